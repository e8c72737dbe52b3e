package org.facetpath.server.store.bulk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private static final PublicAddresses STRICT = new PublicAddresses(Set.of(), false);
    private static final PublicAddresses HERE = new PublicAddresses(Set.of(), true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "https://127.0.0.1/",
                "https://127.1.2.3:8443/x",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://0.0.0.0/",
                "https://[::]/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://192.0.0.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:1::]/",
                "https://[64:ff9b::a00:1]/",
                "https://2130706433/",
                "http://93.184.215.14/",
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                "https:///x",
                "https://user:secret@93.184.215.14/",
                "https://no-such-name.invalid/"
            })
    void what_only_this_server_could_reach_is_not_called(String address) {
        assertThatThrownBy(() -> STRICT.require(URI.create(address))).isInstanceOf(ForbiddenAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.215.14/fhir", "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"})
    void public_addresses_are_called_by_https(String address) {
        assertThatCode(() -> STRICT.require(URI.create(address))).doesNotThrowAnyException();
    }

    @Test
    void this_machine_is_called_where_that_is_allowed_and_nothing_else_by_http() {
        assertThatCode(() -> HERE.require(URI.create("http://127.0.0.1:8080/fhir")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> HERE.require(URI.create("http://10.0.0.1/")))
                .isInstanceOf(ForbiddenAddressException.class);
        assertThatThrownBy(() -> HERE.require(URI.create("http://93.184.215.14/")))
                .isInstanceOf(ForbiddenAddressException.class);
    }

    @Test
    void a_private_host_is_called_when_it_was_named_but_only_by_https() {
        var guard = new PublicAddresses(Set.of("10.0.0.1"), false);

        assertThatCode(() -> guard.require(URI.create("https://10.0.0.1/fhir"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.require(URI.create("http://10.0.0.1/fhir")))
                .isInstanceOf(ForbiddenAddressException.class);
        assertThatThrownBy(() -> guard.require(URI.create("https://10.0.0.2/fhir")))
                .isInstanceOf(ForbiddenAddressException.class);
    }
}
