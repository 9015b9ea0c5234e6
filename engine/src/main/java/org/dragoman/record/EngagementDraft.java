package org.dragoman.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.place.Place;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/** An engagement as far as the document has been read; grows as the document returns to it. */
final class EngagementDraft {
  private static final double SURE = 0.9;
  private static final double BY_REFERENCE = 0.7;

  final EngagementKind kind;
  EngagementStatus status;
  final Set<Party> parties = new LinkedHashSet<>();
  final Map<Integer, Person> people = new LinkedHashMap<>();

  /** Persons said to have been there too; who they are does not tell one meeting from another. */
  final Map<Integer, Person> company = new LinkedHashMap<>();

  /** Whether the words tell that sides dealt with each other, but not how. */
  boolean vague;

  /** Whether the words tell who came to an occasion that may have been spoken of before. */
  boolean guests;

  /** Whether besides all sides are only referred to: "the two leaders discussed". */
  boolean grouped;

  @Nullable LocalDate date;
  @Nullable Place place;
  @Nullable Party guest;
  @Nullable Party host;
  final Quote quote;
  final boolean byReference;

  EngagementDraft(EngagementKind kind, EngagementStatus status, Quote quote, boolean byReference) {
    this.kind = kind;
    this.status = status;
    this.quote = quote;
    this.byReference = byReference;
  }

  /**
   * Whether another passage speaks of the same engagement: same kind, the same parties or some of
   * them, and no person whose side already has somebody else at the table.
   */
  boolean same(EngagementDraft other) {
    return same(other, other.vague);
  }

  /**
   * As {@link #same(EngagementDraft)}.
   *
   * @param anyKind whether the other passage does not tell the kind, so that any but a journey fits
   */
  boolean same(EngagementDraft other, boolean anyKind) {
    boolean fits = kind == other.kind || (anyKind && kind != EngagementKind.VISIT);
    boolean sameJourney = kind == EngagementKind.VISIT && sharesAPerson(other);
    if (!fits || (!sameJourney && planned() != other.planned() && !other.byReference)) {
      return false;
    }
    if (!parties.equals(other.parties)
        && !(parties.containsAll(other.parties) && other.byReference)) {
      return false;
    }
    if (date != null && other.date != null && !date.equals(other.date)) {
      return false;
    }
    for (Person person : other.people.values()) {
      if (!people.containsKey(person.id()) && sideTaken(person)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this tells who came to what another passage speaks of. */
  boolean gathers(EngagementDraft other) {
    return guests
        && (other.kind == kind || other.kind == EngagementKind.MEETING)
        && parties.containsAll(other.parties);
  }

  private boolean planned() {
    return status == EngagementStatus.PLANNED || status == EngagementStatus.PROPOSED;
  }

  private boolean sharesAPerson(EngagementDraft other) {
    return people.values().stream()
        .anyMatch(
            here ->
                other.people.containsKey(here.id())
                    || other.people.values().stream().anyMatch(there -> namesakes(here, there)));
  }

  /** "Liz Allen" and "Elizabeth Allen" of one side are hardly two travellers. */
  private static boolean namesakes(Person one, Person other) {
    return Objects.equals(one.party(), other.party())
        && surname(one.name()).equals(surname(other.name()));
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private boolean sideTaken(Person person) {
    for (Person here : people.values()) {
      if (Objects.equals(here.party(), person.party())) {
        return true;
      }
    }
    return false;
  }

  /** Takes over what another passage tells of the same engagement. */
  void add(EngagementDraft other) {
    people.putAll(other.people);
    company.putAll(other.company);
    parties.addAll(other.parties);
    if (date == null) {
      date = other.date;
    }
    if (place == null || (place.city() == null && other.place != null)) {
      place = other.place == null ? place : other.place;
    }
    if (guest == null) {
      guest = other.guest;
      host = other.host;
    }
  }

  Engagement toEngagement() {
    List<Participant> participants = new ArrayList<>();
    Map<Integer, Person> all = new LinkedHashMap<>(people);
    all.putAll(company);
    for (Person person : all.values()) {
      Participant.Role role = null;
      if (guest != null && guest.equals(person.party())) {
        role = Participant.Role.GUEST;
      } else if (host != null && host.equals(person.party())) {
        role = Participant.Role.HOST;
      }
      participants.add(
          new Participant(
              person.name(), person.party(), person.office(), role, person.introduction()));
    }
    return new Engagement(
        kind,
        status,
        List.copyOf(parties),
        participants,
        date,
        place,
        quote,
        byReference ? BY_REFERENCE : SURE);
  }
}
