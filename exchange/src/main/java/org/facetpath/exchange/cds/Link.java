package org.facetpath.exchange.cds;

import org.jspecify.annotations.Nullable;

/// Where to read on.
///
/// @param appContext for a SMART app only
public record Link(
        String label, String url, Type type, @Nullable String appContext) {

    public enum Type {
        ABSOLUTE("absolute"),
        SMART("smart");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Link {
        if (appContext != null && type != Type.SMART) {
            throw new IllegalArgumentException("only a SMART app has a context");
        }
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new IllegalArgumentException("a link is absolute");
        }
    }

    public static Link absolute(String label, String url) {
        return new Link(label, url, Type.ABSOLUTE, null);
    }
}
