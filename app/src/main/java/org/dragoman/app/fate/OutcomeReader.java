package org.dragoman.app.fate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.app.fate.DocumentRows.Actor;
import org.dragoman.app.fate.DocumentRows.EngagementRow;
import org.dragoman.app.fate.DocumentRows.EventRow;
import org.dragoman.app.fate.DocumentRows.Place;
import org.dragoman.app.fate.DocumentText.NamedBody;
import org.dragoman.app.fate.FateWords.Hit;
import org.dragoman.app.fate.FateWords.Kind;
import org.dragoman.app.fate.Outcome.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a report tells as done, called off or put off. A sentence that calls something off
 * tells nothing else here: which of its acts took place is not sure. Immutable; safe for use by
 * many threads.
 */
final class OutcomeReader {
  private static final String VISITING = "042";
  private static final String SIGNING = "057";
  private static final Set<String> OPEN = Set.of("negated", "hypothetical");

  /** How many words behind a cue aid stands that it calls off. */
  private static final int REACH = 4;

  private final FateLanguage language;

  OutcomeReader(FateLanguage language) {
    this.language = language;
  }

  /** The outcomes of a document, in order. */
  List<Outcome> read(DocumentRows rows, DocumentText text) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Map.Entry<SentenceText, Place> entry : text.withRows().entrySet()) {
      new InSentence(rows, text, entry.getKey(), entry.getValue(), outcomes).read();
    }
    return outcomes;
  }

  /** One sentence. */
  private final class InSentence {
    private final DocumentRows rows;
    private final SentenceText sentence;
    private final List<EngagementRow> engagements;
    private final List<EventRow> events;
    private final List<NamedBody> bodies;
    private final List<Outcome> outcomes;

    InSentence(
        DocumentRows rows,
        DocumentText text,
        SentenceText sentence,
        Place place,
        List<Outcome> outcomes) {
      this.rows = rows;
      this.sentence = sentence;
      this.engagements = text.engagements(place);
      this.events = text.events(place);
      this.bodies = text.bodies(sentence, place);
      this.outcomes = outcomes;
    }

    void read() {
      Hit cancelled = FateWords.certain(sentence.hits(), Kind.CANCELLED);
      Hit postponed = FateWords.certain(sentence.hits(), Kind.POSTPONED);
      if (cancelled != null || postponed != null) {
        // "postponed to May" behind "cancelled" is the news.
        Hit cue = postponed != null ? postponed : Objects.requireNonNull(cancelled);
        boolean later = postponed != null || sentence.otherDue(cue) != null;
        changed(cue, later ? State.POSTPONED : State.CANCELLED);
        return;
      }
      if (sentence.has(Kind.CANCELLED) || sentence.has(Kind.POSTPONED)) {
        return;
      }
      boolean session = sessions();
      for (EngagementRow row : engagements) {
        if (row.status().equals("held") || row.status().equals("ongoing")) {
          Occasion occasion = PromiseReader.occasion(row.kind());
          if (occasion != null
              && occasion != Occasion.SESSION
              && !session
              && !toCome(row.place())) {
            held(occasion, row);
          }
        }
      }
      for (EventRow row : events) {
        if (row.status().equals("actual")) {
          held(row);
        }
      }
    }

    /** Sessions of bodies that were held; whether there are any. */
    private boolean sessions() {
      boolean any = false;
      for (NamedBody body : bodies) {
        EngagementRow row =
            engagements.stream()
                .filter(e -> e.status().equals("held") || e.status().equals("ongoing"))
                .filter(e -> e.kind().equals("session") || e.kind().equals("meeting"))
                .filter(e -> near(body, e.place()))
                .findFirst()
                .orElse(null);
        boolean planned =
            engagements.stream()
                .anyMatch(
                    e ->
                        !e.status().equals("held")
                            && !e.status().equals("ongoing")
                            && near(body, e.place()));
        Hit held = FateWords.certain(sentence.hits(), Kind.HELD);
        boolean told =
            row == null
                && !planned
                && held != null
                && (sentence.has(Kind.SITTING)
                    || sentence.session(body.first(), body.last()) != null)
                && !future(held);
        if (row == null && !told) {
          continue;
        }
        any = true;
        Set<String> parties = new TreeSet<>(body.row().parties());
        if (parties.size() < 2 && row != null) {
          parties.addAll(row.parties());
        }
        Place words =
            held == null
                ? body.row().place()
                : sentence.place(
                    Math.min(held.first(), body.first()), Math.max(held.last(), body.last()));
        outcomes.add(
            outcome(
                Occasion.SESSION,
                State.HELD,
                when(row == null ? null : row.date()),
                parties,
                Set.of(),
                row == null ? null : row.country(),
                row == null ? List.of() : row.actors(),
                body,
                null,
                row == null ? "body" : "engagement",
                row == null ? body.row().id() : row.id(),
                row == null ? words : row.place()));
      }
      return any;
    }

    private boolean near(NamedBody body, Place place) {
      int first = sentence.first(place);
      int last = sentence.last(place);
      return first <= body.last() + 2 && body.first() - 2 <= last;
    }

    /** "to be held", "will be held": the cue stands behind a word of the future. */
    private boolean future(Hit cue) {
      String before = " " + words(Math.max(0, cue.first() - 4), cue.first() - 1) + " ";
      return before.contains(" will ")
          || before.contains(" to ")
          || before.contains(" due ")
          || before.contains(" shall ")
          || before.contains(" planned ");
    }

    /** "he will be hosted by the King and meet the prime minister": all of it is to come. */
    private boolean toCome(Place place) {
      int last = sentence.last(place);
      return (" " + words(Math.max(0, sentence.first(place) - 2), last) + " ").contains(" will ");
    }

    private String words(int first, int last) {
      return last < first ? "" : sentence.place(first, last).quote().toLowerCase(Locale.ROOT);
    }

    /** Something called off or put off. */
    private void changed(Hit cue, State state) {
      int at = cue.first();
      for (EventRow row : events) {
        if (OPEN.contains(row.status())
            && sentence.first(row.place()) <= at
            && row.trigger().equalsIgnoreCase(words(at, at))) {
          return;
        }
      }
      Set<String> parties = new TreeSet<>();
      engagements.forEach(row -> parties.addAll(row.parties()));
      for (EventRow row : events) {
        add(parties, row.actor());
        add(parties, row.recipient());
      }
      NamedBody body = bodies.isEmpty() ? null : bodies.get(0);
      Occasion occasion;
      if (body != null) {
        occasion = Occasion.SESSION;
        if (body.row().parties().size() >= 2) {
          parties.clear();
        }
        parties.addAll(body.row().parties());
      } else {
        occasion = occasion(cue);
      }
      if (occasion == null || parties.size() < 2) {
        return;
      }
      EngagementRow engagement =
          engagements.stream()
              .filter(row -> PromiseReader.occasion(row.kind()) == occasion)
              .findFirst()
              .orElse(null);
      EventRow event = events.isEmpty() ? null : events.get(0);
      String kind = engagement != null ? "engagement" : event != null ? "event" : "body";
      String id =
          engagement != null
              ? engagement.id()
              : event != null ? event.id() : Objects.requireNonNull(body).row().id();
      Place row =
          engagement != null
              ? engagement.place()
              : event != null ? event.place() : Objects.requireNonNull(body).row().place();
      Place words =
          sentence.place(
              Math.min(sentence.first(row), cue.first()), Math.max(sentence.last(row), cue.last()));
      outcomes.add(
          outcome(
              occasion,
              state,
              new Due(rows.day().toString(), rows.day(), rows.day()),
              parties,
              Set.of(),
              null,
              actors(),
              body,
              state == State.POSTPONED ? sentence.newDue(cue) : null,
              kind,
              id,
              words));
    }

    /** What a cue puts off: what is named next behind it, else what is named last before it. */
    private @Nullable Occasion occasion(Hit cue) {
      Occasion before = null;
      for (Hit hit : sentence.hits()) {
        Occasion told = PromiseReader.occasion(hit);
        // What is given stands in many sentences; it is called off where it follows at once.
        if (hit.is(Kind.GIFT) && hit.first() > cue.last() && hit.first() <= cue.last() + REACH) {
          return Occasion.AID;
        }
        if (told != null && told != Occasion.AID) {
          if (hit.first() > cue.last()) {
            return before != null && hit.first() > cue.last() + 8 ? before : told;
          }
          before = told;
        }
      }
      return before;
    }

    private void held(Occasion occasion, EngagementRow row) {
      Set<String> guests = new TreeSet<>();
      row.guests().forEach(actor -> add(guests, actor.party()));
      if (guests.isEmpty() && !row.parties().isEmpty() && occasion == Occasion.VISIT) {
        guests.add(row.parties().get(0));
      }
      Set<Actor> actors = new LinkedHashSet<>(row.actors());
      for (EventRow event : events) {
        if (event.place().overlaps(row.place())) {
          actors.addAll(event.actors());
        }
      }
      outcomes.add(
          outcome(
              occasion,
              State.HELD,
              when(row.date()),
              new TreeSet<>(row.parties()),
              guests,
              row.country(),
              List.copyOf(actors),
              null,
              null,
              "engagement",
              row.id(),
              row.place()));
    }

    private void held(EventRow row) {
      if (row.actor() == null || row.recipient() == null) {
        return;
      }
      Occasion occasion;
      if (row.cameo().startsWith(SIGNING)) {
        occasion = Occasion.SIGNING;
      } else if (row.type().equals("AID")) {
        occasion = Occasion.AID;
      } else if (row.cameo().equals(VISITING)
          && engagements.stream().noneMatch(e -> e.kind().equals("visit"))) {
        occasion = Occasion.VISIT;
      } else {
        return;
      }
      outcomes.add(
          outcome(
              occasion,
              State.HELD,
              when(row.date()),
              new TreeSet<>(List.of(row.actor(), row.recipient())),
              Set.of(row.actor()),
              occasion == Occasion.VISIT ? row.recipient() : null,
              row.actors(),
              null,
              null,
              "event",
              row.id(),
              row.place()));
    }

    private List<Actor> actors() {
      Set<Actor> actors = new LinkedHashSet<>();
      engagements.forEach(row -> actors.addAll(row.actors()));
      events.forEach(row -> actors.addAll(row.actors()));
      return List.copyOf(actors);
    }

    private @Nullable Due when(java.time.@Nullable LocalDate date) {
      return date != null ? new Due(date.toString(), date, date) : sentence.past();
    }

    private Outcome outcome(
        Occasion occasion,
        State state,
        @Nullable Due when,
        Set<String> parties,
        Set<String> guests,
        @Nullable String country,
        List<Actor> actors,
        @Nullable NamedBody body,
        @Nullable Due newDue,
        String byKind,
        String byId,
        Place place) {
      Due day = when != null ? when : new Due(rows.day().toString(), rows.day(), rows.day());
      return new Outcome(
          rows.id(),
          rows.day(),
          occasion,
          state,
          day,
          when != null,
          parties,
          guests,
          country,
          actors,
          body == null ? null : body.key(),
          body == null ? null : session(body),
          language.matter(sentence.text(), parties),
          FateLanguage.numbers(sentence.text()),
          sentence.text(),
          newDue,
          byKind,
          byId,
          place);
    }

    private @Nullable Integer session(NamedBody body) {
      Integer told = sentence.session(body.first(), body.last());
      boolean here =
          sentence.find(body.row().name()) != null
              && body.row().place().overlaps(sentence.place(0, sentence.size() - 1));
      return told == null && here ? body.row().session() : told;
    }
  }

  private static void add(Set<String> parties, @Nullable String party) {
    if (party != null) {
      parties.add(party);
    }
  }
}
