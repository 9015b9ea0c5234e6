package org.dragoman.app.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.app.query.EventStory.Aspect;
import org.dragoman.app.query.EventStory.Divergence;
import org.dragoman.app.query.EventStory.Told;
import org.dragoman.app.query.EventStory.Value;
import org.dragoman.app.story.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * In what the reports of one event differ, by what the ledger's rows hold now: what a reader set
 * right differs no longer. What is an event in one report and an engagement in another is compared
 * in what both have; types, statuses and parties only among rows of one sort. For one story.
 */
final class StoryDifferences {
  /** Types of acts that the sides do together. */
  private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "COOPERATE");

  private final List<Told> told;
  private final List<Divergence> differences = new ArrayList<>();

  private StoryDifferences(List<Told> told) {
    this.told = told;
  }

  /** The differences between reports; none where there is one report. */
  static List<Divergence> of(List<Told> told) {
    StoryDifferences all = new StoryDifferences(told);
    Predicate<Told> events = row -> !row.engagement();
    all.compare(Aspect.TYPE, events, row -> type(row));
    all.compare(Aspect.ENGAGEMENT, Told::engagement, Told::type);
    all.compare(Aspect.STATUS, events, Told::status);
    all.compare(Aspect.STATUS, Told::engagement, Told::status);
    all.compare(Aspect.DATE, row -> true, row -> text(row.date()));
    all.compare(
        Aspect.PLACE, row -> true, row -> row.place() == null ? row.placeCountry() : row.place());
    all.compare(Aspect.SIDES, events, row -> sides(row));
    all.compare(
        Aspect.PARTIES,
        Told::engagement,
        row -> row.actors().isEmpty() ? null : String.join(", ", new TreeSet<>(row.actors())));
    all.persons();
    all.numbers();
    all.compare(Aspect.SAID_BY, row -> true, Told::saidBy);
    return all.differences;
  }

  private static String type(Told row) {
    return row.mode() == null ? row.type() : row.type() + " " + row.mode();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Who does it to whom; of what both do, their names in order, whoever was named first. */
  private static String sides(Told row) {
    if (MUTUAL.contains(row.type()) && !row.recipients().isEmpty()) {
      TreeSet<String> both = new TreeSet<>(row.actors());
      both.addAll(row.recipients());
      return String.join(" – ", both);
    }
    return codes(row.actors()) + " → " + codes(row.recipients());
  }

  private static String codes(List<String> codes) {
    return codes.isEmpty() ? "?" : String.join(", ", codes);
  }

  private void compare(
      Aspect aspect, Predicate<Told> which, Function<Told, @Nullable String> value) {
    Map<String, Set<UUID>> values = new LinkedHashMap<>();
    Set<UUID> documents = new LinkedHashSet<>();
    for (Told row : told) {
      if (which.test(row)) {
        documents.add(row.evidence().document());
        String given = value.apply(row);
        if (given != null) {
          note(values, given, row);
        }
      }
    }
    add(aspect, "", values, documents);
  }

  /** Each person whom not all reports name. */
  private void persons() {
    Map<String, Set<UUID>> naming = new LinkedHashMap<>();
    for (Told row : told) {
      for (DyadBrief.Person person : row.people()) {
        String known =
            naming.keySet().stream()
                .filter(name -> PersonNames.same(name, person.name()))
                .findFirst()
                .orElse(person.name());
        note(naming, known, row);
      }
    }
    Set<UUID> documents = documents();
    naming.forEach((name, by) -> add(Aspect.PERSON, "", Map.of(name, by), documents));
  }

  private void numbers() {
    Map<String, Map<String, Set<UUID>>> measures = new LinkedHashMap<>();
    for (Told row : told) {
      for (EventStory.Amount amount : row.numbers()) {
        note(
            measures.computeIfAbsent(
                amount.measure().toLowerCase(Locale.ROOT), measure -> new LinkedHashMap<>()),
            amount.value(),
            row);
      }
    }
    Set<UUID> documents = documents();
    measures.forEach((measure, values) -> add(Aspect.NUMBER, measure, values, documents));
  }

  private Set<UUID> documents() {
    Set<UUID> documents = new LinkedHashSet<>();
    told.forEach(row -> documents.add(row.evidence().document()));
    return documents;
  }

  private static void note(Map<String, Set<UUID>> values, String value, Told row) {
    Set<UUID> documents = values.computeIfAbsent(value, key -> new LinkedHashSet<>());
    documents.add(row.evidence().document());
  }

  /** Adds it unless all documents tell the same values. */
  private void add(
      Aspect aspect, String measure, Map<String, Set<UUID>> values, Collection<UUID> documents) {
    Set<Set<String>> tellings = new HashSet<>();
    List<UUID> silent = new ArrayList<>();
    for (UUID document : documents) {
      Set<String> given = new HashSet<>();
      values.forEach(
          (value, by) -> {
            if (by.contains(document)) {
              given.add(value);
            }
          });
      tellings.add(given);
      if (given.isEmpty()) {
        silent.add(document);
      }
    }
    if (tellings.size() > 1) {
      differences.add(
          new Divergence(
              aspect,
              measure,
              values.entrySet().stream()
                  .map(value -> new Value(value.getKey(), List.copyOf(value.getValue())))
                  .toList(),
              silent));
    }
  }
}
