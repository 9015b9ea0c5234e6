package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Translates one pattern into a frame. A pattern is a row of words around the verb; a frame asks
 * for what stands in grammatical places. Words before {@code *} are its subject; behind it, words
 * up to the first preposition are its object, and those behind a preposition belong to that.
 * Confined to one thread.
 */
final class PatternTranslator {
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "its", "his", "her", "their", "'s", "some", "any", "more", "new");
  private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being");
  private static final Set<String> AUXILIARIES =
      Set.of("has", "have", "had", "will", "would", "may", "might", "shall", "should", "can");
  private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "neither", "nor");
  private static final Set<String> PARTICLES =
      Set.of("up", "off", "out", "down", "away", "back", "apart", "aside", "together", "forward");

  /** Where PETRARCH looks for the other side when a pattern does not say: in all that follows. */
  static final String ANYWHERE = "obj,iobj,mutual,with,to,against,on,for,from,at";

  /** No more words in one condition than this. */
  private static final int MOST = 400;

  private final SynonymSets sets;
  private final Set<String> prepositions;
  private final Set<String> verbs;
  private final SourceLine line;
  private final Map<String, Set<String>> conditions = new TreeMap<>();
  private final List<String> run = new ArrayList<>();
  private String place = "subj";
  private boolean passive;
  private boolean sourceBefore;
  private boolean targetBefore;
  private String actor = "";
  private String recipient = "";

  /**
   * @param prepositions the words that can open a phrase
   * @param verbs base forms of verbs, by which an infinitive is told from a phrase with "to"
   */
  PatternTranslator(
      SynonymSets sets, Set<String> prepositions, Set<String> verbs, SourceLine line) {
    this.sets = sets;
    this.prepositions = prepositions;
    this.verbs = verbs;
    this.line = line;
  }

  /**
   * The frames of a pattern: mostly one, two where a form in -ing may be a noun or a verb.
   *
   * @throws InexpressibleException where our rules cannot say the same
   */
  List<CodingFrame> frames(List<String> words) throws InexpressibleException {
    int verb = words.indexOf("*");
    before(words.subList(0, verb));
    List<String> behind = words.subList(verb + 1, words.size());
    behind(behind);
    CodingFrame frame = new CodingFrame(frame(), actor, recipient.isEmpty() ? ANYWHERE : recipient);
    Set<String> object = conditions.getOrDefault("obj", Set.of());
    boolean gerund =
        behind.size() == 1 && behind.get(0).matches("[\\p{L}]{2,}ing") && object.size() == 1;
    if (!gerund) {
      return List.of(frame);
    }
    conditions.remove("obj");
    conditions.put("ing", WordForms.gerund(behind.get(0)));
    return List.of(frame, new CodingFrame(frame(), actor, "comp," + ANYWHERE));
  }

  private void before(List<String> words) throws InexpressibleException {
    for (String word : words) {
      if (word.equals("$")) {
        sourceBefore = true;
        flush();
      } else if (word.equals("+")) {
        targetBefore = true;
        flush();
      } else if (word.equals("%")) {
        recipient = "mutual";
      } else if (word.equals("^")) {
        flush();
      } else if (BE.contains(word)) {
        passive = true;
      } else if (!ARTICLES.contains(word) && !AUXILIARIES.contains(word)) {
        refuse(word);
        if (prepositions.contains(word)) {
          throw new InexpressibleException("a phrase with '" + word + "' before the verb");
        }
        run.add(word);
      }
    }
    flush();
    place = "obj";
  }

  private static void refuse(String word) throws InexpressibleException {
    if (NEGATIONS.contains(word)) {
      throw new InexpressibleException("a negation, which is read apart from the rules");
    }
    if (word.length() > 4 && word.endsWith("ly") && !word.startsWith("&")) {
      throw new InexpressibleException("the adverb '" + word + "'");
    }
  }

  private void behind(List<String> words) throws InexpressibleException {
    boolean clause = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (ARTICLES.contains(word)) {
        continue;
      }
      if (word.equals("+")) {
        target(clause, i == 0);
      } else if (word.equals("$")) {
        source(clause);
      } else if (word.equals("%")) {
        flush();
        recipient = "mutual";
      } else if (word.equals("^")) {
        flush();
      } else if (clause) {
        throw new InexpressibleException("'" + word + "' inside a clause");
      } else if (i == 0 && PARTICLES.contains(word)) {
        conditions.put("prt", Set.of(word));
      } else if (word.equals("that")) {
        flush();
        conditions.put("that", Set.of());
        clause = true;
      } else if (word.equals("to") && i + 1 < words.size() && verbs.contains(words.get(i + 1))) {
        flush();
        i++;
        conditions.put("to_inf", Set.of(words.get(i)));
        clause = true;
      } else if (prepositions.contains(word)) {
        flush();
        place = word;
        conditions.putIfAbsent(word, Set.of());
      } else {
        refuse(word);
        if (BE.contains(word) || AUXILIARIES.contains(word)) {
          throw new InexpressibleException("the auxiliary '" + word + "' behind the verb");
        }
        run.add(word);
      }
    }
    flush();
    if (targetBefore) {
      inverted();
    }
  }

  private void target(boolean clause, boolean first) throws InexpressibleException {
    boolean behindNoun = !run.isEmpty() && place.equals("obj");
    flush();
    if (clause) {
      recipient = "comp,obj,iobj";
    } else if (behindNoun) {
      // "voiced support + ": whatever leads from the noun to the other side.
      recipient = ANYWHERE;
    } else if (place.equals("obj")) {
      recipient = first ? "obj,iobj,mutual" : "iobj,obj";
      if (first) {
        conditions.putIfAbsent("obj", Set.of());
      }
    } else {
      recipient = place;
    }
  }

  private void source(boolean clause) throws InexpressibleException {
    flush();
    if (clause) {
      throw new InexpressibleException("the source inside a clause");
    }
    if (place.equals("by")) {
      // "+ was condemned by $": our subject is who does it, in the passive too.
      conditions.remove("by");
      passive = true;
      sourceBefore = true;
    } else {
      actor = place;
    }
  }

  /**
   * A target before the verb: the subject of a passive, or the subject where the source follows.
   */
  private void inverted() throws InexpressibleException {
    if (passive) {
      recipient = "obj,iobj";
    } else if (!actor.isEmpty()) {
      recipient = "subj";
    } else if (!sourceBefore) {
      throw new InexpressibleException("the target before the verb, and no source");
    } else if (recipient.isEmpty()) {
      throw new InexpressibleException("source and target both before the verb");
    }
  }

  /** Makes a condition of the nouns that have been read. */
  private void flush() throws InexpressibleException {
    if (run.isEmpty()) {
      return;
    }
    Set<String> alternatives = new TreeSet<>();
    alternatives.add("");
    for (String word : run) {
      Set<String> longer = new TreeSet<>();
      for (String start : alternatives) {
        for (String member : sets.members(word, line)) {
          longer.add(start.isEmpty() ? member : start + "_" + member);
        }
      }
      if (longer.size() > MOST) {
        throw new InexpressibleException("more than " + MOST + " phrases in one place");
      }
      alternatives = longer;
    }
    run.clear();
    Set<String> lemmas = new TreeSet<>();
    for (String phrase : alternatives) {
      int head = phrase.lastIndexOf('_') + 1;
      for (String noun : WordForms.noun(phrase.substring(head))) {
        lemmas.add(phrase.substring(0, head) + noun);
      }
    }
    // A phrase adds nothing to its last word alone.
    Set<String> single = new TreeSet<>(lemmas);
    lemmas.removeIf(
        lemma ->
            lemma.contains("_") && single.contains(lemma.substring(lemma.lastIndexOf('_') + 1)));
    Set<String> earlier = conditions.getOrDefault(place, Set.of());
    if (!earlier.isEmpty()) {
      throw new InexpressibleException(
          "two nouns in one place: " + String.join("/", earlier) + " and " + lemmas);
    }
    conditions.put(place, lemmas);
  }

  private String frame() {
    StringBuilder frame = new StringBuilder();
    conditions.forEach(
        (slot, words) -> {
          frame.append(frame.length() > 0 ? " " : "").append(slot);
          if (!words.isEmpty()) {
            frame.append('=').append(String.join("|", words));
          }
        });
    return frame.toString();
  }
}
