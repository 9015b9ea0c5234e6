package org.dragoman.actor;

import java.util.List;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Tells who speaks a quotation by where it stands, whatever the verb: "…," the minister complained;
 * the chief shouted: "…"; according to the leader, "…". And whom the words are of: "he lied," she
 * said of the president. Stateless.
 */
final class QuoteSpeakers {
  /** How many words may stand between a mark and who speaks. */
  private static final int NEAR = 3;

  private QuoteSpeakers() {}

  private static boolean isMark(Parse parse, int i) {
    if (i < 0 || i >= parse.size()) {
      return false;
    }
    return switch (parse.text(i)) {
      case "\"", "“", "”", "``", "''" -> true;
      default -> false;
    };
  }

  /** The mention that stands beside a quotation as who speaks it, or -1. */
  static int beside(Parse parse, List<RawMention> raws) {
    boolean any = false;
    for (int i = 0; i < parse.size() && !any; i++) {
      any = isMark(parse, i);
    }
    for (int k = 0; any && k < raws.size(); k++) {
      RawMention raw = raws.get(k);
      int head = parse.headOf(raw.first(), raw.last());
      if (raw.kind() == Mention.Kind.ADJECTIVE || SideGuess.quoted(parse, head)) {
        continue;
      }
      if (according(parse, raw) || inverted(parse, raw) || subject(parse, raw, head)) {
        return k;
      }
    }
    return -1;
  }

  /** "according to the leader, "our army"". */
  private static boolean according(Parse parse, RawMention raw) {
    int to = raw.first() - 1;
    boolean article = to > 0 && parse.lower(to).equals("the");
    to = article ? to - 1 : to;
    return to >= 1 && parse.lower(to).equals("to") && parse.lower(to - 1).equals("according");
  }

  /** ""…," said the minister, "…"". */
  private static boolean inverted(Parse parse, RawMention raw) {
    int verb = raw.first() - 1;
    verb = verb > 0 && parse.upos(verb) == UniversalTag.DET ? verb - 1 : verb;
    return verb > 0 && isMark(parse, verb - 1) && SideGuess.isSpeech(parse.lemma(verb));
  }

  /** A subject right behind a closing mark, or whose verb stands right before an opening one. */
  private static boolean subject(Parse parse, RawMention raw, int head) {
    int verb = parse.head(head);
    if (!SideGuess.isSubject(parse, head)
        || verb < 0
        || parse.upos(verb) != UniversalTag.VERB
        || SideGuess.quoted(parse, verb)) {
      return false;
    }
    for (int i = raw.first() - 1; i >= Math.max(0, raw.first() - NEAR); i--) {
      if (isMark(parse, i)) {
        return true;
      }
    }
    for (int i = verb + 1; i < parse.size(); i++) {
      if (isMark(parse, i)) {
        return parse.text(i - 1).equals(":") || parse.text(i - 1).equals(",") || i == verb + 1;
      }
    }
    return false;
  }

  /**
   * Whom a pronoun in a quotation stands for because the quotation is said to be of him: "he lied,"
   * she said of the president; null where none is.
   *
   * @param k the number of the mention that the pronoun is, or that it owns
   */
  static @Nullable Resolved subjectOf(OpenSentence at, int token, int k, String lower) {
    boolean many = lower.startsWith("the");
    boolean third =
        many
            || switch (lower) {
              case "he", "him", "his", "she", "her" -> true;
              default -> false;
            };
    Parse parse = at.parse();
    if (!third || !SideGuess.quoted(parse, token)) {
      return null;
    }
    int speaker = at.speaker();
    int meant = speaker < 0 ? -1 : of(parse, at.raws(), speaker);
    if (meant < 0 || at.parties(meant).isEmpty()) {
      return null;
    }
    RawMention raw = at.raws().get(meant);
    boolean people =
        raw.plural() || raw.kind() == Mention.Kind.DEMONYM || raw.kind() == Mention.Kind.STATE;
    return people == many
        ? new Resolved(
            at.raws().get(k), token, at.parties(meant), at.persons().get(meant), null, null)
        : null;
  }

  /**
   * Whom somebody outside of a quotation says it of, as a number of a mention: "…," he said of the
   * president; -1 where that is not told.
   *
   * @param speaker the number of the mention that speaks
   */
  static int of(Parse parse, List<RawMention> raws, int speaker) {
    RawMention who = raws.get(speaker);
    int verb = parse.head(parse.headOf(who.first(), who.last()));
    if (verb < 0 || verb + 1 >= parse.size() || !parse.lower(verb + 1).equals("of")) {
      return -1;
    }
    for (int k = 0; k < raws.size(); k++) {
      RawMention raw = raws.get(k);
      int head = parse.headOf(raw.first(), raw.last());
      int link = parse.child(head, Relation.CASE);
      if (raw.first() > verb && raw.kind() != Mention.Kind.ADJECTIVE && link == verb + 1) {
        return k;
      }
    }
    return -1;
  }
}
