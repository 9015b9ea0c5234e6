package org.dragoman.app.fate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PhraseTable;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code app/fate/fate-words.tsv}. Immutable; safe for use by many threads.
 *
 * <p>Whether a cue holds is told by the few words before it, for the sentence's tree is not in the
 * ledger. So a cue with any doubt near it is none.
 */
final class FateWords {
  /** How many words before a cue may turn it round. */
  private static final int REACH = 6;

  private final PhraseTable<Kind> phrases = new PhraseTable<>(false);

  /** What a phrase tells; what each kind means is said in the table. */
  enum Kind {
    CANCELLED,
    POSTPONED,
    HELD,
    UNDONE,
    UNTIL,
    NOW,
    BOTH,
    SITTING,
    VISIT,
    MEETING,
    CALL,
    SIGNING,
    AID,
    GIFT,
    COMMON
  }

  /**
   * A phrase in a sentence.
   *
   * @param first its first token
   * @param last its last token, inclusive
   */
  record Hit(int first, int last, Set<Kind> kinds) {
    boolean is(Kind kind) {
      return kinds.contains(kind);
    }
  }

  FateWords(Lexicon lexicon) {
    for (Row row : lexicon.rows("app/fate/fate-words.tsv", "phrase", "kind")) {
      Kind kind;
      try {
        kind = Kind.valueOf(row.require("kind").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw row.error(row.get("kind") + " is no kind of word");
      }
      phrases.add(List.of(row.require("phrase").split(" ")), kind);
    }
  }

  /** The phrases of a sentence, in order. */
  List<Hit> find(Sentence sentence) {
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      PhraseTable.Match<Kind> match =
          phrases.longest(i, sentence.size(), k -> lower(sentence.token(k).text()));
      if (match == null) {
        i++;
      } else {
        hits.add(new Hit(i, match.last(), EnumSet.copyOf(match.values())));
        i = match.last() + 1;
      }
    }
    return hits;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Whether a single word is of a kind. */
  boolean is(String word, Kind kind) {
    PhraseTable.Match<Kind> match = phrases.longest(0, 1, k -> lower(word));
    return match != null && match.values().contains(kind);
  }

  /** The first cue of a kind that nothing before it turns round, or null. */
  static @Nullable Hit certain(List<Hit> hits, Kind kind) {
    for (Hit hit : hits) {
      if (hit.is(kind) && !undone(hits, hit)) {
        return hit;
      }
    }
    return null;
  }

  /** Whether a word before the cue turns it round or leaves it open. */
  static boolean undone(List<Hit> hits, Hit cue) {
    for (Hit hit : hits) {
      if (hit.is(Kind.UNDONE) && hit.last() < cue.first() && hit.last() >= cue.first() - REACH) {
        return true;
      }
    }
    return false;
  }
}
