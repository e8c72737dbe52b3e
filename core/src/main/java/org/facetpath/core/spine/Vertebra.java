package org.facetpath.core.spine;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bones of the spine in order, with the occiput as `C0` and the sacrum as `S1`.
enum Vertebra {
    C0,
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
    C7,
    T1,
    T2,
    T3,
    T4,
    T5,
    T6,
    T7,
    T8,
    T9,
    T10,
    T11,
    T12,
    L1,
    L2,
    L3,
    L4,
    L5,
    S1;

    /// The vertebra of this name without case, `t12` or `C5`; `D` for dorsal is not read.
    static Optional<Vertebra> find(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        for (var one : values()) {
            if (one.name().equals(upper)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static List<Vertebra> between(Vertebra first, Vertebra last) {
        return first.compareTo(last) > 0 ? List.of() : List.copyOf(EnumSet.range(first, last));
    }

    /// The next bone down; the sacrum is its own.
    Vertebra below() {
        var fromHere = EnumSet.range(this, S1).iterator();
        var here = fromHere.next();
        return fromHere.hasNext() ? fromHere.next() : here;
    }

    Region region() {
        return switch (name().charAt(0)) {
            case 'C' -> Region.CERVICAL;
            case 'T' -> Region.THORACIC;
            default -> Region.LUMBAR;
        };
    }

    /// The nerve of this level that a facet procedure treats; null where there is none.
    @Nullable
    Nerve nerve() {
        return this == L5 ? Nerve.L5_DORSAL_RAMUS : Nerve.find(name()).orElse(null);
    }
}
