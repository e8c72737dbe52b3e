package org.facetpath.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Options;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.StaleVersionException;

/// Orders of facet procedures: how each would be judged before anything is written, and writing it. Both go the same
/// way: the order is put beside the record as it would be stored, and read from there.
public final class Orders {

    private static final String TYPE = "ServiceRequest";
    private static final String REASON = "order form";

    private final RecordStore store;
    private final Assessor assessor;
    private final OrderWriter writer;

    Orders(RecordStore store, Assessor assessor, OrderWriter writer) {
        this.store = store;
        this.assessor = assessor;
        this.writer = writer;
    }

    /// How an order would be judged.
    ///
    /// @param assessment with the order in the record
    /// @param answers about this order only: by the payer's policies, then by those asked for besides
    public record Check(Assessment assessment, List<CoverageAnswer> answers) {
        public Check {
            answers = List.copyOf(answers);
        }
    }

    /// Empty when there is no such patient.
    ///
    /// @param policies to judge by besides the payer's
    public Optional<Check> check(Order order, List<String> policies, SignedIn by) {
        return store.record(order.patient()).map(kept -> {
            var day = assessor.day(null);
            var key = new ResourceKey(TYPE, order.id());
            var content = writer.write(order, day, by);
            var own = assessor.assessDraft(kept, key, content, day, Options.defaults());
            if (policies.isEmpty()) {
                return new Check(own, about(own, key));
            }
            var named = new Options(Options.defaults().guideline(), policies);
            return new Check(
                    own, joined(about(own, key), about(assessor.assessDraft(kept, key, content, day, named), key)));
        });
    }

    private static List<CoverageAnswer> about(Assessment assessment, ResourceKey order) {
        return assessment.coverage().stream()
                .filter(it -> it.proposal().source().equals(order.toString()))
                .toList();
    }

    /// Those of the payer and those asked for; a policy once, and "no policy" only where there is none at all.
    public static List<CoverageAnswer> joined(List<CoverageAnswer> own, List<CoverageAnswer> named) {
        var all = new ArrayList<>(own);
        named.stream()
                .filter(it -> own.stream()
                        .noneMatch(other -> String.valueOf(other.policy()).equals(it.policy())))
                .forEach(all::add);
        return all;
    }

    /// What became of an order that was sent.
    public enum Sent {
        WRITTEN,
        /// The same form came again and changed nothing.
        AGAIN,
        /// The form came again and says something else than what it wrote the first time, which stays.
        OTHERWISE
    }

    /// Writes the order, once for each form.
    public Sent write(Order order, SignedIn by) {
        var key = new ResourceKey(TYPE, order.id());
        var content = writer.write(order, assessor.day(null), by);
        try {
            store.write(List.of(new Change.Write(key, content, 0)), by.actor(), REASON);
            return Sent.WRITTEN;
        } catch (StaleVersionException alreadyThere) {
            var same =
                    store.read(key).filter(it -> content.equals(it.content())).isPresent();
            return same ? Sent.AGAIN : Sent.OTHERWISE;
        }
    }
}
