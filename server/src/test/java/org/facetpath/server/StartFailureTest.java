package org.facetpath.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.facetpath.server.access.Access;
import org.facetpath.server.store.StoreFailedException;
import org.facetpath.server.store.database.StoreAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

@DisplayName("A start that failed")
class StartFailureTest {

    private static final ServerOptions OPTIONS = new ServerOptions(
            new StoreAddress.Folder(Path.of("data")), 80, "192.0.2.1", ZoneOffset.UTC, Access.Mode.CLINIC, false, true);

    private static RuntimeException told(RuntimeException cause) {
        return StartFailure.of(new IllegalStateException("the framework's words", cause), OPTIONS);
    }

    @Test
    void by_its_store_is_what_the_store_says() {
        var why = new StoreFailedException("the data folder cannot be used");

        assertThat(told(why)).isSameAs(why);
    }

    @Test
    void by_its_port_names_it_and_what_to_do() {
        assertThat(told(new PortInUseException(80)))
                .isInstanceOf(CannotListenException.class)
                .hasMessageContainingAll("192.0.2.1, port 80", "another program uses it", "--port");
    }

    @Test
    void by_its_address_says_why_and_what_to_do() {
        assertThat(told(new IllegalStateException(new BindException("Cannot assign requested address"))))
                .isInstanceOf(CannotListenException.class)
                .hasMessageContainingAll("Cannot assign requested address", "--bind");
    }

    @Test
    void by_a_fault_of_ours_stays_what_it_is() {
        var fault = new IllegalStateException("a fault");

        assertThat(StartFailure.of(fault, OPTIONS)).isSameAs(fault);
    }
}
