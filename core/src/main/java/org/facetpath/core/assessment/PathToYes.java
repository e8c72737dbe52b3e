package org.facetpath.core.assessment;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.explain.Message;
import org.jspecify.annotations.Nullable;

/// The least that must happen so that a policy's criteria could be met, and from when.
///
/// A step is something to do. What it must bring stands as its condition; no value to record is ever suggested.
///
/// @param earliest the first day on which all of it can have been done; null when there is no path
/// @param steps in the order in which they can be done, what concerns the patient's safety first
/// @param whyNot why there is no path, or why it waits; null when there is one
public record PathToYes(
        @Nullable LocalDate earliest,
        List<Step> steps,
        @Nullable Message whyNot) {

    /// @param message what to do
    /// @param who can do it
    /// @param earliest the first day it can be done
    /// @param criterion the criterion it is for
    /// @param provided what it must bring; null when doing it is all
    public record Step(
            Message message,
            Question.Ask who,
            LocalDate earliest,
            String criterion,
            @Nullable Message provided) {}

    public PathToYes {
        steps = List.copyOf(steps);
    }

    public static PathToYes none(Message whyNot) {
        return new PathToYes(null, List.of(), whyNot);
    }
}
