package org.facetpath.knowledge.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// All problems met so far; reading goes on after one so that an author sees them together.
///
/// Files are parsed by several threads at once, hence the lock.
public final class Problems {

    private final List<Problem> found = Collections.synchronizedList(new ArrayList<>());

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /// By file, line and column; what many steps take over from one place is told once.
    public List<Problem> list() {
        var sorted = new ArrayList<>(new LinkedHashSet<>(found));
        sorted.sort(Comparator.comparing((Problem problem) -> problem.place().file())
                .thenComparingInt(problem -> problem.place().line())
                .thenComparingInt(problem -> problem.place().column()));
        return List.copyOf(sorted);
    }
}
