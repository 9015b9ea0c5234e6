package org.dragoman.actor;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.grammar.Parse;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is spoken of in a document and what the words for them refer to. Immutable; safe for
 * use by many threads.
 */
public final class ActorFinder {
  private final ActorLexicon lexicon;
  private final Localities localities;
  private final SideChooser chooser;
  private final DoubleSides doubles;

  /**
   * @param places tells the states of towns and regions
   */
  public ActorFinder(ActorLexicon lexicon, PlaceStates places) {
    this(lexicon, places, lexicon.sideModel());
  }

  /**
   * @param places tells the states of towns and regions
   * @param chooser says which side words mean where no rule does; must be safe for use by many
   *     threads if this is used by many
   */
  public ActorFinder(ActorLexicon lexicon, PlaceStates places, SideChooser chooser) {
    this.lexicon = lexicon;
    this.chooser = chooser;
    this.doubles = new DoubleSides(lexicon);
    this.localities = new Localities(places, lexicon::party);
  }

  /** Tokens of a sentence that are proper nouns because a state's or capital's name ends there. */
  public BitSet properNouns(Sentence sentence) {
    return lexicon.properNouns(sentence);
  }

  /**
   * The actors of a document. Its parses come back with their trees brought into line with the
   * mentions.
   *
   * @param parses all its sentences, of title and text
   * @param home the party from whose side the document is written, or null where unknown
   */
  public Actors find(Document document, List<Parse> parses, @Nullable Party home) {
    ReferenceResolver resolver =
        new ReferenceResolver(document, lexicon, localities, chooser, home);
    Map<Parse, List<RawMention>> found = new LinkedHashMap<>();
    // A title abbreviates what the text spells out: it is read last, when the persons are known.
    for (Passage passage : List.of(Passage.TEXT, Passage.TITLE)) {
      for (Parse parse : parses) {
        if (parse.sentence().passage() == passage) {
          List<RawMention> mentions =
              Appositions.complete(
                  parse,
                  NestedOwners.complete(
                      parse,
                      doubles.complete(
                          parse, new MentionFinder(parse, lexicon, document.published()).find())));
          found.put(TreeRepair.repair(parse, mentions), mentions);
        }
      }
    }
    found.forEach(
        (parse, mentions) -> {
          if (parse.sentence().passage() == Passage.TITLE) {
            resolver.introduce(parse, mentions);
          }
        });
    found.forEach(resolver::read);
    return resolver.actors();
  }
}
