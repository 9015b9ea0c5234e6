package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.lexicon.WordFilter;
import org.jspecify.annotations.Nullable;

/** What words make of the acts that they govern or describe. Only read once it is built. */
final class StatusCues {
  /** What a word makes of an act. */
  enum Effect {
    NEGATED,
    EXCLUDED,
    FUTURE,
    HYPOTHETICAL,
    HISTORICAL,
    /** It is as real as the word itself. */
    ACTUAL,
    /** It is taken for granted. */
    FACT
  }

  private static final Map<String, List<String>> USUAL =
      Map.of(
          "v", List.of(Governor.INFINITIVE, Governor.GERUND, Governor.CLAUSE, Governor.OBJECT),
          "n", List.of(Governor.INFINITIVE, Governor.CLAUSE, "of", "for"),
          "a", List.of(Governor.INFINITIVE, Governor.CLAUSE, Governor.ATTRIBUTE, Governor.SUBJECT),
          "r", List.of(""));

  private static final int OPENER_BITS = 16;

  /** Effects by part of speech, lemma and frame. */
  private final Map<String, Map<String, Map<String, Effect>>> cues = new HashMap<>();

  private final Set<String> phrases = new HashSet<>();

  /** The lemmas, and whatever a phrase among them may begin with: most words are not there. */
  private final Set<String> openers = new HashSet<>();

  /** The openers that end in "e", without it. */
  private final Set<String> cutOpeners = new HashSet<>();

  /** The words of both. */
  private final WordFilter known = new WordFilter(OPENER_BITS);

  StatusCues(Lexicon lexicon) {
    for (Row row : lexicon.rows("event/status-cues.tsv", "lemma", "pos", "frame", "effect")) {
      String lemma = row.require("lemma").toLowerCase(Locale.ROOT);
      String pos = row.require("pos");
      List<String> usual = USUAL.get(pos);
      if (usual == null) {
        throw row.error(pos + " is no part of speech: v, n, a or r");
      }
      List<String> frames = row.list("frame");
      Map<String, Effect> effects =
          cues.computeIfAbsent(pos, k -> new HashMap<>())
              .computeIfAbsent(lemma, k -> new HashMap<>());
      for (String frame : frames.isEmpty() ? usual : frames) {
        effects.put(frame, row.constant("effect", Effect.class));
      }
      if (lemma.indexOf(' ') > 0) {
        phrases.add(lemma);
      }
      opener(lemma);
      for (int space = lemma.indexOf(' '); space >= 0; space = lemma.indexOf(' ', space + 1)) {
        opener(lemma.substring(0, space));
      }
    }
  }

  private void opener(String words) {
    openers.add(words);
    known.add(words);
    if (words.endsWith("e")) {
      String cut = words.substring(0, words.length() - 1);
      cutOpeners.add(cut);
      known.add(cut);
    }
  }

  /** What a governing word makes of its act, or null where nothing is known of it. */
  @Nullable Effect effect(Arguments arguments, Governor governor) {
    return effect(arguments, governor.token(), governor.frame());
  }

  /** What a word makes of an act that it takes in a frame, or null. */
  @Nullable Effect effect(Arguments arguments, int word, String frame) {
    if (unknown(arguments, word)) {
      return null;
    }
    for (String lemma : forms(arguments, word)) {
      for (String pos : kinds(arguments.parse(), word)) {
        Effect effect = effect(lemma, pos, frame);
        if (effect != null) {
          return effect;
        }
      }
      if (lemma.indexOf(' ') > 0) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Effect effect(String lemma, String pos, String frame) {
    Map<String, Effect> effects = cues.getOrDefault(pos, Map.of()).get(lemma);
    return effects == null ? null : effects.get(frame);
  }

  /** What an attribute makes of the act that its noun names, or null. */
  @Nullable Effect attribute(Parse parse, int attribute) {
    return effect(parse.lower(attribute), "a", Governor.ATTRIBUTE);
  }

  /** What an adverb makes of its clause, or null. */
  @Nullable Effect adverb(Parse parse, int adverb) {
    return effect(parse.lower(adverb), "r", "");
  }

  /** Whether none of a word's {@link #forms} is there, which is told without making them. */
  private boolean unknown(Arguments arguments, int word) {
    String lemma = arguments.lemma(word);
    String text = arguments.parse().lower(word);
    if (!known.mayHold(lemma) && !known.mayHold(text)) {
      return true;
    }
    return !openers.contains(lemma) && !openers.contains(text) && !cutOpeners.contains(lemma);
  }

  /** The lemma with its particle, if the two are known together; else the lemma and guesses. */
  private List<String> forms(Arguments arguments, int word) {
    Parse parse = arguments.parse();
    String text = parse.lower(word);
    List<String> bare = new ArrayList<>(List.of(arguments.lemma(word)));
    // Lemmas of participles are sometimes guessed wrongly: "hop" for "hoped", "withhel".
    if (text.endsWith("ed") || text.endsWith("ing")) {
      bare.add(bare.get(0) + "e");
    }
    if (!text.equals(bare.get(0))) {
      bare.add(text);
    }
    List<String> forms = new ArrayList<>();
    if (word + 1 < parse.size()) {
      addPhrases(forms, bare, arguments.lemma(word + 1));
    }
    for (int k = 0; k < parse.childCount(word); k++) {
      int child = parse.child(word, k);
      boolean particle =
          parse.relation(child) == Relation.COMPOUND_PRT
              || parse.relation(child) == Relation.ADVMOD
              || parse.relation(child) == Relation.OBJ;
      if (particle && child > word + 1) {
        addPhrases(forms, bare, arguments.lemma(child));
      }
    }
    forms.addAll(bare);
    return forms;
  }

  private void addPhrases(List<String> forms, List<String> words, String particle) {
    for (String word : words) {
      String phrase = word + " " + particle;
      if (phrases.contains(phrase)) {
        forms.add(phrase);
      }
    }
  }

  /**
   * The word's own part of speech first. Taggers take participles for adjectives, and the plural of
   * a noun and the present of a verb for each other: "plans".
   */
  private static List<String> kinds(Parse parse, int word) {
    boolean either = parse.text(word).endsWith("s");
    return switch (parse.upos(word)) {
      case VERB, AUX -> either ? List.of("v", "n") : List.of("v", "a");
      case NOUN, PROPN -> either ? List.of("n", "v") : List.of("n");
      default -> List.of("a", "v", "n");
    };
  }
}
