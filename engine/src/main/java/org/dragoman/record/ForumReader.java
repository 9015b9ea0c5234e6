package org.dragoman.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Body;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.Parse;

/** Reads the multilateral organisations, conferences and treaties that a document speaks of. */
final class ForumReader {
  private ForumReader() {}

  static List<Forum> read(Analysis analysis) {
    List<Forum> forums = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.mentions(parse)) {
        Body body = mention.body();
        if (body != null && seen.add(body.acronym().toUpperCase(Locale.ROOT))) {
          forums.add(
              new Forum(body.acronym(), analysis.quote(parse, mention.first(), mention.last())));
        }
      }
    }
    return forums;
  }
}
