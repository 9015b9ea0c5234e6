package org.dragoman.lab.judge;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.event.JudgeFeatures;
import org.dragoman.event.PairFinder;
import org.dragoman.event.RuleBook;
import org.dragoman.event.Side;
import org.dragoman.event.SidePair;
import org.dragoman.event.StatusReader;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.dragoman.text.Span;

/** Reads annotated sentences with the engine. */
final class JudgeReader {
  private final Dragoman dragoman = Dragoman.english();
  private final RuleBook rules;
  private final JudgeFeatures features;
  private final PairFinder pairs;
  private final int bits;

  JudgeReader(int bits) {
    this.rules = new RuleBook(Lexicon.bundled());
    this.features = new JudgeFeatures(rules, new StatusReader(Lexicon.bundled()));
    this.pairs = new PairFinder(rules);
    this.bits = bits;
  }

  JudgeItem read(Marked marked, JudgeItem.Kind kind) {
    Document document = Document.of("sentence", marked.text());
    int[] given =
        dragoman
            .pair(document, marked.acting(), marked.receiving())
            .map(pair -> features.rows(pair, bits))
            .orElse(null);
    List<int[]> halves = new ArrayList<>();
    dragoman
        .pair(document, marked.acting(), List.of())
        .ifPresent(pair -> halves.add(features.rows(pair, bits)));
    dragoman
        .pair(document, List.of(), marked.receiving())
        .ifPresent(pair -> halves.add(features.rows(pair, bits)));
    return new JudgeItem(marked, kind, given, halves, found(document));
  }

  /** The sentences of a text that offer pairs of sides, though no coding rule sees an act. */
  List<JudgeItem> quiet(Document document) {
    List<JudgeItem> items = new ArrayList<>();
    Analysis analysis = dragoman.analyse(document);
    for (Parse parse : analysis.parses()) {
      if (rules.seesNothing(parse)) {
        List<JudgeItem.Found> found = found(analysis, parse);
        if (!found.isEmpty()) {
          Marked marked = new Marked("", List.of(), List.of(), "NONE");
          items.add(new JudgeItem(marked, JudgeItem.Kind.TEXT, null, List.of(), found));
        }
      }
    }
    return items;
  }

  private List<JudgeItem.Found> found(Document document) {
    List<JudgeItem.Found> found = new ArrayList<>();
    Analysis analysis = dragoman.analyse(document);
    for (Parse parse : analysis.parses()) {
      found.addAll(found(analysis, parse));
    }
    return found;
  }

  private List<JudgeItem.Found> found(Analysis analysis, Parse parse) {
    List<JudgeItem.Found> found = new ArrayList<>();
    for (PairFinder.Candidate candidate : pairs.find(analysis.context(parse))) {
      SidePair pair = candidate.pair();
      found.add(
          new JudgeItem.Found(
              candidate.predicate(),
              spans(parse, pair.acting()),
              spans(parse, pair.receiving()),
              features.rows(pair, bits)));
    }
    return found;
  }

  private static List<Span> spans(Parse parse, List<Side> sides) {
    return sides.stream().map(side -> parse.span(side.first(), side.last())).toList();
  }
}
