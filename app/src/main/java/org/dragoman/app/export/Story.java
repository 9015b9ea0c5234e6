package org.dragoman.app.export;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Body;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Person;
import org.dragoman.grammar.Parse;
import org.dragoman.place.PlaceMention;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Sentence;

/**
 * What the events of one document share. Immutable; safe for use by many threads.
 *
 * <p>A class, since the index of code points is made once for all events of the document.
 */
public final class Story {
  private final Document document;
  private final List<String> people;
  private final List<String> organisations;
  private final List<String> places;
  private final CodePoints text;
  private final CodePoints title;

  /** What the ledger holds of a document: names of persons, bodies and places, each once. */
  public Story(
      Document document,
      Collection<String> people,
      Collection<String> organisations,
      Collection<String> places) {
    this.document = document;
    this.people = List.copyOf(people);
    this.organisations = List.copyOf(organisations);
    this.places = List.copyOf(places);
    this.text = CodePoints.of(document.passage(Passage.TEXT));
    this.title = CodePoints.of(document.passage(Passage.TITLE));
  }

  /** What the events of an analysed document share. */
  public static Story of(Analysis analysis) {
    Set<String> bodies = new LinkedHashSet<>();
    Set<String> places = new LinkedHashSet<>();
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.actors().of(parse)) {
        Body body = mention.body();
        if (body != null) {
          bodies.add(body.name());
        }
      }
      for (PlaceMention place : analysis.places(parse)) {
        places.add(place.place().name());
      }
    }
    Set<String> people = new LinkedHashSet<>();
    for (Person person : analysis.actors().people()) {
      people.add(person.name());
    }
    return new Story(analysis.document(), people, bodies, places);
  }

  /** The document. */
  public Document document() {
    return document;
  }

  /** Full names of the persons it names, each once. */
  public List<String> people() {
    return people;
  }

  /** Full names of the bodies it names, each once. */
  public List<String> organisations() {
    return organisations;
  }

  /** Names of the cities and countries it names as places, each once. */
  public List<String> places() {
    return places;
  }

  /** The words of a sentence. */
  Quote words(Sentence sentence) {
    return document.quote(sentence, sentence.span());
  }

  /** The index of code points of a passage. */
  public CodePoints points(Passage passage) {
    return passage == Passage.TITLE ? title : text;
  }
}
