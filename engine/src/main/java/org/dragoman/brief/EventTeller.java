package org.dragoman.brief;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.brief.BriefLexicon.ActWords;
import org.dragoman.brief.Sides.Side;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;

/**
 * Tells of acts in the words of their codes, and adds the document's own. Immutable; safe for use
 * by many threads.
 */
final class EventTeller {
  /** A longer clause is cited, not repeated. */
  private static final int MOST_QUOTED = 160;

  private final BriefLexicon lexicon;
  private final Wording wording;
  private final Sides sides;

  EventTeller(BriefLexicon lexicon, Wording wording, Sides sides) {
    this.lexicon = lexicon;
    this.wording = wording;
    this.sides = sides;
  }

  /**
   * The sentence of an act.
   *
   * @param same events of one act, which differ in their recipients and words alone
   */
  Statement tell(List<Event> same, Document document) {
    Event event = same.get(0);
    List<EventActor> recipients = new ArrayList<>();
    List<Quote> citations = new ArrayList<>();
    for (Event one : same) {
      recipients.addAll(one.recipients());
      if (!citations.contains(one.quote())) {
        citations.add(one.quote());
      }
    }
    List<Party> parties = new ArrayList<>(Sides.parties(event.actors()));
    parties.addAll(Sides.parties(recipients));
    String text =
        clause(event, recipients)
            + wording.in(event.place(), parties)
            + Wording.on(event.date())
            + Wording.accordingTo(event.saidBy(), document);
    if (citations.get(0).text().length() <= MOST_QUOTED) {
      text += ": " + Wording.quoted(citations.get(0).text());
    }
    StatementKind kind =
        event.status() == EventStatus.HISTORICAL ? StatementKind.BACKGROUND : StatementKind.EVENT;
    return new Statement(kind, Wording.sentence(text), citations);
  }

  private String clause(Event event, List<EventActor> recipients) {
    ActWords words = lexicon.act(event);
    Side actor = sides.of(event.actors());
    String rest = recipients.isEmpty() ? words.alone() : words.to();
    String behind = rest.isEmpty() ? "" : " " + rest;
    if (!recipients.isEmpty()) {
      behind += " " + sides.of(recipients).words();
    }
    String be = actor.many() ? " are " : " is ";
    return switch (event.status()) {
      case ACTUAL -> actor.words() + " " + words.past() + behind;
      case FUTURE -> actor.words() + be + "to " + words.base() + behind;
      case HYPOTHETICAL -> actor.words() + " may " + words.base() + behind;
      case NEGATED -> actor.words() + be + "said not to have " + words.participle() + behind;
      case HISTORICAL -> "earlier, " + actor.words() + " had " + words.participle() + behind;
    };
  }
}
