package org.dragoman.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a sentence which of its sides words without a side of their own mean: the subject
 * before them, who speaks in a quotation, and whether a name is a mere place. Stateless.
 */
final class SideGuess {
  private static final Set<String> SPEECH =
      Set.of(
          "say",
          "tell",
          "add",
          "warn",
          "declare",
          "insist",
          "quote",
          "write",
          "ask",
          "note",
          "state",
          "stress",
          "announce",
          "argue",
          "reply",
          "explain",
          "remark",
          "cite");
  private static final Set<String> HOSTING =
      Set.of(
          "host",
          "welcome",
          "receive",
          "greet",
          "organise",
          "organize",
          "invite",
          "chair",
          "gather",
          "convene",
          "bring",
          "seat");
  private static final Set<String> INSIDE =
      Set.of(
          "in",
          "at",
          "near",
          "inside",
          "outside",
          "around",
          "across",
          "throughout",
          "within",
          "into",
          "through",
          "over");
  private static final Set<String> MOTION =
      Set.of(
          "fly",
          "travel",
          "arrive",
          "return",
          "go",
          "come",
          "leave",
          "head",
          "flee",
          "drive",
          "sail",
          "depart",
          "land",
          "visit",
          "tour",
          "trip",
          "journey",
          "way",
          "flight",
          "recall",
          "route",
          "move",
          "escort",
          "withdraw",
          "enter",
          "reach",
          "delegation",
          "stay",
          "cross",
          "bind",
          "evacuate",
          "smuggle",
          "deport",
          "extradite",
          "import",
          "export",
          "send",
          "transfer",
          "north",
          "south",
          "east",
          "west",
          "road",
          "convoy",
          "hop",
          "stop");
  private static final Set<String> VISITS =
      Set.of("visit", "leave", "tour", "reach", "enter", "flee");

  private SideGuess() {}

  /** Whether a token stands within quotation marks. */
  static boolean quoted(Parse parse, int token) {
    boolean open = false;
    for (int i = 0; i < token; i++) {
      switch (parse.text(i)) {
        case "\"" -> open = !open;
        case "“", "``" -> open = true;
        case "”", "''" -> open = false;
        default -> {}
      }
    }
    return open;
  }

  /** The mention that a verb of speech outside all quotations has as its subject, or -1. */
  static int speaker(Parse parse, List<RawMention> raws) {
    for (int k = 0; k < raws.size(); k++) {
      int head = parse.headOf(raws.get(k).first(), raws.get(k).last());
      int verb = parse.head(head);
      if (isSubject(parse, head)
          && verb >= 0
          && SPEECH.contains(parse.lemma(verb))
          && !quoted(parse, head)) {
        int cited = cited(parse, raws, verb);
        return cited >= 0 ? cited : k;
      }
    }
    return QuoteSpeakers.beside(parse, raws);
  }

  /** "quoted a guard as saying": who is cited; -1 where the subject speaks himself. */
  private static int cited(Parse parse, List<RawMention> raws, int verb) {
    boolean cites = parse.lemma(verb).equals("quote") || parse.lemma(verb).equals("cite");
    for (int k = 0; k < raws.size() && cites; k++) {
      int head = parse.headOf(raws.get(k).first(), raws.get(k).last());
      if (parse.head(head) == verb && parse.relation(head) == Relation.OBJ) {
        return k;
      }
    }
    return -1;
  }

  /** The subject that stands last before a token, if it is somebody with a side; else null. */
  static @Nullable Resolved subject(Parse parse, List<Resolved> before, int token) {
    for (int i = token - 1; i >= 0; i--) {
      boolean noun = parse.upos(i) == UniversalTag.NOUN || parse.upos(i) == UniversalTag.PROPN;
      if (!isSubject(parse, i)) {
        continue;
      }
      for (int m = before.size() - 1; m >= 0; m--) {
        Resolved mention = before.get(m);
        if (mention.raw().first() <= i && i <= mention.raw().last()) {
          return mention.parties().isEmpty() ? null : mention;
        }
      }
      if (noun) {
        return null;
      }
    }
    return null;
  }

  /** The first subject of a sentence that has a side, or null. */
  static @Nullable Resolved firstSubject(Parse parse, List<Resolved> mentions) {
    for (Resolved mention : mentions) {
      if (isSubject(parse, mention.head()) && !mention.parties().isEmpty()) {
        return mention;
      }
    }
    return null;
  }

  /**
   * Whose somebody without a side is: that of the last subject, of all whom the sentence names if
   * that is one side; or of the subject of the sentence before.
   *
   * @param last the sentence before, or null
   */
  static List<Party> side(OpenSentence at, RawMention raw, @Nullable ReadSentence last) {
    Party place = hosts(at, raw);
    if (place != null) {
      return List.of(place);
    }
    // Whom the subject acts upon are mostly others: "shot at protesters", "arrested the soldiers".
    if (!at.definite(raw)) {
      return List.of();
    }
    Resolved subject = subject(at.parse(), at.before(), raw.first());
    if (subject != null) {
      int head = at.head(raw);
      int verb = at.parse().head(subject.head());
      // "The government and the guerrillas": two of one state, if neither names another.
      boolean joined =
          at.parse().relation(head) == Relation.CONJ
              && at.parse().head(head) == subject.head()
              && (subject.raw().parties().isEmpty() || domestic(subject.raw(), raw));
      return joined || verb < 0 || !under(at.parse(), head, verb) ? subject.parties() : List.of();
    }
    Party only = only(at, true);
    if (only != null) {
      return dealtWith(at, raw) ? List.of() : List.of(only);
    }
    Resolved told =
        at.before().isEmpty() && last != null ? firstSubject(last.parse(), last.mentions()) : null;
    // Two presidents who met are not both behind a commission that meets later.
    boolean shared = told != null && told.parties().size() > 1 && !raw.plural();
    return told == null || shared ? List.of() : told.parties();
  }

  /** "the Colombian government and the rebels": two of one state. */
  static boolean domestic(RawMention one, RawMention other) {
    Sector sector = other.sector();
    return one.kind() == Mention.Kind.AGENT
        && (one.sector() == Sector.GOV || one.sector() == Sector.MIL)
        && (sector == Sector.REB || sector == Sector.OPP || sector == Sector.UAF);
  }

  /** Whether a token hangs from a verb without a clause between them. */
  private static boolean under(Parse parse, int token, int verb) {
    int at = parse.head(token);
    while (at >= 0 && at != verb && parse.upos(at) != UniversalTag.VERB) {
      at = parse.head(at);
    }
    return at == verb;
  }

  /** Whether one with a side is another argument of the same verb: they are mostly two sides. */
  static boolean dealtWith(OpenSentence at, RawMention raw) {
    int verb = at.parse().head(at.head(raw));
    if (verb < 0 || at.parse().upos(verb) == UniversalTag.NOUN) {
      return false;
    }
    for (RawMention other : at.raws()) {
      boolean named = other != raw && !other.parties().isEmpty() && !around(at.parse(), other);
      // "UNITA accused government forces": those whom rebels deal with are of their state.
      named &= !(isRebel(other) && isForce(raw));
      if (named && at.parse().head(at.head(other)) == verb) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRebel(RawMention raw) {
    return raw.kind() == Mention.Kind.INSTITUTION
        && (raw.sector() == Sector.REB || raw.sector() == Sector.UAF);
  }

  private static boolean isForce(RawMention raw) {
    return raw.sector() == Sector.MIL || raw.sector() == Sector.COP || raw.sector() == Sector.GOV;
  }

  /**
   * The side at whose place a sentence is set, for its hosts: "landed in Astana, where the hosts".
   */
  static @Nullable Party hosts(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    if (!isHost(parse, raw)) {
      return null;
    }
    Party named = apposed(at, raw);
    Party hosting = named != null ? named : hosting(parse, at.before());
    if (hosting != null) {
      return hosting;
    }
    for (RawMention other : at.raws()) {
      if (place(parse, other)) {
        return other.parties().isEmpty() ? null : other.parties().get(0);
      }
    }
    // "Doha flew in both sides, and the host paid": who acts, where no place is told.
    for (Resolved mention : raw.owner() < 0 ? at.before() : List.<Resolved>of()) {
      Mention.Kind kind = mention.raw().kind();
      boolean state = kind == Mention.Kind.STATE || kind == Mention.Kind.CAPITAL;
      if (state && isSubject(parse, mention.head()) && mention.parties().size() == 1) {
        return mention.parties().get(0);
      }
    }
    return null;
  }

  /** "a deputy minister told reporters in Moscow": that of the capital in which it is said. */
  static @Nullable Party reporting(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    int head = at.head(raw);
    int verb = parse.head(head);
    if (!isSubject(parse, head) || verb < 0 || !isSpeech(parse.lemma(verb))) {
      return null;
    }
    for (RawMention other : at.raws()) {
      boolean near = other.first() > verb && other.kind() == Mention.Kind.CAPITAL;
      if (near && parse.lower(other.first() - 1).equals("in") && !other.parties().isEmpty()) {
        int above = parse.head(at.head(other));
        if (above == verb || parse.head(above) == verb) {
          return other.parties().get(0);
        }
      }
    }
    return null;
  }

  /** "was greeted by the minister": whether somebody receives another, who has come. */
  static boolean receives(Parse parse, int head) {
    int verb = parse.head(head);
    if (verb < 0 || parse.child(verb, Relation.NSUBJ_PASS) < 0) {
      return false;
    }
    int link = parse.child(head, Relation.CASE);
    return link >= 0
        && parse.lower(link).equals("by")
        && switch (parse.lemma(verb)) {
          case "meet", "receive", "greet", "welcome", "host" -> true;
          default -> false;
        };
  }

  /** Whether one of two tokens is the word "host". */
  static boolean isHost(Parse parse, int one, int other) {
    return (one < parse.size() && parse.lemma(one).equals("host"))
        || (other < parse.size() && parse.lemma(other).equals("host"));
  }

  /** Whether words are "the host" or "the host country". */
  static boolean isHost(Parse parse, RawMention raw) {
    return parse.lemma(raw.last()).equals("host")
        || raw.last() > 0 && parse.lower(raw.last() - 1).equals("host");
  }

  /** The one side that is told to host others in a sentence, or null. */
  static @Nullable Party hosting(Parse parse, List<Resolved> mentions) {
    for (Resolved mention : mentions) {
      int verb = parse.head(mention.head());
      boolean hosting =
          verb >= 0
              && isSubject(parse, mention.head())
              && HOSTING.contains(parse.lemma(verb))
              && mention.parties().size() == 1;
      if (hosting) {
        return mention.parties().get(0);
      }
    }
    return null;
  }

  /** "his host, President X,": the side of him who is named right behind, or null. */
  private static @Nullable Party apposed(OpenSentence at, RawMention raw) {
    int comma = raw.last() + 1;
    if (comma >= at.parse().size() || !at.parse().text(comma).equals(",")) {
      return null;
    }
    for (int k = 0; k < at.raws().size(); k++) {
      if (at.raws().get(k).first() == comma + 1 && at.persons().get(k) != null) {
        List<Party> parties = at.parties(k);
        return parties.size() == 1 ? parties.get(0) : null;
      }
    }
    return null;
  }

  /**
   * The one side that a sentence names, be it as a place where it names no other; null where it
   * names several or none.
   *
   * @param located whether a mere place counts
   */
  static @Nullable Party only(OpenSentence at, boolean located) {
    Set<Party> parties = new HashSet<>();
    Set<Party> places = new HashSet<>();
    for (int k = 0; k < at.raws().size(); k++) {
      if (composed(at.parse(), at.raws().get(k))) {
        continue;
      }
      boolean place = around(at.parse(), at.raws().get(k));
      (place ? places : parties).addAll(at.parties(k));
    }
    for (Resolved mention : at.before()) {
      if (!around(at.parse(), mention.raw())) {
        parties.addAll(mention.parties());
      }
    }
    Set<Party> told = parties.isEmpty() && located ? places : parties;
    return told.size() == 1 ? told.iterator().next() : null;
  }

  /** Whether a name of a state or its capital only tells where: "in Tehran", "flew to Minsk". */
  static boolean place(Parse parse, RawMention raw) {
    boolean placeName =
        switch (raw.kind()) {
          case STATE, CAPITAL, INSTITUTION -> true;
          default -> false;
        };
    if (!placeName || raw.nameFirst() >= 0) {
      return false;
    }
    int before = raw.first() - 1;
    while (before >= 0
        && (parse.upos(before) == UniversalTag.DET || parse.upos(before) == UniversalTag.ADJ)) {
      before--;
    }
    String word = before < 0 ? "" : parse.lower(before);
    if (INSIDE.contains(word)) {
      return true;
    }
    if (raw.kind() == Mention.Kind.INSTITUTION) {
      return false;
    }
    int head = parse.headOf(raw.first(), raw.last());
    int governor = parse.head(head);
    if (parse.relation(head) == Relation.CONJ && governor >= 0) {
      int link = parse.child(governor, Relation.CASE);
      return link >= 0 && INSIDE.contains(parse.lower(link));
    }
    String above = governor < 0 ? "" : parse.lemma(governor);
    boolean way =
        word.equals("to") || word.equals("from") || word.equals("for") || word.equals("of");
    boolean border = before > 0 && word.equals("with") && parse.lemma(before - 1).equals("border");
    if (word.equals("off") || border || whereBehind(parse, raw.last() + 1)) {
      return true;
    }
    if (way && (raw.kind() == Mention.Kind.CAPITAL || !word.equals("of"))) {
      String noun = before > 0 ? parse.lemma(before - 1) : "";
      // "stop arms sales to Riyadh": what goes there is named, and is no journey.
      boolean goods = before > 0 && parse.upos(before - 1) == UniversalTag.NOUN;
      return MOTION.contains(noun) || (MOTION.contains(above) && !(goods && above.equals("stop")));
    }
    return parse.relation(head) == Relation.OBJ && VISITS.contains(above);
  }

  /**
   * Whether a name is a place that is left, or where something happens; not one that is visited.
   */
  private static boolean around(Parse parse, RawMention raw) {
    int head = parse.headOf(raw.first(), raw.last());
    int verb = parse.head(head);
    boolean visited =
        verb >= 0
            && parse.relation(head) == Relation.OBJ
            && !parse.lemma(verb).equals("flee")
            && !parse.lemma(verb).equals("leave");
    return !visited && place(parse, raw);
  }

  /** "Ethiopian-born": a name with a hyphen behind says little of whose somebody is. */
  private static boolean composed(Parse parse, RawMention raw) {
    int hyphen = raw.last() + 1;
    return raw.kind() == Mention.Kind.ADJECTIVE
        && hyphen < parse.size()
        && parse.text(hyphen).equals("-");
  }

  /** "Niger, where": what happens there is told behind. */
  private static boolean whereBehind(Parse parse, int next) {
    int i = next < parse.size() && parse.text(next).equals(",") ? next + 1 : next;
    return i < parse.size() && parse.lower(i).equals("where");
  }

  static boolean isMotion(String lemma) {
    return MOTION.contains(lemma);
  }

  static boolean isSpeech(String lemma) {
    return SPEECH.contains(lemma);
  }

  static boolean isSubject(Parse parse, int i) {
    return parse.relation(i) == Relation.NSUBJ || parse.relation(i) == Relation.NSUBJ_PASS;
  }

  /** Whether a mention is of people. */
  static boolean somebody(Resolved mention) {
    return mention.raw().kind() == Mention.Kind.OFFICE
        || mention.raw().kind() == Mention.Kind.AGENT;
  }
}
