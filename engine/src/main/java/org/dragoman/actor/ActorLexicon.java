package org.dragoman.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.PhraseTable;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What is known of states, bodies, offices and kinds of actors, ready to be matched against tokens.
 * Only read once it is built; safe for use by many threads.
 */
public final class ActorLexicon {
  private final Function<String, List<String>> tokenizer;
  private final Map<String, Party> parties = new HashMap<>();
  private final Map<String, Body> bodies = new HashMap<>();
  private final PhraseTable<Name> names = new PhraseTable<>(false);

  // In lower case, as what asks them is: one lowering a word, and not one a table.
  private final PhraseTable<OfficeForm> offices = new PhraseTable<>(false);
  private final PhraseTable<Sector> agents = new PhraseTable<>(false);

  private final Set<String> titles = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();

  /** The first words of {@link #titles}. */
  private final Set<String> titleStarts = new HashSet<>();

  private final Map<String, Gender> givenNames = new HashMap<>();

  /** Normal forms of offices that are others in one state than elsewhere, by code and words. */
  private final Map<String, Map<String, String>> officesOf = new HashMap<>();

  private final NameWords nameWords;
  private final SideWords sideWords;
  private final SideModel sideModel;
  private final KnownPeople people;

  /** Grammatical gender of a given name. */
  enum Gender {
    M,
    F
  }

  /** What a capital's name is, where it is not told whether for its government or as a place. */
  static final String CAPITAL = "capital";

  private static final Map<Name.Kind, String> WHAT =
      Map.of(
          Name.Kind.ADJECTIVE, "adjective of a state",
          Name.Kind.DEMONYM, "people of a state",
          Name.Kind.CAPITAL, CAPITAL,
          Name.Kind.METONYM, "seat that stands for a government");

  /** What a name of {@code dated-names.tsv} is the name of. */
  private enum DatedKind {
    STATE,
    ADJECTIVE,
    DEMONYM,
    CAPITAL,
    INSTITUTION,
    PERSON,
    NOBODY
  }

  /**
   * Loads the actor lexicons.
   *
   * @param tokenizer splits a form as running text is split
   * @throws LexiconException where a row is wrong; the message names file and line
   */
  public ActorLexicon(Lexicon lexicon, Function<String, List<String>> tokenizer) {
    this.tokenizer = tokenizer;
    loadStates(lexicon);
    loadBodies(lexicon);
    loadOffices(lexicon);
    for (Row row : lexicon.rows("actor/institutions.tsv", "form", "party", "sector")) {
      Party party = requireParty(row, row.require("party"));
      Sector sector = row.constant("sector", Sector.class);
      addName(
          row.require("form"),
          new Name(Name.Kind.INSTITUTION, party, null, sector, "institution" + at(row)));
    }
    for (Row row : lexicon.rows("actor/agents.tsv", "lemma", "sector")) {
      agents.add(lowerTokens(row.require("lemma")), row.constant("sector", Sector.class));
    }
    for (Row row : lexicon.rows("actor/not-states.tsv", "form", "why")) {
      addName(
          row.require("form"), new Name(Name.Kind.OTHER, null, null, null, "no state" + at(row)));
    }
    for (Row row : lexicon.rows("actor/given-names.tsv", "name", "gender")) {
      givenNames.put(
          row.require("name").toLowerCase(Locale.ROOT), row.constant("gender", Gender.class));
    }
    nameWords = new NameWords(lexicon);
    sideWords = new SideWords(lexicon);
    sideModel = SideModel.of(lexicon);
    people = new KnownPeople(lexicon, this);
    loadDatedNames(lexicon);
    loadGroups(lexicon);
    loadOwnActors(lexicon);
  }

  private void loadOwnActors(Lexicon lexicon) {
    for (Row row :
        lexicon.rows(
            "actor/own-actors.tsv", "name", "party", "sector", "office", "from", "to", "aliases")) {
      Party party = requireParty(row, row.require("party"));
      Sector sector = row.get("sector").isEmpty() ? null : row.constant("sector", Sector.class);
      String office = office(row);
      Period period = Period.of(row);
      boolean ever = period.from() == null && period.to() == null;
      String why = "your own row" + (ever ? "" : ", " + period) + at(row);
      for (String form : forms(row)) {
        List<String> words = tokens(form);
        if (office != null || (words.size() > 1 && gender(words.get(0)) != null)) {
          people.addOwn(form, party, office, sector == null ? Sector.GOV : sector, period, why);
        } else {
          addName(form, new Name(Name.Kind.OWN, party, null, sector, period, why));
        }
      }
    }
  }

  /** The normal form of the office that a row names, or null. */
  private @Nullable String office(Row row) {
    String office = row.get("office");
    if (office.isEmpty() || Offices.isNormal(office)) {
      return office.isEmpty() ? null : office;
    }
    List<String> words = lowerTokens(office);
    PhraseTable.Match<OfficeForm> form = offices.longest(0, words.size(), words::get);
    if (form == null || form.last() < words.size() - 1) {
      throw row.error(office + " is no office that is known");
    }
    return form.value().office();
  }

  /** Groups come after the dated names, which an analyst's dictionaries amend. */
  private void loadGroups(Lexicon lexicon) {
    List<Row> rows =
        lexicon.rows("actor/groups.tsv", "name", "aliases", "party", "sector", "from", "to");
    Set<String> open = new HashSet<>();
    for (Row row : rows) {
      if (row.get("to").isEmpty()) {
        open.addAll(forms(row));
      }
    }
    for (Row row : rows) {
      Party party = requireParty(row, row.require("party"));
      Sector sector = row.constant("sector", Sector.class);
      Period period = Period.of(row);
      boolean always = period.from() == null && period.to() == null;
      for (String form : forms(row)) {
        Period held = open.contains(form) ? period : period.evenUndated();
        addName(
            form,
            new Name(
                Name.Kind.INSTITUTION,
                party,
                null,
                sector,
                always ? null : held,
                "group " + row.get("name") + dated(period, row)));
      }
    }
  }

  private static List<String> forms(Row row) {
    List<String> forms = new ArrayList<>(row.list("aliases"));
    forms.add(0, row.require("name"));
    int listed = forms.size();
    for (int i = 0; i < listed; i++) {
      // The same vowel links the parts of Persian and Urdu names in both transcriptions.
      String other = forms.get(i).replace("-e-", "-i-");
      if (!forms.contains(other)) {
        forms.add(other);
      }
    }
    return forms;
  }

  /** Names that stand for a party in some years only, and those of an analyst's dictionaries. */
  private void loadDatedNames(Lexicon lexicon) {
    for (Row row :
        lexicon.rows("actor/dated-names.tsv", "form", "kind", "party", "sector", "from", "to")) {
      String form = row.require("form");
      DatedKind kind = row.constant("kind", DatedKind.class);
      Period period = Period.of(row);
      if (kind == DatedKind.NOBODY) {
        addName(form, new Name(Name.Kind.OTHER, null, null, null, period, "nobody" + at(row)));
        continue;
      }
      Party party = requireParty(row, row.require("party"));
      switch (kind) {
        case STATE, ADJECTIVE, DEMONYM, CAPITAL -> {
          Name.Kind name = Name.Kind.valueOf(kind.name());
          String what = WHAT.getOrDefault(name, "name of a state");
          Period held = undated(form, period);
          addName(form, new Name(name, party, null, null, held, what + dated(period, row)));
        }
        case PERSON ->
            people.add(form, party, row.constant("sector", Sector.class), period, at(row));
        default ->
            addName(
                form,
                new Name(
                    Name.Kind.INSTITUTION,
                    party,
                    null,
                    row.constant("sector", Sector.class),
                    period,
                    "institution" + dated(period, row)));
      }
    }
  }

  private void loadStates(Lexicon lexicon) {
    List<Row> states =
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital");
    for (Row row : states) {
      String iso3 = row.require("iso3");
      Party party = new Party(iso3, row.require("name"), Party.Kind.STATE);
      if (parties.put(iso3, party) != null) {
        throw row.error("state " + iso3 + " stands twice");
      }
      addName(
          party.name(), new Name(Name.Kind.STATE, party, null, null, "name of a state" + at(row)));
      for (String official : row.list("official")) {
        addName(
            official,
            new Name(Name.Kind.STATE, party, null, null, "official name of a state" + at(row)));
      }
    }
    for (Row row : lexicon.rows("actor/state-names.tsv", "iso3", "kind", "form")) {
      Party party = requireParty(row, row.require("iso3"));
      String kindName = row.require("kind");
      Name.Kind kind =
          kindName.equals("alias") ? Name.Kind.STATE : row.constant("kind", Name.Kind.class);
      addName(
          row.require("form"),
          new Name(kind, party, null, null, WHAT.getOrDefault(kind, "name of a state") + at(row)));
    }
    // Capitals come last: where a capital shares its state's name, the state is meant.
    for (Row row : states) {
      for (String capital : row.list("capital")) {
        Party party = requireParty(row, row.require("iso3"));
        addName(capital, new Name(Name.Kind.CAPITAL, party, null, null, CAPITAL + at(row)));
      }
    }
  }

  private void loadBodies(Lexicon lexicon) {
    Map<String, String> parents = new HashMap<>();
    for (Row row : lexicon.rows("actor/body-organs.tsv", "acronym", "parent")) {
      parents.put(row.require("acronym"), row.require("parent"));
    }
    List<Row> rows = lexicon.rows("actor/bodies.tsv", "acronym", "name", "kind", "party");
    for (Row row : rows) {
      if (row.require("party").equals("yes")) {
        String acronym = row.require("acronym");
        parties.putIfAbsent(acronym, new Party(acronym, row.require("name"), Party.Kind.BODY));
      }
    }
    for (Row row : rows) {
      String acronym = row.require("acronym");
      String actsFor = parents.getOrDefault(acronym, acronym);
      Body body =
          new Body(
              acronym,
              row.require("name"),
              row.constant("kind", Body.Kind.class),
              parties.get(actsFor));
      if (bodies.put(acronym, body) != null) {
        throw row.error("body " + acronym + " stands twice");
      }
      addBodyName(acronym, body, at(row));
      addBodyName(body.name(), body, at(row));
    }
    for (Row row : lexicon.rows("actor/body-names.tsv", "acronym", "form")) {
      Body body = bodies.get(row.require("acronym"));
      if (body == null) {
        throw row.error("no body " + row.get("acronym") + " in bodies.tsv");
      }
      addBodyName(row.require("form"), body, at(row));
    }
  }

  private void loadOffices(Lexicon lexicon) {
    for (Row row : lexicon.rows("actor/offices.tsv", "form", "office", "sector", "party")) {
      String owner = row.get("party");
      Party party = owner.isEmpty() ? null : requireParty(row, owner);
      if (!Offices.isNormal(row.require("office"))) {
        throw row.error(row.get("office") + " is no normal form of an office");
      }
      List<String> words = lowerTokens(row.require("form"));
      offices.add(
          words,
          new OfficeForm(row.require("office"), row.constant("sector", Sector.class), party));
      if (party != null && words.size() > 1) {
        // "Indian Foreign Secretary" tells what a foreign secretary of India is.
        String bare = String.join(" ", words.subList(1, words.size()));
        officesOf
            .computeIfAbsent(party.code(), k -> new HashMap<>())
            .put(bare, row.require("office"));
      }
    }
    for (Row row : lexicon.rows("actor/titles.tsv", "form", "kind")) {
      if (!row.require("kind").equals("suffix")) {
        List<String> title = tokens(row.require("form"));
        titles.add(String.join(" ", title));
        titleStarts.add(title.get(0));
      } else {
        suffixes.add(row.require("form"));
      }
    }
  }

  private void addBodyName(String form, Body body, String at) {
    Party party = body.party();
    String what =
        party == null || party.code().equals(body.acronym())
            ? "name of a body"
            : "organ of " + party.code();
    addName(form, new Name(Name.Kind.BODY, party, body, null, what + at));
  }

  /** Where a row stands, to be told behind what it tells. */
  static String at(Row row) {
    return " (" + row.file() + ":" + row.line() + ")";
  }

  private static String dated(Period period, Row row) {
    return (period.from() == null && period.to() == null ? "" : ", " + period) + at(row);
  }

  /** A state that is gone is meant where the day is unknown, unless other names make up its own. */
  private Period undated(String form, Period period) {
    List<String> words = tokens(form);
    PhraseTable.Match<Name> other =
        names.longestOf(0, words.size(), words::get, name -> name.inForce(null));
    return other != null ? period : period.evenUndated();
  }

  private void addName(String form, Name name) {
    names.add(tokens(form), name);
  }

  private Party requireParty(Row row, String code) {
    Party party = party(code);
    if (party == null) {
      throw row.error("no party " + code);
    }
    return party;
  }

  /** A form split as text is split. */
  List<String> tokens(String form) {
    return plain(form) ? List.of(form.split(" ")) : tokenizer.apply(form);
  }

  /** Whether a form is words of letters with a blank between: most are, and need no splitter. */
  private static boolean plain(String form) {
    boolean blank = true;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c != ' ' || blank)) {
        return false;
      }
      blank = !letter;
    }
    return !blank;
  }

  private List<String> lowerTokens(String form) {
    return tokens(form).stream().map(token -> token.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The state or body of a code, for an organ the body that it acts for; or null. A body that does
   * not act by itself is a party all the same where an office or person speaks for it.
   */
  public @Nullable Party party(String code) {
    Party party = parties.get(code);
    Body body = bodies.get(code);
    if (party != null || body == null) {
      return party;
    }
    Party actsFor = body.party();
    return actsFor != null ? actsFor : new Party(code, body.name(), Party.Kind.BODY);
  }

  /** The parties that a line names outright, in order: "President of Russia". */
  public List<Party> partiesNamed(String line) {
    List<String> words = tokens(line);
    List<Party> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      PhraseTable.Match<Name> match =
          names.longestOf(i, words.size(), words::get, name -> name.inForce(null));
      if (match != null) {
        Party party = match.value().party();
        if (party != null) {
          found.add(party);
        }
        i = match.last();
      }
    }
    return found;
  }

  /**
   * Tokens of a sentence that are proper nouns because a state's or capital's name ends there: the
   * word before the last of a longer name may be an adjective ("South Korea").
   */
  public BitSet properNouns(Sentence sentence) {
    BitSet nouns = new BitSet();
    IntFunction<String> text = k -> sentence.token(k).text();
    for (int i = 0; i < sentence.size(); i++) {
      PhraseTable.Match<Name> match = names.longest(i, sentence.size(), text);
      if (match == null) {
        continue;
      }
      Name.Kind kind = match.value().kind();
      boolean plural = match.last() > i && sentence.token(match.last()).text().endsWith("s");
      if ((kind == Name.Kind.STATE || kind == Name.Kind.CAPITAL) && !plural) {
        nouns.set(match.last());
      }
      i = match.last();
    }
    return nouns;
  }

  /** Proper names, by exact case. */
  PhraseTable<Name> names() {
    return names;
  }

  /** Offices, in lower case. */
  PhraseTable<OfficeForm> offices() {
    return offices;
  }

  /** Common nouns for kinds of actors, in lower case. */
  PhraseTable<Sector> agents() {
    return agents;
  }

  /** Words that bound persons' names. */
  NameWords nameWords() {
    return nameWords;
  }

  /**
   * What an office, given in its words in lower case, is in one state only; null if as anywhere.
   */
  @Nullable String officeOf(Party party, String words) {
    return officesOf.getOrDefault(party.code(), Map.of()).get(words);
  }

  /** Weighs which side words mean that no rule tells the side of. */
  SideModel sideModel() {
    return sideModel;
  }

  /** Words by which sentences tell whose somebody is. */
  SideWords sideWords() {
    return sideWords;
  }

  /** Holders of offices. */
  KnownPeople people() {
    return people;
  }

  /** Whether a form of address or a rank may start with a word. */
  boolean startsTitle(String word) {
    return titleStarts.contains(word);
  }

  /** Whether the words, joined by blanks, are a form of address or a rank. */
  boolean isTitle(String words) {
    return titles.contains(words);
  }

  /** Whether a word stands behind names: "Jr.". */
  boolean isSuffix(String word) {
    return suffixes.contains(word);
  }

  /** Whether a word is the name of a state or capital, which some persons bear too. */
  boolean namesPlace(String word) {
    PhraseTable.Match<Name> match = names.longest(0, 1, i -> word);
    return match != null
        && (match.value().kind() == Name.Kind.STATE || match.value().kind() == Name.Kind.CAPITAL);
  }

  /** The gender of a given name, or null where it is not known or tells nothing. */
  @Nullable Gender gender(String givenName) {
    return givenNames.get(givenName.toLowerCase(Locale.ROOT));
  }
}
