package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.SideWords.Kind;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose somebody without a side is by what is said of others: "the kingdom" for a state named
 * before, "the visitor" for who came from abroad, "sent troops" by whose they are, "police in Kano"
 * by the place. Confined to one document and one thread.
 */
final class StandIns {
  /** How many sentences back a state or body may have been named. */
  private static final int REACH = 3;

  private final ActorLexicon lexicon;
  private final SideWords words;
  private final List<ReadSentence> read;
  private final SideMemory sides;
  private final Localities localities;

  /**
   * @param read the sentences read so far, the one being read last; grows
   */
  StandIns(ActorLexicon lexicon, List<ReadSentence> read, SideMemory sides, Localities localities) {
    this.sides = sides;
    this.lexicon = lexicon;
    this.words = lexicon.sideWords();
    this.read = read;
    this.localities = localities;
  }

  /** Parts of society that are a state's where no other is named. */
  private static boolean official(RawMention raw) {
    Sector sector = raw.sector();
    return sector != null
        && switch (sector) {
          case GOV, LEG, JUD, COP, MIL, OPP, SPY -> true;
          default -> false;
        };
  }

  /** The sides of somebody, none where nothing tells them. */
  List<Party> sides(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    String noun = parse.lowerLemma(raw.last());
    if (words.is(Kind.OTHER, noun)) {
      return neighbour(at, raw, noun);
    }
    ReadSentence last = read.size() >= 2 ? read.get(read.size() - 2) : null;
    Party host = SideGuess.hosts(at, raw);
    host = host == null ? Hosts.before(at, raw, last) : host;
    if (host == null && SideGuess.isHost(parse, raw)) {
      host = localities.setting(at);
    }
    host = host == null && official(raw) ? Hosts.receiver(at, raw, last) : host;
    List<Party> told = host == null ? told(at, raw, noun) : List.of(host);
    if (!told.isEmpty()) {
      return told;
    }
    List<Party> guessed = SideGuess.side(at, raw, last);
    boolean former = raw.sector() == Sector.ELI;
    if (guessed.isEmpty() && (official(raw) || former) && !raw.counterpart()) {
      List<Party> own = ownOfficials(at, raw);
      return own.isEmpty() && !former ? setting(at, raw) : own;
    }
    return ofState(at, raw, noun, guessed);
  }

  /** Whether somebody is called a guest. */
  boolean isGuest(OpenSentence at, RawMention raw) {
    return words.is(Kind.GUEST, at.parse().lowerLemma(raw.last()));
  }

  /** "said its neighbour was arming rebels": of two states that are named, the other. */
  private static List<Party> neighbour(OpenSentence at, RawMention raw, String noun) {
    boolean one = !raw.plural() && (noun.startsWith("neighbo") || noun.equals("rival"));
    Set<Party> named = new HashSet<>();
    for (int k = 0; one && k < at.raws().size(); k++) {
      named.addAll(at.parties(k));
    }
    Resolved subject =
        named.size() == 2 ? SideGuess.subject(at.parse(), at.before(), raw.first()) : null;
    if (subject == null) {
      return List.of();
    }
    named.removeAll(subject.parties());
    return named.size() == 1 ? List.copyOf(named) : List.of();
  }

  /** The sides of the places right behind somebody: "his counterparts in Jordan and Iraq". */
  List<Party> seat(OpenSentence at, RawMention raw) {
    return localities.behind(at, raw, true);
  }

  /** Whether somebody is mostly not of the place where he is: an ambassador, a tourist. */
  boolean away(OpenSentence at, RawMention raw) {
    for (int i = raw.first(); i <= raw.last(); i++) {
      boolean name = raw.named() && raw.nameFirst() <= i && i <= raw.nameLast();
      if (!name && words.is(Kind.AWAY, at.parse().lowerLemma(i))) {
        return true;
      }
    }
    return false;
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

  /** Whom the speaker of the sentence before speaks to; none where that is not told. */
  List<Party> toldBefore() {
    Resolved speaker = speakerBefore();
    if (speaker == null) {
      return List.of();
    }
    ReadSentence last = read.get(read.size() - 2);
    int verb = last.parse().head(speaker.head());
    for (Resolved mention : last.mentions()) {
      Relation relation = last.parse().relation(mention.head());
      boolean object = relation == Relation.OBJ || relation == Relation.IOBJ;
      if (object && last.parse().head(mention.head()) == verb) {
        return mention.parties();
      }
    }
    return List.of();
  }

  private List<Party> told(OpenSentence at, RawMention raw, String noun) {
    Parse parse = at.parse();
    boolean definite = at.definite(raw);
    boolean band = raw.plural() && armed(raw.sector());
    if (definite && (band || !raw.plural())) {
      Party named = named(at, raw, noun);
      if (named != null) {
        return List.of(named);
      }
      String code = words.code(Kind.SHORT, noun);
      if (code != null && capital(parse, raw) && spokenOf(at, code)) {
        Party known = lexicon.party(code);
        return known == null ? List.of() : List.of(known);
      }
    }
    boolean visiting =
        words.is(Kind.GUEST, noun)
            || (raw.first() > 0 && words.is(Kind.GUEST, parse.lower(raw.first() - 1)));
    if (visiting) {
      Party guest = guest(at, raw, List.of());
      return guest == null ? List.of() : List.of(guest);
    }
    List<Party> sender = sender(at, raw);
    if (!sender.isEmpty()) {
      return sender;
    }
    if (words.is(Kind.VOICE, noun) && raw.owner() < 0) {
      List<Party> voiced = voiced(at);
      if (!voiced.isEmpty()) {
        return voiced;
      }
    }
    if (definite) {
      for (Resolved mention : at.before()) {
        boolean joined =
            parse.relation(at.head(raw)) == Relation.CONJ
                && parse.head(at.head(raw)) == mention.head();
        if (joined && SideGuess.domestic(mention.raw(), raw)) {
          return mention.parties();
        }
      }
    }
    boolean away = away(at, raw);
    if (!away) {
      // "separatists in Luhansk" are of the state that they fight; bandits are of any.
      boolean here = official(raw) || raw.sector() == Sector.REB;
      List<Party> place = localities.behind(at, raw, here);
      if (!place.isEmpty()) {
        return place;
      }
      boolean named = official(raw) || armed(raw.sector()) || raw.kind() == Mention.Kind.OFFICE;
      Party before = localities.before(at, raw, named);
      if (before != null) {
        return List.of(before);
      }
    }
    Party seat = SideGuess.reporting(at, raw);
    if (seat != null) {
      return List.of(seat);
    }
    if (official(raw) && (definite || bare(at, raw))) {
      Party place = whereabouts(at, raw);
      if (place != null) {
        return List.of(place);
      }
      Party only = SideGuess.only(at, !away);
      Party clause = only == null && !away ? localities.clause(at, raw) : null;
      if (clause != null) {
        return List.of(clause);
      }
      // "Deputies impeached Peru's president": parliaments and courts deal with their own.
      boolean organ = raw.sector() == Sector.LEG || raw.sector() == Sector.JUD;
      boolean dealt = SideGuess.dealtWith(at, raw) && !(organ && dealsWithOfficial(at, raw));
      return only == null || foreign(only) || dealt ? List.of() : List.of(only);
    }
    return List.of();
  }

  /** "Police shot two men, a spokesman said": the officials last spoken of. */
  private static List<Party> voiced(OpenSentence at) {
    for (int m = at.before().size() - 1; m >= 0; m--) {
      Resolved mention = at.before().get(m);
      boolean speaks =
          switch (mention.raw().kind()) {
            case INSTITUTION, BODY -> true;
            case AGENT -> official(mention.raw());
            default -> false;
          };
      if (speaks && !mention.parties().isEmpty()) {
        return mention.parties();
      }
    }
    return List.of();
  }

  private boolean dealsWithOfficial(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    int verb = parse.head(at.head(raw));
    return SideGuess.isSubject(parse, at.head(raw))
        && at.raws().stream()
            .anyMatch(
                other ->
                    other.kind() == Mention.Kind.OFFICE
                        && parse.head(at.head(other)) == verb
                        && parse.relation(at.head(other)) == Relation.OBJ
                        && !away(at, other));
  }

  private static boolean armed(@Nullable Sector sector) {
    return sector == Sector.REB || sector == Sector.UAF || sector == Sector.CRM;
  }

  /** No body has an army or a ministry: where one was guessed, the only state is meant. */
  private static List<Party> ofState(
      OpenSentence at, RawMention raw, String noun, List<Party> guessed) {
    boolean body = guessed.size() == 1 && guessed.get(0).kind() == Party.Kind.BODY;
    Sector sector = raw.sector();
    boolean national =
        sector == Sector.COP
            || sector == Sector.LEG
            || (sector == Sector.GOV
                && (noun.equals("ministry")
                    || noun.equals("government")
                    || noun.equals("cabinet")));
    if (!body || !national) {
      return guessed;
    }
    Set<Party> states = new HashSet<>();
    for (int k = 0; k < at.raws().size(); k++) {
      at.parties(k).stream().filter(p -> p.kind() == Party.Kind.STATE).forEach(states::add);
    }
    return states.size() == 1 ? List.copyOf(states) : List.of();
  }

  /**
   * "prosecutors charged a former minister", "parliament sacked the premier": police, courts and
   * parliaments deal with officials of their own state.
   */
  private static List<Party> ownOfficials(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    int head = at.head(raw);
    boolean told = parse.relation(head) == Relation.IOBJ;
    boolean object = told || parse.relation(head) == Relation.OBJ;
    boolean civil = raw.sector() != Sector.MIL && raw.sector() != Sector.OPP;
    for (Resolved other : object && civil ? at.before() : List.<Resolved>of()) {
      Sector sector = other.raw().sector();
      boolean organ = sector == Sector.JUD || sector == Sector.COP || sector == Sector.LEG;
      // "The president told deputies": those of his own state.
      boolean heard = raw.sector() == Sector.JUD || raw.sector() == Sector.LEG;
      organ |= told && heard && (other.person() != null || SideGuess.somebody(other));
      if (organ
          && other.parties().size() == 1
          && SideGuess.isSubject(parse, other.head())
          && parse.head(other.head()) == parse.head(head)) {
        return other.parties();
      }
    }
    return List.of();
  }

  /** Whether a document tells of two other sides: its officials are theirs. */
  private boolean foreign(Party party) {
    List<Party> both = sides.first();
    return both.size() >= 2 && !both.contains(party);
  }

  /** "to Rabat, where the minister saw the crown prince": the state of the place; else null. */
  private @Nullable Party whereabouts(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    for (int i = raw.first() - 1; i > 0; i--) {
      if (parse.lower(i).equals("where")) {
        int end = parse.text(i - 1).equals(",") ? i - 2 : i - 1;
        for (RawMention other : at.raws()) {
          boolean place =
              other.kind() == Mention.Kind.CAPITAL || other.kind() == Mention.Kind.STATE;
          if (place && other.last() == end && other.parties().size() == 1) {
            return other.parties().get(0);
          }
        }
        return localities.endingAt(at, end);
      }
      if (parse.text(i).equals(",") || parse.text(i).equals(";")) {
        return null;
      }
    }
    return null;
  }

  /** Whether the document speaks of a body or of the city where it sits. */
  private boolean spokenOf(OpenSentence at, String code) {
    for (RawMention other : at.raws()) {
      if (code.equals(words.code(Kind.SEAT, at.parse().lower(other.last())))
          || other.parties().stream().anyMatch(party -> party.code().equals(code))) {
        return true;
      }
    }
    for (int s = read.size() - 2; s >= 0; s--) {
      ReadSentence sentence = read.get(s);
      for (Resolved mention : sentence.mentions()) {
        String last = sentence.parse().lower(mention.raw().last());
        if (code.equals(words.code(Kind.SEAT, last))
            || mention.parties().stream().anyMatch(party -> party.code().equals(code))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean capital(Parse parse, RawMention raw) {
    return raw.first() == raw.last()
        && Character.isUpperCase(parse.text(raw.first()).codePointAt(0));
  }

  /**
   * The body that a city's name means where it acts, as Brussels does for the European Union,
   * unless the document speaks of the city's state; else null.
   */
  @Nullable Party seatedAt(OpenSentence at, RawMention raw) {
    String code = words.code(Kind.SEAT, at.parse().lower(raw.last()));
    if (code == null || SideGuess.place(at.parse(), raw)) {
      return null;
    }
    Set<Party> states = new HashSet<>(raw.parties());
    boolean spoken =
        at.raws().stream()
            .anyMatch(
                other ->
                    other.kind() != Mention.Kind.CAPITAL
                        && other.parties().stream().anyMatch(states::contains));
    return spoken ? null : lexicon.party(code);
  }

  private static boolean bare(OpenSentence at, RawMention raw) {
    return raw.first() == 0 || !at.parse().has(at.head(raw), Relation.DET);
  }

  /**
   * The side of officials whom nothing nearer tells: that of the places of the sentence, else the
   * only one that the sentences before speak of.
   */
  private List<Party> setting(OpenSentence at, RawMention raw) {
    boolean told = at.definite(raw) || bare(at, raw);
    if (!told || words.is(Kind.AWAY, at.parse().lowerLemma(raw.last()))) {
      return List.of();
    }
    Set<Party> named = new HashSet<>();
    for (int k = 0; k < at.raws().size(); k++) {
      named.addAll(at.parties(k));
    }
    named.removeIf(party -> party.kind() == Party.Kind.BODY);
    if (!named.isEmpty()) {
      return named.size() == 1 && !foreign(named.iterator().next()) && !SideGuess.dealtWith(at, raw)
          ? List.copyOf(named)
          : List.of();
    }
    Party here = localities.setting(at);
    if (here != null) {
      return List.of(here);
    }
    boolean lone = raw.first() == raw.last() && SideGuess.isSubject(at.parse(), at.head(raw));
    for (int s = read.size() - 2; lone && s >= Math.max(0, read.size() - 1 - REACH); s--) {
      Set<Party> before = new HashSet<>();
      read.get(s).mentions().forEach(mention -> before.addAll(mention.parties()));
      before.removeIf(party -> party.kind() != Party.Kind.STATE);
      if (before.size() == 1 && !foreign(before.iterator().next())) {
        return List.copyOf(before);
      }
      if (before.size() > 1) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * The state, body or institution that a noun with "the" means, or null. What stands for a body
   * for short is mostly an argument of a verb.
   */
  private @Nullable Party named(OpenSentence at, RawMention raw, String noun) {
    Relation relation = at.parse().relation(at.head(raw));
    boolean argument =
        SideGuess.isSubject(at.parse(), at.head(raw))
            || relation == Relation.OBJ
            || relation == Relation.IOBJ;
    Party found = words.is(Kind.STATE, noun) ? stateBefore(at, raw, noun) : null;
    found = found == null ? last(at.parse(), raw, noun, at.before(), argument) : found;
    boolean first = read.size() == 1 && at.before().isEmpty();
    if (found == null && first && words.is(Kind.STATE, noun)) {
      // "The kingdom will cut output, the Saudi ministry said."
      return at.raws().stream()
          .flatMap(other -> other.parties().stream())
          .filter(party -> words.canMean(noun, party.code()))
          .findFirst()
          .orElse(null);
    }
    for (int s = read.size() - 2; s >= Math.max(0, read.size() - 1 - REACH) && found == null; s--) {
      found = last(read.get(s).parse(), raw, noun, read.get(s).mentions(), argument);
    }
    return found;
  }

  /** "Grenada will buy no Cuban rice, the island said": the state that is a subject before. */
  private @Nullable Party stateBefore(OpenSentence at, RawMention raw, String noun) {
    for (int m = at.before().size() - 1; m >= 0; m--) {
      Resolved mention = at.before().get(m);
      boolean subject =
          mention.raw() != raw
              && mention.raw().kind() == Mention.Kind.STATE
              && mention.parties().size() == 1
              && SideGuess.isSubject(at.parse(), mention.head());
      if (subject && words.canMean(noun, mention.parties().get(0).code())) {
        return mention.parties().get(0);
      }
    }
    return null;
  }

  private @Nullable Party last(
      Parse parse, RawMention raw, String noun, List<Resolved> mentions, boolean argument) {
    boolean lone = raw.first() == raw.last();
    boolean body = lone && words.is(Kind.BODY, noun);
    boolean state = words.is(Kind.STATE, noun);
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Resolved mention = mentions.get(m);
      if (lone
          && (argument || mention.raw().body() == null)
          && mention.raw() != raw
          && called(parse, mention.raw(), raw, noun)) {
        return mention.parties().isEmpty() ? null : mention.parties().get(0);
      }
      for (Party party : mention.parties()) {
        boolean fits =
            body
                ? party.kind() == Party.Kind.BODY
                : state && party.kind() == Party.Kind.STATE && words.canMean(noun, party.code());
        if (fits) {
          return party;
        }
      }
    }
    return null;
  }

  /**
   * Whether a noun is what a body or institution is called for short: "the agency" for one whose
   * name ends so, "the company" for a firm, "the group" for an armed one.
   */
  private static boolean called(Parse parse, RawMention named, RawMention raw, String noun) {
    Body body = named.body();
    if (body != null) {
      String name = " " + body.name().toLowerCase(Locale.ROOT) + " ";
      if (parse.lowerLemma(named.last()).equals(noun)) {
        return true;
      }
      int at = name.indexOf(" " + noun + " ");
      String rest = at < 0 ? "" : name.substring(at + noun.length() + 2);
      return at >= 0
          && (rest.isEmpty()
              || rest.startsWith("of ")
              || rest.startsWith("for ")
              || rest.startsWith("on "));
    }
    Sector sector = named.sector();
    if (named.kind() != Mention.Kind.INSTITUTION || sector == null) {
      return false;
    }
    return switch (sector) {
      case BUS -> raw.sector() == Sector.BUS;
      case REB, UAF, CRM, PTY, OPP ->
          raw.sector() == sector
              || (raw.sector() == Sector.UNK && noun.equals("group"))
              || raw.sector() == null;
      default -> false;
    };
  }

  /**
   * Who came: the first person or office, else the first other, of another side than that of the
   * places and hosts named.
   *
   * @param own sides that the guest is not of
   */
  @Nullable Party guest(OpenSentence at, RawMention raw, List<Party> own) {
    Parse parse = at.parse();
    List<Party> hosts = new ArrayList<>(own);
    for (RawMention other : at.raws()) {
      boolean host = SideGuess.isHost(parse, other.last(), other.last() + 1);
      if (SideGuess.place(parse, other) || host) {
        hosts.addAll(other.parties());
      }
    }
    Party hosting = SideGuess.hosting(parse, at.before());
    if (hosting != null) {
      hosts.add(hosting);
    }
    Party any = null;
    for (Resolved mention : at.before()) {
      Party party = mention.parties().size() == 1 ? mention.parties().get(0) : null;
      boolean person = mention.person() != null || SideGuess.somebody(mention);
      if (party == null || mention.raw() == raw || hosts.contains(party)) {
        continue;
      }
      if (person) {
        return party;
      }
      any = any == null && mention.raw().kind() != Mention.Kind.ADJECTIVE ? party : any;
    }
    return any;
  }

  /** "sent troops", "will name negotiators": the sides of who does it. */
  private List<Party> sender(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    int head = at.head(raw);
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
    Resolved subject = SideGuess.subject(parse, at.before(), verb);
    if (subject == null) {
      return List.of();
    }
    List<Party> sides = new ArrayList<>(subject.parties());
    for (Resolved mention : at.before()) {
      boolean joint =
          parse.relation(mention.head()) == Relation.CONJ
              && parse.head(mention.head()) == subject.head();
      if (joint) {
        mention.parties().stream().filter(p -> !sides.contains(p)).forEach(sides::add);
      }
    }
    return sides;
  }
}
