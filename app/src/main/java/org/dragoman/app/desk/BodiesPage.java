package org.dragoman.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.chart.Drawing;
import org.dragoman.app.chart.SessionLine;
import org.dragoman.app.fate.BodyLine;
import org.dragoman.app.fate.BodyLines;
import org.jspecify.annotations.Nullable;

/**
 * Joint bodies with their sessions. Immutable.
 *
 * @param form the fields of its filter
 * @param bodies the bodies, by parties and name
 * @param left how many more there are
 */
public record BodiesPage(List<Field> form, List<Body> bodies, long left) {
  private static final int MOST = 60;
  private static final int MOST_WORDS = 3;

  public BodiesPage {
    form = List.copyOf(form);
    bodies = List.copyOf(bodies);
  }

  /**
   * A body.
   *
   * @param parties names of its parties
   * @param others its other names
   * @param line its sessions on a line, or null where none is told
   * @param sessions the same as a table
   */
  public record Body(
      String name, String parties, String others, @Nullable Drawing line, List<Session> sessions) {
    public Body {
      sessions = List.copyOf(sessions);
    }
  }

  /**
   * A session, or numbers of which nothing is known.
   *
   * @param name 4th, or the numbers
   * @param status what is known of it
   * @param when when it was held, or is due; or null
   * @param words what reports tell
   */
  public record Session(String name, String status, @Nullable String when, List<Words> words) {
    public Session {
      words = List.copyOf(words);
    }
  }

  /** The page that is asked for. */
  static BodiesPage of(Desk desk, BodyLines lines, Asked asked) {
    List<String> parties = new ArrayList<>();
    for (String field : List.of("a", "b")) {
      String party = asked.party(field, desk.parties());
      if (party != null) {
        parties.add(party);
      }
    }
    String name = asked.text("name").toLowerCase(Locale.ROOT);
    List<BodyLine> found =
        lines.of(desk.ledger(), parties).stream()
            .filter(
                line ->
                    line.names().stream()
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(name)))
            .toList();
    return new BodiesPage(
        List.of(
            Field.party("a", "State or body", asked.text("a")),
            Field.party("b", "and", asked.text("b")),
            Field.text("name", "Words in its name", asked.text("name"))),
        found.stream().limit(MOST).map(line -> body(desk, line)).toList(),
        Math.max(0, found.size() - MOST));
  }

  private static Body body(Desk desk, BodyLine line) {
    List<Session> sessions = new ArrayList<>();
    for (BodyLine.Gap gap : line.gaps()) {
      sessions.add(
          new Session(
              gap.first() == gap.last()
                  ? SessionLine.ordinal(gap.first())
                  : SessionLine.ordinal(gap.first()) + " to " + SessionLine.ordinal(gap.last()),
              "nothing on record",
              null,
              List.of()));
    }
    for (BodyLine.Session session : line.sessions()) {
      sessions.add(
          new Session(
              session.number() == null ? "no number" : SessionLine.ordinal(session.number()),
              session.status().name().toLowerCase(Locale.ROOT),
              session.day() != null
                  ? session.day().toString()
                  : session.due() == null ? null : "due " + session.due(),
              session.evidence().stream().limit(MOST_WORDS).map(BodiesPage::words).toList()));
    }
    return new Body(
        line.name(),
        String.join(", ", line.parties().stream().map(desk.parties()::name).toList()),
        String.join("; ", line.names().stream().skip(1).toList()),
        SessionLine.of(line),
        sessions);
  }

  private static Words words(BodyLine.Evidence evidence) {
    List<String> source = new ArrayList<>();
    source.add(evidence.publisher() == null ? evidence.nativeId() : evidence.publisher());
    if (evidence.published() != null) {
      source.add(evidence.published().toString());
    }
    return new Words(
        evidence.quote(),
        Words.href(
            evidence.document(),
            evidence.passage().equals("title"),
            evidence.begin(),
            evidence.end()),
        "",
        String.join(", ", source));
  }
}
