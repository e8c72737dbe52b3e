package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.report.wording.CsvLine;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.hooks.card.CardLedger;
import org.facetpath.server.hooks.card.CardLedger.Told;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was told of cards as a file for a spreadsheet: what the page shows, of each card, and neither patient nor card
/// by name.
@RestController
final class CardsFileController {

    private static final int PAGE = 1_000;

    private final CardLedger ledger;
    private final Watch watch;

    CardsFileController(CardLedger ledger, Watch watch) {
        this.ledger = ledger;
        this.watch = watch;
    }

    @GetMapping(path = "/admin/cards.csv", produces = "text/csv")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        watch.keep(Event.of(Event.Act.EXPORT, null, null).with("what was told of the cards of hooks"));
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cards.csv\"");
        var out = response.getWriter();
        out.append(CsvLine.of(Stream.of("received", "service", "topic", "outcome", "reason", "comment")
                .map(head -> Pages.say(request, "cards-file." + head))
                .toList()));
        write(request, out);
        out.flush();
    }

    private void write(HttpServletRequest request, Writer out) throws IOException {
        Told last = null;
        List<Told> page;
        do {
            page = ledger.told(last, PAGE);
            for (var told : page) {
                out.append(line(request, told));
                last = told;
            }
        } while (page.size() == PAGE);
    }

    private static String line(HttpServletRequest request, Told told) {
        var words = new CardWords(Pages.speech(request));
        return CsvLine.of(List.of(
                told.when().toString(),
                told.service(),
                words.topic(told.topic()),
                Pages.say(request, "cards-" + told.outcome()),
                words.reason(told.reason()),
                told.words()));
    }
}
