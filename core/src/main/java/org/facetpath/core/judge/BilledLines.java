package org.facetpath.core.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;

/// The lines of a proposal whose billing codes stand for a level, and what they count up to.
final class BilledLines {

    private static final String BOTH_SIDES = "50";
    private static final String RIGHT = "RT";
    private static final String LEFT = "LT";

    /// @param level `first`, `second`, `third` (any further one, however many) or `further` (one for each unit)
    private record Line(ProcedureCode code, Set<CodeSetId> sets, Level level, Map<String, String> attributes) {
        String kindAndRegion() {
            return attributes.getOrDefault("kind", "") + " " + attributes.getOrDefault("region", "");
        }

        boolean bills(Side side) {
            var modifiers = code.modifiers();
            var own = side == Side.LEFT ? LEFT : RIGHT;
            return modifiers.contains(own)
                    || modifiers.contains(BOTH_SIDES)
                    || (!modifiers.contains(LEFT) && !modifiers.contains(RIGHT));
        }

        BigDecimal units() {
            return Objects.requireNonNullElse(code.units(), BigDecimal.ONE);
        }
    }

    private enum Level {
        FIRST(1),
        SECOND(2),
        THIRD(3),
        FURTHER(2);

        private final int number;

        Level(int number) {
            this.number = number;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    BilledLines(Proposal proposal, Terminology terminology) {
        for (var code : proposal.codes()) {
            var sets = terminology.findCode(code.system(), code.code());
            terminology.findAttribute(sets, "level").ifPresent(word -> {
                var attributes = new TreeMap<String, String>();
                for (var name : List.of("kind", "region", "also-joint")) {
                    terminology.findAttribute(sets, name).ifPresent(value -> attributes.put(name, value));
                }
                lines.add(new Line(code, sets, Level.valueOf(word.toUpperCase(Locale.ROOT)), attributes));
            });
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Those of one of the sets, by their code.
    Map<String, List<ProcedureCode>> among(Set<CodeSetId> wanted) {
        var found = new TreeMap<String, List<ProcedureCode>>();
        for (var line : lines) {
            if (!Collections.disjoint(line.sets(), wanted)) {
                found.computeIfAbsent(line.code().code(), _ -> new ArrayList<>())
                        .add(line.code());
            }
        }
        return found;
    }

    /// The units of one code on one day: all of them, or those of the side with more. A line without units is one.
    BigDecimal units(String code, boolean eachSide) {
        var own = lines.stream().filter(line -> line.code().code().equals(code)).toList();
        return eachSide
                ? units(own, Side.LEFT).max(units(own, Side.RIGHT))
                : own.stream().map(Line::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal units(List<Line> lines, Side side) {
        return lines.stream()
                .filter(line -> line.bills(side))
                .map(Line::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Whether an add-on code stands without a first code of its kind and region, or a third without a second. A first
    /// code may stand for a joint of the region below (`also-joint`) and open that region's add-ons.
    boolean hasAddOnAlone(Collection<Joint> joints) {
        return lines.stream().anyMatch(line -> switch (line.level()) {
            case FIRST -> false;
            case SECOND, FURTHER -> !opened(line, joints);
            case THIRD ->
                !opened(line, joints)
                        || lines.stream()
                                .noneMatch(other -> other.level() == Level.SECOND
                                        && other.kindAndRegion().equals(line.kindAndRegion()));
        });
    }

    private boolean opened(Line line, Collection<Joint> joints) {
        return lines.stream()
                .filter(other -> other.level() == Level.FIRST)
                .filter(other -> other.attributes()
                        .getOrDefault("kind", "")
                        .equals(line.attributes().getOrDefault("kind", "")))
                .anyMatch(other -> other.kindAndRegion().equals(line.kindAndRegion())
                        || Joint.find(other.attributes().getOrDefault("also-joint", ""))
                                .filter(joints::contains)
                                .isPresent());
    }

    /// The fewest levels the lines stand for; left and right of a level are one. Units count only for codes of which
    /// each unit is one more level.
    int levels() {
        int highest = 0;
        for (var line : lines) {
            highest = Math.max(highest, line.level().number);
        }
        var further =
                lines.stream().filter(line -> line.level() == Level.FURTHER).toList();
        var units = units(further, Side.LEFT).max(units(further, Side.RIGHT));
        return Math.max(highest, further.isEmpty() ? 0 : 1 + units.intValue());
    }

    /// Whether a line stands for any number of further levels.
    boolean standsForMore() {
        return lines.stream().anyMatch(line -> line.level() == Level.THIRD);
    }

    /// Whether a code of which each unit is a level does not say how many.
    boolean lacksUnits() {
        return lines.stream()
                .anyMatch(line -> line.level() == Level.FURTHER && line.code().units() == null);
    }

    boolean statesUnits() {
        return lines.stream().allMatch(line -> line.code().units() != null);
    }

    boolean allCarry(String modifier) {
        return lines.stream().allMatch(line -> line.code().modifiers().contains(modifier));
    }

    boolean anyCarries(String modifier) {
        return lines.stream().anyMatch(line -> line.code().modifiers().contains(modifier));
    }

    /// The sides that modifiers name; none where none does.
    Set<Side> sides() {
        var sides = EnumSet.noneOf(Side.class);
        for (var line : lines) {
            var modifiers = line.code().modifiers();
            if (modifiers.contains(BOTH_SIDES)) {
                sides.addAll(Set.of(Side.LEFT, Side.RIGHT));
            }
            if (modifiers.contains(LEFT)) {
                sides.add(Side.LEFT);
            }
            if (modifiers.contains(RIGHT)) {
                sides.add(Side.RIGHT);
            }
        }
        return sides;
    }
}
