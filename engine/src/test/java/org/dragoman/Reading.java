package org.dragoman;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.grammar.Parse;
import org.dragoman.record.Analysis;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A text as the whole engine reads it, in words that tests can compare.
 *
 * @param analysis what the stages before the record found
 * @param record the record
 */
public record Reading(Analysis analysis, DiplomaticRecord record) {
  /** Reads a text of which nothing else is known. */
  public static Reading of(Dragoman dragoman, String text) {
    return of(dragoman, Document.of("test", text));
  }

  /** Reads a document. */
  public static Reading of(Dragoman dragoman, Document document) {
    return new Reading(dragoman.analyse(document), dragoman.read(document));
  }

  /** The codes of parties, parted by spaces; empty for none. */
  public static String codes(List<Party> parties) {
    return parties.stream().map(Party::code).collect(Collectors.joining(" "));
  }

  /** The code of a party, {@code -} for none. */
  public static String code(@Nullable Party party) {
    return party == null ? "-" : party.code();
  }

  /** The words of every mention, in order. */
  public List<String> mentioned() {
    List<String> words = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.actors().of(parse)) {
        words.add(words(parse, mention));
      }
    }
    return words;
  }

  /** The first mention of just these words. */
  public Mention mention(String words) {
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.actors().of(parse)) {
        if (words(parse, mention).equals(words)) {
          return mention;
        }
      }
    }
    throw new AssertionError("no mention '" + words + "' among " + mentioned());
  }

  /** Whose the mention of just these words is: {@code NOR CHL}. */
  public String partiesOf(String words) {
    return codes(mention(words).parties());
  }

  /** Name, office and party of the person whom just these words mention. */
  public String personOf(String words) {
    Mention mention = mention(words);
    String name = mention.person() == null ? "-" : mention.person().name();
    return name + ", " + mention.office() + ", " + code(mention.party());
  }

  /** The events: {@code CONSULT NOR CHL actual}. */
  public List<String> events() {
    return record.events().stream().map(Reading::words).toList();
  }

  /** Type, actor, recipient and status of an event. */
  public static String words(Event event) {
    return event.type()
        + " "
        + code(event.actor())
        + " "
        + code(event.recipient())
        + " "
        + event.status().label();
  }

  private String words(Parse parse, Mention mention) {
    return analysis
        .document()
        .quote(parse.sentence(), parse.span(mention.first(), mention.last()))
        .text();
  }
}
