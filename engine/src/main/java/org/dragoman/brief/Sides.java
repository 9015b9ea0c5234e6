package org.dragoman.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.event.EventActor;
import org.dragoman.record.Engagement;
import org.dragoman.record.Participant;
import org.jspecify.annotations.Nullable;

/** Names the sides of engagements and acts. Immutable; safe for use by many threads. */
final class Sides {
  /**
   * The words for a side.
   *
   * @param many whether a verb of it is a plural
   */
  record Side(String words, boolean many) {}

  private final BriefLexicon lexicon;
  private final Wording wording;

  Sides(BriefLexicon lexicon, Wording wording) {
    this.lexicon = lexicon;
    this.wording = wording;
  }

  /**
   * The sides of an engagement: of each party its people, or itself where none is named.
   *
   * @param known people whom an earlier sentence introduced, who need no more than their names
   */
  List<Side> of(Engagement engagement, Set<String> known) {
    List<Side> sides = new ArrayList<>();
    for (Party party : engagement.parties()) {
      sides.add(of(party, engagement.participants(), known));
    }
    for (Participant participant : engagement.participants()) {
      Party party = participant.party();
      if (party == null || !engagement.parties().contains(party)) {
        sides.add(new Side(introduced(participant, party, known), false));
      }
    }
    return sides;
  }

  /** Those of the participants who speak for a party, or the party where there are none. */
  Side of(Party party, List<Participant> participants, Set<String> known) {
    List<Participant> people =
        participants.stream().filter(p -> party.equals(p.party())).distinct().toList();
    if (people.isEmpty()) {
      return new Side(wording.name(party), false);
    }
    // The owner stands once before all, where everybody has an office and nobody is known.
    boolean shared =
        people.stream().allMatch(p -> lexicon.office(p.office()) != null && !known.contains(id(p)));
    List<String> named = new ArrayList<>();
    for (Participant participant : people) {
      named.add(introduced(participant, shared && !named.isEmpty() ? null : party, known));
    }
    return new Side(Wording.list(named), people.size() > 1);
  }

  /** What tells one person of a document from another. */
  static String id(Participant participant) {
    Party party = participant.party();
    return participant.name() + " " + (party == null ? "-" : party.code());
  }

  private String introduced(Participant participant, @Nullable Party party, Set<String> known) {
    return known.contains(id(participant))
        ? participant.name()
        : person(participant.name(), participant.office(), party);
  }

  /** "Chile's foreign minister X", "X of Chile", "foreign minister X", "X". */
  String person(String name, @Nullable String office, @Nullable Party party) {
    String words = lexicon.office(office);
    if (party == null) {
      return words == null ? name : words + " " + name;
    }
    return words == null
        ? name + " of " + wording.name(party)
        : wording.possessive(party) + " " + words + " " + name;
  }

  /** The actors or recipients of an act. */
  Side of(List<EventActor> actors) {
    List<String> words = actors.stream().map(this::actor).distinct().toList();
    boolean many = words.size() > 1 || actors.stream().anyMatch(Sides::crowd);
    return new Side(Wording.list(words), many);
  }

  private String actor(EventActor actor) {
    Party party = actor.party();
    if (actor.name() != null) {
      return person(actor.name(), actor.office(), party);
    }
    String office = lexicon.office(actor.office());
    if (party == null) {
      return Wording.quoted(actor.mention().text());
    }
    if (official(actor.sector())) {
      return office == null ? wording.name(party) : wording.possessive(party) + " " + office;
    }
    // What rebels, firms or crowds of a state do is no act of the state.
    return Wording.quoted(actor.mention().text()) + " (" + wording.name(party) + ")";
  }

  private static boolean official(@Nullable Sector sector) {
    return sector == null || sector == Sector.GOV || sector == Sector.IGO;
  }

  /** Whether it is told by its words, which may well be a plural. */
  private static boolean crowd(EventActor actor) {
    boolean words = actor.party() == null || !official(actor.sector());
    return actor.name() == null && words && actor.mention().text().endsWith("s");
  }

  /** The parties of actors. */
  static List<Party> parties(List<EventActor> actors) {
    return actors.stream().map(EventActor::party).filter(Objects::nonNull).toList();
  }
}
