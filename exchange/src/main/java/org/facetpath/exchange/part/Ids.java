package org.facetpath.exchange.part;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/// The ids of what is written about one patient: the same every time, so that writing again replaces.
///
/// An id reads `facetpath-<patient>-<part>`. Where that is no FHIR id, for its length or its letters, a name-based UUID
/// of the same words takes its place, so two patients never share one.
public final class Ids {

    private static final String PREFIX = "facetpath-";
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private final String patient;

    public Ids(String patient) {
        this.patient = patient;
    }

    /// Whether FHIR takes it for an id.
    public static boolean isLegal(String id) {
        return LEGAL.matcher(id).matches();
    }

    /// @param part begins with the kind of thing, such as `plan-lumbar`
    public String of(String part) {
        var readable = PREFIX + patient + "-" + part;
        return isLegal(readable) ? readable : PREFIX + uuid(readable);
    }

    /// Where the resource stands in its Bundle; it is not yet on any server.
    public String address(String type, String part) {
        return addressOf(type, of(part));
    }

    /// The same by the id of the resource.
    public static String addressOf(String type, String id) {
        return "urn:uuid:" + uuid(type + "/" + id);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
