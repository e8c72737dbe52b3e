package org.facetpath.report.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.report.drawing.SiteMarks;
import org.facetpath.report.wording.Sentences;

/// The joints of a problem and their neighbours as rows, the patient's left at the left, marked by what is known.
final class SpineDrawing {

    /// A region of more joints than this shows only those around the marked ones.
    private static final int WHOLE = 8;

    private static final int NAME = 9;

    private final Writing writing;

    SpineDrawing(Writing writing) {
        this.writing = writing;
    }

    void draw(SpineProblem problem) {
        var marks = new SiteMarks(problem);
        var rows = rows(problem, marks);
        writing.part("report.spine");
        if (writing.page().options().flows()) {
            rows.stream().filter(marks.joints()::contains).forEach(joint -> inWords(problem, marks, joint));
        } else if (!rows.isEmpty()) {
            picture(problem, marks, rows);
        }
        for (var suggested : problem.suggestedJoints()) {
            var joints = suggested.joints().stream().map(Joint::code).collect(Collectors.joining(", "));
            var area = writing.speech().term(suggested.area());
            var line = writing.say("report.suggested", "area", area, "joints", joints);
            writing.page().line(line + writing.notes().cite(suggested.evidence(), suggested.reference()));
        }
        if (!rows.isEmpty() || !problem.suggestedJoints().isEmpty()) {
            writing.page().blank();
        }
    }

    private void picture(SpineProblem problem, SiteMarks marks, List<Joint> rows) {
        var left = writing.speech().term("left");
        var right = writing.speech().term("right");
        int column = Math.max(Columns.of(left), 4);
        var head = "%s%s%s".formatted(Columns.flushRight(left, column), " ".repeat(NAME + 2), right);
        writing.page().drawn(Tone.PLAIN, head);
        for (var joint : rows) {
            row(problem, marks, joint, column);
        }
        legend(marks, rows);
    }

    private void row(SpineProblem problem, SiteMarks marks, Joint joint, int column) {
        var line = "%s %s %s"
                .formatted(
                        Columns.flushRight(cell(marks, joint, Side.LEFT), column),
                        centred(joint.code()),
                        Columns.padded(cell(marks, joint, Side.RIGHT), column));
        var remark = remark(problem, marks, joint);
        var together = line + "  " + remark;
        if (Columns.of(together) <= writing.page().room()) {
            writing.page().drawn(Tone.PLAIN, together);
        } else {
            writing.page().drawn(Tone.PLAIN, line);
            writing.page().line(Tone.PLAIN, column + 1, remark);
        }
    }

    /// What is known of a joint on each side, and how likely it is where that differs from the whole problem.
    private void inWords(SpineProblem problem, SiteMarks marks, Joint joint) {
        var known = Stream.of(Side.LEFT, Side.RIGHT, Side.NOT_DOCUMENTED)
                .filter(side -> !marks.of(new Site(joint, side)).isEmpty())
                .map(side -> "%s %s".formatted(writing.phrases().side(side), named(marks, joint, side)));
        var told = Stream.concat(known, Stream.of(likelihood(problem, joint))).filter(it -> !it.isEmpty());
        writing.page().line("%s: %s".formatted(joint.code(), told.collect(Collectors.joining("; "))));
    }

    private String named(SiteMarks marks, Joint joint, Side side) {
        return marks.of(new Site(joint, side)).stream()
                .map(mark -> writing.say(mark.key()))
                .collect(Collectors.joining(", "));
    }

    private static List<Joint> rows(SpineProblem problem, SiteMarks marks) {
        var marked = marks.joints();
        if (marked.isEmpty()) {
            return List.of();
        }
        var all = Arrays.stream(Joint.values()).toList();
        var region = all.stream()
                .filter(joint -> joint.region() == problem.region() && joint.compareTo(Joint.C2_C3) >= 0)
                .toList();
        var first = all.indexOf(marked.getFirst());
        var last = all.indexOf(marked.getLast());
        if (region.size() <= WHOLE) {
            first = Math.min(first, all.indexOf(region.getFirst()));
            last = Math.max(last, all.indexOf(region.getLast()));
        } else {
            first = Math.max(0, first - 1);
            last = Math.min(all.size() - 1, last + 1);
        }
        return all.subList(first, last + 1);
    }

    private String cell(SiteMarks marks, Joint joint, Side side) {
        var known = marks.of(new Site(joint, side));
        return known.isEmpty() ? writing.page().symbols().nothing() : signs(known);
    }

    private static String signs(Set<SiteMarks.Mark> marks) {
        return marks.stream().map(SiteMarks.Mark::sign).collect(Collectors.joining());
    }

    private static String centred(String name) {
        int before = (NAME - name.length()) / 2;
        return Columns.padded(" ".repeat(before) + name, NAME);
    }

    /// What is known without a side, and how likely the joint is where that differs from the whole problem.
    private String remark(SpineProblem problem, SiteMarks marks, Joint joint) {
        var sideless = marks.of(new Site(joint, Side.NOT_DOCUMENTED));
        var unsaid = sideless.isEmpty() ? "" : writing.say("report.side-not-said", "marks", signs(sideless));
        return Sentences.joined(unsaid, likelihood(problem, joint));
    }

    private String likelihood(SpineProblem problem, Joint joint) {
        var statuses = problem.sites().stream()
                .filter(it -> it.site().joint() == joint)
                .toList();
        var differs = statuses.stream().anyMatch(it -> it.likelihood() != problem.likelihood());
        return differs ? likelihoods(statuses) : "";
    }

    private String likelihoods(List<SiteStatus> statuses) {
        if (statuses.stream().map(SiteStatus::likelihood).distinct().count() == 1) {
            return word(statuses.getFirst().likelihood());
        }
        return statuses.stream()
                .map(it -> "%s %s".formatted(writing.phrases().side(it.site().side()), word(it.likelihood())))
                .collect(Collectors.joining(", "));
    }

    private String word(Likelihood likelihood) {
        return writing.speech().term(likelihood.code());
    }

    private void legend(SiteMarks marks, List<Joint> rows) {
        var used = EnumSet.noneOf(SiteMarks.Mark.class);
        for (var joint : rows) {
            Stream.of(Side.LEFT, Side.RIGHT, Side.NOT_DOCUMENTED)
                    .forEach(side -> used.addAll(marks.of(new Site(joint, side))));
        }
        var signs = used.stream().map(mark -> "%s %s".formatted(mark.sign(), writing.say(mark.key())));
        var nothing = "%s %s".formatted(writing.page().symbols().nothing(), writing.say("report.mark.nothing"));
        writing.page().line(Tone.QUIET, Stream.concat(signs, Stream.of(nothing)).collect(Collectors.joining(";  ")));
    }
}
