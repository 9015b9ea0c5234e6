package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may have done something to whom: for each predicate the phrases that its grammar offers
 * for either side, whether or not they name a state or body. What was done, if anything, is left to
 * the judge. Only read once it is built.
 */
public final class PairFinder {
  /** Slots of the acting side of a noun, the likeliest first. */
  private static final List<String> NOUN_ACTOR =
      List.of("lv.subj", "poss", "by", "mod", "between", "of", "subj");

  private static final List<String> VERB_ACTOR = List.of("subj", "poss");

  private static final List<String> VERB_RECIPIENT =
      List.of(
          "obj", "iobj", "to", "with", "against", "on", "for", "from", "into", "at", "in", "of",
          "over", "between", "about", "toward", "towards", "comp");

  private static final List<String> NOUN_RECIPIENT =
      List.of(
          "to", "with", "on", "against", "for", "between", "from", "into", "of", "in", "at", "over",
          "obj", "comp", "mod");

  private static final List<String> CLAUSES = List.of("to_inf", "that", "ing");

  /** Prepositions that lead to a side inside a clause. */
  private static final List<String> IN_CLAUSE =
      List.of("with", "to", "from", "against", "on", "in", "for");

  /** So many phrases are offered to the judge for one predicate. */
  private static final int MOST = 4;

  private final RuleBook rules;

  /** Two sides that a predicate offers. */
  public record Candidate(int predicate, SidePair pair) {}

  public PairFinder(RuleBook rules) {
    this.rules = rules;
  }

  /** The candidates of a sentence, in order of their predicates. */
  public List<Candidate> find(EventContext context) {
    return find(new RuledSentence(context.parse(), context.actors(), rules), context);
  }

  /** As {@link #find(EventContext)}, for a sentence of which more is asked. */
  List<Candidate> find(RuledSentence sentence, EventContext context) {
    return new Search(sentence, new SideFilter(sentence, context.times())).run();
  }

  private static boolean inName(@Nullable Mention mention) {
    return mention != null
        && switch (mention.kind()) {
          case AGENT, PRONOUN, GROUP -> false;
          default -> true;
        };
  }

  /** The search through one sentence. */
  private static final class Search {
    private final RuledSentence sentence;
    private final SideFilter filter;
    private final Parse parse;
    private final Arguments arguments;

    /** The phrase under each token, once it is known. */
    private final @Nullable Side[] phrases;

    private final List<Candidate> found = new ArrayList<>();

    Search(RuledSentence sentence, SideFilter filter) {
      this.sentence = sentence;
      this.filter = filter;
      this.parse = sentence.parse();
      this.arguments = sentence.arguments();
      this.phrases = new Side[parse.size()];
    }

    List<Candidate> run() {
      for (int p = 0; p < parse.size(); p++) {
        if (inName(sentence.mention(p))) {
          continue;
        }
        CodingRule rule = sentence.best(p);
        boolean known = rule != null || !sentence.types(p).isEmpty();
        if (known && (rule == null || rule.type() != null)) {
          add(p, rule);
        }
      }
      return found;
    }

    private void add(int p, @Nullable CodingRule rule) {
      boolean noun = parse.upos(p) != UniversalTag.VERB;
      List<Side> acting = rule == null ? List.of() : firstOf(rule.actor(), p);
      if (acting.isEmpty()) {
        acting = firstOf(noun ? NOUN_ACTOR : VERB_ACTOR, p);
      }
      if (acting.isEmpty()) {
        return;
      }
      List<Side> taken = new ArrayList<>(acting);
      int offered = rule == null ? 0 : offer(rule.recipient(), p, acting, taken, 0);
      offered = offer(noun ? NOUN_RECIPIENT : VERB_RECIPIENT, p, acting, taken, offered);
      if (offered == 0 && acting.size() == 1 && rule != null) {
        offer(p, acting, List.of());
      }
      if (offered == 0 && acting.size() > 1) {
        offer(p, acting.subList(0, 1), acting.subList(1, acting.size()));
      }
    }

    /** The sides in the first of some slots that holds any. */
    private List<Side> firstOf(List<String> slots, int p) {
      for (int k = 0; k < slots.size(); k++) {
        List<Side> sides = sides(fill(slots.get(k), p), p, List.of(), filter::acts);
        if (!sides.isEmpty()) {
          return sides;
        }
      }
      return List.of();
    }

    /** Offers what the slots hold besides the sides that are taken; tells how many are offered. */
    private int offer(List<String> slots, int p, List<Side> acting, List<Side> taken, int before) {
      int offered = before;
      Side actor = acting.get(0);
      Predicate<Side> receives = side -> filter.receives(side) && filter.apart(actor, side);
      for (int k = 0; k < slots.size() && offered < MOST; k++) {
        List<Side> receiving = sides(fill(slots.get(k), p), p, taken, receives);
        if (!receiving.isEmpty()) {
          taken.addAll(receiving);
          offer(p, acting, receiving);
          offered++;
        }
      }
      return offered;
    }

    private void offer(int p, List<Side> acting, List<Side> receiving) {
      found.add(new Candidate(p, new SidePair(parse, sentence.actors(), acting, receiving)));
    }

    private List<Integer> fill(String slot, int p) {
      boolean noun = parse.upos(p) != UniversalTag.VERB;
      return switch (slot) {
        case "subj" -> {
          List<Integer> lent = noun ? arguments.lenderSubject(p) : List.of();
          yield lent.isEmpty() ? arguments.subject(p) : lent;
        }
        case "lv.subj" -> {
          int verb = arguments.lightVerb(p);
          yield verb < 0 ? List.of() : arguments.subject(verb);
        }
        case "obj" -> {
          int verb = noun ? arguments.lightVerb(p) : p;
          yield verb < 0 ? List.of() : arguments.object(verb);
        }
        case "iobj" -> arguments.indirectObject(p);
        case "poss" -> arguments.possessor(p);
        case "mod" -> arguments.attributes(p);
        case "comp" -> complement(p);
        case "mutual" -> List.of();
        default -> arguments.prepositional(p, slot);
      };
    }

    /** The sides of a clause that completes a predicate: "demanded that X leave", "to arrest X". */
    private List<Integer> complement(int p) {
      for (int k = 0; k < CLAUSES.size(); k++) {
        int clause = arguments.complement(p, CLAUSES.get(k));
        if (clause >= 0) {
          List<Integer> heads = new ArrayList<>();
          int subject = parse.child(clause, Relation.NSUBJ);
          if (subject >= 0) {
            heads.addAll(arguments.conjuncts(subject));
          }
          heads.addAll(arguments.object(clause));
          for (String preposition : IN_CLAUSE) {
            heads.addAll(arguments.prepositional(clause, preposition));
          }
          return heads;
        }
      }
      return List.of();
    }

    private List<Side> sides(List<Integer> heads, int p, List<Side> taken, Predicate<Side> fits) {
      List<Side> sides = List.of();
      for (int k = 0; k < heads.size(); k++) {
        int head = heads.get(k);
        if (head == p || !nominal(parse, head)) {
          continue;
        }
        Side side = phraseOf(head);
        boolean free = !side.contains(p) && !overlapsAny(side, taken) && !overlapsAny(side, sides);
        if (free && fits.test(side)) {
          sides = sides.isEmpty() ? new ArrayList<>() : sides;
          sides.add(side);
        }
      }
      return sides;
    }

    private Side phraseOf(int head) {
      Side side = phrases[head];
      if (side == null) {
        side = phrase(parse, head);
        phrases[head] = side;
      }
      return side;
    }
  }

  private static boolean overlapsAny(Side side, List<Side> others) {
    for (int k = 0; k < others.size(); k++) {
      if (overlap(side, others.get(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(Side a, Side b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  private static boolean nominal(Parse parse, int i) {
    return switch (parse.upos(i)) {
      case NOUN, PROPN, PRON, ADJ, NUM -> true;
      default -> false;
    };
  }

  /** A noun with what stands before it and its prepositional phrases, without clauses. */
  static Side phrase(Parse parse, int head) {
    int first = head;
    int last = head;
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      Relation relation = parse.relation(child);
      boolean own =
          switch (relation) {
            case ACL_RELCL,
                ACL,
                CONJ,
                CC,
                PUNCT,
                PARATAXIS,
                ADVCL,
                CASE,
                MARK,
                COP,
                NSUBJ,
                AUX,
                CCOMP,
                XCOMP,
                ADVMOD ->
                false;
            default -> true;
          };
      if (own) {
        Side under = phrase(parse, child);
        first = Math.min(first, under.first());
        last = Math.max(last, under.last());
        int mark = parse.child(child, Relation.CASE);
        if (mark >= 0) {
          first = Math.min(first, mark);
          last = Math.max(last, mark);
        }
      }
    }
    return new Side(first, last);
  }
}
