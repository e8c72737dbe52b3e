package org.facetpath.core.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.facetpath.core");

    @Test
    void the_core_knows_only_the_jdk() {
        Fences.KNOWS_ONLY_THE_JDK.check(CORE);
    }

    @Test
    void the_core_reads_no_clock() {
        Fences.READS_NO_CLOCK.check(CORE);
    }

    @Test
    void the_core_touches_no_file_socket_or_log() {
        Fences.TOUCHES_NOTHING_OUTSIDE.check(CORE);
    }

    @Test
    void the_core_asks_nothing_of_the_system() {
        Fences.ASKS_NOTHING_OF_THE_SYSTEM.check(CORE);
    }

    @Test
    void the_packages_of_the_core_form_no_circle() {
        Fences.noCyclesBetween("org.facetpath.core.(*)..").check(CORE);
    }
}
