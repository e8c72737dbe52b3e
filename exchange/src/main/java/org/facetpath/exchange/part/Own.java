package org.facetpath.exchange.part;

import org.facetpath.core.terminology.CodeSystems;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;

/// The addresses of what is ours in FHIR. Those that the reader knows too stand in [CodeSystems].
public final class Own {

    public static final String LIKELIHOOD = system("likelihood");
    public static final String STAGE = system("stage");
    public static final String NEXT_ACTION = system("next-action");
    public static final String ADVICE_STATUS = system("advice-status");
    public static final String URGENCY = system("urgency");
    public static final String RED_FLAG = system("red-flag");
    public static final String OTHER_CAUSE = system("other-cause");
    public static final String CRITERION = system("criterion");
    public static final String BLOCK_VERDICT = system("block-verdict");
    public static final String MEASURE = system("measure");
    public static final String DIRECTION = system("direction");
    public static final String VERDICT = system("verdict");
    public static final String STANDING = system("standing");

    /// What is computed and not recorded: a score's baseline, latest value and change.
    public static final String COMPUTED = system("computed");

    /// What kind of issue is detected where it is no red flag.
    public static final String ISSUE = system("issue");

    /// What an answer about coverage is qualified by.
    public static final String COVERAGE_DETAIL = system("coverage-detail");

    /// What a card of CDS Hooks is about.
    public static final String CARD_TOPIC = system("card-topic");

    /// Why a card was set aside.
    public static final String OVERRIDE_REASON = system("override-reason");

    /// What a payer answered to a request.
    public static final String PAYER_DECISION = system("payer-decision");

    /// What was done with a request to a payer.
    public static final String REQUEST_STEP = system("request-step");

    /// What a payer's policy asks.
    public static final String POLICY_CRITERION = system("policy-criterion");

    public static String system(String name) {
        return CodeSystems.BASE + "/CodeSystem/" + name;
    }

    public static String valueSet(String name) {
        return CodeSystems.BASE + "/ValueSet/" + name;
    }

    public static String extension(String name) {
        return CodeSystems.BASE + "/StructureDefinition/" + name;
    }

    public static String questionnaire(String name) {
        return CodeSystems.BASE + "/Questionnaire/" + name;
    }

    /// The mark of everything Facetpath wrote about a patient, by which a reader tells it from the record.
    public static Meta outputTag() {
        return new Meta().addTag(new Coding(CodeSystems.TAG, CodeSystems.OUTPUT_TAG, null));
    }

    private Own() {}
}
