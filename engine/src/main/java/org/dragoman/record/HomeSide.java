package org.dragoman.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.actor.Party;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the party from whose side a document is written: the state of its publisher, else the one
 * whose capital its dateline names. Immutable; safe for use by many threads.
 */
public final class HomeSide {
  private final ActorLexicon actors;
  private final SourceReader sources;

  public HomeSide(ActorLexicon actors, SourceReader sources) {
    this.actors = actors;
    this.sources = sources;
  }

  /**
   * The document's own side, or null where nothing tells.
   *
   * @param publisher the publisher, or null where unknown
   * @param datelinePlace the place of the dateline, or null where there is none
   */
  public @Nullable Party of(
      Document document, @Nullable String publisher, @Nullable String datelinePlace) {
    if (publisher != null) {
      Outlets.Outlet outlet = sources.outlets().whole(publisher);
      if (outlet == null) {
        Party named = only(actors.partiesNamed(publisher));
        if (named != null) {
          return named;
        }
        outlet = sources.outlets().within(publisher);
      }
      if (outlet != null && outlet.party() != null) {
        return outlet.party();
      }
    }
    return datelinePlace == null ? null : only(actors.partiesNamed(titleCase(datelinePlace)));
  }

  private static @Nullable Party only(List<Party> parties) {
    Set<Party> states = new LinkedHashSet<>();
    for (Party party : parties) {
      if (party.kind() == Party.Kind.STATE) {
        states.add(party);
      }
    }
    return states.size() == 1 ? new ArrayList<>(states).get(0) : null;
  }

  /** Datelines are often in capitals: "TEHRAN". */
  private static String titleCase(String words) {
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
      start = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return out.toString();
  }
}
