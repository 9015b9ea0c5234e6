package org.dragoman.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.event.Side;
import org.dragoman.grammar.Parse;

/** Names the tokens and mentions of a sentence for people: by their words and their numbers. */
final class SentenceWords {
  private final Parse parse;

  SentenceWords(Parse parse) {
    this.parse = parse;
  }

  /** A token: {@code “attack” 3}. */
  String token(int token) {
    return "“" + parse.text(token) + "” " + token;
  }

  /** Several tokens. */
  String tokens(List<Integer> tokens) {
    return tokens.stream().map(this::token).collect(Collectors.joining(", "));
  }

  /** One side of an act: {@code “the army of Chad” 3–6}. */
  String side(Side side) {
    return "“" + words(side.first(), side.last()) + "” " + place(side.first(), side.last());
  }

  /** The words of a mention. */
  String words(Mention mention) {
    return words(mention.first(), mention.last());
  }

  private String words(int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      boolean spaced = i > first && parse.token(i).begin() > parse.token(i - 1).end();
      words.append(spaced ? " " : "").append(parse.text(i));
    }
    return words.toString();
  }

  /** The numbers of a mention's tokens: {@code 3} or {@code 3–5}. */
  static String place(Mention mention) {
    return place(mention.first(), mention.last());
  }

  private static String place(int first, int last) {
    return first == last ? String.valueOf(first) : first + "–" + last;
  }

  /** A mention with whose it is: {@code “the ministry” 3–4 (Norway)}. */
  String mention(Mention mention) {
    return "“" + words(mention) + "” " + place(mention) + " (" + names(mention.parties()) + ")";
  }

  /** Several mentions. */
  String mentions(List<Mention> mentions) {
    return mentions.stream().map(this::mention).collect(Collectors.joining(", "));
  }

  /** The names of parties. */
  static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }
}
