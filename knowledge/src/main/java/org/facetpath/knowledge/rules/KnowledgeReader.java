package org.facetpath.knowledge.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Cause;
import org.facetpath.core.knowledge.Caution;
import org.facetpath.core.knowledge.Expectation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.MedicineRules;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.knowledge.OutcomeMeasure;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.Region;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;

/// Puts the knowledge together from its parsed files: first the sources, then the code sets, then the rules that
/// mention both.
public final class KnowledgeReader {

    private static final String POLICIES = "policies/";
    private static final String PAYERS = "payers/";
    private static final List<String> OWN_FOLDERS = List.of("sources/", "terminology/", POLICIES, PAYERS);

    private final Map<String, Node> files;
    private final Problems problems;
    private final Citations citations;
    private final CodeSets sets;
    private final CriterionReader criteria;

    private String version = "";
    private final List<SpineReader.Row> innervation = new ArrayList<>();
    private final List<ReferralArea> referral = new ArrayList<>();
    private final List<RedFlag> redFlags = new ArrayList<>();
    private final List<OtherCause> otherCauses = new ArrayList<>();
    private final Map<Region, LikelihoodRules> likelihood = new EnumMap<>(Region.class);
    private final List<Cause> causes = new ArrayList<>();
    private final List<PathwayStep> pathway = new ArrayList<>();
    private final List<Caution> cautions = new ArrayList<>();
    private final List<BlockWorth> blockWorth = new ArrayList<>();
    private final Map<Measure, OutcomeMeasure> outcomes = new EnumMap<>(Measure.class);
    private final List<Expectation> expectations = new ArrayList<>();
    private MedicineRules medicines = noMedicineRules();

    private KnowledgeReader(Map<String, Node> files, Problems problems) {
        this.files = new TreeMap<>(files);
        this.problems = problems;
        this.citations = new Citations(problems);
        this.sets = new CodeSets(problems);
        this.criteria = new CriterionReader(citations, sets);
    }

    /// Whether a path of the content is a file with rules; wording, schemas, worked cases and texts are
    /// not.
    public static boolean holdsRules(String path) {
        return path.endsWith(".yaml")
                && !path.endsWith(".cases.yaml")
                && !path.startsWith("wording/")
                && !path.startsWith("schema/")
                && !path.startsWith("education/")
                && !path.startsWith("questionnaires/")
                && !path.startsWith("care/");
    }

    /// @param files the root node of each file by its path within the folder; not to be used when
    ///     `problems` has some
    public static Knowledge read(Map<String, Node> files, Problems problems) {
        return new KnowledgeReader(files, problems).read();
    }

    /// The sources of these files, for what is no rule and rests on sources too.
    ///
    /// @param problems what is wrong where these citations are used; of the files themselves nothing is
    ///     reported again
    public static Citations sources(Map<String, Node> files, Problems problems) {
        var citations = new Citations(problems);
        new KnowledgeReader(files, new Problems()).inFolder("sources/", citations::add);
        return citations;
    }

    private Knowledge read() {
        inFolder("sources/", citations::add);
        inFolder("terminology/", sets::add);
        var terminology = sets.terminology();
        var policies = readPolicies();
        var payers = new PayerReader(citations, sets);
        inFolder(PAYERS, payers::add);
        files.forEach(this::rule);
        checkOtherCauses();
        policies.checkMentions(payers.directory(), problems);
        return new Knowledge(
                version,
                terminology,
                SpineReader.innervation(innervation),
                SpineReader.references(innervation),
                referral,
                redFlags,
                otherCauses,
                likelihood,
                causes,
                policies.policies(problems),
                pathway,
                cautions,
                blockWorth,
                outcomes,
                medicines,
                expectations,
                payers.directory());
    }

    private PolicyReader readPolicies() {
        var families = new Families(problems);
        var policies = new PolicyReader(criteria);
        var texts = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(POLICIES))
                .map(Map.Entry::getValue)
                .toList();
        texts.stream().filter(Families::isFamily).forEach(families::add);
        texts.stream()
                .filter(text -> !Families.isFamily(text))
                .forEach(text -> open(families.writtenOut(text), policies::add));
        return policies;
    }

    private void rule(String path, Node node) {
        switch (path) {
            case "version.yaml" -> open(node, file -> version = file.text("version"));
            case "spine/innervation.yaml" ->
                open(node, file -> innervation.addAll(new SpineReader(criteria).rows(file)));
            case "spine/referral.yaml" -> open(node, file -> referral.addAll(new SpineReader(criteria).areas(file)));
            case "medicines/medicines.yaml" -> open(node, file -> medicines = new MedicineReader(criteria).rules(file));
            case "red-flags/red-flags.yaml" ->
                open(node, file -> redFlags.addAll(new RedFlagReader(criteria).redFlags(file)));
            case "findings/other-causes.yaml" ->
                open(node, file -> otherCauses.addAll(new RedFlagReader(criteria).otherCauses(file)));
            case "findings/causes.yaml" -> open(node, file -> causes.addAll(new RedFlagReader(criteria).causes(file)));
            case "findings/likelihood.yaml" ->
                open(node, file -> likelihood.putAll(new LikelihoodReader(criteria).regions(file)));
            case "pathway/facet-pathway.yaml" ->
                open(node, file -> pathway.addAll(new PathwayReader(criteria).stages(file)));
            case "pathway/cautions.yaml" ->
                open(node, file -> cautions.addAll(new PathwayReader(criteria).cautions(file)));
            case "outcomes/block-worth.yaml" ->
                open(node, file -> blockWorth.addAll(new OutcomeReader(criteria).blockWorth(file)));
            case "outcomes/measures.yaml" ->
                open(node, file -> outcomes.putAll(new OutcomeReader(criteria).measures(file)));
            case "outcomes/expectations.yaml" ->
                open(node, file -> expectations.addAll(new OutcomeReader(criteria).expectations(file)));
            default -> refuseUnknown(path);
        }
    }

    private void refuseUnknown(String path) {
        if (OWN_FOLDERS.stream().noneMatch(path::startsWith)) {
            problems.add(new Problem.UnusableFile(new Place(path, 1, 1), "no rules are looked for here"));
        }
    }

    private void inFolder(String folder, Consumer<Fields> reader) {
        files.forEach((path, node) -> {
            if (path.startsWith(folder)) {
                open(node, reader);
            }
        });
    }

    /// Every file says who reviewed it.
    private void open(Node node, Consumer<Fields> reader) {
        Fields.read(node, problems, file -> {
            file.text("clinicallyReviewedBy");
            reader.accept(file);
            return true;
        });
    }

    private void checkOtherCauses() {
        var known = otherCauses.stream().map(OtherCause::id).collect(Collectors.toSet());
        for (var mention : criteria.mentionedOtherCauses()) {
            if (!known.contains(mention.text())) {
                var closest = ClosestName.to(mention.text(), known);
                problems.add(new Problem.UnknownWord(mention.place(), "other cause", mention.text(), closest));
            }
        }
    }

    static MedicineRules noMedicineRules() {
        var nothing = new Reference("", "", Reference.Standing.UNCONFIRMED, null, null);
        return new MedicineRules(List.of(), Map.of(), "", nothing, List.of());
    }
}
