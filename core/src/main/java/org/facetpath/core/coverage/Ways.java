package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The ways in which something can be brought about, each a set of acts by subject. No way: it cannot be. A way without
/// acts: it is so already.
record Ways(List<SequencedMap<String, Act>> list) {

    /// The smallest first; then the one done first, then the one with the gentler acts.
    private static final Comparator<SequencedMap<String, Act>> BEST_FIRST = Comparator.comparingInt(
                    (SequencedMap<String, Act> way) -> way.size())
            .thenComparing(Ways::lastDay)
            .thenComparingInt(way -> way.values().stream().mapToInt(Act::rank).sum());

    private static final Ways IMPOSSIBLE = new Ways(List.of());
    private static final Ways ALREADY = new Ways(List.of(new LinkedHashMap<>()));

    Ways {
        list = List.copyOf(list);
    }

    static Ways impossible() {
        return IMPOSSIBLE;
    }

    static Ways already() {
        return ALREADY;
    }

    static Ways by(Act... acts) {
        var way = new LinkedHashMap<String, Act>();
        for (var act : acts) {
            way.merge(act.subject(), act, Act::asOne);
        }
        return new Ways(List.of(way));
    }

    boolean isImpossible() {
        return list.isEmpty();
    }

    /// Either of them.
    Ways or(Ways other) {
        var all = new ArrayList<>(list);
        all.addAll(other.list);
        return new Ways(all).withoutDetours();
    }

    /// Both of them, by every pair of ways that do not contradict each other.
    Ways and(Ways other) {
        var both = new ArrayList<SequencedMap<String, Act>>();
        for (var one : list) {
            for (var two : other.list) {
                var way = together(one, two);
                if (!way.isEmpty() || (one.isEmpty() && two.isEmpty())) {
                    both.add(way);
                }
            }
        }
        return new Ways(both).withoutDetours();
    }

    // Empty when they contradict each other.
    private static SequencedMap<String, Act> together(SequencedMap<String, Act> one, SequencedMap<String, Act> two) {
        var way = new LinkedHashMap<>(one);
        for (var act : two.values()) {
            var other = way.get(act.subject());
            if (other != null && other.contradicts(act)) {
                return new LinkedHashMap<>();
            }
            way.merge(act.subject(), act, Act::asOne);
        }
        return way;
    }

    static Ways all(Collection<Ways> parts) {
        return parts.stream().reduce(ALREADY, Ways::and);
    }

    static Ways any(Collection<Ways> parts) {
        return parts.stream().reduce(IMPOSSIBLE, Ways::or);
    }

    /// So many of the parts, in every choice of them.
    static Ways atLeast(int count, List<Ways> parts) {
        if (count <= 0) {
            return ALREADY;
        }
        if (count > parts.size()) {
            return IMPOSSIBLE;
        }
        var first = parts.getFirst();
        var rest = parts.subList(1, parts.size());
        return first.and(atLeast(count - 1, rest)).or(atLeast(count, rest));
    }

    /// A least set for all of the parts together, where they are all there is. Where two ways of one part
    /// share the same acts with the other parts, only the smaller can be part of a least set, so the
    /// larger is left out before ways are multiplied.
    static Ways least(List<Ways> parts) {
        var occurs = new HashMap<String, Integer>();
        for (var part : parts) {
            var subjects = new HashSet<String>();
            part.list.forEach(way -> subjects.addAll(way.keySet()));
            subjects.forEach(subject -> occurs.merge(subject, 1, Integer::sum));
        }
        var all = ALREADY;
        for (var part : parts) {
            all = all.and(part.smallestBy(occurs));
        }
        return all;
    }

    private Ways smallestBy(Map<String, Integer> occurs) {
        var smallest = new LinkedHashMap<Set<String>, SequencedMap<String, Act>>();
        for (var way : list) {
            var shared = new HashSet<String>();
            way.forEach((subject, act) -> {
                if (occurs.getOrDefault(subject, 0) > 1) {
                    shared.add(subject + " " + act.outcome() + " " + act.earliest());
                }
            });
            smallest.merge(shared, way, (one, two) -> BEST_FIRST.compare(one, two) <= 0 ? one : two);
        }
        return new Ways(List.copyOf(smallest.values()));
    }

    private static LocalDate lastDay(SequencedMap<String, Act> way) {
        return way.values().stream()
                .map(Act::earliest)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /// Whether one of the ways needs no more than answers and plans that are among these acts.
    boolean isAnsweredBy(Collection<Act> acts) {
        var answers = new HashMap<String, String>();
        acts.stream()
                .filter(act -> act.rank() == Act.ASK || act.rank() == Act.PLAN)
                .forEach(act -> answers.put(act.subject(), act.outcome()));
        return list.stream()
                .anyMatch(way ->
                        way.values().stream().allMatch(act -> act.outcome().equals(answers.get(act.subject()))));
    }

    /// Those of the ways with so many blocks at most.
    Ways withBlocks(long atMost) {
        return new Ways(list.stream()
                .filter(way -> way.values().stream().filter(Act::isBlock).count() <= atMost)
                .toList());
    }

    /// The smallest way; of several the one that is done first, then the one with the gentler acts.
    List<Act> best() {
        return list.stream()
                .min(BEST_FIRST)
                .map(way -> List.copyOf(way.values()))
                .orElse(List.of());
    }

    // A way that does all that another does, no sooner, and more, is never better.
    private Ways withoutDetours() {
        var kept = new ArrayList<SequencedMap<String, Act>>();
        for (var way : list.stream().sorted(BEST_FIRST).toList()) {
            if (kept.stream().noneMatch(shorter -> isWithin(shorter, way))) {
                kept.add(way);
            }
        }
        return new Ways(kept);
    }

    private static boolean isWithin(SequencedMap<String, Act> shorter, SequencedMap<String, Act> way) {
        return shorter.entrySet().stream().allMatch(entry -> {
            var act = way.get(entry.getKey());
            return act != null
                    && act.outcome().equals(entry.getValue().outcome())
                    && !act.earliest().isBefore(entry.getValue().earliest());
        });
    }
}
