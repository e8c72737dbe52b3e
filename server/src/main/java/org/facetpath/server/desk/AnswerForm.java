package org.facetpath.server.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facetpath.server.store.ResourceKey;
import org.jspecify.annotations.Nullable;

/// What somebody wrote of a payer's answer, as it came.
///
/// @param id the one-time id of the form
/// @param criterion the criterion that a denial is about; [#NONE] for none of them
public record AnswerForm(String id, String decision, String day, String number, String reason, String criterion) {

    /// Chosen where the reason is about no criterion of the policy.
    public static final String NONE = "none";

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 4_000;
    private static final int OLDEST_YEARS = 10;

    public static AnswerForm empty(String id, LocalDate today) {
        return new AnswerForm(id, "", today.toString(), "", "", "");
    }

    /// What is wrong, by the name of the field: the name of what is said beside it.
    ///
    /// @param criteria those that a denial can be about
    public Map<String, String> problems(PayerRequest asked, List<String> criteria) {
        var today = asked.assessment().asOf();
        var problems = new LinkedHashMap<String, String>();
        var chosen = Decision.find(decision);
        if (chosen.isEmpty()) {
            problems.put("decision", "desk.wrong-decision");
        }
        if (isWrong(day, today)) {
            problems.put("day", "desk.wrong-day");
        } else if (isBeforeSent(asked)) {
            problems.put("day", "desk.answer-before-sent");
        }
        if (number.length() > LONGEST_NUMBER) {
            problems.put("number", "desk.wrong-number");
        }
        if (reason.length() > LONGEST_REASON) {
            problems.put("reason", "desk.wrong-reason");
        }
        boolean mapped = criterion.equals(NONE) || criteria.contains(criterion);
        if (chosen.filter(it -> it == Decision.DENIED).isPresent() && !criteria.isEmpty() && !mapped) {
            problems.put("criterion", "desk.wrong-criterion");
        }
        return problems;
    }

    // It would stand before the sending, and the request would wait for an answer that is there.
    private boolean isBeforeSent(PayerRequest asked) {
        var read = day(day);
        return read != null && asked.sent().filter(read::isBefore).isPresent();
    }

    /// Whether it is no day, or one on which nothing can have happened yet.
    static boolean isWrong(String day, LocalDate today) {
        var read = day(day);
        return read == null || read.isAfter(today) || read.isBefore(today.minusYears(OLDEST_YEARS));
    }

    private static @Nullable LocalDate day(String day) {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /// That the request was sent; empty while the day is wrong.
    ///
    /// @param id the one-time id of the form
    public static Optional<Dealing.Sent> sent(String id, String day, String source, LocalDate today) {
        var read = day(day);
        return read == null || isWrong(day, today) || !ResourceKey.isId(id)
                ? Optional.empty()
                : Optional.of(new Dealing.Sent(id, source, read));
    }

    /// What is recorded; empty while something is wrong.
    ///
    /// @param policy the policy that was asked; empty where none is known
    public Optional<Dealing.Answered> answered(PayerRequest asked, String policy, List<String> criteria) {
        var read = day(day);
        if (read == null || !ResourceKey.isId(id) || !problems(asked, criteria).isEmpty()) {
            return Optional.empty();
        }
        return Decision.find(decision)
                .map(it -> new Dealing.Answered(
                        id,
                        asked.source(),
                        read,
                        it,
                        policy,
                        number.strip(),
                        reason.strip(),
                        criteria.contains(criterion) ? criterion : null));
    }
}
