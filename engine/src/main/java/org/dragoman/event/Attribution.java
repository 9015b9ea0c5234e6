package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/** On whose word a clause stands within its sentence: "X said that ...", "according to X". */
public final class Attribution {
  private static final int HIGHEST = 10;

  private Attribution() {}

  /**
   * The words for who says it, or null where it is the report itself, or where the speaker is the
   * one who acts.
   */
  public static @Nullable String saidBy(
      EventContext context,
      Arguments arguments,
      StatusReader statuses,
      int predicate,
      List<Mention> actors) {
    Parse parse = context.parse();
    int at = predicate;
    for (int step = 0; step < HIGHEST && at >= 0; step++) {
      int head = parse.head(at);
      int verb = -1;
      if (head >= 0
          && statuses.isSpeech(arguments.lemma(head))
          && (parse.relation(at) == Relation.CCOMP || parse.relation(at) == Relation.PARATAXIS)) {
        verb = head;
      } else {
        int aside = parse.child(at, Relation.PARATAXIS);
        if (aside >= 0 && statuses.isSpeech(arguments.lemma(aside))) {
          verb = aside;
        }
      }
      String source = accordingTo(context, parse, at);
      if (source != null) {
        return source;
      }
      if (verb >= 0) {
        for (int speaker : arguments.subject(verb)) {
          Mention mention = context.actors().at(parse, speaker);
          if (mention != null) {
            return actors.contains(mention) ? null : words(context, mention);
          }
        }
      }
      at = head;
    }
    return null;
  }

  private static @Nullable String accordingTo(EventContext context, Parse parse, int clause) {
    for (int k = 0; k < parse.childCount(clause); k++) {
      int child = parse.child(clause, k);
      int mark = parse.child(child, Relation.CASE);
      if (parse.relation(child) == Relation.OBL
          && mark >= 0
          && parse.lower(mark).equals("according")) {
        Mention mention = context.actors().at(parse, child);
        return mention == null ? null : words(context, mention);
      }
    }
    return null;
  }

  private static String words(EventContext context, Mention mention) {
    if (mention.person() != null) {
      return mention.person().name();
    }
    return context
        .document()
        .quote(context.parse().sentence(), context.parse().span(mention.first(), mention.last()))
        .text();
  }
}
