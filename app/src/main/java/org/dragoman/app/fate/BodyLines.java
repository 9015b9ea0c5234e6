package org.dragoman.app.fate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dragoman.app.fate.BodyLine.Evidence;
import org.dragoman.app.fate.BodyLine.Gap;
import org.dragoman.app.fate.BodyLine.Session;
import org.dragoman.app.fate.BodyLine.Status;
import org.dragoman.app.fate.DocumentRows.BodyRow;
import org.dragoman.app.fate.DocumentRows.Place;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of joint bodies, as a numbered line for each body: what is on record, and what is
 * not. Follows from the ledger's content alone. Immutable; safe for use by many threads.
 */
public final class BodyLines {
  /** Days between which reports tell of one session. */
  private static final int ONE_SESSION = 4;

  /** No joint body has met more often; a greater number is something else. */
  private static final int GREATEST_NUMBER = 400;

  private final FateLanguage language;
  private final PromiseReader promises;
  private final OutcomeReader outcomes;

  /**
   * Reads the tables of words.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed
   */
  public BodyLines(Lexicon lexicon) {
    language = new FateLanguage(lexicon);
    promises = new PromiseReader(language);
    outcomes = new OutcomeReader(language);
  }

  /** What one report tells of a body. */
  private record Telling(
      String name,
      Set<String> parties,
      BodyKey key,
      @Nullable Integer number,
      Status status,
      @Nullable LocalDate day,
      @Nullable Due due,
      UUID document,
      LocalDate published,
      Place place) {}

  /** A body's parties and key. */
  private record Identity(String parties, BodyKey key) {}

  /**
   * The lines of the bodies that some parties are in.
   *
   * @param parties codes that must all be among the body's parties; none for all bodies
   * @return by parties and name
   * @throws LedgerException where the database fails
   */
  public List<BodyLine> of(Ledger ledger, Collection<String> parties) {
    return ledger.read(
        handle -> {
          LedgerReader reader = new LedgerReader(handle);
          List<Telling> tellings = new ArrayList<>();
          Set<UUID> documents = reader.documentsWithBodies(parties);
          for (DocumentRows rows : reader.documents(documents)) {
            tellings.addAll(tellings(rows));
          }
          tellings.removeIf(telling -> !telling.parties().containsAll(parties));
          Map<UUID, LedgerReader.Header> headers = reader.headers(documents);
          return lines(tellings, headers);
        });
  }

  private List<Telling> tellings(DocumentRows rows) {
    DocumentText text = new DocumentText(language, rows);
    List<Telling> tellings = new ArrayList<>();
    Map<BodyKey, BodyRow> known = new HashMap<>();
    for (BodyRow row : rows.bodies()) {
      known.putIfAbsent(text.key(row), row);
    }
    for (Outcome outcome : outcomes.read(rows, text)) {
      BodyRow row = outcome.body() == null ? null : known.get(outcome.body());
      if (row != null) {
        Status status =
            switch (outcome.state()) {
              case HELD -> Status.HELD;
              case CANCELLED -> Status.CANCELLED;
              case POSTPONED -> Status.POSTPONED;
            };
        add(
            tellings,
            rows,
            row,
            text.key(row),
            outcome.session(),
            status,
            day(outcome),
            outcome.newDue(),
            outcome.place());
      }
    }
    for (Promise promise : promises.read(rows, text)) {
      BodyRow row = promise.body() == null ? null : known.get(promise.body());
      if (row != null) {
        add(
            tellings,
            rows,
            row,
            text.key(row),
            promise.session(),
            Status.PLANNED,
            null,
            promise.due(),
            promise.place());
      }
    }
    Set<BodyKey> told = new HashSet<>();
    tellings.forEach(telling -> told.add(telling.key()));
    for (BodyRow row : rows.bodies()) {
      if (!told.contains(text.key(row))) {
        add(
            tellings,
            rows,
            row,
            text.key(row),
            row.session(),
            Status.NAMED,
            null,
            null,
            row.place());
      }
    }
    return tellings;
  }

  private void add(
      List<Telling> tellings,
      DocumentRows rows,
      BodyRow row,
      BodyKey key,
      @Nullable Integer number,
      Status status,
      @Nullable LocalDate day,
      @Nullable Due due,
      Place place) {
    if (row.parties().isEmpty() || key.head().isEmpty()) {
      return;
    }
    boolean sane = number != null && number > 0 && number <= GREATEST_NUMBER;
    tellings.add(
        new Telling(
            language.bodies.name(row.name()),
            new TreeSet<>(row.parties()),
            key,
            sane ? number : null,
            status,
            day,
            due,
            rows.id(),
            rows.day(),
            place));
  }

  private static @Nullable LocalDate day(Outcome outcome) {
    LocalDate day = outcome.when().from();
    boolean told = outcome.state() == Outcome.State.HELD && !day.equals(DocumentRows.NO_DAY);
    return told ? day : null;
  }

  private static List<BodyLine> lines(
      List<Telling> tellings, Map<UUID, LedgerReader.Header> headers) {
    Map<Identity, List<Telling>> byBody = new HashMap<>();
    for (Telling telling : tellings) {
      byBody
          .computeIfAbsent(
              new Identity(String.join(" ", telling.parties()), telling.key()),
              identity -> new ArrayList<>())
          .add(telling);
    }
    // "The joint commission" of two sides is the one on trade, where they have one on record.
    for (Identity identity : List.copyOf(byBody.keySet())) {
      BodyKey trade = new BodyKey(identity.key().head(), BodyKey.ECONOMY);
      List<Telling> of = byBody.get(new Identity(identity.parties(), trade));
      if (identity.key().matter().isEmpty() && of != null && identity.key().matches(trade)) {
        of.addAll(Objects.requireNonNull(byBody.remove(identity)));
      }
    }
    List<BodyLine> lines = new ArrayList<>();
    for (List<Telling> ofBody : byBody.values()) {
      lines.add(line(ofBody, headers));
    }
    lines.sort(
        Comparator.comparing((BodyLine line) -> String.join(" ", line.parties()))
            .thenComparing(BodyLine::name));
    return lines;
  }

  private static BodyLine line(List<Telling> tellings, Map<UUID, LedgerReader.Header> headers) {
    tellings.sort(
        Comparator.comparing(Telling::published)
            .thenComparing(telling -> telling.document().toString())
            .thenComparing(telling -> telling.place().begin()));
    Map<String, Integer> counts = new TreeMap<>();
    tellings.forEach(telling -> counts.merge(telling.name(), 1, Integer::sum));
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(
        Comparator.comparing((String name) -> -counts.getOrDefault(name, 0))
            .thenComparing(name -> -name.length())
            .thenComparing(Comparator.naturalOrder()));
    TreeMap<Integer, List<Telling>> numbered = new TreeMap<>();
    List<Telling> others = new ArrayList<>();
    for (Telling telling : tellings) {
      if (telling.number() != null) {
        numbered.computeIfAbsent(telling.number(), n -> new ArrayList<>()).add(telling);
      } else if (telling.status() != Status.NAMED) {
        others.add(telling);
      }
    }
    List<List<Telling>> unnumbered = new ArrayList<>();
    for (Telling telling : others) {
      List<Telling> same = same(telling, numbered.values());
      same = same == null ? same(telling, unnumbered) : same;
      if (same == null) {
        same = new ArrayList<>();
        unnumbered.add(same);
      }
      same.add(telling);
    }
    List<Session> sessions = new ArrayList<>();
    numbered.forEach((number, of) -> sessions.add(session(number, of, headers)));
    unnumbered.forEach(of -> sessions.add(session(null, of, headers)));
    List<Gap> gaps = new ArrayList<>();
    int next = 1;
    for (int number : numbered.keySet()) {
      if (number > next) {
        gaps.add(new Gap(next, number - 1));
      }
      next = number + 1;
    }
    return new BodyLine(
        names.get(0), names, List.copyOf(tellings.get(0).parties()), sessions, gaps);
  }

  /** The session that a telling without a number is about, by its day; or null. */
  private static @Nullable List<Telling> same(Telling telling, Collection<List<Telling>> sessions) {
    for (List<Telling> session : sessions) {
      for (Telling other : session) {
        boolean held =
            telling.day() != null
                && other.day() != null
                && Math.abs(ChronoUnit.DAYS.between(telling.day(), other.day())) <= ONE_SESSION;
        boolean planned =
            telling.due() != null
                && other.due() != null
                && (telling.due().near(other.due().from())
                    || other.due().near(telling.due().from()));
        if (held || planned || kept(telling, other) || kept(other, telling)) {
          return session;
        }
      }
    }
    return null;
  }

  /** Whether a session that was held is one that had been planned for about that day. */
  private static boolean kept(Telling held, Telling planned) {
    return held.day() != null
        && planned.due() != null
        && !planned.published().isAfter(held.day())
        && planned.due().near(held.day());
  }

  private static Session session(
      @Nullable Integer number, List<Telling> tellings, Map<UUID, LedgerReader.Header> headers) {
    Status status = Status.NAMED;
    LocalDate day = null;
    Due due = null;
    List<Evidence> evidence = new ArrayList<>();
    for (Telling telling : tellings) {
      status = telling.status().compareTo(status) < 0 ? telling.status() : status;
      // The first report tells the day best; the last one tells for when it stands now.
      day = day == null ? telling.day() : day;
      due = telling.due() == null ? due : telling.due();
      LedgerReader.Header header = headers.get(telling.document());
      Place place = telling.place();
      evidence.add(
          new Evidence(
              telling.status(),
              telling.document(),
              header == null ? "" : header.nativeId(),
              telling.published().equals(DocumentRows.NO_DAY) ? null : telling.published(),
              header == null ? null : header.publisher(),
              place.passage(),
              place.sentence(),
              place.begin(),
              place.end(),
              place.quote()));
    }
    return new Session(number, status, day, due == null ? null : due.text(), evidence);
  }
}
