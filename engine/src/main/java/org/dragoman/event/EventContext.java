package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Actors;
import org.dragoman.grammar.Parse;
import org.dragoman.place.DocumentPlaces;
import org.dragoman.place.PlaceMention;
import org.dragoman.text.Document;
import org.dragoman.time.TimeExpression;

/**
 * One sentence with all that earlier stages found in it.
 *
 * @param document the document
 * @param parse the sentence
 * @param actors the document's actors
 * @param times day words and dates of the sentence
 * @param placesOf cities, regions and countries that the document's sentences name
 */
public record EventContext(
    Document document,
    Parse parse,
    Actors actors,
    List<TimeExpression> times,
    DocumentPlaces placesOf) {
  public EventContext {
    times = List.copyOf(times);
  }

  /** Cities, regions and countries that the sentence names. */
  public List<PlaceMention> places() {
    return placesOf.of(parse.sentence());
  }
}
