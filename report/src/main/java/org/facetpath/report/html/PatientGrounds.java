package org.facetpath.report.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.logic.Verdict;

/// What of the record raised a red flag, for the patient: findings in plain words with their date, values, and else the
/// record's own words.
final class PatientGrounds {

    /// Criteria that ask for the pain itself, which the page is about anyway.
    static final Set<String> PAIN_ITSELF = Set.of("new-spine-pain", "recent-spine-pain", "spine-symptoms-lately");

    private static final int DAY = "2026-03-02".length();

    private final PatientWords words;

    PatientGrounds(PatientWords words) {
        this.words = words;
    }

    List<String> of(RaisedRedFlag flag) {
        return leaves(flag.explanation())
                .filter(leaf -> leaf.verdict() == Verdict.MET
                        && !PAIN_ITSELF.contains(leaf.criterion().name()))
                .flatMap(this::ground)
                .toList();
    }

    private static Stream<Explanation> leaves(Explanation explanation) {
        return explanation.parts().isEmpty()
                ? Stream.of(explanation)
                : explanation.parts().stream().flatMap(PatientGrounds::leaves);
    }

    /// Age, sex and region say nothing new to the patient.
    private Stream<String> ground(Explanation leaf) {
        var message = leaf.message();
        var arguments = message.arguments();
        return switch (message.key()) {
            case "found.present" ->
                Stream.of(arguments.getOrDefault("findings", "").split(",", -1))
                        .map(String::strip)
                        .filter(finding -> !finding.isEmpty())
                        .map(finding -> dated(words.what("finding", finding), leaf.evidence()));
            case "found.measured" -> {
                var value = "%s %s"
                        .formatted(arguments.getOrDefault("value", ""), unit(arguments.getOrDefault("unit", "")));
                var what = words.what("finding", arguments.getOrDefault("test", ""));
                var said = words.say("patient.finding-value", "what", what, "value", Markup.own(value.strip()));
                yield Stream.of(dated(said, leaf.evidence()));
            }
            case "found.diagnosis", "found.medicine" ->
                leaf.evidence().stream()
                        .filter(line -> line.element().startsWith("code")
                                && !line.value().isBlank())
                        .map(line -> dated(Markup.own(line.value()), List.of(line)));
            default -> Stream.of();
        };
    }

    /// `Cel` and `[degF]` as people write them, any other unit as recorded.
    private String unit(String written) {
        var key = "patient.unit." + written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        var words = this.words.say(key);
        return words.equals(key) ? written : words;
    }

    private String dated(String what, List<Evidence> evidence) {
        return evidence.stream()
                .map(Evidence::date)
                .filter(date -> date != null)
                .findFirst()
                .map(date -> words.say("patient.finding-on", "what", what, "day", day(date)))
                .orElse(what);
    }

    private String day(String written) {
        try {
            return words.day(LocalDate.parse(written.length() > DAY ? written.substring(0, DAY) : written));
        } catch (DateTimeException _) {
            return Markup.own(written);
        }
    }
}
