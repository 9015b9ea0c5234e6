package org.dragoman.lab.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.DecisionLog;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.ParserState;
import org.dragoman.grammar.model.SettledCases;
import org.dragoman.grammar.model.Tagger;

/** Counts what a parser decides in open text, case by case, to find the cases that are settled. */
final class CaseCounts implements DecisionLog {
  /** A case must be met so often. */
  private static final int LEAST = 30;

  /** In all but so few of a thousand times the decision must be the same. */
  private static final int EXCEPTIONS = 2;

  private static final int ACTIONS = 3;

  private final Tagger tagger;
  private final TreeReader reader;
  private final Map<Long, int[]> actions = new HashMap<>();
  private final Map<Long, int[]> relations = new HashMap<>();

  CaseCounts(Dictionary dictionary, ArcHybridParser parser, Tagger tagger) {
    this.tagger = tagger;
    this.reader = new TreeReader(dictionary, parser);
  }

  /** Counts the decisions in some sentences. */
  CaseCounts count(List<String[]> sentences) {
    for (String[] forms : sentences) {
      reader.observe(new TaggedSentence(forms, tagger.tag(forms)), this);
    }
    return this;
  }

  @Override
  public void action(ParserState state, int action) {
    long actionCase = SettledCases.actionCase(state);
    actions.computeIfAbsent(actionCase, k -> new int[ACTIONS])[action]++;
  }

  @Override
  public void relation(long relationCase, int relation) {
    relations.computeIfAbsent(relationCase, k -> new int[Relation.values().length])[relation]++;
  }

  /** The cases that are settled by what was counted. */
  SettledCases settled() {
    return new SettledCases(settled(actions), settled(relations));
  }

  private static Map<Long, Integer> settled(Map<Long, int[]> counts) {
    Map<Long, Integer> settled = new HashMap<>();
    counts.forEach(
        (key, times) -> {
          int all = 0;
          int best = 0;
          for (int i = 0; i < times.length; i++) {
            all += times[i];
            best = times[i] > times[best] ? i : best;
          }
          if (all >= LEAST && (all - times[best]) * 1000L <= (long) EXCEPTIONS * all) {
            settled.put(key, best);
          }
        });
    return settled;
  }
}
