package org.facetpath.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.facetpath.report.json.AssessmentSchema;

/// The published schema of an assessment, as a judge.
final class Schema {

    private static final com.networknt.schema.Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(AssessmentSchema.text());

    /// What is wrong with the assessment; nothing when it keeps the schema.
    static List<String> problems(String assessment) {
        return SCHEMA.validate(assessment, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema() {}
}
