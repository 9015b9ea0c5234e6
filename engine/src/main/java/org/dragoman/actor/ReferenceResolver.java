package org.dragoman.actor;

import java.util.ArrayList;
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

  /** Offices whose holders the news names by surname alone at first mention. */
  private static final Set<String> KNOWN_BY_SURNAME =
      Set.of(
          "president",
          "prime minister",
          "foreign minister",
          "secretary of state",
          "king",
          "secretary-general");

  private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "i", "me", "my");

  /** Pronouns that are nobody where what they stand for is not known. */
  private static final Set<String> WEAK = Set.of("it", "i", "me", "my");

  private static final Set<String> GENERATIONS = Set.of("jr", "sr");

  private final Document document;
  private final ActorLexicon lexicon;
  private final @Nullable Party home;
  private final List<PersonEntry> people = new ArrayList<>();
  private final List<ReadSentence> read = new ArrayList<>();
  private final SideMemory sides = new SideMemory(read, MEMORY);
  private final StandIns standIns;

  ReferenceResolver(Document document, ActorLexicon lexicon, @Nullable Party home) {
    this.document = document;
    this.lexicon = lexicon;
    this.home = home;
    this.standIns = new StandIns(lexicon.sideWords(), read);
  }

  /**
   * Takes note of the persons whom a title names with their party, before the text is read:
   * "Readout of the call with President Tokayev of Kazakhstan".
   */
  void introduce(Parse parse, List<RawMention> raws) {
    for (RawMention raw : raws) {
      if (raw.named() && !raw.counterpart() && !raw.parties().isEmpty()) {
        person(parse, raw, null);
      }
    }
  }

  /** Reads the next sentence. */
  void read(Parse parse, List<RawMention> raws) {
    List<Resolved> mentions = new ArrayList<>();
    read.add(new ReadSentence(parse, mentions));
    // Named persons first: a pronoun may stand before the name that it refers to.
    PersonEntry[] persons = new PersonEntry[raws.size()];
    @Nullable Party[] listed = JointPersons.parties(parse, raws);
    for (int k = 0; k < raws.size(); k++) {
      RawMention raw = raws.get(k);
      if (raw.named() && !raw.counterpart()) {
        persons[k] = person(parse, raw, listed[k]);
      }
    }
    for (int k = 0; k < raws.size(); k++) {
      RawMention raw = raws.get(k);
      if (raw.named() && raw.counterpart()) {
        persons[k] = counterpart(parse, raw, k, raws, persons);
      }
    }
    for (int k = 0; k < raws.size(); k++) {
      RawMention raw = raws.get(k);
      PersonEntry entry = persons[k];
      if (!raw.named()) {
        Resolved resolved = reference(parse, raw, k, raws, persons, mentions);
        boolean weak =
            raw.kind() == Mention.Kind.PRONOUN && WEAK.contains(parse.lower(raw.first()));
        if (weak && resolved.parties().isEmpty() && resolved.person() == null) {
          continue;
        }
        mentions.add(resolved);
      } else if (entry != null) {
        mentions.add(
            new Resolved(raw, head(parse, raw), of(entry.party), entry, entry.office, null));
      } else {
        continue;
      }
      sides.note(mentions.get(mentions.size() - 1).parties());
    }
  }

  private static List<Party> of(@Nullable Party party) {
    return party == null ? List.of() : List.of(party);
  }

  // --- named persons

  /**
   * @param listed the party of those before in a list, or null
   */
  private @Nullable PersonEntry person(Parse parse, RawMention raw, @Nullable Party listed) {
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
    boolean doubtful = raw.bare() && parse.upos(raw.nameFirst()) != UniversalTag.PROPN;
    if (known == null && doubtful && folded.size() == 1) {
      return null;
    }
    if (known == null) {
      KnownPeople.Holder holder =
          lexicon.people().find(name, raw.office(), party, document.published());
      boolean lone = raw.bare() && folded.size() == 1;
      String held = holder == null ? null : holder.office();
      if (holder != null && lone && (held == null || !KNOWN_BY_SURNAME.contains(held))) {
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
    for (int i = raw.nameFirst(); i <= raw.nameLast(); i++) {
      String text = parse.text(i);
      if (text.length() > 2 && text.equals(text.toUpperCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    return lexicon.gender(parse.text(raw.nameFirst())) != null;
  }

  /** "his Kuwaiti counterpart X": the office of the one whose counterpart X is, on another side. */
  private @Nullable PersonEntry counterpart(
      Parse parse, RawMention raw, int k, List<RawMention> raws, @Nullable PersonEntry[] persons) {
    PersonEntry entry = person(parse, raw, null);
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
      Parse parse,
      RawMention raw,
      int k,
      List<RawMention> raws,
      @Nullable PersonEntry[] persons,
      List<Resolved> before) {
    int head = head(parse, raw);
    return switch (raw.kind()) {
      case OFFICE -> office(parse, raw, head, k, raws, persons, before);
      case AGENT -> agent(parse, raw, head, k, raws, persons, before);
      case GROUP -> group(raw, head, before);
      case PRONOUN -> pronoun(parse, raw, head, k, raws, persons, before);
      default -> new Resolved(raw, head, raw.parties(), null, raw.office(), null);
    };
  }

  private Resolved office(
      Parse parse,
      RawMention raw,
      int head,
      int k,
      List<RawMention> raws,
      @Nullable PersonEntry[] persons,
      List<Resolved> before) {
    if (raw.plural()) {
      return new Resolved(raw, head, raw.parties(), null, raw.office(), null);
    }
    String office = raw.office();
    PersonEntry other = null;
    if (raw.counterpart()) {
      other = lastOfficeHolder(k, raws, persons, null);
      office = other == null ? null : other.office;
    }
    PersonEntry holder = holderOf(parse, raw, office, other);
    if (holder != null) {
      return new Resolved(raw, head, of(holder.party), holder, holder.office, holder.name);
    }
    List<Party> parties = raw.parties();
    String antecedent = null;
    Party seat = raw.counterpart() ? SideGuess.seat(parse, raw, raws) : null;
    if (parties.isEmpty() && seat != null) {
      parties = of(seat);
      antecedent = seat.name();
    } else if (parties.isEmpty() && raw.counterpart() && other != null) {
      Party side = sides.other(other.party);
      parties = of(side);
      antecedent = side == null ? null : "the other side";
    } else if (parties.isEmpty() && raw.owner() >= 0) {
      Resolved owner = referent(parse, raw.owner(), k, raws, persons, before);
      parties = owner == null ? List.of() : owner.parties();
      antecedent = owner == null ? null : owner.words();
    } else if (parties.isEmpty() && definite(parse, raw)) {
      parties = of(home);
      antecedent = home == null ? null : "the document's own side";
    }
    if (parties.isEmpty() && !raw.counterpart()) {
      parties = side(parse, raw, raws, before);
      antecedent = parties.isEmpty() ? null : Resolved.names(parties);
    }
    return new Resolved(raw, head, parties, null, office, antecedent);
  }

  private static boolean definite(Parse parse, RawMention raw) {
    return raw.first() > 0 && parse.text(raw.first() - 1).equalsIgnoreCase("the");
  }

  /** The person last spoken of who holds an office and fits the party that the words name. */
  private @Nullable PersonEntry holderOf(
      Parse parse, RawMention raw, @Nullable String office, @Nullable PersonEntry except) {
    boolean anyMinister =
        raw.first() == raw.last() && parse.lemma(raw.last()).equalsIgnoreCase("minister");
    boolean definite = definite(parse, raw) || !raw.parties().isEmpty() || raw.counterpart();
    if (office == null || !definite) {
      return null;
    }
    for (int s = read.size() - 1; s >= Math.max(0, read.size() - MEMORY); s--) {
      List<Resolved> mentions = read.get(s).mentions();
      for (int m = mentions.size() - 1; m >= 0; m--) {
        PersonEntry person = mentions.get(m).person();
        if (person == null || person == except || person.office == null || beside(raw, person)) {
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
  private boolean beside(RawMention raw, PersonEntry person) {
    ReadSentence here = read.get(read.size() - 1);
    int verb = here.parse().head(head(here.parse(), raw));
    return verb >= 0
        && here.mentions().stream()
            .anyMatch(m -> m.person() == person && here.parse().head(m.head()) == verb);
  }

  private Resolved agent(
      Parse parse,
      RawMention raw,
      int head,
      int k,
      List<RawMention> raws,
      @Nullable PersonEntry[] persons,
      List<Resolved> before) {
    if (!raw.parties().isEmpty()) {
      return new Resolved(raw, head, raw.parties(), null, null, null);
    }
    if (raw.owner() >= 0) {
      Resolved owner = referent(parse, raw.owner(), k, raws, persons, before);
      return owner == null
          ? new Resolved(raw, head, List.of(), null, null, null)
          : new Resolved(raw, head, owner.parties(), null, null, owner.words());
    }
    if (definite(parse, raw)) {
      String noun = parse.lemma(raw.last());
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
    }
    List<Party> side = side(parse, raw, raws, before);
    return new Resolved(raw, head, side, null, null, side.isEmpty() ? null : Resolved.names(side));
  }

  /** Whose somebody without a side is, as the sentence tells and the one before. */
  private List<Party> side(
      Parse parse, RawMention raw, List<RawMention> raws, List<Resolved> before) {
    return standIns.sides(parse, raw, raws, before, definite(parse, raw));
  }

  private Resolved group(RawMention raw, int head, List<Resolved> before) {
    List<Party> both = sides.last(before, 2);
    String antecedent = both.isEmpty() ? null : Resolved.names(both);
    return new Resolved(raw, head, both, null, raw.office(), antecedent);
  }

  private Resolved pronoun(
      Parse parse,
      RawMention raw,
      int head,
      int k,
      List<RawMention> raws,
      @Nullable PersonEntry[] persons,
      List<Resolved> before) {
    Resolved referent = referent(parse, raw.first(), k, raws, persons, before);
    if (referent == null) {
      return new Resolved(raw, head, List.of(), null, null, null);
    }
    return new Resolved(
        raw, head, referent.parties(), referent.person(), referent.office(), referent.words());
  }

  /** What a pronoun at a token stands for, or null. */
  private @Nullable Resolved referent(
      Parse parse,
      int token,
      int k,
      List<RawMention> raws,
      @Nullable PersonEntry[] persons,
      List<Resolved> before) {
    String lower = parse.lower(token);
    if (lower.equals("it") || lower.equals("its")) {
      return thing(parse, token, k, raws, before);
    }
    if (lower.startsWith("the")) {
      Resolved many = SideGuess.subject(parse, before, token);
      if (many != null && many.raw().plural() && lower.startsWith("they")) {
        return Resolved.at(raws.get(k), token, many);
      }
      List<Party> both = sides.last(before, 2);
      return both.isEmpty() ? null : new Resolved(raws.get(k), token, both, null, null, null);
    }
    if (FIRST_PERSON.contains(lower)) {
      return writer(parse, token, k, raws, persons, lower);
    }
    boolean female = lower.startsWith("she") || lower.startsWith("her");
    PersonEntry here = personOf(parse, raws, persons, 0, k, female);
    if (here == null) {
      here = previousPerson(female);
    }
    for (int i = k + 1; i < raws.size() && here == null; i++) {
      PersonEntry next = persons[i];
      here = next != null && agrees(next, female) ? next : null;
    }
    if (here == null) {
      Resolved subject = SideGuess.subject(parse, before, token);
      return subject == null || subject.raw().plural() || !SideGuess.somebody(subject)
          ? null
          : Resolved.at(raws.get(k), token, subject);
    }
    return new Resolved(raws.get(k), token, of(here.party), here, here.office, here.name);
  }

  /**
   * "it": what the clause before has as its subject; at a sentence's begin, the sentence before.
   */
  private @Nullable Resolved thing(
      Parse parse, int token, int k, List<RawMention> raws, List<Resolved> before) {
    Resolved subject = SideGuess.subject(parse, before, token);
    if (subject == null && before.isEmpty() && token == 0 && read.size() >= 2) {
      ReadSentence last = read.get(read.size() - 2);
      subject = SideGuess.firstSubject(last.parse(), last.mentions());
    }
    return subject != null && SideGuess.thing(subject)
        ? Resolved.at(raws.get(k), token, subject)
        : null;
  }

  /** "we", "I": who is quoted; outside of quotations, the side that writes. */
  private @Nullable Resolved writer(
      Parse parse,
      int token,
      int k,
      List<RawMention> raws,
      @Nullable PersonEntry[] persons,
      String lower) {
    int speaker = SideGuess.quoted(parse, token) ? SideGuess.speaker(parse, raws) : -1;
    if (speaker >= 0 && speaker != k) {
      PersonEntry person = persons[speaker];
      List<Party> parties = person == null ? raws.get(speaker).parties() : of(person.party);
      if (!parties.isEmpty()) {
        boolean alone = lower.equals("i") || lower.equals("me") || lower.equals("my");
        return new Resolved(raws.get(k), token, parties, alone ? person : null, null, null);
      }
    }
    if (speaker < 0 && SideGuess.quoted(parse, token)) {
      Resolved before = standIns.speakerBefore();
      if (before != null) {
        return new Resolved(raws.get(k), token, before.parties(), null, null, null);
      }
    }
    boolean many = lower.equals("we") || lower.equals("us") || lower.equals("our");
    return home == null || !many
        ? null
        : new Resolved(raws.get(k), token, List.of(home), null, null, null);
  }

  /** A person among some mentions of a sentence: its subject if one is, else the last. */
  private static @Nullable PersonEntry personOf(
      Parse parse,
      List<RawMention> raws,
      @Nullable PersonEntry[] persons,
      int from,
      int to,
      boolean female) {
    PersonEntry last = null;
    for (int i = from; i < to; i++) {
      PersonEntry person = persons[i];
      if (person == null || !agrees(person, female)) {
        continue;
      }
      if (SideGuess.isSubject(parse, head(parse, raws.get(i)))) {
        return person;
      }
      last = person;
    }
    return last;
  }

  private @Nullable PersonEntry previousPerson(boolean female) {
    for (int s = read.size() - 2; s >= Math.max(0, read.size() - 1 - REACH); s--) {
      ReadSentence sentence = read.get(s);
      PersonEntry last = null;
      for (Resolved mention : sentence.mentions()) {
        PersonEntry person = mention.person();
        if (person != null && agrees(person, female)) {
          if (SideGuess.isSubject(sentence.parse(), mention.head())) {
            return person;
          }
          last = person;
        }
      }
      if (last != null) {
        return last;
      }
    }
    return null;
  }

  private static boolean agrees(PersonEntry person, boolean female) {
    return person.gender == null || (person.gender == ActorLexicon.Gender.F) == female;
  }

  private static int head(Parse parse, RawMention raw) {
    return parse.headOf(raw.first(), raw.last());
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
