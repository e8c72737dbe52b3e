package org.facetpath.server.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSystems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;

/// One session at the facet joints: a block, an injection or an ablation, how it was done, and the pain before and
/// after. The names of fields and codes are those of the FHIR contract.
public final class FacetSessionForm {

    public static final String KIND = "kind";
    public static final String DAY = "day";
    public static final String TIME = "time";
    public static final String SITES = "sites";

    public static final List<String> BLOCKS = List.of("medial-branch-block", "facet-injection");
    public static final List<String> ABLATIONS = List.of("radiofrequency-ablation");
    public static final List<String> INTENTS = List.of("diagnostic", "therapeutic");
    public static final List<String> GUIDANCE = List.of("fluoroscopy", "ct", "ultrasound", "none");
    public static final List<String> SEDATION = List.of("none", "minimal", "moderate", "deep", "general");
    public static final List<String> TECHNIQUES = List.of("thermal", "pulsed", "cooled", "cryo", "chemical", "laser");
    public static final List<String> STIMULATION = List.of("done", "not-done");

    /// How many scores after a session one form takes.
    public static final int SCORES = 6;

    private static final String NUMERIC_RATING = "72514-3";

    private final Fields fields;
    private final List<String> kinds;
    private final Entry entry;

    /// @param kinds those that this form may record
    public FacetSessionForm(Fields fields, List<String> kinds, Entry entry) {
        this.fields = fields;
        this.kinds = List.copyOf(kinds);
        this.entry = entry;
    }

    /// Writes what was answered; what is wrong is said in the fields.
    ///
    /// @param areas the codes of the pain drawing there are
    /// @param agents the names of local anaesthetics there are
    public void write(List<String> areas, List<String> agents, LocalDate today, ZoneId zone) {
        var kind = fields.choice(KIND, kinds);
        if (kind.isEmpty()) {
            fields.wrong(KIND, "choose");
        }
        var day = fields.day(DAY, today).orElse(today);
        var start = fields.time(TIME).map(time -> ZonedDateTime.of(day, time, zone));
        var when = start.map(Entry::at).orElseGet(() -> Entry.on(day));
        var procedure = procedure(kind.orElse(kinds.getFirst()), when);
        sites().forEach(site -> procedure.addBodySite(concept(site)));
        note().ifPresent(words -> procedure.addNote().setText(words));
        var done = entry.add("procedure", procedure);
        details(done, when);
        agent(done, when, agents);
        scores(done, start, day, fields.choice("scored-area", areas));
    }

    private Procedure procedure(String kind, DateTimeType when) {
        var procedure = new Procedure()
                .setStatus(Procedure.ProcedureStatus.COMPLETED)
                .setSubject(entry.patient())
                .setCode(new CodeableConcept(new Coding(CodeSystems.PROCEDURE, kind, null)))
                .setPerformed(when);
        if (entry.author() != null) {
            procedure.addPerformer().setActor(entry.author());
        }
        return procedure;
    }

    private List<Site> sites() {
        var sites = new ArrayList<Site>();
        for (var code : fields.all(SITES)) {
            site(code).ifPresentOrElse(sites::add, () -> fields.wrong(SITES, "choice"));
        }
        if (sites.isEmpty()) {
            fields.wrong(SITES, "choose");
        }
        return sites;
    }

    /// The site of a code such as `L4-L5-left`.
    public static Optional<Site> site(String code) {
        for (var side : List.of(Side.LEFT, Side.RIGHT)) {
            var end = "-" + side.code();
            if (code.endsWith(end)) {
                return Joint.find(code.substring(0, code.length() - end.length()))
                        .map(joint -> new Site(joint, side));
            }
        }
        return Optional.empty();
    }

    private static CodeableConcept concept(Site site) {
        var code = "%s-%s".formatted(site.joint().code(), site.side().code());
        return new CodeableConcept(new Coding(CodeSystems.FACET_JOINT, code, null));
    }

    /// What has no code of its own stands in the words of the procedure.
    private Optional<String> note() {
        var words = new ArrayList<String>();
        fields.number("gauge", 10, 30).ifPresent(it -> words.add("Needle %s gauge.".formatted(it.toPlainString())));
        fields.number("tip", 1, 30).ifPresent(it -> words.add("Active tip %s mm.".formatted(it.toPlainString())));
        fields.choice("sensory-stimulation", STIMULATION)
                .ifPresent(it -> words.add("Sensory stimulation %s.".formatted(it.replace('-', ' '))));
        fields.choice("motor-stimulation", STIMULATION)
                .ifPresent(it -> words.add("Motor stimulation %s.".formatted(it.replace('-', ' '))));
        fields.note("note").ifPresent(words::add);
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private void details(Reference done, DateTimeType when) {
        coded(done, "procedure-intent", INTENTS, when);
        coded(done, "image-guidance", GUIDANCE, when);
        coded(done, "sedation", SEDATION, when);
        coded(done, "ablation-technique", TECHNIQUES, when);
        measured(done, "ablation-temperature", 150, "Cel", when);
        measured(done, "ablation-time", 600, "s", when);
        measured(done, "injected-volume", 10, "mL", when);
        measured(done, "percent-pain-relief", 100, "%", when);
        measured(done, "relief-duration", 10_000, "h", when);
    }

    private void coded(Reference done, String detail, List<String> values, DateTimeType when) {
        fields.choice(detail, values).ifPresent(value -> entry.detail(done, detail, Entry.finding(value), when));
    }

    private void measured(Reference done, String detail, int most, String unit, DateTimeType when) {
        fields.number(detail, 0, most)
                .ifPresent(value -> entry.detail(done, detail, Entry.quantity(value, unit), when));
    }

    private void agent(Reference done, DateTimeType when, List<String> agents) {
        fields.choice("agent", agents)
                .ifPresent(agent -> entry.add(
                        "agent",
                        new MedicationAdministration()
                                .setStatus(MedicationAdministration.MedicationAdministrationStatus.COMPLETED)
                                .setSubject(entry.patient())
                                .addPartOf(done)
                                .setMedication(new CodeableConcept().setText(agent))
                                .setEffective(when)));
    }

    /// Scores before and after, each at its own time. Without the time of the session nobody knows when after it a
    /// score was taken, so that is asked for.
    private void scores(Reference done, Optional<ZonedDateTime> start, LocalDate day, Optional<String> area) {
        fields.number("before", 0, 10)
                .ifPresent(value -> score(
                        "before",
                        value,
                        start.map(it -> Entry.at(it.minusMinutes(1))).orElse(Entry.on(day)),
                        area,
                        null));
        for (int i = 1; i <= SCORES; i++) {
            var part = "after-" + i;
            var value = fields.number(part, 0, 10);
            var minutes = fields.number(part + "-minutes", 1, 20_160);
            if (value.isPresent() && (minutes.isEmpty() || start.isEmpty())) {
                fields.wrong(minutes.isEmpty() ? part + "-minutes" : TIME, "when-scored");
            }
            if (value.isPresent() && minutes.isPresent() && start.isPresent()) {
                var at = start.get()
                        .plusSeconds(
                                minutes.get().multiply(BigDecimal.valueOf(60)).longValue());
                score(part, value.get(), Entry.at(at), area, done);
            }
        }
    }

    private void score(
            String part,
            BigDecimal value,
            DateTimeType when,
            Optional<String> area,
            @org.jspecify.annotations.Nullable Reference done) {
        var score = entry.observation(Entry.loinc(NUMERIC_RATING), when);
        if (value.stripTrailingZeros().scale() > 0) {
            fields.wrong(part, "whole");
            return;
        }
        score.setValue(new IntegerType(value.intValueExact()));
        area.ifPresentOrElse(
                it -> score.setBodySite(new CodeableConcept(new Coding(CodeSystems.PAIN_AREA, it, null))),
                () -> sites().stream().findFirst().ifPresent(site -> score.setBodySite(concept(site))));
        if (done != null) {
            score.addPartOf(done);
        }
        entry.add(part, score);
    }
}
