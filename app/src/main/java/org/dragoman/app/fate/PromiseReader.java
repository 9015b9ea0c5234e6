package org.dragoman.app.fate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.app.fate.DocumentRows.Actor;
import org.dragoman.app.fate.DocumentRows.CommitmentRow;
import org.dragoman.app.fate.DocumentRows.EngagementRow;
import org.dragoman.app.fate.DocumentRows.EventRow;
import org.dragoman.app.fate.DocumentText.NamedBody;
import org.dragoman.app.fate.FateWords.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Makes promises of commitments: adds to the row what its sentence and the other rows of the
 * document tell. Immutable; safe for use by many threads.
 */
final class PromiseReader {
  private static final Set<String> TO_COME = Set.of("planned", "proposed");
  private static final Set<String> WISHES = Set.of("proposed", "expected");

  private final FateLanguage language;

  PromiseReader(FateLanguage language) {
    this.language = language;
  }

  /** The promises of a document, in order; commitments of other kinds are left out. */
  List<Promise> read(DocumentRows rows, DocumentText text) {
    List<Promise> promises = new ArrayList<>();
    for (CommitmentRow row : rows.commitments()) {
      SentenceText sentence = text.sentence(row.place());
      Promise promise = sentence == null ? null : read(rows, text, row, sentence);
      if (promise != null) {
        promises.add(promise);
      }
    }
    return promises;
  }

  private @Nullable Promise read(
      DocumentRows rows, DocumentText text, CommitmentRow row, SentenceText sentence) {
    int first = sentence.first(row.place());
    int last = sentence.last(row.place());
    NamedBody body = body(text, row, sentence, first, last);
    EngagementRow engagement = engagement(text, row);
    Occasion occasion = occasion(sentence, first, last, engagement, body != null);
    if (occasion == null) {
      return null;
    }
    Set<String> parties = new TreeSet<>(row.by());
    parties.addAll(row.to());
    Set<String> visitors = new TreeSet<>();
    Set<String> hosts = new TreeSet<>();
    Set<String> required = new TreeSet<>();
    List<Pair> pairs;
    if (occasion == Occasion.VISIT) {
      visit(row, engagement, visitors, hosts);
      pairs = across(visitors, hosts);
    } else if (body != null && body.row().parties().size() >= 2) {
      required.addAll(body.row().parties());
      pairs = Pair.among(new TreeSet<>(required));
    } else if (row.to().isEmpty() || parties.size() == 2) {
      required.addAll(parties);
      pairs = Pair.among(new TreeSet<>(parties));
    } else {
      pairs = across(row.by(), row.to());
    }
    if (pairs.isEmpty()) {
      return null;
    }
    return new Promise(
        row.id(),
        rows.id(),
        rows.day(),
        occasion,
        pairs,
        required,
        visitors,
        hosts,
        actors(text, row, sentence, first, last, engagement, parties),
        body == null ? null : body.key(),
        body == null ? null : session(row, sentence, body),
        due(row, sentence, first, last),
        language.matter(row.what(), parties),
        FateLanguage.numbers(row.what()),
        !WISHES.contains(row.status()),
        sentence.has(Kind.NOW),
        row.place());
  }

  private static List<Pair> across(Collection<String> some, Collection<String> others) {
    Set<Pair> pairs = new TreeSet<>();
    for (String a : some) {
      for (String b : others) {
        if (!a.equals(b)) {
          pairs.add(Pair.of(a, b));
        }
      }
    }
    return List.copyOf(pairs);
  }

  /** The body whose session is promised: the row's, else one that its words name. */
  private @Nullable NamedBody body(
      DocumentText text, CommitmentRow row, SentenceText sentence, int first, int last) {
    List<NamedBody> named = text.bodies(sentence, row.place());
    for (NamedBody body : named) {
      if (row.body() != null
          ? body.row().name().contains(row.body()) || row.body().contains(body.row().name())
          : body.first() <= last && first <= body.last()) {
        return sitting(sentence, first, last, body) ? body : null;
      }
    }
    if (row.body() != null) {
      DocumentRows.BodyRow known = text.body(row.body());
      int @Nullable [] at = sentence.find(row.body());
      if (known != null && at != null) {
        NamedBody body = new NamedBody(known, text.key(known), at[0], at[1]);
        return sitting(sentence, first, last, body) ? body : null;
      }
    }
    return null;
  }

  /** Whether it is a session of the body that is to come, and not only something about the body. */
  private static boolean sitting(SentenceText sentence, int first, int last, NamedBody body) {
    int from = Math.min(first, body.first() - 6);
    return sentence.has(Kind.SITTING, Math.max(0, from), Math.max(last, body.last() + 3))
        || sentence.session(body.first(), body.last()) != null;
  }

  private static @Nullable Integer session(
      CommitmentRow row, SentenceText sentence, NamedBody body) {
    Integer told = sentence.session(body.first(), body.last());
    return row.session() != null ? row.session() : told;
  }

  /** The engagement to come that stands in the commitment's words, or null. */
  private static @Nullable EngagementRow engagement(DocumentText text, CommitmentRow row) {
    for (EngagementRow engagement : text.engagements(row.place())) {
      if (TO_COME.contains(engagement.status()) && engagement.place().overlaps(row.place())) {
        return engagement;
      }
    }
    return null;
  }

  private static @Nullable Occasion occasion(
      SentenceText sentence,
      int first,
      int last,
      @Nullable EngagementRow engagement,
      boolean session) {
    if (session) {
      return Occasion.SESSION;
    }
    if (engagement != null) {
      Occasion told = occasion(engagement.kind());
      if (told != null && told != Occasion.SESSION) {
        return told;
      }
    }
    for (FateWords.Hit hit : sentence.hits()) {
      if (hit.first() >= first && hit.last() <= last) {
        Occasion told = occasion(hit);
        if (told != null) {
          return told;
        }
      }
    }
    return null;
  }

  /** What a word promises or puts off, or null. */
  static @Nullable Occasion occasion(FateWords.Hit hit) {
    if (hit.is(Kind.CALL)) {
      return Occasion.CALL;
    } else if (hit.is(Kind.VISIT)) {
      return Occasion.VISIT;
    } else if (hit.is(Kind.SIGNING)) {
      return Occasion.SIGNING;
    } else if (hit.is(Kind.MEETING)) {
      return Occasion.MEETING;
    }
    return hit.is(Kind.AID) ? Occasion.AID : null;
  }

  /** What a kind of engagement is, or null for letters and statements. */
  static @Nullable Occasion occasion(String kind) {
    return switch (kind) {
      case "visit" -> Occasion.VISIT;
      case "meeting", "summit", "consultations", "conference" -> Occasion.MEETING;
      case "call" -> Occasion.CALL;
      case "session" -> Occasion.SESSION;
      case "signing" -> Occasion.SIGNING;
      default -> null;
    };
  }

  private static void visit(
      CommitmentRow row,
      @Nullable EngagementRow engagement,
      Set<String> visitors,
      Set<String> hosts) {
    if (engagement != null) {
      engagement.guests().stream()
          .map(Actor::party)
          .filter(Objects::nonNull)
          .forEach(visitors::add);
    }
    boolean invited = row.status().equals("invited");
    if (visitors.isEmpty()) {
      visitors.addAll(invited ? row.to() : row.by());
    }
    hosts.addAll(invited ? row.by() : row.to());
    hosts.removeAll(visitors);
    if (engagement != null && engagement.country() != null && hosts.isEmpty()) {
      hosts.add(engagement.country());
    }
  }

  /** Who is to take part: those of the clause; "the two ministers" are those who have just met. */
  private static List<Actor> actors(
      DocumentText text,
      CommitmentRow row,
      SentenceText sentence,
      int first,
      int last,
      @Nullable EngagementRow engagement,
      Set<String> parties) {
    Set<Actor> actors = new LinkedHashSet<>();
    if (engagement != null) {
      actors.addAll(engagement.actors());
    }
    for (EventRow event : text.events(row.place())) {
      if (event.place().overlaps(row.place())) {
        event.actors().stream()
            .filter(a -> a.name() != null || a.office() != null)
            .forEach(actors::add);
      }
    }
    boolean named = actors.stream().anyMatch(actor -> actor.name() != null);
    if (!named && sentence.has(Kind.BOTH, Math.max(0, first - 3), last)) {
      actors.addAll(text.actorsOfTalks(parties));
    }
    return List.copyOf(actors);
  }

  private static @Nullable Due due(CommitmentRow row, SentenceText sentence, int first, int last) {
    if (row.dueFrom() != null && row.dueTo() != null && row.due() != null) {
      return new Due(row.due(), row.dueFrom(), row.dueTo());
    }
    // A time right behind the words is theirs: "the third session | will be held in March".
    Due inside = sentence.due(first, last + 1);
    return inside == null && row.due() == null ? sentence.due(last + 1, last + 12) : inside;
  }
}
