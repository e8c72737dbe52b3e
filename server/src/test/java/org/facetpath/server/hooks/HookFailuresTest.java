package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.SQLException;
import org.facetpath.server.store.StoreFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

@DisplayName("A failure at a hook")
class HookFailuresTest {

    @Test
    void of_the_database_is_told_as_503_without_a_word_of_a_record() {
        var full = new StoreFailedException(
                "the database could not write: its disk is full", new SQLException("Alvarez", "HY000", 13));
        assertThat(new ExceptionHandlerMethodResolver(HookFailures.class).resolveMethod(full))
                .extracting(Method::getName)
                .isEqualTo("unusable");

        var answer = new HookFailures().unusable(full);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody()).contains("its disk is full").doesNotContain("Alvarez");
    }
}
