package org.facetpath.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;

/// The fences around the core. [FencesBiteTest] shows each one red.
final class Fences {

    private static final Set<String> HARMLESS_IN_SYSTEM = Set.of("arraycopy", "identityHashCode");

    static final ArchRule KNOWS_ONLY_THE_JDK = ArchRuleDefinition.classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.facetpath.core..", "java..", "org.jspecify..")
            .because("the same rules must run in a server, a script and a Spark job");

    static final ArchRule READS_NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(
                    target(name("now")).and(target(owner(JavaClass.Predicates.resideInAPackage("java.time..")))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.time.Clock.class, java.util.Date.class, java.util.Calendar.class)
            .because("an assessment must give the same answer tomorrow");

    static final ArchRule TOUCHES_NOTHING_OUTSIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.logging..")
            .because("the core is handed everything it needs, and its answer is all it gives");

    static final ArchRule ASKS_NOTHING_OF_THE_SYSTEM = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "is a member of java.lang.System",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(System.class)
                            && !HARMLESS_IN_SYSTEM.contains(access.getName())))
            .because("time, settings and streams of the machine are no part of a judgement");

    /// The packages caught by the parentheses of `pattern` do not depend on each other in a circle.
    static ArchRule noCyclesBetween(String pattern) {
        return slices().matching(pattern).should().beFreeOfCycles();
    }

    private Fences() {}
}
