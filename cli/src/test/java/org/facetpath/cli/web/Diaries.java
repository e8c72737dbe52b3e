package org.facetpath.cli.web;

import org.facetpath.server.account.Role;

/// What the stories of the diary do again and again.
final class Diaries {

    private Diaries() {}

    static void rate(Visitor visitor, int score) {
        rate(visitor, score, "");
    }

    /// @param at when, as the field takes it; empty for now
    static void rate(Visitor visitor, int score, String at) {
        if (!at.isEmpty()) {
            visitor.find("#at").fill(at);
        }
        visitor.find(".scores label:has(input[value='%d'])".formatted(score)).click();
        visitor.find(".diary-form button").click();
        visitor.page().waitForFunction("document.querySelector('.diary-form').elements.score.value === ''");
    }

    static void waitForEntries(Visitor visitor, int count) {
        visitor.page()
                .waitForFunction(
                        "count => document.querySelectorAll('.entries li[data-id]').length === count"
                                + " && !document.querySelector('.is-waiting')",
                        count);
    }

    static int waiting(Visitor visitor) {
        return (int) visitor.page()
                .evaluate("() => new Promise(done => { const open = indexedDB.open('facetpath-diary');"
                        + "open.onsuccess = () => { const count = open.result.transaction('waiting')"
                        + ".objectStore('waiting').count(); count.onsuccess = () => done(count.result); }; })");
    }

    static String link(Treated treated, String writer) {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/" + treated.patient() + "/diary-links");
            clinician
                    .find("form:has(input[value=%s]) button".formatted(writer))
                    .first()
                    .click();
            return clinician.find("#address").inputValue();
        }
    }

    static Visitor opened(Treated treated, String writer) {
        return opened(treated, writer, Web.Look.ON_A_PHONE);
    }

    static Visitor opened(Treated treated, String writer, Web.Look look) {
        return open(Web.here().anybody(look), treated, writer);
    }

    /// For somebody whose ratings are stopped on their way.
    static Visitor openedWithoutWorkers(Treated treated, String writer) {
        return open(Web.here().withoutWorkers(Web.Look.ON_A_PHONE), treated, writer);
    }

    private static Visitor open(Visitor visitor, Treated treated, String writer) {
        visitor.page().navigate(link(treated, writer));
        visitor.find("main button").click();
        visitor.page().waitForSelector(".diary-form");
        return visitor;
    }
}
