package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;

/** The lexicons of the record stage hold what their readers count on. */
class RecordLexiconsTest {
  private static final int FEWEST_ROWS = 1500;
  private static final int FEWEST_ROWS_OF_A_TOPIC = 15;

  /**
   * A token of a phrase: letters and digits, a hyphen by itself, a word whose prefix keeps its
   * hyphen, letters each with a period, or a mark.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{Ll}\\d]+|-|,|\\+|'s|'"
              + "|(anti|co|counter|cross|e|ex|inter|intra|multi|non|post|pre|re|socio|sub|trans|un)"
              + "-\\p{Ll}+"
              + "|(\\p{Ll}\\.){2,}");

  private final Lexicon lexicon = Lexicon.bundled();

  private List<Row> topics() {
    return lexicon.rows("record/topics.tsv", "phrase", "topic", "strength");
  }

  private List<Row> stops() {
    return lexicon.rows("record/topic-stops.tsv", "phrase");
  }

  private List<Row> processHeads() {
    return lexicon.rows("record/process-heads.tsv", "lemma", "kind");
  }

  private List<Row> namedProcesses() {
    return lexicon.rows("record/named-processes.tsv", "phrase", "parties", "kind");
  }

  private static void assertPhrase(Row row, String column) {
    for (String token : row.require(column).split(" ", -1)) {
      assertThat(token).as("a token at %s:%d", row.file(), row.line()).matches(TOKEN);
    }
  }

  private static void assertDistinct(List<Row> rows, String... columns) {
    Map<String, Row> seen = new HashMap<>();
    for (Row row : rows) {
      String key = Arrays.stream(columns).map(row::get).collect(Collectors.joining("\t"));
      Row first = seen.putIfAbsent(key, row);
      assertThat(first).as("an earlier row equal to %s:%d", row.file(), row.line()).isNull();
    }
  }

  @Test
  void everyTopicHasPhrases() {
    Map<Topic, Integer> counts = new EnumMap<>(Topic.class);
    for (Row row : topics()) {
      Topic topic = Topic.ofLabel(row.require("topic"));
      assertThat(topic).as("topic at %s:%d", row.file(), row.line()).isNotNull();
      counts.merge(topic, 1, Integer::sum);
    }
    assertThat(counts).containsOnlyKeys(Topic.values());
    assertThat(counts)
        .allSatisfy(
            (topic, count) ->
                assertThat(count).as(topic.label()).isGreaterThanOrEqualTo(FEWEST_ROWS_OF_A_TOPIC));
    assertThat(topics()).hasSizeGreaterThanOrEqualTo(FEWEST_ROWS);
  }

  @Test
  void topicPhrasesAreDistinctRowsOfTokens() {
    for (Row row : topics()) {
      assertPhrase(row, "phrase");
      assertThat(row.require("strength"))
          .as("strength at %s:%d", row.file(), row.line())
          .isIn("strong", "weak");
    }
    assertDistinct(topics(), "phrase", "topic");
  }

  @Test
  void aStopHoldsATopicPhraseAndIsNone() {
    Set<String> phrases = new HashSet<>();
    for (Row row : topics()) {
      phrases.add(row.require("phrase"));
    }
    for (Row row : stops()) {
      assertPhrase(row, "phrase");
      String stop = row.get("phrase");
      assertThat(phrases).as("%s:%d", row.file(), row.line()).doesNotContain(stop);
      String[] tokens = stop.split(" ", -1);
      boolean holds = false;
      for (int from = 0; from < tokens.length; from++) {
        for (int to = from + 1; to <= tokens.length; to++) {
          holds |= phrases.contains(String.join(" ", Arrays.copyOfRange(tokens, from, to)));
        }
      }
      assertThat(holds).as("a topic phrase in %s:%d", row.file(), row.line()).isTrue();
    }
    assertDistinct(stops(), "phrase");
  }

  @Test
  void cuesAreSingleLemmas() {
    List<Row> cues = lexicon.rows("record/topic-cues.tsv", "lemma");
    for (Row row : cues) {
      assertPhrase(row, "lemma");
      assertThat(row.get("lemma")).doesNotContain(" ");
    }
    assertDistinct(cues, "lemma");
    assertThat(cues)
        .extracting(row -> row.get("lemma"))
        .contains("discuss", "cooperation", "tie", "agree", "sector");
  }

  @Test
  void cuesOfStanceAndRoleStandOnce() {
    List<Row> stances =
        lexicon.rows(
            "record/stance-cues.tsv", "predicate", "pos", "frame", "slots", "objects", "stance");
    assertDistinct(stances, "predicate", "pos", "frame");
    assertThat(stances).hasSizeGreaterThan(300);
    for (Row row : stances) {
      boolean none = row.require("stance").equals("NONE");
      assertThat(row.get("slots").isEmpty())
          .as("a stance, and no other, has slots; %s:%d", row.file(), row.line())
          .isEqualTo(none);
    }
    assertDistinct(lexicon.rows("record/stance-objects.tsv", "lemma", "kind"), "lemma");
    assertDistinct(
        lexicon.rows("record/topic-roles.tsv", "predicate", "pos", "frame", "role"),
        "predicate",
        "pos",
        "frame");
  }

  @Test
  void processHeadsNameAKind() {
    for (Row row : processHeads()) {
      assertPhrase(row, "lemma");
      assertPhrase(row, "kind");
    }
    assertDistinct(processHeads(), "lemma");
  }

  @Test
  void namedProcessesHaveKnownPartiesAndKinds() {
    Set<String> codes = new HashSet<>(Set.of("XKX", "EU"));
    for (String country : Locale.getISOCountries()) {
      codes.add(new Locale("", country).getISO3Country());
    }
    Set<String> kinds = new HashSet<>();
    for (Row row : processHeads()) {
      kinds.add(row.get("kind"));
    }
    for (Row row : namedProcesses()) {
      assertPhrase(row, "phrase");
      String place = row.file() + ":" + row.line();
      assertThat(row.list("parties")).as("parties at %s", place).isNotEmpty().isSubsetOf(codes);
      assertThat(row.list("parties")).as("parties at %s", place).doesNotHaveDuplicates();
      assertThat(kinds).as("kinds of processes, at %s", place).contains(row.require("kind"));
    }
    assertDistinct(namedProcesses(), "phrase");
  }

  @Test
  void jointBodyHeadsAreDistinctPhrases() {
    List<Row> heads = lexicon.rows("record/joint-body-heads.tsv", "phrase");
    for (Row row : heads) {
      assertPhrase(row, "phrase");
    }
    assertDistinct(heads, "phrase");
    assertThat(heads)
        .extracting(row -> row.get("phrase"))
        .contains("commission", "committee", "working group", "joint chamber of commerce");
  }
}
