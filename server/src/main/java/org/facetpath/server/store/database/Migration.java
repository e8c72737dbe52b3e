package org.facetpath.server.store.database;

import java.util.Map;
import javax.sql.DataSource;
import org.facetpath.server.store.StoreFailedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

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
            var flyway = Flyway.configure(getClass().getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .table("facetpath_migration")
                    .placeholders(Map.of("integer", integer, "clustered", clustered))
                    .load();
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException problem) {
            throw new StoreFailedException("the tables could not be made or upgraded", problem);
        }
    }

    /// A program that does not know what a newer one has changed would read it wrongly, or write what that one cannot
    /// read.
    private static void refuseNewer(Flyway flyway) {
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StoreFailedException(
                        "this store was upgraded by a newer Facetpath (to its schema %s), which this one does not know:"
                                        .formatted(migration.getVersion())
                                + " use that one, or restore the backup from before the upgrade into another folder");
            }
        }
    }
}
