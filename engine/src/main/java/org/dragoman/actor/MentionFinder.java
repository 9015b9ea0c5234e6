package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mentions of one sentence: first offices with their holders and owners, then persons by
 * form of address or by the shape of the name, then kinds of actors, groups, pronouns, and the
 * names that are left. Confined to one thread.
 */
final class MentionFinder {
  private static final Set<String> COUNTERPARTS =
      Set.of("counterpart", "counterparts", "number", "numbers", "colleague");

  private final Parse parse;
  private final ActorLexicon lexicon;
  private final Lookup lookup;
  private final PersonNames personNames;
  private final OwnerFinder owners;
  private final OfficeBounds bounds;
  private final NameWords words;
  private final GroupFinder groups;
  private final boolean[] taken;
  private final List<RawMention> found = new ArrayList<>();

  /**
   * @param day the day of the report, or null where unknown
   */
  MentionFinder(Parse parse, ActorLexicon lexicon, @Nullable LocalDate day) {
    this.parse = parse;
    this.lexicon = lexicon;
    this.lookup = new Lookup(parse, lexicon, day);
    this.words = lexicon.nameWords();
    this.personNames = new PersonNames(parse, lookup, words);
    this.owners = new OwnerFinder(parse, lookup, words, this::free);
    this.bounds = new OfficeBounds(parse, lexicon, lookup);
    this.taken = new boolean[parse.size()];
    this.groups = new GroupFinder(parse, lexicon, lookup, owners, taken, found);
  }

  /** The mentions in order of the sentence, none overlapping another. */
  List<RawMention> find() {
    offices();
    counterparts();
    titledPersons();
    barePersons();
    agents();
    groups.find();
    names();
    found.sort(Comparator.comparingInt(RawMention::first));
    return found;
  }

  private void add(RawMention mention) {
    found.add(mention);
    Arrays.fill(taken, mention.first(), mention.last() + 1, true);
  }

  private boolean free(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  // --- offices and their holders

  private void offices() {
    for (int i = 0; i < parse.size(); i++) {
      Lookup.Found<OfficeForm> office = lookup.office(i);
      if (office == null || bounds.inName(office)) {
        continue;
      }
      if (free(office.first(), office.last())) {
        office(office);
      }
      i = office.last();
    }
  }

  private void office(Lookup.Found<OfficeForm> office) {
    OfficeForm form = office.value();
    boolean plural = GroupFinder.isPlural(parse, bounds.headOf(office));
    OwnerFinder.Owner owner = owners.owner(office.first(), office.last());
    List<Party> parties = new ArrayList<>(owner.parties());
    Party sender = form.party();
    boolean errand = lookup.lower(office.last() + 1).equals("for") && owner.last() > office.last();
    if (sender != null && errand && sender.kind() == Party.Kind.BODY) {
      // "UN envoy for Yemen": a body's envoy is not the side that he is sent to.
      parties = new ArrayList<>(List.of(sender));
    }
    if (parties.isEmpty() && form.party() != null) {
      parties.add(form.party());
    }
    int last = Math.max(office.last(), owner.last());
    last = accreditation(form, last);
    int first = owner.first();
    int nameFirst = bounds.skipTitles(last + 1);
    int nameEnd = personNames.end(nameFirst, true);
    boolean apposed = first > 0 || !owner.parties().isEmpty();
    if (nameEnd == nameFirst && lookup.lower(last + 1).equals(",") && apposed) {
      int behind = bounds.skipTitles(last + 2);
      int end = personNames.end(behind, false);
      if (end - behind >= 2 && closes(end)) {
        nameFirst = behind;
        nameEnd = end;
      }
    }
    if (nameEnd == nameFirst && !plural) {
      nameFirst = nameBehindPortfolio(last + 1);
      nameEnd = nameFirst < 0 ? -1 : personNames.end(nameFirst, true);
    }
    form = bounds.portfolio(office, nameFirst);
    if (nameEnd > nameFirst && !plural) {
      int ofLast = nameEnd - 1;
      if (parties.isEmpty()) {
        ofLast = owners.ofOwner(bounds.suffixBehind(nameEnd - 1, nameEnd - 1), parties);
      }
      person(first, ofLast, nameFirst, nameEnd - 1, parties, form, owner.pronoun());
      return;
    }
    int before = appositionStart(first);
    if (before >= 0 && !plural) {
      int comma = commaBefore(first);
      person(
          before,
          last,
          before,
          (comma < 0 ? first - 1 : comma) - 1,
          parties,
          form,
          owner.pronoun());
      return;
    }
    add(
        new RawMention(
            first,
            last,
            Mention.Kind.OFFICE,
            parties,
            form.office(),
            form.sector(),
            -1,
            -1,
            null,
            plural,
            false,
            owner.pronoun(),
            false));
  }

  /**
   * Where the name starts behind an office with a portfolio: "Minister of Energy and Mines Fernando
   * Coelho", "Assistant Secretary for Cultural Affairs Lee Smith"; a given name tells it, or a
   * known person. -1 where nothing does.
   */
  private int nameBehindPortfolio(int from) {
    String link = lookup.lower(from);
    if (!link.equals("of") && !link.equals("for") && !link.equals("and") && !link.equals(",")) {
      return -1;
    }
    if (link.equals(",") && lookup.lower(from + 1).equals("and")) {
      // ", the secretary, and X": the next of a list.
      return -1;
    }
    for (int i = from + 1; i < Math.min(parse.size() - 1, from + 14); i++) {
      Lookup.Found<Name> name = lookup.name(i);
      boolean owner = name != null && name.value().kind() == Name.Kind.STATE;
      boolean next = lookup.title(i) && lookup.lower(i - 1).equals("and");
      if (owner || next) {
        // "of the ministry of X, and Mr. Y": the office is complete, and Y another person.
        return -1;
      }
      String text = parse.text(i);
      boolean capital = Character.isUpperCase(text.codePointAt(0));
      boolean given = lexicon.gender(text) != null || words.portfolio(lookup.lower(i - 1));
      if (capital && given && i > from + 1 && !words.portfolio(lookup.lower(i))) {
        int end = personNames.end(i, true);
        if (end - i >= 2 && closes(end)) {
          return i;
        }
      }
      boolean joins =
          switch (lookup.lower(i)) {
            case "of", "for", "and", "the", ",", "-", "&", "in", "on" -> true;
            default -> false;
          };
      if (!capital && !joins) {
        return -1;
      }
    }
    return -1;
  }

  private void person(
      int first,
      int last,
      int nameFirst,
      int nameLast,
      List<Party> parties,
      OfficeForm form,
      int pronoun) {
    if (!free(first, last)) {
      return;
    }
    add(
        new RawMention(
            bounds.titlesBefore(first, taken),
            bounds.suffixBehind(nameLast, last),
            Mention.Kind.PERSON,
            parties,
            form.office(),
            form.sector(),
            nameFirst,
            nameLast,
            null,
            false,
            false,
            pronoun,
            false));
  }

  /** An ambassador's "to Bolivia" tells where he serves, not whom. */
  private int accreditation(OfficeForm form, int last) {
    if (!form.office().equals("ambassador") && !form.office().equals("special envoy")) {
      return last;
    }
    String link = lookup.lower(last + 1);
    if (!link.equals("to") && !link.equals("in") && !link.equals("for")) {
      return last;
    }
    int k = lookup.lower(last + 2).equals("the") ? last + 3 : last + 2;
    Lookup.Found<Name> name = lookup.name(k);
    if (name == null || name.first() != k) {
      return last;
    }
    // "to Chile and Peru, X", not "to Chile and Peru's president"
    Lookup.Found<Name> second =
        lookup.lower(name.last() + 1).equals("and") ? lookup.name(name.last() + 2) : null;
    boolean both =
        second != null
            && second.value().kind() == Name.Kind.STATE
            && (lookup.title(second.last() + 1)
                || personNames.end(second.last() + 1, true) > second.last() + 1);
    return both && second != null ? second.last() : name.last();
  }

  /** Whether an apposition may end before token {@code i}. */
  private boolean closes(int i) {
    if (i >= parse.size()) {
      return true;
    }
    return switch (parse.upos(i)) {
      case PUNCT, VERB, AUX, CCONJ, ADP, PART, ADV, SCONJ, PRON -> true;
      default -> false;
    };
  }

  private int commaBefore(int first) {
    int i = first - 1;
    if (i >= 0 && (lookup.lower(i).equals("the") || lookup.lower(i).equals("a"))) {
      i--;
    }
    return i >= 1 && lookup.lower(i).equals(",") ? i : -1;
  }

  /** First token of a name that stands in apposition before the office: "NAME, the minister". */
  private int appositionStart(int first) {
    int comma = commaBefore(first);
    if (comma < 0 && lookup.lower(first - 1).equals("the")) {
      // "Dr. NAME the ambassador": a form of address makes up for the comma.
      for (int s = Math.max(1, first - 8); s < first - 2; s++) {
        if (lookup.title(s - 1) && personNames.end(s, true) == first - 1 && free(s, first - 2)) {
          return s;
        }
      }
    }
    if (comma < 0) {
      return -1;
    }
    for (int s = Math.max(0, comma - 7); s < comma - 1; s++) {
      boolean introduced = lookup.title(s - 1);
      if (personNames.end(s, introduced) == comma && free(s, comma - 1)) {
        return s;
      }
    }
    return -1;
  }

  // --- counterparts

  private void counterparts() {
    for (int i = 0; i < parse.size(); i++) {
      String lower = lookup.lower(i);
      if (taken[i] || !COUNTERPARTS.contains(lower)) {
        continue;
      }
      boolean opposite = lower.startsWith("number");
      if (opposite && !lookup.lower(i - 1).equals("opposite")) {
        continue;
      }
      boolean plural = lower.endsWith("s");
      OwnerFinder.Owner owner = owners.owner(opposite ? i - 1 : i, i);
      if (lower.startsWith("colleague") && (plural || owner.parties().isEmpty())) {
        continue;
      }
      int last = Math.max(i, owner.last());
      int nameFirst = bounds.skipTitles(lookup.lower(last + 1).equals(",") ? last + 2 : last + 1);
      int nameEnd = plural ? nameFirst : personNames.end(nameFirst, nameFirst == last + 1);
      boolean named = nameEnd > nameFirst && (nameFirst == last + 1 || nameEnd - nameFirst >= 2);
      int end = named ? nameEnd - 1 : last;
      if (!free(owner.first(), end)) {
        continue;
      }
      add(
          new RawMention(
              owner.first(),
              end,
              named ? Mention.Kind.PERSON : Mention.Kind.OFFICE,
              owner.parties(),
              null,
              Sector.GOV,
              named ? nameFirst : -1,
              named ? nameEnd - 1 : -1,
              null,
              plural,
              true,
              owner.pronoun(),
              false));
    }
  }

  // --- persons without an office

  /** "Former President X": a former office before a name. */
  private int formerHolder(Lookup.Found<Sector> former) {
    int nameFirst = bounds.skipTitles(former.last() + 1);
    int nameEnd = personNames.end(nameFirst, true);
    if (nameEnd == nameFirst || !free(former.first(), nameEnd - 1)) {
      return former.last();
    }
    OwnerFinder.Owner owner = owners.owner(former.first(), former.last());
    int last = Math.max(nameEnd - 1, owner.last());
    if (free(owner.first(), last)) {
      add(
          new RawMention(
              owner.first(),
              last,
              Mention.Kind.PERSON,
              owner.parties(),
              null,
              former.value(),
              nameFirst,
              nameEnd - 1,
              null,
              false,
              false,
              owner.pronoun(),
              false));
    }
    return last;
  }

  private void titledPersons() {
    for (int i = 0; i < parse.size(); i++) {
      Lookup.Found<Sector> agent = taken[i] ? null : lookup.agent(i);
      if (agent != null && agent.value() == Sector.ELI) {
        i = formerHolder(agent);
        continue;
      }
      if (taken[i] || !lookup.title(i)) {
        continue;
      }
      int nameFirst = bounds.skipTitles(i);
      int nameEnd = personNames.end(nameFirst, true);
      if (nameEnd > nameFirst && free(i, nameEnd - 1)) {
        List<Party> parties = new ArrayList<>();
        int last = owners.ofOwner(nameEnd - 1, parties);
        add(
            new RawMention(
                i,
                last,
                Mention.Kind.PERSON,
                parties,
                null,
                null,
                nameFirst,
                nameEnd - 1,
                null,
                false,
                false,
                -1,
                false));
        i = last;
      }
    }
  }

  private void barePersons() {
    for (int i = 0; i < parse.size(); i++) {
      boolean prefix =
          lookup.lower(i + 1).equals("-")
              && lexicon.sideWords().is(SideWords.Kind.PREFIX, lookup.lower(i));
      if (taken[i] || prefix) {
        continue;
      }
      int end = personNames.end(i, false);
      if (end > i && (goesOn(end) || namesPlace(i))) {
        // "Bandaranaike International Airport": the name of something called after a person.
        i = end;
      } else if (end > i && free(i, end - 1)) {
        add(
            new RawMention(
                i,
                end - 1,
                Mention.Kind.PERSON,
                List.of(),
                null,
                null,
                i,
                end - 1,
                null,
                false,
                false,
                -1,
                true));
        i = end - 1;
      }
    }
  }

  /** "the town of Masisi": whether a kind of place before a name says that it is one's. */
  private boolean namesPlace(int i) {
    return i > 1
        && lookup.lower(i - 1).equals("of")
        && lexicon.sideWords().is(SideWords.Kind.PLACE, parse.lowerLemma(i - 2));
  }

  /** Whether a proper name goes on at a token with a word that is no part of a person's name. */
  private boolean goesOn(int i) {
    return i < parse.size()
        && words.never(lookup.lower(i))
        && Character.isUpperCase(parse.text(i).codePointAt(0));
  }

  // --- kinds of actors

  private void agents() {
    for (int i = 0; i < parse.size(); i++) {
      Lookup.Found<Sector> agent = lookup.agent(i);
      if (agent == null || taken[i]) {
        continue;
      }
      OwnerFinder.Owner owner = owners.owner(agent.first(), agent.last());
      int last = Math.max(agent.last(), owner.last());
      if (owner.parties().isEmpty() && groups.at(agent.last()) >= 0) {
        i = agent.last();
        continue;
      }
      // "an official visit", "government talks": a mere attribute of something is nobody.
      boolean attribute =
          owner.parties().isEmpty()
              && (parse.relation(agent.last()) == Relation.COMPOUND
                  || parse.relation(agent.last()) == Relation.AMOD)
              && parse.head(agent.last()) > last;
      if (!attribute && free(owner.first(), last)) {
        // "Iran's neighbours" are of other sides.
        boolean other = lexicon.sideWords().is(SideWords.Kind.OTHER, parse.lemma(agent.last()));
        // "his Cypriot partner" is of the side that is named.
        boolean own =
            switch (lookup.lower(owner.first() - 1)) {
              case "his", "her", "its", "their" -> true;
              default -> false;
            };
        List<Party> parties = other && !own ? List.of() : owner.parties();
        add(
            RawMention.of(owner.first(), last, Mention.Kind.AGENT, parties)
                .withSector(agent.value())
                .withPlural(GroupFinder.isPlural(parse, agent.last()))
                .withOwner(other ? -1 : owner.pronoun()));
      }
      i = Math.max(i, last);
    }
  }

  // --- names that are left

  /** "Iran-backed", "Moscow-installed": a name that only says by whom. */
  private boolean composed(Lookup.Found<Name> name) {
    int hyphen = name.last() + 1;
    return hyphen + 1 < parse.size()
        && parse.text(hyphen).equals("-")
        && name.value().party() != null
        && parse.token(name.last()).end() == parse.token(hyphen).begin()
        && parse.token(hyphen).end() == parse.token(hyphen + 1).begin()
        && (lookup.lower(hyphen + 1).endsWith("ed")
            || switch (lookup.lower(hyphen + 1)) {
              case "led", "run", "built", "born", "held", "made", "friendly" -> true;
              default -> false;
            });
  }

  private void names() {
    for (int i = 0; i < parse.size(); i++) {
      Lookup.Found<Name> name = lookup.name(i);
      if (name == null) {
        continue;
      }
      if (free(name.first(), name.last())) {
        Name value = name.value();
        boolean people = value.kind() == Name.Kind.ADJECTIVE && NameForms.standsAlone(parse, name);
        Mention.Kind kind =
            composed(name)
                ? Mention.Kind.ADJECTIVE
                : people ? Mention.Kind.DEMONYM : NameForms.kindOf(value.kind());
        if (kind != null) {
          Party party = value.party();
          add(
              RawMention.of(
                      name.first(), name.last(), kind, party == null ? List.of() : List.of(party))
                  .withSector(value.sector())
                  .withBody(value.body())
                  .withPlural(value.kind() == Name.Kind.DEMONYM || people)
                  .withWhy(value.why()));
        }
      }
      i = name.last();
    }
  }
}
