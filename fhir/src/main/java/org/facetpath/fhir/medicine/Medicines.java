package org.facetpath.fhir.medicine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.Medication.Status;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Reads the four kinds of medication resources. Only medicines of interest become facts.
public final class Medicines {

    private static final BigDecimal LONGEST_SUPPLY = BigDecimal.valueOf(10_000);

    private final Context context;
    private final Strengths strengths;
    private final Map<String, List<Strengths.Strength>> remembered = new HashMap<>();

    public Medicines(Context context) {
        this.context = context;
        this.strengths = new Strengths(context.concepts());
    }

    public void read(Resource medication, Draft draft) {
        var root = medication.root();
        var status = status(root);
        if (status == null || Context.isModified(root)) {
            return;
        }
        var product = product(root);
        if (product == null || product.classes().isEmpty()) {
            return;
        }
        var dosages = root.list(root.get("dosageInstruction").isPresent() ? "dosageInstruction" : "dosage");
        var dated = start(root, dosages);
        draft.add(new Medication(
                product.classes(),
                product.name(),
                status,
                span(root, dated.when(), dosages),
                Dosages.isAsNeeded(dosages),
                Dosages.daily(dosages, product.strengths()),
                context.links(root, root.get("encounter").isPresent() ? "encounter" : "context", "partOf"),
                List.of(dated.evidence(product.evidence()))));
    }

    /// A medicine by its classes, its name and what is in a unit of it.
    private record Product(Set<CodeSetId> classes, String name, List<Strengths.Strength> strengths, Part evidence) {}

    private @Nullable Product product(Part root) {
        var concept = root.get("medicationCodeableConcept");
        if (concept.isPresent()) {
            return named(concept, concept, List.of());
        }
        var reference = root.get("medicationReference");
        var found = context.shelf().find(reference);
        if (found == null) {
            var display = reference.get("display");
            if (display.isPresent()) {
                return named(display, reference, List.of());
            }
            reference.complain("the medicine it refers to is not in the input: %s".formatted(reference.shown()));
            return null;
        }
        return ofMedication(found.root(), reference);
    }

    private Product ofMedication(Part medication, Part reference) {
        var product = named(medication.get("code"), reference, strengths.ofIngredients(medication));
        var classes = new HashSet<>(product.classes());
        for (var ingredient : medication.list("ingredient")) {
            classes.addAll(classesOf(ingredient.get("itemCodeableConcept")));
            var inner = context.shelf().find(ingredient.get("itemReference"));
            if (inner != null) {
                classes.addAll(classesOf(inner.root().get("code")));
            }
        }
        return new Product(classes, product.name(), product.strengths(), reference);
    }

    private Product named(Part concept, Part evidence, List<Strengths.Strength> listed) {
        var words = Concepts.words(concept);
        var name = words.isEmpty() ? concept.shown() : words;
        var classes = classesOf(concept);
        if (classes.isEmpty()) {
            return new Product(classes, name, listed, evidence);
        }
        var known = listed.isEmpty() ? remembered.computeIfAbsent(name, strengths::ofName) : listed;
        return new Product(classes, name, known, evidence);
    }

    /// A product counts in the class of each ingredient, whether its code or its name tells it.
    private Set<CodeSetId> classesOf(Part concept) {
        var classes =
                new HashSet<>(context.concepts().match(concept, Kinds.MEDICINES).sets());
        classes.addAll(context.concepts()
                .match(Concepts.words(concept), Kinds.MEDICINES)
                .sets());
        return classes;
    }

    /// What happened to it; null when it is no medicine of this person's at all.
    private @Nullable Status status(Part root) {
        if (Boolean.TRUE.equals(root.get("doNotPerform").flag())) {
            return null;
        }
        var status = String.valueOf(root.get("status").text());
        return switch (root.resource().type()) {
            case "MedicationRequest" -> requested(root, status);
            case "MedicationStatement" ->
                switch (status) {
                    case "active", "completed", "stopped", "on-hold" -> Status.TAKEN;
                    case "intended" -> Status.PLANNED;
                    default -> unclear(root, status, Set.of("entered-in-error", "not-taken"));
                };
            case "MedicationDispense" ->
                switch (status) {
                    case "completed", "stopped" -> Status.PRESCRIBED;
                    default ->
                        unclear(
                                root,
                                status,
                                Set.of(
                                        "entered-in-error",
                                        "cancelled",
                                        "declined",
                                        "preparation",
                                        "in-progress",
                                        "on-hold"));
                };
            default ->
                switch (status) {
                    case "completed", "in-progress", "stopped", "on-hold" -> Status.TAKEN;
                    default -> unclear(root, status, Set.of("entered-in-error", "not-done"));
                };
        };
    }

    private @Nullable Status requested(Part root, String status) {
        var intent = String.valueOf(root.get("intent").text());
        if (Set.of("option", "reflex-order").contains(intent) || isInstanceOfOrder(root, intent)) {
            return null;
        }
        boolean ordered = !Set.of("proposal", "plan").contains(intent);
        return switch (status) {
            case "active", "on-hold", "completed", "stopped" -> ordered ? Status.PRESCRIBED : Status.PLANNED;
            case "draft" -> Status.PLANNED;
            default -> unclear(root, status, Set.of("entered-in-error", "cancelled"));
        };
    }

    /// One more giving of an order that is here tells nothing that the order does not.
    private boolean isInstanceOfOrder(Part root, String intent) {
        return intent.equals("instance-order")
                && root.list("basedOn").stream().anyMatch(one -> context.shelf().find(one) != null);
    }

    private static @Nullable Status unclear(Part root, String status, Set<String> never) {
        if (!never.contains(status)) {
            root.get("status").complain("whether it was taken is not known: %s".formatted(status));
        }
        return null;
    }

    private Dated start(Part root, List<Part> dosages) {
        for (var dosage : dosages) {
            var bounds = dosage.get("timing").get("repeat").get("boundsPeriod").get("start");
            var dated = bounds.isPresent() ? context.dating().by(bounds, "") : null;
            if (dated != null) {
                return new Dated(dated.when(), dated.written(), null);
            }
        }
        var own = context.dating().start(root, "effective");
        if (own != null) {
            return own;
        }
        for (var name : new String[] {"whenHandedOver", "whenPrepared", "authoredOn"}) {
            var when = context.dating().times().moment(root.get(name));
            if (when != null) {
                return new Dated(when, root.get(name).shown(), null);
            }
        }
        var asserted = context.dating().notAfter(root.get("dateAsserted"), "note.dated-by-recorded");
        if (asserted != null) {
            return asserted;
        }
        var encounter = root.get("encounter").isPresent() ? root.get("encounter") : root.get("context");
        return Dating.orUnknown(context.dating().byEncounter(encounter));
    }

    private Span span(Part root, When start, List<Part> dosages) {
        var period = root.get("effectivePeriod");
        var span = period.isPresent() ? context.dating().times().span(period) : null;
        var end = span == null ? end(root, start, dosages) : span.end();
        if (end != null) {
            return context.dating().times().endingNotBefore(start, end, root);
        }
        if (root.resource().type().equals("MedicationAdministration") && !period.isPresent()) {
            return start.isUnknown() ? Span.from(start) : Span.of(start);
        }
        return "active".equals(root.get("status").text()) ? Span.ongoingSince(start) : Span.from(start);
    }

    /// The end the dosage, the validity or the supply tells; null when none does.
    private @Nullable When end(Part root, When start, List<Part> dosages) {
        var ends = new ArrayList<When>();
        for (var dosage : dosages) {
            var bounds = dosage.get("timing").get("repeat").get("boundsPeriod").get("end");
            var when = context.dating().times().moment(bounds);
            if (when != null) {
                ends.add(when);
            }
        }
        if (!ends.isEmpty()) {
            return ends.getLast();
        }
        var dispense = root.get("dispenseRequest");
        var supplied = after(start, days(root.get("daysSupply")));
        if (supplied != null) {
            return supplied;
        }
        var expected = days(dispense.get("expectedSupplyDuration"));
        var repeats = dispense.get("numberOfRepeatsAllowed").number();
        var planned = after(start, repeated(expected, repeats));
        return planned != null
                ? planned
                : context.dating().times().moment(dispense.get("validityPeriod").get("end"));
    }

    private static @Nullable BigDecimal repeated(@Nullable BigDecimal days, @Nullable BigDecimal repeats) {
        if (days == null || repeats == null || repeats.signum() <= 0 || repeats.compareTo(LONGEST_SUPPLY) > 0) {
            return days;
        }
        return days.multiply(repeats.add(BigDecimal.ONE));
    }

    private static @Nullable BigDecimal days(Part duration) {
        var value = duration.get("value");
        var number = value.isPresent() ? value.number() : null;
        if (number == null || number.signum() <= 0) {
            return null;
        }
        return switch (duration.get("code").isPresent()
                ? duration.get("code").shown()
                : duration.get("unit").shown()) {
            case "d", "day", "days", "Day", "Days" -> number;
            case "wk", "week", "weeks" -> number.multiply(BigDecimal.valueOf(7));
            default -> null;
        };
    }

    private static @Nullable When after(When start, @Nullable BigDecimal days) {
        boolean open = start.earliest().equals(LocalDate.MIN) || start.latest().equals(LocalDate.MAX);
        if (days == null || open || days.compareTo(LONGEST_SUPPLY) > 0) {
            return null;
        }
        return new When(
                start.earliest().plusDays(days.longValue()), start.latest().plusDays(days.longValue()), null);
    }
}
