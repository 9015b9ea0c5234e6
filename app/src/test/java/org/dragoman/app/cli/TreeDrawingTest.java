package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.junit.jupiter.api.Test;

/** A drawn tree can be read back, whether or not its arcs cross. */
class TreeDrawingTest {
  private static final String UP = "╵│╯┤╰├┴┼";
  private static final String DOWN = "╷│╮┤╭├┬┼";
  private static final String LEFT = "╴╯╮┤─┴┬┼";
  private static final String RIGHT = "╶╰╭├─┴┬┼";

  private static Parse parse(int... heads) {
    int n = heads.length;
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      tokens.add(new Token("w", 2 * i, 2 * i + 1));
    }
    UniversalTag[] upos = new UniversalTag[n];
    Arrays.fill(upos, UniversalTag.NOUN);
    String[] words = new String[n];
    Arrays.fill(words, "w");
    Relation[] relations = new Relation[n];
    Arrays.fill(relations, Relation.DEP);
    return new Parse(
        new Sentence(Passage.TEXT, 0, 0, 2 * n - 1, tokens),
        upos,
        words,
        words.clone(),
        heads,
        relations);
  }

  private static String drawn(Parse parse, boolean wide) {
    TreeDrawing drawing = new TreeDrawing(parse);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parse.size(); i++) {
      text.append(drawing.row(i, wide)).append('\n');
    }
    return text.toString();
  }

  @Test
  void headsStandLeftOfTheirDependents() {
    // Norway condemned the attack .
    Parse parse = parse(1, -1, 3, 1, 1);
    assertThat(drawn(parse, true))
        .isEqualTo(
            """
            ╭───╴
            ├───╴
            │ ╭─╴
            ├─┴─╴
            ╰───╴
            """);
    assertThat(drawn(parse, false))
        .isEqualTo(
            """
            ╭─╴
            ├─╴
            │╭╴
            ├┴╴
            ╰─╴
            """);
    assertThat(drawn(parse(-1), true)).isEqualTo("╴\n");
  }

  @Test
  void everyTreeCanBeReadBack() {
    Random random = new Random(11);
    int crossing = 0;
    for (int round = 0; round < 500; round++) {
      int n = 1 + random.nextInt(30);
      int[] heads = tree(n, random);
      Parse parse = parse(heads.clone());
      crossing += projective(parse) ? 0 : 1;
      assertThat(readBack(parse)).as(Arrays.toString(heads)).isEqualTo(heads);
    }
    assertThat(crossing).isBetween(50, 450);
  }

  /** A random tree: each token hangs on one that was placed before it, mostly a near one. */
  private static int[] tree(int n, Random random) {
    int[] heads = new int[n];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    if (random.nextBoolean()) {
      java.util.Collections.shuffle(order, random);
    }
    for (int k = 0; k < n; k++) {
      heads[order.get(k)] = k == 0 ? -1 : order.get(random.nextBoolean() ? k - 1 : 0);
    }
    return heads;
  }

  private static boolean projective(Parse parse) {
    for (int i = 0; i < parse.size(); i++) {
      int head = parse.head(i);
      for (int k = Math.min(i, head) + 1; head >= 0 && k < Math.max(i, head); k++) {
        if (!parse.dominates(head, k)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The heads that follow from the lines alone and from which token is the root. */
  private static int[] readBack(Parse parse) {
    TreeDrawing drawing = new TreeDrawing(parse);
    int n = parse.size();
    int[] heads = new int[n];
    for (int i = 0; i < n; i++) {
      if (i == parse.root()) {
        heads[i] = -1;
        continue;
      }
      // The line that a token hangs on is the leftmost from which its row goes right.
      int column = 0;
      while (RIGHT.indexOf(drawing.row(i, false).charAt(column)) < 0) {
        column++;
      }
      heads[i] = headOf(parse, drawing, i, column);
    }
    return heads;
  }

  /** The one row of a vertical line that comes to it from the left, or is the root's. */
  private static int headOf(Parse parse, TreeDrawing drawing, int row, int column) {
    int first = row;
    while (UP.indexOf(at(drawing, first, column)) >= 0) {
      first--;
    }
    int last = row;
    while (DOWN.indexOf(at(drawing, last, column)) >= 0) {
      last++;
    }
    List<Integer> found = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      boolean root = i == parse.root() && column == 0;
      if (root || LEFT.indexOf(at(drawing, i, column)) >= 0) {
        found.add(i);
      }
    }
    assertThat(found).as("row " + row + " column " + column).hasSize(1);
    return found.get(0);
  }

  private static char at(TreeDrawing drawing, int row, int column) {
    return drawing.row(row, false).charAt(column);
  }
}
