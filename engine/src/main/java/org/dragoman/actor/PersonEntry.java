package org.dragoman.actor;

import java.util.Arrays;
import java.util.List;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/** A person as far as the document has been read; grows with each mention. Confined to a thread. */
final class PersonEntry {
  final int id;
  String name;
  List<String> folded;
  @Nullable Party party;
  @Nullable String office;
  @Nullable Sector sector;
  Quote introduction;
  ActorLexicon.@Nullable Gender gender;

  /** Which row of the lexicon told the person, or null. */
  @Nullable String holder;

  /** Whether the text itself, neither lexicon nor home side, gave the party. */
  boolean partyInText;

  /** Whether the text itself, not the lexicon, gave the office. */
  boolean officeInText;

  /**
   * @param folded the words of the name, folded
   */
  PersonEntry(int id, String name, List<String> folded, Quote introduction) {
    this.id = id;
    this.name = name;
    this.folded = folded;
    this.introduction = introduction;
  }

  /** Whether a name can be another form of this person's: a part of it, or it with more parts. */
  boolean matches(List<String> other) {
    List<String> shorter = other.size() <= folded.size() ? other : folded;
    List<String> longer = shorter == other ? folded : other;
    int n = shorter.size();
    int m = longer.size();
    if (longer.subList(m - n, m).equals(shorter)) {
      return true;
    }
    if (n >= 2 && last(longer).equals(last(shorter))) {
      return initialFits(longer.get(0), shorter.get(0));
    }
    return n == 1 && familyNameFirst() && longer.get(0).equals(shorter.get(0));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static boolean initialFits(String one, String other) {
    return one.equals(other)
        || (one.length() == 1 && other.startsWith(one))
        || (other.length() == 1 && one.startsWith(other));
  }

  /** In these states the family name stands first, and is used alone. */
  private boolean familyNameFirst() {
    return party != null
        && Arrays.asList("CHN", "KOR", "PRK", "VNM", "TWN", "HUN", "KHM", "SGP")
            .contains(party.code());
  }

  /**
   * Takes over what a further mention tells.
   *
   * @param words the words of its form, folded
   */
  void add(String form, List<String> words, Quote quote) {
    if (words.size() > folded.size()) {
      name = form;
      folded = words;
      introduction = quote;
    }
  }

  /**
   * In words, what told whose the person is.
   *
   * @param named the parties that the words of the mention name
   */
  String why(List<Party> named) {
    if (partyInText) {
      return named.isEmpty() ? "earlier mention of " + name + " names the side" : "side named";
    }
    return holder != null ? holder : "the document's own side";
  }

  Person toPerson() {
    return new Person(id, name, party, office, sector, introduction);
  }
}
