package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.actor.SideWords.Kind;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose somebody without a side is by what is said of others: "the kingdom" for a state named
 * before, "the visitor" for who came from abroad, "sent troops" by whose they are. Confined to one
 * document and one thread.
 */
final class StandIns {
  /** How many sentences back a state or body may have been named. */
  private static final int REACH = 3;

  /** Parts of society that are a state's where no other is named. */
  private static boolean official(RawMention raw) {
    Sector sector = raw.sector();
    return sector != null
        && switch (sector) {
          case GOV, LEG, JUD, COP, MIL, OPP -> true;
          default -> false;
        };
  }

  private final SideWords words;
  private final List<ReadSentence> read;

  /**
   * @param read the sentences read so far, the one being read last; grows
   */
  StandIns(SideWords words, List<ReadSentence> read) {
    this.words = words;
    this.read = read;
  }

  /**
   * The sides of somebody, none where nothing tells them.
   *
   * @param definite whether an article stands before the words
   */
  List<Party> sides(
      Parse parse, RawMention raw, List<RawMention> raws, List<Resolved> before, boolean definite) {
    String noun = parse.lemma(raw.last());
    if (words.is(Kind.OTHER, noun)) {
      return List.of();
    }
    List<Party> told = told(parse, raw, raws, before, definite, noun);
    ReadSentence last = read.size() >= 2 ? read.get(read.size() - 2) : null;
    return told.isEmpty() ? SideGuess.side(parse, raw, raws, before, definite, last) : told;
  }

  /** Who speaks in the sentence before, for a quotation that goes on; null where nobody does. */
  @Nullable Resolved speakerBefore() {
    if (read.size() < 2) {
      return null;
    }
    ReadSentence last = read.get(read.size() - 2);
    List<RawMention> raws = last.mentions().stream().map(Resolved::raw).toList();
    int speaker = SideGuess.speaker(last.parse(), raws);
    boolean known = speaker >= 0 && !last.mentions().get(speaker).parties().isEmpty();
    return known ? last.mentions().get(speaker) : null;
  }

  private List<Party> told(
      Parse parse,
      RawMention raw,
      List<RawMention> raws,
      List<Resolved> before,
      boolean definite,
      String noun) {
    if (definite && (raw.first() == raw.last() || words.is(Kind.STATE, noun))) {
      Party named = named(noun, before);
      if (named != null) {
        return List.of(named);
      }
    }
    boolean visiting =
        words.is(Kind.GUEST, noun)
            || (raw.first() > 0 && words.is(Kind.GUEST, parse.lower(raw.first() - 1)));
    if (visiting) {
      Party guest = guest(parse, raw, raws, before);
      return guest == null ? List.of() : List.of(guest);
    }
    List<Party> sender = sender(parse, raw, before);
    if (!sender.isEmpty()) {
      return sender;
    }
    Party seat = reporting(parse, raw, raws);
    if (seat != null) {
      return List.of(seat);
    }
    boolean bare =
        raw.first() == 0 || !parse.has(parse.headOf(raw.first(), raw.last()), Relation.DET);
    if (official(raw) && (definite || bare)) {
      Party only = SideGuess.only(raws, before);
      return only == null || SideGuess.dealtWith(parse, raw, raws) ? List.of() : List.of(only);
    }
    return List.of();
  }

  /** The state or body that a noun with "the" means, or null. */
  private @Nullable Party named(String noun, List<Resolved> before) {
    boolean body = words.is(Kind.BODY, noun);
    if (!body && !words.is(Kind.STATE, noun)) {
      return null;
    }
    Party found = last(noun, body, before);
    for (int s = read.size() - 2; s >= Math.max(0, read.size() - 1 - REACH) && found == null; s--) {
      found = last(noun, body, read.get(s).mentions());
    }
    return found;
  }

  private @Nullable Party last(String noun, boolean body, List<Resolved> mentions) {
    for (int m = mentions.size() - 1; m >= 0; m--) {
      for (Party party : mentions.get(m).parties()) {
        boolean fits =
            body
                ? party.kind() == Party.Kind.BODY
                : party.kind() == Party.Kind.STATE && words.canMean(noun, party.code());
        if (fits) {
          return party;
        }
      }
    }
    return null;
  }

  /** Who came: the first person or office of another side than that of the places named. */
  private static @Nullable Party guest(
      Parse parse, RawMention raw, List<RawMention> raws, List<Resolved> before) {
    List<Party> hosts = new ArrayList<>();
    for (RawMention other : raws) {
      boolean host = other.last() < parse.size() && parse.lemma(other.last()).equals("host");
      if (SideGuess.place(parse, other) || host) {
        hosts.addAll(other.parties());
      }
    }
    for (Resolved mention : before) {
      Party party = mention.parties().size() == 1 ? mention.parties().get(0) : null;
      boolean person = mention.person() != null || SideGuess.somebody(mention);
      if (person && party != null && mention.raw() != raw && !hosts.contains(party)) {
        return party;
      }
    }
    return null;
  }

  /** "sent troops", "will name negotiators": the sides of who does it. */
  private List<Party> sender(Parse parse, RawMention raw, List<Resolved> before) {
    int head = parse.headOf(raw.first(), raw.last());
    while (parse.relation(head) == Relation.CONJ && parse.head(head) >= 0) {
      head = parse.head(head);
    }
    int verb = parse.head(head);
    boolean object =
        parse.relation(head) == Relation.OBJ
            && verb >= 0
            && words.is(Kind.SENDING, parse.lemma(verb));
    if (!object) {
      return List.of();
    }
    Resolved subject = SideGuess.subject(parse, before, verb);
    if (subject == null) {
      return List.of();
    }
    List<Party> sides = new ArrayList<>(subject.parties());
    for (Resolved mention : before) {
      boolean joint =
          parse.relation(mention.head()) == Relation.CONJ
              && parse.head(mention.head()) == subject.head();
      if (joint) {
        mention.parties().stream().filter(p -> !sides.contains(p)).forEach(sides::add);
      }
    }
    return sides;
  }

  /** "a deputy minister told reporters in Moscow": that of the capital in which it is said. */
  private static @Nullable Party reporting(Parse parse, RawMention raw, List<RawMention> raws) {
    int head = parse.headOf(raw.first(), raw.last());
    int verb = parse.head(head);
    if (!SideGuess.isSubject(parse, head) || verb < 0 || !SideGuess.isSpeech(parse.lemma(verb))) {
      return null;
    }
    for (RawMention other : raws) {
      boolean near = other.first() > verb && other.kind() == Mention.Kind.CAPITAL;
      if (near && parse.lower(other.first() - 1).equals("in") && !other.parties().isEmpty()) {
        int at = parse.head(parse.headOf(other.first(), other.last()));
        if (at == verb || parse.head(at) == verb) {
          return other.parties().get(0);
        }
      }
    }
    return null;
  }
}
