package org.dragoman.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/**
 * Brings a parse into line with the mentions found in it. A parser that works word by word often
 * breaks long titles and names ("Kuwait, Azerbaijan's Foreign Minister Jeyhun Bayramov on Wednesday
 * met"): here each mention becomes one phrase under one head, and a finite verb that was left
 * without a subject takes the mention that stands right before it.
 */
final class TreeRepair extends MutableTree {
  /** Tokens that may stand between a subject and its verb: "on Wednesday", "also", "has". */
  private static final int REACH = 7;

  private static final Set<String> PREPOSITIONS =
      Set.of("with", "to", "of", "by", "between", "from", "for", "against", "in", "at", "on");

  private static final Set<String> SUBORDINATORS =
      Set.of("as", "after", "before", "since", "while", "when", "that", "although", "because");

  private TreeRepair(Parse parse) {
    super(parse, heads(parse), relations(parse));
  }

  private static int[] heads(Parse parse) {
    int[] heads = new int[parse.size()];
    Arrays.setAll(heads, parse::head);
    return heads;
  }

  private static Relation[] relations(Parse parse) {
    Relation[] relations = new Relation[parse.size()];
    Arrays.setAll(relations, parse::relation);
    return relations;
  }

  /** The parse with its tree repaired, or the same parse where nothing had to be. */
  static Parse repair(Parse parse, List<RawMention> mentions) {
    TreeRepair repair = new TreeRepair(parse);
    for (RawMention mention : mentions) {
      repair.unite(mention);
    }
    repair.liftVerbs();
    repair.shareOwners(mentions);
    repair.pairSides(mentions);
    repair.changed |= new JointPersons(parse, repair.heads, repair.relations).join(mentions);
    for (RawMention mention : mentions) {
      repair.release(mention);
      repair.govern(mention);
      repair.giveObject(mention);
    }
    for (RawMention mention : mentions) {
      repair.giveSubject(mention);
    }
    repair.completeAdjectives();
    return repair.changed ? parse.withTree(repair.heads, repair.relations) : parse;
  }

  /** All tokens of a mention that hang on words outside it hang on one of them instead. */
  private void unite(RawMention mention) {
    int top = -1;
    for (int i = mention.first(); i <= mention.last(); i++) {
      // A token below another of the mention would close a ring with it.
      if (highest(mention, i) && (top < 0 || better(i, top))) {
        top = i;
      }
    }
    for (int i = mention.first(); i <= mention.last() && top >= 0; i++) {
      if (i != top && outside(mention, heads[i])) {
        heads[i] = top;
        relations[i] = parse.upos(i) == UniversalTag.PUNCT ? Relation.PUNCT : Relation.FLAT;
        changed = true;
      }
    }
  }

  /** Whether no token of the mention stands above {@code i}. */
  private boolean highest(RawMention mention, int i) {
    for (int at = heads[i]; at >= 0; at = heads[at]) {
      if (!outside(mention, at)) {
        return false;
      }
    }
    return true;
  }

  /** An argument of a verb is a likelier head of the whole than a conjunct or apposition. */
  private boolean better(int i, int top) {
    return rank(relations[i]) > rank(relations[top]);
  }

  private static int rank(Relation relation) {
    return switch (relation) {
      case NSUBJ, NSUBJ_PASS, ROOT -> 3;
      case OBJ, OBL, IOBJ, NMOD, OBL_AGENT, NMOD_POSS -> 2;
      case CONJ, APPOS -> 1;
      case PUNCT, CASE, DET -> -1;
      default -> 0;
    };
  }

  /** What stands right behind a preposition is no subject: it belongs to the words before that. */
  private void govern(RawMention mention) {
    int preposition = prepositionBefore(mention);
    int top = top(mention);
    // "with" before a person who stands before an infinitive is at times taken for its mark.
    boolean below = preposition > 0 && top >= 0 && heads[top] == preposition && onlyChild(top);
    if (preposition <= 0 || top < 0 || (!isSubject(top) && !below)) {
      return;
    }
    int governor = governor(preposition - 1);
    if (governor < 0
        || (hasChildren(preposition) && !below)
        || descends(governor, top)
        || descends(governor, preposition)) {
      return;
    }
    heads[top] = governor;
    relations[top] = parse.upos(governor) == UniversalTag.VERB ? Relation.OBL : Relation.NMOD;
    heads[preposition] = top;
    relations[preposition] = Relation.CASE;
    changed = true;
  }

  /** "arrived for a visit and held talks": a finite verb is coordinated with a verb, not a noun. */
  private void liftVerbs() {
    for (int i = 0; i < heads.length; i++) {
      boolean astray =
          relations[i] == Relation.CONJ
              && parse.upos(i) == UniversalTag.VERB
              && finite(i)
              && nominal(heads[i])
              && !hasSubjectOfItsOwn(i);
      if (!astray) {
        continue;
      }
      int at = heads[i];
      while (at >= 0 && parse.upos(at) != UniversalTag.VERB) {
        at = heads[at];
      }
      if (at >= 0 && at < i) {
        heads[i] = at;
        changed = true;
      }
    }
  }

  private boolean nominal(int i) {
    return i >= 0
        && (parse.upos(i) == UniversalTag.NOUN || parse.upos(i) == UniversalTag.PROPN)
        && !parse.has(i, Relation.COP);
  }

  private boolean hasSubjectOfItsOwn(int verb) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && isSubject(i)) {
        return true;
      }
    }
    return false;
  }

  /** "X and Y's visit": both own the noun, which stands where the first of them was hung. */
  private void shareOwners(List<RawMention> mentions) {
    for (int k = 0; k + 1 < mentions.size(); k++) {
      RawMention one = mentions.get(k);
      RawMention other = mentions.get(k + 1);
      int top = top(one);
      int otherTop = top(other);
      boolean pair =
          top >= 0
              && otherTop >= 0
              && other.first() == one.last() + 2
              && parse.upos(one.last() + 1) == UniversalTag.CCONJ
              && relations[otherTop] == Relation.NMOD_POSS;
      int owned = pair ? heads[otherTop] : -1;
      if (owned > other.last() && heads[owned] == top && relations[owned] == Relation.CONJ) {
        heads[owned] = heads[top];
        relations[owned] = relations[top];
        heads[top] = owned;
        relations[top] = Relation.NMOD_POSS;
        heads[otherTop] = top;
        relations[otherTop] = Relation.CONJ;
        heads[one.last() + 1] = otherTop;
        changed = true;
      }
    }
  }

  /** "between X, the minister, and Y": the two are one joint phrase. */
  private void pairSides(List<RawMention> mentions) {
    for (int k = 0; k + 1 < mentions.size(); k++) {
      RawMention one = mentions.get(k);
      RawMention other = mentions.get(k + 1);
      int between = one.first() - 1;
      while (between >= 0 && !parse.lemma(between).equals("between") && one.first() - between < 4) {
        between--;
      }
      int top = top(one);
      int otherTop = top(other);
      if (between < 0
          || !parse.lemma(between).equals("between")
          || top < 0
          || otherTop < 0
          || heads[otherTop] == top
          || !joined(one.last() + 1, other.first())
          || descends(top, otherTop)) {
        continue;
      }
      heads[otherTop] = top;
      relations[otherTop] = Relation.CONJ;
      if (!hasChildren(between)) {
        heads[between] = top;
        relations[between] = Relation.CASE;
      }
      changed = true;
    }
  }

  /** "with President X of Y at the White House": a person is no part of the next phrase's noun. */
  private void release(RawMention mention) {
    int preposition = prepositionBefore(mention);
    int top = top(mention);
    if (preposition <= 0 || top < 0 || mention.kind() != Mention.Kind.PERSON) {
      return;
    }
    int outer = heads[top];
    boolean swallowed =
        outer > mention.last()
            && nominal(outer)
            && heads[outer] >= 0
            && heads[outer] < preposition
            && heads[preposition] == outer
            && prepositionBetween(mention.last() + 1, outer);
    if (swallowed) {
      heads[top] = heads[outer];
      relations[top] = parse.upos(heads[outer]) == UniversalTag.VERB ? Relation.OBL : Relation.NMOD;
      heads[preposition] = top;
      relations[preposition] = Relation.CASE;
      changed = true;
    }
  }

  private boolean prepositionBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.upos(i) == UniversalTag.ADP) {
        return true;
      }
    }
    return false;
  }

  /** What stands right behind a verb with no preposition is its object. */
  private void giveObject(RawMention mention) {
    int before = mention.first() - 1;
    if (before >= 0 && parse.upos(before) == UniversalTag.DET) {
      before--;
    }
    int top = top(mention);
    if (before < 0
        || top < 0
        || parse.upos(before) != UniversalTag.VERB
        || mention.kind() == Mention.Kind.ADJECTIVE) {
      return;
    }
    boolean adverbial =
        relations[top] == Relation.OBL
            || relations[top] == Relation.OBL_UNMARKED
            || relations[top] == Relation.XCOMP;
    if (adverbial && heads[top] == before && !hasCase(mention)) {
      relations[top] = Relation.OBJ;
      changed = true;
    }
    // "met the minister to discuss": who stands behind a verb is not the infinitive's subject.
    int verb = heads[top];
    if (relations[top] == Relation.NSUBJ
        && verb > mention.last()
        && parse.lower(verb - 1).equals("to")
        && heads[verb] == before
        && finite(before)
        && !hasObject(before)) {
      heads[top] = before;
      relations[top] = Relation.OBJ;
      changed = true;
    }
  }

  private boolean onlyChild(int i) {
    for (int j = 0; j < heads.length; j++) {
      if (j != i && heads[j] == heads[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean hasObject(int verb) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations[i] == Relation.OBJ) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCase(RawMention mention) {
    for (int i = 0; i < heads.length; i++) {
      if (relations[i] == Relation.CASE && heads[i] == top(mention) && i < mention.first()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasChildren(int i) {
    for (int head : heads) {
      if (head == i) {
        return true;
      }
    }
    return false;
  }

  private int prepositionBefore(RawMention mention) {
    int before = mention.first() - 1;
    while (before >= 0
        && (parse.upos(before) == UniversalTag.DET || parse.xpos(before).equals("PRP$"))) {
      before--;
    }
    boolean preposition = before >= 0 && PREPOSITIONS.contains(parse.lemma(before));
    return preposition ? before : -1;
  }

  /** The noun or verb that ends before a preposition; behind a date or place, their verb. */
  private int governor(int from) {
    UniversalTag tag = parse.upos(from);
    boolean time =
        relations[from] == Relation.OBL_UNMARKED || relations[from] == Relation.NMOD_UNMARKED;
    if ((tag == UniversalTag.NOUN && !time) || tag == UniversalTag.VERB) {
      return from;
    }
    for (int at = from; at >= 0; at = heads[at]) {
      if (parse.upos(at) == UniversalTag.VERB) {
        return at;
      }
    }
    return -1;
  }

  private void giveSubject(RawMention mention) {
    boolean actor =
        switch (mention.kind()) {
          case PERSON, OFFICE, AGENT, STATE, CAPITAL, BODY, INSTITUTION, GROUP -> true;
          default -> false;
        };
    int top = top(mention);
    if (!actor || top < 0 || isSubject(top) || governed(mention)) {
      return;
    }
    int verb = verbBehind(mention.last() + 1);
    if (verb < 0 || hasSubject(verb) || descends(verb, top)) {
      return;
    }
    heads[top] = verb;
    relations[top] = Relation.NSUBJ;
    changed = true;
  }

  /** "is due to visit": an infinitive behind an adjective that has a subject completes it. */
  private void completeAdjectives() {
    for (int i = 0; i < heads.length; i++) {
      int head = heads[i];
      if (relations[i] == Relation.CSUBJ
          && i > head
          && head >= 0
          && parse.upos(head) == UniversalTag.ADJ
          && parse.xpos(i).equals("VB")
          && hasSubject(head, i)) {
        relations[i] = Relation.XCOMP;
        changed = true;
      }
    }
  }

  private boolean hasSubject(int head, int except) {
    for (int i = 0; i < heads.length; i++) {
      if (i != except && heads[i] == head && relations[i] == Relation.NSUBJ) {
        return true;
      }
    }
    return false;
  }

  /** Whether a preposition or conjunction stands right before the mention. */
  private boolean governed(RawMention mention) {
    int before = mention.first() - 1;
    if (before >= 0 && parse.upos(before) == UniversalTag.DET) {
      before--;
    }
    if (before < 0 || SUBORDINATORS.contains(parse.lemma(before))) {
      return false;
    }
    return switch (parse.upos(before)) {
      case ADP, CCONJ, PART, VERB, AUX -> true;
      default -> false;
    };
  }

  /** The finite verb that follows with nothing but adverbs, auxiliaries and a date before it. */
  private int verbBehind(int from) {
    for (int i = from; i < Math.min(parse.size(), from + REACH); i++) {
      switch (parse.upos(i)) {
        case VERB -> {
          return finite(i) ? i : -1;
        }
        case ADV, AUX, PART, NUM, PROPN, ADP -> {
          if (parse.upos(i) == UniversalTag.PROPN && !dated(i)) {
            return -1;
          }
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** A proper noun after "on" or another proper noun is a day or month. */
  private boolean dated(int i) {
    return i > 0
        && (parse.upos(i - 1) == UniversalTag.ADP
            || parse.upos(i - 1) == UniversalTag.PROPN
            || parse.upos(i - 1) == UniversalTag.NUM);
  }

  private boolean finite(int verb) {
    String tag = parse.xpos(verb);
    if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) {
      return true;
    }
    for (int i = Math.max(0, verb - 3); i < verb; i++) {
      if (parse.upos(i) == UniversalTag.AUX && heads[i] == verb) {
        return true;
      }
    }
    // A participle that heads the whole sentence is a past tense that the tagger mistook.
    return tag.equals("VBN") && heads[verb] < 0;
  }

  private boolean hasSubject(int verb) {
    for (int i = 0; i < heads.length; i++) {
      boolean subject =
          isSubject(i) || relations[i] == Relation.CSUBJ || relations[i] == Relation.EXPL;
      if (heads[i] == verb && subject) {
        return true;
      }
    }
    // A conjunct shares the subject of the verb before it.
    return relations[verb] == Relation.CONJ;
  }
}
