package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.knowledge.education.Education;
import org.facetpath.knowledge.education.EducationText;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.report.learn.Figures;
import org.facetpath.report.learn.LearnPage;
import org.facetpath.report.text.LearnText;
import org.facetpath.report.text.TextOptions;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facetpath learn`: education for patients, without any record.
@Command(
        name = "learn",
        description = "Explains facet joint pain and its treatment in plain words.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class LearnCommand implements Callable<Integer> {

    /// How a text is written.
    enum Look {
        TEXT,
        HTML
    }

    private final Console console;

    @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "What to read. Without it: the topics.")
    private @Nullable String topic;

    @Option(names = "--language", paramLabel = "en|es", defaultValue = "en", description = "Default: ${DEFAULT-VALUE}.")
    private String language;

    @Option(
            names = "--format",
            paramLabel = "text|html",
            defaultValue = "text",
            description = "text for the terminal, html for a page; without a topic the page holds all of them."
                    + " Default: ${DEFAULT-VALUE}.")
    private Look format;

    @Option(names = "--out", paramLabel = "PATH", description = "Write there instead of to standard output.")
    private @Nullable Path out;

    LearnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var speech = Languages.speech(language);
        var education = EducationFolder.load(language).orThrow();
        var wanted = topic;
        var text = wanted == null ? null : find(education, wanted);
        var words = switch (format) {
            case TEXT -> asText(speech, education, text);
            case HTML -> asPage(speech, education, text);
        };
        try (var target = Target.of(out, List.of(), 1, console)) {
            target.write(words);
            target.keep();
        }
        return ExitCode.ASSESSED.number();
    }

    private static EducationText find(Education education, String topic) {
        return education
                .find(topic)
                .orElseThrow(() -> new WrongUsage("unknown topic '%s'; maybe you meant '%s'. There are: %s"
                        .formatted(
                                topic,
                                ClosestName.to(topic, education.topics()),
                                String.join(", ", education.topics()))));
    }

    private String asText(Speech speech, Education education, @Nullable EducationText text) {
        var look = TextOptions.plain().withWidth(console.columns()).withColour(console.colour());
        var writer = new LearnText(speech, look);
        return text == null ? writer.list(education) : writer.render(text);
    }

    private static String asPage(Speech speech, Education education, @Nullable EducationText text) {
        var page = new LearnPage(
                speech, education, Figures.drawn(speech, Library.load().knowledge()));
        return text == null ? page.renderAll() : page.render(text);
    }
}
