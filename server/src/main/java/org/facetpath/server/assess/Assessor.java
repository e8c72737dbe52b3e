package org.facetpath.server.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.ChartReader;
import org.facetpath.fhir.Reading;
import org.facetpath.fhir.ReadingSession;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.jspecify.annotations.Nullable;

/// From records to assessments, by the same three steps as the command line. What was assessed is kept for a while, by
/// all that it depends on, and can be thrown away at any time.
public final class Assessor {

    /// Characters of record whose assessments are kept at most. An assessment takes about a fifth of its record, and
    /// [#LEAST] stands for what it takes of a small one.
    private static final long MOST = 100_000_000;

    private static final int LEAST = 400_000;

    /// Whose content was erased is asked about no more, and is gone from here after this time.
    private static final Duration LASTS = Duration.ofHours(1);

    private final Knowledge knowledge;
    private final ZoneId zone;
    private final InstantSource clock;
    private final ChartReader charts;
    private final Cache<Question, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Question _, Kept it) -> it.weight())
            .expireAfterAccess(LASTS)
            .scheduler(Scheduler.systemScheduler())
            .build();

    private record Question(String patient, LocalDate day, Options options) {}

    /// The last answer to a question, with the versions of the record that it rests on: with others it is judged anew
    /// and takes the place of the one before.
    private record Kept(List<Long> versions, Assessment assessment, int weight) {}

    public Assessor(Knowledge knowledge, ZoneId zone, InstantSource clock) {
        this.knowledge = knowledge;
        this.zone = zone;
        this.clock = clock;
        this.charts = new ChartReader(knowledge.terminology(), zone);
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    /// What to ask for, checked.
    ///
    /// @throws IllegalArgumentException when there is no such guideline or policy; it names those there are
    public Options options(String guideline, List<String> policies) {
        require("guideline", guideline, ids(Policy.Kind.GUIDELINE));
        policies.forEach(policy -> require("policy", policy, ids(null)));
        return new Options(guideline, policies);
    }

    private Set<String> ids(Policy.@Nullable Kind kind) {
        return knowledge.policies().all().stream()
                .filter(policy -> kind == null || policy.kind() == kind)
                .map(Policy::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void require(String what, String id, Set<String> known) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("unknown %s; there are: %s".formatted(what, String.join(", ", known)));
        }
    }

    /// @param asOf null for today
    public LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.ofInstant(clock.instant(), zone) : asOf;
    }

    /// The assessment of a stored patient.
    public Assessment assess(PatientRecord patientRecord, LocalDate day, Options options) {
        var versions = patientRecord.versions().stream().map(Version::position).toList();
        var question = new Question(patientRecord.patient(), day, options);
        return kept.asMap()
                .compute(
                        question,
                        (_, before) -> before != null && before.versions().equals(versions)
                                ? before
                                : new Kept(versions, judge(patientRecord, day, options), weight(patientRecord)))
                .assessment();
    }

    private static int weight(PatientRecord patientRecord) {
        return (int) Math.min(MOST, LEAST + patientRecord.characters());
    }

    /// The assessment as it would be with a resource that nobody wrote yet, such as an order in the making. It is not
    /// kept.
    public Assessment assessDraft(
            PatientRecord patientRecord, ResourceKey key, String content, LocalDate day, Options options) {
        return judge(patientRecord.with(key, content), day, options);
    }

    private Assessment judge(PatientRecord patientRecord, LocalDate day, Options options) {
        var reading = read(patientRecord.bundle(), "Patient/" + patientRecord.patient());
        var chart = reading.charts().stream()
                .filter(it -> it.patient().id().equals(patientRecord.patient()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a stored patient has no chart"));
        return Pathway.assess(chart, knowledge, day, options);
    }

    /// The charts of a record that was sent here.
    public Reading read(InputStream bytes, String name) {
        return charts.read(bytes, name);
    }

    /// Begins to read a record that comes in parts.
    public ReadingSession open() {
        return charts.open();
    }

    /// The assessment of a record of one patient that is made up for a question and not kept.
    ///
    /// @param bundle as FHIR JSON
    /// @param name for people
    public Assessment assess(String bundle, String name) {
        var reading = read(new ByteArrayInputStream(bundle.getBytes(StandardCharsets.UTF_8)), name);
        return assess(reading, day(null), Options.defaults()).getFirst();
    }

    /// The assessment of one chart.
    public Assessment assess(Chart chart, LocalDate day, Options options) {
        return Pathway.assess(chart, knowledge, day, options);
    }

    /// The assessments of all patients of a record that was sent here.
    public List<Assessment> assess(Reading reading, LocalDate day, Options options) {
        return reading.charts().stream()
                .map(chart -> Pathway.assess(chart, knowledge, day, options))
                .toList();
    }
}
