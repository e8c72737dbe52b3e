package org.facetpath.server.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What is kept beside the log about something that is to be erased.
///
/// @param answers hashes of the answers that record systems were told, by whom or what they were about
/// @param cards the cards in those answers, about which somebody may have written a remark
/// @param patients whose record is erased itself; what stands here about them alone goes along
/// @param links ids of the links to diaries
/// @param accounts names of the accounts that patients have themselves
public record Remains(
        Map<String, Set<String>> answers,
        Set<String> cards,
        Set<String> patients,
        Set<String> links,
        List<String> accounts) {

    public Remains {
        answers = Map.copyOf(answers);
        cards = Set.copyOf(cards);
        patients = Set.copyOf(patients);
        links = Set.copyOf(links);
        accounts = List.copyOf(accounts);
    }

    public boolean isEmpty() {
        return answers.isEmpty() && links.isEmpty() && accounts.isEmpty();
    }

    /// What there is, a line for each kind, for whoever decides and for the trail.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var about : new TreeSet<>(answers.keySet())) {
            lines.add("answers to record systems about %s: %d, with the remarks on their cards"
                    .formatted(about, answers.getOrDefault(about, Set.of()).size()));
        }
        if (!links.isEmpty()) {
            lines.add("links to diaries: %d, with the devices they were opened on".formatted(links.size()));
        }
        accounts.forEach(name -> lines.add("the account " + name + ": its patient, and where it is a patient's only,"
                + " all that it signs in with"));
        return lines;
    }
}
