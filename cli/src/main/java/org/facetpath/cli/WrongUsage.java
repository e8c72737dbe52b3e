package org.facetpath.cli;

/// The person asked for something that cannot be done as asked; the message tells what and how to ask instead.
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
