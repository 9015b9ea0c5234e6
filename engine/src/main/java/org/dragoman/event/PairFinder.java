package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.actor.Actors;
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

  private static final List<String> VERB_RECIPIENT =
      List.of(
          "obj", "iobj", "to", "with", "against", "on", "for", "from", "into", "at", "in", "of",
          "over", "between", "about", "toward", "towards", "comp");

  private static final List<String> NOUN_RECIPIENT =
      List.of(
          "to", "with", "on", "against", "for", "between", "from", "into", "of", "in", "at", "over",
          "obj", "comp", "mod");

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
    Parse parse = context.parse();
    Actors actors = context.actors();
    Arguments arguments = new Arguments(parse, rules.lightVerbs());
    SideFilter filter = new SideFilter(context);
    List<Candidate> found = new ArrayList<>();
    for (int p = 0; p < parse.size(); p++) {
      if (inName(parse, actors, p)) {
        continue;
      }
      CodingRule rule = rules.best(arguments, p);
      boolean known = rule != null || !rules.types(arguments.lemma(p), parse.upos(p)).isEmpty();
      if (known && (rule == null || rule.type() != null)) {
        add(arguments, filter, p, rule, found);
      }
    }
    return found;
  }

  private static boolean inName(Parse parse, Actors actors, int token) {
    Mention mention = actors.at(parse, token);
    return mention != null
        && switch (mention.kind()) {
          case AGENT, PRONOUN, GROUP -> false;
          default -> true;
        };
  }

  private void add(
      Arguments arguments,
      SideFilter filter,
      int p,
      @Nullable CodingRule rule,
      List<Candidate> found) {
    Parse parse = arguments.parse();
    List<Side> acting = List.of();
    boolean noun = parse.upos(p) != UniversalTag.VERB;
    List<String> actorSlots = new ArrayList<>(rule == null ? List.of() : rule.actor());
    actorSlots.addAll(noun ? NOUN_ACTOR : List.of("subj", "poss"));
    for (String slot : actorSlots) {
      acting = sides(parse, fill(arguments, slot, p), p, Set.of(), filter::acts);
      if (!acting.isEmpty()) {
        break;
      }
    }
    if (acting.isEmpty()) {
      return;
    }
    List<String> slots = new ArrayList<>(rule == null ? List.of() : rule.recipient());
    slots.addAll(noun ? NOUN_RECIPIENT : VERB_RECIPIENT);
    Set<Side> taken = new HashSet<>(acting);
    Side actor = acting.get(0);
    Predicate<Side> receives = side -> filter.receives(side) && filter.apart(actor, side);
    int offered = 0;
    for (String slot : slots) {
      if (offered >= MOST) {
        return;
      }
      List<Side> receiving = sides(parse, fill(arguments, slot, p), p, taken, receives);
      if (!receiving.isEmpty()) {
        taken.addAll(receiving);
        found.add(new Candidate(p, new SidePair(parse, filter.actors(), acting, receiving)));
        offered++;
      }
    }
    if (offered == 0 && acting.size() == 1 && rule != null) {
      found.add(new Candidate(p, new SidePair(parse, filter.actors(), acting, List.of())));
    }
    if (offered == 0 && acting.size() > 1) {
      found.add(
          new Candidate(
              p,
              new SidePair(
                  parse, filter.actors(), acting.subList(0, 1), acting.subList(1, acting.size()))));
    }
  }

  private List<Integer> fill(Arguments arguments, String slot, int p) {
    Parse parse = arguments.parse();
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
      case "comp" -> complement(arguments, p);
      case "mutual" -> List.of();
      default -> arguments.prepositional(p, slot);
    };
  }

  /** The sides of a clause that completes a predicate: "demanded that X leave", "to arrest X". */
  private static List<Integer> complement(Arguments arguments, int p) {
    for (String kind : List.of("to_inf", "that", "ing")) {
      int clause = arguments.complement(p, kind);
      if (clause >= 0) {
        List<Integer> found = new ArrayList<>();
        int subject = arguments.parse().child(clause, Relation.NSUBJ);
        if (subject >= 0) {
          found.addAll(arguments.conjuncts(subject));
        }
        found.addAll(arguments.object(clause));
        for (String preposition : List.of("with", "to", "from", "against", "on", "in", "for")) {
          found.addAll(arguments.prepositional(clause, preposition));
        }
        return found;
      }
    }
    return List.of();
  }

  private static List<Side> sides(
      Parse parse, List<Integer> heads, int p, Set<Side> taken, Predicate<Side> fits) {
    List<Side> sides = new ArrayList<>();
    for (int head : heads) {
      if (head == p || !nominal(parse, head)) {
        continue;
      }
      Side side = phrase(parse, head);
      boolean free =
          !side.contains(p) && fits.test(side) && taken.stream().noneMatch(t -> overlap(t, side));
      if (free && sides.stream().noneMatch(t -> overlap(t, side))) {
        sides.add(side);
      }
    }
    return sides;
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
