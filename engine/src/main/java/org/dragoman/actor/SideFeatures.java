package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.actor.SideLabels.Act;
import org.dragoman.actor.SideLabels.Article;
import org.dragoman.actor.SideLabels.Role;
import org.dragoman.actor.SideLabels.Sign;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Gathers, for words of which no rule tells the side, the sides spoken of around them and what
 * speaks for each. Work a mention is bounded: it looks at its own sentence and at a few before.
 * Confined to one document and one thread.
 */
final class SideFeatures {
  /** How many sentences back a side may have been spoken of. */
  private static final int REACH = 3;

  /** How many sides are weighed, the nearest ones. */
  private static final int MOST = 10;

  /** How many sides are weighed in pairs. */
  private static final int PAIRED = 4;

  private static final int AFTER = Sign.AFTER_SUBJECT_HERE.ordinal() - Sign.SUBJECT_HERE.ordinal();

  private final SideWords words;
  private final List<ReadSentence> read;

  // Of the sentence being read, for each of its mentions.
  private @Nullable OpenSentence sentence;
  private int[] heads = new int[0];
  private int[] clauses = new int[0];
  private Role[] roles = new Role[0];
  private boolean[] direct = new boolean[0];
  private boolean[] places = new boolean[0];
  private int speaker;

  /** Sides found so far for the mention in hand, and for each its signs. */
  private final List<Party> sides = new ArrayList<>();

  private final long[] signs = new long[MOST];
  private final int[] counts = new int[MOST];

  /**
   * @param read the sentences read so far, the one being read last; grows
   */
  SideFeatures(SideWords words, List<ReadSentence> read) {
    this.words = words;
    this.read = read;
  }

  /**
   * What is to be decided about a mention; null where no side is spoken of around it, or too many.
   *
   * @param k number of the mention in its sentence
   * @param open whether no rule tells its side
   * @param most how many sides may be spoken of
   */
  @Nullable SideCase of(OpenSentence at, int k, boolean open, int most) {
    if (sentence != at) {
      prepare(at);
    }
    sides.clear();
    here(at, k);
    int inSentence = sides.size();
    earlier(at, k);
    if (sides.isEmpty() || sides.size() > most) {
      return null;
    }
    finish(inSentence);
    return weigh(at, k, open);
  }

  // --- the sentence

  private void prepare(OpenSentence at) {
    Parse parse = at.parse();
    int n = at.raws().size();
    heads = new int[n];
    clauses = new int[n];
    roles = new Role[n];
    direct = new boolean[n];
    places = new boolean[n];
    for (int k = 0; k < n; k++) {
      RawMention raw = at.raws().get(k);
      heads[k] = at.head(raw);
      clauses[k] = clause(parse, heads[k]);
      int top = heads[k];
      while (parse.head(top) >= 0 && parse.head(top) != clauses[k]) {
        top = parse.head(top);
      }
      boolean joined = parse.relation(heads[k]) == Relation.CONJ;
      direct[k] = top == heads[k] || joined && parse.head(heads[k]) == top;
      roles[k] = role(parse.relation(direct[k] ? top : heads[k]));
      places[k] = SideGuess.place(parse, raw);
    }
    speaker = at.speaker();
    sentence = at;
  }

  /** The verb, or the noun that stands for one, whose clause holds a token; -1 for none. */
  private static int clause(Parse parse, int token) {
    int at = parse.head(token);
    while (at >= 0) {
      boolean verb =
          parse.upos(at) == UniversalTag.VERB
              || parse.upos(at) == UniversalTag.AUX
              || parse.has(at, Relation.NSUBJ);
      if (verb && parse.relation(at) != Relation.XCOMP) {
        return at;
      }
      at = parse.head(at);
    }
    return -1;
  }

  private static Role role(Relation relation) {
    return switch (relation.base()) {
      case NSUBJ -> Role.SUBJECT;
      case OBJ, IOBJ -> Role.OBJECT;
      case OBL -> Role.OBLIQUE;
      case NMOD -> relation == Relation.NMOD_POSS ? Role.OWNER : Role.MODIFIER;
      case CONJ -> Role.CONJUNCT;
      case APPOS, FLAT -> Role.APPOSED;
      default -> Role.REST;
    };
  }

  // --- sides

  private int side(Party party) {
    for (int i = 0; i < sides.size(); i++) {
      if (sides.get(i).equals(party)) {
        return i;
      }
    }
    if (sides.size() == MOST) {
      return -1;
    }
    signs[sides.size()] = Sign.ALWAYS.bit();
    counts[sides.size()] = 0;
    sides.add(party);
    return sides.size() - 1;
  }

  private void here(OpenSentence at, int k) {
    Parse parse = at.parse();
    RawMention own = at.raws().get(k);
    boolean quoted = SideGuess.quoted(parse, own.first());
    int resolved = 0;
    int before = -1;
    int after = -1;
    Party first = null;
    for (int j = 0; j < at.raws().size(); j++) {
      RawMention raw = at.raws().get(j);
      List<Party> parties = at.parties(j);
      while (resolved < at.before().size()
          && at.before().get(resolved).raw().first() < raw.first()) {
        resolved++;
      }
      if (resolved < at.before().size() && at.before().get(resolved).raw() == raw) {
        parties = at.before().get(resolved).parties();
      }
      if (j == k || parties.isEmpty() || visits(parse, k, j)) {
        continue;
      }
      long found = sign(parse, at, k, j) | as(raw);
      if (quoted && j == speaker) {
        found |= Sign.SPEAKS.bit();
      }
      if (raw.sector() != null && raw.sector() == own.sector()) {
        found |= Sign.SAME_SECTOR.bit();
      }
      if (j < k && own.first() - raw.last() <= 2) {
        found |= Sign.NEXT_BEFORE.bit();
      }
      if (j > k && raw.first() - own.last() <= 2) {
        found |= Sign.NEXT_AFTER.bit();
      }
      for (Party party : parties) {
        int side = side(party);
        if (side >= 0) {
          signs[side] |= found;
          counts[side]++;
          if (!places[j]) {
            before = j < k ? side : before;
            after = j > k && after < 0 ? side : after;
          }
          first = first == null ? party : first;
        }
      }
    }
    if (before >= 0) {
      signs[before] |= Sign.NEAREST_BEFORE.bit();
    }
    if (after >= 0) {
      signs[after] |= Sign.NEAREST_AFTER.bit();
    }
    if (first != null) {
      signs[side(first)] |= Sign.FIRST.bit();
    }
    int acting = 0;
    int last = -1;
    for (int i = 0; i < sides.size(); i++) {
      boolean mere = (signs[i] & ~PLACE_SIGNS & RELATIONS) == 0;
      acting += mere ? 0 : 1;
      last = mere ? last : i;
    }
    if (acting == 1) {
      signs[last] |= Sign.ONLY_HERE.bit();
    }
  }

  /** Whether one goes to a place: he is mostly not of it. */
  private boolean visits(Parse parse, int k, int place) {
    return places[place]
        && roles[k] == Role.SUBJECT
        && clauses[k] == clauses[place]
        && isGoal(parse, heads[place]);
  }

  private static final long PLACE_SIGNS =
      Sign.PLACE_HERE.bit()
          | Sign.PLACE_ELSEWHERE.bit()
          | Sign.AFTER_PLACE_HERE.bit()
          | Sign.AFTER_PLACE_ELSEWHERE.bit();

  /** The signs that tell where in the sentence a side is named. */
  private static final long RELATIONS = Sign.NEXT_BEFORE.bit() - 1;

  /** How mention {@code j} stands to mention {@code k} of one sentence. */
  private long sign(Parse parse, OpenSentence at, int k, int j) {
    int shift = j < k ? 0 : AFTER;
    int own = heads[k];
    int other = heads[j];
    Sign sign;
    boolean sameClause = clauses[k] == clauses[j];
    if (places[j]) {
      sign = sameClause ? Sign.PLACE_HERE : Sign.PLACE_ELSEWHERE;
    } else if (parse.head(own) == other || parse.head(other) == own) {
      boolean under = parse.head(other) == own;
      Relation relation = parse.relation(under ? other : own);
      sign =
          relation == Relation.CONJ
              ? Sign.JOINED
              : relation == Relation.APPOS || relation == Relation.FLAT
                  ? Sign.APPOSED
                  : under ? Sign.HELD : Sign.HOLDS;
    } else if (sameClause) {
      sign = !direct[j] ? Sign.INSIDE_HERE : byRole(roles[j]);
    } else if (clauses[j] >= 0 && parse.dominates(clauses[j], own)) {
      boolean subject = direct[j] && roles[j] == Role.SUBJECT;
      boolean beside = clauses[k] >= 0 && isBeside(parse, clauses[j], clauses[k]);
      sign =
          beside
              ? (subject ? Sign.SUBJECT_BESIDE : Sign.OTHER_BESIDE)
              : (subject ? Sign.SUBJECT_ABOVE : Sign.OTHER_ABOVE);
    } else if (clauses[k] >= 0
        && parse.dominates(clauses[k], other)
        && !isBeside(parse, clauses[k], clauses[j])) {
      boolean subject = direct[j] && roles[j] == Role.SUBJECT;
      sign = subject ? Sign.SUBJECT_BELOW : Sign.OTHER_BELOW;
    } else {
      boolean subject = direct[j] && roles[j] == Role.SUBJECT;
      sign = subject ? Sign.SUBJECT_BESIDE : Sign.OTHER_BESIDE;
    }
    long found = 1L << (sign.ordinal() + shift);
    if (places[j] && isGoal(parse, other)) {
      found |= Sign.GOAL.bit();
    }
    boolean subjects = roles[k] == Role.SUBJECT && roles[j] == Role.SUBJECT;
    return subjects && direct[k] && direct[j] ? found | Sign.BOTH_SUBJECTS.bit() : found;
  }

  /** Whether a place is where somebody goes: "visited Lima", "flew to Lima". */
  private static boolean isGoal(Parse parse, int place) {
    int link = parse.child(place, Relation.CASE);
    return parse.relation(place) == Relation.OBJ || link >= 0 && parse.lower(link).equals("to");
  }

  /** Whether the way from one clause up to another begins with "and" or a mere comma. */
  private static boolean isBeside(Parse parse, int above, int below) {
    int at = below;
    while (at >= 0 && parse.head(at) != above) {
      at = parse.head(at);
    }
    return at >= 0
        && (parse.relation(at) == Relation.CONJ || parse.relation(at) == Relation.PARATAXIS);
  }

  private static Sign byRole(Role role) {
    return switch (role) {
      case SUBJECT -> Sign.SUBJECT_HERE;
      case OBJECT -> Sign.OBJECT_HERE;
      case OBLIQUE -> Sign.OBLIQUE_HERE;
      default -> Sign.INSIDE_HERE;
    };
  }

  private static long as(RawMention raw) {
    return switch (raw.kind()) {
      case STATE -> Sign.AS_STATE.bit();
      case CAPITAL -> Sign.AS_CAPITAL.bit();
      case ADJECTIVE -> Sign.AS_ADJECTIVE.bit();
      case DEMONYM -> Sign.AS_PEOPLE.bit();
      case BODY -> Sign.AS_BODY.bit();
      case PERSON -> Sign.AS_PERSON.bit();
      case OFFICE -> raw.named() ? Sign.AS_PERSON.bit() : Sign.AS_OFFICE.bit();
      case AGENT, INSTITUTION ->
          raw.named()
              ? Sign.AS_PERSON.bit()
              : official(raw.sector())
                  ? Sign.AS_OFFICIALS.bit()
                  : armed(raw.sector()) ? Sign.AS_ARMED.bit() : Sign.AS_OTHERS.bit();
      default -> 0;
    };
  }

  private static boolean official(@Nullable Sector sector) {
    return sector != null
        && switch (sector) {
          case GOV, LEG, JUD, COP, MIL, SPY -> true;
          default -> false;
        };
  }

  private static boolean armed(@Nullable Sector sector) {
    return sector == Sector.REB || sector == Sector.UAF || sector == Sector.CRM;
  }

  private void earlier(OpenSentence at, int k) {
    Sector sector = at.raws().get(k).sector();
    int current = read.size() - 1;
    for (int s = current - 1; s >= Math.max(0, current - REACH); s--) {
      ReadSentence sentenceBefore = read.get(s);
      Parse parse = sentenceBefore.parse();
      for (Resolved mention : sentenceBefore.mentions()) {
        List<Party> parties = mention.parties();
        if (parties.isEmpty() && mention.person() != null && mention.person().party != null) {
          parties = List.of(mention.person().party);
        }
        if (parties.isEmpty()) {
          continue;
        }
        boolean subject = SideGuess.isSubject(parse, mention.head());
        long found = as(mention.raw());
        if (s == current - 1) {
          boolean place = SideGuess.place(parse, mention.raw());
          found |= (place ? Sign.LAST_PLACE : subject ? Sign.LAST_SUBJECT : Sign.LAST_OTHER).bit();
        } else {
          found |= (subject ? Sign.EARLIER_SUBJECT : Sign.EARLIER_OTHER).bit();
        }
        if (sector != null && sector == mention.raw().sector()) {
          found |= Sign.SAME_SECTOR.bit();
        }
        for (Party party : parties) {
          int side = side(party);
          if (side >= 0) {
            signs[side] |= found;
            counts[side]++;
          }
        }
      }
    }
  }

  private void finish(int inSentence) {
    for (int i = 0; i < sides.size(); i++) {
      if (sides.get(i).kind() == Party.Kind.BODY) {
        signs[i] |= Sign.BODY.bit();
      }
      if (counts[i] > 1) {
        signs[i] |= Sign.OFTEN.bit();
      }
      if (i >= inSentence) {
        signs[i] |= Sign.ELSEWHERE.bit();
      }
    }
    if (sides.size() == 1) {
      signs[0] |= Sign.ONLY.bit();
    }
  }

  // --- the mention

  private SideCase weigh(OpenSentence at, int k, boolean open) {
    RawMention raw = at.raws().get(k);
    SideLabels.Mention mention = mention(at, raw);
    Article article = article(at, raw);
    Act act = act(at.parse(), clauses[k]);
    int sector = raw.sector() == null ? 0 : raw.sector().ordinal() + 1;
    SideTemplates templates =
        new SideTemplates(mention, roles[k], article, act, sector, kinds(at.parse(), raw));
    boolean many = raw.plural() || raw.kind() == Mention.Kind.GROUP;
    int paired = many ? Math.min(PAIRED, sides.size()) : 0;
    int size = 1 + sides.size() + paired * (paired - 1) / 2;
    List<List<Party>> candidates = new ArrayList<>(size);
    int[][] features = new int[size][];
    candidates.add(List.of());
    features[0] = templates.nobody(sides.size());
    for (int i = 0; i < sides.size(); i++) {
      features[candidates.size()] = templates.one(signs[i]);
      candidates.add(List.of(sides.get(i)));
    }
    for (int i = 0; i < paired; i++) {
      for (int j = i + 1; j < paired; j++) {
        features[candidates.size()] = templates.pair(signs[i], signs[j]);
        candidates.add(List.of(sides.get(i), sides.get(j)));
      }
    }
    return new SideCase(at.parse(), raw.first(), raw.last(), open, candidates, features);
  }

  private static SideLabels.Mention mention(OpenSentence at, RawMention raw) {
    if (raw.named()) {
      return raw.bare()
          ? SideLabels.Mention.NAMED
          : raw.office() != null ? SideLabels.Mention.MINISTER : SideLabels.Mention.TITLED;
    }
    return switch (raw.kind()) {
      case OFFICE -> raw.plural() ? SideLabels.Mention.OFFICES : SideLabels.Mention.OFFICE;
      case GROUP -> SideLabels.Mention.GROUP;
      case PRONOUN -> pronoun(at.parse().lower(raw.first()));
      default ->
          official(raw.sector())
              ? SideLabels.Mention.OFFICIAL
              : armed(raw.sector())
                  ? SideLabels.Mention.ARMED
                  : raw.plural() ? SideLabels.Mention.OTHERS : SideLabels.Mention.OTHER;
    };
  }

  private static SideLabels.Mention pronoun(String lower) {
    return switch (lower) {
      case "it", "its", "itself" -> SideLabels.Mention.IT;
      case "we", "us", "our", "i", "me", "my" -> SideLabels.Mention.WE;
      case "you", "your" -> SideLabels.Mention.YOU;
      case "he", "him", "his", "she", "her" -> SideLabels.Mention.PERSON;
      default -> SideLabels.Mention.THEY;
    };
  }

  private static Article article(OpenSentence at, RawMention raw) {
    if (raw.owner() >= 0) {
      return Article.OWNED;
    }
    if (raw.named()) {
      return Article.NAME;
    }
    if (at.definite(raw)) {
      return Article.THE;
    }
    Parse parse = at.parse();
    int determiner = parse.child(at.head(raw), Relation.DET);
    boolean number = parse.has(at.head(raw), Relation.NUMMOD);
    return number ? Article.NUMBER : determiner >= 0 ? Article.SOME : Article.BARE;
  }

  private Act act(Parse parse, int verb) {
    if (verb < 0 || parse.upos(verb) != UniversalTag.VERB) {
      return Act.BEING;
    }
    String lemma = parse.lemma(verb);
    return SideGuess.isSpeech(lemma)
        ? Act.SPEECH
        : words.is(SideWords.Kind.SENDING, lemma)
            ? Act.SENDING
            : words.is(SideWords.Kind.ANSWER, lemma) ? Act.ANSWER : Act.DOING;
  }

  /** What kinds of {@link SideWords} the noun is of, a bit each. */
  private int kinds(Parse parse, RawMention raw) {
    int word = raw.named() ? Math.max(raw.first(), raw.nameFirst() - 1) : raw.last();
    String noun = parse.lowerLemma(word);
    int found = 0;
    for (int i = 0; i < SideTemplates.KINDS.length; i++) {
      if (words.is(SideTemplates.KINDS[i], noun)) {
        found |= 1 << i;
      }
    }
    return found;
  }
}
