package org.facetpath.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.facetpath.attic.Homeless;
import org.facetpath.cli.architecture.offenders.BadNames;
import org.facetpath.cli.architecture.offenders.Good;
import org.facetpath.exchange.architecture.offenders.ExchangeThatSends;
import org.facetpath.exchange.cds.offenders.HookWithModel;
import org.facetpath.report.architecture.offenders.ReportWithModel;
import org.facetpath.report.architecture.offenders.ReportWithPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that was never seen red may guard nothing, so each one is held against classes that break it.
class HouseRulesBiteTest {

    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(House.rooms()
                    .map("org.facetpath.%s.architecture.offenders"::formatted)
                    .toList());

    static Stream<Arguments> closedArrows() {
        return House.rooms()
                .flatMap(room -> House.roomsClosedTo(room).stream().map(other -> Arguments.of(room, other)));
    }

    static Stream<Class<?>> badNames() {
        return Arrays.stream(BadNames.class.getDeclaredClasses());
    }

    @ParameterizedTest
    @MethodSource("closedArrows")
    void a_room_may_not_use_a_room_it_has_no_arrow_to(String room, String other) {
        var report = House.usesOnlyItsArrows(room).evaluate(OFFENDERS).getFailureReport();

        assertThat(report.getDetails())
                .anySatisfy(detail -> assertThat(detail)
                        .contains("org.facetpath.%s.architecture.offenders".formatted(room))
                        .contains("org.facetpath.%s.architecture.offenders".formatted(other)));
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void a_name_that_says_nothing_is_refused(Class<?> named) {
        assertThat(isRefused(House.NAMES_SAY_WHAT_A_THING_IS, named)).isTrue();
    }

    @Test
    void a_name_that_only_looks_like_one_of_them_is_fine() {
        assertThat(isRefused(House.NAMES_SAY_WHAT_A_THING_IS, Good.Imaging.class))
                .isFalse();
        assertThat(isRefused(House.NAMES_SAY_WHAT_A_THING_IS, Good.Metadata.class))
                .isFalse();
    }

    @Test
    void the_model_of_fhir_is_refused_in_the_report() {
        assertThat(isRefused(House.ONLY_THE_EDGES_KNOW_THE_MODEL_OF_FHIR, ReportWithModel.class))
                .isTrue();
    }

    @Test
    void the_model_of_fhir_is_refused_in_hooks() {
        assertThat(isRefused(House.HOOKS_ARE_READ_AND_ANSWERED_WITHOUT_THE_MODEL_OF_FHIR, HookWithModel.class))
                .isTrue();
    }

    @Test
    void a_sender_is_refused_in_exchange() {
        assertThat(isRefused(House.EXCHANGE_SENDS_NOTHING, ExchangeThatSends.class))
                .isTrue();
    }

    @Test
    void pdf_is_refused_outside_of_packets() {
        assertThat(isRefused(House.ONLY_PACKETS_KNOW_PDF, ReportWithPdf.class)).isTrue();
    }

    @Test
    void a_package_without_null_marked_is_refused() {
        assertThat(isRefused(House.EVERY_PACKAGE_IS_NULL_MARKED, Homeless.class))
                .isTrue();
    }

    @Test
    void a_class_outside_every_room_is_refused() {
        assertThat(isRefused(House.EVERY_CLASS_HAS_A_ROOM, Homeless.class)).isTrue();
    }

    private static boolean isRefused(ArchRule rule, Class<?> offender) {
        return rule.evaluate(new ClassFileImporter().importClasses(offender)).hasViolation();
    }
}
