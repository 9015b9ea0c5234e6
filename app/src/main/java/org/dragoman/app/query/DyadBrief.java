package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of two parties and what lies between them. Immutable. Every line names the
 * words it stands on.
 *
 * @param a code of the one party
 * @param b code of the other
 * @param since the first day that was asked for, or null
 * @param topic the label of the topic that was asked for, or null
 * @param asOf the day on which commitments are looked at
 * @param documents how many documents belong to the two
 * @param first the first day on which one of them was published, or null where none has a day
 * @param last the last such day, or null
 * @param engagements meetings, visits and the like of both, the newest first
 * @param topics what was talked about in documents with an engagement of both, quarter by quarter,
 *     the newest first
 * @param commitments next steps of both, the newest report first
 * @param positions what one of them stands for or against in these documents, the newest first
 * @param changes where one of them changed its stance to the same thing
 * @param bodies their joint bodies with sessions
 * @param processes processes, such as a dispute or negotiations, that one of them or both are in
 * @param acts events of both that are no mere talks, the newest first
 * @param sources on whose word the documents stand, those with most documents first
 */
public record DyadBrief(
    String a,
    String b,
    @Nullable LocalDate since,
    @Nullable String topic,
    LocalDate asOf,
    long documents,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Part<Engagement> engagements,
    Part<TopicLine> topics,
    Part<DueItem> commitments,
    Part<Position> positions,
    List<StanceChange> changes,
    Part<Session> bodies,
    Part<Process> processes,
    Part<EventRow> acts,
    Part<Source> sources) {
  public DyadBrief {
    changes = List.copyOf(changes);
  }

  /**
   * A meeting, visit or the like.
   *
   * @param id its name in the ledger
   * @param kind its kind: meeting, visit, call...
   * @param status held, ongoing, planned, proposed or cancelled
   * @param day its date, else the day of publication, or null
   * @param dated whether the text tells the date
   * @param placeCity the city, or null
   * @param placeCountry ISO 3166-1 alpha-3 of the country, or null
   * @param parties codes of all parties
   * @param people who took part, each with party and office where they are known
   * @param evidence the words it was read from
   * @param telling which reports tell it
   */
  public record Engagement(
      String id,
      String kind,
      String status,
      @Nullable LocalDate day,
      boolean dated,
      @Nullable String placeCity,
      @Nullable String placeCountry,
      List<String> parties,
      List<Person> people,
      Evidence evidence,
      Telling telling) {
    public Engagement {
      parties = List.copyOf(parties);
      people = List.copyOf(people);
    }
  }

  /**
   * A person at an engagement.
   *
   * @param name the name as far as the document gives it
   * @param party code of the party, or null
   * @param office the office, or null
   */
  public record Person(String name, @Nullable String party, @Nullable String office) {}

  /**
   * A topic in a quarter.
   *
   * @param quarter 2025-Q1, or null for documents without a day
   * @param topic its label
   * @param role what was done with it: discussed, agreed, briefed, praised or disputed
   * @param documents in how many documents
   * @param evidence the words of the newest of them
   */
  public record TopicLine(
      @Nullable String quarter, String topic, String role, long documents, Evidence evidence) {}

  /**
   * How sides stand to something.
   *
   * @param id its name in the ledger
   * @param sides codes of the parties whose position it is
   * @param about codes of the parties that it is about
   * @param person who takes it, or null
   * @param stance supports, opposes, demands or regrets
   * @param object what it is about, in the document's words
   * @param saidBy on whose word it stands, or null
   * @param evidence the words it was read from
   */
  public record Position(
      String id,
      List<String> sides,
      List<String> about,
      @Nullable String person,
      String stance,
      String object,
      @Nullable String saidBy,
      Evidence evidence) {
    public Position {
      sides = List.copyOf(sides);
      about = List.copyOf(about);
    }
  }

  /**
   * A side that came to stand otherwise to the same thing.
   *
   * @param side code of the party
   * @param object what it is about
   * @param before the last position before the change
   * @param after the first position after it
   */
  public record StanceChange(String side, String object, Position before, Position after) {}

  /**
   * A joint body, or one of its sessions.
   *
   * @param name its name
   * @param session the number of the session, or null where only the body is named
   * @param documents how many documents tell of it
   * @param evidence the words of the newest of them
   */
  public record Session(
      String name, @Nullable Integer session, long documents, Evidence evidence) {}

  /**
   * A dispute, negotiations or the like.
   *
   * @param kind its kind
   * @param parties codes of its parties
   * @param documents how many documents tell of it
   * @param evidence the words of the newest of them
   */
  public record Process(String kind, List<String> parties, long documents, Evidence evidence) {
    public Process {
      parties = List.copyOf(parties);
    }
  }

  /**
   * On whose word documents stand.
   *
   * @param name its name
   * @param kind what kind of source
   * @param documents how many documents cite it
   * @param evidence the words of the newest of them
   */
  public record Source(String name, String kind, long documents, Evidence evidence) {}
}
