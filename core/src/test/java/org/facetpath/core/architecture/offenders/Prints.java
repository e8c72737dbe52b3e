package org.facetpath.core.architecture.offenders;

public final class Prints {
    void print() {
        System.out.println("seen");
    }
}
