package org.facetpath.fhir.input;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;

/// Tells from the text of a claim whether any of its lines can bill a code that matters, so that the many claims
/// that bill nothing of interest are never taken apart.
final class BilledCodes {

    private static final String BILLED = "\"" + Kind.BILLED + "\"";

    private final Set<String> codes = new HashSet<>();
    private final BitSet lengths = new BitSet();
    private final BitSet firsts = new BitSet();
    private boolean anyPrefix;

    BilledCodes(Terminology terminology) {
        for (var set : terminology.list()) {
            if (set.domain() == Domain.FACET_PROCEDURE) {
                set.codes().forEach(pattern -> {
                    anyPrefix |= pattern.prefix() || pattern.code().isEmpty();
                    add(pattern.code());
                });
            }
        }
    }

    private void add(String code) {
        if (!code.isEmpty()) {
            codes.add(code);
            lengths.set(code.length());
            firsts.set(code.charAt(0));
        }
    }

    /// Whether a line in this text may bill one of the codes.
    boolean mayStandIn(String text, int from, int end) {
        if (anyPrefix) {
            return true;
        }
        for (int at = text.indexOf(BILLED, from, end); at >= 0; at = text.indexOf(BILLED, at + 1, end)) {
            if (mayBill(text, at + BILLED.length(), end)) {
                return true;
            }
        }
        return false;
    }

    /// Looks at the texts of the object that begins here; whatever is unusual may be one.
    private boolean mayBill(String text, int from, int end) {
        int depth = 0;
        for (int at = from; at < end; at++) {
            switch (text.charAt(at)) {
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (depth <= 0) {
                        return false;
                    }
                }
                case '"' -> {
                    int close = at + 1;
                    while (close < end && text.charAt(close) != '"' && text.charAt(close) != '\\') {
                        close++;
                    }
                    if (close >= end || text.charAt(close) == '\\' || isCode(text, at + 1, close)) {
                        return true;
                    }
                    at = close;
                }
                default -> {}
            }
        }
        return true;
    }

    private boolean isCode(String text, int from, int end) {
        return end > from
                && lengths.get(end - from)
                && firsts.get(text.charAt(from))
                && codes.contains(text.substring(from, end));
    }
}
