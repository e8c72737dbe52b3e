package org.facetpath.server.store.database;

import java.util.Map;
import javax.sql.DataSource;
import org.facetpath.server.store.StoreFailedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Makes or upgrades the tables. The SQL is the same for all databases but for two words.
enum Migration {
    SQLITE("INTEGER", "WITHOUT ROWID"),
    POSTGRESQL("BIGINT", "");

    private final String integer;
    private final String clustered;

    Migration(String integer, String clustered) {
        this.integer = integer;
        this.clustered = clustered;
    }

    void run(DataSource database) {
        try {
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .table("facetpath_migration")
                    .placeholders(Map.of("integer", integer, "clustered", clustered))
                    .load()
                    .migrate();
        } catch (FlywayException problem) {
            throw new StoreFailedException("the tables could not be made or upgraded", problem);
        }
    }
}
