package org.facetpath.server.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.facetpath.core.explain.Message;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.store.Why;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Why something was not taken in")
class WhyWordedTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource(Why.Kind.class)
    void is_said_by_the_page_in_English_as_by_the_command_line_and_in_Spanish_with_all_it_is_about(Why.Kind kind) {
        var why = new Why(kind, about(kind), "");

        assertThat(say("en", why)).isEqualTo(why.toString());
        assertThat(say("es", why)).isNotEqualTo(why.toString()).doesNotContain("server.import");
        assertThat(why.about().values())
                .allSatisfy(it -> assertThat(say("es", why)).contains(it));
    }

    @ParameterizedTest
    @EnumSource(Place.Unit.class)
    void is_told_with_its_place_in_both_languages(Place.Unit unit) {
        var step = new Place.Step(unit, 12);
        var message = Message.of("server.import.at." + unit.code(), "number", "12");

        assertThat(Speech.in("en").say(message)).isEqualTo(step.toString());
        assertThat(Speech.in("es").say(message)).isNotEqualTo(step.toString()).endsWith(" 12");
    }

    private static Map<String, String> about(Why.Kind kind) {
        var about = new HashMap<String, String>();
        ARGUMENT.matcher(kind.words()).results().forEach(it -> about.put(it.group(1), "of-" + it.group(1)));
        return about;
    }

    private static String say(String language, Why why) {
        return Speech.in(language)
                .say(new Message("server.import.why." + why.kind().code(), why.about()));
    }
}
