package org.dragoman.record;

import java.util.List;
import java.util.Set;
import org.dragoman.event.Arguments;
import org.dragoman.event.EventContext;
import org.dragoman.event.PartyFinder;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;

/** One sentence with all that a part of the record is read from. Confined to one thread. */
abstract class SentenceReader {
  final Analysis analysis;
  final Parse parse;
  final EventContext context;
  final Arguments arguments;
  final PartyFinder finder;

  /** The joint bodies of the whole document. */
  final List<BodyReader.Found> bodies;

  SentenceReader(
      Analysis analysis, Parse parse, List<BodyReader.Found> bodies, Set<String> lightVerbs) {
    this.analysis = analysis;
    this.parse = parse;
    this.context = analysis.context(parse);
    this.arguments = new Arguments(parse, lightVerbs);
    this.finder = new PartyFinder(parse, analysis.actors());
    this.bodies = bodies;
  }

  /** Whether a token is a noun, proper or common. */
  final boolean isNoun(int token) {
    return parse.upos(token) == UniversalTag.NOUN || parse.upos(token) == UniversalTag.PROPN;
  }
}
