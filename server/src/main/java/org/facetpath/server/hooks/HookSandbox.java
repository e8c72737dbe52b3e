package org.facetpath.server.hooks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /// The request of a hook about the patient of a record, as a record system would send it.
    ///
    /// @param record a Bundle of one patient
    /// @throws IllegalArgumentException when there is no such hook
    public static String request(Choice choice, String record, LocalDate day) {
        return SandboxRequest.write(service(choice), choice, record, day);
    }

    private static Service service(Choice choice) {
        return HookServices.find("facetpath-" + choice.hook())
                .orElseThrow(() -> new IllegalArgumentException("there is no such hook"));
    }

    /// @throws IllegalArgumentException when there is no such example or hook
    public Exchange fire(Choice choice, Speech speech) {
        var service = service(choice);
        var day = assessor.day(null);
        var request = request(choice, DemoPatients.example(choice.example(), day), day);
        try {
            var answered = answers.answer(
                    requests.read(Body.of(request), service.hook()), service, day, Locale.of(speech.language()));
            var response = answered.response();
            var reason = answered.assessment()
                    .map(it -> new TextReport(speech).render(it, TextOptions.plain()))
                    .orElse("");
            return new Exchange(request, SandboxRequest.pretty(MessageWriter.write(response)), response, reason);
        } catch (RefusedMessageException | MissingRecordException refused) {
            return new Exchange(request, String.valueOf(refused.getMessage()), null, "");
        }
    }
}
