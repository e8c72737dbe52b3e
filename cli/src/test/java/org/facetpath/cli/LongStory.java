package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A record made for the drawings: eleven years of low back pain with as many scores and procedures as wanted, one of
/// which is known by its month only.
record LongStory(int scores, int procedures, String words) {

    private static final LocalDate BEGIN = LocalDate.of(2015, 9, 1);
    private static final int DAYS = 4_000;

    Path in(Path folder) throws IOException {
        var entries = new ArrayList<String>();
        entries.add("""
            {"resourceType":"Patient","id":"long","birthDate":"1957-03-04","gender":"female"}\
            """);
        entries.add("""
            {"resourceType":"Condition","id":"pain","subject":{"reference":"Patient/long"},\
            "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},\
            "code":{"coding":[{"system":"http://snomed.info/sct","code":"279039007"}],"text":"low back pain %s"},\
            "onsetDateTime":"2015-09"}\
            """.formatted(words));
        for (int i = 0; i < scores; i++) {
            entries.add(score(i));
        }
        for (int i = 0; i < procedures; i++) {
            entries.add(block(i));
        }
        return Files.writeString(folder.resolve("long-story.json"), bundle(entries));
    }

    private String score(int number) {
        return """
            {"resourceType":"Observation","id":"nrs-%d","status":"final","subject":{"reference":"Patient/long"},\
            "code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},\
            "bodySite":{"coding":[{"system":"https://facetpath.org/fhir/CodeSystem/pain-area","code":"low-back"}]},\
            "effectiveDateTime":"%s","valueInteger":%d}\
            """.formatted(number, day(number, scores), 4 + number % 5);
    }

    private String block(int number) {
        var when = number == 0 ? "2015-11" : day(number, procedures).toString();
        return """
            {"resourceType":"Procedure","id":"block-%d","status":"completed","subject":{"reference":"Patient/long"},\
            "code":{"coding":[{"system":"https://facetpath.org/fhir/CodeSystem/procedure","code":"medial-branch-block"}],\
            "text":"right L4-L5 facet medial branch block %s"},"performedDateTime":"%s"}\
            """.formatted(number, words, when);
    }

    private static LocalDate day(int number, int of) {
        return BEGIN.plusDays((long) number * DAYS / of);
    }

    private static String bundle(List<String> resources) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + String.join("},{\"resource\":", resources)
                + "}]}";
    }
}
