package org.facetpath.core.coverage;

import java.time.LocalDate;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.explain.Message;

/// One thing that can be done so that a criterion comes out as a policy asks.
///
/// Two acts on one subject with different outcomes contradict each other: nobody can count on both that the pain is
/// axial and that it is not.
///
/// @param subject what it is done to: a question to be answered, the plan, the date, a block
/// @param outcome what is hoped for, where the subject could also come out otherwise
/// @param rank in which order acts of one day are told
record Act(String subject, String outcome, int rank, Step step) {

    static final int SAFETY = 0;
    static final int ASK = 1;
    static final int PLAN = 2;
    static final int DO = 3;
    static final int WAIT = 4;

    private static final String BLOCK = "block ";

    static Act ask(Message message, Ask who, LocalDate day, String criterion, boolean met) {
        var provided = Message.of(met ? "provided.met" : "provided.not", "criterion", criterion);
        return new Act(
                "ask " + criterion, met ? "met" : "not-met", ASK, new Step(message, who, day, criterion, provided));
    }

    static Act plan(String key, LocalDate day, String criterion, boolean met) {
        var provided = Message.of(met ? "provided.met" : "provided.not", "criterion", criterion);
        return new Act(
                "plan " + criterion,
                met ? "met" : "not-met",
                PLAN,
                new Step(Message.of(key, "criterion", criterion), Ask.CLINICIAN, day, criterion, provided));
    }

    /// A diagnostic block to be done, the first, second and so on of a path.
    static Act block(int number, Step step) {
        return new Act(BLOCK + number, "", DO, step);
    }

    boolean isBlock() {
        return subject.startsWith(BLOCK);
    }

    /// The procedure is not done before that day. Of several the latest holds.
    static Act wait(LocalDate day, String criterion) {
        return new Act(
                "date",
                "",
                WAIT,
                new Step(Message.of("path.wait", "date", day.toString()), Ask.CLINICIAN, day, criterion, null));
    }

    boolean contradicts(Act other) {
        return subject.equals(other.subject) && !outcome.equals(other.outcome);
    }

    /// Two acts on one subject done as one, on the later day. What one of them must bring it must bring still.
    static Act asOne(Act one, Act other) {
        var later = one.earliest().isBefore(other.earliest()) ? other.earliest() : one.earliest();
        boolean oneBrings = one.step.provided() != null;
        boolean sameBurden = oneBrings == (other.step.provided() != null);
        var fuller = sameBurden ? (one.earliest().isBefore(later) ? other : one) : (oneBrings ? one : other);
        return fuller.on(later);
    }

    /// The same, no sooner than that day.
    Act notBefore(LocalDate day) {
        return earliest().isBefore(day) ? on(day) : this;
    }

    private Act on(LocalDate day) {
        return new Act(
                subject, outcome, rank, new Step(step.message(), step.who(), day, step.criterion(), step.provided()));
    }

    LocalDate earliest() {
        return step.earliest();
    }
}
