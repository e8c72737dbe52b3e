package org.facetpath.server.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.server.TestServer;
import org.facetpath.server.fhir.BundleChanges;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.log.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @TempDir
    private Path folder;

    @Test
    void a_patient_is_assessed_with_the_record_of_one_that_was_merged_into_them() {
        try (var store = new TestStore(Place.SQLITE, folder)) {
            store.records()
                    .write(BundleChanges.of(TestServer.example("low-back-two-blocks")), TestStore.ANNA, "a test");
            store.write(TestStore.patient("survivor"), TestStore.patientJson("survivor"));
            var assessor = new Assessor(KnowledgeFolder.load().orThrow(), ZoneOffset.UTC, store);
            var alone = assess(assessor, store, "survivor");
            var before = assess(assessor, store, "alvarez");

            store.apply(new Change.Merge("alvarez", "survivor"));
            var merged = assess(assessor, store, "survivor");

            assertThat(alone.problems()).isEmpty();
            assertThat(before.problems()).isNotEmpty();
            assertThat(merged.problems())
                    .extracting(SpineProblem::region)
                    .isEqualTo(
                            before.problems().stream().map(SpineProblem::region).toList());
        }
    }

    private static Assessment assess(Assessor assessor, TestStore store, String patient) {
        return assessor.assess(store.records().record(patient).orElseThrow(), DAY, Options.defaults());
    }
}
