package org.facetpath.server;

import ca.uhn.fhir.context.FhirContext;
import java.time.InstantSource;
import java.util.Optional;
import org.facetpath.server.access.Access;
import org.facetpath.server.access.BreakGlass;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.FirstAccount;
import org.facetpath.server.account.Identities;
import org.facetpath.server.account.SecondFactor;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.account.SignIn;
import org.facetpath.server.account.SignInLimits;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.AuditEvents;
import org.facetpath.server.audit.AuditTrail;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.OwnAddress;
import org.facetpath.server.audit.Refusals;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.health.LeastRoom;
import org.facetpath.server.health.StoreHealth;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.log.RecordLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/// Puts the server's parts together, by hand and in one place.
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    Database database(Ahead ahead) {
        return ahead.database();
    }

    @Bean
    StoreHealth storeHealthIndicator(Database database, LeastRoom room) {
        return new StoreHealth(database, room);
    }

    @Bean
    RecordStore store(Database database, InstantSource clock) {
        return new RecordLog(database, clock);
    }

    @Bean
    Accounts accounts(Database database, InstantSource clock) {
        return new Accounts(database, clock);
    }

    @Bean
    Identities identities(Database database, Accounts accounts) {
        return new Identities(database, accounts);
    }

    @Bean
    Secrets secrets(Database database, InstantSource clock) {
        return new Secrets(database, clock);
    }

    @Bean
    SecondFactor secondFactor(Database database, InstantSource clock) {
        return new SecondFactor(database, clock);
    }

    @Bean
    SignIn signIn(Accounts accounts, Secrets secrets, SecondFactor secondFactor, PasswordEncoder passwords) {
        return new SignIn(accounts, secrets, secondFactor, passwords);
    }

    @Bean
    FirstAccount firstAccount(Accounts accounts, PasswordEncoder passwords) {
        return new FirstAccount(accounts, passwords);
    }

    @Bean
    SignInLimits signIns() {
        return new SignInLimits();
    }

    @Bean
    BreakGlass breakGlass(Database database, InstantSource clock) {
        return new BreakGlass(database, clock);
    }

    @Bean
    Access access(ServerOptions options, RecordStore store, BreakGlass opened, FhirContext fhir) {
        return new Access(options.access(), store, opened, fhir);
    }

    @Bean
    AuditTrail trail(RecordStore store, InstantSource clock, Optional<PublicAddress> here) {
        return new AuditTrail(store, clock, new OwnAddress(here));
    }

    @Bean
    Watch watch(Access access, AuditTrail trail, Refusals refusals) {
        return new Watch(access, trail, refusals);
    }

    @Bean
    Refusals refusals(AuditTrail trail, InstantSource clock) {
        return new Refusals(trail, clock);
    }

    @Bean
    AuditEvents auditEvents(RecordStore store, Watch watch) {
        return new AuditEvents(store, watch);
    }

    @Bean
    LogoutHandler signOut(Watch watch) {
        return (_, _, who) -> {
            if (who != null && who.getPrincipal() instanceof SignedIn) {
                watch.keep(Event.of(Event.Act.SIGN_OUT, null, null));
            }
        };
    }

    @Bean
    Assessor assessor(ServerOptions options, InstantSource clock, Ahead ahead) {
        return new Assessor(ahead.knowledge(), options.zone(), clock);
    }
}
