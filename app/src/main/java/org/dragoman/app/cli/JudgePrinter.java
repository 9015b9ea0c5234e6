package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.app.export.FeatureNames;
import org.dragoman.event.CodedEvent;
import org.dragoman.event.EventJudge;
import org.dragoman.event.EventType;
import org.dragoman.event.JudgedPair;
import org.dragoman.event.Judgement;
import org.dragoman.event.PairExplanation;
import org.dragoman.event.Side;
import org.dragoman.grammar.Parse;

/**
 * Prints how the judge read the pairs of sides of one sentence: the sides, the event made of them
 * or why there is none, the likeliest types, and the features that weighed most.
 *
 * <p>For one thread, as its page is.
 */
final class JudgePrinter {
  private static final int TYPES = 3;
  private static final int ITEM = 2;
  private static final int DETAIL = 4;
  private static final int DEEP = 6;

  /** Columns that a reason's weight and the spaces behind it take. */
  private static final int WEIGHT = 6;

  private final Page page;
  private final Parse parse;
  private final SentenceWords words;
  private final FeatureNames names;

  JudgePrinter(Page page, Parse parse, FeatureNames names) {
    this.page = page;
    this.parse = parse;
    this.words = new SentenceWords(parse);
    this.names = names;
  }

  /** Prints the pairs of the sentence; reasons of sides offered twice are printed once. */
  void print(List<PairExplanation> pairs) {
    Map<List<List<Side>>, Integer> told = new HashMap<>();
    for (PairExplanation explanation : pairs) {
      JudgedPair judged = explanation.judged();
      sides(judged);
      List<List<Side>> key = List.of(judged.pair().acting(), judged.pair().receiving());
      Integer before = told.putIfAbsent(key, judged.predicate());
      if (before != null) {
        page.add(Style.STATUS, "no event of its own: the same sides as at ")
            .add(words.token(before))
            .end(DETAIL, DEEP);
        continue;
      }
      event(judged);
      probabilities(judged.judgement());
      explanation.reasons().forEach(this::reason);
    }
    if (pairs.isEmpty()) {
      page.add(Style.FAINT, "no word of this sentence offers two sides").end(ITEM, DETAIL);
    }
  }

  private void sides(JudgedPair judged) {
    page.add(Style.STRONG, parse.text(judged.predicate()))
        .add(Style.FAINT, " " + judged.predicate() + " ")
        .add(" " + sides(judged.pair().acting()) + " → " + sides(judged.pair().receiving()))
        .end(ITEM, DETAIL);
  }

  private String sides(List<Side> sides) {
    return sides.stream().map(words::side).collect(Collectors.joining(" and "));
  }

  private void event(JudgedPair judged) {
    CodedEvent coded = judged.event();
    if (coded == null) {
      page.add(Style.STATUS, "no event: ");
      if (judged.earlier() >= 0) {
        page.add("the same words are sides at ").add(words.token(judged.earlier()));
      } else {
        page.add("none is likelier than any type");
      }
      page.end(DETAIL, DEEP);
      return;
    }
    page.add("= ");
    RecordPrinter.act(page, coded.event());
    page.end(DETAIL, DEEP);
    page.add(Style.FAINT, "status ")
        .add(coded.event().status().label())
        .add(Style.FAINT, " at ")
        .add(words.token(coded.trigger()))
        .end(DETAIL, DEEP);
  }

  private void probabilities(Judgement judgement) {
    List<EventType> types = new ArrayList<>(List.of(EventType.values()));
    types.sort(Comparator.comparingDouble(type -> -judgement.probability(type)));
    page.add(Style.FAINT, "judged ");
    for (EventType type : types.subList(0, TYPES)) {
      boolean wins = type == judgement.type();
      page.add(wins ? Style.KIND : Style.PLAIN, type.name())
          .add(" " + share(judgement.probability(type)) + ", ");
    }
    page.add(judgement.type() == null ? Style.KIND : Style.PLAIN, "none")
        .add(" " + share(judgement.none()))
        .end(DETAIL, DEEP);
  }

  private static String share(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }

  private void reason(EventJudge.Weighed reason) {
    page.add(String.format(Locale.ROOT, "%+.2f", reason.weight()))
        .add(Style.FAINT, " " + names.name(reason.template()) + ": ")
        .add(names.value(reason.template(), reason.value()))
        .end(DETAIL, DETAIL + WEIGHT);
  }
}
