package org.dragoman.record;

import java.util.List;
import java.util.Map;
import org.dragoman.actor.Actors;
import org.dragoman.actor.Mention;
import org.dragoman.event.CodedEvent;
import org.dragoman.event.EventContext;
import org.dragoman.grammar.Parse;
import org.dragoman.place.DocumentPlaces;
import org.dragoman.place.PlaceMention;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;
import org.dragoman.time.TimeExpression;

/**
 * A document with all that the earlier stages found in it: what the record is read from. Immutable.
 *
 * @param document the document
 * @param actors its persons and mentions
 * @param times day words and dates of each sentence
 * @param placesOf cities, regions and countries named in each sentence
 * @param events its coded events, in order
 */
public record Analysis(
    Document document,
    Actors actors,
    Map<Parse, List<TimeExpression>> times,
    DocumentPlaces placesOf,
    List<CodedEvent> events) {
  public Analysis {
    times = Map.copyOf(times);
    events = List.copyOf(events);
  }

  /** A sentence as the event stage sees it. */
  public EventContext context(Parse parse) {
    return new EventContext(
        document, parse, actors, times.getOrDefault(parse, List.of()), placesOf);
  }

  /** The places named in a sentence. */
  public List<PlaceMention> places(Parse parse) {
    return placesOf.of(parse.sentence());
  }

  /** The mentions of a sentence. */
  List<Mention> mentions(Parse parse) {
    return actors.of(parse);
  }

  /** The words from one token to another, both inclusive, as evidence. */
  Quote quote(Parse parse, int first, int last) {
    return document.quote(parse.sentence(), parse.span(first, last));
  }

  /** Its sentences, those of the text first: what the text tells better, the text tells. */
  public List<Parse> parses() {
    return actors.parses();
  }
}
