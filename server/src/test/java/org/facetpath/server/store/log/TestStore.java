package org.facetpath.server.store.log;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.LogCheck;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.database.StoreAddress;

/// A store with a clock that tests set, and short words for what they do often.
public final class TestStore implements AutoCloseable, InstantSource {

    public static final Actor ANNA = new Actor("user/anna");
    public static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private final StoreAddress address;
    private final Database database;
    private final RecordLog records;
    private Instant now = START;

    public TestStore(Place place, Path folder) {
        this(place.empty(folder));
    }

    public TestStore(StoreAddress address) {
        this.address = address;
        database = Database.open(address);
        records = new RecordLog(database, this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void wait(Duration time) {
        now = now.plus(time);
    }

    public RecordLog records() {
        return records;
    }

    public Database database() {
        return database;
    }

    /// The names of all tables of ours.
    public List<String> tables() {
        return database.read(connection -> {
            try (var found = connection.getMetaData().getTables(null, null, "facetpath%", new String[] {"TABLE"})) {
                var names = new ArrayList<String>();
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
                return names;
            }
        });
    }

    public StoreAddress address() {
        return address;
    }

    public Outcome write(ResourceKey key, String content) {
        return apply(new Change.Write(key, content));
    }

    /// Does one change and tells its last outcome.
    public Outcome apply(Change change) {
        return records.write(List.of(change), ANNA, "a test").getLast();
    }

    public LogCheck.Result verify() {
        return new ChainWalk(database).verify();
    }

    public static ResourceKey patient(String id) {
        return ResourceKey.patient(id);
    }

    public static ResourceKey pain(String id) {
        return new ResourceKey("Observation", id);
    }

    public static String patientJson(String id) {
        return "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"birthDate\":\"1961-02-03\"}".formatted(id);
    }

    public static String painJson(String id, String patient, int score) {
        return """
            {"resourceType":"Observation","id":"%s","status":"final","subject":{"reference":"Patient/%s"},\
            "valueInteger":%d}\
            """.formatted(id, patient, score);
    }

    @Override
    public void close() {
        database.close();
    }
}
