package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.grammar.Parse;
import org.jspecify.annotations.Nullable;

/**
 * Takes the name of a state for a person's where the document has named somebody whose surname it
 * is: "Lia Montenegro flew to Oslo. There Montenegro signed". Stateless.
 */
final class Namesakes {
  private Namesakes() {}

  /**
   * The mentions of a sentence, those of such names as persons.
   *
   * @param people whom the sentences before have named
   */
  static List<RawMention> asPersons(Parse parse, List<RawMention> raws, List<PersonEntry> people) {
    List<RawMention> changed = whole(parse, raws);
    for (int k = 0; k < changed.size(); k++) {
      RawMention raw = changed.get(k);
      boolean name = raw.kind() == Mention.Kind.STATE || raw.kind() == Mention.Kind.CAPITAL;
      if (!name || raw.first() != raw.last() || raw.named()) {
        continue;
      }
      String word = parse.text(raw.first()).toLowerCase(Locale.ROOT);
      for (PersonEntry person : people) {
        int words = person.folded.size();
        if (words >= 2 && person.folded.lastIndexOf(word) >= 1) {
          changed = changed == raws ? new ArrayList<>(raws) : changed;
          changed.set(k, name(raw.first()));
          break;
        }
      }
    }
    return changed;
  }

  /**
   * "Sir Edmund", "Prince Karl": who was named before in full, if the title is one that goes with a
   * given name; else null.
   */
  static @Nullable PersonEntry byGivenName(
      Parse parse, RawMention raw, String name, List<PersonEntry> people, SideWords words) {
    if (!words.is(SideWords.Kind.CROWN, parse.lowerLemma(raw.nameFirst() - 1))) {
      return null;
    }
    for (int i = people.size() - 1; i >= 0; i--) {
      PersonEntry person = people.get(i);
      if (person.folded.size() >= 2 && person.folded.get(0).equals(name)) {
        return person;
      }
    }
    return null;
  }

  /** "Environment Minister Lia Montenegro": the surname behind a given name and a title. */
  private static List<RawMention> whole(Parse parse, List<RawMention> raws) {
    List<RawMention> changed = raws;
    for (int k = 0; k + 1 < changed.size(); k++) {
      RawMention one = changed.get(k);
      RawMention state = changed.get(k + 1);
      boolean given = one.named() && !one.bare() && one.nameFirst() == one.last();
      boolean surname =
          state.kind() == Mention.Kind.STATE
              && state.first() == state.last()
              && state.first() == one.last() + 1
              && !(state.last() + 1 < parse.size() && parse.lower(state.last() + 1).equals("'s"));
      if (given && surname) {
        changed = changed == raws ? new ArrayList<>(raws) : changed;
        changed.set(k, one.named(one.nameFirst(), state.last()));
        changed.remove(k + 1);
      }
    }
    return changed;
  }

  private static RawMention name(int token) {
    return new RawMention(
        token,
        token,
        Mention.Kind.PERSON,
        List.of(),
        null,
        null,
        token,
        token,
        null,
        false,
        false,
        -1,
        true);
  }
}
