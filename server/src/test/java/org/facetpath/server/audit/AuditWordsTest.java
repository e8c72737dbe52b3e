package org.facetpath.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The page of the audit")
class AuditWordsTest {

    @ParameterizedTest
    @EnumSource
    void says_what_was_done_in_the_readers_language(Event.Act act) {
        var key = "server.audit-act." + act.code();
        var spanish = Speech.in("es").say(key);

        assertThat(Speech.in("en").say(key)).isNotEqualTo(key);
        assertThat(spanish).isNotEqualTo(key).isNotEqualTo(Speech.in("en").say(key));
    }
}
