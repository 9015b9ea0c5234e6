package org.dragoman.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.junit.jupiter.api.Test;

class EnglishGrammarTest {
  private static final EnglishGrammar GRAMMAR = EnglishGrammar.load();

  private static final List<String> WORDS =
      List.of(
          "the",
          "minister",
          "met",
          "and",
          "of",
          "talks",
          "Ruritania",
          "signed",
          "that",
          "which",
          ",",
          ".",
          "\u201c",
          "said",
          "to",
          "a",
          "treaty",
          "by",
          "2031",
          "3.5",
          "%",
          "n't",
          "'s",
          "\u2019s",
          "was",
          "THE",
          "\ud83d\ude42",
          "\ud83d",
          "\u4f1a\u8ac7",
          "-",
          "zqxj",
          "e\u0301",
          "\u200f",
          "re-elected",
          "U.N.",
          "$",
          "(",
          ")",
          "\u0000",
          "http://a.example/b?c=d");

  private static Sentence sentence(List<String> words) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : words) {
      tokens.add(new Token(word, at, at + word.length()));
      at += word.length() + 1;
    }
    return new Sentence(Passage.TEXT, 0, 0, at - 1, tokens);
  }

  private static Parse parse(String words) {
    return GRAMMAR.parse(sentence(List.of(words.split(" "))));
  }

  private static int at(Parse parse, String word) {
    for (int i = 0; i < parse.size(); i++) {
      if (parse.text(i).equals(word)) {
        return i;
      }
    }
    throw new AssertionError("no word " + word);
  }

  private static void assertArc(Parse parse, String dependent, Relation relation, String head) {
    int i = at(parse, dependent);
    assertThat(parse.relation(i)).as(parse.toConllu()).isEqualTo(relation);
    assertThat(parse.head(i)).as(parse.toConllu()).isEqualTo(at(parse, head));
  }

  private static void assertTree(Parse parse) {
    int roots = 0;
    for (int i = 0; i < parse.size(); i++) {
      assertThat(parse.head(i)).isBetween(-1, parse.size() - 1).isNotEqualTo(i);
      boolean root = parse.head(i) < 0;
      roots += root ? 1 : 0;
      assertThat(parse.relation(i) == Relation.ROOT).isEqualTo(root);
      int steps = 0;
      for (int up = i; up >= 0; up = parse.head(up)) {
        assertThat(steps++).as("a cycle above word %s", i).isLessThanOrEqualTo(parse.size());
      }
      assertThat(parse.lemma(i)).isNotEmpty();
      assertThat(parse.xpos(i)).isNotEmpty();
    }
    assertThat(roots).isEqualTo(1);
  }

  private static List<String> randomWords(Random random) {
    List<String> words = new ArrayList<>();
    int n = 1 + random.nextInt(40);
    for (int i = 0; i < n; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words;
  }

  @Test
  void readsSubjectObjectAndOblique() {
    Parse parse = parse("The minister signed a treaty on Monday .");
    assertArc(parse, "minister", Relation.NSUBJ, "signed");
    assertArc(parse, "treaty", Relation.OBJ, "signed");
    assertArc(parse, "Monday", Relation.OBL, "signed");
    assertArc(parse, "on", Relation.CASE, "Monday");
    assertThat(parse.root()).isEqualTo(at(parse, "signed"));
    assertThat(parse.xpos(2)).isEqualTo("VBD");
    assertThat(parse.upos(at(parse, "Monday"))).isEqualTo(UniversalTag.PROPN);
  }

  @Test
  void readsPassiveWithAgent() {
    Parse parse = parse("The guests were welcomed by the president at the airport .");
    assertArc(parse, "guests", Relation.NSUBJ_PASS, "welcomed");
    assertArc(parse, "were", Relation.AUX_PASS, "welcomed");
    assertArc(parse, "president", Relation.OBL_AGENT, "welcomed");
  }

  @Test
  void readsRelativeClause() {
    Parse parse = parse("The diplomat who visited the capital praised the agreement .");
    assertArc(parse, "visited", Relation.ACL_RELCL, "diplomat");
    assertArc(parse, "who", Relation.NSUBJ, "visited");
    assertArc(parse, "diplomat", Relation.NSUBJ, "praised");
  }

  @Test
  void readsSpeechAndItsContent() {
    Parse parse = parse("The spokesman said that the two countries will open embassies .");
    assertArc(parse, "open", Relation.CCOMP, "said");
    assertArc(parse, "that", Relation.MARK, "open");
    assertArc(parse, "will", Relation.AUX, "open");
    assertArc(parse, "two", Relation.NUMMOD, "countries");
  }

  @Test
  void findsLemmas() {
    assertThat(parse("He went").lemma(1)).isEqualTo("go");
    assertThat(parse("They held talks").lemma(1)).isEqualTo("hold");
    assertThat(parse("They held talks").lemma(2)).isEqualTo("talk");
    assertThat(parse("The women spoke").lemma(1)).isEqualTo("woman");
    assertThat(parse("The women spoke").lemma(2)).isEqualTo("speak");
    assertThat(parse("She is stopping the countries").lemma(2)).isEqualTo("stop");
    assertThat(parse("She is stopping the countries").lemma(4)).isEqualTo("country");
    assertThat(parse("It was better").lemma(1)).isEqualTo("be");
    assertThat(parse("They did n\u2019t agree").lemma(2)).isEqualTo("not");
    assertThat(parse("We visited Zenda").lemma(2)).isEqualTo("Zenda");
  }

  @Test
  void givesOneTreeForAnyTokens() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      assertTree(GRAMMAR.parse(sentence(randomWords(random))));
    }
  }

  @Test
  void givesTheSameParseFromManyThreads() throws Exception {
    Random random = new Random(11);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      sentences.add(sentence(randomWords(random)));
    }
    EnglishGrammar alone = EnglishGrammar.load();
    List<String> expected = sentences.stream().map(s -> alone.parse(s).toConllu()).toList();
    EnglishGrammar shared = EnglishGrammar.load();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        results.add(
            pool.submit(() -> sentences.stream().map(s -> shared.parse(s).toConllu()).toList()));
      }
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void takesVeryLongSentencesAndWords() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      words.add(i % 3 == 0 ? "the" : i % 3 == 1 ? "old" : "treaty");
    }
    words.add("x".repeat(10_000));
    words.add("\ud83d\ude42".repeat(5_000));
    assertTree(GRAMMAR.parse(sentence(words)));
    assertTree(parse("Talks resumed ."));
  }

  @Test
  void saysWhatItWasTrainedOn() {
    assertThat(GRAMMAR.header()).containsKeys("name", "date", "trained on", "licence of the data");
    assertThat(GRAMMAR.header().get("licence of the data")).contains("CC BY-SA 4.0");
  }
}
