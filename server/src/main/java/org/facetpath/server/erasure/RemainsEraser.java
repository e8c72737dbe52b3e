package org.facetpath.server.erasure;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.server.access.BreakGlass;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.audit.Event;
import org.facetpath.server.diary.DiaryLink;
import org.facetpath.server.diary.DiaryLinks;
import org.facetpath.server.hooks.card.AnswerLedger;
import org.facetpath.server.hooks.card.CardLedger;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.content.References;
import org.facetpath.server.store.database.Database;

/// Finds what is kept beside the log about something that is erased from it, and destroys it in the same write.
public final class RemainsEraser {

    /// What these tables hold about a patient goes with the patient.
    public static final Set<String> REACHED = Set.of(
            "facetpath_log",
            "facetpath_index",
            "facetpath_answer",
            "facetpath_card_feedback",
            "facetpath_diary_link",
            "facetpath_diary_device",
            "facetpath_break_glass",
            "facetpath_account",
            "facetpath_secret",
            "facetpath_identity");

    /// These hold nothing about a patient: types and positions; what cards were about and never whom; the database's
    /// own upgrades.
    public static final Set<String> ABOUT_NOBODY = Set.of("facetpath_type", "facetpath_card", "facetpath_migration");

    private static final Pattern NAMED = Pattern.compile("\"value\":\"([A-Za-z]+/[A-Za-z0-9.-]+)\"");

    private final RecordStore store;
    private final AnswerLedger answers;
    private final CardLedger cards;
    private final DiaryLinks links;
    private final Accounts accounts;
    private final BreakGlass opened;

    public RemainsEraser(Database database, RecordStore store, InstantSource clock) {
        this.store = store;
        this.answers = new AnswerLedger(database, clock);
        this.cards = new CardLedger(database, clock);
        this.links = new DiaryLinks(database, clock);
        this.accounts = new Accounts(database, clock);
        this.opened = new BreakGlass(database, clock);
    }

    /// What is kept about resources that are erased.
    ///
    /// @param keys the resources
    /// @param told those about which record systems may have been told something, by the same type and id
    /// @param addresses resources of record systems, such as `https://ehr.example/fhir/Patient/17`
    public Remains find(Set<ResourceKey> keys, Set<ResourceKey> told, Set<String> addresses) {
        var answered = answered(told, addresses);
        var patients = keys.stream()
                .filter(it -> it.type().equals("Patient"))
                .map(ResourceKey::id)
                .collect(Collectors.toSet());
        return new Remains(
                answered,
                answered.values().stream()
                        .flatMap(Set::stream)
                        .flatMap(hash -> answers.cardsIn(hash).stream())
                        .collect(Collectors.toSet()),
                patients,
                links.list().stream()
                        .filter(it -> patients.contains(it.patient())
                                || keys.contains(new ResourceKey("Procedure", it.procedure())))
                        .map(DiaryLink::id)
                        .collect(Collectors.toSet()),
                accounts.list().stream()
                        .filter(it -> patients.contains(it.patient()))
                        .map(Account::name)
                        .toList());
    }

    /// Destroys it, in one write with what it is about.
    public Beside destroy(Remains remains) {
        var hashes = remains.answers().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return answers.gone(hashes)
                .and(cards.wordless(remains.cards()))
                .and(links.gone(remains.links()))
                .and(opened.gone(remains.patients()))
                .and(accounts.parted(remains.accounts()));
    }

    private Map<String, Set<String>> answered(Set<ResourceKey> keys, Set<String> addresses) {
        if (answers.isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<String, Set<String>>();
        events(keys, addresses)
                .flatMap(it -> Optional.ofNullable(it.content()).stream())
                .filter(it -> it.contains("\"" + Event.Act.HOOK.code() + "\""))
                .forEach(event -> AnswerLedger.hashIn(event)
                        .filter(answers::isKept)
                        .ifPresent(hash -> names(event)
                                .filter(it -> addresses.contains(it)
                                        || ResourceKey.named(it)
                                                .filter(keys::contains)
                                                .isPresent())
                                .forEach(name -> found.computeIfAbsent(name, _ -> new TreeSet<>())
                                        .add(hash))));
        return found;
    }

    /// The store finds events by patients, and all others by looking through the whole trail.
    private Stream<Version> events(Set<ResourceKey> keys, Set<String> addresses) {
        var wanted = new HashSet<>(keys);
        addresses.forEach(it -> ResourceKey.named(it).ifPresent(wanted::add));
        var all = RecordQuery.of("AuditEvent").withPage(RecordQuery.LARGEST, null);
        return wanted.stream().allMatch(it -> it.type().equals("Patient"))
                ? wanted.stream().flatMap(it -> store.all(all.withPatient(it.id())))
                : store.all(all);
    }

    private static Stream<String> names(String event) {
        return Stream.concat(
                References.list(event).stream(), NAMED.matcher(event).results().map(it -> it.group(1)));
    }
}
