package org.facetpath.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Role;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.StoreAddress;
import org.facetpath.server.store.intake.Intake;
import org.facetpath.server.store.log.RecordLog;

/// A store with the record of one patient in it, and a clinician's token to ask for it.
///
/// @param data the data folder
/// @param id of the Patient
record StoredPatient(Path data, String id, String token) {

    /// Imports a record, as `facetpath import` does, and makes an account for a program.
    static StoredPatient of(Path record, Path data) throws IOException {
        var clock = InstantSource.system();
        try (var database = Database.open(new StoreAddress.Folder(data))) {
            var store = new RecordLog(database, clock);
            new Intake(store, new Actor("system/benchmark"), "benchmark", (_, _) -> {}).add(record);
            var patients = store.patients(RecordQuery.LARGEST, null).items();
            if (patients.size() != 1) {
                throw new IllegalArgumentException(
                        "%s holds %d patients, and 1 was expected".formatted(record, patients.size()));
            }
            new Accounts(database, clock).add(Account.of("benchmark", Set.of(Role.CLINICIAN, Role.ANALYST)));
            var token = new Secrets(database, clock).newToken("benchmark", "benchmark", Duration.ofDays(2));
            return new StoredPatient(data, patients.getFirst().key().id(), token);
        }
    }
}
