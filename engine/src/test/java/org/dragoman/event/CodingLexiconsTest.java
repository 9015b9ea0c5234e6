package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;

/** The coding lexicons hold together: every value is known, every reference resolves. */
class CodingLexiconsTest {
  private static final Set<String> POS = Set.of("v", "n", "a");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "with to on upon against from in into for of by at about over under between among"
              .concat(" alongside behind beside around toward towards via inside outside near")
              .concat(" along before through as onto like without regarding across")
              .split(" "));

  private static final Set<String> SLOTS =
      Set.of("subj", "lv.subj", "obj", "iobj", "poss", "mod", "comp", "mutual");

  /** Constraints that may stand alone, and for which parts of speech; none for all. */
  private static final Map<String, String> BARE =
      Map.of("obj", "v", "to_inf", "vna", "ing", "vna", "that", "vna", "lv", "n");

  private static final Map<String, String> LISTED =
      Map.of("obj", "v", "prt", "v", "to_inf", "vna", "ing", "vna", "mod", "n", "subj", "v");

  private static final Pattern LIST =
      Pattern.compile("@?[\\p{L}][\\p{L}-]*(\\|@?[\\p{L}][\\p{L}-]*)*");

  /**
   * PLOVER's table reads embargoes and sanctions as COERCE; the record keeps them as SANCTION,
   * together with the other measures that reduce relations.
   */
  private static final Map<String, String> OTHER_THAN_TABLE = Map.of("163", "SANCTION");

  private final List<Row> rules =
      Lexicon.bundled()
          .rows(
              "event/rules.tsv",
              "predicate",
              "pos",
              "frame",
              "actor",
              "recipient",
              "type",
              "mode",
              "cameo");

  private final List<Row> codes =
      Lexicon.bundled().rows("event/cameo.tsv", "code", "type", "mode", "contexts", "goldstein");

  private final List<Row> classes =
      Lexicon.bundled().rows("event/noun-classes.tsv", "class", "lemma");

  @Test
  void rulesAreManyAndCoverEveryType() {
    assertThat(rules).hasSizeGreaterThanOrEqualTo(1500);
    Set<String> types = rules.stream().map(r -> r.get("type")).collect(Collectors.toSet());
    assertThat(types)
        .containsAll(Arrays.stream(EventType.values()).map(Enum::name).toList())
        .contains("NONE")
        .hasSize(EventType.values().length + 1);
  }

  @Test
  void codeOfARuleExistsAndItsTypeIsThatOfTheTable() {
    Map<String, String> typeOf = new TreeMap<>();
    codes.forEach(c -> typeOf.put(c.get("code"), c.get("type")));
    assertThat(rules)
        .filteredOn(
            r -> {
              String code = r.get("cameo");
              if (r.get("type").equals("NONE")) {
                return !code.isEmpty() || !r.get("mode").isEmpty();
              }
              String wanted = OTHER_THAN_TABLE.getOrDefault(code, typeOf.get(code));
              return !r.get("type").equals(wanted);
            })
        .as("rules whose code is unknown or of another type")
        .isEmpty();
  }

  @Test
  void modeOfARuleIsThatOfItsCode() {
    Map<String, String> modeOf = new TreeMap<>();
    codes.forEach(c -> modeOf.put(c.get("code"), c.get("mode")));
    assertThat(rules)
        .filteredOn(r -> !r.get("mode").isEmpty())
        .filteredOn(r -> !r.get("mode").equals(modeOf.get(r.get("cameo"))))
        .isEmpty();
  }

  @Test
  void frameOfARuleIsWellFormed() {
    assertThat(rules).filteredOn(r -> !POS.contains(r.get("pos"))).isEmpty();
    assertThat(rules)
        .filteredOn(r -> constraints(r).stream().anyMatch(c -> !wellFormed(c, r.get("pos"))))
        .as("rules with a constraint outside the syntax")
        .isEmpty();
    assertThat(rules)
        .filteredOn(
            r -> {
              List<String> names = constraints(r).stream().map(c -> c.split("=", 2)[0]).toList();
              return new HashSet<>(names).size() != names.size();
            })
        .as("rules with two constraints on one thing")
        .isEmpty();
  }

  @Test
  void slotsOfARuleAreKnown() {
    Predicate<String> unknown = s -> !SLOTS.contains(s) && !PREPOSITIONS.contains(s);
    assertThat(rules)
        .filteredOn(
            r ->
                Stream.of("actor", "recipient")
                    .filter(c -> !r.get(c).isEmpty())
                    .flatMap(c -> Arrays.stream(r.get(c).split(",")))
                    .anyMatch(unknown))
        .isEmpty();
  }

  @Test
  void classesOfFramesAreDefinedAndAllDefinedOnesUsed() {
    Set<String> used = new TreeSet<>();
    for (Row rule : rules) {
      for (String constraint : constraints(rule)) {
        int at = constraint.indexOf('=');
        if (at >= 0) {
          Arrays.stream(constraint.substring(at + 1).split("\\|"))
              .filter(w -> w.startsWith("@"))
              .map(w -> w.substring(1))
              .forEach(used::add);
        }
      }
    }
    Set<String> defined =
        classes.stream().map(r -> r.get("class")).collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).isEqualTo(defined);
    assertThat(defined).hasSizeGreaterThanOrEqualTo(40);
    assertThat(classes).hasSizeGreaterThanOrEqualTo(1000);
  }

  @Test
  void noFactStandsTwice() {
    assertUnique(rules, "predicate", "pos", "frame");
    assertUnique(codes, "code");
    assertUnique(classes, "class", "lemma");
    assertUnique(lightVerbs(), "verb");
    Set<String> cues = new HashSet<>();
    for (Row cue : statusCues()) {
      for (String frame : cue.list("frame")) {
        String fact = cue.get("lemma") + " " + cue.get("pos") + " " + frame;
        assertThat(cues.add(fact)).as("line %d: %s", cue.line(), fact).isTrue();
      }
    }
    assertUnique(speechVerbs(), "lemma", "pos");
  }

  @Test
  void codesOutsideRootsAndStatementsHaveTypeAndKnownScale() {
    assertThat(codes).hasSize(312);
    for (Row code : codes) {
      String digits = code.get("code");
      assertThat(digits).matches("\\d{2,4}");
      if (digits.startsWith("01") || digits.length() == 2) {
        assertThat(code.get("type")).as(digits).isEmpty();
      } else {
        assertThat(code.constant("type", EventType.class)).as(digits).isNotNull();
      }
      String scale = code.get("goldstein");
      if (!scale.isEmpty()) {
        assertThat(Double.parseDouble(scale)).as(digits).isBetween(-10.0, 10.0);
      }
    }
  }

  @Test
  void cuesHaveKnownEffectsAndPartsOfSpeech() {
    assertThat(statusCues())
        .hasSizeGreaterThanOrEqualTo(900)
        .allMatch(
            r ->
                Set.of("v", "n", "a", "r").contains(r.get("pos"))
                    && r.constant("effect", StatusCues.Effect.class) != null);
    assertThat(speechVerbs())
        .hasSizeGreaterThanOrEqualTo(110)
        .allMatch(r -> POS.contains(r.get("pos")));
    assertThat(lightVerbs()).hasSizeGreaterThanOrEqualTo(60);
  }

  private static List<Row> lightVerbs() {
    return Lexicon.bundled().rows("event/light-verbs.tsv", "verb", "note");
  }

  private static List<Row> statusCues() {
    return Lexicon.bundled().rows("event/status-cues.tsv", "lemma", "pos", "frame", "effect");
  }

  private static List<Row> speechVerbs() {
    return Lexicon.bundled().rows("event/speech-verbs.tsv", "lemma", "pos");
  }

  private static List<String> constraints(Row rule) {
    String frame = rule.get("frame");
    return frame.isEmpty() ? List.of() : List.of(frame.split(" "));
  }

  private static boolean wellFormed(String constraint, String pos) {
    if (constraint.startsWith("!")) {
      String name = constraint.substring(1);
      return name.equals("obj") || name.equals("to_inf") || PREPOSITIONS.contains(name);
    }
    int at = constraint.indexOf('=');
    if (at < 0) {
      return BARE.getOrDefault(constraint, "").contains(pos) && BARE.containsKey(constraint)
          || PREPOSITIONS.contains(constraint);
    }
    String name = constraint.substring(0, at);
    return LIST.matcher(constraint.substring(at + 1)).matches()
        && (PREPOSITIONS.contains(name)
            || LISTED.containsKey(name) && LISTED.getOrDefault(name, "").contains(pos));
  }

  private static void assertUnique(List<Row> rows, String... key) {
    Set<String> seen = new HashSet<>();
    assertThat(rows)
        .filteredOn(
            r -> !seen.add(Arrays.stream(key).map(r::get).collect(Collectors.joining("\t"))))
        .as("rows that repeat " + String.join(", ", key))
        .isEmpty();
  }
}
