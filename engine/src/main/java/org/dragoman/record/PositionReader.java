package org.dragoman.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.event.Attribution;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventStatus;
import org.dragoman.event.Frame;
import org.dragoman.event.PredicateTable;
import org.dragoman.event.Timing;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads how sides stand to ideas and situations, from predicates of support, opposition, demand and
 * regret. Immutable; safe for use by many threads.
 */
final class PositionReader {
  private static final int MOST = 24;

  /** A holder farther than this from the predicate, in tokens, is not quoted with it. */
  private static final int FARTHEST = 16;

  /** Slots that are clauses; all others hold noun phrases. */
  private static final Set<String> CLAUSES = Set.of("to_inf", "ing", "that");

  private static final Set<String> JOINT_TEXTS =
      Set.of("statement", "communique", "communiqué", "declaration");

  private static final Set<String> SPEAKERS =
      Set.of(
          "side",
          "party",
          "government",
          "leadership",
          "delegation",
          "authority",
          "people",
          "spokesperson",
          "spokesman",
          "spokeswoman",
          "ministry",
          "official",
          "leader",
          "diplomat",
          "letter",
          "address",
          "parliament");

  /** What a cue tells; the stance is null where the predicate so framed is none. */
  private record Cue(List<String> slots, boolean ideasOnly, @Nullable Stance stance) {}

  private final EventCoder coder;
  private final PredicateTable<Cue> cues = new PredicateTable<>();

  /** Nouns that are ideas, and nouns that never are, by lemma. */
  private final Map<String, Boolean> ideas = new HashMap<>();

  PositionReader(Lexicon lexicon, EventCoder coder) {
    this.coder = coder;
    for (Row row :
        lexicon.rows(
            "record/stance-cues.tsv", "predicate", "pos", "frame", "slots", "objects", "stance")) {
      cues.add(
          row,
          "predicate",
          Frame.parse(row.get("frame"), coder.rules().nounClasses(), row),
          cue(row));
    }
    for (Row row : lexicon.rows("record/stance-objects.tsv", "lemma", "kind")) {
      boolean idea = choice(row, "kind", "idea", "other");
      ideas.put(row.require("lemma").toLowerCase(Locale.ROOT), idea);
    }
  }

  private static Cue cue(Row row) {
    boolean none = row.require("stance").equals("NONE");
    List<String> slots = none ? List.of() : List.of(row.require("slots").split(","));
    return new Cue(
        slots,
        choice(row, "objects", "idea", "any"),
        none ? null : row.constant("stance", Stance.class));
  }

  private static boolean choice(Row row, String column, String yes, String no) {
    String word = row.require(column);
    if (!word.equals(yes) && !word.equals(no)) {
      throw row.error(column + " is " + yes + " or " + no + ", not " + word);
    }
    return word.equals(yes);
  }

  /** Each position once, in the order of the sentences, those of the title last. */
  List<Position> read(Analysis analysis) {
    List<Position> positions = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      Clauses clauses = new Clauses(analysis, parse);
      for (int i = 0; i < parse.size() && positions.size() < MOST; i++) {
        Position position = clauses.at(i);
        if (position != null && !told(positions, position)) {
          positions.add(position);
        }
      }
    }
    return positions;
  }

  private static boolean told(List<Position> positions, Position position) {
    String object = Outlets.key(position.object());
    for (Position known : positions) {
      boolean overlap =
          known.quote().passage() == position.quote().passage()
              && known.quote().span().overlaps(position.quote().span());
      String other = Outlets.key(known.object());
      boolean same = other.contains(object) || object.contains(other);
      if (same
          && known.stance() == position.stance()
          && (overlap || known.side().equals(position.side()))) {
        return true;
      }
    }
    return false;
  }

  /** Reads the positions of one sentence. */
  private final class Clauses extends SentenceReader {
    Clauses(Analysis analysis, Parse parse) {
      super(analysis, parse, List.of(), coder.rules().lightVerbs());
    }

    @Nullable Position at(int token) {
      Cue cue = cues.best(arguments, token);
      Stance stance = cue == null || cue.stance() == null ? null : standing(token, cue.stance());
      if (cue == null || stance == null) {
        return null;
      }
      List<Mention> holders = holders(token, cue);
      List<Party> side = parties(holders);
      StanceObject object = object(token, cue);
      if (object == null || side.isEmpty() || anybodyIn(holders, object)) {
        return null;
      }
      return position(token, stance, holders, side, object);
    }

    /** The stance as the clause leaves it, or null where the clause leaves none. */
    private @Nullable Stance standing(int token, Stance stance) {
      EventStatus status = coder.statuses().status(context, arguments, token);
      boolean past = status == EventStatus.ACTUAL && Timing.longPast(context, token);
      return switch (status) {
        case ACTUAL, FUTURE -> past ? null : stance;
        // Not to oppose, demand or regret a thing is not yet to support it.
        case NEGATED -> stance == Stance.SUPPORTS ? Stance.OPPOSES : null;
        case HISTORICAL, HYPOTHETICAL -> null;
      };
    }

    private boolean anybodyIn(List<Mention> holders, StanceObject object) {
      for (Mention holder : holders) {
        if (holder.head() >= object.first() && holder.head() <= object.last()) {
          return true;
        }
      }
      return false;
    }

    private Position position(
        int token, Stance stance, List<Mention> holders, List<Party> side, StanceObject object) {
      int first = Math.min(token, object.first());
      int last = Math.max(token, object.last());
      String person = null;
      for (Mention holder : holders) {
        if (holder.first() <= token && token - holder.first() <= FARTHEST) {
          first = Math.min(first, holder.first());
        } else if (holder.last() - token <= FARTHEST) {
          last = Math.max(last, holder.last());
        }
        if (person == null && holder.person() != null) {
          person = holder.person().name();
        }
      }
      return new Position(
          side,
          person,
          stance,
          analysis.quote(parse, object.first(), object.last()).text(),
          about(token, side, object),
          Attribution.saidBy(context, arguments, coder.statuses(), token, holders),
          analysis.quote(parse, first, last));
    }

    // --- whose it is

    private List<Mention> holders(int token, Cue cue) {
      if (!isNoun(token)) {
        return acting(arguments.subject(token));
      }
      List<Mention> found = acting(arguments.possessor(token));
      if (found.isEmpty() && !arguments.possessor(token).isEmpty()) {
        found = thanked(token);
      }
      for (String link : List.of("of", "by", "from")) {
        if (found.isEmpty() && !cue.slots().contains(link)) {
          found = acting(arguments.modifiers(token, link));
        }
      }
      if (found.isEmpty()) {
        found = named(arguments.attributes(token));
      }
      if (found.isEmpty()) {
        int verb = arguments.lightVerb(token);
        found = acting(verb < 0 ? lent(token) : arguments.subject(verb));
      }
      return found.isEmpty() ? acting(arguments.subject(token)) : found;
    }

    /** "thanked Norway for its support": an owner who is not told is the one it is done to. */
    private List<Mention> thanked(int noun) {
      return parse.relation(noun) == Relation.OBL && parse.head(noun) >= 0
          ? acting(arguments.object(parse.head(noun)))
          : List.of();
    }

    /** "spoke in support of", "were met by calls for"; but who wins support need not give it. */
    private List<Integer> lent(int noun) {
      return switch (parse.relation(noun)) {
        case OBL, NSUBJ_PASS -> arguments.lenderSubject(noun);
        default -> List.of();
      };
    }

    private List<Mention> acting(List<Integer> heads) {
      List<Mention> found = new ArrayList<>();
      for (int head : heads) {
        for (Mention mention : finder.mentions(head)) {
          boolean own = mention.contains(head) || mention.head() == head;
          if ((own || speaksFor(head)) && !found.contains(mention)) {
            found.add(mention);
          }
        }
      }
      return found;
    }

    /** A noun that is no actor by itself but speaks for the one it names: "Oman's side". */
    private boolean speaksFor(int head) {
      String lemma = arguments.lemma(head);
      return JOINT_TEXTS.contains(lemma) || SPEAKERS.contains(lemma);
    }

    private List<Mention> named(List<Integer> attributes) {
      List<Mention> found = new ArrayList<>();
      for (int attribute : attributes) {
        Mention mention = analysis.actors().at(parse, attribute);
        if (mention != null && !mention.parties().isEmpty() && !found.contains(mention)) {
          found.add(mention);
        }
      }
      return found;
    }

    private List<Party> parties(List<Mention> mentions) {
      List<Party> parties = new ArrayList<>();
      for (Mention mention : mentions) {
        mention.parties().stream().filter(p -> !parties.contains(p)).forEach(parties::add);
      }
      return parties;
    }

    // --- what it is to

    private @Nullable StanceObject object(int token, Cue cue) {
      for (String slot : cue.slots()) {
        if (CLAUSES.contains(slot)) {
          int clause = arguments.complement(token, slot);
          return clause < 0 || clause < token ? null : StanceObject.clause(parse, clause, slot);
        }
        List<Integer> heads =
            slot.equals("obj") ? arguments.object(token) : arguments.prepositional(token, slot);
        for (int head : heads) {
          if (isIdea(head, cue.ideasOnly())) {
            return StanceObject.phrase(parse, head);
          }
        }
        if (heads.isEmpty() && !slot.equals("obj")) {
          int clause = gerund(token, slot);
          if (clause > token) {
            return StanceObject.clause(parse, clause, "ing");
          }
        }
      }
      return null;
    }

    /** "called for ending the siege": the clause that a preposition leads, or -1. */
    private int gerund(int token, String preposition) {
      for (int k = 0; k < parse.childCount(token); k++) {
        int child = parse.child(token, k);
        int mark = parse.child(child, Relation.MARK);
        if (mark > token
            && parse.lower(mark).equals(preposition)
            && parse.xpos(child).equals("VBG")) {
          return child;
        }
      }
      return -1;
    }

    private boolean isIdea(int head, boolean ideasOnly) {
      if (parse.upos(head) != UniversalTag.NOUN) {
        return parse.upos(head) == UniversalTag.PROPN && !ideasOnly && !actor(head);
      }
      Boolean idea = ideas.get(arguments.lemma(head));
      return idea == null ? !ideasOnly && !actor(head) : idea;
    }

    private boolean actor(int head) {
      return analysis.actors().at(parse, head) != null;
    }

    /** Whom the object names, and on whom a demand is made. */
    private List<Party> about(int token, List<Party> side, StanceObject object) {
      Set<Mention> mentions = new HashSet<>();
      for (int head : arguments.object(token)) {
        Mention mention = analysis.actors().at(parse, head);
        if (mention != null) {
          mentions.add(mention);
        }
      }
      for (String link : List.of("on", "upon", "to", "from")) {
        for (int head : arguments.prepositional(token, link)) {
          Mention mention = analysis.actors().at(parse, head);
          if (mention != null) {
            mentions.add(mention);
          }
        }
      }
      List<Party> about = new ArrayList<>();
      for (Mention mention : analysis.mentions(parse)) {
        boolean inside = mention.first() >= object.first() && mention.last() <= object.last();
        if (inside || mentions.contains(mention)) {
          boolean own = mention.kind() == Mention.Kind.PRONOUN || !inside;
          for (Party party : mention.parties()) {
            if (!about.contains(party) && !(own && side.contains(party))) {
              about.add(party);
            }
          }
        }
      }
      return about;
    }
  }
}
