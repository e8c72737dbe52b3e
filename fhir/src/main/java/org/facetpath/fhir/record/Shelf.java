package org.facetpath.fhir.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.facetpath.fhir.json.Element;
import org.jspecify.annotations.Nullable;

/// All kept resources of the inputs, each once, and the references between them.
///
/// A resource given twice (same type and id, and the same server where the entries tell one) is kept as it
/// came last; where the two differ, that is said.
public final class Shelf {

    private final Map<String, List<Resource>> byLabel = new LinkedHashMap<>();
    private final Map<String, Resource> byUrl = new HashMap<>();

    /// Puts a resource on the shelf in place of an earlier version of it.
    public void put(Resource resource) {
        var same = byLabel.computeIfAbsent(resource.label(), _ -> new ArrayList<>(1));
        boolean differs = false;
        for (var all = same.iterator(); all.hasNext(); ) {
            var earlier = all.next();
            if (isSame(earlier, resource)) {
                differs |= !isAlike(earlier.body(), resource.body());
                all.remove();
            }
        }
        if (differs) {
            resource.complain("", "it is given more than once and differs; the last one is used");
        }
        same.add(resource);
        if (resource.fullUrl() != null) {
            byUrl.put(resource.fullUrl(), resource);
        }
    }

    /// Whether two values say the same: names in whatever order, references in whatever form.
    private static boolean isAlike(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Element here && other instanceof Element there) {
            return here.names().size() == there.names().size()
                    && here.names().stream().allMatch(name -> isAlike(name, here.get(name), there.get(name)));
        }
        if (one instanceof List<?> here && other instanceof List<?> there) {
            return here.size() == there.size()
                    && IntStream.range(0, here.size()).allMatch(at -> isAlike(here.get(at), there.get(at)));
        }
        return Objects.equals(one, other);
    }

    private static boolean isAlike(String name, @Nullable Object one, @Nullable Object other) {
        if (name.equals("reference") && one instanceof String here && other instanceof String there) {
            return lastOf(here).equals(lastOf(there));
        }
        return isAlike(one, other);
    }

    /// The id at the end of `Type/id`, of an address, or of `urn:uuid:id`.
    private static String lastOf(String reference) {
        var plain = withoutVersion(reference);
        return plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(':')) + 1);
    }

    /// Two servers may both have a `Patient/1`; they are two people.
    private static boolean isSame(Resource one, Resource other) {
        var here = server(one.fullUrl());
        var there = server(other.fullUrl());
        return here.isEmpty() || there.isEmpty() || here.equals(there);
    }

    private static String server(@Nullable String url) {
        if (url == null || !url.startsWith("http")) {
            return "";
        }
        int slash = url.lastIndexOf('/');
        int before = slash < 0 ? -1 : url.lastIndexOf('/', slash - 1);
        return before < 0 ? "" : url.substring(0, before);
    }

    /// Every resource, in the order in which its identity first came.
    public List<Resource> list() {
        var all = new ArrayList<Resource>(byLabel.size());
        byLabel.values().forEach(all::addAll);
        return all;
    }

    public List<Resource> list(String type) {
        return list().stream().filter(one -> one.type().equals(type)).toList();
    }

    /// The resource a Reference leads to, seen from the resource it stands in; null when it is not here, or when
    /// the reference is conditional or could mean more than one.
    public @Nullable Resource find(Part reference) {
        var element = reference.element();
        var target = element == null ? null : element.text("reference");
        return target == null ? null : find(target, reference.resource());
    }

    private @Nullable Resource find(String target, Resource from) {
        if (target.startsWith("#")) {
            return contained(target.substring(1), from);
        }
        var url = withoutVersion(target);
        var exact = byUrl.get(url);
        var label = labelOf(url);
        if (exact != null) {
            // A newer version of it may have come under another address.
            var now = byLabel.getOrDefault(exact.label(), List.of());
            return now.contains(exact) ? exact : now.isEmpty() ? null : now.getFirst();
        }
        if (label == null) {
            return null;
        }
        var candidates = byLabel.getOrDefault(label, List.of());
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        var server = server(url.startsWith("http") ? url : from.fullUrl());
        var near = candidates.stream()
                .filter(one -> !server.isEmpty() && server.equals(server(one.fullUrl())))
                .toList();
        return near.size() == 1 ? near.getFirst() : null;
    }

    private static @Nullable Resource contained(String id, Resource from) {
        var holder = from.holder();
        if (id.isEmpty()) {
            return holder;
        }
        for (var value : holder.body().list("contained")) {
            if (value instanceof Element inner && id.equals(inner.text("id"))) {
                return Resource.contained(inner, id, holder);
            }
        }
        return null;
    }

    private static String withoutVersion(String target) {
        int history = target.indexOf("/_history/");
        return history < 0 ? target : target.substring(0, history);
    }

    /// `Type/id` at the end of a relative or absolute reference; null for anything else.
    public static @Nullable String labelOf(String target) {
        if (target.startsWith("urn:") || target.indexOf('?') >= 0) {
            return null;
        }
        var plain = withoutVersion(target);
        int slash = plain.lastIndexOf('/');
        if (slash <= 0 || slash == plain.length() - 1) {
            return null;
        }
        int before = plain.lastIndexOf('/', slash - 1);
        return plain.substring(before + 1);
    }

    /// How to name what a Reference leads to: `Type/id` when it is known, else as written; null for none.
    public @Nullable String name(Part reference) {
        var found = find(reference);
        if (found != null) {
            return found.label();
        }
        var element = reference.element();
        var target = element == null ? null : element.text("reference");
        if (target == null || target.startsWith("#") || target.indexOf('?') >= 0) {
            return null;
        }
        var label = labelOf(target);
        return label != null ? label : target;
    }
}
