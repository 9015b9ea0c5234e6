package org.dragoman.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.event.FeatureTemplate.Governed;
import org.dragoman.event.FeatureTemplate.Known;
import org.dragoman.event.FeatureTemplate.OfSide;
import org.dragoman.event.FeatureTemplate.Vote;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/** Extracts the features of two sides of a sentence. Confined to one thread. */
final class PairFeatures {
  private static final int LONGEST_WAY = 12;
  private static final int MOST_BETWEEN = 16;

  private static final FeatureTemplate ORDER = FeatureTemplate.of("order");
  private static final FeatureTemplate BETWEEN = FeatureTemplate.of("between");
  private static final FeatureTemplate BETWEEN_FORWARD = FeatureTemplate.of("between st");
  private static final FeatureTemplate BETWEEN_BACKWARD = FeatureTemplate.of("between ts");
  private static final FeatureTemplate BETWEEN_TWO = FeatureTemplate.of("between2");
  private static final FeatureTemplate GAP = FeatureTemplate.of("gap");
  private static final FeatureTemplate ANYWHERE = FeatureTemplate.of("anywhere");
  private static final FeatureTemplate LEFT = FeatureTemplate.of("left");
  private static final FeatureTemplate RIGHT = FeatureTemplate.of("right");
  private static final FeatureTemplate MID = FeatureTemplate.of("mid");
  private static final FeatureTemplate SIDES = FeatureTemplate.of("sides");
  private static final FeatureTemplate WAY = FeatureTemplate.of("way");
  private static final FeatureTemplate BARE_WAY = FeatureTemplate.of("bare way");
  private static final FeatureTemplate WAY_S = FeatureTemplate.of("way s");
  private static final FeatureTemplate WAY_T = FeatureTemplate.of("way t");
  private static final FeatureTemplate MEET = FeatureTemplate.of("meet");
  private static final FeatureTemplate MEET_STATUS = FeatureTemplate.of("meet status");
  private static final FeatureTemplate MEET_WORD_STATUS = FeatureTemplate.of("meet word status");
  private static final FeatureTemplate MEET_TYPE_STATUS = FeatureTemplate.of("meet type status");
  private static final FeatureTemplate MEET_RELATIONS = FeatureTemplate.of("meet rel");
  private static final FeatureTemplate ABOVE = FeatureTemplate.of("above");
  private static final FeatureTemplate VOTE = FeatureTemplate.of("vote");
  private static final FeatureTemplate VOTE_FITS = FeatureTemplate.of("vote fits");
  private static final FeatureTemplate CODE_FITS = FeatureTemplate.of("code fits");
  private static final FeatureTemplate PREDICATE_FITS = FeatureTemplate.of("predicate fits");
  private static final FeatureTemplate VOTE_STATUS = FeatureTemplate.of("vote status");
  private static final FeatureTemplate VOTE_BOTH = FeatureTemplate.of("vote both");
  private static final FeatureTemplate VOTE_BOTH_STATUS = FeatureTemplate.of("vote both status");

  private static final Known BETWEEN_KNOWN = Known.of("between");
  private static final Known ANYWHERE_KNOWN = Known.of("anywhere");
  private static final Known MEET_KNOWN = Known.of("meet");
  private static final Governed MEET_GOVERNED = Governed.of("meet");
  private static final Governed OVER_GOVERNED = Governed.of("over");
  private static final Governed FIT_GOVERNED = Governed.of("fit");
  private static final OfSide S = OfSide.of("s");
  private static final OfSide T = OfSide.of("t");
  private static final Vote VOTE_MEET = Vote.of("meet");
  private static final Vote VOTE_WAY = Vote.of("way");
  private static final Vote VOTE_IN_S = Vote.of("in s");
  private static final Vote VOTE_IN_T = Vote.of("in t");
  private static final Vote VOTE_MID = Vote.of("mid");
  private static final Vote VOTE_OUT = Vote.of("out");

  private static final FeatureText OF_S = FeatureText.of("s");
  private static final FeatureText OF_T = FeatureText.of("t");
  private static final FeatureText FORWARD = FeatureText.of("st");
  private static final FeatureText BACKWARD = FeatureText.of("ts");
  private static final FeatureText START = FeatureText.of("<");
  private static final FeatureText END = FeatureText.of(">");
  private static final FeatureText NO_GAP = FeatureText.of("0");
  private static final FeatureText SHORT_GAP = FeatureText.of("3");
  private static final FeatureText GAP_OF_WORDS = FeatureText.of("8");
  private static final FeatureText LONG_GAP = FeatureText.of("+");
  private static final FeatureText NO_WAY = FeatureText.of("none");
  private static final FeatureText SELF = FeatureText.of("self");
  private static final FeatureText NEITHER = FeatureText.of("-");
  private static final FeatureText NO_EVENT = FeatureText.of("NONE");
  private static final FeatureText PASSIVE = FeatureText.of("passive");

  /** The token belongs to the words of a side. */
  private static final int IN_SIDE = 1;

  /** The token is, or governs closely, the acting side: "the army of Syria". */
  private static final int ACTS = 2;

  /** The same for the other side. */
  private static final int RECEIVES = 4;

  private final JudgedSentence sentence;
  private final Parse parse;
  private final Arguments arguments;
  private final boolean twoSided;
  private final boolean noneActs;
  private final boolean noneReceives;
  private final Features features;
  private final Side source;
  private final Side target;
  private final int s;
  private final int t;
  private final byte[] marks;

  private PairFeatures(JudgedSentence sentence, SidePair pair, Features features) {
    this.sentence = sentence;
    this.parse = sentence.parse();
    this.arguments = sentence.arguments();
    this.features = features;
    List<Side> acting = pair.acting();
    List<Side> receiving = pair.receiving();
    noneActs = acting.isEmpty();
    noneReceives = receiving.isEmpty();
    twoSided = !noneActs && !noneReceives;
    Side nearestSource = (noneActs ? receiving : acting).get(0);
    Side nearestTarget = (noneReceives ? acting : receiving).get(0);
    for (Side one : acting) {
      for (Side other : receiving) {
        if (distance(one, other) < distance(nearestSource, nearestTarget)) {
          nearestSource = one;
          nearestTarget = other;
        }
      }
    }
    source = nearestSource;
    target = nearestTarget;
    s = source.head(parse);
    t = target.head(parse);
    marks = new byte[parse.size()];
    mark(acting, ACTS);
    mark(receiving, RECEIVES);
  }

  /** Hands over the features of two sides; some may come more than once. */
  static void extract(JudgedSentence sentence, SidePair pair, Features features) {
    new PairFeatures(sentence, pair, features).run();
  }

  private static int distance(Side one, Side other) {
    return Math.max(other.first() - one.last(), one.first() - other.last());
  }

  private void mark(List<Side> sides, int role) {
    for (Side side : sides) {
      for (int i = side.first(); i <= side.last(); i++) {
        marks[i] |= (byte) (IN_SIDE | role);
      }
      int at = side.head(parse);
      for (int k = 0; k < 3 && at >= 0; k++) {
        marks[at] |= (byte) role;
        at = parse.upos(at) == UniversalTag.VERB ? -1 : parse.head(at);
      }
    }
  }

  private boolean is(int i, int mark) {
    return (marks[i] & mark) != 0;
  }

  private void run() {
    words();
    int[] up = ancestors(s);
    int[] across = ancestors(t);
    int meeting = meeting(up, across);
    way(up, across, meeting);
    features.add(SIDES, twoSided ? FORWARD : noneReceives ? OF_S : OF_T);
    side(S, source, s);
    side(T, target, t);
    votes(up, across, meeting);
  }

  // --- the words between and around the sides

  private void words() {
    boolean forward = source.first() < target.first();
    FeatureTemplate directed = forward ? BETWEEN_FORWARD : BETWEEN_BACKWARD;
    features.add(ORDER, forward ? FORWARD : BACKWARD);
    int from = Math.min(source.last(), target.last()) + 1;
    int to = Math.max(source.first(), target.first()) - 1;
    FeatureText last = START;
    for (int i = from; i <= to && i < parse.size(); i++) {
      FeatureText word = sentence.word(i);
      if (i - from < MOST_BETWEEN || to - i < MOST_BETWEEN) {
        if (sentence.telling(i)) {
          features.add(BETWEEN, word);
          features.add(directed, word);
          known(BETWEEN_KNOWN, i);
        }
        features.add(BETWEEN_TWO, last, word);
      }
      last = word;
    }
    features.add(BETWEEN_TWO, last, END);
    features.add(GAP, gap(to - from));
    for (int k = 1; k <= 3; k++) {
      features.add(k == 1 ? S.rightBefore() : S.before(), around(source.first() - k));
      features.add(k == 1 ? S.rightAfter() : S.after(), around(source.last() + k));
      features.add(k == 1 ? T.rightBefore() : T.before(), around(target.first() - k));
      features.add(k == 1 ? T.rightAfter() : T.after(), around(target.last() + k));
    }
    for (int i = 0; i < parse.size(); i++) {
      if (sentence.telling(i) && !is(i, IN_SIDE) && parse.upos(i) != UniversalTag.ADP) {
        FeatureText word = sentence.word(i);
        features.add(ANYWHERE, word);
        features.add(i < from ? LEFT : i > to ? RIGHT : MID, word);
        known(ANYWHERE_KNOWN, i);
      }
    }
  }

  private static FeatureText gap(int length) {
    return length < 0 ? NO_GAP : length < 3 ? SHORT_GAP : length < 8 ? GAP_OF_WORDS : LONG_GAP;
  }

  private FeatureText around(int i) {
    return i < 0 ? START : i >= parse.size() ? END : sentence.word(i);
  }

  /** What the lexicons know of a word by itself. */
  private void known(Known templates, int i) {
    for (FeatureText name : sentence.classes(i)) {
      features.add(templates.nounClass(), name);
    }
    FeatureText[] types = sentence.types(i);
    FeatureTemplate template = types.length == 1 ? templates.onlyType() : templates.type();
    for (FeatureText type : types) {
      features.add(template, type);
    }
  }

  // --- the way from one side to the other in the tree

  private int[] ancestors(int i) {
    int length = 0;
    for (int at = i; at >= 0 && length < LONGEST_WAY; at = parse.head(at)) {
      length++;
    }
    int[] way = new int[length];
    for (int at = i, k = 0; k < length; at = parse.head(at), k++) {
      way[k] = at;
    }
    return way;
  }

  private static int meeting(int[] up, int[] across) {
    for (int at : up) {
      if (contains(across, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean contains(int[] way, int token) {
    for (int at : way) {
      if (at == token) {
        return true;
      }
    }
    return false;
  }

  private void way(int[] up, int[] across, int meeting) {
    if (meeting < 0) {
      features.add(WAY, NO_WAY);
      return;
    }
    if (!twoSided) {
      lone(up);
      return;
    }
    FeatureText word = sentence.word(meeting);
    String left = way(up, meeting, true);
    String right = way(across, meeting, true);
    String toWord = left + "^" + word.text();
    features.add(WAY, FeatureText.of(toWord + "^" + right));
    features.add(
        BARE_WAY, FeatureText.of(way(up, meeting, false) + "^" + way(across, meeting, false)));
    features.add(WAY_S, FeatureText.of(toWord));
    features.add(WAY_T, FeatureText.of(word.text() + "^" + right));
    features.add(MEET, word);
    known(MEET_KNOWN, meeting);
    FeatureText status = sentence.status(meeting);
    features.add(MEET_STATUS, status);
    features.add(MEET_WORD_STATUS, word, status);
    for (FeatureText type : sentence.types(meeting)) {
      features.add(MEET_TYPE_STATUS, type, status);
    }
    features.add(MEET_RELATIONS, word, slot(up, meeting), slot(across, meeting));
    on(S, up, meeting);
    on(T, across, meeting);
    governed(MEET_GOVERNED, meeting);
    for (int at = parse.head(meeting), k = 0; at >= 0 && k < 2; at = parse.head(at), k++) {
      features.add(ABOVE, sentence.word(at), sentence.relation(meeting));
    }
  }

  /** The words between a side and where the ways meet. */
  private void on(OfSide templates, int[] way, int meeting) {
    for (int k = 0; k < way.length && way[k] != meeting; k++) {
      if (k > 0) {
        features.add(templates.on(), sentence.word(way[k]));
        known(templates.onKnown(), way[k]);
      }
    }
  }

  /** The predicates over a side that has no other side. */
  private void lone(int[] up) {
    FeatureTemplate template = noneActs ? T.lone() : S.lone();
    int verbs = 0;
    for (int k = 1; k < up.length && verbs < 2; k++) {
      int at = up[k];
      features.add(template, sentence.word(at), sentence.baseRelation(up[k - 1]));
      features.add(MEET, sentence.word(at));
      if (parse.upos(at) == UniversalTag.VERB) {
        governed(verbs == 0 ? MEET_GOVERNED : OVER_GOVERNED, at);
        verbs++;
      }
    }
  }

  private String way(int[] way, int end, boolean words) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < way.length && way[k] != end; k++) {
      text.append(sentence.slot(way[k]).text());
      int head = parse.head(way[k]);
      if (words && head != end) {
        text.append('/').append(sentence.word(head).text());
      }
      text.append(' ');
    }
    return text.toString();
  }

  /** The relation by which a side hangs from the word where the ways meet. */
  private FeatureText slot(int[] way, int meeting) {
    int below = -1;
    for (int k = 0; k < way.length && way[k] != meeting; k++) {
      below = way[k];
    }
    return below < 0 ? SELF : sentence.slot(below);
  }

  /** What a predicate governs. */
  private void governed(Governed templates, int p) {
    FeatureText word = sentence.word(p);
    for (int k = 0; k < parse.childCount(p); k++) {
      int child = parse.child(p, k);
      Relation relation = parse.relation(child);
      if (relation == Relation.PUNCT) {
        continue;
      }
      FeatureText label = sentence.baseRelation(child);
      if (is(child, IN_SIDE)) {
        features.add(templates.child(), label);
        features.add(templates.frame(), word, label);
      } else {
        features.add(templates.child(), label, sentence.word(child));
        if (relation == Relation.OBJ) {
          known(templates.object(), child);
        }
        features.add(templates.frame(), word, label, sentence.word(child));
      }
      if (relation == Relation.OBJ || relation == Relation.XCOMP || relation == Relation.CCOMP) {
        under(templates, child);
      }
    }
    FeatureText tag = FeatureText.of(parse.xpos(p));
    if (arguments.passive(p)) {
      features.add(templates.form(), tag, PASSIVE);
    } else {
      features.add(templates.form(), tag);
    }
  }

  private void under(Governed templates, int child) {
    for (int m = 0; m < parse.childCount(child); m++) {
      int under = parse.child(child, m);
      if (!is(under, IN_SIDE) && sentence.telling(under) && parse.upos(under) != UniversalTag.ADP) {
        features.add(templates.under(), sentence.word(child), sentence.word(under));
      }
    }
  }

  // --- the sides themselves

  private void side(OfSide templates, Side side, int head) {
    features.add(templates.head(), sentence.word(head));
    for (int i = side.first(); i <= side.last(); i++) {
      if (parse.upos(i) == UniversalTag.NOUN
          || parse.upos(i) == UniversalTag.VERB
          || parse.upos(i) == UniversalTag.ADJ) {
        features.add(templates.word(), sentence.word(i));
      }
    }
    features.add(templates.kind(), sentence.kind(head));
    features.add(templates.relation(), sentence.relation(head));
    if (parse.head(head) >= 0) {
      features.add(
          templates.governor(), sentence.word(parse.head(head)), sentence.baseRelation(head));
    }
  }

  // --- the votes of the rules

  private void votes(int[] up, int[] across, int meeting) {
    int from = Math.min(source.last(), target.last());
    int to = Math.max(source.first(), target.first());
    // Keyed by name, whose order is that in which the judge has always heard of them.
    Map<String, FeatureText> all = new HashMap<>();
    for (int i = 0; i < parse.size(); i++) {
      CodingRule rule = sentence.sentence().best(i);
      if (rule == null) {
        continue;
      }
      EventType kind = rule.type();
      FeatureText type = kind == null ? NO_EVENT : JudgedSentence.type(kind);
      all.put(type.text(), type);
      Vote where =
          i == meeting
              ? VOTE_MEET
              : upTo(up, meeting, i) || upTo(across, meeting, i)
                  ? VOTE_WAY
                  : source.contains(i)
                      ? VOTE_IN_S
                      : target.contains(i) ? VOTE_IN_T : i > from && i < to ? VOTE_MID : VOTE_OUT;
      features.add(where.type(), type);
      features.add(where.code(), sentence.code(i, rule));
      fits(rule, type, i);
    }
    for (FeatureText type : all.values()) {
      features.add(VOTE, type);
    }
  }

  /** Whether a token is on a way, no further than where the two meet. */
  private static boolean upTo(int[] way, int meeting, int token) {
    for (int at : way) {
      if (at == token) {
        return true;
      }
      if (at == meeting) {
        return false;
      }
    }
    return false;
  }

  /** Which sides fill which arguments of a predicate. */
  private void fits(CodingRule rule, FeatureText type, int p) {
    FeatureText subject = subject(p);
    FeatureText object = object(p);
    features.add(VOTE_FITS, type, subject, object);
    if (subject == NEITHER && object.text().equals("-")) {
      return;
    }
    features.add(CODE_FITS, sentence.code(p, rule), subject, object);
    features.add(PREDICATE_FITS, sentence.word(p), subject, object);
    FeatureText status = sentence.status(p);
    features.add(VOTE_STATUS, type, status);
    if (subject != NEITHER && !object.text().endsWith("-")) {
      features.add(VOTE_BOTH, type);
      features.add(VOTE_BOTH_STATUS, type, status);
      governed(FIT_GOVERNED, p);
    }
  }

  private FeatureText subject(int p) {
    int found = 0;
    for (int subject : sentence.subjects(p)) {
      found |= marks[subject];
    }
    return (found & ACTS) != 0 ? OF_S : (found & RECEIVES) != 0 ? OF_T : NEITHER;
  }

  /** Which side is the object of a predicate, or by what preposition the receiving side hangs. */
  private FeatureText object(int p) {
    int found = 0;
    for (int object : arguments.object(p)) {
      found |= marks[object];
    }
    if ((found & RECEIVES) != 0) {
      return OF_T;
    }
    if ((found & ACTS) != 0) {
      return OF_S;
    }
    for (int i : sentence.prepositions()) {
      int nominal = parse.head(i);
      if (is(nominal, RECEIVES)
          && arguments.prepositional(p, arguments.lemma(i)).contains(nominal)) {
        return sentence.lemma(i);
      }
    }
    return NEITHER;
  }
}
