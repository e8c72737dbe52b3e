package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.desk.Order;
import org.facetpath.server.desk.OrderForm;
import org.facetpath.server.desk.Orders;
import org.facetpath.server.entry.Entry;
import org.facetpath.server.worklist.PatientNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// `/patients/{id}/order`: orders a facet procedure, with what the payers' policies would say beside the form.
@RestController
final class OrderController {

    private final PatientDoor door;
    private final Assessor assessor;
    private final Orders orders;
    private final PatientNames names;
    private final Watch watch;

    OrderController(PatientDoor door, Assessor assessor, Orders orders, PatientNames names, Watch watch) {
        this.door = door;
        this.assessor = assessor;
        this.orders = orders;
        this.names = names;
        this.watch = watch;
    }

    /// What the form sends.
    record Sent(
            @Nullable String form,
            @Nullable String action,
            @Nullable List<String> joint,
            @Nullable String side,
            @Nullable String planned,
            @Nullable String reason,
            @Nullable List<String> policy,
            @Nullable String acknowledged) {

        OrderForm asForm() {
            return new OrderForm(
                    Objects.requireNonNullElse(form, ""),
                    Objects.requireNonNullElse(action, ""),
                    joint == null ? List.of() : joint,
                    Objects.requireNonNullElse(side, ""),
                    Objects.requireNonNullElse(planned, ""),
                    Objects.requireNonNullElse(reason, ""),
                    policy == null ? List.of() : policy,
                    acknowledged != null);
        }
    }

    @GetMapping(path = "/patients/{id}/order", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(
            @PathVariable String id, @RequestParam(defaultValue = "") String form, HttpServletRequest request) {
        if (!Entry.isId(form)) {
            return FormAddress.fresh(request);
        }
        door.admit(Event.Act.ASSESS, id, "order form");
        var assessment = door.assessment(id, null);
        return ResponseEntity.ok(page(request, assessment).first(OrderForm.suggested(form, assessment)));
    }

    /// The answer beside the form, or the whole page where no script asks.
    @PostMapping(path = "/patients/{id}/order/check", produces = MediaType.TEXT_HTML_VALUE)
    String check(
            @PathVariable String id,
            Sent sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletRequest request) {
        door.admit(Event.Act.ASSESS, id, "draft order");
        var form = sent.asForm();
        var page = page(request, door.assessment(id, null));
        var order = form.order(id, assessor.day(null));
        var check = order.flatMap(it -> orders.check(it, known(form.policies()), SignedIn.required()));
        return part == null ? page.checked(form, check) : page.answer(check);
    }

    @PostMapping(path = "/patients/{id}/order", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> write(@PathVariable String id, Sent sent, HttpServletRequest http) {
        var form = sent.asForm();
        var order = form.order(id, assessor.day(null));
        var assessment = admitted(id, order.map(Order::id).orElse("-"));
        var flags = assessment.redFlags().stream()
                .filter(it -> it.urgency().stopsPathway())
                .toList();
        if (order.isEmpty() || (!flags.isEmpty() && !form.acknowledged())) {
            var check = order.flatMap(it -> orders.check(it, known(form.policies()), SignedIn.required()));
            return ResponseEntity.unprocessableContent()
                    .body(page(http, assessment).refused(form, check));
        }
        var event =
                Event.of(Event.Act.CREATE, id, "ServiceRequest/" + order.get().id());
        watch.keep(flags.isEmpty() ? event : event.with("red flags acknowledged: " + named(flags)));
        var written = orders.write(order.get(), SignedIn.required());
        // What was chosen to judge by goes along: the request is judged by the same policies.
        var request = UriComponentsBuilder.fromPath("/patients/{id}/requests/{order}");
        known(form.policies()).forEach(it -> request.queryParam("policy", it));
        if (written == Orders.Sent.OTHERWISE) {
            request.queryParam("sent", "before");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(request.build(id, order.get().id()))
                .build();
    }

    private static String named(List<RaisedRedFlag> flags) {
        return flags.stream().map(RaisedRedFlag::id).collect(Collectors.joining(", "));
    }

    private List<String> known(List<String> policies) {
        return policies.stream()
                .filter(it -> assessor.knowledge().policies().find(it).isPresent())
                .toList();
    }

    private Assessment admitted(String id, String order) {
        door.admit(Event.Act.ASSESS, id, "order " + order);
        return door.assessment(id, null);
    }

    private OrderPage page(HttpServletRequest request, Assessment assessment) {
        var name = names.of(assessment.patient().id());
        return new OrderPage(request, assessor.knowledge(), assessment, name);
    }
}
