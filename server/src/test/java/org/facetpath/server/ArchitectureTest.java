package org.facetpath.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.facetpath.server.access.Routes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The borders within the server")
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.facetpath.server");

    private static ArchRule knowsNone(String who, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    @Test
    void keep_the_store_free_of_web_framework_and_model_of_fhir() {
        knowsNone("..server.store..", "org.springframework..", "jakarta.servlet..", "ca.uhn.fhir..", "org.hl7..")
                .check(CLASSES);
    }

    @Test
    void keep_pages_from_reading_records_themselves() {
        knowsNone("..server.page..", "org.facetpath.fhir..", "org.facetpath.core.judge..")
                .check(CLASSES);
    }

    @Test
    void would_tell_of_one_that_is_crossed() {
        var crossed = knowsNone("..server.access..", "org.springframework..").evaluate(CLASSES);

        assertThat(Routes.ALL).isNotEmpty();
        assertThat(crossed.hasViolation()).isTrue();
    }
}
