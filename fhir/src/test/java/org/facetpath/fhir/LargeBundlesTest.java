package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.PATIENT;
import static org.facetpath.fhir.Records.loinc;
import static org.facetpath.fhir.Records.read;
import static org.facetpath.fhir.Records.resource;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Resources of no use are passed over before they are taken apart; nothing of use may get lost by it.
class LargeBundlesTest {

    private static final String CLAIM_LINE =
            "'status':'active','use':'claim','item':[{'productOrService':{'coding':[{'system':'http://www.ama-assn.org/go/cpt','code':'%s'}]},'servicedDate':'2026-%02d-05'}]";

    private static String score(int number) {
        return resource(
                "Observation",
                "s" + number,
                "'status':'final'," + loinc("72514-3") + ",'valueInteger':%d".formatted(number % 10));
    }

    private static String height(int number) {
        return resource(
                "Observation", "h" + number, "'status':'final'," + loinc("8302-2") + ",'valueQuantity':{'value':170}");
    }

    private static String panel(int number) {
        return resource(
                "Observation",
                "c" + number,
                "'status':'final','code':{'text':'panel'},'component':[{%s,'valueInteger':3}]"
                        .formatted(loinc("72514-3")));
    }

    /// Entries as servers write them: an address, the resource, and what was asked.
    private static String bundle(List<String> resources) {
        var json = new StringBuilder("{'resourceType':'Bundle','type':'transaction','entry':[");
        json.append("{'fullUrl':'urn:uuid:p','resource':%s,'request':{'method':'POST','url':'Patient'}}"
                .formatted(PATIENT));
        for (int at = 0; at < resources.size(); at++) {
            json.append(",{'fullUrl':'urn:uuid:%d','resource':%s,'request':{'method':'POST'}}"
                    .formatted(at, resources.get(at)));
        }
        return json.append("]}").toString();
    }

    private static List<String> mixed() {
        var resources = new ArrayList<String>();
        for (int number = 0; number < 60; number++) {
            resources.add(height(number));
            resources.add("{'resourceType':'Immunization','id':'i%d','status':'completed'}".formatted(number));
            resources.add(resource("Claim", "o" + number, CLAIM_LINE.formatted("99213", 1)));
            resources.add(resource("ExplanationOfBenefit", "e" + number, CLAIM_LINE.formatted("99213", 1)));
            if (number % 10 == 0) {
                resources.add(score(number + 5));
                resources.add(resource("Claim", "f" + number, CLAIM_LINE.formatted("64493", number / 10 + 1)));
                resources.add(panel(number));
            }
        }
        return resources;
    }

    private static void assertAllRead(Reading reading) {
        assertThat(reading.refusals()).isEmpty();
        var chart = reading.charts().getFirst();
        assertThat(chart.list(Score.class)).hasSize(12);
        assertThat(chart.list(FacetProcedure.class)).hasSize(6);
        assertThat(chart.facts()).hasSize(18);
    }

    @Test
    void nothingOfUseIsLost() {
        assertAllRead(read(bundle(mixed())));
    }

    @ParameterizedTest(name = "white space \"{0}\" changes nothing")
    @ValueSource(strings = {" ", "\n  ", "\r\n\t"})
    void whiteSpace(String space) {
        var spaced = bundle(mixed())
                .replace("':", "'%s:%s".formatted(space, space))
                .replace(",'", ",%s'".formatted(space))
                .replace("},{", "}%s,%s{".formatted(space, space))
                .replace("{'", "{%s'".formatted(space));
        assertAllRead(read(spaced));
    }

    @Test
    void entriesWithoutAnAddressAreRead() {
        assertAllRead(read(bundle(mixed()).replaceAll("'fullUrl':'[^']*',", "")));
    }

    @Test
    void theAddressMayComeLast() {
        assertAllRead(read(bundle(mixed()).replaceAll("\\{'fullUrl':'([^']*)','resource':", "{'resource':")));
    }

    @Test
    void ndjsonGivesTheSame() {
        assertAllRead(read(
                (PATIENT + "\n" + String.join("\n", mixed())).replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                "all.ndjson"));
    }

    @Test
    void bundlesInABundleGiveTheSame() {
        var inner = bundle(mixed());
        var more = new ArrayList<String>();
        for (int number = 0; number < 10; number++) {
            more.add(height(100 + number));
        }
        more.add(inner);
        more.addAll(List.of(height(200), height(201)));
        assertAllRead(read(bundle(more)));
    }

    @Test
    void aBreakIsPlaced() {
        var whole = bundle(mixed());
        var reading = read(whole.substring(0, whole.length() * 3 / 4));
        assertThat(reading.charts()).hasSize(1);
        assertThat(reading.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BROKEN);
            assertThat(refusal.reason()).contains("breaks off", "entry ");
        });
    }

    @Test
    void anotherVersionIsNoticedHoweverLateItComes() {
        var resources = new ArrayList<>(mixed());
        resources.add(height(300).replace("'status'", "'comments':'DSTU2','status'"));
        assertThat(read(bundle(resources)).refusals())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.OTHER_VERSION);
    }

    @Test
    void aBreakInWhatNobodyNeedsIsNoticed() {
        var resources = new ArrayList<>(mixed());
        resources.add(10, "{'resourceType':'Provenance','id':'x','target':[{'reference':'Patient/p'}}");
        var reading = read(bundle(resources));
        assertThat(reading.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BROKEN);
            assertThat(refusal.reason()).contains("brackets", "entry 12, line 1");
        });
    }

    @Test
    void aResourceTooLargeForALookIsReadAllTheSame() {
        var large = "'nobodyReadsThis':'%s','status'".formatted("x".repeat(1_500_000));
        var resources = List.of(score(1).replace("'status'", large), height(1).replace("'status'", large), score(2));
        assertThat(read(bundle(resources)).charts().getFirst().list(Score.class))
                .hasSize(2);
    }

    @Test
    void whatNobodyNeedsIsNotHeld() {
        var large = "{'resourceType':'Binary','id':'b','data':'%s'}".formatted("QUJD".repeat(5_000_000));
        var resources = new ArrayList<>(List.of(large, score(1), large, score(2), large, large, score(3)));
        assertThat(read(bundle(resources)).charts().getFirst().list(Score.class))
                .hasSize(3);
    }

    @Test
    void paperworkIsPassedOverWithoutMakingAnythingOfIt() {
        var reader = Records.reader();
        var little = paperwork(1_000);
        var much = paperwork(11_000);
        allocated(reader, much);
        long more = allocated(reader, much) - allocated(reader, little);
        assertThat(more).isLessThan((much.length - little.length) / 4);
    }

    private static byte[] paperwork(int resources) {
        var provenance = "{'resourceType':'Provenance','id':'x','agent':[{'who':{'display':'%s'}}]}"
                .formatted("long ".repeat(200));
        return bundle(Collections.nCopies(resources, provenance))
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long allocated(ChartReader reader, byte[] record) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(reader.read(new ByteArrayInputStream(record), "paperwork").charts())
                .hasSize(1);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
