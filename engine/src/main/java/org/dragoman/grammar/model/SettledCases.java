package org.dragoman.grammar.model;

import java.util.Map;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;

/**
 * Decisions that need no weighing: cases, described by a few tags, in which the weights have come
 * to the same decision over and over in a great deal of text. Some two in five of the parser's
 * decisions are of this kind. Immutable.
 */
public final class SettledCases {
  /** No case is settled. */
  public static final SettledCases NONE = new SettledCases(Map.of(), Map.of());

  private final CaseTable actions;
  private final CaseTable relations;

  /**
   * @param actions actions by {@link #actionCase}
   * @param relations numbers of relations by {@link #relationCase}
   */
  public SettledCases(Map<Long, Integer> actions, Map<Long, Integer> relations) {
    this(new CaseTable(actions), new CaseTable(relations));
  }

  private SettledCases(CaseTable actions, CaseTable relations) {
    this.actions = actions;
    this.relations = relations;
  }

  /** The tags of the two topmost words and of the next two, and whether words lie between. */
  public static long actionCase(ParserState s) {
    int top = s.stack(0);
    int next = s.next();
    int afterNext = next + 1 <= s.n ? next + 1 : s.none();
    long key = s.tag[s.stack(1)];
    key = key * s.tags() + s.tag[top];
    key = key * s.tags() + s.tag[next];
    key = key * s.tags() + s.tag[afterNext];
    return key * 2 + (next - top > 1 ? 1 : 0);
  }

  /**
   * The tags of head and dependent, which comes first, whether words lie between, the telling
   * relations below each, and the relation of the dependent's leftmost child.
   */
  public static long relationCase(ParserState s, int head, int dependent) {
    int left = s.left1[dependent];
    long key = (long) s.tag[head] * s.tags() + s.tag[dependent];
    key = key * 2 + (head < dependent ? 1 : 0);
    key = key * 2 + (Math.abs(head - dependent) > 1 ? 1 : 0);
    key = key << ParserState.TELLING_BITS | s.childLabels[head];
    key = key << ParserState.TELLING_BITS | s.childLabels[dependent];
    return key * ParserState.RELATIONS_AND_NONE + (left == s.none() ? 0 : 1 + s.label[left]);
  }

  /** The settled action, or -1. */
  public int action(long actionCase) {
    return actions.answer(actionCase);
  }

  /** The number of the settled relation, or -1. */
  int relation(long relationCase) {
    return relations.answer(relationCase);
  }

  /** How many cases are settled: of actions and relations. */
  @Override
  public String toString() {
    return actions.size() + " cases of actions, " + relations.size() + " of relations";
  }

  void write(BinaryWriter out) {
    actions.write(out);
    relations.write(out);
  }

  static SettledCases read(BinaryReader in) {
    return new SettledCases(CaseTable.read(in), CaseTable.read(in));
  }
}
