package org.facetpath.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.facetpath.server.access.Access;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.account.FirstAccount;
import org.facetpath.server.demo.DemoPatients;
import org.facetpath.server.store.database.StoreAddress;
import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.SpringProperties;

/// The server in one process: the store, the FHIR interface, sign-in and the few pages of its own.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan
public class Server {

    /// A server that answers.
    ///
    /// @param setupCode what makes the first account; empty when there is one
    /// @param demoPassword of the account that was made to look at the demonstration; empty for none
    public record Running(
            ServletWebServerApplicationContext context,
            int port,
            Optional<String> setupCode,
            Optional<String> demoPassword)
            implements AutoCloseable {

        /// At which address browsers see it, where a proxy stands before it.
        public Optional<String> publicAddress() {
            return context.getBeanProvider(PublicAddress.class).stream()
                    .map(it -> it.address().toString())
                    .findFirst();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /// For the build, which follows a start up to the point where its parts are known and writes down how they are put
    /// together. A server is started by [#start(ServerOptions)].
    public static void main(String[] arguments) {
        open(
                new ServerOptions(
                        new StoreAddress.Folder(Path.of(arguments[0])),
                        0,
                        "127.0.0.1",
                        ZoneOffset.UTC,
                        Access.Mode.CLINIC,
                        false,
                        true),
                Settings.of(Map.of()),
                InstantSource.system());
    }

    /// Starts a server and returns when it is ready.
    public static Running start(ServerOptions options) {
        return start(options, Settings.of(System.getenv()));
    }

    /// Starts a server with settings that are not those of this process.
    public static Running start(ServerOptions options, Settings settings) {
        return start(options, settings, InstantSource.system());
    }

    /// Starts a server whose time is told by this clock.
    public static Running start(ServerOptions options, Settings settings, InstantSource clock) {
        useWhatTheBuildWroteDown();
        return open(options, settings, clock);
    }

    private static Running open(ServerOptions options, Settings settings, InstantSource clock) {
        var ahead = new Ahead();
        var application = new SpringApplicationBuilder(Server.class)
                .main(Server.class)
                .properties(properties(options, settings))
                .initializers(context -> {
                    ahead.open(options.store());
                    context.getBeanFactory().registerSingleton("options", options);
                    context.getBeanFactory().registerSingleton("clock", clock);
                    context.getBeanFactory().registerSingleton("ahead", ahead);
                    settings.register(context.getBeanFactory());
                })
                .logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF)
                .build();
        var context = (ServletWebServerApplicationContext) run(application, ahead, options);
        var demoPassword = options.demo() ? demonstrate(context) : Optional.<String>empty();
        var server = context.getWebServer();
        return new Running(
                context,
                server == null ? options.port() : server.getPort(),
                context.getBean(FirstAccount.class).code(),
                demoPassword);
    }

    /// Classes that were compiled without the build, as by an editor, are put together at the start.
    private static void useWhatTheBuildWroteDown() {
        if (Server.class.getResource("Server__ApplicationContextInitializer.class") != null) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
    }

    private static Optional<String> demonstrate(ServletWebServerApplicationContext context) {
        try {
            context.getBean(DemoPatients.class).load();
            return context.getBean(FirstAccount.class).makeDemo();
        } catch (RuntimeException refused) {
            context.close();
            throw refused;
        }
    }

    private static Object run(SpringApplication application, Ahead ahead, ServerOptions options) {
        try {
            return application.run();
        } catch (RuntimeException refused) {
            ahead.abandon();
            throw StartFailure.of(refused, options);
        }
    }

    private static Map<String, Object> properties(ServerOptions options, Settings settings) {
        return Map.ofEntries(
                Map.entry("server.port", options.port()),
                Map.entry("server.address", options.bind()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.servlet.session.timeout", "15m"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry(
                        "server.servlet.session.cookie.secure",
                        options.secureCookies()
                                || settings.here()
                                        .filter(PublicAddress::isSecure)
                                        .isPresent()),
                Map.entry("server.servlet.session.cookie.name", "facetpath"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.forward-headers-strategy", settings.here().isPresent() ? "native" : "none"),
                Map.entry("server.tomcat.connection-timeout", "20s"),
                Map.entry("server.tomcat.keep-alive-timeout", "20s"),
                // An identifier is asked for as system|value, and most programs send the bar as it is.
                Map.entry("server.tomcat.relaxed-query-chars", "|"),
                Map.entry("server.compression.enabled", true),
                Map.entry(
                        "server.compression.mime-types",
                        "text/html,text/css,text/javascript,text/plain,image/svg+xml,application/json,"
                                + "application/fhir+json"),
                Map.entry("server.error.include-message", "never"),
                Map.entry("server.error.whitelabel.enabled", false),
                // No door takes files in a form; what is not parsed cannot fail.
                Map.entry("spring.servlet.multipart.enabled", false),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.main.lazy-initialization", false),
                Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                Map.entry("management.endpoint.health.probes.enabled", true),
                Map.entry("management.endpoint.health.group.readiness.include", "readinessState,store"),
                // It looks at the folder that the server was started in.
                Map.entry("management.health.diskspace.enabled", false),
                Map.entry("logging.config", "classpath:server-logging.xml"));
    }
}
