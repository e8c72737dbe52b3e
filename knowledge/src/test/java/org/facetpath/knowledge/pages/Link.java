package org.facetpath.knowledge.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.facetpath.knowledge.Repository;

/// A link of a page to a file or folder of this repository.
///
/// @param page the page it stands in
/// @param text what is shown
/// @param target what it leads to, as written there, without the part behind `#`
record Link(Path page, String text, String target) {

    private static final Pattern INLINE = Pattern.compile("\\[([^\\]]*)]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-z]+:|#).*");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");

    /// All links of a page but those that leave the repository or stay on the page. What stands in a code block is
    /// no link.
    static List<Link> of(Path page) {
        var prose = CODE_BLOCK.matcher(Repository.read(page)).replaceAll("");
        return INLINE.matcher(prose)
                .results()
                .filter(link -> !ELSEWHERE.matcher(link.group(2)).matches())
                .map(link -> of(page, link))
                .toList();
    }

    private static Link of(Path page, MatchResult link) {
        return new Link(page, link.group(1), link.group(2).replaceFirst("#.*", ""));
    }

    boolean leadsSomewhere() {
        return Files.exists(file());
    }

    /// Whether what the text names in code or quotes stands where the link leads: in the file or in its name.
    boolean keepsItsWord() {
        if (!text.matches("`[^`]+`|\"[^\"]+\"") || !Files.isRegularFile(file())) {
            return true;
        }
        var named = text.substring(1, text.length() - 1);
        var member = named.replaceFirst("^[A-Z]\\w*\\.(?=\\w)", "");
        return file().toString().endsWith(named) || Repository.read(file()).contains(member);
    }

    private Path file() {
        return page.resolveSibling(target).normalize();
    }

    @Override
    public String toString() {
        return "%s: [%s](%s)".formatted(Repository.ROOT.normalize().relativize(page.normalize()), text, target);
    }
}
