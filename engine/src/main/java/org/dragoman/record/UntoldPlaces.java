package org.dragoman.record;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.grammar.Parse;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/**
 * Gives a place to an occasion that took place and is told without one: that of the visit between
 * the same parties, else that party's country in which all others took place, else the only city in
 * which the document says anything to happen, or the country that it named before, else the state
 * in which one of them is ambassador. Where only the country is told, and that city lies in it, it
 * is the city.
 */
final class UntoldPlaces {
  private static final String AMBASSADOR = "ambassador";

  private UntoldPlaces() {}

  /** Sets the places of the drafts of one document. */
  static void settle(Analysis analysis, List<EngagementDraft> drafts) {
    Place only = onlyPlace(analysis);
    List<EngagementDraft> told =
        drafts.stream().filter(draft -> draft.place != null && tookPlace(draft)).toList();
    for (EngagementDraft draft : drafts) {
      if (draft.place == null && tookPlace(draft)) {
        Place beside = beside(draft, told);
        draft.place = beside == null ? only : beside;
        draft.place = draft.place == null ? receiving(draft) : draft.place;
      }
      if (draft.kind == EngagementKind.CALL) {
        // "said in Cape Town in a telephone conversation with": it has two places, or none.
        draft.place = null;
      }
      Place place = draft.place;
      if (place != null
          && only != null
          && place.city() == null
          && tookPlace(draft)
          && Objects.equals(place.country(), only.country())) {
        draft.place = only;
      }
    }
  }

  private static boolean tookPlace(EngagementDraft draft) {
    boolean happened =
        draft.status == EngagementStatus.HELD || draft.status == EngagementStatus.ONGOING;
    return happened
        && draft.kind != EngagementKind.CALL
        && draft.kind != EngagementKind.LETTER
        && draft.kind != EngagementKind.STATEMENT_ONLY;
  }

  private static @Nullable Place beside(EngagementDraft draft, List<EngagementDraft> told) {
    for (EngagementDraft other : told) {
      if (other.kind == EngagementKind.VISIT && other.parties.equals(draft.parties)) {
        return other.place;
      }
    }
    Place only = null;
    for (EngagementDraft other : told) {
      Place place = other.place;
      if (place == null || other.parties.stream().noneMatch(draft.parties::contains)) {
        continue;
      }
      if (only != null && !Objects.equals(only.country(), place.country())) {
        return null;
      }
      only = place;
    }
    return only == null ? null : home(draft, only.country());
  }

  /** Where an ambassador of one of two states meets others: mostly in the other state. */
  private static @Nullable Place receiving(EngagementDraft draft) {
    Set<String> sending = new HashSet<>();
    for (Person person : draft.people.values()) {
      Party party = person.party();
      if (party != null && AMBASSADOR.equals(person.office())) {
        sending.add(party.code());
      }
    }
    if (draft.kind != EngagementKind.MEETING || draft.parties.size() != 2 || sending.size() != 1) {
      return null;
    }
    for (Party party : draft.parties) {
      if (!sending.contains(party.code())) {
        return home(draft, party.code());
      }
    }
    return null;
  }

  /** The country of one of the parties, or null. */
  private static @Nullable Place home(EngagementDraft draft, @Nullable String country) {
    for (Party party : draft.parties) {
      if (party.kind() == Party.Kind.STATE && party.code().equals(country)) {
        return new Place(party.name(), party.code(), null, null, null, null);
      }
    }
    return null;
  }

  /**
   * The one city that a document says things to happen in, or the country that it speaks of before
   * that city; null where there are several.
   */
  private static @Nullable Place onlyPlace(Analysis analysis) {
    Place city = null;
    Place country = null;
    for (Parse parse : analysis.parses()) {
      for (PlaceMention mention : analysis.places(parse)) {
        if (!mention.located()) {
          continue;
        }
        if (mention.kind() == PlaceMention.Kind.CITY) {
          if (city != null && !city.equals(mention.place())) {
            return null;
          }
          city = mention.place();
        } else if (mention.kind() == PlaceMention.Kind.COUNTRY && country == null && city == null) {
          country = mention.place();
        }
      }
    }
    boolean elsewhere =
        city != null && country != null && !Objects.equals(city.country(), country.country());
    return elsewhere ? country : city;
  }
}
