package org.facetpath.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.explain.Message;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Node;

/// The words of one language, by message key, from `knowledge/wording/<language>`.
///
/// A key without words is shown as itself, so that a gap is seen and never silently empty. In a template `{name}`
/// puts an argument as it is, `{name|term}` words a code by its key `term.<code>`, `{name|terms}` a comma-separated
/// list of codes, `{name|criterion}` what a criterion asks by its key `criterion.<id>`, `{name|criteria}` a
/// comma-separated list of them, `{name|revision}` the name of a version by its key `revision.<name>` with hyphens
/// for blanks, `{name|one:month|months}` the first word where the argument is 1, else the second.
///
/// `{name|date}` puts an ISO date by the language's `date.pattern` and `date.month-1` to `date.month-12`, and a
/// day that is one of several (`2026-03-01..`) by `date.or-earlier`, `date.or-later` and `date.between`.
public final class Wording {

    /// What a file says of itself.
    private static final Set<String> ABOUT = Set.of("clinicallyReviewedBy", "translationReviewedBy");

    private static final String ONE = "one:";

    /// How a time that is any of several days is handed over, and one that nobody knows.
    private static final String OPEN = "..";

    private static final String UNKNOWN = "?";

    private static final String FOLDER = "wording/";

    private final Map<String, String> templates;

    private Wording(Map<String, String> templates) {
        this.templates = Map.copyOf(templates);
    }

    /// The languages that this program has words of, such as `en`.
    public static List<String> languages() {
        return new Content.Packaged()
                .list().stream()
                        .filter(path -> path.startsWith(FOLDER))
                        .map(path -> path.substring(FOLDER.length(), path.indexOf("/", FOLDER.length())))
                        .distinct()
                        .toList();
    }

    /// The words of a language that come with this program.
    public static Wording load(String language) {
        var parsed = ParsedContent.find(ParsedContent.wordsOf(language));
        var loaded =
                parsed == null ? load(new Content.Packaged(), language) : collect(parsed, language, new Problems());
        return loaded.orThrow();
    }

    /// The words of a language from a folder laid out as `knowledge/` is.
    public static Loaded<Wording> load(Path folder, String language) {
        return load(new Content.Folder(folder), language);
    }

    private static Loaded<Wording> load(Content content, String language) {
        var problems = new Problems();
        var files = new TreeMap<String, Node>();
        for (var path : content.list()) {
            if (holdsWords(path, language)) {
                ParsedContent.parse(content, path, problems, files);
            }
        }
        return collect(files, language, problems);
    }

    /// Whether a path of the content is a file with words of this language.
    static boolean holdsWords(String path, String language) {
        return path.startsWith(FOLDER + language + "/") && path.endsWith(".yaml");
    }

    private static Loaded<Wording> collect(Map<String, Node> files, String language, Problems problems) {
        var templates = new HashMap<String, String>();
        var places = new HashMap<String, Place>();
        files.values().forEach(node -> collect(node, templates, places, problems));
        if (templates.isEmpty() && problems.none()) {
            var folder = new Place(FOLDER + language + "/", 1, 1);
            problems.add(new Problem.UnusableFile(folder, "there are no words of this language"));
        }
        return problems.none() ? new Loaded.Ready<>(new Wording(templates)) : new Loaded.Rejected<>(problems.list());
    }

    private static void collect(
            Node node, Map<String, String> templates, Map<String, Place> places, Problems problems) {
        if (!(node instanceof Node.Entries entries)) {
            problems.add(new Problem.WrongType(node.place(), "a map", node.described()));
            return;
        }
        entries.byKey().forEach((key, entry) -> {
            if (ABOUT.contains(key)) {
                return;
            }
            if (!(entry.value() instanceof Node.Scalar words)) {
                problems.add(new Problem.WrongType(
                        entry.value().place(), "text", entry.value().described()));
                return;
            }
            var first = places.putIfAbsent(key, entry.keyPlace());
            if (first != null) {
                problems.add(new Problem.DuplicateId(entry.keyPlace(), key, first));
            }
            templates.put(key, words.text());
        });
    }

    /// The message in words; its key when there are none.
    public String word(Message message) {
        var template = templates.get(message.key());
        if (template == null) {
            return message.key();
        }
        return fill(template, message.arguments());
    }

    private String fill(String template, Map<String, String> arguments) {
        var words = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            words.append(template, from, open).append(argument(template.substring(open + 1, close), arguments));
            from = close + 1;
        }
        return words.append(template, from, template.length()).toString();
    }

    /// What a placeholder stands for; the placeholder itself when its argument is not given.
    private String argument(String placeholder, Map<String, String> arguments) {
        int bar = placeholder.indexOf('|');
        var value = arguments.get(bar < 0 ? placeholder : placeholder.substring(0, bar));
        if (value == null) {
            return "{" + placeholder + "}";
        }
        var way = bar < 0 ? "" : placeholder.substring(bar + 1);
        return switch (way) {
            case "term" -> term(value);
            case "terms" -> terms(value);
            case "criteria" ->
                Stream.of(value.split(","))
                        .map(String::strip)
                        .map(id -> templates.getOrDefault("criterion." + id, term(id)))
                        .collect(Collectors.joining("; "));
            case "criterion" -> templates.getOrDefault("criterion." + value, term(value));
            case "date" -> date(value);
            case "revision" -> revision(value);
            default -> way.startsWith(ONE) ? counted(value, way.substring(ONE.length())) : value;
        };
    }

    private static String counted(String count, String words) {
        int bar = words.indexOf('|');
        return count.equals("1") ? words.substring(0, bar) : words.substring(bar + 1);
    }

    private String terms(String codes) {
        return Stream.of(codes.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(this::term)
                .collect(Collectors.joining(", "));
    }

    /// The name of a version of a text; most are numbers and the same in each language.
    String revision(String name) {
        return templates.getOrDefault("revision." + name.replace(' ', '-'), name);
    }

    private String date(String value) {
        if (value.equals(UNKNOWN)) {
            return templates.getOrDefault("date.unknown", value);
        }
        int dots = value.indexOf(OPEN);
        if (dots < 0) {
            return day(value);
        }
        var from = value.substring(0, dots);
        var to = value.substring(dots + OPEN.length());
        var key = from.isEmpty() ? "date.or-earlier" : to.isEmpty() ? "date.or-later" : "date.between";
        var template = templates.get(key);
        boolean isInterval =
                (isDay(from) || from.isEmpty()) && (isDay(to) || to.isEmpty()) && value.length() > OPEN.length();
        return template == null || !isInterval
                ? value
                : fill(template, Map.of("day", day(from + to), "from", day(from), "to", day(to)));
    }

    /// A day as the language writes it, anything else as it is; the JDK's own formats would cost a cold start
    /// more than the whole page.
    private String day(String iso) {
        var parts = iso.split("-", -1);
        var pattern = templates.get("date.pattern");
        if (pattern == null || !isDay(iso)) {
            return iso;
        }
        var month = find("date.month-" + withoutZero(parts[1])).orElse(parts[1]);
        return fill(pattern, Map.of("day", withoutZero(parts[2]), "month", month, "year", parts[0]));
    }

    private static boolean isDay(String iso) {
        for (int i = 0; i < iso.length(); i++) {
            char sign = iso.charAt(i);
            boolean fits = (i == 4 || i == 7) ? sign == '-' : Character.isDigit(sign);
            if (!fits) {
                return false;
            }
        }
        return iso.length() == 10;
    }

    private static String withoutZero(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }

    /// The template of a key as written, if there is one.
    public Optional<String> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    /// The word for a code, from `term.<code>`; the code itself when there is none.
    public String term(String code) {
        return templates.getOrDefault("term." + code, code);
    }

    /// All keys that have words.
    public Set<String> keys() {
        return templates.keySet();
    }
}
