package org.facetpath.cli.web;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.facetpath.server.diary.DiaryLinks;
import org.facetpath.server.diary.Treatment;
import org.facetpath.server.diary.Treatments;
import org.facetpath.server.diary.Writer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// On a server that stands at one day, before which the example patients stand as they are written. Nothing is written
/// there that another page shows.
@DisplayName("The main pages")
class ReviewedLooksTest {

    private static final String JOINT = "#joint-L4-L5-right";

    /// @param account who looks; empty for anybody
    /// @param before what is done on the page first
    /// @param part what is looked at; empty for the whole page
    record MainPage(String name, String account, String path, Consumer<Visitor> before, String part) {

        /// The whole page as it comes.
        MainPage(String name, String account, String path) {
            this(name, account, path, _ -> {}, "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<MainPage> pages() {
        return Stream.of(
                new MainPage("worklist", "clinician", "/"),
                new MainPage("patient", "clinician", "/patients/alvarez"),
                new MainPage("joint", "clinician", "/patients/alvarez", ReviewedLooksTest::openJoint, JOINT),
                new MainPage("visit", "clinician", "/patients/alvarez/visit"),
                new MainPage("level-finder", "clinician", "/level-finder?areas=low-back-left&areas=buttock-left"),
                new MainPage("order", "clinician", "/patients/alvarez/order"),
                new MainPage("desk", "desk", "/desk"),
                new MainPage("request", "desk", "/patients/alvarez/requests/ma-ablation-order?policy=cms-l38773"),
                new MainPage("self-check", "", "/self-check"),
                new MainPage("learn", "", "/learn/injections-and-blocks"),
                new MainPage("diary", "", "/diary/links/", ReviewedLooksTest::openDiary, ""),
                new MainPage("my-way", "patient", "/patients/alvarez/explained"));
    }

    static Stream<Arguments> looks() {
        return pages().flatMap(page -> Web.Look.both().map(look -> Arguments.of(page, look)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void look_as_they_were_reviewed(MainPage main, Web.Look look) {
        var web = Web.standing();
        try (var visitor = web.anybody(look)) {
            if (!main.account().isEmpty()) {
                visitor.signIn(main.account(), Web.PASSWORD);
            }
            visitor.go(main.path().equals("/diary/links/") ? main.path() + token(web) : main.path());
            main.before().accept(visitor);
            visitor.looksAsReviewed(main.name(), main.part());
        }
    }

    private static void openJoint(Visitor visitor) {
        visitor.find(JOINT + " > summary").click();
    }

    private static void openDiary(Visitor visitor) {
        visitor.find("main button").click();
        visitor.page().waitForSelector(".diary-form");
    }

    /// Of a link to the diary of a block that the clinic took scores after, which the diary shows.
    private static String token(Web web) {
        var block = web.bean(Treatments.class).list("alvarez").stream()
                .filter(it -> it.kind() == Treatment.Kind.BLOCK)
                .findFirst()
                .orElseThrow();
        var wanted = new DiaryLinks.Wanted(
                UUID.randomUUID().toString(),
                "alvarez",
                block.procedure(),
                Writer.PATIENT,
                "clinician",
                DiaryLinks.lasts(block.kind()));
        return web.bean(DiaryLinks.class).make(wanted).orElseThrow();
    }
}
