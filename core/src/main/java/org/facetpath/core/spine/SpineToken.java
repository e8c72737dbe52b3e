package org.facetpath.core.spine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// One word of a text about the spine, or one group of levels such as `L3-S1`.
sealed interface SpineToken {

    /// Levels written together: one (`L4`), two with a hyphen or slash (`L4-5`), or a chain (`L3-4-5`).
    record Levels(List<Vertebra> named, boolean writtenInFull) implements SpineToken {

        public Levels {
            named = List.copyOf(named);
        }

        boolean spansSeveral() {
            return named.size() > 1 && !isJoint();
        }

        boolean isJoint() {
            return named.size() == 2 && named.get(0).below() == named.get(1);
        }

        boolean endsAtSacrum() {
            return named.size() > 1 && named.getLast() == Vertebra.S1;
        }

        /// The joints from the first to the last of these vertebrae.
        List<Joint> joints() {
            var all = new ArrayList<Joint>();
            for (var vertebra : Vertebra.between(named.getFirst(), named.getLast())) {
                if (vertebra != named.getLast()) {
                    Joint.find(vertebra.name() + "-" + vertebra.below().name()).ifPresent(all::add);
                }
            }
            return all;
        }

        /// The nerves of these levels, empty when one of them has no nerve for a facet joint.
        List<Nerve> nerves() {
            var levels = named.size() == 2 ? Vertebra.between(named.get(0), named.get(1)) : named;
            var all = new ArrayList<Nerve>();
            for (var level : levels) {
                var nerve = level.nerve();
                if (nerve == null) {
                    return List.of();
                }
                all.add(nerve);
            }
            return all;
        }

        Set<Region> regions() {
            return EnumSet.of(named.getFirst().region(), named.getLast().region());
        }
    }

    /// A word for a side.
    record SideWord(Side side) implements SpineToken {}

    /// A word for one or two regions.
    record Area(Set<Region> regions) implements SpineToken {}

    /// The third occipital nerve.
    record ThirdOccipitalNerve() implements SpineToken {}

    /// Any other word, in lower case.
    record Word(String lower) implements SpineToken {}

    default boolean isPlace() {
        return this instanceof Levels || this instanceof Area || this instanceof ThirdOccipitalNerve;
    }

    /// The tokens of a text, in order.
    static List<SpineToken> split(String text) {
        return new SpineSplitter(words(text)).split();
    }

    /// The words of the text without punctuation; hyphens and slashes between levels are kept.
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            char plain = isDash(character) ? '-' : character;
            boolean joins = (plain == '-' || plain == '/') && word.length() > 0;
            if (Character.isLetterOrDigit(plain) || joins) {
                word.append(plain);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words.stream().flatMap(SpineToken::apart).toList();
    }

    /// `L4-5/L5-S1` are two words, `L4/5` is one.
    private static Stream<String> apart(String word) {
        if (word.equals("TON")) {
            return Stream.of(word);
        }
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.indexOf('-') >= 0 ? Stream.of(lower.split("/")).filter(it -> !it.isEmpty()) : Stream.of(lower);
    }

    private static boolean isDash(char character) {
        return (character >= '\u2010' && character <= '\u2015') || character == '\u2212' || character == '\u00AD';
    }
}
