package org.facetpath.server.hooks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.facetpath.core.assessment.Options;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.exchange.cds.HookRequest;
import org.facetpath.exchange.cds.Response;
import org.facetpath.exchange.cds.Service;
import org.facetpath.exchange.cds.card.CardWriter;
import org.facetpath.exchange.cds.card.CardWriter.Occasion;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.hooks.record.HookCharts;
import org.facetpath.server.hooks.record.RecordGatherer;

/// From the request of a hook to its answer: which orders it is about, the record, the assessment, the cards. Where a
/// hook about orders is about none for a facet procedure, nothing of the record is looked at and nothing is said.
final class HookAnswers {

    private final Assessor assessor;
    private final HookCharts charts;
    private final RecordGatherer gatherer;
    private final CardWriter english = new CardWriter(Speech.in("en"));
    private final CardWriter spanish = new CardWriter(Speech.in("es"));

    HookAnswers(Assessor assessor, RecordGatherer gatherer) {
        this.assessor = assessor;
        this.charts = new HookCharts(assessor);
        this.gatherer = gatherer;
    }

    /// @param day taken at the door
    /// @param language that the user reads
    Response answer(HookRequest request, Service service, LocalDate day, Locale language) {
        var orders = orders(request);
        if (request.hook().isAboutOrders() && orders.isEmpty()) {
            return Response.nothing();
        }
        var gathered = gatherer.gather(request, service, needed(request.hook()));
        var chart = charts.read(request, gathered);
        var assessment = assessor.assess(chart, day, Options.defaults());
        var occasion = new Occasion(request.hook(), orders, gathered.notGiven(), null);
        return Response.of(writer(language).write(assessment, occasion));
    }

    private Set<String> orders(HookRequest request) {
        if (!request.hook().isAboutOrders()) {
            return Set.of();
        }
        var found = new HashSet<>(charts.facetOrders(request));
        if (request.hook() == Hook.ORDER_SELECT) {
            found.retainAll(Set.copyOf(request.context().selections()));
        }
        return found;
    }

    private static Set<String> needed(Hook hook) {
        var needed = new HashSet<>(HookServices.NEEDED);
        if (hook.isAboutOrders()) {
            needed.add(HookServices.COVERAGE);
        }
        if (hook == Hook.ORDER_DISPATCH) {
            needed.add(HookServices.ORDERS);
        }
        return needed;
    }

    private CardWriter writer(Locale language) {
        return language.getLanguage().equals("es") ? spanish : english;
    }
}
