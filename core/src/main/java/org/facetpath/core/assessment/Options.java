package org.facetpath.core.assessment;

import java.util.List;

/// What the asker chose.
///
/// @param guideline the guideline profile, `consensus` unless chosen
/// @param policies policies or guidelines to judge proposals by; empty takes the payer's
public record Options(String guideline, List<String> policies) {

    public Options {
        policies = List.copyOf(policies);
    }

    public static Options defaults() {
        return new Options("consensus", List.of());
    }
}
