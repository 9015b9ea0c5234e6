package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.event.Constraint.Slot;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of predicates in one parsed sentence: who does it, to whom, with what preposition.
 * Sees through coordination, control and raising, passives, relative and participle clauses, and
 * light verbs. Arguments are given as head tokens, each conjunct on its own. Does not change as
 * seen from outside: what many rules ask of one predicate is found once and kept.
 */
public final class Arguments {
  private static final Set<String> RELATIVIZERS = Set.of("who", "which", "that", "whom", "whose");
  private static final int DEEPEST = 12;

  /** Number of kinds of slots that {@link #offers} tells of, prepositions apart. */
  private static final int KINDS = Slot.PREPOSITION.ordinal();

  /** Prepositions that lead to the other side of a shared act. */
  private static final Set<String> SIDES = Set.of("with", "between");

  private final Parse parse;
  private final Set<String> lightVerbs;

  private final TokenLists subjects;
  private final TokenLists objects;
  private final TokenLists titles;
  private final TokenLists attributes;
  private final TokenLists conjuncts;
  private final Complements complements;
  private final FoundTokens governing;

  /** The lemmas that may lead a phrase, each once. */
  private final List<String> leaders;

  /** The bit of each leader's hash: most prepositions are not there. */
  private final long leading;

  /** What {@link #prepositional} gives for each leader, in their order. */
  private final @Nullable TokenLists[] prepositional;

  /**
   * @param lightVerbs lemmas of verbs that lend their subject to the noun they govern
   */
  public Arguments(Parse parse, Set<String> lightVerbs) {
    int size = parse.size();
    this.parse = parse;
    this.lightVerbs = lightVerbs;
    this.subjects = new TokenLists(size, predicate -> subject(predicate, 0));
    this.objects = new TokenLists(size, this::findObject);
    this.titles = new TokenLists(size, this::findTitles);
    this.attributes = new TokenLists(size, this::findAttributes);
    this.conjuncts = new TokenLists(size, this::findConjuncts);
    this.complements = new Complements(parse);
    this.governing = new FoundTokens(size, this::findLightVerb);
    this.leaders = leaders(parse);
    this.prepositional = new TokenLists[leaders.size()];
    long bits = 0;
    for (String leader : leaders) {
      bits |= bit(leader);
    }
    this.leading = bits;
  }

  private static List<String> leaders(Parse parse) {
    List<String> leaders = new ArrayList<>();
    for (int i = 0; i < parse.size(); i++) {
      boolean leads =
          parse.relation(i) == Relation.CASE
              || parse.upos(i) == UniversalTag.ADP
              || parse.upos(i) == UniversalTag.SCONJ;
      if (leads && !leaders.contains(parse.lowerLemma(i))) {
        leaders.add(parse.lowerLemma(i));
      }
    }
    return leaders;
  }

  /** The bit of a preposition, above those of the kinds of slots. */
  static long bit(String preposition) {
    return 1L << KINDS + Math.floorMod(preposition.hashCode(), Long.SIZE - KINDS);
  }

  /**
   * What may be found at a predicate: a bit for each kind of slot that holds something, by its
   * ordinal, and one for each preposition that leads any phrase of the sentence.
   */
  long offers(int predicate) {
    long bits = leading;
    bits |= offer(Slot.OBJ, !object(predicate).isEmpty());
    bits |= offer(Slot.IOBJ, parse.has(predicate, Relation.IOBJ));
    bits |= offer(Slot.SUBJ, !subject(predicate).isEmpty());
    bits |= offer(Slot.PRT, parse.has(predicate, Relation.COMPOUND_PRT));
    bits |= offer(Slot.LV, lightVerb(predicate) >= 0);
    bits |= offer(Slot.MOD, !attributes(predicate).isEmpty());
    bits |= offer(Slot.POSS, parse.has(predicate, Relation.NMOD_POSS));
    bits |= offer(Slot.TO_INF, complement(predicate, "to_inf") >= 0);
    bits |= offer(Slot.ING, complement(predicate, "ing") >= 0);
    return bits | offer(Slot.THAT, complement(predicate, "that") >= 0);
  }

  private static long offer(Slot slot, boolean filled) {
    return filled ? 1L << slot.ordinal() : 0;
  }

  /** Whether no word of the sentence can lead a phrase with a preposition. */
  private boolean lacks(String preposition) {
    return (leading & bit(preposition)) == 0;
  }

  /** The sentence. */
  public Parse parse() {
    return parse;
  }

  /** Lemma of token {@code i} in lower case. */
  public String lemma(int i) {
    return parse.lowerLemma(i);
  }

  // --- verbs

  /** Whether a verb is in the passive, so that its subject is what it is done to. */
  public boolean passive(int verb) {
    if (parse.has(verb, Relation.NSUBJ_PASS) || parse.has(verb, Relation.AUX_PASS)) {
      return true;
    }
    Relation relation = parse.relation(verb);
    boolean participle = parse.xpos(verb).equals("VBN");
    if (relation == Relation.ACL && participle) {
      return true;
    }
    return relation == Relation.CONJ
        && participle
        && !parse.has(verb, Relation.NSUBJ)
        && !parse.has(verb, Relation.OBJ)
        && !parse.has(verb, Relation.AUX)
        && passive(parse.head(verb));
  }

  /**
   * Who does it: heads of the logical subject, none where the sentence does not tell; immutable.
   */
  public List<Integer> subject(int predicate) {
    return subjects.of(predicate);
  }

  private List<Integer> subject(int p, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    if (parse.upos(p) == UniversalTag.VERB && passive(p)) {
      return agent(p);
    }
    return surfaceSubject(p, depth);
  }

  /** The grammatical subject, inherited where the clause has none of its own. */
  private List<Integer> surfaceSubject(int p, int depth) {
    int own = parse.child(p, Relation.NSUBJ);
    if (own < 0) {
      own = parse.child(p, Relation.NSUBJ_PASS);
    }
    if (own >= 0) {
      return conjuncts(antecedent(own, p));
    }
    int head = parse.head(p);
    if (head < 0 || depth > DEEPEST) {
      return List.of();
    }
    return switch (parse.relation(p)) {
      case CONJ -> surfaceSubject(head, depth + 1);
      case XCOMP -> controller(head, depth + 1);
      case ADVCL, PARATAXIS, CCOMP -> inherits(p) ? surfaceSubject(head, depth + 1) : List.of();
      case ACL -> passive(p) ? List.of(head) : nounSubject(head, p, depth + 1);
      case ACL_RELCL -> List.of(head);
      default -> List.of();
    };
  }

  /** An adverbial or reported clause without a finite verb shares the subject above it. */
  private boolean inherits(int p) {
    String tag = parse.xpos(p);
    return tag.equals("VBG") || tag.equals("VBN") || tag.equals("VB");
  }

  /** Who an infinitive's understood subject is: the object of "urge X to", else the subject. */
  private List<Integer> controller(int governor, int depth) {
    List<Integer> objects = objectChildren(governor);
    if (!objects.isEmpty() && parse.upos(governor) == UniversalTag.VERB) {
      return objects;
    }
    return surfaceSubject(governor, depth + 1);
  }

  /** "a plan to visit": whose plan it is; "delegation visiting": the noun itself. */
  private List<Integer> nounSubject(int noun, int clause, int depth) {
    boolean infinitive = parse.xpos(clause).equals("VB");
    if (!infinitive) {
      return List.of(noun);
    }
    int owner = parse.child(noun, Relation.NMOD_POSS);
    if (owner >= 0) {
      return conjuncts(owner);
    }
    List<Integer> lender = lenderSubject(noun, depth + 1);
    return lender.isEmpty() ? modifiers(noun, "of") : lender;
  }

  private int antecedent(int subject, int clause) {
    boolean relative = RELATIVIZERS.contains(lemma(subject));
    if (relative && parse.relation(clause) == Relation.ACL_RELCL && parse.head(clause) >= 0) {
      return parse.head(clause);
    }
    return subject;
  }

  private List<Integer> agent(int verb) {
    int by = parse.child(verb, Relation.OBL_AGENT);
    return by >= 0 ? conjuncts(by) : withCase(verb, "by");
  }

  /** To whom or what it is done: heads of the logical object; immutable. */
  public List<Integer> object(int verb) {
    return objects.of(verb);
  }

  private List<Integer> findObject(int verb) {
    if (parse.upos(verb) == UniversalTag.VERB && passive(verb)) {
      return surfaceSubject(verb, 0);
    }
    List<Integer> objects = objectChildren(verb);
    if (!objects.isEmpty()) {
      return objects;
    }
    // "the agreement that they signed": the noun that the clause describes is its object.
    if (parse.relation(verb) == Relation.ACL_RELCL
        && parse.has(verb, Relation.NSUBJ)
        && !RELATIVIZERS.contains(lemma(parse.child(verb, Relation.NSUBJ)))) {
      return List.of(parse.head(verb));
    }
    // "hosted and welcomed X": an object after the last verb is every conjunct's.
    for (int k = 0; k < parse.childCount(verb); k++) {
      int child = parse.child(verb, k);
      if (parse.relation(child) == Relation.CONJ
          && parse.upos(child) == UniversalTag.VERB
          && !parse.has(child, Relation.NSUBJ)
          && child - verb <= 3) {
        return objectChildren(child);
      }
    }
    return List.of();
  }

  private List<Integer> objectChildren(int verb) {
    int object = parse.child(verb, Relation.OBJ);
    if (object < 0) {
      // "asked Norway for help": the parser calls a lone object indirect as often as not.
      object = parse.child(verb, Relation.IOBJ);
    }
    return object < 0 ? List.of() : conjuncts(object);
  }

  /** The indirect object, or none. */
  public List<Integer> indirectObject(int verb) {
    int object = parse.child(verb, Relation.IOBJ);
    return object < 0 ? List.of() : conjuncts(object);
  }

  // --- nouns

  /** The light verb that governs a noun as its object, or -1. */
  public int lightVerb(int noun) {
    return governing.of(noun);
  }

  private int findLightVerb(int noun) {
    int top = firstConjunct(noun);
    int head = parse.head(top);
    if (head < 0) {
      return -1;
    }
    boolean governed =
        parse.relation(top) == Relation.OBJ
            || parse.relation(top) == Relation.NSUBJ_PASS
            || (parse.relation(head) == Relation.ACL_RELCL && parse.head(head) == top);
    if (!governed) {
      for (int k = 0; k < parse.childCount(top); k++) {
        int child = parse.child(top, k);
        boolean clause =
            parse.relation(child) == Relation.ACL || parse.relation(child) == Relation.ACL_RELCL;
        if (clause && lightVerbs.contains(lemma(child))) {
          return child;
        }
      }
      return -1;
    }
    return lightVerbs.contains(lemma(head)) ? head : -1;
  }

  /** Subject that a governing verb lends to a noun: "Iran hosted talks". */
  public List<Integer> lenderSubject(int noun) {
    return lenderSubject(noun, 0);
  }

  private List<Integer> lenderSubject(int noun, int depth) {
    int top = firstConjunct(noun);
    int head = parse.head(top);
    if (head < 0 || depth > DEEPEST) {
      return List.of();
    }
    boolean verbal = parse.upos(head) == UniversalTag.VERB || parse.upos(head) == UniversalTag.AUX;
    return switch (parse.relation(top)) {
      case OBJ, OBL -> verbal ? subject(head, depth + 1) : List.of();
      case NSUBJ_PASS -> agent(head);
      case NMOD -> lenderSubject(head, depth + 1);
      default -> List.of();
    };
  }

  /** The possessor of a noun. */
  public List<Integer> possessor(int noun) {
    int owner = parse.child(noun, Relation.NMOD_POSS);
    return owner < 0 ? List.of() : conjuncts(owner);
  }

  /** Adjectives and compounds before a noun; immutable. */
  public List<Integer> attributes(int noun) {
    return attributes.of(noun);
  }

  private List<Integer> findAttributes(int noun) {
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < parse.childCount(noun); k++) {
      int child = parse.child(noun, k);
      if (parse.relation(child) == Relation.AMOD || parse.relation(child) == Relation.COMPOUND) {
        found.addAll(conjuncts(child));
      }
    }
    return found;
  }

  /** The nouns of a title before or behind a proper name: "President", "Prime Minister". */
  List<Integer> titles(int name) {
    return titles.of(name);
  }

  private List<Integer> findTitles(int name) {
    if (parse.upos(name) != UniversalTag.PROPN) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < parse.childCount(name); k++) {
      int child = parse.child(name, k);
      boolean title =
          switch (parse.relation(child)) {
            case COMPOUND, FLAT, APPOS -> true;
            case NMOD, NMOD_UNMARKED -> !parse.has(child, Relation.CASE);
            default -> false;
          };
      if (title) {
        found.add(child);
      }
    }
    return found;
  }

  /** Nominal dependents with a preposition, each conjunct on its own. */
  public List<Integer> modifiers(int head, String preposition) {
    return withCase(head, preposition);
  }

  private List<Integer> withCase(int head, String preposition) {
    if (lacks(preposition)) {
      return List.of();
    }
    List<Integer> found = List.of();
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      if (isNominal(parse.relation(child)) && hasCase(child, preposition)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        addConjuncts(child, found, 0);
      }
    }
    return found;
  }

  private static boolean isNominal(Relation relation) {
    return switch (relation) {
      case OBL, OBL_AGENT, OBL_UNMARKED, NMOD, NMOD_UNMARKED -> true;
      default -> false;
    };
  }

  private boolean hasCase(int nominal, String preposition) {
    int mark = parse.child(nominal, Relation.CASE);
    return mark >= 0 && lemma(mark).equals(preposition);
  }

  /**
   * Phrases with a preposition that belong to a predicate: its own, and where a light verb governs
   * it, the verb's; for a verb, also those of its object and of the verb it is a conjunct with.
   * Immutable.
   */
  public List<Integer> prepositional(int predicate, String preposition) {
    int leader = lacks(preposition) ? -1 : leaders.indexOf(preposition);
    if (leader < 0) {
      return List.of();
    }
    TokenLists phrases = prepositional[leader];
    if (phrases == null) {
      phrases = new TokenLists(parse.size(), p -> findPrepositional(p, preposition));
      prepositional[leader] = phrases;
    }
    return phrases.of(predicate);
  }

  private List<Integer> findPrepositional(int predicate, String preposition) {
    List<Integer> found = withCase(predicate, preposition);
    if (found.isEmpty()) {
      found =
          parse.upos(predicate) == UniversalTag.VERB
              ? ofObject(predicate, preposition)
              : ofGovernor(predicate, preposition);
    }
    return found.isEmpty() && SIDES.contains(preposition)
        ? following(predicate, preposition)
        : found;
  }

  private List<Integer> ofObject(int verb, String preposition) {
    int object = parse.child(verb, Relation.OBJ);
    return object < 0 ? List.of() : withCase(object, preposition);
  }

  /** The phrases of the verb whose argument a noun is, or of the noun it is a conjunct of. */
  private List<Integer> ofGovernor(int noun, String preposition) {
    int verb = lightVerb(noun);
    boolean occasion =
        parse.relation(noun) == Relation.OBJ
            || parse.relation(noun) == Relation.NSUBJ
            || parse.relation(noun) == Relation.NSUBJ_PASS;
    if (verb < 0 && occasion) {
      verb = parse.head(noun);
    }
    List<Integer> found = verb < 0 ? List.of() : withCase(verb, preposition);
    return found.isEmpty() && parse.relation(noun) == Relation.CONJ
        ? withCase(firstConjunct(noun), preposition)
        : found;
  }

  /**
   * The phrase with a preposition that follows a predicate with nothing but dates and places
   * between, whatever the parse hangs it on: attachment is what parsers get wrong most.
   */
  private List<Integer> following(int predicate, String preposition) {
    for (int i = predicate + 1; i < Math.min(parse.size(), predicate + 14); i++) {
      switch (parse.upos(i)) {
        case ADP, SCONJ -> {
          if (lemma(i).equals(preposition)) {
            int head = parse.head(i);
            boolean nominal =
                head > i
                    && parse.relation(i) == Relation.CASE
                    && parse.upos(head) != UniversalTag.VERB;
            return nominal ? conjuncts(head) : List.of();
          }
        }
        case NOUN -> {
          boolean aside =
              parse.relation(i) == Relation.OBL_UNMARKED
                  || parse.has(i, Relation.CASE)
                  || lemma(i).equals("place");
          if (!aside) {
            return List.of();
          }
        }
        case VERB -> {
          // "a meeting took place at the palace between": what occurs keeps its own phrases.
          if (parse.head(predicate) != i || parse.relation(predicate) != Relation.NSUBJ) {
            return List.of();
          }
        }
        case AUX, CCONJ, PART -> {
          return List.of();
        }
        default -> {}
      }
    }
    return List.of();
  }

  // --- clauses

  /**
   * The clause that completes a predicate, or -1.
   *
   * @param kind {@code to_inf} for an infinitive, {@code ing} for a gerund, {@code that} for others
   */
  public int complement(int predicate, String kind) {
    return complements.of(predicate, kind);
  }

  // --- coordination

  /** A head and its conjuncts, in order; immutable. */
  public List<Integer> conjuncts(int head) {
    return conjuncts.of(head);
  }

  private List<Integer> findConjuncts(int head) {
    List<Integer> all = new ArrayList<>();
    addConjuncts(head, all, 0);
    return all;
  }

  private void addConjuncts(int head, List<Integer> all, int depth) {
    all.add(head);
    for (int k = 0; k < parse.childCount(head) && depth < DEEPEST; k++) {
      int child = parse.child(head, k);
      if (parse.relation(child) == Relation.CONJ
          && parse.upos(child) != UniversalTag.VERB
          && parse.upos(child) != UniversalTag.AUX) {
        addConjuncts(child, all, depth + 1);
      }
    }
  }

  private int firstConjunct(int i) {
    int at = i;
    while (parse.relation(at) == Relation.CONJ && parse.head(at) >= 0) {
      at = parse.head(at);
    }
    return at;
  }
}
