package org.facetpath.server.smart;

/// A launch that ends with a page that says why.
public final class LaunchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why, for which there are words in every language.
    public enum Reason {
        /// No record system of this address was named here.
        NOT_ALLOWED(403),
        /// The record system does not describe itself, or not as the standard has it.
        NO_DESCRIPTION(502),
        /// Nobody here has begun this launch, or it took too long.
        NOT_BEGUN(400),
        /// The record system, or somebody there, said no.
        REFUSED(403),
        /// What came back is not to be believed.
        NO_TOKEN(502),
        /// It was not said whose record to read.
        NO_PATIENT(422),
        /// The record was not given, or not all of it in time.
        NO_RECORD(502);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Reason reason;

    /// @param words for the trail: no token, no word of a record
    public LaunchFailed(Reason reason, String words) {
        super(words);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
