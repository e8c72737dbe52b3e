package org.facetpath.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.facetpath.core.architecture.offenders.AsksTheSystem;
import org.facetpath.core.architecture.offenders.LooksForFiles;
import org.facetpath.core.architecture.offenders.OpensAChannel;
import org.facetpath.core.architecture.offenders.OpensAConnection;
import org.facetpath.core.architecture.offenders.Prints;
import org.facetpath.core.architecture.offenders.ReadsAnOldClock;
import org.facetpath.core.architecture.offenders.ReadsTheDay;
import org.facetpath.core.architecture.offenders.ReadsTheDayOfAZone;
import org.facetpath.core.architecture.offenders.TakesAClock;
import org.facetpath.core.architecture.offenders.TakesTheTime;
import org.facetpath.core.architecture.offenders.UsesALibrary;
import org.facetpath.core.architecture.offenders.WritesALog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A fence that was never seen red may guard nothing, so each one is held against a class that breaks it.
class FencesBiteTest {

    static Stream<Arguments> offenders() {
        return Stream.of(
                Arguments.of(Fences.KNOWS_ONLY_THE_JDK, UsesALibrary.class),
                Arguments.of(Fences.READS_NO_CLOCK, ReadsTheDay.class),
                Arguments.of(Fences.READS_NO_CLOCK, ReadsTheDayOfAZone.class),
                Arguments.of(Fences.READS_NO_CLOCK, TakesAClock.class),
                Arguments.of(Fences.READS_NO_CLOCK, ReadsAnOldClock.class),
                Arguments.of(Fences.TOUCHES_NOTHING_OUTSIDE, LooksForFiles.class),
                Arguments.of(Fences.TOUCHES_NOTHING_OUTSIDE, OpensAChannel.class),
                Arguments.of(Fences.TOUCHES_NOTHING_OUTSIDE, OpensAConnection.class),
                Arguments.of(Fences.TOUCHES_NOTHING_OUTSIDE, WritesALog.class),
                Arguments.of(Fences.TOUCHES_NOTHING_OUTSIDE, Prints.class),
                Arguments.of(Fences.ASKS_NOTHING_OF_THE_SYSTEM, Prints.class),
                Arguments.of(Fences.ASKS_NOTHING_OF_THE_SYSTEM, TakesTheTime.class),
                Arguments.of(Fences.ASKS_NOTHING_OF_THE_SYSTEM, AsksTheSystem.class));
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void each_fence_turns_red_on_its_offender(ArchRule fence, Class<?> offender) {
        var classes = new ClassFileImporter().importClasses(offender);

        assertThat(fence.evaluate(classes).hasViolation()).isTrue();
    }

    @Test
    void two_packages_that_use_each_other_are_a_circle() {
        var classes = new ClassFileImporter().importPackages("org.facetpath.core.architecture.offenders");
        var fence = Fences.noCyclesBetween("org.facetpath.core.architecture.offenders.(*)..");

        assertThat(fence.evaluate(classes).hasViolation()).isTrue();
    }
}
