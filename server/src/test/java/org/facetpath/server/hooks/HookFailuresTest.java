package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.facetpath.server.store.StoreFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

@DisplayName("A failure at a hook")
class HookFailuresTest {

    private static final StoreFailedException FULL = new StoreFailedException(
            "the database could not write: its disk is full", new SQLException("Alvarez", "HY000", 13));

    @Test
    void of_the_database_is_told_as_503_without_a_word_of_a_record() throws Exception {
        var handler = new ExceptionHandlerMethodResolver(HookFailures.class).resolveMethod(FULL);
        assertThat(handler).isNotNull();
        assertThat(handler.getParameterTypes()).containsExactly(StoreFailedException.class);

        var answer = new HookFailures().unusable(FULL);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody()).contains("its disk is full").doesNotContain("Alvarez");
    }
}
