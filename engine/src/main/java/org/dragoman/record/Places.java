package org.dragoman.record;

import java.util.List;
import java.util.Set;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/** Reads where an engagement takes place. Immutable; safe for use by many threads. */
final class Places {
  private static final Set<String> LOCATIVE = Set.of("in", "at");

  private final ActorLexicon actors;

  Places(ActorLexicon actors) {
    this.actors = actors;
  }

  /** The place named at a token, or the country of a party where the name is of no city. */
  @Nullable Place of(Analysis analysis, Parse parse, int token, Party party) {
    PlaceMention named = mentionAt(analysis, parse, token);
    if (named != null && isCity(named) && party.code().equals(named.place().country())) {
      return named.place();
    }
    return country(party);
  }

  private @Nullable Place country(Party party) {
    return party.kind() == Party.Kind.STATE
        ? new Place(party.name(), party.code(), null, null, null, null)
        : null;
  }

  private @Nullable PlaceMention mentionAt(Analysis analysis, Parse parse, int token) {
    for (PlaceMention mention : analysis.places(parse)) {
      if (mention.first() <= token && token <= mention.last()) {
        return mention;
      }
    }
    return null;
  }

  /**
   * The place after "in" or "at" that belongs to a predicate or stands next to it; a city first.
   */
  @Nullable Place inSentence(Analysis analysis, Parse parse, int predicate) {
    Place country = null;
    for (PlaceMention mention : analysis.places(parse)) {
      int top = parse.headOf(mention.first(), mention.last());
      if (!locative(parse, mention.first(), top) || !near(parse, top, predicate)) {
        continue;
      }
      if (isCity(mention)) {
        return mention.place();
      }
      if (country == null) {
        country = mention.place();
      }
    }
    return country;
  }

  private static boolean isCity(PlaceMention mention) {
    return mention.kind() == PlaceMention.Kind.CITY;
  }

  private static boolean locative(Parse parse, int first, int top) {
    int mark = parse.child(top, Relation.CASE);
    if (mark >= 0) {
      return LOCATIVE.contains(parse.lowerLemma(mark));
    }
    return first > 0 && LOCATIVE.contains(parse.lower(first - 1));
  }

  private static boolean near(Parse parse, int top, int predicate) {
    int at = top;
    for (int step = 0; step < 3 && at >= 0; step++) {
      at = parse.head(at);
      if (at == predicate
          || (at >= 0
              && parse.head(predicate) == at
              && parse.relation(predicate) != Relation.CONJ)) {
        return true;
      }
    }
    return false;
  }

  /** A city that is no capital, as a mention of the state in which it lies; or null. */
  @Nullable Mention cityAsMention(Analysis analysis, Parse parse, int token) {
    PlaceMention named = mentionAt(analysis, parse, token);
    if (named == null || !isCity(named)) {
      return null;
    }
    String country = named.place().country();
    Party party = country == null ? null : actors.party(country);
    if (party == null) {
      return null;
    }
    return new Mention(
        named.first(),
        named.last(),
        token,
        Mention.Kind.CAPITAL,
        List.of(party),
        null,
        null,
        null,
        null,
        false,
        named.place().name());
  }
}
