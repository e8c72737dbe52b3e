package org.facetpath.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Places;
import org.facetpath.fhir.input.Input;
import org.facetpath.fhir.input.Intake;
import org.facetpath.fhir.person.Patients;
import org.facetpath.fhir.person.People;
import org.facetpath.fhir.procedure.Attached;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.facetpath.fhir.record.Shelf;
import org.facetpath.fhir.record.Times;
import org.jspecify.annotations.Nullable;

/// Reads several inputs as one population; a patient's resources may be spread over all of them.
///
/// Of every input only what can matter is kept until [#finish()] puts it together.
public final class ReadingSession {

    private static final List<String> ENDINGS =
            List.of(".json", ".ndjson", ".jsonl", ".xml", ".json.gz", ".ndjson.gz", ".jsonl.gz");

    private final Concepts concepts;
    private final Input input;
    private final Times times;
    private final Shelf shelf = new Shelf();
    private final List<NotUnderstood> unplaced = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> incompletePages = new ArrayList<>();

    ReadingSession(Concepts concepts, Input input, ZoneId zone) {
        this.input = input;
        this.concepts = concepts;
        this.times = new Times(zone);
    }

    /// Reads one input and tells how many resources of it matter. It is not closed.
    public int add(InputStream bytes, String name) {
        return add(input.read(bytes, name), name);
    }

    /// Reads a resource or Bundle that is part of a message in memory and tells how many resources of it matter.
    ///
    /// @param message in UTF-8, with some bytes to spare behind the part
    public int add(byte[] message, int from, int end, String name) {
        return add(input.read(message, from, end, name), name);
    }

    private int add(Intake intake, String name) {
        intake.resources().forEach(shelf::put);
        unplaced.addAll(intake.notUnderstood());
        refusals.addAll(intake.refusals());
        if (intake.nextPageMissing()) {
            incompletePages.add(name);
        }
        return intake.resources().size();
    }

    /// Reads a file, or every FHIR file of a folder and its folders, and tells how many resources of it matter.
    public int add(Path path) {
        try {
            return Files.isDirectory(path)
                    ? files(path).stream().mapToInt(this::addFile).sum()
                    : addFile(path);
        } catch (IOException broken) {
            refusals.add(new Refusal(path.toString(), Refusal.Kind.UNREADABLE, String.valueOf(broken.getMessage())));
            return 0;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(ReadingSession::isFhirFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFhirFile(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private int addFile(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return add(bytes, file.toString());
        } catch (IOException _) {
            refusals.add(new Refusal(file.toString(), Refusal.Kind.UNREADABLE, "it could not be opened"));
            return 0;
        }
    }

    /// The charts of all that was added.
    public Reading finish() {
        var context = new Context(shelf, concepts, new Dating(shelf, times), new Places(shelf, concepts));
        var people = new People(shelf);
        var readers = FactReaders.of(context, new Attached(shelf));
        var patients = new Patients(times);
        var assemblies = new LinkedHashMap<Resource, ChartAssembly>();
        people.list().forEach((person, records) -> {
            var patient = patients.read(records, people.absentOf(person));
            var assembly = new ChartAssembly(context, readers, patient);
            records.forEach(assembly::add);
            assemblies.put(person, assembly);
        });
        var strays = new Strays(context, readers);
        for (var resource : shelf.list()) {
            var subject = subject(resource, people);
            var person = subject == null ? null : people.find(subject);
            var assembly = person == null ? null : assemblies.get(person);
            if (assembly != null) {
                assembly.add(resource);
            } else if (!resource.type().equals("Patient")) {
                strays.add(resource, subject);
            }
        }
        var charts = new ArrayList<Chart>();
        assemblies.values().forEach(assembly -> assembly.chart().ifPresent(charts::add));
        unplaced.addAll(strays.list());
        return new Reading(onlyOneBearsAll(charts), unplaced, refusals, incompletePages, strays.patients());
    }

    /// What belongs to nobody, and what was broken, can only have been about the one patient of an input.
    private List<Chart> onlyOneBearsAll(List<Chart> charts) {
        if (charts.size() != 1) {
            return charts;
        }
        var chart = charts.getFirst();
        var all = new LinkedHashSet<>(chart.notUnderstood());
        all.addAll(unplaced);
        refusals.forEach(refusal -> all.add(new NotUnderstood(refusal.place(), refusal.reason())));
        return List.of(
                new Chart(chart.patient(), chart.facts(), chart.narratives(), chart.conflicts(), List.copyOf(all)));
    }

    /// The reference that says whose resource it is; null for resources that are nobody's.
    private static @Nullable Part subject(Resource resource, People people) {
        var root = resource.root();
        return switch (resource.type()) {
            case "Claim", "ExplanationOfBenefit", "AllergyIntolerance", "Device" -> root.get("patient");
            case "Coverage" -> root.get("beneficiary");
            case "Appointment" -> {
                Part any = null;
                for (var participant : root.list("participant")) {
                    var actor = participant.get("actor");
                    any = any == null || people.find(actor) != null ? actor : any;
                }
                yield any;
            }
            case "Patient", "Medication", "Organization", "Location", "BodyStructure", "CapabilityStatement" -> null;
            default -> root.get("subject");
        };
    }
}
