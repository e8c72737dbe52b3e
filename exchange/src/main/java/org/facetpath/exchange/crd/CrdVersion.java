package org.facetpath.exchange.crd;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The versions of CRD spoken here. A client names those it takes by their first two numbers.
public enum CrdVersion {
    V2_0("2.0"),
    V2_2("2.2");

    private final String code;

    CrdVersion(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// As discovery lists them, the oldest first.
    public static List<String> codes() {
        return List.of(V2_0.code, V2_2.code);
    }

    /// The newest of those asked for that is spoken here: `2.0`, `2.2`, or with a third number as `2.0.1`. Empty when
    /// none is.
    public static Optional<CrdVersion> newestOf(Collection<String> asked) {
        var newest = Optional.<CrdVersion>empty();
        for (var version : values()) {
            if (asked.stream().anyMatch(it -> it.equals(version.code) || it.startsWith(version.code + "."))) {
                newest = Optional.of(version);
            }
        }
        return newest;
    }
}
