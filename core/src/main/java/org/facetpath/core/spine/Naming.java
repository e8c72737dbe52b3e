package org.facetpath.core.spine;

import java.util.List;

/// What the words around levels say they name: joints, nerves, or neither.
final class Naming {

    /// What levels in a text stand for.
    enum Meaning {
        JOINTS,
        NERVES,
        UNCLEAR
    }

    private final List<SpineToken> tokens;
    private final boolean joints;
    private final boolean nerves;

    private Naming(List<SpineToken> tokens, boolean joints, boolean nerves) {
        this.tokens = tokens;
        this.joints = joints;
        this.nerves = nerves;
    }

    static Naming of(List<SpineToken> tokens) {
        boolean joints = false;
        boolean nerves = false;
        for (int at = 0; at < tokens.size(); at++) {
            joints |= isAny(tokens, at, "facet", "facets", "joint", "joints", "zygapophyseal", "zygapophysial");
            nerves |= isAny(tokens, at, "branches", "rami", "ramus", "nerves") || namesABranch(tokens, at);
        }
        return new Naming(tokens, joints, nerves);
    }

    /// "medial branch" is a nerve by itself, but "medial branch block" only names a procedure.
    private static boolean namesABranch(List<SpineToken> tokens, int at) {
        return isAny(tokens, at, "branch")
                && !isAny(
                        tokens,
                        at + 1,
                        "block",
                        "blocks",
                        "injection",
                        "injections",
                        "ablation",
                        "rfa",
                        "radiofrequency",
                        "neurotomy",
                        "denervation",
                        "rhizotomy",
                        "procedure");
    }

    Meaning meaning(SpineToken.Levels levels, int at) {
        boolean nervesNamed = nerves && (!joints || nearerToNerves(at));
        if (levels.isJoint()) {
            return jointOr(levels, nervesNamed && levels.writtenInFull());
        }
        if (nervesNamed) {
            return levels.nerves().isEmpty() ? Meaning.UNCLEAR : Meaning.NERVES;
        }
        if (levels.spansSeveral() && (joints || levels.endsAtSacrum())) {
            return Meaning.JOINTS;
        }
        return Meaning.UNCLEAR;
    }

    /// `C4-C5 medial branches` are the nerves C4 and C5, which supply that joint; `L4-L5 medial branches` may be
    /// the nerves L4 and L5 (of L5-S1) or the nerves of L4-L5.
    private static Meaning jointOr(SpineToken.Levels levels, boolean nervesNamed) {
        if (!nervesNamed || levels.endsAtSacrum()) {
            return Meaning.JOINTS;
        }
        boolean same = levels.joints().getFirst().region() == Region.CERVICAL
                && !levels.nerves().isEmpty();
        return same ? Meaning.NERVES : Meaning.UNCLEAR;
    }

    /// When a text names both, the word that follows the levels first decides.
    private boolean nearerToNerves(int at) {
        for (int next = at + 1; next < tokens.size(); next++) {
            if (isAny(tokens, next, "branches", "rami", "ramus", "nerves") || namesABranch(tokens, next)) {
                return true;
            }
            if (isAny(tokens, next, "facet", "facets", "joint", "joints")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAny(List<SpineToken> tokens, int at, String... words) {
        return at < tokens.size()
                && tokens.get(at) instanceof SpineToken.Word word
                && List.of(words).contains(word.lower());
    }
}
