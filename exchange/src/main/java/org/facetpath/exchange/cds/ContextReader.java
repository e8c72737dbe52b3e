package org.facetpath.exchange.cds;

import static org.facetpath.exchange.cds.RefusedMessageException.Fault.INVALID;
import static org.facetpath.exchange.cds.RefusedMessageException.Fault.REQUIRED;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.facetpath.exchange.cds.HookRequest.Context;
import org.facetpath.exchange.cds.HookRequest.Drafted;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.json.ElementReader;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.json.Recall;
import org.facetpath.fhir.json.Wanted;
import org.jspecify.annotations.Nullable;

/// Reads the context of a hook and refuses what is not about its patient.
final class ContextReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]{1,40}/[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern PATIENT = Pattern.compile("(?:.*/)?Patient/([A-Za-z0-9\\-.]{1,64})(?:/_history/.*)?");
    private static final Wanted OF_A_DRAFT = Wanted.read("resourceType id subject[reference] patient[reference] "
            + "for[reference] beneficiary[reference] participant[actor[reference]] basedOn[reference]");

    private final Recall<String> names;

    ContextReader(Recall<String> names) {
        this.names = names;
    }

    Reading begin(Body body) {
        return new Reading(body);
    }

    /// The reading of one context.
    final class Reading {

        private final Body body;
        private final List<Drafted> orders = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();
        private Element fields = new Element();

        Reading(Body body) {
            this.body = body;
        }

        Object read(JsonReader json) throws IOException {
            if (!json.isObject()) {
                throw new RefusedMessageException(INVALID, "context is not an object.");
            }
            json.enter();
            String name;
            while ((name = json.nextName()) != null) {
                if (json.isNull()) {
                    json.skip();
                } else if (name.equals("draftOrders") || name.equals("appointments")) {
                    fields.put(name, bundle(json, name));
                } else {
                    fields.put(name, new ElementReader(json).read(Wanted.ALL));
                }
            }
            return Element.NOTED;
        }

        private Object bundle(JsonReader json, String name) throws IOException {
            if (!json.isObject()) {
                throw new RefusedMessageException(INVALID, "context.%s is not a Bundle.".formatted(name));
            }
            json.enter();
            boolean isBundle = false;
            String inner;
            while ((inner = json.nextName()) != null) {
                if (inner.equals("resourceType")) {
                    isBundle = json.isText() && "Bundle".equals(json.text(100));
                } else if (inner.equals("entry") && json.isList()) {
                    entries(json);
                } else {
                    json.skip();
                }
            }
            if (!isBundle) {
                throw new RefusedMessageException(INVALID, "context.%s is not a Bundle.".formatted(name));
            }
            return Element.NOTED;
        }

        private void entries(JsonReader json) throws IOException {
            json.enter();
            while (json.hasNext()) {
                if (!json.isObject()) {
                    throw new RefusedMessageException(INVALID, "An entry of a Bundle is not an object.");
                }
                json.enter();
                String name;
                while ((name = json.nextName()) != null) {
                    if (name.equals("resource") && json.isObject()) {
                        drafted(json);
                    } else {
                        json.skip();
                    }
                }
            }
        }

        private void drafted(JsonReader json) throws IOException {
            long from = json.offset();
            json.skip();
            var slice = body.slice(from, json.offset());
            var head = (Element) new ElementReader(JsonReader.within(slice.bytes(), slice.from(), slice.end(), names))
                    .read(OF_A_DRAFT);
            var type = head.text("resourceType");
            if (type == null || type.isBlank()) {
                throw new RefusedMessageException(INVALID, "A resource of the context has no resourceType.");
            }
            orders.add(new Drafted(type, head.text("id"), basedOn(head), slice));
            subjects.addAll(subjects(head));
        }

        private static List<String> basedOn(Element head) {
            var found = new ArrayList<String>();
            for (var order : head.list("basedOn")) {
                var target = order instanceof Element one ? one.text("reference") : null;
                if (target != null) {
                    found.add(target);
                }
            }
            return found;
        }

        private static List<String> subjects(Element head) {
            var found = new ArrayList<String>();
            for (var name : List.of("subject", "patient", "for", "beneficiary")) {
                add(head.element(name), found);
            }
            for (var participant : head.list("participant")) {
                if (participant instanceof Element one) {
                    add(one.element("actor"), found);
                }
            }
            return found;
        }

        private static void add(@Nullable Element reference, List<String> found) {
            var target = reference == null ? null : reference.text("reference");
            var matcher = target == null ? null : PATIENT.matcher(target);
            if (matcher != null && matcher.matches()) {
                found.add(matcher.group(1));
            }
        }

        Context context(Hook hook) {
            hook.required().stream().sorted().forEach(name -> requireSomething(name));
            var patient = RequestReader.required(fields, "patientId");
            if (!ID.matcher(patient).matches()) {
                throw new RefusedMessageException(INVALID, "context.patientId is not the id of a FHIR Patient.");
            }
            if (subjects.stream().anyMatch(other -> !other.equals(patient))) {
                throw new RefusedMessageException(
                        INVALID, "The context brings a resource of another patient than context.patientId.");
            }
            return new Context(
                    reference("userId"),
                    patient,
                    id("encounterId"),
                    orders,
                    references("selections"),
                    hook == Hook.ORDER_DISPATCH ? dispatched() : List.of(),
                    reference("performer"));
        }

        private void requireSomething(String name) {
            var value = fields.get(name);
            if (value == null) {
                throw new RefusedMessageException(
                        RefusedMessageException.Fault.REQUIRED, "context.%s is missing.".formatted(name));
            }
            boolean empty = switch (value) {
                case String text -> text.isBlank();
                case List<?> list -> list.isEmpty();
                case Element element -> element.isEmpty();
                default -> false;
            };
            if (empty) {
                throw new RefusedMessageException(INVALID, "context.%s is empty.".formatted(name));
            }
        }

        private List<String> dispatched() {
            var many = references("dispatchedOrders");
            var one = reference("order");
            if (many.isEmpty() && one == null) {
                throw new RefusedMessageException(
                        REQUIRED, "context.dispatchedOrders (or context.order of version 1.0) is missing.");
            }
            return many.isEmpty() ? List.of(String.valueOf(one)) : many;
        }

        private @Nullable String id(String name) {
            var value = fields.has(name) ? RequestReader.required(fields, name) : null;
            if (value != null && !ID.matcher(value).matches()) {
                throw new RefusedMessageException(INVALID, "context.%s is not the id of a resource.".formatted(name));
            }
            return value;
        }

        private @Nullable String reference(String name) {
            var value = fields.has(name) ? RequestReader.required(fields, name) : null;
            if (value != null && !REFERENCE.matcher(value).matches()) {
                throw new RefusedMessageException(
                        INVALID, "context.%s is not a reference such as Practitioner/1.".formatted(name));
            }
            return value;
        }

        private List<String> references(String name) {
            var found = new ArrayList<String>();
            for (var value : fields.list(name)) {
                if (!(value instanceof String text) || !REFERENCE.matcher(text).matches()) {
                    throw new RefusedMessageException(
                            INVALID,
                            "context.%s holds what is not a reference such as ServiceRequest/1.".formatted(name));
                }
                found.add(text);
            }
            return found;
        }
    }
}
