package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.grammar.Parse;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is spoken of in a document and what the words for them refer to. Immutable; safe for
 * use by many threads.
 */
public final class ActorFinder {
  private final ActorLexicon lexicon;

  public ActorFinder(ActorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The actors of a document. Its parses come back with their trees brought into line with the
   * mentions.
   *
   * @param parses all its sentences, of title and text
   * @param home the party from whose side the document is written, or null where unknown
   */
  public Actors find(Document document, List<Parse> parses, @Nullable Party home) {
    ReferenceResolver resolver = new ReferenceResolver(document, lexicon, home);
    // A title abbreviates what the text spells out: it is read last, when the persons are known.
    List<Parse> inOrder = new ArrayList<>(parses.size());
    for (Passage passage : List.of(Passage.TEXT, Passage.TITLE)) {
      for (Parse parse : parses) {
        if (parse.sentence().passage() == passage) {
          inOrder.add(parse);
        }
      }
    }
    for (Parse parse : inOrder) {
      List<RawMention> mentions = new MentionFinder(parse, lexicon).find();
      resolver.read(TreeRepair.repair(parse, mentions), mentions);
    }
    return resolver.actors();
  }
}
