package org.facetpath.core.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// What else on the day of a block could have taken the pain away.
///
/// Sedation of any depth, an opioid or sedative given that day, and another injection or an ablation that day make a
/// positive answer unreliable. A stable daily opioid, a prescription written that day and a steroid in the injectate
/// are only noted.
///
/// @param confounding reasons that make a positive answer unreliable
/// @param noted what to know besides
record Confounders(List<Message> confounding, List<Message> noted, List<Evidence> evidence) {

    private static final CodeSetId OPIOID = new CodeSetId("opioid");
    private static final CodeSetId SEDATIVE = new CodeSetId("sedative");

    /// What else is done to a spine or its nerves in one visit and takes pain away.
    private static final List<CodeSetId> OTHER_BLOCKS = Stream.of(
                    "other-spinal-injection",
                    "trigger-point-injection",
                    "occipital-nerve-block",
                    "other-nerve-block",
                    "sacroiliac-ablation",
                    "basivertebral-ablation")
            .map(CodeSetId::new)
            .toList();

    Confounders {
        confounding = List.copyOf(confounding);
        noted = List.copyOf(noted);
        evidence = List.copyOf(evidence);
    }

    /// @param bestAt the moment of the score that shows the most relief; what came later cannot have caused it
    static Confounders of(
            Chart chart, Knowledge knowledge, FacetSession session, Injectate injectate, @Nullable Instant bestAt) {
        var search = new Search(chart, new MemberOf(knowledge.terminology()), session, bestAt);
        search.sedation();
        search.medicines(OPIOID);
        search.medicines(SEDATIVE);
        search.otherProcedures();
        search.ablations();
        if (injectate.steroid()) {
            search.noted.add(Message.of("block.steroid-in-injectate"));
        }
        return new Confounders(search.confounding, search.noted, search.evidence);
    }

    private static final class Search {
        private final Chart chart;
        private final MemberOf kinds;
        private final FacetSession session;
        private final @Nullable Instant bestAt;
        private final List<Message> confounding = new ArrayList<>();
        private final List<Message> noted = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();

        private Search(Chart chart, MemberOf kinds, FacetSession session, @Nullable Instant bestAt) {
            this.chart = chart;
            this.kinds = kinds;
            this.session = session;
            this.bestAt = bestAt;
        }

        private void sedation() {
            session.lines().stream()
                    .map(line -> line.details().sedation())
                    .filter(Objects::nonNull)
                    .filter(depth -> !depth.equals("none"))
                    .distinct()
                    .sorted()
                    .forEach(depth -> confounding.add(Message.of("block.sedation", "sedation", depth)));
        }

        private void medicines(CodeSetId kind) {
            for (var medication : chart.list(Medication.class)) {
                if (medication.status() != Medication.Status.PLANNED && kinds.anyIsA(medication.classes(), kind)) {
                    medicine(medication, kind);
                }
            }
        }

        private void medicine(Medication medication, CodeSetId kind) {
            boolean part = medication.links().partOf().stream()
                    .anyMatch(id -> session.ids().contains(id));
            boolean begun = sameDay(medication.span().start());
            boolean taken = medication.status() == Medication.Status.TAKEN;
            if (part || (begun && taken)) {
                if (!cameTooLate(medication.span().start())) {
                    confounding.add(message("block.medicine-same-day", medication, kind));
                    evidence.addAll(medication.evidence());
                }
            } else if (begun) {
                noted.add(message("block.medicine-prescribed-same-day", medication, kind));
                evidence.addAll(medication.evidence());
            } else if (coversDay(medication)) {
                var key = medication.asNeeded() ? "block.medicine-as-needed" : "block.medicine-daily";
                noted.add(message(key, medication, kind));
                evidence.addAll(medication.evidence());
            }
        }

        private static Message message(String key, Medication medication, CodeSetId kind) {
            return new Message(key, Map.of("class", kind.name(), "medicine", medication.name()));
        }

        private void otherProcedures() {
            for (var other : chart.list(OtherProcedure.class)) {
                boolean block = OTHER_BLOCKS.stream().anyMatch(kind -> kinds.anyIsA(other.sets(), kind));
                if (block && sameDay(other.when()) && !cameTooLate(other.when())) {
                    confounding.add(Message.of("block.other-block-same-day", "procedure", other.text()));
                    evidence.addAll(other.evidence());
                }
            }
        }

        private void ablations() {
            for (var line : chart.list(FacetProcedure.class)) {
                if (line.kind() == FacetProcedure.Kind.ABLATION && sameDay(line.when()) && !cameTooLate(line.when())) {
                    confounding.add(Message.of("block.ablation-same-day"));
                    evidence.addAll(line.evidence());
                }
            }
        }

        private boolean sameDay(When when) {
            var day = session.when();
            return when.isDay() && day.isDay() && when.earliest().equals(day.earliest());
        }

        private boolean coversDay(Medication medication) {
            var day = session.when();
            var end = medication.span().end();
            boolean begunBefore = medication.span().start().before(day) == Verdict.MET;
            boolean stillThen = end == null ? medication.span().ongoing() : end.before(day) == Verdict.NOT_MET;
            return begunBefore && stillThen;
        }

        private boolean cameTooLate(When when) {
            var at = when.instant();
            return at != null && bestAt != null && at.isAfter(bestAt);
        }
    }
}
