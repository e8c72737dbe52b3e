package org.facetpath.server.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened between the clinic and the payer about one request, as the desk recorded it.
public sealed interface Dealing {

    /// The id of its resource.
    String id();

    /// The order or other proposal it is about, such as `ServiceRequest/1`.
    String source();

    LocalDate day();

    /// The request was sent to the payer.
    record Sent(String id, String source, LocalDate day) implements Dealing {}

    /// The payer answered.
    ///
    /// @param policy the policy that was asked; empty where none is known
    /// @param number the payer's reference number; empty when it gave none
    /// @param reason as the payer gave it; empty when it gave none
    /// @param criterion the criterion that the staff found the reason to be about; null for none
    record Answered(
            String id,
            String source,
            LocalDate day,
            Decision decision,
            String policy,
            String number,
            String reason,
            @Nullable String criterion)
            implements Dealing {}
}
