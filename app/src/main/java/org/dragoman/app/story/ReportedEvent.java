package org.dragoman.app.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * An event as one report tells it: what {@link SameEvent} looks at. Immutable.
 *
 * @param document the report's key in the ledger
 * @param ordinal its number within the report: 0 for the report as a whole, from 1 the record's
 *     events in their order, behind them its engagements in theirs
 * @param kind what happened
 * @param type PLOVER type, or null where it is no coded event
 * @param cameo CAMEO code, or null where it is no coded event
 * @param standing how it stands to the facts
 * @param actors codes of the acting parties, each once; of an engagement all its parties
 * @param recipients codes of the parties acted upon, each once, possibly none
 * @param date the day that the report gives it, or null
 * @param published the day of the report's publication, or null where unknown
 * @param country ISO 3166-1 alpha-3 of where it was, or null
 * @param region region or province, or null
 * @param city city, or null
 * @param persons those who took part, as far as they are named, in order
 * @param words stems of the telling words of its sentence that name no party, person or place
 * @param figures numbers of its sentence with what they count
 * @param gist what the report speaks of as a whole
 * @param sketch image of the report's text
 */
public record ReportedEvent(
    String document,
    int ordinal,
    ActKind kind,
    @Nullable EventType type,
    @Nullable String cameo,
    Standing standing,
    List<String> actors,
    List<String> recipients,
    @Nullable LocalDate date,
    @Nullable LocalDate published,
    @Nullable String country,
    @Nullable String region,
    @Nullable String city,
    List<NamedPerson> persons,
    Set<String> words,
    List<Figure> figures,
    Gist gist,
    TextSketch sketch) {
  /** Parties of an event that are looked at; of larger gatherings the first. */
  static final int MOST_PARTIES = 6;

  /** By day of publication (unknown ones last), then document, then ordinal. */
  public static final Comparator<ReportedEvent> CANONICAL =
      Comparator.comparing(
              ReportedEvent::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ReportedEvent::document)
          .thenComparingInt(ReportedEvent::ordinal);

  public ReportedEvent {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    persons = List.copyOf(persons);
    words = Gist.ordered(words);
    figures = List.copyOf(figures);
  }

  /** The parties on either side, each once, the first {@value #MOST_PARTIES}. */
  public Set<String> parties() {
    Set<String> parties = new LinkedHashSet<>();
    for (String party : actors) {
      if (parties.size() < MOST_PARTIES) {
        parties.add(party);
      }
    }
    for (String party : recipients) {
      if (parties.size() < MOST_PARTIES) {
        parties.add(party);
      }
    }
    return parties;
  }

  /**
   * The day on which it was or is to be: its own date, else the day that its report names, or null.
   * The date of a cancelled event that lies before publication is the day of calling it off, so
   * that its own day is unknown.
   */
  public @Nullable LocalDate day() {
    LocalDate day = date != null ? date : gist.day();
    boolean calledOff =
        standing == Standing.CANCELLED
            && day != null
            && published != null
            && !day.isAfter(published);
    return calledOff ? null : day;
  }

  /**
   * Whether another report tells it in just the same way, so that whatever is found of the one
   * holds of the other: all is equal but the report's key and the number in it.
   */
  public boolean tellsAs(ReportedEvent other) {
    return kind == other.kind
        && type == other.type
        && standing == other.standing
        && Objects.equals(cameo, other.cameo)
        && Objects.equals(date, other.date)
        && Objects.equals(published, other.published)
        && sketch.equals(other.sketch)
        && actors.equals(other.actors)
        && recipients.equals(other.recipients)
        && Objects.equals(country, other.country)
        && Objects.equals(region, other.region)
        && Objects.equals(city, other.city)
        && persons.equals(other.persons)
        && figures.equals(other.figures)
        && words.equals(other.words)
        && gist.equals(other.gist);
  }

  /** Keys under which a table of events keeps it; see {@link #lookupKeys()}. */
  public List<String> blockingKeys() {
    return BlockingKeys.stored(this);
  }

  /**
   * Keys by which to look for events that may be the same: whatever {@link SameEvent} finds related
   * to it has one of these among its {@link #blockingKeys()}.
   */
  public List<String> lookupKeys() {
    return BlockingKeys.sought(this);
  }
}
