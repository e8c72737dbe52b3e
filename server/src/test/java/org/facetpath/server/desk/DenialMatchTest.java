package org.facetpath.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The criterion suggested for a payer's reason")
class DenialMatchTest {

    private static final Map<String, String> CRITERIA = Map.of(
            "conservative-care", "Conservative care tried",
            "two-positive-blocks", "Two diagnostic blocks with enough relief",
            "pain-duration", "Pain for long enough");

    @Test
    void shares_the_most_words_with_it() {
        assertThat(DenialMatch.suggest("Diagnostic block relief under 80 %.", CRITERIA))
                .contains("two-positive-blocks");
        assertThat(DenialMatch.suggest("No CONSERVATIVE treatment on file", CRITERIA))
                .contains("conservative-care");
    }

    @Test
    void is_none_where_no_word_is_shared_or_several_share_as_many() {
        assertThat(DenialMatch.suggest("Member not eligible", CRITERIA)).isEmpty();
        assertThat(DenialMatch.suggest("", CRITERIA)).isEmpty();
        assertThat(DenialMatch.suggest("not enough", CRITERIA)).isEmpty();
    }
}
