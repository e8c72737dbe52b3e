package org.facetpath.cli.architecture.offenders;

public final class Good {

    public record Imaging() {}

    public record Metadata() {}
}
