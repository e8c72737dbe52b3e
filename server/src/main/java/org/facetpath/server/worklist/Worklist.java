package org.facetpath.server.worklist;

import java.util.List;
import org.facetpath.core.assessment.Options;
import org.facetpath.server.access.Access;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.springframework.stereotype.Component;

/// The patients that somebody may see, each with today's assessment.
@Component
public final class Worklist {

    /// How many patients it looks at: those written last.
    public static final int MOST = 500;

    private final RecordStore store;
    private final Assessor assessor;
    private final Access access;
    private final PatientNames names;

    Worklist(RecordStore store, Assessor assessor, Access access, PatientNames names) {
        this.store = store;
        this.assessor = assessor;
        this.access = access;
        this.names = names;
    }

    public List<WorklistRow> of(SignedIn who) {
        var newest = RecordQuery.of("Patient").withOrder(RecordQuery.Order.NEWEST_FIRST);
        return store.all(newest)
                .filter(patient -> access.maySee(who, patient.key().id()))
                .limit(MOST)
                .flatMap(patient -> store
                        .record(patient.key().id())
                        .map(it -> assessor.assess(it, assessor.day(null), Options.defaults()))
                        .map(assessment -> WorklistRow.of(names.of(patient), assessment))
                        .stream())
                .toList();
    }
}
