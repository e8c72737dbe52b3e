package org.facetpath.fhir.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.ReliefReport.Kind;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.fact.Quantities;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// Relief stated in percent or time. Times become hours, lasting relief becomes months.
final class Reliefs {

    private static final Domains DETAILS = Domains.of(Domain.PROCEDURE_DETAIL);

    private static final Map<String, Kind> KINDS = Map.of(
            "percent-pain-relief", Kind.PERCENT,
            "relief-duration", Kind.DURATION,
            "functional-improvement", Kind.FUNCTION,
            "sustained-relief", Kind.SUSTAINED);

    /// Says of a lasting relief how much of it lasted.
    private static final CodeSetId PERCENT_LASTING = new CodeSetId("sustained-relief-percent");

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    /// Hours in one unit of time.
    private static final Map<String, BigDecimal> HOURS = Map.ofEntries(
            Map.entry("s", new BigDecimal("3600").pow(-1, MathContext.DECIMAL64)),
            Map.entry("min", new BigDecimal("60").pow(-1, MathContext.DECIMAL64)),
            Map.entry("h", BigDecimal.ONE),
            Map.entry("hr", BigDecimal.ONE),
            Map.entry("hour", BigDecimal.ONE),
            Map.entry("hours", BigDecimal.ONE),
            Map.entry("d", BigDecimal.valueOf(24)),
            Map.entry("day", BigDecimal.valueOf(24)),
            Map.entry("days", BigDecimal.valueOf(24)),
            Map.entry("wk", BigDecimal.valueOf(168)),
            Map.entry("week", BigDecimal.valueOf(168)),
            Map.entry("weeks", BigDecimal.valueOf(168)));

    /// Months in one unit of time. A month has 365.25 / 12 days, as UCUM's does.
    private static final Map<String, BigDecimal> MONTHS = Map.ofEntries(
            Map.entry("mo", BigDecimal.ONE),
            Map.entry("month", BigDecimal.ONE),
            Map.entry("months", BigDecimal.ONE),
            Map.entry("a", BigDecimal.valueOf(12)),
            Map.entry("year", BigDecimal.valueOf(12)),
            Map.entry("years", BigDecimal.valueOf(12)));

    private static final BigDecimal HOURS_A_MONTH = new BigDecimal("730.5");

    private final Context context;

    Reliefs(Context context) {
        this.context = context;
    }

    void read(Statement said, Draft draft) {
        var kind = kindOf(said.match());
        if (kind == null) {
            return;
        }
        var measured = Quantities.read(said.value());
        var value = measured == null ? null : converted(kind, measured.quantity());
        if (value == null) {
            said.what()
                    .complain("relief in percent or time is expected, found %s"
                            .formatted(said.what().shown()));
            return;
        }
        draft.add(new ReliefReport(
                kind,
                value,
                kind == Kind.SUSTAINED ? atPercent(said) : FIFTY,
                said.dated().when(),
                said.place(),
                said.links(),
                List.of(said.evidence())));
    }

    /// The kind of relief the code stands for; null when it stands for none.
    static @Nullable Kind kindOf(Match match) {
        var detail = match.attribute(Domain.PROCEDURE_DETAIL, "detail");
        var byDetail = detail == null ? null : KINDS.get(detail);
        if (byDetail != null) {
            return byDetail;
        }
        for (var id : match.in(Domain.PROCEDURE_DETAIL)) {
            var kind = KINDS.get(id.name());
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable Quantity converted(Kind kind, Quantity quantity) {
        var unit = quantity.unit();
        return switch (kind) {
            case PERCENT, FUNCTION ->
                unit.isEmpty() || unit.equals("%") || unit.equals("percent")
                        ? scaled(quantity, BigDecimal.ONE, "%")
                        : null;
            case DURATION -> {
                var hours = HOURS.get(unit);
                var months = MONTHS.get(unit);
                yield hours != null
                        ? scaled(quantity, hours, "h")
                        : months != null ? scaled(quantity, months.multiply(HOURS_A_MONTH), "h") : null;
            }
            case SUSTAINED -> {
                var hours = HOURS.get(unit);
                var months = MONTHS.get(unit.isEmpty() ? "mo" : unit);
                yield months != null
                        ? scaled(quantity, months, "mo")
                        : hours != null
                                ? scaled(quantity, hours.divide(HOURS_A_MONTH, MathContext.DECIMAL64), "mo")
                                : null;
            }
        };
    }

    private static Quantity scaled(Quantity quantity, BigDecimal factor, String unit) {
        var low = quantity.low() == null ? null : quantity.low().multiply(factor);
        var high = quantity.high() == null ? null : quantity.high().multiply(factor);
        return new Quantity(low, quantity.lowOpen(), high, quantity.highOpen(), unit);
    }

    /// The relief that lasted: a component or a linked observation says how much, else it is half.
    private BigDecimal atPercent(Statement said) {
        for (var component : said.holder().list("component")) {
            var percent = percentIn(component);
            if (percent != null) {
                return percent;
            }
        }
        for (var link : new String[] {"derivedFrom", "hasMember"}) {
            for (var reference : said.holder().list(link)) {
                var found = context.shelf().find(reference);
                var percent = found == null ? null : percentIn(found.root());
                if (percent != null) {
                    return percent;
                }
            }
        }
        return beside(said);
    }

    /// Another observation of the same procedure, else of the same encounter, may say it too.
    private BigDecimal beside(Statement said) {
        var own = said.holder().resource();
        for (var other : context.shelf().list("Observation")) {
            var links = context.links(other.root(), "encounter", "partOf");
            boolean tied = said.links().partOf().isEmpty()
                    ? links.encounter() != null
                            && links.encounter().equals(said.links().encounter())
                    : links.partOf().stream().anyMatch(said.links().partOf()::contains);
            boolean lasting = tied
                    && other != own
                    && context.concepts()
                            .match(other.root().get("code"), DETAILS)
                            .in(Domain.PROCEDURE_DETAIL)
                            .contains(PERCENT_LASTING);
            var percent = lasting ? percentIn(other.root()) : null;
            if (percent != null) {
                return percent;
            }
        }
        return FIFTY;
    }

    private @Nullable BigDecimal percentIn(Part holder) {
        var match = context.concepts().match(holder.get("code"), DETAILS);
        boolean percent = kindOf(match) == Kind.PERCENT
                || match.in(Domain.PROCEDURE_DETAIL).contains(PERCENT_LASTING);
        var measured = percent ? Quantities.read(Context.valueOf(holder)) : null;
        return measured == null ? null : measured.quantity().low();
    }
}
