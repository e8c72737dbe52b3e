package org.facetpath.fhir.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;

/// Reads answers to questionnaires. An item is known by its `linkId`: a LOINC code, or in our own questionnaires a code
/// of ours. The ten answers of a site's own ODI or NDI are known by the questionnaire's name.
public final class QuestionnaireResponses {

    private static final Set<String> ANSWERED = Set.of("completed", "amended");
    private static final Domains MEASURES = Domains.of(Domain.MEASURE);
    private static final int DEEPEST = 12;

    private final Context context;
    private final Statements statements;

    public QuestionnaireResponses(Context context) {
        this.context = context;
        this.statements = new Statements(context);
    }

    /// @param peg where items of PEG are kept, to be scored together
    public void read(Resource response, Draft draft, PegItems peg) {
        var root = response.root();
        if (!ANSWERED.contains(String.valueOf(root.get("status").text())) || Context.isModified(root)) {
            return;
        }
        var authored = context.dating().by(root.get("authored"), "note.dated-by-authored");
        var dated =
                authored != null ? authored : Dating.orUnknown(context.dating().byEncounter(root.get("encounter")));
        var sheet = new Sheet(root, new Dated(dated.when(), dated.written(), null), peg);
        sheet.items(root, 0);
        sheet.finish(draft);
    }

    /// One filled questionnaire.
    private final class Sheet {

        private final Part root;
        private final Dated dated;
        private final Links links;
        private final boolean own;
        private final PegItems peg;
        private final Draft read = new Draft();
        private final List<Part> numbers = new ArrayList<>();

        Sheet(Part root, Dated dated, PegItems peg) {
            this.peg = peg;
            this.root = root;
            this.dated = dated;
            this.links = context.links(root, "encounter");
            this.own = String.valueOf(root.get("questionnaire").text()).startsWith(CodeSystems.BASE);
        }

        void items(Part parent, int depth) {
            for (var item : parent.list("item")) {
                var match = match(item);
                for (var answer : item.list("answer")) {
                    var value = Context.valueOf(answer);
                    if (!match.isEmpty()) {
                        var said = statement(item, match, value);
                        statements.read(said, read);
                        peg.add(said);
                    } else if (Totals.mayBeAnswer(value)) {
                        numbers.add(value);
                    }
                    if (depth < DEEPEST) {
                        items(answer, depth + 1);
                    }
                }
                if (depth < DEEPEST) {
                    items(item, depth + 1);
                }
            }
        }

        private Statement statement(Part item, Match match, Part value) {
            var sketch = context.places().sketch();
            sketch.regions(match.attribute(Domain.FINDING, "region"))
                    .regions(match.attribute(Domain.MEASURE, "region"));
            return new Statement(item, match, value, dated, sketch.place(), links);
        }

        private Match match(Part item) {
            var link = item.get("linkId").text();
            var codes = new Element();
            if (link != null) {
                var name = link.substring(link.lastIndexOf('/') + 1);
                var codings = new ArrayList<Object>();
                codings.add(coding(CodeSystems.LOINC, name));
                if (own) {
                    codings.add(coding(CodeSystems.FINDING, name));
                }
                codes.put("coding", codings);
            }
            return context.concepts().match(codes, Kinds.OBSERVATIONS);
        }

        private static Element coding(String system, String code) {
            var coding = new Element();
            coding.put("system", system);
            coding.put("code", code);
            return coding;
        }

        void finish(Draft draft) {
            var measure = measure();
            var total = measure.map(it -> Totals.of(it, numbers, dated));
            if (total.isPresent()) {
                var match = context.concepts().match("", MEASURES);
                var whole = new Statement(root, match, Context.valueOf(root), dated, BodyPlace.unknown(), links);
                total.get().reconcile(whole, read, draft);
            } else {
                read.facts().forEach(draft::add);
            }
        }

        /// ODI or NDI by the words of the questionnaire's address or title.
        private Optional<Measure> measure() {
            var name = root.get("questionnaire").shown() + " "
                    + root.get("_questionnaire")
                            .get("extension")
                            .get("valueString")
                            .shown();
            var words =
                    name.replace('/', ' ').replace('-', ' ').replace('_', ' ').replace('|', ' ');
            return Scores.measureOf(context.concepts().match(words, MEASURES))
                    .filter(it -> it == Measure.ODI || it == Measure.NDI);
        }
    }
}
