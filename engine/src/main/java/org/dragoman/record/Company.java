package org.dragoman.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.grammar.Parse;

/** Finds who else is said to have been at an engagement: delegations, hosts, lists of guests. */
final class Company {
  /** Words of a sentence that lists who else was there. */
  private static final Set<String> COMPANY =
      Set.of(
          "accompany",
          "attend",
          "join",
          "participate",
          "include",
          "present",
          "attendance",
          "welcome",
          "greet",
          "alongside",
          "delegation",
          "represent",
          "comprise",
          "consist");


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
      attended |= parse.lowerLemma(i).equals("attend") || parse.lower(i).equals("participants");
    }
    if (!company && !attended) {
      return;
    }
    List<Person> persons = new ArrayList<>();
    Set<Party> parties = new LinkedHashSet<>();
    for (Mention mention : analysis.mentions(parse)) {
      Person person = mention.person();
      if (person != null && person.party() != null) {
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
}
