package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.app.export.FeatureNames;
import org.dragoman.event.CodingOutcome;
import org.dragoman.event.EventContext;
import org.dragoman.event.PredicateExplanation;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Explanation;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Prints for people how sentences were read: tree, mentions, what the rules made of each predicate,
 * and what the judge made of each pair of sides.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class ExplanationPrinter {
  /** Columns of the numbers of tokens, with the space behind. */
  private static final int NUMBER = 4;

  private static final int TAG = 6;
  private static final int ITEM = 2;
  private static final int DETAIL = 4;

  private final int width;
  private final boolean colour;
  private final int mostRules;
  private final FeatureNames features = new FeatureNames(Lexicon.bundled());

  /**
   * @param mostRules how many rules are shown for one predicate
   */
  ExplanationPrinter(int width, boolean colour, int mostRules) {
    this.width = width;
    this.colour = colour;
    this.mostRules = mostRules;
  }

  /** The explanation as lines, each ended by a line feed. */
  String print(Explanation explanation) {
    Page page = new Page(width, colour);
    boolean first = true;
    for (Parse parse : explanation.analysis().parses()) {
      if (!first) {
        page.gap();
      }
      first = false;
      sentence(page, explanation, parse);
    }
    return page.text();
  }

  private void sentence(Page page, Explanation explanation, Parse parse) {
    EventContext context = explanation.analysis().context(parse);
    boolean title = parse.sentence().passage() == Passage.TITLE;
    page.add(Style.FAINT, title ? "title" : "s" + (parse.sentence().index() + 1))
        .add("  ")
        .add(
            Style.STRONG,
            context.document().quote(parse.sentence(), parse.sentence().span()).text())
        .end(0, 4);
    List<PredicateExplanation> predicates = explanation.predicates(parse);
    Set<Integer> coded = new HashSet<>();
    for (PredicateExplanation predicate : predicates) {
      if (!predicate.events().isEmpty()) {
        coded.add(predicate.token());
      }
    }
    heading(page, "Words");
    tree(page, parse, coded);
    mentions(page, parse, context.actors().of(parse));
    heading(page, "Predicates");
    PredicatePrinter printer = new PredicatePrinter(page, context, mostRules);
    List<PredicateExplanation> names = new ArrayList<>();
    for (PredicateExplanation predicate : predicates) {
      if (predicate.outcome() == CodingOutcome.NAME) {
        names.add(predicate);
      } else {
        printer.print(predicate);
      }
    }
    printer.printNames(names);
    if (predicates.isEmpty()) {
      page.add(Style.FAINT, "no word of this sentence has coding rules").end(ITEM, DETAIL);
    }
    heading(page, "Judge");
    new JudgePrinter(page, parse, features).print(explanation.pairs(parse));
  }

  private static void heading(Page page, String heading) {
    page.gap();
    page.add(Style.HEADING, heading).end(0, 0);
  }

  private void tree(Page page, Parse parse, Set<Integer> coded) {
    TreeDrawing drawing = new TreeDrawing(parse);
    int words = 0;
    int relations = 0;
    for (int i = 0; i < parse.size(); i++) {
      words = Math.max(words, Printable.width(Printable.line(parse.text(i))));
      relations = Math.max(relations, parse.relation(i).label().length());
    }
    int rest = ITEM + NUMBER + words + relations + 2 * TAG + 10;
    boolean wide = 2 * drawing.width() + rest <= width;
    for (int i = 0; i < parse.size(); i++) {
      page.cell(Style.FAINT, String.format(Locale.ROOT, "%d", i), NUMBER)
          .lines(Style.FAINT, drawing.row(i, wide))
          .cell(coded.contains(i) ? Style.KIND : Style.PLAIN, parse.text(i), words + 2)
          .cell(Style.STATUS, parse.relation(i).label(), relations + 2)
          .cell(Style.PLAIN, parse.upos(i).name(), TAG)
          .cell(Style.PLAIN, parse.xpos(i), TAG)
          .cell(Style.FAINT, parse.lemma(i), 0);
      page.endRow(ITEM);
    }
  }

  private static void mentions(Page page, Parse parse, List<Mention> mentions) {
    heading(page, "Mentions");
    SentenceWords words = new SentenceWords(parse);
    for (Mention mention : mentions) {
      page.add(Style.STRONG, words.words(mention))
          .add(Style.FAINT, " " + SentenceWords.place(mention))
          .add("  ")
          .add(Style.KIND, mention.kind().name().toLowerCase(Locale.ROOT));
      for (Party party : mention.parties()) {
        page.add(" · " + party.name() + " (" + party.code() + ")");
      }
      if (mention.parties().isEmpty()) {
        page.add(" · ").add(Style.STATUS, "party unknown");
      }
      fact(page, "", mention.sector());
      fact(page, "", mention.office());
      fact(page, "", mention.person() == null ? null : mention.person().name());
      fact(page, "", mention.body() == null ? null : mention.body().name());
      fact(page, "refers to ", mention.antecedent());
      page.end(ITEM, DETAIL);
    }
    if (mentions.isEmpty()) {
      page.add(Style.FAINT, "nobody is named").end(ITEM, DETAIL);
    }
  }

  private static void fact(Page page, String label, @Nullable Object fact) {
    if (fact != null) {
      page.add(" · " + label + fact);
    }
  }
}
