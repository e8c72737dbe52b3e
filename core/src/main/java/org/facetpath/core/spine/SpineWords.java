package org.facetpath.core.spine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads the words clinicians write for places of the spine: `L4-5`, `bilateral L4/L5 and L5-S1`,
/// `left L3, L4 medial branches and L5 dorsal ramus`, `third occipital nerve right`.
///
/// - Two neighbouring vertebrae (`L4-5`, `L5/S1`) are a joint.
/// - Levels of which the words say that nerves are meant (`medial branches`, `dorsal ramus`) are nerves.
/// - A range of several levels is joints when joints are named or it ends at S1, nerves when nerves are named.
/// - Anything else that names levels (`MBB at L4, L5`) is ambiguous and adds neither joints nor nerves.
///
/// A side before the levels goes with all that follow it up to the next side, a side behind them with those before.
public final class SpineWords {

    private final String text;
    private final List<SpineToken> tokens;
    private final Set<Region> regions = new TreeSet<>();
    private final Set<Site> sites = new LinkedHashSet<>();
    private final Set<NerveSite> nerves = new LinkedHashSet<>();
    private boolean ambiguous;

    private SpineWords(String text) {
        this.text = text;
        this.tokens = SpineToken.split(text);
    }

    /// The place these words name; unknown when they name none.
    public static BodyPlace read(String text) {
        return new SpineWords(text).place();
    }

    private BodyPlace place() {
        var sided = sides();
        var names = Naming.of(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            var side = sided.get(at);
            switch (tokens.get(at)) {
                case SpineToken.Levels levels -> add(levels, names, at, side);
                case SpineToken.Area area -> regions.addAll(area.regions());
                case SpineToken.ThirdOccipitalNerve _ -> addNerve(Nerve.TON, side);
                case SpineToken.SideWord _, SpineToken.Word _ -> {}
            }
        }
        var side = Side.NOT_DOCUMENTED;
        for (var token : tokens) {
            side = token instanceof SpineToken.SideWord word ? side.with(word.side()) : side;
        }
        if (regions.isEmpty() && sites.isEmpty() && nerves.isEmpty() && !ambiguous && side == Side.NOT_DOCUMENTED) {
            return BodyPlace.unknown();
        }
        return new BodyPlace(
                regions,
                sites.stream().sorted().toList(),
                List.copyOf(nerves),
                Set.of(),
                side,
                ambiguous ? text.strip() : null);
    }

    private void add(SpineToken.Levels levels, Naming names, int at, Side side) {
        switch (names.meaning(levels, at)) {
            case JOINTS -> levels.joints().forEach(joint -> addJoint(joint, side));
            case NERVES -> levels.nerves().forEach(nerve -> addNerve(nerve, side));
            case UNCLEAR -> {
                regions.addAll(levels.regions());
                ambiguous = true;
            }
        }
    }

    private void addJoint(Joint joint, Side side) {
        regions.add(joint.region());
        each(side).forEach(one -> sites.add(new Site(joint, one)));
    }

    private void addNerve(Nerve nerve, Side side) {
        regions.add(regionOf(nerve));
        each(side).forEach(one -> nerves.add(new NerveSite(nerve, one)));
    }

    private static Region regionOf(Nerve nerve) {
        return switch (nerve.code().charAt(0)) {
            case 'L' -> Region.LUMBAR;
            case 'T' -> nerve == Nerve.TON ? Region.CERVICAL : Region.THORACIC;
            default -> Region.CERVICAL;
        };
    }

    private static List<Side> each(Side side) {
        return side == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(side);
    }

    /// For each token the side that goes with it.
    private List<Side> sides() {
        var result = new ArrayList<Side>();
        tokens.forEach(_ -> result.add(Side.NOT_DOCUMENTED));
        int firstSide = indexOf(SpineToken.SideWord.class);
        int firstPlace = firstPlace();
        if (firstSide < 0) {
            return result;
        }
        if (firstSide < firstPlace) {
            sidesBefore(result);
        } else {
            sidesBehind(result);
        }
        return result;
    }

    private void sidesBefore(List<Side> result) {
        var current = Side.NOT_DOCUMENTED;
        boolean justSaid = false;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at) instanceof SpineToken.SideWord word) {
                current = justSaid ? current.with(word.side()) : word.side();
                justSaid = true;
            } else {
                justSaid = justSaid && tokens.get(at) instanceof SpineToken.Word;
                result.set(at, current);
            }
        }
    }

    private void sidesBehind(List<Side> result) {
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at) instanceof SpineToken.SideWord word) {
                boolean placeBetween = tokens.subList(from, at).stream().anyMatch(SpineToken::isPlace);
                int start = placeBetween ? from : 0;
                for (int before = start; before < at; before++) {
                    var old = placeBetween ? Side.NOT_DOCUMENTED : result.get(before);
                    result.set(before, old.with(word.side()));
                }
                from = placeBetween ? at + 1 : from;
            }
        }
    }

    private int indexOf(Class<? extends SpineToken> kind) {
        for (int at = 0; at < tokens.size(); at++) {
            if (kind.isInstance(tokens.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private int firstPlace() {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isPlace()) {
                return at;
            }
        }
        return Integer.MAX_VALUE;
    }
}
