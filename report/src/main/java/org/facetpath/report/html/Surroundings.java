package org.facetpath.report.html;

/// What stands around a page and is not of it: its looks, and what a server puts above it. Markup of our own, made by a
/// pen that escapes.
///
/// @param head within the head, after the title
/// @param top above the page, after the link that jumps to it
/// @param coverage below what policies say, such as where they are compared
/// @param name of the patient, as people say it and not as markup; empty where only the id of the record is known
public record Surroundings(String head, String top, String coverage, String name) {

    /// Nothing below what policies say, and no name.
    public Surroundings(String head, String top) {
        this(head, top, "", "");
    }

    /// The same page with the patient's name over it.
    public Surroundings named(String patient) {
        return new Surroundings(head, top, coverage, patient);
    }

    /// A page that is one file, with the looks of all pages and drawings in it.
    public static Surroundings file() {
        return inOneFile(Looks.css());
    }

    /// The same with the larger letters of the pages for patients.
    public static Surroundings plainFile() {
        return inOneFile(Looks.plain());
    }

    private static Surroundings inOneFile(String looks) {
        return new Surroundings("<style>" + looks + "</style>", "");
    }
}
