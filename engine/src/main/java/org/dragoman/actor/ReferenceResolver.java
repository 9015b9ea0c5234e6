package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mentions of a document in order and finds what each refers to: names by their parts,
 * offices by their holders, "counterpart" by the other's office, groups by the sides spoken of
 * last, pronouns by the subject before them. Confined to one thread.
 */
final class ReferenceResolver {
  /** How many sentences back a reference may reach. */
  private static final int REACH = 4;

  /** How many sentences back an office or kind of actor may have been named. */
  private static final int MEMORY = 200;

  /** Pronouns that are nobody where what they stand for is not known. */
  private static final Set<String> WEAK = Set.of("it", "i", "me", "my", "you", "your");

  private static final Set<String> GENERATIONS = Set.of("jr", "sr");

  private final Document document;
  private final ActorLexicon lexicon;
  private final @Nullable Party home;
  private final List<PersonEntry> people = new ArrayList<>();
  private final List<ReadSentence> read = new ArrayList<>();
  private final SideMemory sides = new SideMemory(read, MEMORY);
  private final StandIns standIns;
  private final Pronouns pronouns;
  private final SideRanker ranker;
  private final Surnames surnames;
  private final Localities localities;

  ReferenceResolver(
      Document document,
      ActorLexicon lexicon,
      Localities localities,
      SideChooser chooser,
      @Nullable Party home) {
    this.document = document;
    this.lexicon = lexicon;
    this.home = home;
    this.standIns = new StandIns(lexicon, read, sides, localities);
    this.pronouns = new Pronouns(lexicon.sideWords(), read, sides, standIns, home);
    this.ranker = new SideRanker(lexicon, read, chooser);
    this.localities = localities;
    this.surnames = new Surnames(lexicon);
  }

  /**
   * Takes note of the persons whom a title names with their party, before the text is read:
   * "Readout of the call with President Tokayev of Kazakhstan".
   */
  void introduce(Parse parse, List<RawMention> raws) {
    for (RawMention raw : raws) {
      if (raw.named() && !raw.counterpart() && !raw.parties().isEmpty()) {
        person(parse, raw, null, raws);
      }
    }
  }

  /** Reads the next sentence. */
  void read(Parse parse, List<RawMention> found) {
    List<RawMention> raws = Namesakes.asPersons(parse, found, people);
    List<Resolved> mentions = new ArrayList<>();
    read.add(new ReadSentence(parse, mentions));
    // Named persons first: a pronoun may stand before the name that it refers to.
    PersonEntry[] persons = new PersonEntry[raws.size()];
    @Nullable Party[] listed = JointPersons.parties(parse, raws);
    for (int k = 0; k < raws.size(); k++) {
      RawMention raw = raws.get(k);
      if (raw.named() && !raw.counterpart()) {
        persons[k] = person(parse, raw, listed[k], raws);
      }
    }
    for (int k = 0; k < raws.size(); k++) {
      RawMention raw = raws.get(k);
      if (raw.named() && raw.counterpart()) {
        persons[k] = counterpart(parse, raw, k, raws, persons);
      }
    }
    OpenSentence at = new OpenSentence(parse, raws, Arrays.asList(persons), mentions);
    for (int k = 0; k < raws.size(); k++) {
      settle(at, raws.get(k), persons[k]);
    }
    for (int k = 0; k < raws.size(); k++) {
      ranker.settle(at, k);
    }
    for (int k = 0; k < raws.size(); k++) {
      RawMention raw = raws.get(k);
      PersonEntry entry = persons[k];
      if (!raw.named()) {
        Resolved resolved = ranker.complete(at, k, reference(at, raw, k, persons));
        boolean weak =
            raw.kind() == Mention.Kind.PRONOUN && WEAK.contains(parse.lower(raw.first()));
        weak |= raw.kind() == Mention.Kind.AGENT && raw.sector() == null;
        weak &= resolved.antecedent() == null;
        if (weak && resolved.parties().isEmpty() && resolved.person() == null) {
          continue;
        }
        mentions.add(resolved);
      } else if (entry != null) {
        mentions.add(new Resolved(raw, at.head(raw), of(entry.party), entry, entry.office, null));
      } else {
        continue;
      }
      sides.note(mentions.get(mentions.size() - 1).parties());
    }
  }

  /** "X, a congressman from Ohio", "Y, mayor of Kano": the place tells the side of an office. */
  private void settle(OpenSentence at, RawMention raw, @Nullable PersonEntry person) {
    boolean told = raw.office() != null || !raw.bare() && isOf(at.parse(), raw.last() + 1);
    if (person != null && person.party == null && told && !raw.counterpart()) {
      List<Party> seat = standIns.seat(at, raw);
      if (seat.size() == 1 && !standIns.away(at, raw)) {
        person.party = seat.get(0);
        person.partyInText = true;
      } else if (seat.isEmpty()) {
        person.party = HomeOffices.of(at, raw, localities);
        person.partyInText = person.party != null;
      }
    }
  }

  private static boolean isOf(Parse parse, int i) {
    return i < parse.size() && parse.lower(i).equals("of");
  }

  private static List<Party> of(@Nullable Party party) {
    return party == null ? List.of() : List.of(party);
  }

  // --- named persons

  /**
   * @param listed the party of those before in a list, or null
   * @param raws all mentions of the sentence
   */
  private @Nullable PersonEntry person(
      Parse parse, RawMention raw, @Nullable Party listed, List<RawMention> raws) {
    Quote quote = document.quote(parse.sentence(), parse.span(raw.first(), raw.last()));
    String name = nameOf(parse, raw);
    List<String> folded = List.of(KnownPeople.fold(name).split(" "));
    if (folded.size() >= 2 && GENERATIONS.contains(folded.get(folded.size() - 1))) {
      // "Jr." tells father and son apart where both are news; it is not always written.
      folded = folded.subList(0, folded.size() - 1);
    }
    if (folded.get(0).isEmpty()) {
      return null;
    }
    Party party = raw.parties().isEmpty() ? null : raw.parties().get(0);
    PersonEntry known = knownAs(folded, raw.office(), party);
    if (known == null && folded.size() == 1 && raw.first() < raw.nameFirst()) {
      known = Namesakes.byGivenName(parse, raw, folded.get(0), people, lexicon.sideWords());
    }
    boolean lone = raw.bare() && folded.size() == 1;
    boolean doubtful = lone && parse.upos(raw.nameFirst()) != UniversalTag.PROPN;
    boolean part = lone && raw.first() > 0 && parse.text(raw.first() - 1).equals("-");
    if (known == null && (part || doubtful && !surnames.acts(parse, raw))) {
      return null;
    }
    if (known == null) {
      KnownPeople.Holder holder =
          lexicon.people().find(name, raw.office(), party, document.published());
      if (holder == null && folded.size() == 1 && raw.office() == null && party == null) {
        holder = surnames.ofNamed(folded.get(0), raws, document.published());
      }
      if (holder != null && lone && !holder.leads() && !surnames.prominent(parse, raw)) {
        return null;
      }
      if (raw.bare() && holder == null && !looksLikePerson(parse, raw, folded)) {
        return null;
      }
      known = new PersonEntry(people.size(), name, folded, quote);
      known.gender = lexicon.gender(parse.text(raw.nameFirst()));
      if (holder != null) {
        known.party = holder.party();
        known.office = holder.office();
        known.sector = holder.sector();
        known.holder = holder.why();
      }
      people.add(known);
    }
    known.add(name, folded, quote);
    describe(known, raw, party);
    if (known.party == null && known.office != null) {
      known.party = listed != null ? listed : home;
    }
    if (known.party == null && Surnames.isKorean(parse, raw)) {
      known.party = Surnames.korea(raws);
    }
    if (known.party != null && raw.office() != null && raw.first() < raw.nameFirst()) {
      String office = lexicon.officeOf(known.party, lower(parse, raw.first(), raw.nameFirst()));
      known.office = office == null ? known.office : office;
    }
    return known;
  }

  private static String lower(Parse parse, int from, int to) {
    return IntStream.range(from, to).mapToObj(parse::lower).collect(Collectors.joining(" "));
  }

  private void describe(PersonEntry person, RawMention raw, @Nullable Party party) {
    if (party != null && !person.partyInText) {
      person.party = party;
      person.partyInText = true;
    }
    if (raw.office() != null && !person.officeInText) {
      boolean vague = raw.office().equals("other") && person.office != null;
      if (!vague) {
        person.office = raw.office();
        person.sector = raw.sector();
      }
      person.officeInText = true;
    }
  }

  private String nameOf(Parse parse, RawMention raw) {
    return document
        .passage(parse.sentence().passage())
        .substring(parse.token(raw.nameFirst()).begin(), parse.token(raw.nameLast()).end());
  }

  private @Nullable PersonEntry knownAs(
      List<String> folded, @Nullable String office, @Nullable Party party) {
    for (int i = people.size() - 1; i >= 0; i--) {
      PersonEntry person = people.get(i);
      boolean otherSide = party != null && person.party != null && !party.equals(person.party);
      boolean otherOffice =
          office != null && person.office != null && !office.equals(person.office);
      if (person.matches(folded) && !(otherSide && (otherOffice || folded.size() == 1))) {
        return person;
      }
    }
    return null;
  }

  /** A bare run of capitals is a person where it begins with a given name and has two words. */
  private boolean looksLikePerson(Parse parse, RawMention raw, List<String> folded) {
    if (folded.size() < 2) {
      return false;
    }
    if (!raw.parties().isEmpty()) {
      return true;
    }
    for (int i = raw.nameFirst(); i <= raw.nameLast(); i++) {
      String text = parse.text(i);
      if (text.length() > 2 && text.equals(text.toUpperCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    return Surnames.isKorean(parse, raw)
        || lexicon.gender(parse.text(raw.nameFirst())) != null
        || lexicon.namesPlace(parse.text(raw.nameFirst()));
  }

  /** "his Kuwaiti counterpart X": the office of the one whose counterpart X is, on another side. */
  private @Nullable PersonEntry counterpart(
      Parse parse, RawMention raw, int k, List<RawMention> raws, @Nullable PersonEntry[] persons) {
    PersonEntry entry = person(parse, raw, null, raws);
    PersonEntry other = lastOfficeHolder(k, raws, persons, entry);
    if (entry != null && other != null && !entry.officeInText) {
      entry.office = other.office;
      entry.sector = other.sector;
      entry.officeInText = true;
    }
    return entry;
  }

  private @Nullable PersonEntry lastOfficeHolder(
      int before,
      List<RawMention> raws,
      @Nullable PersonEntry[] persons,
      @Nullable PersonEntry except) {
    for (int i = before - 1; i >= 0; i--) {
      if (persons[i] != null && persons[i] != except && persons[i].office != null) {
        return persons[i];
      }
    }
    for (int s = read.size() - 2; s >= Math.max(0, read.size() - 1 - REACH); s--) {
      List<Resolved> mentions = read.get(s).mentions();
      for (Resolved mention : mentions) {
        PersonEntry person = mention.person();
        if (person != null && person != except && person.office != null) {
          return person;
        }
      }
    }
    for (int i = before + 1; i < raws.size(); i++) {
      if (persons[i] != null && persons[i] != except && persons[i].office != null) {
        return persons[i];
      }
    }
    return null;
  }

  // --- everything else

  private Resolved reference(
      OpenSentence at, RawMention raw, int k, @Nullable PersonEntry[] persons) {
    return switch (raw.kind()) {
      case OFFICE -> office(at, raw, k, persons);
      case AGENT -> agent(at, raw, k);
      case GROUP -> group(at, raw, k);
      case PRONOUN -> pronoun(at, raw, k);
      case CAPITAL -> capital(at, raw);
      default -> new Resolved(raw, at.head(raw), raw.parties(), null, raw.office(), null);
    };
  }

  private Resolved capital(OpenSentence at, RawMention raw) {
    Party seated = standIns.seatedAt(at, raw);
    return seated == null
        ? new Resolved(raw, at.head(raw), raw.parties(), null, null, null)
        : new Resolved(raw, at.head(raw), List.of(seated), null, null, seated.name());
  }

  private Resolved office(OpenSentence at, RawMention raw, int k, @Nullable PersonEntry[] persons) {
    int head = at.head(raw);
    String office = raw.office();
    PersonEntry other = null;
    if (raw.counterpart() && raw.owner() >= 0) {
      // "her colleague": tells the gender of the other.
      pronouns.referent(at, raw.owner(), k);
    }
    if (raw.counterpart() && !raw.plural()) {
      other = lastOfficeHolder(k, at.raws(), persons, null);
      office = other == null ? null : other.office;
    }
    PersonEntry holder = raw.plural() ? null : holderOf(at, raw, office, other);
    if (holder != null) {
      return new Resolved(raw, head, of(holder.party), holder, holder.office, holder.name);
    }
    List<Party> parties = raw.parties();
    String antecedent = null;
    List<Party> seat = raw.counterpart() && parties.isEmpty() ? standIns.seat(at, raw) : List.of();
    if (!seat.isEmpty()) {
      parties = seat;
      antecedent = Resolved.names(seat);
    } else if (parties.isEmpty() && raw.counterpart() && other != null) {
      Party side = sides.other(other.party);
      parties = of(side);
      antecedent = side == null ? null : "the other side";
    } else if (parties.isEmpty() && raw.owner() >= 0 && !raw.counterpart()) {
      Resolved owner = pronouns.referent(at, raw.owner(), k);
      parties = owner == null ? List.of() : owner.parties();
      antecedent = owner == null ? null : owner.words();
    } else if (parties.isEmpty() && !raw.plural() && at.definite(raw)) {
      parties = of(home);
      antecedent = home == null ? null : "the document's own side";
    }
    if (parties.isEmpty() && !raw.counterpart()) {
      RawMention meant = nested(at, k);
      Resolved earlier = meant == raw ? null : earlier(at, meant, head);
      parties = earlier == null ? standIns.sides(at, meant) : earlier.parties();
      antecedent = parties.isEmpty() ? null : Resolved.names(parties);
    }
    return new Resolved(raw, head, parties, null, office, antecedent);
  }

  /** The person last spoken of who holds an office and fits the party that the words name. */
  private @Nullable PersonEntry holderOf(
      OpenSentence at, RawMention raw, @Nullable String office, @Nullable PersonEntry except) {
    boolean anyMinister =
        raw.first() == raw.last() && at.parse().lemma(raw.last()).equalsIgnoreCase("minister");
    boolean definite = at.definite(raw) || !raw.parties().isEmpty() || raw.counterpart();
    if (office == null || !definite) {
      return null;
    }
    for (int s = read.size() - 1; s >= Math.max(0, read.size() - MEMORY); s--) {
      List<Resolved> mentions = read.get(s).mentions();
      for (int m = mentions.size() - 1; m >= 0; m--) {
        PersonEntry person = mentions.get(m).person();
        if (person == null
            || person == except
            || person.office == null
            || beside(at, raw, person)) {
          continue;
        }
        boolean fits =
            person.office.equals(office) || (anyMinister && person.office.contains("minister"));
        boolean side =
            raw.parties().isEmpty()
                ? except == null || !java.util.Objects.equals(person.party, except.party)
                : raw.parties().get(0).equals(person.party);
        if (fits && side) {
          return person;
        }
      }
    }
    return null;
  }

  /** "X thanked the minister": two arguments of one verb are two persons. */
  private static boolean beside(OpenSentence at, RawMention raw, PersonEntry person) {
    int verb = at.parse().head(at.head(raw));
    if (verb >= 0) {
      for (Resolved other : at.before()) {
        if (other.person() == person && at.parse().head(other.head()) == verb) {
          return true;
        }
      }
    }
    return false;
  }

  private Resolved agent(OpenSentence at, RawMention raw, int k) {
    int head = at.head(raw);
    if (!raw.parties().isEmpty()) {
      return new Resolved(raw, head, raw.parties(), null, null, null);
    }
    PersonEntry called = called(at, raw, k);
    if (called != null) {
      return new Resolved(raw, head, of(called.party), null, null, called.name);
    }
    Party hosts = SideGuess.hosts(at, raw);
    if (raw.owner() >= 0 && hosts == null) {
      Resolved owner = pronouns.referent(at, raw.owner(), k);
      if (owner != null && standIns.isGuest(at, raw)) {
        Party guest = standIns.guest(at, raw, owner.parties());
        return new Resolved(raw, head, of(guest), null, null, guest == null ? null : guest.name());
      }
      return owner == null
          ? new Resolved(raw, head, List.of(), null, null, null)
          : new Resolved(raw, head, owner.parties(), null, null, owner.words());
    }
    RawMention meant = nested(at, k);
    if (meant.kind() == Mention.Kind.GROUP) {
      Resolved both = group(at, meant, k + 1);
      return new Resolved(raw, head, both.parties(), null, null, both.antecedent());
    }
    Resolved earlier = earlier(at, meant, head);
    if (earlier != null) {
      return new Resolved(raw, head, earlier.parties(), null, null, earlier.antecedent());
    }
    List<Party> side = standIns.sides(at, meant);
    return new Resolved(raw, head, side, null, null, side.isEmpty() ? null : Resolved.names(side));
  }

  /** "opposition leader X": the person with a side who is named right behind, or null. */
  private static @Nullable PersonEntry called(OpenSentence at, RawMention raw, int k) {
    boolean behind = k + 1 < at.raws().size() && at.raws().get(k + 1).first() == raw.last() + 1;
    PersonEntry person = behind && !raw.plural() ? at.persons().get(k + 1) : null;
    return person == null || person.party == null ? null : person;
  }

  /** "a spokesman for the group": the group, whose side is the spokesman's; else himself. */
  private static RawMention nested(OpenSentence at, int k) {
    RawMention raw = at.raws().get(k);
    RawMention next = k + 1 < at.raws().size() ? at.raws().get(k + 1) : raw;
    int link = raw.last() + 1;
    boolean sides =
        next.kind() == Mention.Kind.GROUP
            && next.first() == link + 1
            && (at.parse().lower(link).equals("from") || at.parse().lower(link).equals("of"));
    if (sides && raw.parties().isEmpty()) {
      return next;
    }
    boolean linked =
        next.first() == link + 2
            && next.kind() == Mention.Kind.AGENT
            && next.parties().isEmpty()
            && next.owner() < 0
            && at.parse().lower(link + 1).equals("the")
            && (at.parse().lower(link).equals("for") || at.parse().lower(link).equals("of"));
    return linked ? next : raw;
  }

  /** "the ministry": the one last spoken of, or null. */
  private @Nullable Resolved earlier(OpenSentence at, RawMention raw, int head) {
    if (!at.definite(raw)) {
      return null;
    }
    String noun = at.parse().lemma(raw.last());
    for (int s = read.size() - 1; s >= Math.max(0, read.size() - MEMORY); s--) {
      ReadSentence sentence = read.get(s);
      List<Resolved> mentions = sentence.mentions();
      for (int m = mentions.size() - 1; m >= 0; m--) {
        Resolved mention = mentions.get(m);
        if (mention.raw().kind() == Mention.Kind.AGENT
            && !mention.parties().isEmpty()
            && sentence.parse().lemma(mention.head()).equals(noun)) {
          return new Resolved(
              raw, head, mention.parties(), null, null, words(sentence.parse(), mention.raw()));
        }
      }
    }
    return null;
  }

  private Resolved group(OpenSentence at, RawMention raw, int k) {
    List<Party> all = raw.parties();
    if (all.isEmpty() && raw.owner() >= 0) {
      Resolved owner = pronouns.referent(at, raw.owner(), k);
      all = owner == null ? List.of() : owner.parties();
    }
    if (all.isEmpty()) {
      int count = GroupFinder.count(at.parse(), raw);
      boolean latter = at.parse().lower(raw.last()).equals("latter");
      all = latter ? JointSides.latter(at) : List.of();
      all = all.isEmpty() ? sides.last(at.before(), count) : all;
      if (latter && !all.isEmpty()) {
        all = List.of(all.get(all.size() - 1));
      }
      if (all.isEmpty() && at.before().isEmpty() && read.size() == 1) {
        all = JointSides.behind(at, k, count);
      }
    }
    String antecedent = all.isEmpty() ? null : Resolved.names(all);
    return new Resolved(raw, at.head(raw), all, null, raw.office(), antecedent);
  }

  private Resolved pronoun(OpenSentence at, RawMention raw, int k) {
    Resolved referent = pronouns.referent(at, raw.first(), k);
    int head = at.head(raw);
    return referent == null
        ? new Resolved(raw, head, List.of(), null, null, null)
        : new Resolved(
            raw, head, referent.parties(), referent.person(), referent.office(), referent.words());
  }

  private String words(Parse parse, RawMention raw) {
    return document
        .passage(parse.sentence().passage())
        .substring(parse.token(raw.first()).begin(), parse.token(raw.last()).end());
  }

  // --- the result

  /** All that was read. */
  Actors actors() {
    List<Person> persons = people.stream().map(PersonEntry::toPerson).toList();
    Map<Parse, List<Mention>> bySentence = new HashMap<>();
    for (ReadSentence sentence : read) {
      List<Mention> mentions = new ArrayList<>();
      for (Resolved resolved : sentence.mentions()) {
        mentions.add(MentionReasons.mention(sentence.parse(), resolved, persons));
      }
      bySentence.put(sentence.parse(), List.copyOf(mentions));
    }
    List<Parse> parses = read.stream().map(ReadSentence::parse).toList();
    return new Actors(persons, home, sides.first(), parses, bySentence);
  }
}
