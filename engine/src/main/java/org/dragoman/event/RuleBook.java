package org.dragoman.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** The coding rules and what belongs to them. Only read once it is built. */
public final class RuleBook {
  /** What the CAMEO table knows of a code. */
  record Cameo(List<String> contexts, @Nullable Double goldstein) {
    Cameo {
      contexts = List.copyOf(contexts);
    }
  }

  private final PredicateTable<CodingRule> rules = new PredicateTable<>();
  private final Map<String, Cameo> cameo = new HashMap<>();
  private final Set<String> modes = new HashSet<>();
  private final Set<String> lightVerbs;
  private final NounClasses classes;
  private int size;

  /**
   * Loads the rules.
   *
   * @throws LexiconException where a row is wrong, stands twice or never counts; the message names
   *     file and line
   */
  public RuleBook(Lexicon lexicon) {
    for (Row row :
        lexicon.rows("event/cameo.tsv", "code", "type", "mode", "contexts", "goldstein")) {
      modes.add(row.get("mode"));
      cameo.put(row.require("code"), new Cameo(row.list("contexts"), goldstein(row)));
    }
    Set<String> verbs = new HashSet<>();
    for (Row row : lexicon.rows("event/light-verbs.tsv", "verb", "note")) {
      verbs.add(row.require("verb").toLowerCase(Locale.ROOT));
    }
    lightVerbs = Collections.unmodifiableSet(verbs);
    classes = new NounClasses(lexicon);
    RuleChecks checks = new RuleChecks(lexicon);
    for (Row row :
        lexicon.rows(
            "event/rules.tsv",
            "predicate",
            "pos",
            "frame",
            "actor",
            "recipient",
            "type",
            "mode",
            "cameo")) {
      Frame frame = Frame.parse(row.get("frame"), classes, row);
      CodingRule rule = rule(row);
      rules.add(row, "predicate", frame, rule);
      checks.add(row, frame, rule);
      size++;
    }
    checks.verify();
  }

  private static @Nullable Double goldstein(Row row) {
    String value = row.get("goldstein");
    try {
      return value.isEmpty() ? null : Double.valueOf(value);
    } catch (NumberFormatException e) {
      throw row.error("goldstein is no number: " + value);
    }
  }

  private CodingRule rule(Row row) {
    boolean none = row.require("type").equals("NONE");
    String code = none ? row.get("cameo") : row.require("cameo");
    if (!none && !cameo.containsKey(code)) {
      throw row.error("no CAMEO code " + code);
    }
    String mode = row.get("mode");
    if (!mode.isEmpty() && !modes.contains(mode)) {
      throw row.error("no PLOVER mode " + mode);
    }
    return new CodingRule(
        slots(row, "actor"),
        slots(row, "recipient"),
        none ? null : row.constant("type", EventType.class),
        mode.isEmpty() ? null : mode,
        code,
        row.file() + ":" + row.line());
  }

  private static List<String> slots(Row row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? List.of() : List.of(value.split(","));
  }

  /** Number of rules. */
  public int size() {
    return size;
  }

  /** Lemmas of verbs that lend their subject to the noun they govern. */
  public Set<String> lightVerbs() {
    return lightVerbs;
  }

  /** Classes of nouns that the frames of rules name. */
  public NounClasses nounClasses() {
    return classes;
  }

  /** What is known of a CAMEO code that a rule names. */
  Cameo cameo(String code) {
    Cameo known = cameo.get(code);
    if (known == null) {
      throw new IllegalArgumentException("no CAMEO code " + code);
    }
    return known;
  }

  /** Every rule for the predicate at a token, the one that counts first, then the closest. */
  public List<Trial<CodingRule>> trials(Arguments arguments, int token) {
    return rules.trials(arguments, token);
  }

  /** The rule that fits a token best, or null. */
  @Nullable CodingRule best(Arguments arguments, int token) {
    return rules.best(arguments, token);
  }

  /** The types that rules give to a lemma in some frame or other; possibly none. */
  Set<EventType> types(String lemma, UniversalTag tag) {
    List<CodingRule> all = rules.all(lemma, tag);
    if (all.isEmpty()) {
      return Set.of();
    }
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (CodingRule rule : all) {
      if (rule.type() != null) {
        types.add(rule.type());
      }
    }
    return types;
  }

  /** The CAMEO code that tells no more of an act than its type. */
  String code(EventType type) {
    return switch (type) {
      case AGREE -> "030";
      case CONSULT -> "040";
      case SUPPORT -> "050";
      case COOPERATE -> "060";
      case AID -> "070";
      case CONCEDE -> "080";
      case RETREAT -> "087";
      case REQUEST -> "100";
      case ACCUSE -> "110";
      case REJECT -> "120";
      case THREATEN -> "130";
      case PROTEST -> "140";
      case MOBILIZE -> "150";
      case SANCTION -> "160";
      case COERCE -> "170";
      case ASSAULT -> "190";
    };
  }

  /** Whether no rule sees an act anywhere in a sentence. */
  public boolean seesNothing(Parse parse) {
    Arguments arguments = new Arguments(parse, lightVerbs);
    for (int i = 0; i < parse.size(); i++) {
      CodingRule rule = best(arguments, i);
      if (rule != null && rule.type() != null) {
        return false;
      }
    }
    return true;
  }
}
