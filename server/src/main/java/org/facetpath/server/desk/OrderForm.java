package org.facetpath.server.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.server.store.ResourceKey;
import org.jspecify.annotations.Nullable;

/// What somebody chose and wrote in the form of an order, as it came.
///
/// @param id the one-time id of the form
/// @param joints codes such as `L4-L5`
/// @param policies to judge by besides the payer's
/// @param acknowledged whether the red flags that hold back were read
public record OrderForm(
        String id,
        String action,
        List<String> joints,
        String side,
        String planned,
        String reason,
        List<String> policies,
        boolean acknowledged) {

    /// More of a reason is refused.
    public static final int LONGEST_REASON = 1_000;

    private static final int FARTHEST_YEARS = 5;

    public OrderForm {
        joints = List.copyOf(joints);
        policies = List.copyOf(policies);
    }

    /// The pathway's own next procedure, where there is one, as a start; whoever orders changes what they want.
    public static OrderForm suggested(String id, Assessment assessment) {
        for (var problem : assessment.problems()) {
            var next = next(problem);
            if (next.isPresent()) {
                var earliest = next.get().earliest();
                var planned = earliest == null ? "" : earliest.toString();
                var action = next.get().action().code();
                return new OrderForm(id, action, joints(problem), side(problem), planned, "", List.of(), false);
            }
        }
        return new OrderForm(id, "", List.of(), "", "", "", List.of(), false);
    }

    private static Optional<SpineProblem.NextStep> next(SpineProblem problem) {
        return problem.nextSteps().stream()
                .filter(it -> it.status() == AdviceStatus.RECOMMENDED || it.status() == AdviceStatus.CONSIDER)
                .filter(it -> action(it.action().code()).isPresent())
                .findFirst();
    }

    private static List<String> joints(SpineProblem problem) {
        return problem.sites().stream()
                .map(it -> it.site().joint().code())
                .distinct()
                .toList();
    }

    private static String side(SpineProblem problem) {
        var side =
                problem.sites().stream().map(it -> it.site()).map(Site::side).reduce(Side.NOT_DOCUMENTED, Side::with);
        return side == Side.NOT_DOCUMENTED ? "" : side.code();
    }

    private static Optional<Proposal.Action> action(String code) {
        return Arrays.stream(Proposal.Action.values())
                .filter(it -> it.code().equals(code))
                .findFirst();
    }

    private Optional<Side> chosenSide() {
        return Arrays.stream(Side.values())
                .filter(it -> it != Side.NOT_DOCUMENTED && it.code().equals(side))
                .findFirst();
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(planned.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private List<Joint> chosenJoints() {
        return joints.stream().flatMap(it -> Joint.find(it).stream()).toList();
    }

    /// What is wrong, by the name of the field: the name of what is said beside it.
    public Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (action(action).isEmpty()) {
            problems.put("action", "order.wrong-action");
        }
        if (joints.isEmpty() || chosenJoints().size() < joints.size()) {
            problems.put("joint", "order.wrong-joint");
        } else if (regions() > 1) {
            problems.put("joint", "order.wrong-regions");
        }
        if (chosenSide().isEmpty()) {
            problems.put("side", "order.wrong-side");
        }
        var day = day();
        if (day == null) {
            problems.put("planned", "order.wrong-date");
        } else if (day.isBefore(today) || day.isAfter(today.plusYears(FARTHEST_YEARS))) {
            problems.put("planned", "order.wrong-past");
        }
        if (reason.length() > LONGEST_REASON) {
            problems.put("reason", "order.wrong-reason");
        }
        return problems;
    }

    private long regions() {
        return chosenJoints().stream()
                .map(Joint::region)
                .collect(Collectors.toSet())
                .size();
    }

    /// The order; empty while something is wrong with the form.
    public Optional<Order> order(String patient, LocalDate today) {
        if (!ResourceKey.isId(id) || !problems(today).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Order(
                id,
                patient,
                action(action).orElseThrow(),
                chosenJoints(),
                chosenSide().orElseThrow(),
                Objects.requireNonNull(day()),
                reason));
    }
}
