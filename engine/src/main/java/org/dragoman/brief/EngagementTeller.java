package org.dragoman.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Party;
import org.dragoman.brief.BriefLexicon.EngagementWords;
import org.dragoman.brief.Sides.Side;
import org.dragoman.place.Place;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.EngagementStatus;
import org.dragoman.record.JointBody;
import org.dragoman.record.Participant;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/** Tells of engagements. Immutable; safe for use by many threads. */
final class EngagementTeller {
  private final BriefLexicon lexicon;
  private final Wording wording;
  private final Sides sides;

  EngagementTeller(BriefLexicon lexicon, Wording wording, Sides sides) {
    this.lexicon = lexicon;
    this.wording = wording;
    this.sides = sides;
  }

  /**
   * The sentence of an engagement.
   *
   * @param body the joint body whose session it is, or null
   * @param known ids of people whom earlier sentences introduced
   */
  Statement tell(Engagement engagement, @Nullable JointBody body, Set<String> known) {
    List<Quote> citations = new ArrayList<>();
    citations.add(engagement.quote());
    for (Participant participant : engagement.participants()) {
      add(citations, participant.evidence());
    }
    if (body != null) {
      add(citations, body.quote());
    }
    return new Statement(
        StatementKind.ENGAGEMENT, Wording.sentence(words(engagement, body, known)), citations);
  }

  private static void add(List<Quote> citations, Quote quote) {
    // A person who is introduced within the words that tell of the engagement needs no other mark.
    boolean within =
        citations.stream()
            .anyMatch(c -> c.passage() == quote.passage() && c.span().covers(quote.span()));
    if (!within) {
      citations.add(quote);
    }
  }

  private String words(Engagement engagement, @Nullable JointBody body, Set<String> known) {
    String when = Wording.on(engagement.date());
    if (engagement.kind() == EngagementKind.VISIT) {
      String visit = visit(engagement, known);
      if (visit != null) {
        return visit + when;
      }
    }
    String where = wording.in(engagement.place(), engagement.parties());
    List<Side> all = sides.of(engagement, known);
    EngagementWords words = lexicon.engagement(engagement.kind());
    boolean active =
        engagement.status() != EngagementStatus.PROPOSED
            && engagement.status() != EngagementStatus.CANCELLED;
    boolean visit = engagement.kind() == EngagementKind.VISIT;
    if (active && !visit && !words.base().isEmpty() && all.size() > 1) {
      String others = list(all.subList(1, all.size()));
      return all.get(0).words() + " " + verb(engagement, all.get(0)) + " " + others + where + when;
    }
    String noun = words.noun();
    if (body != null) {
      noun =
          (body.session() == null ? "a" : "the " + Wording.ordinal(body.session()))
              + " session of the "
              + body.name();
    }
    String link = all.size() < 2 && words.link().equals("between") ? "of" : words.link();
    String of = all.isEmpty() || body != null ? "" : " " + link + " " + list(all);
    return noun + of + " " + standing(engagement.status(), words) + where + when;
  }

  /** Who visited whom, or null where the record does not tell who was the guest. */
  private @Nullable String visit(Engagement engagement, Set<String> known) {
    List<Party> hosts = new ArrayList<>(engagement.parties());
    List<Side> guests = new ArrayList<>();
    Place place = engagement.place();
    for (Party party : engagement.parties()) {
      if (guest(party, engagement)) {
        guests.add(sides.of(party, engagement.participants(), known));
        hosts.remove(party);
      }
    }
    if (guests.isEmpty() || (hosts.isEmpty() && place == null)) {
      return null;
    }
    Side guest = new Side(list(guests), guests.size() > 1 || guests.get(0).many());
    List<Participant> welcoming =
        engagement.participants().stream().filter(p -> hosts.contains(p.party())).toList();
    String to = place == null ? wording.names(hosts) : wording.where(place, List.of());
    String host =
        welcoming.isEmpty()
            ? ""
            : ", with "
                + list(hosts.stream().map(h -> sides.of(h, welcoming, known)).toList())
                + " as host";
    return switch (engagement.status()) {
      case HELD, ONGOING, PLANNED ->
          guest.words() + " " + verb(engagement, guest) + " " + to + host;
      case PROPOSED, CANCELLED ->
          "a visit by "
              + guest.words()
              + " to "
              + to
              + " "
              + standing(engagement.status(), lexicon.engagement(EngagementKind.VISIT))
              + host;
    };
  }

  /** Whether a party came to another: one of its people is a guest, or it lies elsewhere. */
  private static boolean guest(Party party, Engagement engagement) {
    boolean told =
        engagement.participants().stream().anyMatch(p -> p.role() == Participant.Role.GUEST);
    if (told) {
      return engagement.participants().stream()
          .anyMatch(p -> p.role() == Participant.Role.GUEST && party.equals(p.party()));
    }
    String country = engagement.place() == null ? null : engagement.place().country();
    boolean hosted = engagement.parties().stream().anyMatch(p -> p.code().equals(country));
    return hosted && !party.code().equals(country);
  }

  private String verb(Engagement engagement, Side subject) {
    EngagementWords words = lexicon.engagement(engagement.kind());
    String be = subject.many() ? "are " : "is ";
    return switch (engagement.status()) {
      case HELD -> words.past();
      case ONGOING -> be + words.ing();
      case PLANNED, PROPOSED, CANCELLED -> be + "to " + words.base();
    };
  }

  private static String standing(EngagementStatus status, EngagementWords words) {
    String is = words.many() ? "are" : "is";
    String was = words.many() ? "were" : "was";
    return switch (status) {
      case HELD -> was + " " + words.done();
      case ONGOING -> is + " under way";
      case PLANNED -> is + " planned";
      case PROPOSED -> was + " proposed";
      case CANCELLED -> was + " cancelled";
    };
  }

  private static String list(List<Side> sides) {
    return Wording.list(sides.stream().map(Side::words).toList());
  }
}
