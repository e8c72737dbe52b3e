package org.facetpath.core.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.CoverageAnswer.Note;
import org.facetpath.core.chart.PayerCoverage;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.PayerDirectory;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Which policies a proposal is judged by: those named, or those of the payers on record at the place and on the day
/// of service. A payer that is missing or unknown is never replaced by a default.
public final class PolicyChoice {

    /// @param policy null when none could be chosen
    /// @param because why this one, or why none
    /// @param payers ids of the payers on record, or of those the policy is of where it was asked for by name
    public record Chosen(@Nullable Policy policy, Message because, List<Note> notes, List<String> payers) {
        public Chosen {
            notes = List.copyOf(notes);
            payers = List.copyOf(payers);
        }

        private static Chosen none(Message because) {
            return new Chosen(null, because, List.of(), List.of());
        }
    }

    /// Where the service would be given.
    ///
    /// @param state as written, or null when the record tells none
    /// @param assumed whether nothing says it of this service
    public record Place(@Nullable String state, boolean assumed) {}

    private final Knowledge knowledge;

    public PolicyChoice(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// The policies of these names in the versions of that day, in the order given.
    public List<Chosen> named(List<String> ids, When service) {
        return ids.stream()
                .distinct()
                .map(id -> {
                    var policy = version(id, service);
                    return policy == null
                            ? Chosen.none(Message.of("coverage.unknown-policy", "policy", id))
                            : new Chosen(
                                    policy,
                                    Message.of("coverage.policy-named", "policy", id),
                                    List.of(),
                                    policy.terms().payers());
                })
                .toList();
    }

    /// The policies of the payers on record; a single reason when there is none.
    public List<Chosen> byPayer(List<PayerCoverage> coverages, Place place, When service) {
        var active = coverages.stream().filter(cover -> covers(cover, service)).toList();
        if (active.isEmpty()) {
            return List.of(Chosen.none(Message.of("coverage.no-payer")));
        }
        var chosen = new LinkedHashMap<String, Chosen>();
        var reasons = new LinkedHashSet<Message>();
        for (var cover : active) {
            var found = of(cover, place, service);
            found.stream()
                    .filter(it -> it.policy() != null)
                    .forEach(it -> chosen.putIfAbsent(
                            it.policy() == null ? "" : it.policy().id(), it));
            found.stream()
                    .filter(it -> it.policy() == null)
                    .map(Chosen::because)
                    .forEach(reasons::add);
        }
        if (chosen.isEmpty()) {
            return reasons.stream().limit(1).map(Chosen::none).toList();
        }
        return List.copyOf(chosen.values());
    }

    private static boolean covers(PayerCoverage cover, When service) {
        var end = cover.period().end();
        boolean begun = cover.period().start().notAfter(service.latest()) != Verdict.NOT_MET;
        return cover.active() && begun && (end == null || end.onOrAfter(service.earliest()) != Verdict.NOT_MET);
    }

    private List<Chosen> of(PayerCoverage cover, Place place, When service) {
        var payers = knowledge.payers().find(cover.type() + " " + cover.payor());
        var ids = new LinkedHashSet<String>();
        for (var payer : payers) {
            ids.add(payer.id());
            if (payer.follows() != null) {
                ids.add(payer.follows());
            }
        }
        var candidates = latestOf(policiesOf(ids), service);
        if (candidates.isEmpty()) {
            return List.of(Chosen.none(Message.of("coverage.no-policy-for-payer", "payer", cover.payor())));
        }
        boolean local = candidates.stream().anyMatch(it -> !it.terms().states().isEmpty());
        var state = place.state() == null
                ? null
                : knowledge.payers().findState(place.state()).orElse(null);
        if (local && state == null) {
            var key = place.state() == null ? "coverage.place-not-known" : "coverage.place-unknown";
            return List.of(Chosen.none(
                    new Message(key, Map.of("payer", cover.payor(), "state", String.valueOf(place.state())))));
        }
        var here = candidates.stream().filter(it -> isHere(it, state)).toList();
        return here.isEmpty()
                ? List.of(Chosen.none(new Message(
                        "coverage.no-policy-there", Map.of("payer", cover.payor(), "state", String.valueOf(state)))))
                : here.stream()
                        .map(it -> chosen(it, cover, payers, state, place))
                        .toList();
    }

    private Chosen chosen(
            Policy policy,
            PayerCoverage cover,
            List<PayerDirectory.Payer> payers,
            @Nullable String state,
            Place place) {
        var notes = new ArrayList<Note>();
        boolean local = !policy.terms().states().isEmpty();
        if (local && place.assumed()) {
            notes.add(new Note(Message.of("coverage.place-assumed", "state", String.valueOf(state)), null));
        }
        if (state != null && policy.terms().partly().contains(state)) {
            notes.add(new Note(
                    Message.of("coverage.place-partly", "state", state),
                    policy.terms().where()));
        }
        for (var payer : payers) {
            if (payer.follows() != null && policy.terms().payers().contains(payer.follows())) {
                notes.add(new Note(Message.of("coverage.payer-follows", "payer", cover.payor()), payer.reference()));
            }
        }
        var because = new Message(
                local ? "coverage.chosen-by-payer-and-place" : "coverage.chosen-by-payer",
                Map.of("payer", cover.payor(), "state", String.valueOf(state), "policy", policy.id()));
        var ids = payers.stream().map(PayerDirectory.Payer::id).toList();
        return new Chosen(policy, because, notes, ids);
    }

    private static boolean isHere(Policy policy, @Nullable String state) {
        var terms = policy.terms();
        return terms.states().isEmpty()
                || (state != null
                        && (terms.states().contains(state) || terms.partly().contains(state)));
    }

    private List<String> policiesOf(Set<String> payers) {
        return knowledge.policies().stream()
                .filter(policy -> policy.terms().payers().stream().anyMatch(payers::contains))
                .map(Policy::id)
                .distinct()
                .toList();
    }

    // A policy that had ended by then no longer applies there; its successor does.
    private List<Policy> latestOf(List<String> ids, When service) {
        var found = new ArrayList<Policy>();
        for (var id : ids) {
            var policy = version(id, service);
            boolean over = policy != null
                    && policy.to() != null
                    && service.earliest().isAfter(policy.to())
                    && policy.terms().replacedBy() != null;
            if (policy != null && !over) {
                found.add(policy);
            }
        }
        return found;
    }

    /// The version in force on that day; before the first one the first, after the last one the last.
    /// Null when there is no such policy.
    public @Nullable Policy version(String id, When service) {
        var versions = knowledge.policies().stream()
                .filter(policy -> policy.id().equals(id))
                .sorted(Comparator.comparing(Policy::from))
                .toList();
        Policy chosen = null;
        for (var policy : versions) {
            boolean begun = !policy.from().isAfter(service.earliest());
            chosen = chosen == null || begun ? policy : chosen;
        }
        return chosen;
    }
}
