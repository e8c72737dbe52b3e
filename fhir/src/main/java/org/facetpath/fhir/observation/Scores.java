package org.facetpath.fhir.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.fact.Quantities;
import org.facetpath.fhir.fact.Quantities.Measured;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// Scores with their scales. The scale is what the code fixes, unless unit or text name another; a scale that nobody
/// names stays unnamed.
final class Scores {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THIRTY = BigDecimal.valueOf(30);

    /// A scale by name with its greatest value.
    record Scale(@Nullable String name, @Nullable BigDecimal max) {}

    void read(Statement said, Draft draft) {
        var measure = measureOf(said.match());
        if (measure.isEmpty() || !said.value().isPresent()) {
            return;
        }
        var measured = number(said.value());
        if (measured == null) {
            if (said.value().value() instanceof Element.Literal literal && literal.number()) {
                return;
            }
            said.value()
                    .complain("a score is expected, found %s"
                            .formatted(said.value().shown()));
            return;
        }
        var score = score(measure.get(), measured, said);
        if (score != null) {
            draft.add(score);
        }
    }

    private static @Nullable Score score(Measure measure, Measured measured, Statement said) {
        var scale = scale(measure, measured, said.match());
        if (isOutside(measured.quantity(), scale.max())) {
            said.value()
                    .complain("the score %s is outside its scale of 0 to %s"
                            .formatted(said.value().shown(), scale.max()));
            return null;
        }
        boolean millimetres = measure == Measure.NRS && "vas-0-100".equals(scale.name());
        return new Score(
                millimetres ? Measure.VAS : measure,
                measured.quantity(),
                scale.name(),
                scale.max(),
                said.dated().when(),
                said.place(),
                said.links(),
                List.of(evidence(said)));
    }

    /// With who recorded it, where nothing else has to be said of the line.
    private static Evidence evidence(Statement said) {
        var line = said.evidence();
        var by = Performers.note(said.holder().resource());
        return line.note() == null
                ? new Evidence(line.resource(), line.element(), line.value(), line.date(), by)
                : line;
    }

    /// The measure these code sets stand for; empty when they stand for none, or only for an item of one.
    static Optional<Measure> measureOf(Match match) {
        for (var id : match.in(Domain.MEASURE)) {
            var code = Optional.ofNullable(attribute(match, id, "measure")).orElse(id.name());
            for (var measure : Measure.values()) {
                if (measure.code().equals(code)) {
                    return Optional.of(measure);
                }
            }
        }
        return Optional.empty();
    }

    /// The measure of which these code sets stand for the total or the panel of items: PEG, ODI or NDI.
    static Optional<Measure> panelOf(Match match) {
        if ("peg".equals(match.attribute(Domain.MEASURE, "panel"))) {
            return Optional.of(Measure.PEG);
        }
        return measureOf(match)
                .filter(measure -> measure == Measure.PEG || measure == Measure.ODI || measure == Measure.NDI);
    }

    static @Nullable String attribute(Match match, CodeSetId id, String name) {
        return match.terminology()
                .find(id)
                .map(set -> set.attributes().get(name))
                .orElse(null);
    }

    /// The number of a score, also when a coded answer displays it.
    static @Nullable Measured number(Part value) {
        var measured = Quantities.read(value);
        if (measured != null || !(value.value() instanceof Element)) {
            return measured;
        }
        for (var part : new Part[] {value.get("text"), firstCoding(value).get("display"), value.get("display")}) {
            var text = part.isPresent() ? part.text() : null;
            var read = text == null ? null : Quantities.read(new Part(part.resource(), part.path(), firstWord(text)));
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private static String firstWord(String text) {
        int space = text.strip().indexOf(' ');
        var first = space < 0 ? text.strip() : text.strip().substring(0, space);
        return first.endsWith(":") ? first.substring(0, first.length() - 1) : first;
    }

    private static Part firstCoding(Part concept) {
        var codings = concept.list("coding");
        return codings.isEmpty() ? concept.get("coding") : codings.getFirst();
    }

    private static Scale scale(Measure measure, Measured measured, Match match) {
        var unit = measured.quantity().unit();
        if (measure.isPain() && unit.equals("mm")) {
            return new Scale("vas-0-100", HUNDRED);
        }
        if (measure.isPain() && unit.equals("cm")) {
            return new Scale("vas-0-10", TEN);
        }
        var fixed =
                new Scale(match.attribute(Domain.MEASURE, "scale"), decimal(match.attribute(Domain.MEASURE, "max")));
        if (measured.outOf() != null && measure.isPain()) {
            return outOf(measure, measured.outOf(), fixed);
        }
        if (unit.equals("%") && (measure == Measure.ODI || measure == Measure.NDI)) {
            return new Scale(measure.code() + "-percent", HUNDRED);
        }
        if (measure == Measure.PEG && isAbove(measured.quantity(), TEN)) {
            return new Scale("peg-sum-0-30", THIRTY);
        }
        return fixed;
    }

    private static Scale outOf(Measure measure, BigDecimal whole, Scale fixed) {
        if (fixed.max() != null && fixed.max().compareTo(whole) == 0) {
            return fixed;
        }
        return new Scale("%s-0-%s".formatted(measure.code(), whole.toPlainString()), whole);
    }

    private static boolean isAbove(Quantity quantity, BigDecimal bound) {
        var exact = quantity.exact();
        return exact != null && exact.compareTo(bound) > 0;
    }

    private static boolean isOutside(Quantity quantity, @Nullable BigDecimal max) {
        if (max == null) {
            return false;
        }
        boolean tooLow = quantity.low() != null && quantity.low().signum() < 0;
        boolean tooHigh = quantity.high() != null && quantity.high().compareTo(max) > 0;
        boolean startsAbove = quantity.low() != null && quantity.low().compareTo(max) > 0;
        return tooLow || tooHigh || startsAbove;
    }

    private static @Nullable BigDecimal decimal(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }
}
