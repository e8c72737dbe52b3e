package org.facetpath.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.facetpath", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_server_does_not_know_the_command_line = noClasses()
            .that()
            .resideInAPackage("..server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cli..");

    @ArchTest
    static final ArchRule the_store_knows_no_web_and_no_framework = noClasses()
            .that()
            .resideInAPackage("..server.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "ca.uhn.fhir..", "org.hl7..");

    @ArchTest
    static final ArchRule decisions_stay_out_of_the_pages = noClasses()
            .that()
            .resideInAPackage("..server.page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.facetpath.core.judge..");
}
