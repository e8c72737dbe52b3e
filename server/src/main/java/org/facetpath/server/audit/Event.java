package org.facetpath.server.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that somebody did or tried.
///
/// @param patient the id of the patient it is about; null for none
/// @param object what was touched, such as `Observation/1`, or a query; null for none
/// @param detail what else must be known later, such as the knowledge version of a decision or the reason given; null
/// for none
/// @param further what else it was about in another system, such as the orders of a hook
/// @param succeeded false when it was refused
public record Event(
        Act act,
        @Nullable String patient,
        @Nullable String object,
        @Nullable String detail,
        List<Elsewhere> further,
        boolean succeeded) {

    /// A resource of another system.
    ///
    /// @param type such as `ServiceRequest`
    /// @param name such as `ServiceRequest/1`
    /// @param address where it is; null when that system does not say where it is itself
    public record Elsewhere(
            String type, String name, @Nullable String address) {}

    public Event {
        further = List.copyOf(further);
    }

    /// What was done.
    public enum Act {
        READ("R", "read"),
        VERSION_READ("R", "vread"),
        HISTORY("R", "history"),
        SEARCH("E", "search"),
        CREATE("C", "create"),
        UPDATE("U", "update"),
        DELETE("D", "delete"),
        TRANSACTION("E", "transaction"),
        /// An assessment was shown.
        ASSESS("E", "facet-assess"),
        /// A record system asked through a hook.
        HOOK("E", "cds-hook"),
        /// A record system told what became of cards.
        CARD_FEEDBACK("C", "cds-feedback"),
        /// A token was refused at the door.
        TOKEN("E", "token"),
        SIGN_IN("E", "sign-in"),
        SIGN_OUT("E", "sign-out"),
        /// A record was opened outside of a care team.
        BREAK_GLASS("E", "break-glass"),
        /// Something was taken out as a file: events of the trail, a whole record, or the papers of a request to a
        /// payer.
        EXPORT("R", "export"),
        ACCOUNT_CHANGE("U", "account"),
        /// Records were taken in at the command line.
        IMPORT("C", "import"),
        /// An entry for the wrong patient was corrected, or two patients were merged or parted.
        CORRECTION("U", "correction"),
        /// Content was destroyed because law demanded it.
        ERASURE("D", "erasure");

        private final String action;
        private final String code;

        Act(String action, String code) {
            this.action = action;
            this.code = code;
        }

        /// FHIR's letter: create, read, update, delete, execute.
        String action() {
            return action;
        }

        public String code() {
            return code;
        }
    }

    public static Event of(Act act, @Nullable String patient, @Nullable String object) {
        return new Event(act, patient, object, null, List.of(), true);
    }

    public Event with(String words) {
        return new Event(act, patient, object, words, further, succeeded);
    }

    /// The same, and what else it was about.
    public Event about(List<Elsewhere> others) {
        return new Event(act, patient, object, detail, others, succeeded);
    }

    public Event refused() {
        return new Event(act, patient, object, detail, further, false);
    }
}
