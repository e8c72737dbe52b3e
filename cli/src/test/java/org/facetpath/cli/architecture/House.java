package org.facetpath.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The rules of the whole house. They stand in the last room because it sees all others.
/// [HouseRulesBiteTest] shows each one red.
final class House {

    /// Each room with the rooms it may use; the only arrows there are.
    static final Map<String, Set<String>> ROOMS = Map.of(
            "core", Set.of(),
            "knowledge", Set.of("core"),
            "fhir", Set.of("core"),
            "report", Set.of("core", "knowledge"),
            "exchange", Set.of("core", "knowledge", "fhir", "report"),
            "server", Set.of("core", "knowledge", "fhir", "report", "exchange"),
            "cli", Set.of("core", "knowledge", "fhir", "report", "exchange", "server"));

    static final ArchRule EVERY_CLASS_HAS_A_ROOM = classes()
            .should()
            .resideInAnyPackage(ROOMS.keySet().stream().map(House::packagesOf).toArray(String[]::new));

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching("(.*[.$])?(.*(Utils?|Helper|Manager|Processor|Impl|Info|Data)|I[A-Z][^.$]*)")
            .because("a class is named after the thing it is, knows or makes");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(new ArchCondition<JavaClass>("lie in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    var marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            item, marked, "%s lies in a package without @NullMarked".formatted(item.getName())));
                }
            });

    static final ArchRule ONLY_THE_EDGES_KNOW_THE_MODEL_OF_FHIR = noClasses()
            .that()
            .resideInAnyPackage(packagesOf("core"), packagesOf("knowledge"), packagesOf("fhir"), packagesOf("report"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
            .because("the hot path builds no object model, and a start that needs none must not load one");

    static final ArchRule EXCHANGE_SENDS_NOTHING = noClasses()
            .that()
            .resideInAPackage(packagesOf("exchange"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "ca.uhn.fhir.rest.client..", "org.apache.hc..", "org.apache.http..")
            .because("what is built here is carried by others");

    static final ArchRule HOOKS_ARE_READ_AND_ANSWERED_WITHOUT_THE_MODEL_OF_FHIR = noClasses()
            .that()
            .resideInAnyPackage("org.facetpath.exchange.cds..", "org.facetpath.exchange.crd..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
            .because("a hook is answered while somebody waits, and an order goes back as it was written");

    static final ArchRule ONLY_PACKETS_KNOW_PDF = noClasses()
            .that()
            .resideOutsideOfPackage("org.facetpath.report.packet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.batik..")
            .because("what writes PDF is heavy, and no other answer may wait for it");

    static ArchRule usesOnlyItsArrows(String room) {
        return noClasses()
                .that()
                .resideInAPackage(packagesOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        roomsClosedTo(room).stream().map(House::packagesOf).toArray(String[]::new))
                .allowEmptyShould(true);
    }

    static List<String> roomsClosedTo(String room) {
        return rooms().filter(other -> !other.equals(room) && !ROOMS.get(room).contains(other))
                .toList();
    }

    static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    static String packagesOf(String room) {
        return "org.facetpath.%s..".formatted(room);
    }

    private House() {}
}
