package org.facetpath.server.store.database;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a store lies.
public sealed interface StoreAddress {

    /// The embedded database in a folder of its own, which is made when it is missing.
    record Folder(Path path) implements StoreAddress {

        private static final String FILE = "facetpath.db";

        /// The file of the database.
        Path file() {
            return path.resolve(FILE);
        }

        /// Whether there is a store already.
        public boolean holdsStore() {
            return Files.exists(file());
        }
    }

    /// A PostgreSQL database.
    ///
    /// @param url `jdbc:postgresql:…`
    /// @param user null when the URL, the environment or the system names the user
    /// @param password null for none
    record Postgres(
            String url, @Nullable String user, @Nullable String password) implements StoreAddress {

        @Override
        public String toString() {
            return url.replaceFirst("\\?.*$", "").replaceFirst("^jdbc:", "");
        }
    }

    /// Reads `postgresql://user:password@host:port/database?…`, or a JDBC URL of PostgreSQL.
    ///
    /// @throws IllegalArgumentException when it is neither; the message does not repeat it, since it may hold a
    /// password
    static Postgres postgres(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new Postgres(url, null, null);
        }
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw new IllegalArgumentException("a database is given as postgresql://user@host/database");
        }
        try {
            return read(URI.create(url));
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("the address of the database cannot be read as a URL");
        }
    }

    private static Postgres read(URI address) {
        var bare = address.getRawAuthority() == null ? "" : address.getRawAuthority();
        int at = bare.lastIndexOf('@');
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var url = "jdbc:postgresql://%s%s%s".formatted(bare.substring(at + 1), address.getRawPath(), query);
        var login = address.getUserInfo();
        if (login == null) {
            return new Postgres(url, null, null);
        }
        int colon = login.indexOf(':');
        return colon < 0
                ? new Postgres(url, login, null)
                : new Postgres(url, login.substring(0, colon), login.substring(colon + 1));
    }
}
