package org.facetpath.fhir.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.fhir.json.Element;
import org.jspecify.annotations.Nullable;

/// A kept resource: its type, its identity, the wanted elements, and what in it could not be understood.
public final class Resource {

    private final String type;
    private final String label;
    private final @Nullable String id;
    private final @Nullable String fullUrl;
    private final Element body;
    private final @Nullable Resource holder;
    private Set<NotUnderstood> complaints = Set.of();

    /// @param place where it stands in the input, to name it when it has no id
    public Resource(String type, Element body, @Nullable String fullUrl, String place) {
        this.type = type;
        this.body = body;
        this.fullUrl = fullUrl;
        this.id = body.text("id");
        this.holder = null;
        this.label = label(type, id, fullUrl, place);
    }

    private Resource(String type, Element body, String id, Resource holder) {
        this.type = type;
        this.body = body;
        this.fullUrl = null;
        this.id = id;
        this.holder = holder;
        this.label = holder.label() + "#" + id;
    }

    /// A resource inside another one, which alone knows it by this id.
    static Resource contained(Element body, String id, Resource holder) {
        var type = body.text("resourceType");
        return new Resource(type == null ? "Resource" : type, body, id, holder);
    }

    /// The resource it is contained in; itself when in none.
    Resource holder() {
        return holder == null ? this : holder;
    }

    private static String label(String type, @Nullable String id, @Nullable String fullUrl, String place) {
        if (id != null && !id.isEmpty()) {
            return type + "/" + id;
        }
        return fullUrl != null ? fullUrl : "%s (%s)".formatted(type, place);
    }

    public String type() {
        return type;
    }

    public @Nullable String id() {
        return id;
    }

    public @Nullable String fullUrl() {
        return fullUrl;
    }

    /// `Type/id`, or what else names it.
    public String label() {
        return label;
    }

    public Element body() {
        return body;
    }

    /// The whole resource as the root of its parts.
    public Part root() {
        return new Part(this, "", body);
    }

    /// Says that something in it could not be used.
    public void complain(String path, String reason) {
        holder().add(new NotUnderstood(path.isEmpty() ? label : label + "#" + path, reason));
    }

    /// Of most resources all is understood, so nothing is held ready for it.
    private void add(NotUnderstood one) {
        if (complaints.isEmpty()) {
            complaints = new LinkedHashSet<>();
        }
        complaints.add(one);
    }

    public List<NotUnderstood> complaints() {
        return List.copyOf(complaints);
    }
}
