package org.facetpath.fhir.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.json.ElementReader;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.json.Wanted;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Numbers;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Reads resources: what matters is kept, Bundles are opened, the rest is passed over as early as can be told.
final class ResourceReader {

    /// Bundles in Bundles beyond this are not opened.
    private static final int DEEPEST_BUNDLE = 8;

    private static final int LONGEST_URL = 10_000;

    private final JsonReader json;
    private final ElementReader elements;
    private final Concepts concepts;
    private final Glance glance;
    private final Intake intake;
    private final String place;
    private final List<String> seen = new ArrayList<>();
    private int entries;
    private int bundles;

    ResourceReader(JsonReader json, Concepts concepts, Glance glance, Intake intake, String place) {
        this.json = json;
        this.elements = new ElementReader(json);
        this.concepts = concepts;
        this.glance = glance;
        this.intake = intake;
        this.place = place;
    }

    /// What an object of the input turned out to be.
    enum Found {
        RESOURCE,
        SOMETHING_ELSE
    }

    /// Reads the object the reader stands before, which is a resource, a Bundle, or a bare entry of one.
    Found readRoot() throws IOException, ForeignVersionException {
        var entry = new Entry();
        var found = readObject(entry);
        keep(entry, null);
        return found;
    }

    /// How far it came, for people.
    String place() {
        return entries == 0 ? json.place() : "entry %d, %s".formatted(entries, json.place());
    }

    /// The names seen in an object that is no resource, to say what was found.
    String names() {
        return seen.isEmpty() ? "" : ", but %s".formatted(String.join(", ", seen));
    }

    /// What is known of the entry around a resource; its address may come after the resource.
    private static final class Entry {
        @Nullable
        String fullUrl;

        @Nullable
        Element body;

        @Nullable
        String type;

        boolean wrapsResource;
    }

    private Found readObject(Entry entry) throws IOException, ForeignVersionException {
        var object = new OpenObject();
        elements.reset();
        json.enter();
        String name;
        while ((name = json.nextName()) != null) {
            object.see(name);
            if (name.equals("resourceType") && json.isText()) {
                if (!object.becomes(json.oftenText())) {
                    return Found.RESOURCE;
                }
            } else if (object.opensBundle(name)) {
                object.holdsEntries |= readEntries();
            } else if (name.equals("resource") && object.type == null && json.isObject()) {
                object.wrapped = readInner();
            } else if (name.equals("fullUrl") && object.type == null && json.isText()) {
                object.fullUrl = json.text(LONGEST_URL);
            } else if (!object.take(name)) {
                object.skipRest();
                return Found.RESOURCE;
            }
        }
        return object.finish(entry);
    }

    private @Nullable Entry readInner() throws IOException, ForeignVersionException {
        var inner = new Entry();
        inner.wrapsResource = readObject(inner) == Found.RESOURCE;
        return inner;
    }

    /// Reads the entries of a Bundle (or the parameters of a Parameters) one by one; tells whether any held a
    /// resource.
    private boolean readEntries() throws IOException, ForeignVersionException {
        if (!json.isList() || bundles >= DEEPEST_BUNDLE) {
            json.skip();
            return false;
        }
        bundles++;
        boolean any = false;
        json.enter();
        while (json.hasNext()) {
            entries++;
            if (json.isObject()) {
                any |= readEntry();
            } else {
                noteEntry("an object is expected");
                json.skip();
            }
        }
        bundles--;
        return any;
    }

    /// A resource that is whole is kept even when its entry breaks off.
    private boolean readEntry() throws IOException, ForeignVersionException {
        var entry = new Entry();
        try {
            json.enter();
            String name;
            while ((name = json.nextName()) != null) {
                if (name.equals("resource")) {
                    entry.wrapsResource |= readEntryResource(entry);
                } else if (name.equals("fullUrl") && json.isText()) {
                    entry.fullUrl = json.text(LONGEST_URL);
                } else {
                    json.skip();
                }
            }
        } finally {
            keep(entry, null);
        }
        return entry.wrapsResource;
    }

    private boolean readEntryResource(Entry entry) throws IOException, ForeignVersionException {
        if (!json.isObject()) {
            noteEntry("its resource is not an object");
            json.skip();
            return false;
        }
        if (readObject(entry) == Found.SOMETHING_ELSE) {
            noteEntry("its resource has no resourceType");
            return false;
        }
        return true;
    }

    private void noteEntry(String reason) {
        intake.add(new NotUnderstood(place + ", entry " + entries, reason));
    }

    private void keep(@Nullable Entry entry, @Nullable String fullUrl) {
        if (entry != null && entry.body != null && entry.type != null) {
            // Only a resource without an id is named by its place.
            boolean named = entries == 0 || entry.body.has("id");
            var where = named ? place : place + ", entry " + entries;
            intake.add(new Resource(entry.type, entry.body, fullUrl == null ? entry.fullUrl : fullUrl, where));
        }
    }

    /// An object being read, of which the type may not be known yet.
    private final class OpenObject {

        private @Nullable String type;
        private @Nullable Kind kind;
        private Wanted wanted = Kinds.any();
        private final Element body = new Element();
        private @Nullable String fullUrl;
        private @Nullable Entry wrapped;
        private boolean holdsEntries;
        private boolean decided;

        void see(String name) {
            if (type == null && bundles == 0 && seen.size() < 8) {
                seen.add(Numbers.shortened(name, 40));
            }
        }

        /// Takes the type; false when the resource is of no use and was passed over.
        boolean becomes(String name) throws IOException, ForeignVersionException {
            type = name;
            var version = Kinds.foreignVersion(name);
            if (version != null) {
                throw new ForeignVersionException(name, version);
            }
            var known = Kinds.find(name);
            if (known == null && !isBundle() && !name.equals("Parameters")) {
                json.skipRest();
                return false;
            }
            kind = known;
            if (known != null) {
                wanted = known.wanted();
                for (var earlier : body.names()) {
                    known.refuseForeign(name, earlier);
                }
                if (body.isEmpty() && glance.passes(json, name, known)) {
                    return false;
                }
                body.put("resourceType", name);
            }
            return true;
        }

        boolean isBundle() {
            return "Bundle".equals(type);
        }

        boolean opensBundle(String name) {
            boolean mayBe = type == null || isBundle() || type.equals("Parameters");
            return mayBe && (name.equals("entry") || name.equals("parameter"));
        }

        /// Keeps or skips one element; false when the resource turned out to be of no use.
        boolean take(String name) throws IOException, ForeignVersionException {
            var inner = isBundle() ? Wanted.ALL : wanted.of(name);
            if (inner == null || (isBundle() && !name.equals("link"))) {
                json.skip();
                return true;
            }
            var version = inner.version();
            if (version != null && kind != null) {
                throw new ForeignVersionException(type + "." + name, version);
            }
            if (json.isNull()) {
                json.skip();
                return true;
            }
            var value = readElement(name, version == null ? inner : Wanted.MENTION);
            body.put(name, value);
            return !name.equals(kind == null ? null : kind.decisive()) || stillMatters(value);
        }

        private Object readElement(String name, Wanted inner) throws IOException {
            var known = kind;
            return known != null && name.equals(known.lines())
                    ? elements.matching(inner, Kind.BILLED, concept -> known.mayMatter(concept, concepts))
                    : elements.read(inner);
        }

        /// Skips a resource of no use; what only another version has is still noticed.
        void skipRest() throws IOException, ForeignVersionException {
            String name;
            while ((name = json.nextName()) != null) {
                if (kind != null) {
                    kind.refuseForeign(String.valueOf(type), name);
                }
                json.skip();
            }
        }

        private boolean stillMatters(Object value) {
            if (kind == null || isKnown(value)) {
                decided = true;
                return true;
            }
            var less = kind.otherwise();
            if (less == null) {
                return false;
            }
            wanted = less;
            return true;
        }

        private boolean isKnown(Object value) {
            return kind != null && kind.mayMatter(value, concepts);
        }

        Found finish(Entry entry) throws ForeignVersionException {
            if (isBundle()) {
                noteNextPage();
                return Found.RESOURCE;
            }
            if (type == null) {
                keep(wrapped, fullUrl);
                return holdsEntries || (wrapped != null && wrapped.wrapsResource)
                        ? Found.RESOURCE
                        : Found.SOMETHING_ELSE;
            }
            checkVersion();
            if (kind != null && !isOurs() && matters(kind)) {
                var problem = elements.problem();
                if (problem.isEmpty()) {
                    entry.body = body;
                    entry.type = type;
                } else {
                    intake.add(new NotUnderstood(name(), problem));
                }
            }
            return Found.RESOURCE;
        }

        private String name() {
            var id = body.text("id");
            return id == null ? "%s (%s)".formatted(type, place) : type + "/" + id;
        }

        private void checkVersion() throws ForeignVersionException {
            var stated = body.text("fhirVersion");
            if (stated != null && !stated.startsWith("4.")) {
                throw new ForeignVersionException("fhirVersion " + stated, stated);
            }
        }

        private void noteNextPage() {
            for (var link : body.list("link")) {
                if (link instanceof Element one && "next".equals(one.text("relation"))) {
                    intake.missNextPage();
                }
            }
        }

        /// What Facetpath wrote is never read back as facts.
        private boolean isOurs() {
            var meta = body.element("meta");
            if (meta == null) {
                return false;
            }
            for (var tag : meta.list("tag")) {
                if (tag instanceof Element one
                        && CodeSystems.TAG.equals(one.text("system"))
                        && CodeSystems.OUTPUT_TAG.equals(one.text("code"))) {
                    return true;
                }
            }
            return false;
        }

        private boolean matters(Kind of) {
            if (decided) {
                return true;
            }
            var lines = of.lines();
            if (lines != null) {
                return !body.list(lines).isEmpty();
            }
            var decisive = of.decisive();
            if (decisive == null && of.inside().isEmpty()) {
                return true;
            }
            if (decisive != null) {
                var value = body.get(decisive);
                if (value == null && of.otherwise() == null) {
                    return body.has("medicationReference");
                }
                if (value != null && isKnown(value)) {
                    return true;
                }
            }
            return of.inside().stream().anyMatch(path -> holdsKnown(body, path));
        }

        private boolean holdsKnown(Element element, String path) {
            int dot = path.indexOf('.');
            List<?> values = element.list(dot < 0 ? path : path.substring(0, dot));
            for (var value : values) {
                boolean known = dot < 0
                        ? isKnown(value)
                        : value instanceof Element inner && holdsKnown(inner, path.substring(dot + 1));
                if (known) {
                    return true;
                }
            }
            return false;
        }
    }
}
