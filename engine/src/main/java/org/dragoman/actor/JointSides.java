package org.dragoman.actor;

import java.util.List;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose somebody is by whom he stands beside: "the latter" of two, "the trio" for those named
 * behind, "Egypt, the host of the talks", who comes with somebody. Stateless.
 */
final class JointSides {
  private JointSides() {}

  /** The sides of those named together last, in the order of the words; none where none are. */
  static List<Party> latter(OpenSentence at) {
    for (int m = at.before().size() - 1; m >= 0; m--) {
      Resolved mention = at.before().get(m);
      if (mention.parties().size() >= 2) {
        return mention.parties();
      }
    }
    return List.of();
  }

  /** "The trio spoke after the Armenian, Azerbaijani and Russian leaders met." */
  static List<Party> behind(OpenSentence at, int k, int count) {
    for (int j = k + 1; j < at.raws().size(); j++) {
      RawMention raw = at.raws().get(j);
      if (count >= 2 && raw.parties().size() == count) {
        return raw.parties();
      }
    }
    return List.of();
  }

  /** The side of one whom words say more about, or who brings somebody along; or null. */
  static @Nullable Party beside(OpenSentence at, RawMention raw) {
    Party told = apposed(at, raw);
    return told == null ? brought(at, raw) : told;
  }

  /** "Egypt, the host of the climate talks, gave". */
  private static @Nullable Party apposed(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    int article = raw.first() - 1;
    boolean led = article >= 2 && parse.text(article - 1).equals(",");
    boolean some =
        led && (parse.lower(article).equals("the") || parse.lower(article).startsWith("a"));
    if (!some || at.before().isEmpty() || raw.plural()) {
      return null;
    }
    Resolved last = at.before().get(at.before().size() - 1);
    boolean state = last.raw().kind() == Mention.Kind.STATE;
    return state
            && last.raw().last() == article - 2
            && last.parties().size() == 1
            && parse.relation(at.head(raw)) == Relation.APPOS
        ? last.parties().get(0)
        : null;
  }

  /** "arrived with forty managers", "met him with a delegation": they are the subject's. */
  private static @Nullable Party brought(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    int head = at.head(raw);
    int link = parse.child(head, Relation.CASE);
    int verb = parse.head(head);
    boolean with = link >= 0 && parse.lower(link).equals("with");
    if (!with || verb < 0 || at.definite(raw)) {
      return null;
    }
    String noun = parse.lowerLemma(raw.last());
    boolean along =
        SideGuess.isMotion(parse.lemma(verb)) || noun.equals("delegation") || noun.equals("team");
    Resolved subject = along ? SideGuess.subject(parse, at.before(), verb) : null;
    return subject != null && subject.parties().size() == 1 ? subject.parties().get(0) : null;
  }
}
