package org.facetpath.knowledge.pages;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A hazard as the log writes it: a heading and one line for each field.
record Hazard(String id, String title, Map<String, String> fields) {

    private static final Pattern HEADING = Pattern.compile("(?m)^### (H\\d\\d) (.+)$");
    private static final Pattern FIELD = Pattern.compile("(?ms)^- \\*\\*(\\w+):\\*\\* (.+?)(?=^- \\*\\*|^#|\\z)");
    private static final Pattern RATING = Pattern.compile("(\\w+) × ([\\w ]+) = (\\d)\\s*");

    /// How bad, how likely, and what that makes.
    record Rating(String severity, String likelihood, int risk) {}

    static List<Hazard> of(String page) {
        return HEADING.matcher(page)
                .results()
                .map(heading -> {
                    int next = page.indexOf("\n#", heading.end());
                    var body = page.substring(heading.end(), next < 0 ? page.length() : next + 1);
                    return new Hazard(heading.group(1), heading.group(2), fields(body));
                })
                .toList();
    }

    private static Map<String, String> fields(String body) {
        return FIELD.matcher(body)
                .results()
                .collect(Collectors.toMap(
                        field -> field.group(1), field -> field.group(2).strip()));
    }

    Rating rating(String field) {
        var matcher = RATING.matcher(fields.getOrDefault(field, ""));
        if (!matcher.matches()) {
            throw new AssertionError("%s: no rating in %s".formatted(id, field));
        }
        return new Rating(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }
}
