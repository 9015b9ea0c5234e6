package org.dragoman.record;

import java.util.List;
import java.util.Objects;
import org.dragoman.actor.Party;
import org.dragoman.grammar.Parse;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/**
 * Gives a place to an occasion that took place and is told without one: that of the visit between
 * the same parties, else that party's country in which all others took place, else the only city in
 * which the document says anything to happen. Where only the country is told, and that city lies in
 * it, it is the city.
 */
final class UntoldPlaces {
  private UntoldPlaces() {}

  /** Sets the places of the drafts of one document. */
  static void settle(Analysis analysis, List<EngagementDraft> drafts) {
    Place city = onlyCity(analysis);
    List<EngagementDraft> told =
        drafts.stream().filter(draft -> draft.place != null && tookPlace(draft)).toList();
    for (EngagementDraft draft : drafts) {
      if (draft.place == null && tookPlace(draft)) {
        Place beside = beside(draft, told);
        draft.place = beside == null ? city : beside;
      }
      Place place = draft.place;
      if (place != null
          && city != null
          && place.city() == null
          && tookPlace(draft)
          && Objects.equals(place.country(), city.country())) {
        draft.place = city;
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

  /** The country of one of the parties, or null. */
  private static @Nullable Place home(EngagementDraft draft, @Nullable String country) {
    for (Party party : draft.parties) {
      if (party.kind() == Party.Kind.STATE && party.code().equals(country)) {
        return new Place(party.name(), party.code(), null, null, null, null);
      }
    }
    return null;
  }

  /** The one city that a document says things to happen in, or null where there are several. */
  private static @Nullable Place onlyCity(Analysis analysis) {
    Place only = null;
    for (Parse parse : analysis.parses()) {
      for (PlaceMention mention : analysis.places(parse)) {
        if (mention.kind() == PlaceMention.Kind.CITY && mention.located()) {
          if (only != null && !only.equals(mention.place())) {
            return null;
          }
          only = mention.place();
        }
      }
    }
    return only;
  }
}
