package org.facetpath.server.access;

import static org.facetpath.server.account.Role.ADMIN;
import static org.facetpath.server.account.Role.ANALYST;
import static org.facetpath.server.account.Role.AUTHORISATION;
import static org.facetpath.server.account.Role.CLINICIAN;
import static org.facetpath.server.account.Role.PATIENT;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Every route and who may use it. The first that fits counts; what fits none is refused, and the build fails when a
/// controller has a route that is not here. Which patients somebody may see is decided besides, by [Access].
public final class Routes {

    public static final List<Route> ALL = List.of(
            Route.open(GET, "/actuator/health/**", "Whether the server lives and is ready"),
            Route.of(GET, "/actuator/prometheus", "Metrics for Prometheus", ADMIN, ANALYST),
            Route.open(GET, "/openapi.json", "This description"),
            Route.open(GET, "/assets/*", "Style sheets, scripts and pictures"),
            Route.open(GET, "/language/*", "Chooses the language of the pages"),
            Route.open(GET, "/learn", "The education texts"),
            Route.open(GET, "/learn/*", "One of the education texts"),
            Route.open(GET, "/self-check", "The questions of the self-check"),
            Route.forAnybody(POST, "/self-check", "The answer of the self-check; nothing is kept"),
            Route.open(GET, "/diary", "The pain diary (a device that redeemed a link writes it)"),
            Route.open(GET, "/diary/links/*", "The page that a link to a diary opens"),
            Route.forAnybody(POST, "/diary/devices", "Redeems a link on a device"),
            Route.forAnybody(POST, "/diary/entries", "Writes a rating (a device that redeemed a link)"),
            Route.forAnybody(PUT, "/diary/entries/*", "Writes a rating made without a network (likewise)"),
            Route.open(GET, "/diary/reminders.ics", "When ratings are due, as a calendar (likewise)"),
            Route.open(GET, "/diary/app.webmanifest", "What a phone needs to keep the diary as an app"),
            Route.open(GET, "/diary/worker.js", "What opens the diary without a network"),
            Route.open(GET, "/sign-in", "The page to sign in"),
            Route.open(POST, "/sign-in", "Signs in with name, password and second factor"),
            Route.open(GET, "/setup", "The page for the first account"),
            Route.open(POST, "/setup", "Makes the first account with the one-time code"),
            Route.open(GET, "/oauth2/authorization/*", "Leads to the identity provider, where there is one"),
            Route.open(GET, "/login/oauth2/code/*", "Takes who comes back from the identity provider"),
            Route.open(GET, "/smart", "The record systems that a launch can begin at"),
            Route.open(GET, "/smart/launch", "Begins a SMART launch at a record system that is named here"),
            Route.open(GET, "/smart/callback", "Takes who comes back from a record system and shows the answer"),
            Route.open(GET, "/smart/jwks.json", "The public keys of this program"),
            Route.signedIn(POST, "/sign-out", "Signs out"),
            Route.signedIn(GET, "/account", "The page of one's own account"),
            Route.signedIn(POST, "/account/password", "Changes one's password"),
            Route.signedIn(POST, "/account/second-factor", "Begins or confirms a second factor"),
            Route.signedIn(POST, "/account/recovery-codes", "Makes new recovery codes"),
            Route.signedIn(POST, "/account/tokens", "Makes a token for a program"),
            Route.of(GET, "/admin/accounts", "The accounts", ADMIN),
            Route.of(POST, "/admin/accounts", "Adds or changes an account", ADMIN),
            Route.of(GET, "/admin/audit", "The audit trail as a page", ADMIN),
            Route.of(GET, "/admin/audit.ndjson", "The audit trail as a file", ADMIN),
            Route.of(GET, "/admin/answers/*", "CDS Hooks: an answer as it was given", ADMIN),
            Route.of(GET, "/admin/cards", "What became of the cards of CDS Hooks", ADMIN),
            Route.of(GET, "/admin/cards.csv", "What was told of the cards of CDS Hooks, as a file", ADMIN),
            Route.signedIn(GET, "/cds-sandbox", "CDS Hooks: tries hooks on made-up patients"),
            Route.open(GET, "/cds-services", "CDS Hooks: the services there are (record systems prove themselves)"),
            Route.open(POST, "/cds-services/*", "CDS Hooks: the answer of a service (record systems prove themselves)"),
            Route.open(POST, "/cds-services/*/feedback", "CDS Hooks: what became of cards (likewise)"),
            Route.signedIn(GET, "/", "The worklist; for a patient, their own page"),
            Route.signedIn(GET, "/policies", "The guidelines and payers' policies there are"),
            Route.signedIn(GET, "/policies/*", "What each version of a policy asks"),
            Route.of(GET, "/import", "The page to take a file of records in", CLINICIAN),
            Route.of(POST, "/import", "Takes a file of records in", CLINICIAN),
            Route.of(GET, "/level-finder", "Joints that published patterns put forward for a pain", CLINICIAN),
            Route.of(GET, "/patients/*", "A patient's page", CLINICIAN, AUTHORISATION),
            Route.of(GET, "/patients/*/explained", "The page for the patient", CLINICIAN, AUTHORISATION, PATIENT),
            Route.of(GET, "/patients/*/assessment", "The assessment as JSON", CLINICIAN, AUTHORISATION),
            Route.of(GET, "/patients/*/visit", "The form for a visit", CLINICIAN),
            Route.of(POST, "/patients/*/visit", "Writes a visit into the record", CLINICIAN),
            Route.of(GET, "/patients/*/block", "The form for a block or injection", CLINICIAN),
            Route.of(POST, "/patients/*/block", "Writes a block or injection into the record", CLINICIAN),
            Route.of(GET, "/patients/*/ablation", "The form for an ablation", CLINICIAN),
            Route.of(POST, "/patients/*/ablation", "Writes an ablation into the record", CLINICIAN),
            Route.of(GET, "/patients/*/diary-links", "The links to a patient's diaries", CLINICIAN),
            Route.of(POST, "/patients/*/diary-links", "Makes a link to the diary of a block or ablation", CLINICIAN),
            Route.of(POST, "/patients/*/diary-links/*/revoke", "Takes a link to a diary back", CLINICIAN),
            Route.of(GET, "/patients/*/export", "All of a patient's record as a file", CLINICIAN, PATIENT),
            Route.of(POST, "/patients/*/break-glass", "Opens a record outside of one's care team", CLINICIAN),
            Route.of(GET, "/patients/*/order", "The form of an order", CLINICIAN),
            Route.of(POST, "/patients/*/order/check", "How an order would be judged; writes nothing", CLINICIAN),
            Route.of(POST, "/patients/*/order", "Writes an order", CLINICIAN),
            Route.of(GET, "/desk", "The requests to payers", CLINICIAN, AUTHORISATION),
            Route.of(GET, "/patients/*/requests", "A patient's requests to payers", CLINICIAN, AUTHORISATION),
            Route.of(GET, "/patients/*/requests/*", "A request to a payer", CLINICIAN, AUTHORISATION),
            Route.of(GET, "/patients/*/requests/*/letter.pdf", "Its letter", CLINICIAN, AUTHORISATION),
            Route.of(GET, "/patients/*/requests/*/packet.zip", "Its papers in one archive", CLINICIAN, AUTHORISATION),
            Route.of(
                    GET,
                    "/patients/*/requests/*/reply",
                    "A draft of a letter after an answer",
                    CLINICIAN,
                    AUTHORISATION),
            Route.of(POST, "/patients/*/requests/*/sent", "Records that it was sent", CLINICIAN, AUTHORISATION),
            Route.of(POST, "/patients/*/requests/*/answer", "Records the payer's answer", CLINICIAN, AUTHORISATION),
            Route.of(
                    POST,
                    "/patients/*/requests/*/criterion",
                    "Suggests a criterion; writes nothing",
                    CLINICIAN,
                    AUTHORISATION),
            Route.of(GET, "/patients/*/coverage", "What policies say, side by side", CLINICIAN, AUTHORISATION),
            Route.of(GET, "/patients/*/notes", "The notes of a record", CLINICIAN, AUTHORISATION),
            Route.of(GET, "/patients/*/note", "The assessment as text for a note", CLINICIAN, AUTHORISATION),
            Route.open(GET, "/fhir/metadata", "What the FHIR interface can do"),
            Route.of(GET, "/fhir/AuditEvent/**", "The audit trail", ADMIN),
            Route.of(GET, "/fhir/**", "Reads and searches, and assesses", CLINICIAN, AUTHORISATION, PATIENT),
            Route.of(POST, "/fhir/$facet-assess", "Assesses a posted record", CLINICIAN, AUTHORISATION),
            Route.of(POST, "/fhir/*/*/$facet-assess", "Assesses a stored patient", CLINICIAN, AUTHORISATION, PATIENT),
            Route.of(POST, "/fhir/*/_search", "Searches", CLINICIAN, AUTHORISATION, PATIENT),
            Route.of(POST, "/fhir/**", "Creates", CLINICIAN),
            Route.of(PUT, "/fhir/**", "Writes a version", CLINICIAN),
            Route.of(DELETE, "/fhir/**", "Deletes", CLINICIAN));

    private static final List<PathPatternRequestMatcher> FOR_ANYBODY = ALL.stream()
            .filter(route -> route.door() == Route.Door.ANYBODY)
            .map(route -> PathPatternRequestMatcher.withDefaults().matcher(route.method(), route.pattern()))
            .toList();

    /// Whether a form may come without the field that ties it to a session.
    static boolean isForAnybody(HttpServletRequest request) {
        return FOR_ANYBODY.stream().anyMatch(route -> route.matches(request));
    }

    /// The methods that some door at this place takes.
    static SortedSet<String> methods(HttpServletRequest request) {
        var methods = new TreeSet<String>();
        for (var route : ALL) {
            var place = PathPatternRequestMatcher.withDefaults().matcher(route.pattern());
            if (place.matches(request)) {
                methods.add(route.method().name());
            }
        }
        if (methods.contains(GET.name())) {
            methods.add(HEAD.name());
        }
        return methods;
    }

    private Routes() {}
}
