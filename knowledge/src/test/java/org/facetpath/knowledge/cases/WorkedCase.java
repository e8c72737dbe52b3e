package org.facetpath.knowledge.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.Terminology;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// A patient in a few words, and what the rules must say of them.
///
/// @param rules the rule file it stands beside, within the folder
/// @param statement what the case shows, as a clinician would sign it
/// @param region the region looked at; the low back unless said
/// @param step for guidelines and policies: the step looked at
/// @param guideline for the pathway: the guideline in use
/// @param judged what is taken as judged instead of judging it from the chart
/// @param then the expected answers by name
record WorkedCase(
        String rules,
        String statement,
        Chart chart,
        Region region,
        @Nullable String step,
        String guideline,
        Judged judged,
        LocalDate on,
        Map<String, String> then) {

    /// @param likelihood null judges it from the chart, or takes possible where nothing judges it
    /// @param redFlags urgencies of raised flags; null reviews the chart
    /// @param otherCauses verdicts by cause; null asks the chart
    record Judged(
            @Nullable String likelihood,
            @Nullable List<String> redFlags,
            @Nullable Map<String, String> otherCauses) {}

    static List<WorkedCase> read(Path folder, String path, String text, Terminology terminology) {
        var settings = LoadSettings.builder()
                .setLabel(folder.resolve(path).toString())
                .setSchema(new FailsafeSchema())
                .build();
        var file = new Entry(path, new Load(settings).loadFromString(text));
        file.text("clinicallyReviewedBy");
        var rules = path.replaceFirst("\\.[^/]*$", ".yaml");
        var cases = new ArrayList<WorkedCase>();
        for (var entry : file.entries("cases")) {
            cases.add(read(rules, entry, terminology));
        }
        file.close();
        return cases;
    }

    private static WorkedCase read(String rules, Entry entry, Terminology terminology) {
        var statement = entry.text("case");
        var given = entry.entry("given");
        var judged = given.entry("judged");
        var then = new LinkedHashMap<String, String>();
        var expected = entry.entry("then");
        for (var key : expected.keys()) {
            // `name: verdict`, or `verdict: [names]`.
            if (expected.find(key) instanceof List<?>) {
                expected.words(key).forEach(name -> then.put(name, key));
            } else {
                then.put(key, expected.text(key));
            }
        }
        var read = new WorkedCase(
                rules,
                statement,
                GivenChart.of(given, terminology),
                GivenChart.choice(Region.class, entry.text("region", "lumbar")),
                entry.findText("step"),
                entry.text("guideline", "consensus"),
                new Judged(
                        judged.findText("likelihood"),
                        judged.has("red-flags") ? judged.words("red-flags") : null,
                        judged.has("other-causes") ? texts(judged.entry("other-causes")) : null),
                LocalDate.parse(entry.text("on")),
                then);
        judged.close();
        given.close();
        entry.close();
        return read;
    }

    private static Map<String, String> texts(Entry entry) {
        var texts = new LinkedHashMap<String, String>();
        entry.keys().forEach(key -> texts.put(key, entry.text(key)));
        return texts;
    }
}
