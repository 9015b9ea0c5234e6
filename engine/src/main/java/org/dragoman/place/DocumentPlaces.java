package org.dragoman.place;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.text.Sentence;

/**
 * The places that the sentences of one document name. A sentence is searched when it is first asked
 * for: most of those without an event never are. Does not change as seen from outside; safe for use
 * by many threads.
 */
public final class DocumentPlaces {
  private final Gazetteer gazetteer;
  private final Set<String> states;
  private final Map<Sentence, List<PlaceMention>> found = new IdentityHashMap<>();

  /**
   * @param states ISO 3166-1 alpha-3 codes of the states that the document speaks of, which settle
   *     what is meant by a name of several places
   */
  public DocumentPlaces(Gazetteer gazetteer, Set<String> states) {
    this.gazetteer = gazetteer;
    this.states = Set.copyOf(states);
  }

  /** The places that a sentence of the document names, in order; immutable. */
  public List<PlaceMention> of(Sentence sentence) {
    synchronized (found) {
      return found.computeIfAbsent(sentence, s -> List.copyOf(gazetteer.find(s, states)));
    }
  }
}
