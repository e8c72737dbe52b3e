package org.facetpath.server.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.coverage.Deadlines;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.StaleVersionException;
import org.facetpath.server.store.content.ContentReader;
import org.facetpath.server.worklist.PatientNames;

/// The requests to payers that the records hold, and what the desk records of their way.
public final class Requests {

    /// The types that propose a procedure.
    private static final List<String> PROPOSING = List.of("ServiceRequest", "Appointment", "Claim");

    private static final String REASON = "authorisation desk";

    private final RecordStore store;
    private final Assessor assessor;
    private final PatientNames names;
    private final DealingReader reader;
    private final DealingWriter writer;

    Requests(RecordStore store, Assessor assessor, PatientNames names, DealingReader reader, DealingWriter writer) {
        this.store = store;
        this.assessor = assessor;
        this.names = names;
        this.reader = reader;
        this.writer = writer;
    }

    /// All requests of the patients that pass, by the payers' policies and those that answers were recorded for.
    public List<PayerRequest> list(Predicate<String> maySee) {
        var patients = new TreeSet<String>();
        for (var type : PROPOSING) {
            store.all(RecordQuery.of(type).withPage(RecordQuery.LARGEST, null))
                    .forEach(it -> patients.addAll(
                            ContentReader.read(String.valueOf(it.content())).patients()));
        }
        return patients.stream()
                .filter(maySee)
                .flatMap(id -> store.record(id).stream())
                .flatMap(kept -> of(kept, List.of()).stream())
                .toList();
    }

    /// The requests of a patient.
    ///
    /// @param policies to judge by besides the payer's and those that answers were recorded for
    public List<PayerRequest> of(String patient, List<String> policies) {
        return store.record(patient).map(kept -> of(kept, policies)).orElse(List.of());
    }

    /// One request of a patient.
    ///
    /// @param id as [PayerRequest#id] names it
    public Optional<PayerRequest> find(String patient, String id, List<String> policies) {
        var source = PayerRequest.source(id);
        return of(patient, policies).stream()
                .filter(it -> it.source().equals(source))
                .findFirst();
    }

    private List<PayerRequest> of(PatientRecord kept, List<String> policies) {
        var day = assessor.day(null);
        var own = assessor.assess(kept, day, Options.defaults());
        var dealings = reader.in(kept);
        var wanted = Stream.concat(policies.stream(), dealings.stream().flatMap(this::answeredBy))
                .distinct()
                .toList();
        var named = wanted.isEmpty()
                ? List.<CoverageAnswer>of()
                : assessor.assess(kept, day, new Options(Options.defaults().guideline(), wanted))
                        .coverage();
        var bySource = new LinkedHashMap<String, List<CoverageAnswer>>();
        own.coverage().stream()
                .filter(it -> it.proposal().source().contains("/"))
                .forEach(it -> bySource.computeIfAbsent(it.proposal().source(), _ -> new ArrayList<>())
                        .add(it));
        var requests = new ArrayList<PayerRequest>();
        bySource.forEach((source, answers) -> {
            var theirs =
                    dealings.stream().filter(it -> it.source().equals(source)).toList();
            var answered = theirs.stream().flatMap(this::answeredBy).toList();
            var more = named.stream()
                    .filter(it -> it.proposal().source().equals(source))
                    .filter(it -> Stream.concat(policies.stream(), answered.stream())
                            .anyMatch(policy -> policy.equals(it.policy())))
                    .toList();
            requests.add(request(own, source, Orders.joined(answers, more), answers, theirs));
        });
        return requests;
    }

    /// The policy that an answer was recorded for, where it is known.
    private Stream<String> answeredBy(Dealing dealing) {
        return dealing instanceof Dealing.Answered answered
                ? Stream.of(answered.policy())
                        .filter(it -> assessor.knowledge().policies().find(it).isPresent())
                : Stream.empty();
    }

    private PayerRequest request(
            Assessment assessment,
            String source,
            List<CoverageAnswer> answers,
            List<CoverageAnswer> own,
            List<Dealing> theirs) {
        var status = Status.of(theirs, own);
        var deadlines = new Deadlines(assessor.knowledge(), assessment.asOf());
        return new PayerRequest(
                assessment,
                names.of(assessment.patient().id()),
                source,
                answers,
                theirs,
                status,
                Deadline.of(status, answers, theirs, deadlines));
    }

    /// Records what happened with a request; sent again it changes nothing.
    public void write(String patient, Dealing dealing, SignedIn by) {
        var type = switch (dealing) {
            case Dealing.Sent _ -> "Task";
            case Dealing.Answered _ -> "ClaimResponse";
        };
        var change = new Change.Write(new ResourceKey(type, dealing.id()), writer.write(dealing, patient, by), 0);
        try {
            store.write(List.of(change), by.actor(), REASON);
        } catch (StaleVersionException alreadyThere) {
            // The same form again: what it wrote the first time stays.
            return;
        }
    }
}
