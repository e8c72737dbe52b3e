package org.facetpath.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How often somebody may try to sign in")
class SignInLimitsTest {

    private final SignInLimits limits = new SignInLimits();

    @Test
    void is_limited_for_a_name_wherever_the_tries_come_from() {
        int tries = 0;
        while (limits.take("maria", "192.0.2." + tries)) {
            tries++;
        }

        assertThat(tries).isEqualTo(10);
        assertThat(limits.take("jane", "192.0.2.1")).isTrue();
    }

    @Test
    void is_limited_for_an_address_whichever_names_are_tried() {
        int tries = 0;
        while (limits.take("name-" + tries, "192.0.2.1")) {
            tries++;
        }

        assertThat(tries).isEqualTo(40);
        assertThat(limits.take("maria", "192.0.2.2")).isTrue();
        assertThat(limits.take("maria", "192.0.2.1")).isFalse();
    }

    @Test
    void is_not_used_up_by_those_who_get_in() {
        for (int i = 0; i < 200; i++) {
            assertThat(limits.take("name-" + i, "192.0.2.1")).isTrue();
            limits.forgive("name-" + i, "192.0.2.1");
        }
    }

    @Test
    void is_not_won_back_by_getting_in_oneself_between_guesses() {
        int guesses = 0;
        while (limits.take("victim-" + guesses, "192.0.2.1")) {
            guesses++;
            if (limits.take("own", "192.0.2.1")) {
                limits.forgive("own", "192.0.2.1");
            }
        }

        assertThat(guesses).isLessThanOrEqualTo(40);
    }

    @Test
    void counts_the_addresses_of_one_network_of_ipv6_as_one() {
        int tries = 0;
        while (limits.take("name-" + tries, "2001:db8:0:7::" + Integer.toHexString(tries + 1))) {
            tries++;
        }

        assertThat(tries).isEqualTo(40);
        assertThat(limits.take("maria", "2001:db8:0:8::1")).isTrue();
    }
}
