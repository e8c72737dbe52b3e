package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.PATIENT;
import static org.facetpath.fhir.Records.bundle;
import static org.facetpath.fhir.Records.loinc;
import static org.facetpath.fhir.Records.read;
import static org.facetpath.fhir.Records.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Score;
import org.facetpath.core.terminology.CodeSystems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

    private static final String SCORE = resource(
            "Observation",
            "s",
            "'status':'final'," + loinc("72514-3") + ",'effectiveDateTime':'2026-01-02','valueInteger':7");

    private static byte[] json(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "a {0} Bundle is read")
    @ValueSource(strings = {"collection", "transaction", "searchset", "batch", "document"})
    void bundles(String type) {
        assertScoreRead(read(bundle(SCORE).replace("collection", type)));
    }

    @Test
    void theTypeOfABundleMayStandLast() {
        assertScoreRead(
                read("{'entry':[{'resource':%s},{'resource':%s}],'resourceType':'Bundle'}".formatted(PATIENT, SCORE)));
    }

    @Test
    void theTypeOfAResourceMayStandLast() {
        var late = SCORE.replace("{'resourceType':'Observation',", "{")
                .replace("'valueInteger':7}", "'valueInteger':7,'resourceType':'Observation'}");
        assertThat(late).endsWith("'resourceType':'Observation'}");
        assertScoreRead(read(bundle(late)));
    }

    @Test
    void theCodeMayComeBehindTheValue() {
        var late = resource(
                "Observation",
                "s",
                "'status':'final','valueInteger':7,'effectiveDateTime':'2026-01-02'," + loinc("72514-3"));
        assertScoreRead(read(bundle(late)));
    }

    @Test
    void aSinglePatientGivesAnEmptyChart() {
        assertThat(read(PATIENT).charts()).singleElement().satisfies(chart -> {
            assertThat(chart.patient().id()).isEqualTo("p");
            assertThat(chart.facts()).isEmpty();
        });
    }

    @Test
    void ndjsonIsReadInAnyOrder() {
        assertScoreRead(read(SCORE + "\n" + PATIENT + "\n"));
        assertScoreRead(read(json(SCORE + "\r\n\r\n" + PATIENT), "Mixed.ndjson"));
    }

    @Test
    void aBrokenLineOfNdjsonIsRefusedAndTheOthersAreRead() {
        var reading = read(json(PATIENT + "\n{'resourceType':'Observation','id':\n" + SCORE), "export.ndjson");
        assertScoreRead(reading);
        assertThat(reading.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.place()).isEqualTo("export.ndjson, line 2");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BROKEN);
        });
    }

    @Test
    void gzipIsKnownByItsFirstBytes() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(json(bundle(SCORE)));
        }
        assertScoreRead(read(zipped.toByteArray(), "no-name"));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertScoreRead(read(json("\uFEFF" + bundle(SCORE)), "marked.json"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void whatAShellWroteInUtf16IsRead(String charset) {
        var sharp = SCORE.replace("'valueInteger'", "'note':[{'text':'spitz, \uD83D\uDE00'}],'valueInteger'");
        assertScoreRead(read(bundle(sharp).replace('\'', '"').getBytes(Charset.forName(charset)), "windows.json"));
    }

    @Test
    void aFolderOfBulkFilesIsOnePopulation(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("Observation.ndjson"), json(SCORE));
        Files.write(folder.resolve("Patient.ndjson"), json(PATIENT + "\n" + PATIENT.replace("'p'", "'q'")));
        Files.writeString(folder.resolve("README.md"), "not FHIR");
        var reading = Records.reader().readAll(List.of(folder));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.charts()).extracting(it -> it.patient().id()).containsExactly("p", "q");
        assertThat(reading.charts().getFirst().list(Score.class)).hasSize(1);
    }

    @Test
    void anEntryByItselfIsRead() {
        var reading = read("{'fullUrl':'urn:uuid:1','resource':%s}".formatted(PATIENT));
        assertThat(reading.charts()).hasSize(1);
        assertThat(reading.refusals()).isEmpty();
    }

    @Test
    void aBundleInABundleIsOpened() {
        assertScoreRead(read("{'resourceType':'Bundle','type':'batch-response','entry':[{'resource':%s}]}"
                .formatted(bundle(SCORE))));
    }

    @Test
    void aSearchPageWithANextLinkIsIncomplete() {
        var page = bundle(SCORE).replace("'entry'", "'link':[{'relation':'next','url':'http://x/2'}],'entry'");
        assertThat(read(page).isIncomplete()).isTrue();
        assertThat(read(bundle(SCORE)).isIncomplete()).isFalse();
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <Bundle xmlns="http://hl7.org/fhir"/>                                        | XML
        hello                                                                        | NOT_JSON
        {'hook':'order-sign','hookInstance':'1'}                                     | NOT_FHIR
        [1,2]                                                                        | NOT_FHIR
        42                                                                           | NOT_FHIR
        {}                                                                           | NOT_FHIR
        {'resourceType':'MedicationOrder','id':'1'}                                  | OTHER_VERSION
        {'resourceType':'Condition','patient':{'reference':'Patient/1'}}             | OTHER_VERSION
        {'resourceType':'Procedure','context':{'reference':'Encounter/1'}}           | OTHER_VERSION
        {'resourceType':'Procedure','occurrenceDateTime':'2026'}                     | OTHER_VERSION
        {'resourceType':'MedicationRequest','medication':{'concept':{'text':'x'}}}   | OTHER_VERSION
        {'medication':{'concept':{'text':'x'}},'resourceType':'MedicationRequest'}   | OTHER_VERSION
        {'resourceType':'CapabilityStatement','fhirVersion':'3.0.2'}                 | OTHER_VERSION
        {'resourceType':'Patient','id':'1'                                           | BROKEN
        """)
    void refusals(String input, Refusal.Kind kind) {
        assertThat(read(input).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.place()).isEqualTo("record.json");
        });
    }

    @Test
    void anEmptyInputIsRefused() {
        assertThat(read(new byte[0], "nothing").refusals())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_JSON);
    }

    @Test
    void anotherVersionRefusesTheWholeFile() {
        var reading = read(bundle("{'resourceType':'MedicationOrder','id':'1'}"));
        assertThat(reading.charts()).isEmpty();
        assertThat(reading.refusals().getFirst().reason()).contains("MedicationOrder", "DSTU2");
    }

    @Test
    void whatStandsBeforeABreakIsUsed() {
        var whole = bundle(SCORE, SCORE.replace("'s'", "'t'"));
        var reading = read(whole.substring(0, whole.length() - 40));
        assertScoreRead(reading);
        assertThat(reading.refusals()).extracting(Refusal::kind).containsExactly(Refusal.Kind.BROKEN);
    }

    @Test
    void ourOwnOutputIsNotReadBack() {
        var tag = "'meta':{'tag':[{'system':'%s','code':'%s'}]},'status'"
                .formatted(CodeSystems.TAG, CodeSystems.OUTPUT_TAG);
        assertThat(read(bundle(SCORE.replace("'status'", tag)))
                        .charts()
                        .getFirst()
                        .facts())
                .isEmpty();
    }

    @Test
    void aResourceGivenTwiceCountsOnceAsItCameLast() {
        var chart = read(bundle(SCORE, SCORE.replace("'valueInteger':7", "'valueInteger':3")))
                .charts()
                .getFirst();
        assertThat(chart.list(Score.class))
                .singleElement()
                .satisfies(score -> assertThat(score.value().exact()).isEqualByComparingTo("3"));
        assertThat(chart.notUnderstood())
                .singleElement()
                .satisfies(one -> assertThat(one.where()).isEqualTo("Observation/s"))
                .satisfies(one -> assertThat(one.reason()).contains("more than once"));
    }

    @Test
    void aResourceGivenTwiceAlikeIsNotWorthAWord() {
        var otherwise = SCORE.replace("Patient/p", "https://example.org/fhir/Patient/p/_history/2");
        assertThat(read(bundle(SCORE, otherwise)).charts().getFirst().notUnderstood())
                .isEmpty();
    }

    private static void assertScoreRead(Reading reading) {
        assertThat(reading.charts()).hasSize(1);
        Chart chart = reading.charts().getFirst();
        assertThat(chart.list(Score.class)).singleElement().satisfies(score -> {
            assertThat(score.value().exact()).isEqualByComparingTo("7");
            assertThat(score.when()).hasToString("2026-01-02");
            assertThat(score.evidence().getFirst().resource()).isEqualTo("Observation/s");
            assertThat(score.evidence().getFirst().element()).isEqualTo("valueInteger");
        });
    }
}
