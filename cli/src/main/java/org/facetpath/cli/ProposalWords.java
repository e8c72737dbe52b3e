package org.facetpath.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Reads the words of `--propose`: an action, joints, a side and a date, such as `rfa L4-L5,L5-S1 both 2026-12-01`.
/// All four are needed; nothing is guessed. Billing codes may follow with modifiers and units: `64635-50x1`.
final class ProposalWords {

    private static final String EXAMPLE = "\"rfa L4-L5,L5-S1 both 2026-12-01\"";
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-.*|[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}");
    private static final Pattern CODE = Pattern.compile("([0-9]{4}[0-9T])((?:-[A-Z0-9]{2})*)(?:X([0-9]{1,3}))?");
    private static final Pattern ONE_LEVEL = Pattern.compile("[CTLS][0-9]{1,2}");
    private static final Pattern LEVELS = Pattern.compile("([CTL])([0-9]{1,2})[-/]([CTLS]?)([0-9]{1,2})");

    private final String text;
    private Proposal.@Nullable Action action;
    private final Set<Joint> joints = new TreeSet<>();
    private final List<ProcedureCode> codes = new ArrayList<>();
    private @Nullable Side side;
    private @Nullable LocalDate day;

    private ProposalWords(String text) {
        this.text = text;
    }

    /// @throws WrongUsage when a part is missing, twice there, or not understood
    static Proposal parse(String text) {
        var words = new ProposalWords(text);
        Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .forEach(words::take);
        return words.proposal();
    }

    private void take(String word) {
        if (DATE.matcher(word).matches()) {
            takeDay(word);
        } else if (LEVELS.matcher(word.toUpperCase(Locale.ROOT)).matches()) {
            joints.add(joint(word));
        } else if (CODE.matcher(word.toUpperCase(Locale.ROOT)).matches()) {
            codes.add(code(word));
        } else if (ONE_LEVEL.matcher(word.toUpperCase(Locale.ROOT)).matches()) {
            throw wrong("holds '%s', which may be a vertebra or a nerve; name joints, such as L4-L5".formatted(word));
        } else if (findSide(word) != null) {
            if (side != null) {
                throw wrong("names two sides; say both for left and right");
            }
            side = findSide(word);
        } else {
            takeAction(word);
        }
    }

    private void takeDay(String word) {
        if (day != null) {
            throw wrong("names two dates");
        }
        try {
            day = LocalDate.parse(word);
        } catch (DateTimeParseException notADay) {
            throw wrong("holds '%s', which is not a day such as 2026-12-01".formatted(word));
        }
    }

    private void takeAction(String word) {
        if (action != null) {
            var known = "a joint such as L4-L5 nor left, right, both, a date or a billing code such as 64635-50x1";
            throw wrong("holds '%s', which is neither %s".formatted(word, known));
        }
        action = findAction(word);
        if (action == null) {
            throw wrong("begins with '%s'; the actions are %s".formatted(word, actions()));
        }
    }

    private ProcedureCode code(String word) {
        var parts = CODE.matcher(word.toUpperCase(Locale.ROOT));
        parts.matches();
        var modifiers = parts.group(2).isEmpty()
                ? List.<String>of()
                : List.of(parts.group(2).substring(1).split("-", -1));
        var units = parts.group(3) == null ? null : new BigDecimal(parts.group(3));
        if (units != null && units.signum() == 0) {
            throw wrong("holds '%s', which bills no unit".formatted(word));
        }
        return new ProcedureCode(CodeSystems.CPT, parts.group(1), modifiers, units);
    }

    private Joint joint(String word) {
        var levels = LEVELS.matcher(word.toUpperCase(Locale.ROOT));
        levels.matches();
        var upper = levels.group(1) + levels.group(2);
        var lower = (levels.group(3).isEmpty() ? levels.group(1) : levels.group(3)) + levels.group(4);
        return Joint.find(upper + "-" + lower)
                .orElseThrow(() -> wrong(
                        "holds '%s', which is no facet joint; one lies between two neighbouring vertebrae, from C0-C1 to L5-S1"
                                .formatted(word)));
    }

    private Proposal proposal() {
        if (action == null) {
            throw wrong("names no action; the actions are " + actions());
        }
        if (joints.isEmpty()) {
            throw wrong("names no joint, such as L4-L5");
        }
        if (side == null) {
            throw wrong("does not say left, right or both");
        }
        if (day == null) {
            throw wrong("has no date, such as 2026-12-01");
        }
        var evidence = new Evidence("command-line", "propose", text, day.toString(), null);
        return new Proposal(
                action,
                kind(action),
                intent(action),
                codes,
                place(side),
                When.on(day),
                "command-line",
                List.of(evidence));
    }

    private BodyPlace place(Side asked) {
        var sites = new ArrayList<Site>();
        for (var joint : joints) {
            for (var each : asked == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(asked)) {
                sites.add(new Site(joint, each));
            }
        }
        Set<Region> regions = joints.stream().map(Joint::region).collect(Collectors.toSet());
        return new BodyPlace(regions, sites, List.of(), Set.of(), asked, null);
    }

    private static FacetProcedure.Kind kind(Proposal.Action action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK, FACET_INJECTION -> FacetProcedure.Kind.INJECTION;
            case RADIOFREQUENCY_ABLATION, REPEAT_ABLATION -> FacetProcedure.Kind.ABLATION;
            case CYST_RUPTURE -> FacetProcedure.Kind.CYST_RUPTURE;
        };
    }

    private static FacetProcedure.Intent intent(Proposal.Action action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK -> FacetProcedure.Intent.DIAGNOSTIC;
            case FACET_INJECTION, RADIOFREQUENCY_ABLATION, REPEAT_ABLATION, CYST_RUPTURE ->
                FacetProcedure.Intent.THERAPEUTIC;
        };
    }

    private static @Nullable Side findSide(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "left" -> Side.LEFT;
            case "right" -> Side.RIGHT;
            case "both" -> Side.BOTH;
            default -> null;
        };
    }

    private static Proposal.@Nullable Action findAction(String word) {
        if (word.equalsIgnoreCase("rfa")) {
            return Proposal.Action.RADIOFREQUENCY_ABLATION;
        }
        return Arrays.stream(Proposal.Action.values())
                .filter(action -> action.code().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    private static String actions() {
        var codes = Arrays.stream(Proposal.Action.values()).map(Proposal.Action::code);
        return codes.collect(Collectors.joining(", ")) + ", and rfa for radiofrequency-ablation";
    }

    private WrongUsage wrong(String what) {
        return new WrongUsage("--propose \"%s\" %s. Example: --propose %s".formatted(text, what, EXAMPLE));
    }
}
