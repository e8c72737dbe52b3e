package org.facetpath.core.spine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns the words of a text into levels, sides, regions and other words.
final class SpineSplitter {

    /// "Cervical cancer" and the like are about another cervix.
    private static final Set<String> NOT_THE_NECK = Set.of(
            "cancer",
            "carcinoma",
            "smear",
            "screening",
            "dysplasia",
            "intraepithelial",
            "cytology",
            "cerclage",
            "lymph",
            "lymphadenopathy",
            "polyp",
            "os",
            "canal",
            "ripening",
            "insufficiency",
            "incompetence");

    private final List<String> words;
    private final List<SpineToken> tokens = new ArrayList<>();
    private int at;

    SpineSplitter(List<String> words) {
        this.words = words;
    }

    List<SpineToken> split() {
        while (at < words.size()) {
            var word = words.get(at);
            if ((is(0, "third") || is(0, "3rd")) && is(1, "occipital")) {
                take(new SpineToken.ThirdOccipitalNerve(), is(2, "nerve") || is(2, "nerves") ? 3 : 2);
            } else if (word.equals("TON")) {
                take(new SpineToken.ThirdOccipitalNerve(), 1);
            } else if (is(0, "b/l") || is(0, "l/r") || is(0, "r/l") || is(0, "left/right") || is(0, "right/left")) {
                take(new SpineToken.SideWord(Side.BOTH), 1);
            } else if (is(1, "to") && spokenRange().isPresent()) {
                take(spokenRange().orElseThrow(), 3);
            } else {
                take(levels(word).<SpineToken>map(it -> it).orElseGet(() -> simple(word)), 1);
            }
        }
        return tokens;
    }

    private void take(SpineToken token, int count) {
        tokens.add(token);
        at += count;
    }

    private boolean is(int ahead, String wanted) {
        return at + ahead < words.size() && words.get(at + ahead).equals(wanted);
    }

    private SpineToken simple(String word) {
        // "left-sided", "low-back": the part before the hyphen decides.
        int hyphen = word.indexOf('-');
        var first = hyphen > 0 ? word.substring(0, hyphen) : word;
        var next = hyphen > 0 ? word.substring(hyphen + 1) : at + 1 < words.size() ? words.get(at + 1) : "";
        return switch (first) {
            case "left", "lt" -> sideUnless(next, Side.LEFT, word);
            case "right", "rt" -> sideUnless(next, Side.RIGHT, word);
            case "bilateral", "bilaterally", "bilat", "both" -> new SpineToken.SideWord(Side.BOTH);
            case "cervical" ->
                NOT_THE_NECK.contains(next) ? new SpineToken.Word(word) : new SpineToken.Area(Set.of(Region.CERVICAL));
            case "neck", "cervicalgia", "cervicogenic" -> new SpineToken.Area(Set.of(Region.CERVICAL));
            case "thoracic" -> new SpineToken.Area(Set.of(Region.THORACIC));
            case "lumbar", "lumbosacral", "lumbago" -> new SpineToken.Area(Set.of(Region.LUMBAR));
            case "low", "lower" -> back(next, Region.LUMBAR, word);
            case "mid", "middle", "upper" -> back(next, Region.THORACIC, word);
            case "cervicothoracic" -> new SpineToken.Area(Set.of(Region.CERVICAL, Region.THORACIC));
            case "thoracolumbar" -> new SpineToken.Area(Set.of(Region.THORACIC, Region.LUMBAR));
            default -> new SpineToken.Word(word);
        };
    }

    private static SpineToken sideUnless(String next, Side side, String word) {
        boolean hand = next.startsWith("hand");
        return hand ? new SpineToken.Word(word) : new SpineToken.SideWord(side);
    }

    private static SpineToken back(String next, Region region, String word) {
        return next.equals("back") ? new SpineToken.Area(Set.of(region)) : new SpineToken.Word(word);
    }

    /// `L3 to S1`.
    private Optional<SpineToken.Levels> spokenRange() {
        if (at + 2 >= words.size()) {
            return Optional.empty();
        }
        var first = Vertebra.find(words.get(at));
        var last = Vertebra.find(words.get(at + 2));
        return first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) < 0
                ? Optional.of(new SpineToken.Levels(List.of(first.get(), last.get()), true))
                : Optional.empty();
    }

    /// `L4`, `L4-5`, `L4/L5`, `L5-S1`, `L3-4-5`; empty when the word is no group of levels from the top down.
    private static Optional<SpineToken.Levels> levels(String word) {
        var named = new ArrayList<Vertebra>();
        boolean inFull = true;
        for (var part : parts(word)) {
            var vertebra = Vertebra.find(part);
            if (vertebra.isEmpty() && !named.isEmpty() && isNumber(part)) {
                inFull = false;
                vertebra = part.equals("1")
                        ? Optional.of(named.getLast().below())
                        : Vertebra.find(named.getLast().name().charAt(0) + part);
            }
            if (vertebra.isEmpty()) {
                return Optional.empty();
            }
            if (!named.isEmpty() && named.getLast().compareTo(vertebra.get()) >= 0) {
                return Optional.empty();
            }
            named.add(vertebra.get());
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(new SpineToken.Levels(named, inFull));
    }

    private static List<String> parts(String word) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int end = 0; end <= word.length(); end++) {
            if (end == word.length() || word.charAt(end) == '-' || word.charAt(end) == '/') {
                parts.add(word.substring(from, end));
                from = end + 1;
            }
        }
        return parts;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() <= 2 && part.chars().allMatch(Character::isDigit);
    }
}
