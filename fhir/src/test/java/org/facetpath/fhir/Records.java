package org.facetpath.fhir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Loaded;

/// Small records written in the tests, read with the real terminology. Quotes are written as `'`.
final class Records {

    static final Terminology TERMINOLOGY = terminology();

    static final String PATIENT = "{'resourceType':'Patient','id':'p','birthDate':'1970-05-01','gender':'female'}";

    private Records() {}

    private static Terminology terminology() {
        return switch (KnowledgeFolder.load()) {
            case Loaded.Ready<Knowledge> ready -> ready.value().terminology();
            case Loaded.Rejected<Knowledge> rejected -> throw new AssertionError(rejected.toString());
        };
    }

    static ChartReader reader() {
        return new ChartReader(TERMINOLOGY, ZoneId.of("America/New_York"));
    }

    static Reading read(String json) {
        return read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "record.json");
    }

    static Reading read(byte[] bytes, String name) {
        return reader().read(new ByteArrayInputStream(bytes), name);
    }

    /// The chart of patient `p` with these resources.
    static Chart chart(String... resources) {
        var reading = read(bundle(resources));
        if (reading.charts().size() != 1) {
            throw new AssertionError(reading.toString());
        }
        return reading.charts().getFirst();
    }

    /// A Bundle of patient `p` and these resources.
    static String bundle(String... resources) {
        var json = new StringBuilder("{'resourceType':'Bundle','type':'collection','entry':[");
        json.append("{'resource':").append(PATIENT).append('}');
        for (var resource : resources) {
            json.append(",{'resource':").append(resource).append('}');
        }
        return json.append("]}").toString();
    }

    /// A resource of patient `p` with the id `1`.
    static String resource(String type, String elements) {
        return resource(type, "1", elements);
    }

    static String resource(String type, String id, String elements) {
        var subject = switch (type) {
            case "Claim", "ExplanationOfBenefit", "AllergyIntolerance", "Device" -> "patient";
            case "Coverage" -> "beneficiary";
            default -> "subject";
        };
        return "{'resourceType':'%s','id':'%s','%s':{'reference':'Patient/p'},%s}"
                .formatted(type, id, subject, elements);
    }

    static String loinc(String code) {
        return "'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]}".formatted(code);
    }

    static String finding(String code) {
        return "'code':{'coding':[{'system':'https://facetpath.org/fhir/CodeSystem/finding','code':'%s'}]}"
                .formatted(code);
    }

    static String text(String words) {
        return "'code':{'text':'%s'}".formatted(words);
    }

    static String cpt(String code) {
        return "'code':{'coding':[{'system':'http://www.ama-assn.org/go/cpt','code':'%s'}]}".formatted(code);
    }

    /// The one fact of this kind.
    static <F extends Fact> F only(Chart chart, Class<F> kind) {
        var facts = chart.list(kind);
        if (facts.size() != 1) {
            throw new AssertionError(
                    "%d facts of %s: %s %s".formatted(facts.size(), kind, facts, chart.notUnderstood()));
        }
        return facts.getFirst();
    }

    static List<String> names(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }
}
