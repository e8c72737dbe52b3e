package org.facetpath.fhir.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.facetpath.fhir.record.Shelf;
import org.jspecify.annotations.Nullable;

/// The people of the input. Patient resources that replace one another are one person.
public final class People {

    private final Shelf shelf;
    private final Map<Resource, Resource> survivors = new LinkedHashMap<>();
    private final Map<String, Resource> absent = new HashMap<>();

    public People(Shelf shelf) {
        this.shelf = shelf;
        var patients = shelf.list("Patient");
        patients.forEach(patient -> survivors.put(patient, patient));
        for (var patient : patients) {
            for (var link : patient.root().list("link")) {
                join(patient, link);
            }
        }
    }

    private void join(Resource patient, Part link) {
        var type = link.get("type").text();
        boolean replaces = "replaces".equals(type);
        if (!replaces && !"replaced-by".equals(type)) {
            return;
        }
        var other = shelf.find(link.get("other"));
        var name = shelf.name(link.get("other"));
        if (other == null || !survivors.containsKey(other)) {
            if (name != null) {
                absent.put(name, patient);
            }
            return;
        }
        var keeps = survivor(replaces ? patient : other);
        var goes = survivor(replaces ? other : patient);
        if (keeps != goes) {
            survivors.put(goes, keeps);
        }
    }

    /// The record that stands for the person this Patient resource is about.
    private Resource survivor(Resource patient) {
        var now = patient;
        var next = survivors.getOrDefault(now, now);
        while (next != now) {
            now = next;
            next = survivors.getOrDefault(now, now);
        }
        return now;
    }

    /// The resources of each person, the one that stands for the person first.
    public Map<Resource, List<Resource>> list() {
        var people = new LinkedHashMap<Resource, List<Resource>>();
        survivors.keySet().forEach(patient -> {
            var records = people.computeIfAbsent(survivor(patient), _ -> new ArrayList<>());
            if (survivor(patient) == patient) {
                records.addFirst(patient);
            } else {
                records.add(patient);
            }
        });
        return people;
    }

    /// The person a reference leads to; null when nobody of the input.
    public @Nullable Resource find(Part reference) {
        var found = shelf.find(reference);
        if (found != null) {
            return found.type().equals("Patient") && survivors.containsKey(found) ? survivor(found) : null;
        }
        var name = shelf.name(reference);
        var linked = name == null ? null : absent.get(name);
        return linked == null ? null : survivor(linked);
    }

    /// Names of records that are joined to this person by a link but are not in the input.
    public List<String> absentOf(Resource person) {
        return absent.entrySet().stream()
                .filter(entry -> survivor(entry.getValue()) == person)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
