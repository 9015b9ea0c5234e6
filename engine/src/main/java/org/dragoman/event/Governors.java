package org.dragoman.event;

import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that acts stand under. Where the tree gives nothing that is known to govern an
 * act, the words before it are asked: attachment is what parsers get wrong most.
 */
final class Governors {
  private static final Set<String> TEMPORAL =
      Set.of("when", "once", "before", "after", "until", "till", "while", "as", "whenever");

  /** How far before an infinitive or a preposition its governor is looked for. */
  private static final int FARTHEST = 9;

  private final StatusCues cues;

  Governors(StatusCues cues) {
    this.cues = cues;
  }

  /** What a token stands under, or null where it stands for itself. */
  @Nullable Governor of(Arguments arguments, int token) {
    Parse parse = arguments.parse();
    int to = infinitiveMark(parse, token);
    if (to > 0) {
      Governor governor = infinitive(arguments, token, to);
      if (governor != null) {
        return governor;
      }
    }
    int top = phraseHead(parse, token);
    int head = parse.head(top);
    if (head < 0) {
      return null;
    }
    return switch (parse.relation(top)) {
      case OBJ, IOBJ, NSUBJ_PASS -> object(arguments, top, head);
      case NSUBJ -> new Governor(head, Governor.SUBJECT);
      case OBL, OBL_AGENT, OBL_UNMARKED, NMOD, NMOD_UNMARKED -> prepositional(arguments, top, head);
      case CONJ -> conjunct(arguments, top, head);
      case XCOMP, CCOMP, ADVCL, ACL, PARATAXIS -> clause(arguments, top, head);
      default -> null;
    };
  }

  /**
   * The noun whose phrase a token stands in before it: "an exchange of" for "prisoner exchange".
   */
  private static int phraseHead(Parse parse, int token) {
    int at = token;
    while (parse.relation(at) == Relation.COMPOUND
        && parse.head(at) > at
        && parse.upos(at) != UniversalTag.PROPN) {
      at = parse.head(at);
    }
    return at;
  }

  // --- infinitives

  /** The "to" of an infinitive, or -1. */
  static int infinitiveMark(Parse parse, int token) {
    int at = token - 1;
    while (at > 0 && betweenToAndVerb(parse, at)) {
      at--;
    }
    boolean to = at >= 0 && parse.lower(at).equals("to");
    boolean verbal =
        parse.xpos(token).equals("VB")
            || parse.has(token, Relation.AUX)
            || parse.has(token, Relation.AUX_PASS)
            || parse.relation(token) == Relation.ACL
            || parse.relation(token) == Relation.XCOMP
            // "agreed to exchange prisoners": a verb taken for a noun.
            || (at == token - 1 && parse.xpos(token).equals("NN"));
    return to && verbal ? at : -1;
  }

  private static boolean betweenToAndVerb(Parse parse, int at) {
    String word = parse.lower(at);
    return parse.upos(at) == UniversalTag.ADV
        || word.equals("be")
        || word.equals("been")
        || word.equals("have");
  }

  private @Nullable Governor infinitive(Arguments arguments, int token, int to) {
    Parse parse = arguments.parse();
    int before = to - 1;
    while (before > 0 && parse.upos(before) == UniversalTag.ADV) {
      before--;
    }
    if (before >= 0 && known(arguments, before, Governor.INFINITIVE)) {
      return new Governor(before, Governor.INFINITIVE);
    }
    int head = parse.head(phraseHead(parse, token));
    if (head >= 0 && head < to && known(arguments, head, Governor.INFINITIVE)) {
      return new Governor(head, Governor.INFINITIVE);
    }
    if (head >= 0) {
      int subject = parse.child(head, Relation.NSUBJ);
      if (subject >= 0 && subject < to && known(arguments, subject, Governor.INFINITIVE)) {
        return new Governor(subject, Governor.INFINITIVE);
      }
    }
    boolean verb = parse.xpos(token).equals("VB") || to < token - 1;
    if (!verb || head < 0 || parse.upos(head) != UniversalTag.VERB) {
      int near = before(arguments, to, Governor.INFINITIVE);
      if (near >= 0) {
        return new Governor(near, Governor.INFINITIVE);
      }
    }
    boolean clause = verb && head >= 0 && head < to && parse.relation(token) != Relation.CONJ;
    return clause ? new Governor(head, Governor.INFINITIVE) : null;
  }

  // --- phrases

  private Governor object(Arguments arguments, int top, int head) {
    Governor object = new Governor(head, Governor.OBJECT);
    if (cues.effect(arguments, object) != null) {
      return object;
    }
    // "ruled out a bailout" where the particle was read as a preposition.
    String preposition = preposition(arguments.parse(), top);
    return preposition == null ? object : new Governor(head, preposition);
  }

  private @Nullable Governor prepositional(Arguments arguments, int top, int head) {
    Parse parse = arguments.parse();
    String preposition = preposition(parse, top);
    if (preposition == null) {
      return null;
    }
    if (known(arguments, head, preposition)) {
      return new Governor(head, preposition);
    }
    int before = parse.child(top, Relation.CASE) - 1;
    if (before >= 0 && known(arguments, before, preposition)) {
      return new Governor(before, preposition);
    }
    // "call off a meeting", the particle read as a preposition.
    int left = parse.leftEdge(top);
    if (left == head + 1 && cues.effect(arguments, head, Governor.OBJECT) != null) {
      return new Governor(head, Governor.OBJECT);
    }
    // "demanded from Norway the release", "keep the crowd from": hung on the noun between.
    int above = parse.head(head);
    if (above >= 0 && above < head && known(arguments, above, preposition)) {
      return new Governor(above, preposition);
    }
    return new Governor(head, preposition);
  }

  /** The preposition of a nominal phrase in lower case, or null. */
  static @Nullable String preposition(Parse parse, int top) {
    for (int k = 0; k < parse.childCount(top); k++) {
      int child = parse.child(top, k);
      if (child < top && parse.relation(child) == Relation.CASE) {
        return parse.lower(child);
      }
    }
    return null;
  }

  private @Nullable Governor conjunct(Arguments arguments, int top, int head) {
    Parse parse = arguments.parse();
    int joint = parse.child(top, Relation.CC);
    if (joint >= 0 && parse.lower(joint).equals("but")) {
      return null;
    }
    if (parse.upos(top) != UniversalTag.VERB) {
      return parse.upos(head) == UniversalTag.VERB ? null : new Governor(head, Governor.CONJUNCT);
    }
    boolean shared =
        !parse.has(top, Relation.AUX)
            && !parse.has(top, Relation.AUX_PASS)
            && !parse.has(top, Relation.NSUBJ)
            && !parse.has(top, Relation.NSUBJ_PASS)
            && parse.xpos(top).equals(parse.xpos(head))
            && !parse.xpos(top).equals("VBD");
    return shared ? new Governor(head, Governor.CONJUNCT) : null;
  }

  // --- clauses

  private @Nullable Governor clause(Arguments arguments, int top, int head) {
    Parse parse = arguments.parse();
    String mark = mark(parse, top);
    boolean gerund = parse.xpos(top).equals("VBG") && !parse.has(top, Relation.AUX);
    boolean temporal = mark != null && TEMPORAL.contains(mark);
    if (temporal && (gerund || present(parse, top))) {
      return new Governor(head, Governor.TIME);
    }
    if (gerund || parse.upos(top) == UniversalTag.NOUN) {
      return gerund(arguments, top, head, mark);
    }
    if (parse.relation(top) == Relation.XCOMP && head < top) {
      // "help strengthen"
      return new Governor(head, Governor.INFINITIVE);
    }
    boolean reported =
        parse.relation(top) == Relation.CCOMP
            || (parse.relation(top) == Relation.ACL && parse.has(top, Relation.MARK))
            || (mark != null && mark.equals("that"));
    return reported && head < top ? new Governor(head, Governor.CLAUSE) : null;
  }

  private @Nullable Governor gerund(Arguments arguments, int top, int head, @Nullable String mark) {
    Parse parse = arguments.parse();
    if (mark == null) {
      boolean complement =
          parse.relation(top) == Relation.XCOMP
              || parse.relation(top) == Relation.CCOMP
              || known(arguments, head, Governor.GERUND) && head == top - 1;
      return new Governor(head, complement ? Governor.GERUND : Governor.ASIDE);
    }
    if (known(arguments, head, mark)) {
      return new Governor(head, mark);
    }
    int near = before(arguments, top, mark);
    return new Governor(near >= 0 ? near : head, mark);
  }

  /** The nearest word before a token that is known to take a frame, or -1. */
  private int before(Arguments arguments, int token, String frame) {
    Parse parse = arguments.parse();
    for (int i = token - 1; i >= Math.max(0, token - FARTHEST); i--) {
      String word = parse.lower(i);
      if (word.equals(";") || word.equals(":") || word.equals("who") || word.equals("which")) {
        return -1;
      }
      if (known(arguments, i, frame)) {
        return i;
      }
    }
    return -1;
  }

  private boolean known(Arguments arguments, int word, String frame) {
    return switch (arguments.parse().upos(word)) {
      case VERB, NOUN, ADJ, AUX, PROPN, ADV -> cues.effect(arguments, word, frame) != null;
      default -> false;
    };
  }

  /** The conjunction or preposition that opens a clause, in lower case, or null. */
  static @Nullable String mark(Parse parse, int clause) {
    for (int k = 0; k < parse.childCount(clause); k++) {
      int child = parse.child(clause, k);
      if (child >= clause) {
        break;
      }
      Relation relation = parse.relation(child);
      boolean opens =
          relation == Relation.MARK
              || relation == Relation.CASE
              || (relation == Relation.ADVMOD && parse.xpos(child).equals("WRB"));
      if (opens) {
        return parse.lower(child);
      }
    }
    return null;
  }

  /** Whether a clause is in the present, so that it may be about what is to come. */
  static boolean present(Parse parse, int verb) {
    String tag = parse.xpos(verb);
    if (tag.equals("VBZ") || tag.equals("VBP")) {
      return true;
    }
    for (int k = 0; k < parse.childCount(verb); k++) {
      int child = parse.child(verb, k);
      boolean auxiliary =
          parse.relation(child) == Relation.AUX || parse.relation(child) == Relation.AUX_PASS;
      if (auxiliary) {
        return parse.xpos(child).equals("VBZ") || parse.xpos(child).equals("VBP");
      }
    }
    return false;
  }
}
