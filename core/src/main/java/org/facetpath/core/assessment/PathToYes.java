package org.facetpath.core.assessment;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// The least that must happen so that a policy's criteria could be met, and from when.
///
/// A step is something to do. What it must bring stands as its condition; no value to record is ever suggested.
///
/// @param earliest the first day on which all of it can have been done; null when there is no path
/// @param steps in the order in which they can be done, what concerns the patient's safety first
/// @param whyNot why there is no path, or why it waits; null when there is one
/// @param lapses what is met today and, unless done again, would not be on that first day
public record PathToYes(
        @Nullable LocalDate earliest,
        List<Step> steps,
        @Nullable Message whyNot,
        List<Lapse> lapses) {

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

    /// Something that counts today and would not on the first day of the path, with the record as it stands.
    ///
    /// @param criterion the criterion that is met today
    /// @param then its verdict on the first day of the path, with the path's blocks done
    /// @param lastDay the last day on which it is met; null where what it rests on is judged as a whole
    /// @param evidence what it rests on today; empty where that is no fact of the record
    public record Lapse(
            String criterion, Verdict then, @Nullable LocalDate lastDay, List<Evidence> evidence) {
        public Lapse {
            evidence = List.copyOf(evidence);
        }
    }

    public PathToYes {
        steps = List.copyOf(steps);
        lapses = List.copyOf(lapses);
    }

    /// One on which nothing lapses.
    public PathToYes(@Nullable LocalDate earliest, List<Step> steps, @Nullable Message whyNot) {
        this(earliest, steps, whyNot, List.of());
    }

    public static PathToYes none(Message whyNot) {
        return new PathToYes(null, List.of(), whyNot);
    }
}
