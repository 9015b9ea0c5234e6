package org.dragoman.actor;

import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Tells the side of a named person from those whom he is named with as one of theirs: "Ghana's Kofi
 * Amoako", "two Latvian diplomats, X and Y", "X, her Kosovo colleague", "X captained Pakistan",
 * "the Kremlin sent X". Stateless.
 */
final class Affiliations {
  /** How many words may stand between a name and the words that tell its side. */
  private static final int FARTHEST = 4;

  /** Verbs whose subject is one of those who are the object. */
  private static final Set<String> LEADING =
      Set.of(
          "lead",
          "head",
          "command",
          "chair",
          "run",
          "represent",
          "govern",
          "rule",
          "coach",
          "captain",
          "manage");

  /** Verbs whose subject, with "for" and an object, is one of those. */
  private static final Set<String> ACTING =
      Set.of("speak", "play", "sign", "negotiate", "run", "swim", "stand", "answer", "race");

  /** Verbs that tell of a post gained or lost. */
  private static final Set<String> CHOOSING =
      Set.of(
          "elect",
          "appoint",
          "name",
          "swear",
          "sack",
          "dismiss",
          "fire",
          "oust",
          "remove",
          "nominate",
          "confirm",
          "replace");

  private Affiliations() {}

  /** The side of the person whom mention {@code k} names, or null where these words tell none. */
  static @Nullable Party of(OpenSentence at, int k, SideWords words) {
    RawMention name = at.raws().get(k);
    Party told = owner(at, name);
    told = told == null ? introduced(at, k) : told;
    told = told == null ? described(at, k) : told;
    told = told == null ? led(at, name) : told;
    told = told == null ? behalf(at, name) : told;
    told = told == null ? chosen(at, name) : told;
    return told == null ? sender(at, name, words) : told;
  }

  private static @Nullable Party single(RawMention raw) {
    return raw.parties().size() == 1 ? raw.parties().get(0) : null;
  }

  /** "Ghana's Kofi Amoako", "Kofi Amoako of the Ghanaian football association". */
  private static @Nullable Party owner(OpenSentence at, RawMention name) {
    Parse parse = at.parse();
    int before = parse.lowerOrEmpty(name.first() - 1).equals("'s") ? name.first() - 2 : -1;
    int behind = name.last() + 1;
    behind = parse.lowerOrEmpty(behind).equals("of") ? behind + 1 : -1;
    behind = parse.lowerOrEmpty(behind).equals("the") ? behind + 1 : behind;
    for (RawMention other : at.raws()) {
      boolean state = other.kind() == Mention.Kind.STATE || other.kind() == Mention.Kind.BODY;
      if (state && other.last() == before) {
        return single(other);
      }
      boolean group =
          other.kind() == Mention.Kind.AGENT || other.kind() == Mention.Kind.INSTITUTION;
      boolean from = other.first() == behind || behind > 0 && other.first() == behind - 1;
      if ((state || group) && behind > 0 && from) {
        return single(other);
      }
    }
    return null;
  }

  /** "two Latvian diplomats, X and Y", "his Polish successor, X,". */
  private static @Nullable Party introduced(OpenSentence at, int k) {
    Parse parse = at.parse();
    for (int j = k - 1; j >= 0; j--) {
      RawMention other = at.raws().get(j);
      RawMention next = at.raws().get(j + 1);
      boolean comma = parse.lowerOrEmpty(other.last() + 1).equals(",");
      if (other.named()) {
        boolean listed =
            next.first() == other.last() + 2
                && (comma || parse.lowerOrEmpty(other.last() + 1).equals("and"));
        if (!listed || !other.parties().isEmpty()) {
          return null;
        }
        continue;
      }
      boolean somebody = other.kind() == Mention.Kind.AGENT || other.kind() == Mention.Kind.OFFICE;
      boolean alone = j == k - 1 && !other.plural() && closes(parse, at.raws().get(k).last() + 1);
      boolean several = j < k && other.plural();
      boolean words = at.raws().get(k).nameLast() > at.raws().get(k).nameFirst();
      return somebody
              && words
              && (comma || parse.lowerOrEmpty(other.last() + 1).equals(":"))
              && next.first() == other.last() + 2
              && next.named()
              && (alone || several)
          ? single(other)
          : null;
    }
    return null;
  }

  private static boolean closes(Parse parse, int i) {
    if (i >= parse.size()) {
      return true;
    }
    return switch (parse.upos(i)) {
      case PUNCT, VERB, AUX -> true;
      default -> false;
    };
  }

  /** "X, a Turkish novelist, had", "X, her Kosovo colleague." */
  private static @Nullable Party described(OpenSentence at, int k) {
    if (k + 1 >= at.raws().size()) {
      return null;
    }
    Parse parse = at.parse();
    RawMention name = at.raws().get(k);
    RawMention behind = at.raws().get(k + 1);
    if (behind.kind() == Mention.Kind.PRONOUN && k + 2 < at.raws().size()) {
      behind = at.raws().get(k + 2);
    }
    int comma = name.last() + 1;
    boolean somebody = behind.kind() == Mention.Kind.AGENT || behind.kind() == Mention.Kind.OFFICE;
    if (!somebody
        || behind.named()
        || behind.plural()
        || !parse.lowerOrEmpty(comma).equals(",")
        || behind.first() - comma > FARTHEST) {
      return null;
    }
    for (int i = comma + 1; i < behind.first(); i++) {
      boolean leads =
          switch (parse.upos(i)) {
            case DET, ADJ, ADV, NOUN, NUM, PRON -> true;
            default -> false;
          };
      if (!leads) {
        return null;
      }
    }
    String next = parse.lowerOrEmpty(behind.last() + 1);
    boolean closed =
        switch (next) {
          case "", ",", ".", ";", "in", "at", "to", "who", "since", "from" -> true;
          default -> false;
        };
    boolean article =
        behind.kind() == Mention.Kind.OFFICE && behind.first() == comma + 1
            || parse.lowerOrEmpty(comma + 1).startsWith("a")
            || parse.lowerOrEmpty(comma + 1).equals("the")
            || behind.counterpart();
    return closed && article ? single(behind) : null;
  }

  /** "X, a Chilean engineer and two doctors": others who are listed with a person say nothing. */
  static boolean isListed(OpenSentence at, int k) {
    Parse parse = at.parse();
    int comma = at.raws().get(k).last() + 1;
    if (k + 1 >= at.raws().size() || !parse.lowerOrEmpty(comma).equals(",")) {
      return false;
    }
    RawMention next = at.raws().get(k + 1);
    return next.kind() == Mention.Kind.AGENT
        && next.first() - comma <= FARTHEST
        && parse.lowerOrEmpty(next.last() + 1).equals("and");
  }

  /** "X captained Pakistan", "X, who speaks for the Algerian presidency". */
  private static @Nullable Party led(OpenSentence at, RawMention name) {
    Parse parse = at.parse();
    int head = at.head(name);
    int verb = parse.head(head);
    if (!SideGuess.isSubject(parse, head) || parse.relation(head) == Relation.NSUBJ_PASS) {
      verb = parse.child(head, Relation.ACL_RELCL);
    }
    if (verb < 0 || parse.upos(verb) != UniversalTag.VERB) {
      return null;
    }
    boolean leads = LEADING.contains(parse.lemma(verb));
    boolean acts = ACTING.contains(parse.lemma(verb));
    for (RawMention other : leads || acts ? at.raws() : List.<RawMention>of()) {
      boolean side =
          switch (other.kind()) {
            case AGENT, BODY, INSTITUTION, STATE, CAPITAL -> !other.named();
            default -> false;
          };
      int top = at.head(other);
      if (!side || other.first() <= verb || parse.head(top) != verb) {
        continue;
      }
      boolean object = leads && parse.relation(top) == Relation.OBJ;
      int link = acts ? parse.child(top, Relation.CASE) : -1;
      if (object || link >= 0 && parse.lower(link).equals("for")) {
        return single(other);
      }
    }
    return null;
  }

  /** "X was elected to the Mexican senate", "X was sacked as Angola's oil minister". */
  private static @Nullable Party chosen(OpenSentence at, RawMention name) {
    Parse parse = at.parse();
    int head = at.head(name);
    int verb = parse.head(head);
    boolean chosen =
        parse.relation(head) == Relation.NSUBJ_PASS
            && verb >= 0
            && CHOOSING.contains(parse.lemma(verb));
    for (RawMention other : chosen ? at.raws() : List.<RawMention>of()) {
      int top = at.head(other);
      int link = parse.child(top, Relation.CASE);
      boolean post =
          switch (other.kind()) {
            case AGENT, OFFICE, INSTITUTION -> !other.named();
            default -> false;
          };
      boolean into =
          link >= 0
              && switch (parse.lower(link)) {
                case "to", "as", "into", "from" -> true;
                default -> false;
              };
      if (post && into && other.first() > verb && parse.head(top) == verb) {
        return single(other);
      }
    }
    return null;
  }

  /** "X presented his credentials on behalf of the Republic of Korea". */
  private static @Nullable Party behalf(OpenSentence at, RawMention name) {
    Parse parse = at.parse();
    if (!SideGuess.isSubject(parse, at.head(name))) {
      return null;
    }
    for (RawMention other : at.raws()) {
      int of = other.first() - 1;
      of = parse.lowerOrEmpty(of).equals("the") ? of - 1 : of;
      boolean behalf =
          parse.lowerOrEmpty(of).equals("of") && parse.lowerOrEmpty(of - 1).equals("behalf");
      if (behalf && parse.dominates(parse.head(at.head(name)), at.head(other))) {
        return single(other);
      }
    }
    return null;
  }

  /** "The Kremlin sent X to Sukhumi", "Paris recalled X". */
  private static @Nullable Party sender(OpenSentence at, RawMention name, SideWords words) {
    Parse parse = at.parse();
    int head = at.head(name);
    int verb = parse.head(head);
    boolean sent =
        parse.relation(head) == Relation.OBJ
            && verb >= 0
            && words.is(SideWords.Kind.SENDING, parse.lemma(verb));
    for (RawMention other : sent ? at.raws() : List.<RawMention>of()) {
      int top = at.head(other);
      if (parse.head(top) == verb && parse.relation(top) == Relation.NSUBJ) {
        return single(other);
      }
    }
    return null;
  }
}
