package org.facetpath.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server in one process.
@SpringBootApplication
public class Server {

    public static void main(String[] arguments) {
        SpringApplication.run(Server.class, arguments);
    }
}
