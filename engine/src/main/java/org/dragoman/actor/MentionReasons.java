package org.dragoman.actor;

import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.jspecify.annotations.Nullable;

/**
 * Makes the mentions of a document, and says of each by which row or rule it is told. Stateless.
 */
final class MentionReasons {
  private static final Set<String> POSSESSIVE = Set.of("his", "their", "its", "our", "my");

  private MentionReasons() {}

  /**
   * The mention that a resolved one is when all is known of the persons.
   *
   * @param persons the persons of the document, by id
   */
  static Mention mention(Parse parse, Resolved resolved, List<Person> persons) {
    RawMention raw = resolved.raw();
    PersonEntry entry = resolved.person();
    Person person = entry == null ? null : persons.get(entry.id);
    boolean acting = acting(parse, raw);
    List<Party> parties = resolved.parties();
    String office = resolved.office();
    Sector sector = raw.sector();
    if (person != null) {
      Party party = person.party();
      parties = party == null ? List.of() : List.of(party);
      office = person.office();
      sector = person.sector();
    }
    return new Mention(
        raw.first(),
        raw.last(),
        resolved.head(),
        raw.kind(),
        parties,
        person,
        office,
        sector,
        raw.body(),
        raw.plural(),
        resolved.antecedent(),
        parties.isEmpty() ? null : reason(raw, acting, entry, resolved.antecedent()),
        acting);
  }

  private static boolean acting(Parse parse, RawMention raw) {
    boolean possessive =
        raw.kind() == Mention.Kind.PRONOUN
            && (parse.xpos(raw.first()).equals("PRP$")
                || POSSESSIVE.contains(parse.lower(raw.first())));
    return raw.kind() != Mention.Kind.ADJECTIVE && !possessive && !SideGuess.place(parse, raw);
  }

  /** In words, by which row or rule the parties of a mention were told. */
  private static String reason(
      RawMention raw, boolean acting, @Nullable PersonEntry entry, @Nullable String antecedent) {
    if (raw.kind() == Mention.Kind.PRONOUN) {
      return antecedent == null ? "pronoun" : "pronoun for " + antecedent;
    }
    if (raw.named() && entry != null) {
      boolean part = raw.nameLast() - raw.nameFirst() + 1 < entry.folded.size();
      return (part ? "name of " + entry.name + "; " : "")
          + (raw.counterpart() ? "counterpart; " : "")
          + entry.why(raw.parties());
    }
    if (entry != null) {
      return (raw.counterpart() ? "counterpart, " : "office held by ")
          + entry.name
          + ": "
          + entry.why(raw.parties());
    }
    String why = raw.why();
    if (why != null) {
      return raw.kind() == Mention.Kind.CAPITAL && antecedent != null
          ? "seat of " + antecedent
          : raw.kind() == Mention.Kind.CAPITAL
              ? (acting ? "capital for its government" : "capital as a place")
                  + why.substring(ActorLexicon.CAPITAL.length())
              : why;
    }
    if (!raw.parties().isEmpty()) {
      return raw.counterpart() ? "counterpart, side named" : "side named by its own words";
    }
    if (antecedent == null) {
      return "the document's own side";
    }
    return switch (raw.kind()) {
      case GROUP -> "group: the sides spoken of last";
      case OFFICE -> raw.counterpart() ? "counterpart: " + antecedent : "as " + antecedent;
      default -> "as " + antecedent;
    };
  }
}
