package org.facetpath.server.hooks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.exchange.cds.HookRequest;
import org.facetpath.exchange.cds.HookRequest.Drafted;
import org.facetpath.exchange.cds.Prefetched;
import org.facetpath.exchange.cds.Response;
import org.facetpath.exchange.cds.Service;
import org.facetpath.exchange.cds.card.AlreadyOrdered;
import org.facetpath.exchange.cds.card.CardWriter;
import org.facetpath.exchange.cds.card.CardWriter.Occasion;
import org.facetpath.exchange.cds.card.Requesters;
import org.facetpath.exchange.crd.CrdOptions;
import org.facetpath.exchange.crd.CrdVersion;
import org.facetpath.exchange.crd.CrdWriter;
import org.facetpath.exchange.crd.OrderTexts;
import org.facetpath.knowledge.form.Form;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.hooks.record.GatheredRecord;
import org.facetpath.server.hooks.record.HookCharts;
import org.facetpath.server.hooks.record.MissingRecordException;
import org.facetpath.server.hooks.record.RecordGatherer;

/// From the request of a hook to its answer: which orders it is about, the record, the assessment, the cards. Where a
/// hook about orders is about none for a facet procedure, nothing of the record is looked at and nothing is said.
public final class HookAnswers {

    private final Assessor assessor;
    private final HookCharts charts;
    private final RecordGatherer gatherer;
    private final LaunchLinks links;
    private final Voice english;
    private final Voice spanish;

    /// Cards of these answers lead nowhere.
    public HookAnswers(Assessor assessor, List<Form> forms, RecordGatherer gatherer) {
        this(assessor, forms, gatherer, new LaunchLinks(Optional.empty(), List.of()));
    }

    HookAnswers(Assessor assessor, List<Form> forms, RecordGatherer gatherer, LaunchLinks links) {
        this.assessor = assessor;
        this.charts = new HookCharts(assessor);
        this.gatherer = gatherer;
        this.links = links;
        this.english = Voice.in("en", assessor.knowledge(), forms);
        this.spanish = Voice.in("es", assessor.knowledge(), forms);
    }

    /// An answer, and the assessment it was made of; none where nothing of the record was looked at.
    public record Answered(Response response, Optional<Assessment> assessment) {}

    /// @param day taken at the door
    /// @param language that the user reads
    public Answered answer(HookRequest request, Service service, LocalDate day, Locale language) {
        var orders = orders(request);
        if (request.hook().isAboutOrders() && orders.isEmpty()) {
            return new Answered(Response.nothing(), Optional.empty());
        }
        GatheredRecord gathered;
        try {
            gathered = gatherer.gather(request, service, needed(request.hook()));
        } catch (MissingRecordException missing) {
            var asked = asked(request, GatheredRecord.NOTHING, orders, AlreadyOrdered.NOTHING, day);
            return unjudged(asked, request, language, missing);
        }
        var chart = charts.read(request, gathered);
        var assessment = assessor.assess(chart, day, Options.defaults());
        var asked = asked(request, gathered, orders, alreadyOrdered(request, chart), day);
        var voice = voice(language);
        var cards = voice.cards().write(assessment, asked.occasion());
        var response = voice.crd()
                .write(asked, chart, assessment, cards, other -> assessor.assess(other, day, Options.defaults()));
        return new Answered(links.on(response, request.fhirServer(), voice.speech()), Optional.of(assessment));
    }

    /// CRD 2.2 wants it on the order when a record system that lent a token did not give what is needed.
    private Answered unjudged(
            CrdWriter.Request asked, HookRequest request, Locale language, MissingRecordException missing) {
        if (request.authorization() == null || request.fhirServer() == null) {
            throw missing;
        }
        var coverages = request.prefetched(HookServices.COVERAGE) instanceof Prefetched.Whole whole
                ? OrderTexts.in(whole.slice().text()).keySet()
                : Set.<String>of();
        var told = voice(language).crd().unjudged(asked, coverages, String.valueOf(missing.getMessage()));
        if (told.isEmpty()) {
            throw missing;
        }
        return new Answered(Response.nothing().withSystemActions(told), Optional.empty());
    }

    private static CrdWriter.Request asked(
            HookRequest request,
            GatheredRecord gathered,
            Set<String> orders,
            AlreadyOrdered alreadyOrdered,
            LocalDate day) {
        var asked = request.crdVersion().map(List::of).orElse(List.of());
        var resources = resources(request, gathered);
        var requesters =
                new Requesters(request.context().userId(), OrderTexts.requesters(orders, resources), alreadyOrdered);
        return new CrdWriter.Request(
                new Occasion(request.hook(), orders, gathered.notGiven(), requesters),
                CrdVersion.newestOf(asked).orElse(CrdVersion.V2_0),
                request.isFromCrdClient(),
                CrdOptions.of(request.crdOptions()),
                resources,
                day);
    }

    private static AlreadyOrdered alreadyOrdered(HookRequest request, Chart chart) {
        var drafts = request.context().orders().stream().map(Drafted::label).collect(Collectors.toSet());
        return AlreadyOrdered.in(chart, drafts);
    }

    // A draft stands for what the record holds of that order.
    private static Map<String, String> resources(HookRequest request, GatheredRecord gathered) {
        if (!request.hook().isAboutOrders()) {
            return Map.of();
        }
        var resources = new HashMap<String, String>();
        gathered.parts().stream()
                .filter(part -> part.isFor(HookServices.ORDERS))
                .forEach(part -> resources.putAll(OrderTexts.in(part.slice().text())));
        request.context()
                .orders()
                .forEach(order -> resources.put(order.label(), order.slice().text()));
        return resources;
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

    private Voice voice(Locale language) {
        return language.getLanguage().equals("es") ? spanish : english;
    }

    /// What writes answers in one language.
    private record Voice(Speech speech, CardWriter cards, CrdWriter crd) {

        static Voice in(String language, Knowledge knowledge, List<Form> forms) {
            var speech = Speech.in(language);
            return new Voice(speech, new CardWriter(speech), new CrdWriter(knowledge, forms, speech));
        }
    }
}
