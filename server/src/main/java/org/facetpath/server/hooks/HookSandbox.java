package org.facetpath.server.hooks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.facetpath.core.assessment.Options;
import org.facetpath.exchange.cds.Body;
import org.facetpath.exchange.cds.MessageWriter;
import org.facetpath.exchange.cds.RefusedMessageException;
import org.facetpath.exchange.cds.RequestReader;
import org.facetpath.exchange.cds.Service;
import org.facetpath.report.text.TextOptions;
import org.facetpath.report.text.TextReport;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.demo.DemoPatients;
import org.facetpath.server.hooks.record.MissingRecordException;
import org.facetpath.server.hooks.sandbox.Choice;
import org.facetpath.server.hooks.sandbox.Exchange;
import org.facetpath.server.hooks.sandbox.SandboxRequest;

/// Fires hooks at the services with example patients, by the same reader and writer as the door. Nothing leaves the
/// program and nothing is kept.
public final class HookSandbox {

    private final HookAnswers answers;
    private final Assessor assessor;
    private final RequestReader requests = new RequestReader();

    HookSandbox(HookAnswers answers, Assessor assessor) {
        this.answers = answers;
        this.assessor = assessor;
    }

    /// The codes of the hooks there are.
    public static List<String> hooks() {
        return HookServices.list().stream().map(it -> it.hook().code()).toList();
    }

    /// @throws IllegalArgumentException when there is no such example or hook
    public Exchange fire(Choice choice, Speech speech) {
        var service = HookServices.find("facetpath-" + choice.hook())
                .orElseThrow(() -> new IllegalArgumentException("there is no such hook"));
        var day = assessor.day(null);
        var request = SandboxRequest.write(service, choice, DemoPatients.example(choice.example(), day), day);
        try {
            var response = answers.answer(
                    requests.read(Body.of(request), service.hook()), service, day, Locale.of(speech.language()));
            var answer = SandboxRequest.pretty(MessageWriter.write(response));
            return new Exchange(request, answer, response, reason(request, service, day, speech));
        } catch (RefusedMessageException | MissingRecordException refused) {
            return new Exchange(request, String.valueOf(refused.getMessage()), null, "");
        }
    }

    private String reason(String request, Service service, LocalDate day, Speech speech) {
        var chart = answers.chart(requests.read(Body.of(request), service.hook()), service);
        var assessment = assessor.assess(chart, day, Options.defaults());
        return new TextReport(speech).render(assessment, TextOptions.plain());
    }
}
