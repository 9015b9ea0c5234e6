package org.dragoman.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Sector;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the features of its pairs of sides see it: what is the same for all pairs is found
 * when it is first asked for, and kept. Confined to one thread.
 */
final class JudgedSentence {
  private static final FeatureText NUMBER = FeatureText.of("#");
  private static final FeatureText NAME = FeatureText.of("Name");
  private static final FeatureText NOBODY = FeatureText.of("none");
  private static final FeatureText[] TYPES = FeatureText.ofNames(EventType.values());
  private static final FeatureText[] STATUSES = FeatureText.ofNames(EventStatus.values());
  private static final FeatureText[] LABELS =
      Arrays.stream(Relation.values())
          .map(relation -> FeatureText.of(relation.label()))
          .toArray(FeatureText[]::new);
  private static final FeatureText[][] KINDS = kinds();
  private static final FeatureText[] NONE = {};

  private final RuledSentence sentence;
  private final Parse parse;
  private final Arguments arguments;
  private final StatusReader statuses;
  private final Map<String, FeatureText[]> classesOf;
  private final @Nullable FeatureText[] words;
  private final @Nullable FeatureText[] slots;
  private final @Nullable FeatureText[] codes;
  private final FeatureText[] @Nullable [] types;
  private final FeatureText[] @Nullable [] classes;
  private final @Nullable EventStatus[] statusOf;
  private final int[] @Nullable [] subjects;
  private int @Nullable [] prepositions;

  /**
   * @param classesOf the classes of nouns of each lemma that has any
   */
  JudgedSentence(
      RuledSentence sentence, StatusReader statuses, Map<String, FeatureText[]> classesOf) {
    int size = sentence.parse().size();
    this.sentence = sentence;
    this.parse = sentence.parse();
    this.arguments = sentence.arguments();
    this.statuses = statuses;
    this.classesOf = classesOf;
    this.words = new FeatureText[size];
    this.slots = new FeatureText[size];
    this.codes = new FeatureText[size];
    this.types = new FeatureText[size][];
    this.classes = new FeatureText[size][];
    this.statusOf = new EventStatus[size];
    this.subjects = new int[size][];
  }

  /** By kind of mention and sector, the first for an unknown sector. */
  private static FeatureText[][] kinds() {
    Sector[] sectors = Sector.values();
    FeatureText[][] kinds = new FeatureText[Mention.Kind.values().length][sectors.length + 1];
    for (Mention.Kind kind : Mention.Kind.values()) {
      FeatureText[] row = kinds[kind.ordinal()];
      row[0] = FeatureText.of(kind.name());
      for (Sector sector : sectors) {
        row[1 + sector.ordinal()] = FeatureText.of(kind + " " + sector);
      }
    }
    return kinds;
  }

  RuledSentence sentence() {
    return sentence;
  }

  Parse parse() {
    return parse;
  }

  Arguments arguments() {
    return arguments;
  }

  /** Whether a token is of a kind that tells something, whoever the sides are. */
  boolean telling(int i) {
    return switch (parse.upos(i)) {
      case VERB, NOUN, ADJ, ADV, ADP, PART, AUX, SCONJ -> true;
      default -> false;
    };
  }

  /** The lemma of a token; names and numbers all look alike. */
  FeatureText word(int i) {
    FeatureText word = words[i];
    if (word == null) {
      UniversalTag tag = parse.upos(i);
      word =
          tag == UniversalTag.NUM
              ? NUMBER
              : tag == UniversalTag.PROPN ? NAME : FeatureText.of(arguments.lemma(i));
      words[i] = word;
    }
    return word;
  }

  /** The lemma of a preposition, whatever its tag. */
  FeatureText lemma(int i) {
    FeatureText word = word(i);
    return word.text().equals(arguments.lemma(i)) ? word : FeatureText.of(arguments.lemma(i));
  }

  /** The relation of a token with its subtype. */
  FeatureText relation(int i) {
    return LABELS[parse.relation(i).ordinal()];
  }

  /** The relation of a token without its subtype. */
  FeatureText baseRelation(int i) {
    return LABELS[parse.relation(i).base().ordinal()];
  }

  /** The relation of a token, and its preposition where it has one: "obl:with". */
  FeatureText slot(int i) {
    FeatureText slot = slots[i];
    if (slot == null) {
      int mark = parse.child(i, Relation.CASE);
      FeatureText relation = baseRelation(i);
      slot = mark < 0 ? relation : FeatureText.of(relation.text() + ":" + arguments.lemma(mark));
      slots[i] = slot;
    }
    return slot;
  }

  /** The classes of nouns that a token belongs to. */
  FeatureText[] classes(int i) {
    FeatureText[] found = classes[i];
    if (found == null) {
      found = classesOf.getOrDefault(arguments.lemma(i), NONE);
      classes[i] = found;
    }
    return found;
  }

  /** The types that rules give to the lemma of a token. */
  FeatureText[] types(int i) {
    FeatureText[] found = types[i];
    if (found == null) {
      Set<EventType> all = sentence.types(i);
      found = all.isEmpty() ? NONE : new FeatureText[all.size()];
      int k = 0;
      for (EventType type : all) {
        found[k++] = type(type);
      }
      types[i] = found;
    }
    return found;
  }

  static FeatureText type(EventType type) {
    return TYPES[type.ordinal()];
  }

  /** The CAMEO code of the rule that fits a token best. */
  FeatureText code(int i, CodingRule rule) {
    FeatureText code = codes[i];
    if (code == null) {
      code = FeatureText.of(rule.cameo());
      codes[i] = code;
    }
    return code;
  }

  /** The status of the clause of a token. */
  FeatureText status(int i) {
    EventStatus status = statusOf[i];
    if (status == null) {
      status = statuses.status(arguments, i);
      statusOf[i] = status;
    }
    return STATUSES[status.ordinal()];
  }

  /** What kind of actor a token stands for. */
  FeatureText kind(int i) {
    Mention mention = sentence.mention(i);
    if (mention == null) {
      return NOBODY;
    }
    Sector sector = mention.sector();
    return KINDS[mention.kind().ordinal()][sector == null ? 0 : 1 + sector.ordinal()];
  }

  /** All who may act by a predicate, of a noun also those who own or describe it. */
  int[] subjects(int p) {
    int[] found = subjects[p];
    if (found == null) {
      List<Integer> all = new ArrayList<>(arguments.subject(p));
      if (parse.upos(p) != UniversalTag.VERB) {
        all.addAll(arguments.lenderSubject(p));
        all.addAll(arguments.possessor(p));
        all.addAll(arguments.prepositional(p, "by"));
        all.addAll(arguments.attributes(p));
      }
      found = new int[all.size()];
      for (int k = 0; k < found.length; k++) {
        found[k] = all.get(k);
      }
      subjects[p] = found;
    }
    return found;
  }

  /** The prepositions that stand before nouns, in order. */
  int[] prepositions() {
    int[] found = prepositions;
    if (found == null) {
      found = new int[parse.size()];
      int size = 0;
      for (int i = 0; i < parse.size(); i++) {
        if (parse.relation(i) == Relation.CASE && parse.head(i) >= 0) {
          found[size++] = i;
        }
      }
      found = Arrays.copyOf(found, size);
      prepositions = found;
    }
    return found;
  }
}
