package org.facetpath.cli.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.facetpath");

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.architecture.House#rooms")
    void each_room_uses_only_its_arrows(String room) {
        House.usesOnlyItsArrows(room).check(HOUSE);
    }

    @Test
    void only_the_edges_know_the_model_of_fhir() {
        House.ONLY_THE_EDGES_KNOW_THE_MODEL_OF_FHIR.check(HOUSE);
    }

    @Test
    void hooks_are_read_and_answered_without_the_model_of_fhir() {
        House.HOOKS_ARE_READ_AND_ANSWERED_WITHOUT_THE_MODEL_OF_FHIR.check(HOUSE);
    }

    @Test
    void only_packets_know_pdf() {
        House.ONLY_PACKETS_KNOW_PDF.check(HOUSE);
    }

    @Test
    void exchange_sends_nothing() {
        House.EXCHANGE_SENDS_NOTHING.check(HOUSE);
    }

    @Test
    void every_class_has_a_room() {
        House.EVERY_CLASS_HAS_A_ROOM.check(HOUSE);
    }

    @Test
    void names_say_what_a_thing_is() {
        House.NAMES_SAY_WHAT_A_THING_IS.check(HOUSE);
    }

    @Test
    void every_package_is_null_marked() {
        House.EVERY_PACKAGE_IS_NULL_MARKED.check(HOUSE);
    }
}
