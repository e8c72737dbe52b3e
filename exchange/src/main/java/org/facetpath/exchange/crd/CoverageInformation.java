package org.facetpath.exchange.crd;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.facetpath.core.chart.ProcedureCode;
import org.jspecify.annotations.Nullable;

/// What a payer's policy says of one order: the content of CRD's `coverage-information` extension, within the rules of
/// both versions spoken here.
///
/// @param coverage reference to the Coverage it is about
/// @param paNeeded whether the payer asks for prior authorisation; null exactly where the service is not covered
/// @param docNeeded what kind of documentation is missing; several only in CRD 2.2
/// @param infoNeeded what else must be known before it can be said
/// @param reasonCode what CRD 2.2 calls the first reason; null where it has no code for it
/// @param reasons in words, the most important first
/// @param policy the text judged by, for people; null when none was
/// @param inEffect the days of service that text is for
/// @param questionnaires canonicals of forms that ask for what is missing
/// @param assertion id of this statement: the same for the same content, so that it need not be sent again
record CoverageInformation(
        String coverage,
        Covered covered,
        @Nullable PriorAuthorization paNeeded,
        List<Documentation> docNeeded,
        List<Purpose> docPurpose,
        List<Need> infoNeeded,
        List<ProcedureCode> billingCodes,
        @Nullable ReasonCode reasonCode,
        List<String> reasons,
        @Nullable String policy,
        @Nullable InEffect inEffect,
        List<String> questionnaires,
        LocalDate date,
        String assertion) {

    /// Whether the policy's criteria are met.
    public enum Covered {
        COVERED("covered"),
        NOT_COVERED("not-covered"),
        CONDITIONAL("conditional"),
        /// Nothing can be said at all; only in CRD 2.2.
        INDETERMINATE("indeterminate");

        private final String code;

        Covered(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Whether approval must be asked for. No text at hand settles it for an order alone: Medicare's
    /// programme goes by the kind of facility, and what other payers ask is not known here.
    public enum PriorAuthorization {
        CONDITIONAL("conditional"),
        /// Only in CRD 2.2.
        INDETERMINATE("indeterminate");

        private final String code;

        PriorAuthorization(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Who can supply what is missing.
    public enum Documentation {
        CLINICAL("clinical"),
        ADMIN("admin"),
        /// Clinical and administrative, as CRD 2.0 says it in one code.
        BOTH("both"),
        /// Only in CRD 2.2.
        PATIENT("patient");

        private final String code;

        Documentation(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public enum Purpose {
        WITH_PRIOR_AUTHORIZATION("withpa"),
        /// Kept in the record, to be shown when the payer asks.
        RETAIN("retain-doc");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public enum Need {
        LOCATION("location"),
        TIMEFRAME("timeframe"),
        OTHER("OTH");

        private final String code;

        Need(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Reasons that CRD 2.2 wants to be told by code.
    public enum ReasonCode {
        NO_ACTIVE_COVERAGE("no-active-coverage"),
        /// What is needed to judge could not be had.
        TECHNICAL("technical");

        private final String code;

        ReasonCode(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// @param to the last day, or null
    public record InEffect(LocalDate from, @Nullable LocalDate to) {}

    public CoverageInformation {
        docNeeded = List.copyOf(docNeeded);
        docPurpose = List.copyOf(docPurpose);
        infoNeeded = List.copyOf(infoNeeded);
        billingCodes = List.copyOf(billingCodes);
        reasons = List.copyOf(reasons);
        questionnaires = List.copyOf(questionnaires);
        check(
                (covered == Covered.NOT_COVERED) == (paNeeded == null),
                "not covered excludes pa-needed, all else has it");
        check(questionnaires.isEmpty() || !docNeeded.isEmpty(), "a questionnaire only with doc-needed");
        check(docPurpose.isEmpty() || !docNeeded.isEmpty(), "a purpose only with doc-needed");
        check(infoNeeded.isEmpty() || conditional(covered, paNeeded), "info-needed only with something conditional");
        check(!indeterminate(covered, paNeeded) || !reasons.isEmpty(), "indeterminate needs a reason");
        check(reasonCode == null || !reasons.isEmpty(), "a code only with its words");
    }

    /// Nothing could be judged, for a reason that lies in no record and no policy; only in CRD 2.2.
    static CoverageInformation unjudged(String coverage, String order, String why, LocalDate day) {
        return new CoverageInformation(
                coverage,
                Covered.INDETERMINATE,
                PriorAuthorization.INDETERMINATE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ReasonCode.TECHNICAL,
                List.of(why),
                null,
                null,
                List.of(),
                day,
                UUID.nameUUIDFromBytes(List.of(coverage, order, why).toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static boolean conditional(Covered covered, @Nullable PriorAuthorization paNeeded) {
        return covered == Covered.CONDITIONAL || paNeeded == PriorAuthorization.CONDITIONAL;
    }

    private static boolean indeterminate(Covered covered, @Nullable PriorAuthorization paNeeded) {
        return covered == Covered.INDETERMINATE || paNeeded == PriorAuthorization.INDETERMINATE;
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /// Whether that version has words for all of it.
    public boolean fits(CrdVersion version) {
        return switch (version) {
            case V2_0 ->
                !indeterminate(covered, paNeeded)
                        && docNeeded.size() <= 1
                        && !docNeeded.contains(Documentation.PATIENT);
            case V2_2 ->
                !docNeeded.contains(Documentation.BOTH) && Set.copyOf(docNeeded).size() == docNeeded.size();
        };
    }
}
