package org.dragoman.actor;

import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/** Tells what kind of mention a name makes where it stands. Stateless. */
final class NameForms {
  private NameForms() {}

  /** "the British drew their conclusions": an article and no noun behind make the people of it. */
  static boolean standsAlone(Parse parse, Lookup.Found<Name> name) {
    String article = name.first() == 0 ? "" : parse.lower(name.first() - 1);
    boolean one = article.equals("a") || article.equals("an");
    if (!one && !article.equals("the")) {
      return false;
    }
    int next = name.last() + 1;
    if (next >= parse.size()) {
      return true;
    }
    return switch (parse.upos(next)) {
      case VERB, AUX, PUNCT, ADP, SCONJ, CCONJ, PART, PRON ->
          parse.head(name.last()) <= name.last() || isVerb(parse, parse.head(name.last()));
      case ADV -> isVerb(parse, parse.head(name.last()));
      // A verb that was taken for an adjective: "the Irish celebrated as if".
      case ADJ -> parse.lower(next).endsWith("ed") && !nounBehind(parse, next);
      default -> false;
    };
  }

  private static boolean nounBehind(Parse parse, int i) {
    return i + 1 < parse.size()
        && switch (parse.upos(i + 1)) {
          case NOUN, PROPN, ADJ -> true;
          default -> false;
        };
  }

  private static boolean isVerb(Parse parse, int i) {
    return i >= 0 && parse.upos(i) == UniversalTag.VERB;
  }

  /** The kind of mention that a name of a kind makes, or null where it is no actor. */
  static Mention.@Nullable Kind kindOf(Name.Kind kind) {
    return switch (kind) {
      case STATE -> Mention.Kind.STATE;
      case ADJECTIVE -> Mention.Kind.ADJECTIVE;
      case DEMONYM -> Mention.Kind.DEMONYM;
      case CAPITAL -> Mention.Kind.CAPITAL;
      case METONYM, INSTITUTION, OWN -> Mention.Kind.INSTITUTION;
      case BODY -> Mention.Kind.BODY;
      case OTHER -> null;
    };
  }
}
