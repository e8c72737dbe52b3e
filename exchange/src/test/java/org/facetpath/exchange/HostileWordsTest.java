package org.facetpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Hostile words of a record")
class HostileWordsTest {

    private static final Validator CORE = Validator.core();

    static Stream<String> words() {
        return Stream.of(
                "<script>alert(1)</script>",
                "]]>&amp;</div><img src=x onerror=alert(1)>",
                "\u202Eeman\u202C \u2066x",
                "\uD83E\uDDB4 \uD83D\uDC68\u200D\u2695\uFE0F",
                "x".repeat(10_000),
                "\uD83E\uDDB4".repeat(5_000),
                "\u0001\u0000\u007F\uD800",
                " \t\n ",
                "L4-L5 \"quoted\" 'too' \\ back");
    }

    @ParameterizedTest
    @MethodSource("words")
    void stand_as_text_in_valid_fhir(String words) throws IOException {
        var json = written(assess(record(words, "p1")));

        assertThat(CORE.problems(json)).noneMatch(problem -> !problem.startsWith("WARNING"));
        assertThat(json).doesNotContain("\u202E", "\u2066");
        assertThat(narratives(json)).isNotEmpty().noneMatch(div -> div.contains("<script"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void may_even_be_an_id(String words) throws IOException {
        var json = written(assess(record("pain", words)));

        assertThat(CORE.problems(json)).noneMatch(problem -> !problem.startsWith("WARNING"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void add_no_fact_when_they_are_read_back(String words) throws IOException {
        var record = record(words, "p1");
        var ours = written(assess(record));

        assertThat(Examples.read(record, ours).charts())
                .isEqualTo(Examples.read(record).charts());
    }

    /// What a viewer shows as markup; in any other element the words are a string of JSON and mean nothing.
    private static List<String> narratives(String json) {
        return Pattern.compile("\"div\":\"((?:[^\"\\\\]++|\\\\.)*+)\"")
                .matcher(json)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static Assessment assess(String record) {
        return Examples.assess(Examples.read(record).charts().getFirst());
    }

    /// Low back pain with these words wherever a record has words of its own.
    private static String record(String words, String id) {
        var said = quoted(words);
        var patient = quoted("Patient/" + id);
        var resources = List.of(
                "{'resourceType':'Patient','id':%s,'name':[{'text':%s}],'birthDate':'1960-01-01'}"
                        .formatted(quoted(id), said),
                "{'resourceType':'Condition','id':'c','subject':{'reference':%s},'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'M54.50','display':%s}],'text':%s},'onsetDateTime':'2026-01-05'}"
                        .formatted(patient, said, said),
                "{'resourceType':'Observation','id':'o','status':'final','subject':{'reference':%s},'code':{'coding':[{'system':'http://loinc.org','code':'72514-3'}],'text':%s},'effectiveDateTime':'2026-10-01','valueInteger':7,'bodySite':{'text':'low back'}}"
                        .formatted(patient, said),
                "{'resourceType':'Observation','id':'f','status':'final','subject':{'reference':%s},'code':{'coding':[{'system':'https://facetpath.org/fhir/CodeSystem/finding','code':'saddle-numbness'}],'text':%s},'effectiveDateTime':'2026-10-30','valueBoolean':true,'note':[{'text':%s}]}"
                        .formatted(patient, said, said));
        var entries = resources.stream()
                .map("{'resource':%s}"::formatted)
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        return "{'resourceType':'Bundle','type':'collection','entry':[%s]}"
                .formatted(entries)
                .replace('\'', '"');
    }

    /// A JSON string; single quotes too are escaped, since the record above is written with them.
    private static String quoted(String words) {
        var json = new StringBuilder("'");
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            json.append(
                    letter < ' ' || letter == '"' || letter == '\\' || letter == '\'' || Character.isSurrogate(letter)
                            ? "\\u%04x".formatted((int) letter)
                            : String.valueOf(letter));
        }
        return json.append("'").toString();
    }

    private static String written(Assessment assessment) throws IOException {
        var target = new StringWriter();
        new FhirReport(Speech.in("en")).writeLine(assessment, target);
        return target.toString();
    }
}
