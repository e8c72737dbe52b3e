package org.facetpath.knowledge.cases;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;

/// The criteria of a rule that ask the record something themselves, and the verdicts each can have at all.
final class Leaves {

    private Leaves() {}

    /// The criterion and all within it, outermost first.
    static Stream<Criterion> all(Criterion criterion) {
        return Stream.concat(Stream.of(criterion), parts(criterion).stream().flatMap(Leaves::all));
    }

    static boolean isLeaf(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AllOf _,
                    Criterion.AnyOf _,
                    Criterion.AtLeast _,
                    Criterion.Not _,
                    Criterion.Documented _,
                    Criterion.SilenceMeansNo _,
                    PayerCriterion.IfThen _,
                    PayerCriterion.InDoubtWhen _ -> false;
            default -> true;
        };
    }

    private static List<Criterion> parts(Criterion criterion) {
        return switch (criterion) {
            case Criterion.GuidelineStepOpen _ -> List.of();
            default -> criterion.parts();
        };
    }

    /// The verdicts that cases must show for a leaf of this kind.
    ///
    /// - `region`, `likelihood`, `red-flag`: always settled, so never not documented.
    /// - `guideline-step`: its parts are tried with the guideline itself.
    /// - `not-covered` and `text-not-seen` have one answer.
    /// - `procedure`, `imaging`, `treated`, `block-done`, `allergy`: a record tells that something was
    /// done or is so; it never tells that it was not, so they are never not met.
    static Set<Verdict> wanted(Criterion leaf) {
        return switch (leaf) {
            case Criterion.InRegion _, Criterion.LikelihoodAtLeast _, Criterion.RedFlagRaised _ ->
                EnumSet.of(Verdict.MET, Verdict.NOT_MET);
            case Criterion.GuidelineStepOpen _ -> EnumSet.noneOf(Verdict.class);
            case Criterion.ProcedureDone _,
                    Criterion.Imaged _,
                    Criterion.Treated _,
                    Criterion.BlockDone _,
                    Criterion.AllergyRecorded _,
                    PayerCriterion.OnePainScale _,
                    PayerCriterion.OtherBlockSameDay _ -> EnumSet.of(Verdict.MET, Verdict.NOT_DOCUMENTED);
            // Any score at all is asked for, and both routes there are.
            case Criterion.ScoreAtLeast it
            when it.percentOfWorst().signum() == 0 -> EnumSet.of(Verdict.MET, Verdict.NOT_DOCUMENTED);
            case PayerCriterion.Planned it
            when it.aspect() == PayerCriterion.Aspect.ROUTE && it.anyOf().size() == 2 ->
                EnumSet.of(Verdict.MET, Verdict.NOT_DOCUMENTED);
            case PayerCriterion.NotCovered _ -> EnumSet.of(Verdict.NOT_MET);
            case PayerCriterion.TextNotSeen _ -> EnumSet.of(Verdict.NOT_DOCUMENTED);
            default -> EnumSet.allOf(Verdict.class);
        };
    }

    /// What a criterion asks, whatever it rests on: two with the same text are the same question.
    static String asked(Criterion criterion) {
        var words = new ArrayList<String>();
        for (RecordComponent component : criterion.getClass().getRecordComponents()) {
            if (!component.getName().equals("reference")) {
                words.add(value(component, criterion));
            }
        }
        return criterion.getClass().getSimpleName() + words;
    }

    private static String value(RecordComponent component, Criterion criterion) {
        try {
            var value = component.getAccessor().invoke(criterion);
            return switch (value) {
                case null -> "null";
                case Criterion part -> asked(part);
                case List<?> list ->
                    list.stream()
                            .map(it -> it instanceof Criterion part ? asked(part) : String.valueOf(it))
                            .toList()
                            .toString();
                case Set<?> set ->
                    set.stream().map(String::valueOf).sorted().toList().toString();
                default -> value.toString();
            };
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
