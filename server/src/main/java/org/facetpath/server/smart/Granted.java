package org.facetpath.server.smart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a record system gave: leave to read one patient's record for a while. It lives as long as the request does.
///
/// @param token the access token
/// @param idToken null when it did not say who the user is
record Granted(String token, String patient, @Nullable String idToken) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /// @throws LaunchFailed when there is no token in it or no patient
    static Granted of(JsonNode answer) {
        var token = answer.path("access_token").asText("");
        if (token.isEmpty() || !answer.path("token_type").asText("").equalsIgnoreCase("bearer")) {
            throw new LaunchFailed(LaunchFailed.Reason.NO_TOKEN, "no bearer token came back");
        }
        var patient = answer.path("patient").asText("");
        if (!ID.matcher(patient).matches()) {
            throw new LaunchFailed(LaunchFailed.Reason.NO_PATIENT, "no patient in context");
        }
        var idToken = answer.path("id_token").asText("");
        return new Granted(token, patient, idToken.isEmpty() ? null : idToken);
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "Granted[patient]";
    }
}
