package org.facetpath.core.architecture.offenders;

import java.net.URI;

public final class OpensAConnection {
    Object address() {
        return URI.create("https://example.org");
    }
}
