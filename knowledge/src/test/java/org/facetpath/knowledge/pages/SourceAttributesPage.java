package org.facetpath.knowledge.pages;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.facetpath.knowledge.Repository;
import org.facetpath.knowledge.yaml.Node;

/// The page `docs/safety/source-attributes.md`: what each rule set rests on and which data about a person it uses.
final class SourceAttributesPage {

    private static final String HEAD = """
        # Source attributes

        Generated from `knowledge/`; do not edit. To renew it: `mvn -q -pl knowledge -am test -Dupdate-docs`.

        US certification of health IT (45 CFR 170.315 (b)(11)) asks for thirteen attributes of each decision support
        intervention that rests on evidence. The list of the thirteen is **secondary**: it was read as another open
        product lists it, not in the regulation. All four rule sets are rules written by people after sources; none is
        predictive, nothing was learned from data. The knowledge is version $version.

        Standing of a source: **confirmed** read in the primary source, **secondary** read in a copy or a summary,
        **unconfirmed** believed right and not seen. A rule may say less of its own statement than its source has.

        """;

    private static final String NOT_USED = "not used: no rule asks for it";
    private static final Set<String> SEX = Set.of("sex");

    private static final String SCORES = "pain and function scores";
    private static final String RELIEF = "relief computed from pain scores";

    /// Kinds of criteria and code sets that ask how a person fares.
    private static final Map<String, String> HEALTH_STATUS = Map.of(
            "score", SCORES,
            "function-improved", SCORES,
            "measures", SCORES,
            "positive-blocks", RELIEF,
            "blocks-required", RELIEF,
            "blocks-at-joints", RELIEF,
            "treatment-relief", RELIEF,
            "limits-daily-activities", "limits in daily activities",
            "pregnancy", "pregnancy",
            "tobacco", "tobacco use");

    private SourceAttributesPage() {}

    static String write() {
        var version =
                Repository.parse("version.yaml") instanceof Node.Entries file ? RuleSet.text(file, "version") : "";
        return HEAD.replace("$version", version)
                + RuleSet.list().stream().map(SourceAttributesPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(RuleSet rules) {
        var cited = rules.sources();
        return """
            ## %s

            Files (%d): %s

            | # | attribute | |
            |---|---|---|
            | 1 | bibliographic citation | %d sources, listed below |
            | 2 | developer | the authors of Facetpath; clinically reviewed by: %s |
            | 3 | funding of the technical implementation | none is declared in this repository |
            | 4 | release and revision dates | not released yet; each source's day of reading below, each policy's days in its file, each change in the history of the repository |
            | 5 | race | %s |
            | 6 | ethnicity | %s |
            | 7 | language | %s; texts are chosen by it |
            | 8 | sexual orientation | %s |
            | 9 | gender identity | %s |
            | 10 | sex | %s |
            | 11 | date of birth | %s |
            | 12 | social determinants of health | %s |
            | 13 | health status assessments | %s |

            %s\
            """.formatted(
                        rules.title(),
                        rules.files().size(),
                        folders(rules),
                        cited.size(),
                        String.join(", ", rules.reviewers()),
                        NOT_USED,
                        NOT_USED,
                        NOT_USED,
                        NOT_USED,
                        NOT_USED,
                        used(rules.uses(SEX)),
                        rules.ages().isEmpty() ? NOT_USED : "used as age in years: " + String.join(", ", rules.ages()),
                        NOT_USED,
                        used(rules.uses(HEALTH_STATUS.keySet()).stream()
                                .map(HEALTH_STATUS::get)
                                .collect(Collectors.toSet())),
                        sources(cited));
    }

    private static String folders(RuleSet rules) {
        return rules.files().stream()
                .map(file -> file.substring(0, file.indexOf('/', file.startsWith("policies/") ? 9 : 0)))
                .distinct()
                .map(folder -> "[`%s`](../../knowledge/%s)".formatted(folder, folder))
                .collect(Collectors.joining(", "));
    }

    private static String used(Set<String> what) {
        return what.isEmpty() ? NOT_USED : "used: " + what.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String sources(Set<String> cited) {
        var all = described();
        return "| source | standing | read |\n|---|---|---|\n"
                + cited.stream()
                        .map(id -> row(id, Objects.requireNonNull(all.get(id), id)))
                        .collect(Collectors.joining());
    }

    private static String row(String id, Node.Entries source) {
        var address = RuleSet.text(source, "address");
        var title = RuleSet.text(source, "title");
        var linked = address.isEmpty() ? title : "[%s](%s)".formatted(title, address);
        var year = RuleSet.text(source, "year");
        return "| %s. %s%s (`%s`) | %s | %s |\n"
                .formatted(
                        linked,
                        RuleSet.text(source, "publisher"),
                        year.isEmpty() ? "" : " " + year,
                        id,
                        RuleSet.text(source, "status"),
                        RuleSet.text(source, "read"));
    }

    private static Map<String, Node.Entries> described() {
        var byId = new TreeMap<String, Node.Entries>();
        Repository.contentFiles().stream()
                .filter(file -> file.startsWith("sources/"))
                .map(Repository::parse)
                .flatMap(file -> RuleSet.items(file, "sources"))
                .map(Node.Entries.class::cast)
                .forEach(source -> byId.put(RuleSet.text(source, "source"), source));
        return byId;
    }
}
