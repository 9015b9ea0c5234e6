package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event with all reports that tell it, what these tell differently, and what it means for
 * commitments. Where it was asked for a commitment, no report tells it but its own, and {@link
 * #fates} are what became of it. Immutable.
 *
 * @param asked the name that was asked for
 * @param story the name of the story that the reports are one by, or null where they are in none
 * @param told what the reports tell, the first report to tell it first; several rows may be of one
 *     report; empty for a commitment
 * @param differences what they tell differently, or only some of them
 * @param commitment the commitment that was asked for, or null
 * @param fates what became of the commitment; of an event the commitments of which it tells what
 *     became of them
 * @param links other stories that it is tied to
 */
public record EventStory(
    String asked,
    @Nullable String story,
    List<Told> told,
    List<Divergence> differences,
    @Nullable DueItem commitment,
    List<FateLink> fates,
    List<Link> links) {
  public EventStory {
    told = List.copyOf(told);
    differences = List.copyOf(differences);
    fates = List.copyOf(fates);
    links = List.copyOf(links);
  }

  /** The documents that tell it, each once, the first to tell it first. */
  public List<UUID> documents() {
    return told.stream().map(row -> row.evidence().document()).distinct().toList();
  }

  /**
   * An event or engagement as one report tells it, with what readers set right.
   *
   * @param id its name in the ledger
   * @param engagement whether it is an engagement rather than a coded event
   * @param type PLOVER type of an event, kind of an engagement
   * @param mode PLOVER mode, or null
   * @param cameo CAMEO code of an event, or null
   * @param status how it stands to the facts
   * @param actors codes of the parties that act; of an engagement of all parties
   * @param recipients codes of the parties that are acted upon
   * @param people who is named on either side
   * @param date the day that the text tells, or null
   * @param place city, else the place's name, else null
   * @param placeCountry ISO 3166-1 alpha-3 of the country, or null
   * @param saidBy on whose word it stands, or null
   * @param numbers numbers of its sentence
   * @param cites on whom the report relies for its news
   * @param verdict accepted or rejected by a reader, or null
   * @param reasons why it was taken for the event of the reports before it; empty for the first
   * @param evidence the words it was read from
   */
  public record Told(
      String id,
      boolean engagement,
      String type,
      @Nullable String mode,
      @Nullable String cameo,
      String status,
      List<String> actors,
      List<String> recipients,
      List<DyadBrief.Person> people,
      @Nullable LocalDate date,
      @Nullable String place,
      @Nullable String placeCountry,
      @Nullable String saidBy,
      List<Amount> numbers,
      List<String> cites,
      @Nullable String verdict,
      String reasons,
      Evidence evidence) {
    public Told {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
      people = List.copyOf(people);
      numbers = List.copyOf(numbers);
      cites = List.copyOf(cites);
    }
  }

  /**
   * A number.
   *
   * @param measure what is counted
   * @param value in digits
   */
  public record Amount(String measure, String value) {}

  /** In what reports differ. */
  public enum Aspect {
    /** PLOVER type and mode of the event. */
    TYPE,
    /** Kind of the engagement. */
    ENGAGEMENT,
    STATUS,
    DATE,
    PLACE,
    /** Who does it to whom. */
    SIDES,
    /** Parties of the engagement. */
    PARTIES,
    /** A person, whom some reports name. */
    PERSON,
    /** Numbers of one measure. */
    NUMBER,
    /** On whose word the report tells it. */
    SAID_BY
  }

  /**
   * Something that the reports tell differently, or that only some of them tell.
   *
   * @param aspect what
   * @param measure of numbers what is counted, else empty
   * @param values what is told, by whom; at least one
   * @param silent the documents that tell nothing of it
   */
  public record Divergence(Aspect aspect, String measure, List<Value> values, List<UUID> silent) {
    public Divergence {
      values = List.copyOf(values);
      silent = List.copyOf(silent);
    }
  }

  /**
   * A value.
   *
   * @param value as it is told; parties by their codes
   * @param documents the documents that tell it, in the order of the story
   */
  public record Value(String value, List<UUID> documents) {
    public Value {
      documents = List.copyOf(documents);
    }
  }

  /**
   * What a report makes of an earlier commitment.
   *
   * @param commitment the commitment, as it stands on the day that was asked for
   * @param kind fulfilled, postponed, cancelled or repeated
   * @param day when it came about
   * @param newDue the new due of what was put off, in the text's words, or null
   * @param by the name of the row of the later report that tells it
   * @param confidence 0 to 1
   * @param reasons what agreed
   * @param evidence the later report's words
   */
  public record FateLink(
      DueItem commitment,
      String kind,
      LocalDate day,
      @Nullable String newDue,
      String by,
      double confidence,
      String reasons,
      Evidence evidence) {}

  /**
   * Another story that it is tied to.
   *
   * @param story the other story's name
   * @param relation announced_then_held or announced_then_cancelled
   * @param evidence where the other is told first
   */
  public record Link(String story, String relation, Evidence evidence) {}
}
