package org.facetpath.knowledge.problem;

import java.util.List;

/// Something wrong in a knowledge file that its author can fix. Each kind has a page in `docs/errors`.
public sealed interface Problem {

    Place place();

    /// The documentation page of this kind, such as `FP-101`.
    String code();

    /// What is wrong, with the offending value.
    String message();

    /// What the author could do about it.
    String hint();

    /// Place, code, message and hint in one line.
    default String toLine() {
        return "%s: %s %s %s".formatted(place(), code(), message(), hint());
    }

    /// A rule names a code set that no terminology file defines.
    record UnknownCodeSet(Place place, String name, String closest) implements Problem {
        @Override
        public String code() {
            return "FP-101";
        }

        @Override
        public String message() {
            return "The code set (%s) is not in the terminology folder.".formatted(name);
        }

        @Override
        public String hint() {
            return "Maybe you meant (%s), or a set is missing in knowledge/terminology.".formatted(closest);
        }
    }

    /// A rule states a threshold that rests on nothing.
    record MissingSource(Place place, String rule) implements Problem {
        @Override
        public String code() {
            return "FP-102";
        }

        @Override
        public String message() {
            return "The rule (%s) states a threshold but cites no source.".formatted(rule);
        }

        @Override
        public String hint() {
            return "Add `source: { id: …, section: … }` here or on the rule around it.";
        }
    }

    /// A rule cites a source that no file of `knowledge/sources` describes.
    record UnknownSource(Place place, String name, String closest) implements Problem {
        @Override
        public String code() {
            return "FP-103";
        }

        @Override
        public String message() {
            return "The source (%s) is not in the sources folder.".formatted(name);
        }

        @Override
        public String hint() {
            return "Maybe you meant (%s), or an entry is missing in knowledge/sources.".formatted(closest);
        }
    }

    /// A key that this part of the file does not know, so it would be silently without effect.
    record UnknownKey(Place place, String key, List<String> allowed) implements Problem {
        public UnknownKey {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String code() {
            return "FP-104";
        }

        @Override
        public String message() {
            return "The key (%s) means nothing here.".formatted(key);
        }

        @Override
        public String hint() {
            return "Keys that do: %s.".formatted(String.join(", ", allowed));
        }
    }

    /// A criterion without a kind, with several, or with one that the engine does not know.
    record UnknownKind(Place place, String found, String closest) implements Problem {
        @Override
        public String code() {
            return "FP-105";
        }

        @Override
        public String message() {
            return "A criterion has exactly one kind; this one has (%s).".formatted(found);
        }

        @Override
        public String hint() {
            return "Maybe you meant (%s); the kinds are listed in knowledge/schema/criterion.schema.json."
                    .formatted(closest);
        }
    }

    /// A key that must be there and is not.
    record MissingKey(Place place, String key) implements Problem {
        @Override
        public String code() {
            return "FP-106";
        }

        @Override
        public String message() {
            return "The key (%s) is missing.".formatted(key);
        }

        @Override
        public String hint() {
            return "Add it; the file's schema in knowledge/schema says what it holds.";
        }
    }

    /// A list where text is due, text where a map is due, and the like.
    record WrongType(Place place, String wanted, String found) implements Problem {
        @Override
        public String code() {
            return "FP-107";
        }

        @Override
        public String message() {
            return "Here stands %s where %s is due.".formatted(found, wanted);
        }

        @Override
        public String hint() {
            return "Write %s.".formatted(wanted);
        }
    }

    /// A number that is none, or lies outside what is possible.
    record BadNumber(Place place, String text, String wanted) implements Problem {
        @Override
        public String code() {
            return "FP-108";
        }

        @Override
        public String message() {
            return "(%s) is not %s.".formatted(text, wanted);
        }

        @Override
        public String hint() {
            return "Write %s without quotes or unit.".formatted(wanted);
        }
    }

    /// A date that is none.
    record BadDate(Place place, String text) implements Problem {
        @Override
        public String code() {
            return "FP-109";
        }

        @Override
        public String message() {
            return "(%s) is not a day of the calendar.".formatted(text);
        }

        @Override
        public String hint() {
            return "Write year, month and day, such as 2026-03-02.";
        }
    }

    /// A word outside a closed list: a joint, nerve, region, urgency, action, measure, domain, code system.
    record UnknownWord(Place place, String what, String word, String closest) implements Problem {
        @Override
        public String code() {
            return "FP-110";
        }

        @Override
        public String message() {
            return "(%s) is not a known %s.".formatted(word, what);
        }

        @Override
        public String hint() {
            return "Maybe you meant (%s).".formatted(closest);
        }
    }

    /// Two entries of one name, of which one would hide the other.
    record DuplicateId(Place place, String id, Place first) implements Problem {
        @Override
        public String code() {
            return "FP-111";
        }

        @Override
        public String message() {
            return "The name (%s) is already taken at %s.".formatted(id, first);
        }

        @Override
        public String hint() {
            return "Rename or remove one of the two.";
        }
    }

    /// Two versions of one policy that are both in force on some day.
    record OverlappingPeriods(Place place, String policy, String revision) implements Problem {
        @Override
        public String code() {
            return "FP-112";
        }

        @Override
        public String message() {
            return "This version of the policy (%s) is in force while (%s) is.".formatted(policy, revision);
        }

        @Override
        public String hint() {
            return "Give the older version an `effective.to` before this one begins.";
        }
    }

    /// A period whose days are not in order.
    record BackwardsPeriod(Place place, String first, String second) implements Problem {
        @Override
        public String code() {
            return "FP-117";
        }

        @Override
        public String message() {
            return "Here (%s) lies after (%s).".formatted(first, second);
        }

        @Override
        public String hint() {
            return "The order of days is from, surely-from, surely-to, to.";
        }
    }

    /// An anchor, alias, tag, merge key or second document: YAML that makes a file mean what it does not show.
    record RefusedYaml(Place place, String feature) implements Problem {
        @Override
        public String code() {
            return "FP-113";
        }

        @Override
        public String message() {
            return "Knowledge files do without %s.".formatted(feature);
        }

        @Override
        public String hint() {
            return "Write the value out where it is meant.";
        }
    }

    /// Text that is not YAML 1.2.
    record NotYaml(Place place, String reason) implements Problem {
        @Override
        public String code() {
            return "FP-114";
        }

        @Override
        public String message() {
            return "This is not YAML 1.2: %s.".formatted(reason);
        }

        @Override
        public String hint() {
            return "Mind indentation, quotes, and `: ` inside unquoted text; the rest of the file was not read.";
        }
    }

    /// A code set used for what it does not name: a finding asked for as a diagnosis.
    record WrongDomain(Place place, String name, String domain, String wanted) implements Problem {
        @Override
        public String code() {
            return "FP-115";
        }

        @Override
        public String message() {
            return "The code set (%s) is a %s; here a %s is asked for.".formatted(name, domain, wanted);
        }

        @Override
        public String hint() {
            return "Use the criterion kind that fits the set, or another set.";
        }
    }

    /// A file that could not be read, or that no part of the engine would look at.
    record UnusableFile(Place place, String reason) implements Problem {
        @Override
        public String code() {
            return "FP-116";
        }

        @Override
        public String message() {
            return "The file cannot be used: %s.".formatted(reason);
        }

        @Override
        public String hint() {
            return "Compare its name and folder with those in knowledge/README.md.";
        }
    }

    /// Markdown in an education text that not every page can show.
    record RefusedMarkdown(Place place, String feature) implements Problem {
        @Override
        public String code() {
            return "FP-121";
        }

        @Override
        public String message() {
            return "Education texts do without %s.".formatted(feature);
        }

        @Override
        public String hint() {
            return "Use headings, paragraphs, lists, strong words, tables, figures and links to sources and topics.";
        }
    }

    /// A text for patients that is harder than the grade set for them.
    record TooHardToRead(Place place, String grade, String hardest) implements Problem {
        @Override
        public String code() {
            return "FP-122";
        }

        @Override
        public String message() {
            return "The text is of grade %s; patients should not need more than grade %s.".formatted(grade, hardest);
        }

        @Override
        public String hint() {
            return "Make its sentences and words shorter.";
        }
    }

    /// A reading grade in the front matter that is not the one measured.
    record WrongReadingGrade(Place place, String stated, String measured) implements Problem {
        @Override
        public String code() {
            return "FP-123";
        }

        @Override
        public String message() {
            return "The text states (%s) and measures %s.".formatted(stated, measured);
        }

        @Override
        public String hint() {
            return "Write what was measured.";
        }
    }
}
