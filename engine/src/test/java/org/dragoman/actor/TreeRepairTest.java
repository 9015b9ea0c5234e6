package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees come into line with the mentions and stay trees. */
class TreeRepairTest {
  private static final Party NORWAY = new Party("NOR", "Norway", Party.Kind.STATE);

  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  /** A parse written down: one word a line, with part of speech, tag, head (1-based) and label. */
  private static Parse parse(String... lines) {
    List<String[]> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(line.split(" "));
    }
    return parse(rows);
  }

  private static Parse parse(List<String[]> rows) {
    int n = rows.size();
    List<Token> tokens = new ArrayList<>();
    UniversalTag[] upos = new UniversalTag[n];
    String[] xpos = new String[n];
    String[] lemmas = new String[n];
    int[] heads = new int[n];
    Relation[] relations = new Relation[n];
    int at = 0;
    for (int i = 0; i < n; i++) {
      String[] row = rows.get(i);
      tokens.add(new Token(row[0], at, at + row[0].length()));
      at += row[0].length() + 1;
      upos[i] = UniversalTag.valueOf(row[1]);
      xpos[i] = row[2];
      lemmas[i] = row[0];
      heads[i] = Integer.parseInt(row[3]) - 1;
      relations[i] = Relation.of(row[4]);
    }
    Sentence sentence = new Sentence(Passage.TEXT, 0, 0, at - 1, tokens);
    return new Parse(sentence, upos, xpos, lemmas, heads, relations);
  }

  private static RawMention mention(int first, int last, Mention.Kind kind) {
    return RawMention.of(first, last, kind, List.of(NORWAY));
  }

  @Test
  void mentionBrokenInTwoBecomesOnePhraseUnderItsSubject() {
    Parse broken =
        parse(
            "Norwegian ADJ JJ 3 amod",
            "Foreign ADJ NNP 3 amod",
            "Minister PROPN NNP 6 nsubj",
            "Kari PROPN NNP 6 dep",
            "Solberg PROPN NNP 4 flat",
            "left VERB VBD 0 root");
    Parse repaired = TreeRepair.repair(broken, List.of(mention(0, 4, Mention.Kind.PERSON)));
    assertThat(repaired.head(2)).isEqualTo(5);
    assertThat(repaired.relation(2)).isEqualTo(Relation.NSUBJ);
    assertThat(repaired.head(3)).isEqualTo(2);
    assertThat(repaired.head(4)).isEqualTo(3);
  }

  @Test
  void finiteVerbWithoutASubjectTakesTheMentionBeforeIt() {
    Parse broken =
        parse(
            "Norway PROPN NNP 4 dep",
            "on ADP IN 3 case",
            "Monday PROPN NNP 1 nmod",
            "left VERB VBD 0 root");
    Parse repaired = TreeRepair.repair(broken, List.of(mention(0, 0, Mention.Kind.STATE)));
    assertThat(repaired.head(0)).isEqualTo(3);
    assertThat(repaired.relation(0)).isEqualTo(Relation.NSUBJ);
  }

  @Test
  void verbThatHasASubjectKeepsIt() {
    Parse fine = parse("Ships NOUN NNS 3 nsubj", "Norway PROPN NNP 3 dep", "left VERB VBD 0 root");
    Parse repaired = TreeRepair.repair(fine, List.of(mention(1, 1, Mention.Kind.STATE)));
    assertThat(repaired.relation(0)).isEqualTo(Relation.NSUBJ);
    assertThat(repaired.relation(1)).isEqualTo(Relation.DEP);
  }

  @Test
  void soundTreeIsLeftAsItIs() {
    Parse fine =
        parse(
            "Norway PROPN NNP 2 nsubj",
            "thanked VERB VBD 0 root",
            "Chile PROPN NNP 2 obj",
            ". PUNCT . 2 punct");
    List<RawMention> mentions =
        List.of(mention(0, 0, Mention.Kind.STATE), mention(2, 2, Mention.Kind.STATE));
    assertThat(TreeRepair.repair(fine, mentions)).isSameAs(fine);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kuwait, Slovenia's Foreign Minister Luka Zupan on Friday thanked Peru.",
        "Norwegian Foreign Minister Kari Solberg on Wednesday evening also met Chile's envoy.",
        "Prime Minister and Minister of Foreign Affairs of Estonia Mart Tamm has thanked Latvia.",
      })
  void subjectIsFoundBehindLongTitles(String text) {
    assertThat(Reading.of(dragoman, text).events()).hasSize(1);
  }

  @Test
  void repairedTreeIsATreeWithOneRootAndAPhraseForEachMention() {
    Random random = new Random(20_310_514);
    UniversalTag[] tags = UniversalTag.values();
    Relation[] relations = Relation.values();
    Mention.Kind[] kinds = Mention.Kind.values();
    String[] words = {"of", "with", "and", "the", "Norway", "met", "between", "to", ",", "as"};
    String[] xpos = {"VBD", "VBN", "VB", "NNP", "NN", "IN", "CC", "PRP$", "JJ"};
    int changed = 0;
    for (int round = 0; round < 20_000; round++) {
      int n = 1 + random.nextInt(14);
      int[] heads = tree(random, n);
      List<String[]> rows = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        Relation relation =
            heads[i] < 0 ? Relation.ROOT : relations[random.nextInt(relations.length)];
        rows.add(
            new String[] {
              words[random.nextInt(words.length)],
              tags[random.nextInt(tags.length)].name(),
              xpos[random.nextInt(xpos.length)],
              Integer.toString(heads[i] + 1),
              relation.label()
            });
      }
      List<RawMention> mentions = new ArrayList<>();
      for (int i = random.nextInt(3); i < n; ) {
        int last = Math.min(n - 1, i + random.nextInt(4));
        mentions.add(mention(i, last, kinds[random.nextInt(kinds.length)]));
        for (int k = i; k <= last; k++) {
          rows.get(k)[0] = "Norway";
        }
        i = last + 1 + random.nextInt(3);
      }
      Parse given = parse(rows);
      Parse repaired = TreeRepair.repair(given, mentions);
      changed += repaired == given ? 0 : 1;
      assertTree(round, repaired);
      for (RawMention mention : mentions) {
        int tops = 0;
        for (int i = mention.first(); i <= mention.last(); i++) {
          int head = repaired.head(i);
          tops += head < mention.first() || head > mention.last() ? 1 : 0;
        }
        assertThat(tops).as("heads of %s in round %d", mention, round).isEqualTo(1);
      }
    }
    assertThat(changed).as("trees that had to be repaired").isGreaterThan(1000);
  }

  private static int[] tree(Random random, int n) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    java.util.Collections.shuffle(order, random);
    int[] heads = new int[n];
    heads[order.get(0)] = -1;
    for (int i = 1; i < n; i++) {
      heads[order.get(i)] = order.get(random.nextInt(i));
    }
    return heads;
  }

  private static void assertTree(int round, Parse parse) {
    int roots = 0;
    for (int i = 0; i < parse.size(); i++) {
      roots += parse.head(i) < 0 ? 1 : 0;
      int steps = 0;
      for (int at = i; at >= 0; at = parse.head(at)) {
        assertThat(steps++)
            .as("round %d: a ring above token %d", round, i)
            .isLessThan(parse.size());
      }
    }
    assertThat(roots).as("roots in round %d", round).isEqualTo(1);
  }
}
