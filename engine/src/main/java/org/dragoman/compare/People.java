package org.dragoman.compare;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementStatus;
import org.dragoman.record.Participant;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/** Lays the persons of two readouts side by side. Stateless. */
final class People {
  private People() {}

  /** A person and the words that introduce him. */
  private record Person(String name, @Nullable Party party, @Nullable String office, Quote quote) {
    boolean is(Person other) {
      boolean sides = party == null || other.party == null || party.equals(other.party);
      return sides && PersonName.same(name, other.name);
    }
  }

  /** Who takes part by both readouts, or by one. */
  static List<Finding> compare(Readout a, Readout b) {
    List<Person> first = persons(a.record());
    List<Person> second = new ArrayList<>(persons(b.record()));
    List<Finding> findings = new ArrayList<>();
    for (Person person : first) {
      Person match = second.stream().filter(person::is).findFirst().orElse(null);
      if (match != null) {
        second.remove(match);
        String also = match.name.equals(person.name) ? "" : " / " + match.name;
        findings.add(
            Finding.shared(
                Part.PARTICIPANT, person.name + also, person.quote, match.quote, List.of()));
        continue;
      }
      Quote named = named(person.name, b);
      findings.add(
          named == null
              ? Finding.onlyIn(true, Part.PARTICIPANT, person.name, person.quote)
              : Finding.shared(Part.PARTICIPANT, person.name, person.quote, named, List.of()));
    }
    for (Person person : second) {
      Quote named = named(person.name, a);
      findings.add(
          named == null
              ? Finding.onlyIn(false, Part.PARTICIPANT, person.name, person.quote)
              : Finding.shared(Part.PARTICIPANT, person.name, named, person.quote, List.of()));
    }
    return findings;
  }

  /** Persons of the engagements that took place, else of all; then those who act. */
  private static List<Person> persons(DiplomaticRecord record) {
    List<Person> persons = new ArrayList<>();
    for (boolean held : List.of(true, false)) {
      for (Engagement engagement : record.engagements()) {
        if (held == tookPlace(engagement)) {
          for (Participant p : engagement.participants()) {
            add(persons, new Person(p.name(), p.party(), p.office(), p.evidence()));
          }
        }
      }
    }
    for (Event event : record.events()) {
      List<EventActor> sides = new ArrayList<>(event.actors());
      sides.addAll(event.recipients());
      for (EventActor side : sides) {
        if (side.name() != null && side.party() != null) {
          add(persons, new Person(side.name(), side.party(), side.office(), side.mention()));
        }
      }
    }
    return persons;
  }

  static boolean tookPlace(Engagement engagement) {
    return engagement.status() == EngagementStatus.HELD
        || engagement.status() == EngagementStatus.ONGOING;
  }

  private static void add(List<Person> persons, Person person) {
    if (persons.stream().noneMatch(person::is)) {
      persons.add(person);
    }
  }

  /** The first sentence of a text that has the surname or two words of the name, or null. */
  private static @Nullable Quote named(String name, Readout text) {
    List<String> words = PersonName.words(name);
    if (words.isEmpty()) {
      return null;
    }
    String surname = words.get(words.size() - 1);
    for (Statement sentence : text.sentences()) {
      List<String> capitals = new ArrayList<>();
      for (String word : sentence.quote().text().split("[^\\p{L}\\p{N}]+", -1)) {
        if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
          capitals.add(Wording.plain(word));
        }
      }
      long alike =
          words.stream()
              .filter(word -> capitals.stream().anyMatch(c -> PersonName.alike(word, c)))
              .count();
      if (alike > 1 || capitals.stream().anyMatch(c -> PersonName.alike(surname, c))) {
        return sentence.quote();
      }
    }
    return null;
  }
}
