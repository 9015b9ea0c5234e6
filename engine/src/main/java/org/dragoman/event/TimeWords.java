package org.dragoman.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.lexicon.WordFilter;

/**
 * Words of time that tell, without a calendar, whether an act is looked back on ("decades ago") or
 * to come ("next week"). Only read once it is built.
 */
final class TimeWords {
  private enum Kind {
    BACK,
    LONG,
    SPAN,
    DAY,
    MONTH,
    ERA,
    AHEAD
  }

  private static final Set<String> SINCE = Set.of("after", "since", "following");
  private static final Set<String> BEHIND = Set.of("since", "following");
  private static final Set<String> WITHIN = Set.of("during", "under", "throughout", "as");
  private static final Set<String> NAMED = Set.of("world", "cold", "gulf", "crimean", "boer");
  private static final Set<String> FORWARD = Set.of("next", "coming", "following");

  /** How far behind a predicate a time may stand that the tree hangs elsewhere. */
  private static final int FARTHEST = 10;

  private static final int WORD_BITS = 12;

  private final Map<String, Set<Kind>> words = new HashMap<>();

  /** The same words: every word of a sentence is asked for, and hardly any is there. */
  private final WordFilter known = new WordFilter(WORD_BITS);

  TimeWords(Lexicon lexicon) {
    for (Row row : lexicon.rows("event/status-times.tsv", "word", "kind")) {
      Set<Kind> kinds =
          words.computeIfAbsent(row.require("word"), word -> EnumSet.noneOf(Kind.class));
      known.add(row.require("word"));
      for (String kind : row.list("kind")) {
        try {
          kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
          throw row.error(kind + " is no kind of word of time");
        }
      }
    }
  }

  private Set<Kind> kinds(Parse parse, int i) {
    String word = parse.lower(i);
    return known.mayHold(word) ? words.getOrDefault(word, Set.of()) : Set.of();
  }

  private boolean is(Kind kind, Parse parse, int i) {
    return kinds(parse, i).contains(kind);
  }

  /** The word that puts an act far into the past, or -1. */
  int past(Parse parse, int act) {
    for (int i = 0; i < parse.size(); i++) {
      Set<Kind> kinds = kinds(parse, i);
      if (kinds.isEmpty()) {
        continue;
      }
      if (back(parse, i) && within(parse, act, i)) {
        return i;
      }
      boolean era = kinds.contains(Kind.ERA) && withinEra(parse, i);
      if (era && (i == act || within(parse, act, i))) {
        return i;
      }
    }
    return longAfter(parse, act);
  }

  /** "during the war", "under the shah", "in the Cold War", "during the apartheid years". */
  private boolean withinEra(Parse parse, int i) {
    int head = parse.head(i);
    boolean years = head == i + 1 && is(Kind.LONG, parse, head);
    String preposition = preposition(parse, years ? head : i);
    boolean named = i > 0 && NAMED.contains(parse.lower(i - 1));
    return WITHIN.contains(preposition) || (named && preposition.equals("in"));
  }

  /** "decades ago", "two years earlier", "last century", "in the sixteenth century". */
  private boolean back(Parse parse, int i) {
    if (i == 0) {
      return false;
    }
    if (parse.lower(i).equals("century") && ordinal(parse.lower(i - 1))) {
      return true;
    }
    String word = parse.lower(i);
    String last = parse.lower(i - 1);
    if (is(Kind.BACK, parse, i)) {
      boolean object = i + 1 < parse.size() && opensPhrase(parse, i + 1);
      return is(Kind.LONG, parse, i - 1) && (word.equals("ago") || !object);
    }
    return last.equals("last")
        && is(Kind.LONG, parse, i)
        && !word.endsWith("s")
        && (i < 2 || !parse.lower(i - 2).equals("the"));
  }

  private static boolean ordinal(String word) {
    return (word.endsWith("th") || word.endsWith("st") || word.endsWith("rd"))
        && !word.equals("last")
        && !word.equals("past")
        && !word.equals("21st")
        && !word.equals("first");
  }

  private static boolean opensPhrase(Parse parse, int i) {
    return switch (parse.upos(i)) {
      case DET, NOUN, PROPN, PRON, ADJ, NUM, VERB -> true;
      default -> false;
    };
  }

  /**
   * "a decade after the earthquake", "years since they signed", "the situation following the vote",
   * "the first time since its annexation": the preposition, or -1.
   */
  private int longAfter(Parse parse, int act) {
    boolean since = parse.relation(act) == Relation.OBL && preposition(parse, act).equals("since");
    if (since && weekday(parse, act) < 0
        || parse.relation(act) == Relation.NMOD && BEHIND.contains(preposition(parse, act))) {
      return parse.child(act, Relation.CASE);
    }
    int mark = parse.child(act, Relation.MARK);
    boolean clause =
        mark >= 0 && parse.lower(mark).equals("since") && parse.xpos(act).equals("VBD");
    if (clause && weekday(parse, act) < 0 && perfect(parse, parse.head(act))) {
      return mark;
    }
    int head = parse.head(act);
    if (parse.relation(act) == Relation.OBJ
        && parse.relation(head) == Relation.ACL
        && parse.lower(head).equals("following")) {
      return head;
    }
    int first =
        parse.upos(act) == UniversalTag.VERB ? subjectEdge(parse, act) : nounEdge(parse, act);
    int preposition = first - 1;
    boolean after =
        preposition > 0
            && SINCE.contains(parse.lower(preposition))
            && is(Kind.LONG, parse, preposition - 1)
            && !parse.lower(preposition - 1).equals("months");
    return after ? preposition : -1;
  }

  /** "has fallen since ..." is of time, "closed since ..." of reason. */
  private static boolean perfect(Parse parse, int verb) {
    if (verb < 0) {
      return false;
    }
    int have = parse.child(verb, Relation.AUX);
    return have >= 0 && parse.lemma(have).equals("have");
  }

  private static int subjectEdge(Parse parse, int verb) {
    int subject = parse.child(verb, Relation.NSUBJ);
    subject = subject < 0 ? parse.child(verb, Relation.NSUBJ_PASS) : subject;
    return subject < 0 ? verb : parse.leftEdge(subject);
  }

  /** The first token of a noun's phrase but for its preposition. */
  static int nounEdge(Parse parse, int noun) {
    int at = noun;
    while (at > 0 && inNounPhrase(parse, at - 1)) {
      at--;
    }
    return at;
  }

  private static boolean inNounPhrase(Parse parse, int i) {
    return switch (parse.upos(i)) {
      case DET, ADJ, NUM, NOUN, PROPN -> true;
      case PRON -> parse.xpos(i).equals("PRP$");
      case PART -> parse.xpos(i).equals("POS");
      case VERB -> parse.relation(i) == Relation.AMOD;
      default -> false;
    };
  }

  /** The word that puts an act ahead, or -1: "tomorrow", "next week", "in the coming days". */
  int ahead(Parse parse, int act) {
    for (int i = 0; i < parse.size(); i++) {
      Set<Kind> kinds = kinds(parse, i);
      boolean ahead =
          kinds.contains(Kind.AHEAD) || (kinds.contains(Kind.SPAN) && i > 0 && forward(parse, i));
      if (ahead && within(parse, act, i)) {
        return i;
      }
    }
    return -1;
  }

  /** "next week", "in the next three days", "later this week". */
  private static boolean forward(Parse parse, int span) {
    String last = parse.lower(span - 1);
    String before = span > 1 ? parse.lower(span - 2) : "";
    return FORWARD.contains(last)
        || (FORWARD.contains(before) && parse.upos(span - 1) == UniversalTag.NUM)
        || (before.equals("later") && last.equals("this"));
  }

  /** The weekday or month that an act is given, or -1; not one that it has lasted since. */
  int dated(Parse parse, int act) {
    for (int i = 1; i < parse.size(); i++) {
      Set<Kind> kinds = kinds(parse, i);
      if (!kinds.contains(Kind.DAY) && !kinds.contains(Kind.MONTH)) {
        continue;
      }
      boolean since = SINCE.contains(parse.lower(i - 1)) || parse.lower(i - 1).equals("last");
      if (!since && within(parse, act, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The weekday that an act is given, or -1. */
  int weekday(Parse parse, int act) {
    for (int i = 0; i < parse.size(); i++) {
      if (is(Kind.DAY, parse, i) && within(parse, act, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a time belongs to an act: it stands below it in the tree within the same clause, or
   * behind it with nothing between that opens another clause.
   */
  static boolean within(Parse parse, int act, int time) {
    int at = parse.head(time);
    while (at >= 0 && at != act && parse.upos(at) != UniversalTag.VERB) {
      at = parse.head(at);
    }
    if (at == act) {
      return true;
    }
    if (time < act) {
      return fronted(parse, act, time);
    }
    if (time - act > FARTHEST) {
      return false;
    }
    for (int i = act + 1; i < time; i++) {
      switch (parse.upos(i)) {
        case AUX, PUNCT, SCONJ -> {
          return false;
        }
        case VERB -> {
          if (parse.relation(i) != Relation.AMOD) {
            return false;
          }
        }
        default -> {
          if (parse.xpos(i).startsWith("W")) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** "In 1969, troops moved": a time that opens the sentence is that of its first verb. */
  private static boolean fronted(Parse parse, int act, int time) {
    if (parse.upos(act) != UniversalTag.VERB || time > 4) {
      return false;
    }
    int commas = 0;
    for (int i = 0; i < act; i++) {
      switch (parse.upos(i)) {
        case VERB -> {
          if (parse.relation(i) != Relation.AMOD) {
            return false;
          }
        }
        case SCONJ -> {
          return false;
        }
        case PUNCT -> commas += i > time ? 1 : 0;
        default -> {
          if (parse.xpos(i).startsWith("W")) {
            return false;
          }
        }
      }
    }
    return commas <= 1;
  }

  private static String preposition(Parse parse, int noun) {
    String preposition = Governors.preposition(parse, noun);
    return preposition == null ? "" : preposition;
  }
}
