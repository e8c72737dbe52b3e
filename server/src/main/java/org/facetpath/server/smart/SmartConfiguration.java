package org.facetpath.server.smart;

import java.time.InstantSource;
import java.util.Optional;
import org.facetpath.server.assess.Assessor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets record systems launch this program where some are named.
@Configuration(proxyBeanMethods = false)
class SmartConfiguration {

    @Bean
    @Nullable
    Launches launches(Optional<SmartSettings> settings, Assessor assessor, InstantSource clock) {
        return settings.map(named -> new Launches(named, assessor, clock)).orElse(null);
    }
}
