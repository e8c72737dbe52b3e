package org.facetpath.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.server.access.Access;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Beside;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Stands at each record: asks whether the one who sends this request may see the patient, and keeps the event either
/// way.
public final class Watch {

    private static final Actor NOBODY = new Actor("nobody");

    private final Access access;
    private final AuditTrail trail;
    private final Refusals refusals;

    public Watch(Access access, AuditTrail trail, Refusals refusals) {
        this.access = access;
        this.trail = trail;
        this.refusals = refusals;
    }

    /// Lets the one who is signed in pass to this patient.
    ///
    /// @throws AccessDeniedException when they may not see the patient; that is kept too
    public void admit(Event event, String patient) {
        var who = SignedIn.required();
        if (!access.maySee(who, patient)) {
            keep(event.refused());
            throw new AccessDeniedException("this patient is not theirs");
        }
        keep(event);
    }

    /// Keeps what needs nobody's leave.
    public void keep(Event event) {
        keep(event, SignedIn.here().map(SignedIn::actor).orElse(NOBODY));
    }

    /// Keeps what somebody did who is not signed in yet.
    public void keep(Event event, Actor who) {
        keep(event, who, Beside.NOTHING);
    }

    /// The same, and with it what belongs to it: both are kept or neither.
    public void keep(Event event, Actor who, Beside beside) {
        trail.keep(event, who, address(), beside);
    }

    /// Keeps something refused that anybody can bring about as often as they like, as far as there is not too much of
    /// it.
    public void keepSome(Event refused, Actor who) {
        refusals.keep(refused, who, address());
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? address(attributes.getRequest())
                : "";
    }

    private static String address(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
