package org.dragoman.record;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Person;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/**
 * Tells what is no engagement of states: in reports of sport their teams meet and nobody holds an
 * office, and private persons travel too. Immutable; safe for use by many threads.
 */
final class Pastimes {
  /** So many different words of sport make a report of sport. */
  private static final int ENOUGH = 3;

  private final Set<String> words = new HashSet<>();

  Pastimes(Lexicon lexicon) {
    for (Row row : lexicon.rows("record/sport-words.tsv", "word")) {
      words.add(row.require("word").toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Takes games, and journeys and meetings of private persons, out of what was read as engagements.
   */
  void drop(Analysis analysis, List<EngagementDraft> drafts) {
    if (drafts.stream().anyMatch(draft -> !official(draft)) && tellsOfSport(analysis)) {
      drafts.removeIf(draft -> !official(draft));
    }
    drafts.removeIf(Pastimes::isPrivate);
  }

  /** "The suspect had flown to Canada", "met officers": somebody named, who holds no office. */
  private static boolean isPrivate(EngagementDraft draft) {
    boolean common =
        switch (draft.kind) {
          case VISIT, MEETING, LETTER -> true;
          default -> false;
        };
    return common && !draft.people.isEmpty() && !official(draft);
  }

  private static boolean official(EngagementDraft draft) {
    return draft.people.values().stream().map(Person::office).anyMatch(office -> office != null);
  }

  private boolean tellsOfSport(Analysis analysis) {
    Set<String> found = new HashSet<>();
    for (Parse parse : analysis.parses()) {
      for (int i = 0; i < parse.size() && found.size() < ENOUGH; i++) {
        if (words.contains(parse.lowerLemma(i))) {
          found.add(parse.lowerLemma(i));
        }
      }
    }
    return found.size() >= ENOUGH;
  }
}
