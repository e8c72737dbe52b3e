package org.facetpath.knowledge.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Expectation;
import org.facetpath.core.knowledge.OutcomeMeasure;
import org.facetpath.knowledge.yaml.Fields;

/// Reads `outcomes/block-worth.yaml`, `outcomes/measures.yaml` and `outcomes/expectations.yaml`.
final class OutcomeReader {

    private final CriterionReader criteria;

    OutcomeReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    List<BlockWorth> blockWorth(Fields file) {
        return file.each("block-worth", worth -> {
            worth.findText("notes");
            return new BlockWorth(
                    worth.choice("region", Vocabularies.REGION),
                    worth.integer("positive-blocks"),
                    worth.decimal("at-percent"),
                    worth.decimal("low"),
                    worth.decimal("high"),
                    worth.text("basis"),
                    worth.each("studies", this::study),
                    criteria.citations().cite(worth));
        });
    }

    private BlockWorth.Study study(Fields study) {
        study.findText("notes");
        return new BlockWorth.Study(
                study.text("id"),
                study.choice("kind", Vocabularies.STUDY_KIND),
                study.decimal("value"),
                study.text("population"),
                criteria.citations().cite(study));
    }

    Map<Measure, OutcomeMeasure> measures(Fields file) {
        var measures = new EnumMap<Measure, OutcomeMeasure>(Measure.class);
        var names = new UniqueNames(file.problems());
        file.each("measures", measure -> {
                    names.take(measure.text("measure"), measure.placeOf("measure"));
                    measure.findText("notes");
                    return new OutcomeMeasure(
                            measure.choice("measure", Vocabularies.MEASURE),
                            measure.flag("high-is-bad", true),
                            measure.findDecimal("scale-max"),
                            measure.findDecimal("meaningful-change"),
                            measure.findDecimal("meaningful-percent"),
                            criteria.citations().cite(measure));
                })
                .forEach(measure -> measures.put(measure.measure(), measure));
        return measures;
    }

    List<Expectation> expectations(Fields file) {
        var names = new UniqueNames(file.problems());
        return file.each("expectations", expectation -> {
            var id = names.take(expectation.text("id"), expectation.placeOf("id"));
            var message = expectation.findText("message");
            return new Expectation(
                    id,
                    expectation.choice("action", Vocabularies.ACTION),
                    Set.copyOf(expectation.choices("regions", Vocabularies.REGION)),
                    expectation.integer("positive-blocks", 0),
                    expectation.flag("always", false),
                    message == null ? "expectation." + id : message,
                    criteria.citations().cite(expectation));
        });
    }
}
