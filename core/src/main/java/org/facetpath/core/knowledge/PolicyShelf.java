package org.facetpath.core.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The guidelines, and the policies of payers. Those of payers are taken down when first asked for: most assessments
/// need none of them, and reading them is more work than reading all other knowledge.
public final class PolicyShelf {

    private final List<Policy> guidelines;
    private final Supplier<List<Policy>> fromPayers;
    private volatile @Nullable List<Policy> all;

    /// @param fromPayers reads the policies of payers; called at most once
    public PolicyShelf(List<Policy> guidelines, Supplier<List<Policy>> fromPayers) {
        this.guidelines = List.copyOf(guidelines);
        this.fromPayers = fromPayers;
    }

    /// A shelf of policies that were read already.
    public static PolicyShelf of(List<Policy> policies) {
        return new PolicyShelf(
                policies.stream().filter(PolicyShelf::isGuideline).toList(),
                () -> policies.stream()
                        .filter(Predicate.not(PolicyShelf::isGuideline))
                        .toList());
    }

    public List<Policy> guidelines() {
        return guidelines;
    }

    /// The guidelines, then the policies of payers.
    public List<Policy> all() {
        var known = all;
        return known == null ? takeDown() : known;
    }

    private synchronized List<Policy> takeDown() {
        var known = all;
        if (known == null) {
            known = Stream.concat(guidelines.stream(), fromPayers.get().stream())
                    .toList();
            all = known;
        }
        return known;
    }

    /// The policy or guideline with this id, the version last begun.
    public Optional<Policy> find(String id) {
        var guideline = last(id, guidelines);
        return guideline.isPresent() ? guideline : last(id, all());
    }

    /// The version of a policy or guideline that begins on that day.
    public Optional<Policy> version(@Nullable String id, @Nullable LocalDate from) {
        return all().stream()
                .filter(policy -> policy.id().equals(id) && policy.from().equals(from))
                .findFirst();
    }

    private static Optional<Policy> last(String id, List<Policy> policies) {
        return policies.stream().filter(policy -> policy.id().equals(id)).max(Comparator.comparing(Policy::from));
    }

    private static boolean isGuideline(Policy policy) {
        return policy.kind() == Policy.Kind.GUIDELINE;
    }
}
