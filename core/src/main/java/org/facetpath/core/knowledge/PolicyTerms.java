package org.facetpath.core.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.facetpath.core.spine.Region;
import org.jspecify.annotations.Nullable;

/// To whom and when a payer's policy applies, as far as that is known.
///
/// @param payers ids of payers in [PayerDirectory]
/// @param states two-letter codes; empty means everywhere
/// @param partly states of which only a part belongs here
/// @param where what the list of states rests on; null when none is given
/// @param surelyFrom the day by which this version had certainly begun, when its first day is only a bound; else null
/// @param surelyTo the last day on which it was certainly still this text; null when nothing speaks against it
/// @param replacedBy id of the policy that took its place after its last day, or null
/// @param regions the payer's own regions, each a set of ours; caps count within one
/// @param remarks what to know about the text: where sources disagree, what nobody has seen
public record PolicyTerms(
        List<String> payers,
        Set<String> states,
        Set<String> partly,
        @Nullable Reference where,
        @Nullable LocalDate surelyFrom,
        @Nullable LocalDate surelyTo,
        @Nullable String replacedBy,
        List<Set<Region>> regions,
        List<Remark> remarks) {

    /// @param message message key
    /// @param about criteria it is about; empty means the whole policy
    public record Remark(String message, Set<String> about, Reference reference) {
        public Remark {
            about = Set.copyOf(about);
        }
    }

    private static final PolicyTerms NONE =
            new PolicyTerms(List.of(), Set.of(), Set.of(), null, null, null, null, List.of(), List.of());

    public PolicyTerms {
        payers = List.copyOf(payers);
        states = Set.copyOf(states);
        partly = Set.copyOf(partly);
        regions = List.copyOf(regions);
        remarks = List.copyOf(remarks);
    }

    /// Of a guideline, which nobody pays by.
    public static PolicyTerms none() {
        return NONE;
    }

    /// The payer's region around one of ours; that one alone where the policy draws no borders of its own.
    public Set<Region> regionAround(Region region) {
        return regions.stream().filter(it -> it.contains(region)).findFirst().orElse(Set.of(region));
    }
}
