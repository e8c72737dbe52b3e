package org.facetpath.exchange.cds;

import static org.facetpath.exchange.cds.RefusedMessageException.Fault.INVALID;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.facetpath.exchange.cds.Body.Slice;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.json.ElementReader;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.json.Recall;
import org.facetpath.fhir.json.Wanted;
import org.jspecify.annotations.Nullable;

/// Tells what came for each key of the prefetch. The resources themselves are passed over: they are read once, by the
/// reader of charts.
public final class PrefetchReader {

    private static final int LONGEST_ID = 100;

    private final Recall<String> names;

    PrefetchReader(Recall<String> names) {
        this.names = names;
    }

    public PrefetchReader() {
        this(new Recall<>());
    }

    Map<String, Prefetched> read(JsonReader json, Body body) throws IOException {
        if (!json.isObject()) {
            throw new RefusedMessageException(INVALID, "prefetch is not an object.");
        }
        var all = new HashMap<String, Prefetched>();
        json.enter();
        String key;
        while ((key = json.nextName()) != null) {
            if (all.put(key, value(json, body)) != null) {
                throw new RefusedMessageException(INVALID, "prefetch has a key twice.");
            }
        }
        return all;
    }

    /// What one answer of a FHIR server is.
    ///
    /// @throws IOException when it is no JSON
    public Prefetched read(Body body) throws IOException {
        var whole = body.all();
        var json = new JsonReader(whole.bytes(), whole.from(), whole.end(), names);
        return json.hasMore() ? value(json, body) : new Prefetched.NotFhir("nothing");
    }

    private Prefetched value(JsonReader json, Body body) throws IOException {
        if (json.isNull()) {
            json.skip();
            return new Prefetched.None();
        }
        if (!json.isObject()) {
            json.skip();
            return new Prefetched.NotFhir("a value that is no object");
        }
        long from = json.offset();
        var head = new Head();
        json.enter();
        String name;
        while ((name = json.nextName()) != null) {
            head.take(name, json, body);
        }
        return head.told(body.slice(from, json.offset()));
    }

    private static final class Head {

        private @Nullable String type;
        private @Nullable String id;
        private @Nullable Object links;
        private boolean holdsEntries;

        void take(String name, JsonReader json, Body body) throws IOException {
            switch (name) {
                case "resourceType" -> type = json.isText() ? json.oftenText() : skipped(json);
                case "id" -> id = json.isText() ? json.text(LONGEST_ID) : skipped(json);
                case "link" -> links = new ElementReader(json).read(Wanted.read("relation url"));
                case "entry" -> {
                    boolean list = json.isList();
                    long at = json.offset() + 1;
                    json.skip();
                    holdsEntries |= list && !isBlank(body, at, json.offset() - 1);
                }
                default -> json.skip();
            }
        }

        private static @Nullable String skipped(JsonReader json) throws IOException {
            json.skip();
            return null;
        }

        /// Stops at the first byte that says something, so it takes no time.
        private static boolean isBlank(Body body, long from, long end) {
            for (long at = from; at < end; at++) {
                if (body.at(at) > ' ' || body.at(at) < 0) {
                    return false;
                }
            }
            return true;
        }

        Prefetched told(Slice slice) {
            if (type == null) {
                return new Prefetched.NotFhir("an object without resourceType");
            }
            return switch (type) {
                case "OperationOutcome" -> new Prefetched.Failed();
                case "Bundle" -> bundle(slice);
                default -> new Prefetched.Whole(type, id, slice);
            };
        }

        private Prefetched bundle(Slice slice) {
            var next = next();
            if (next != null) {
                return new Prefetched.FirstPage(slice, next);
            }
            return holdsEntries ? new Prefetched.Whole("Bundle", id, slice) : new Prefetched.None();
        }

        private @Nullable String next() {
            if (!(links instanceof Iterable<?> several)) {
                return null;
            }
            for (var link : several) {
                if (link instanceof Element one && "next".equals(one.text("relation"))) {
                    var url = one.text("url");
                    return url == null ? "" : url;
                }
            }
            return null;
        }
    }
}
