package org.facetpath.exchange.crd;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.judge.ProposedService;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.crd.CoverageInformation.Covered;
import org.facetpath.exchange.crd.CoverageInformation.Documentation;
import org.facetpath.exchange.crd.CoverageInformation.InEffect;
import org.facetpath.exchange.crd.CoverageInformation.Need;
import org.facetpath.exchange.crd.CoverageInformation.PriorAuthorization;
import org.facetpath.exchange.crd.CoverageInformation.Purpose;
import org.facetpath.exchange.crd.CoverageInformation.ReasonCode;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Says the three values of a policy's verdict in the words of CRD: met is `covered`; not met is `not-covered`, with
/// what speaks against it; not documented is `conditional`, with who can supply what is missing. Where no policy could
/// be judged by at all, CRD 2.2 has `indeterminate`, and 2.0 only `conditional`.
///
/// A verdict that only the day of an undated order stands against is `conditional` on that day.
final class CoverageWords {

    private static final Set<String> NEEDS_PLACE = Set.of("coverage.place-not-known", "coverage.place-unknown");

    private final Knowledge knowledge;
    private final CoverageReasons reasons;
    private final MissingForms forms;
    private final CrdVersion version;
    private final boolean primary;

    CoverageWords(Knowledge knowledge, MissingForms forms, Speech speech, Style style) {
        this.knowledge = knowledge;
        this.forms = forms;
        this.reasons = new CoverageReasons(speech);
        this.version = style.version();
        this.primary = style.primary();
    }

    /// @param coverage reference to the Coverage
    /// @param answers of the policies of that coverage for one order, at least one
    CoverageInformation tell(String coverage, List<CoverageAnswer> answers, LocalDate day) {
        var covered = covered(answers);
        var documentation =
                covered == Covered.CONDITIONAL && primary ? documentation(answers) : List.<Documentation>of();
        var authorization = covered == Covered.NOT_COVERED ? null : authorization(answers);
        var needs = needs(covered, authorization, answers);
        var why = reasons.of(covered, answers);
        var first = answers.getFirst();
        var content = List.of(coverage, first.proposal().source(), covered, documentation, needs, why, version);
        return new CoverageInformation(
                coverage,
                covered,
                authorization,
                documentation,
                documentation.isEmpty() ? List.of() : List.of(purpose(answers)),
                needs,
                billed(first),
                isInactive(answers) ? ReasonCode.NO_ACTIVE_COVERAGE : null,
                why,
                policy(answers),
                inEffect(answers),
                documentation.isEmpty() ? List.of() : forms.of(answers),
                day,
                UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    // Our own codes name the procedure; nobody bills by them.
    private static List<ProcedureCode> billed(CoverageAnswer answer) {
        return answer.proposal().codes().stream()
                .filter(it -> !it.system().startsWith(CodeSystems.BASE))
                .toList();
    }

    private Covered covered(List<CoverageAnswer> answers) {
        if (isInactive(answers)) {
            return Covered.NOT_COVERED;
        }
        if (answers.stream().allMatch(it -> it.policy() == null)) {
            return version == CrdVersion.V2_0 || needsPlace(answers) ? Covered.CONDITIONAL : Covered.INDETERMINATE;
        }
        var verdicts = EnumSet.noneOf(Verdict.class);
        answers.forEach(it -> verdicts.add(it.verdict()));
        if (verdicts.size() > 1 || waitsForDay(answers)) {
            return Covered.CONDITIONAL;
        }
        return switch (verdicts.iterator().next()) {
            case MET -> Covered.COVERED;
            case NOT_MET -> Covered.NOT_COVERED;
            case NOT_DOCUMENTED -> Covered.CONDITIONAL;
        };
    }

    private static boolean isInactive(List<CoverageAnswer> answers) {
        return answers.stream().allMatch(CoverageReasons::isInactive);
    }

    private static boolean needsPlace(List<CoverageAnswer> answers) {
        return answers.stream()
                .anyMatch(it -> NEEDS_PLACE.contains(it.chosenBecause().key()));
    }

    // An order without a day was judged for today: what comes right by waiting is no refusal.
    private static boolean waitsForDay(List<CoverageAnswer> answers) {
        return answers.stream()
                .allMatch(answer -> !ProposedService.isDated(answer.proposal())
                        && answer.verdict() == Verdict.NOT_MET
                        && CoverageReasons.with(Verdict.NOT_MET, answer).allMatch(it -> it.metFrom() != null));
    }

    private PriorAuthorization authorization(List<CoverageAnswer> answers) {
        return version == CrdVersion.V2_0 || CoverageReasons.isAskedByFacility(answers)
                ? PriorAuthorization.CONDITIONAL
                : PriorAuthorization.INDETERMINATE;
    }

    private List<Need> needs(
            Covered covered, @Nullable PriorAuthorization authorization, List<CoverageAnswer> answers) {
        var needs = EnumSet.noneOf(Need.class);
        if (authorization == PriorAuthorization.CONDITIONAL && CoverageReasons.isAskedByFacility(answers)) {
            needs.add(Need.LOCATION);
        }
        if (covered == Covered.CONDITIONAL) {
            if (needsPlace(answers)) {
                needs.add(Need.LOCATION);
            }
            if (answers.stream().anyMatch(it -> it.policy() != null && !ProposedService.isDated(it.proposal()))) {
                needs.add(Need.TIMEFRAME);
            }
            if (needs.isEmpty()) {
                needs.add(Need.OTHER);
            }
        }
        return List.copyOf(needs);
    }

    private List<Documentation> documentation(List<CoverageAnswer> answers) {
        var asked = EnumSet.noneOf(Documentation.class);
        answers.stream()
                .map(CoverageAnswer::pathToYes)
                .filter(Objects::nonNull)
                .flatMap(it -> it.steps().stream())
                .map(PathToYes.Step::who)
                .forEach(who -> asked.add(supplier(who)));
        boolean both = version == CrdVersion.V2_0 && asked.size() > 1;
        return both ? List.of(Documentation.BOTH) : List.copyOf(asked);
    }

    private Documentation supplier(Ask who) {
        return switch (who) {
            case CLINICIAN, OTHER_CLINIC -> Documentation.CLINICAL;
            // In CRD 2.0 what the patient says is written down by a clinician.
            case PATIENT -> version == CrdVersion.V2_0 ? Documentation.CLINICAL : Documentation.PATIENT;
            case PAYER -> Documentation.ADMIN;
        };
    }

    private static Purpose purpose(List<CoverageAnswer> answers) {
        return CoverageReasons.isAskedByFacility(answers) ? Purpose.WITH_PRIOR_AUTHORIZATION : Purpose.RETAIN;
    }

    private static @Nullable String policy(List<CoverageAnswer> answers) {
        var named = answers.stream()
                .filter(it -> it.policy() != null)
                .map(it -> "%s %s".formatted(it.policy(), it.revision()))
                .toList();
        return named.isEmpty() ? null : String.join("; ", named);
    }

    private @Nullable InEffect inEffect(List<CoverageAnswer> answers) {
        if (answers.size() > 1) {
            return null;
        }
        var answer = answers.getFirst();
        return knowledge
                .policies()
                .version(answer.policy(), answer.effective())
                .map(it -> new InEffect(it.from(), it.to()))
                .orElse(null);
    }
}
