package org.dragoman.app.cli;

import java.util.List;
import java.util.Locale;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.grammar.Parse;
import org.dragoman.record.Analysis;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Prints for people whom a document mentions, two lines a mention at most: who it is, and how that
 * is known. Immutable; safe for use by many threads.
 */
final class WhoPrinter {
  private static final int DETAIL = 4;

  private final int width;
  private final boolean colour;

  WhoPrinter(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** The mentions as lines, each ended by a line feed. */
  String print(Analysis analysis) {
    Page page = new Page(width, colour);
    boolean any = false;
    for (Parse parse : analysis.parses()) {
      List<Mention> mentions = analysis.actors().of(parse);
      boolean title = parse.sentence().passage() == Passage.TITLE;
      String where = title ? "title" : "s" + (parse.sentence().index() + 1);
      SentenceWords words = new SentenceWords(parse);
      for (Mention mention : mentions) {
        any = true;
        mention(page, where, words.words(mention), mention);
      }
    }
    if (!any) {
      page.add(Style.FAINT, "nobody is named").end(0, DETAIL);
    }
    return page.text();
  }

  private static void mention(Page page, String where, String words, Mention mention) {
    page.add(Style.FAINT, where)
        .add("  ")
        .add(Style.STRONG, words)
        .add("  ")
        .add(Style.KIND, mention.kind().name().toLowerCase(Locale.ROOT));
    for (Party party : mention.parties()) {
      page.add(" · " + party.code() + " " + party.name());
    }
    if (mention.parties().isEmpty()) {
      page.add(" · ").add(Style.STATUS, "party unknown");
    }
    Person person = mention.person();
    fact(page, mention.sector());
    fact(page, mention.office());
    fact(page, person == null ? null : person.name());
    fact(page, mention.body() == null ? null : mention.body().name());
    if (!mention.acting()) {
      page.add(" · ").add(Style.STATUS, attribute(mention) ? "attribute only" : "place only");
    }
    page.end(0, DETAIL);
    String antecedent = mention.antecedent();
    String reason = mention.reason();
    if (antecedent != null && (reason == null || !reason.contains(antecedent))) {
      page.add(Style.FAINT, "refers to " + antecedent + (reason == null ? "" : "; " + reason))
          .end(DETAIL, DETAIL);
    } else if (reason != null) {
      page.add(Style.FAINT, reason).end(DETAIL, DETAIL);
    }
  }

  private static boolean attribute(Mention mention) {
    return mention.kind() == Mention.Kind.ADJECTIVE || mention.kind() == Mention.Kind.PRONOUN;
  }

  private static void fact(Page page, @Nullable Object fact) {
    if (fact != null) {
      page.add(" · " + fact);
    }
  }
}
