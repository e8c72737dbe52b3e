package org.facetpath.exchange.cds.card;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.cds.Action;
import org.facetpath.exchange.cds.Suggestion;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Own;

/// Orders that a clinician can take up: drafts of FHIR R4 ServiceRequests that propose and order nothing by themselves.
final class Orders {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST = 3;

    private final Telling telling;

    Orders(Telling telling) {
        this.telling = telling;
    }

    /// For the steps that are open now; a procedure only where it is known at which joints.
    List<Suggestion> suggestions(String patient, SpineProblem problem) {
        return problem.nextSteps().stream()
                .filter(step -> step.status() == AdviceStatus.RECOMMENDED || step.status() == AdviceStatus.CONSIDER)
                .sorted(Comparator.comparing(NextStep::status))
                .filter(step -> isOrderable(step.action(), problem))
                .limit(MOST)
                .map(step -> suggestion(patient, problem, step))
                .toList();
    }

    private static boolean isOrderable(NextAction action, SpineProblem problem) {
        return switch (action) {
            case PHYSICAL_THERAPY, IMAGE, EXAMINE, FOLLOW_UP, REFER_PAIN_SPECIALIST -> true;
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK, FACET_INJECTION, RADIOFREQUENCY_ABLATION, REPEAT_ABLATION ->
                !problem.sites().isEmpty();
            case EMERGENCY, SEEK_CARE, ACTIVITY_MODIFICATION, ANTI_INFLAMMATORY, HEAT_OR_ICE, LOOK_FOR_OTHER_CAUSE ->
                false;
        };
    }

    private Suggestion suggestion(String patient, SpineProblem problem, NextStep step) {
        var sites = isAtJoints(step.action())
                ? problem.sites().stream().map(SiteStatus::site).toList()
                : List.<Site>of();
        return suggestion(
                patient,
                new Draft(
                        step.action(),
                        step.status() == AdviceStatus.RECOMMENDED,
                        telling.speech().say(step.why()),
                        sites,
                        telling.sentences().title(problem)));
    }

    /// An order in the making.
    ///
    /// @param where in words, where no joints are named
    record Draft(NextAction action, boolean recommended, String why, List<Site> sites, String where) {}

    Suggestion suggestion(String patient, Draft draft) {
        var action = telling.phrases()
                .capitalised(telling.speech().term(draft.action().code()));
        var where = draft.sites().isEmpty() ? draft.where() : telling.phrases().places(draft.sites());
        var label = CleanText.of(where.isEmpty() ? action : telling.say("cds.order", "action", action, "where", where));
        return new Suggestion(
                Telling.id(),
                label,
                draft.recommended(),
                List.of(Action.create(label, resource(patient, draft, label))));
    }

    private static boolean isAtJoints(NextAction action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK, FACET_INJECTION, RADIOFREQUENCY_ABLATION, REPEAT_ABLATION ->
                true;
            default -> false;
        };
    }

    /// The joints of a procedure stand in the body site only: the same levels in words may be read as nerves.
    private String text(Draft draft, String label) {
        return isAtJoints(draft.action())
                ? telling.say("cds.order." + draft.action().code())
                : label;
    }

    private String resource(String patient, Draft draft, String label) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("resourceType", "ServiceRequest");
            out.writeStringField("status", "draft");
            out.writeStringField("intent", "proposal");
            out.writeFieldName("code");
            concept(out, Own.NEXT_ACTION, draft.action().code(), text(draft, label));
            out.writeObjectFieldStart("subject");
            out.writeStringField("reference", "Patient/" + patient);
            out.writeEndObject();
            if (!draft.sites().isEmpty()) {
                out.writeArrayFieldStart("bodySite");
                for (var site : draft.sites()) {
                    concept(
                            out,
                            CodeSystems.FACET_JOINT,
                            code(site),
                            telling.phrases().places(List.of(site)));
                }
                out.writeEndArray();
            }
            out.writeArrayFieldStart("note");
            out.writeStartObject();
            out.writeStringField("text", CleanText.of(draft.why()));
            out.writeEndObject();
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// Both sides, or none that is known, are told by the joint alone and its words.
    private static String code(Site site) {
        boolean one = site.side() == Side.LEFT || site.side() == Side.RIGHT;
        return one
                ? site.joint().code() + "-" + site.side().code()
                : site.joint().code();
    }

    private static void concept(JsonGenerator out, String system, String code, String words) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("coding");
        out.writeStartObject();
        out.writeStringField("system", system);
        out.writeStringField("code", code);
        out.writeEndObject();
        out.writeEndArray();
        out.writeStringField("text", CleanText.of(words));
        out.writeEndObject();
    }
}
