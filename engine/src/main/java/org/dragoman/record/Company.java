package org.dragoman.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;

/** Finds who else is said to have been at an engagement: delegations, hosts, lists of guests. */
final class Company {
  /** Words of a sentence that lists who else was there. */
  private static final Set<String> COMPANY =
      Set.of(
          "accompany",
          "attend",
          "join",
          "participate",
          "present",
          "attendance",
          "welcome",
          "greet",
          "alongside",
          "delegation",
          "represent",
          "comprise",
          "consist");

  private static final Set<String> SAYING =
      Set.of("say", "announce", "add", "tell", "state", "note", "report", "confirm");

  /** So many tokens, titles and adjectives, may stand before the first of a list. */
  private static final int NEAR = 3;

  /** So many sides make a list of guests that of an assembly. */
  private static final int ASSEMBLY = 3;

  private Company() {}

  /**
   * "The delegation included", "Also present were", "The summit was attended by": adds the persons
   * of a sentence to the engagement spoken of last.
   */
  static void add(Analysis analysis, Parse parse, EngagementDraft latest) {
    boolean company = false;
    boolean attended = false;
    for (int i = 0; i < parse.size(); i++) {
      company |= COMPANY.contains(parse.lowerLemma(i));
      company |= parse.lowerLemma(i).equals("include") && beforePerson(analysis, parse, i);
      attended |= parse.lowerLemma(i).equals("attend") || parse.lower(i).equals("participants");
    }
    if (!company && !attended) {
      return;
    }
    List<Person> persons = new ArrayList<>();
    Set<Party> parties = new LinkedHashSet<>();
    for (Mention mention : analysis.mentions(parse)) {
      Person person = mention.person();
      boolean named = mention.kind() == Mention.Kind.PERSON && !speaks(parse, mention);
      if (person != null && person.party() != null && named) {
        persons.add(person);
        parties.add(person.party());
      }
    }
    boolean assembly =
        attended
            && parties.size() >= ASSEMBLY
            && latest.kind != EngagementKind.VISIT
            && parties.stream().anyMatch(latest.parties::contains);
    if (assembly) {
      latest.parties.addAll(parties);
    }
    for (Person person : persons) {
      if (latest.parties.contains(person.party())) {
        latest.company.put(person.id(), person);
      }
    }
  }

  /** "included the ministers", not "including at least": whether persons are listed behind it. */
  private static boolean beforePerson(Analysis analysis, Parse parse, int token) {
    return analysis.mentions(parse).stream()
        .anyMatch(
            m -> m.kind() == Mention.Kind.PERSON && m.first() > token && m.first() <= token + NEAR);
  }

  /** Who tells of a meeting need not have been there. */
  private static boolean speaks(Parse parse, Mention mention) {
    int verb = parse.head(mention.head());
    return verb >= 0
        && parse.relation(mention.head()) == Relation.NSUBJ
        && SAYING.contains(parse.lowerLemma(verb));
  }
}
