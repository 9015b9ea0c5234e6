package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;

/** The bundled lexicons of actors: each loads, and they agree with one another. */
class LexiconFilesTest {
  /**
   * States and territories of ISO 3166-1, with Kosovo, that are no members of the United Nations.
   */
  private static final Set<String> NO_UN_MEMBERS =
      words(
          "ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL"
              + " GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF"
              + " REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VAT VGB VIR WLF XKX");

  /** Forms of two states, as the comment of state-names.tsv says. */
  private static final Set<String> SHARED = words("Congo Congolese Dominican Dominicans");

  private static final Lexicon LEXICON = Lexicon.bundled();

  @Test
  void statesAreThoseOfIso3166WithTheJavaPlatformsCodes() {
    Map<String, String> iso2 = new TreeMap<>();
    for (Row row : states()) {
      assertThat(iso2.put(row.require("iso3"), row.require("iso2"))).isNull();
    }
    Map<String, String> platform = new TreeMap<>();
    for (String country : Locale.getISOCountries()) {
      platform.put(Locale.forLanguageTag("und-" + country).getISO3Country(), country);
    }
    platform.put("XKX", "XK");
    assertThat(iso2).isEqualTo(platform);
  }

  @Test
  void all193MembersOfTheUnitedNationsHaveCapitalAndAdjective() {
    Map<String, Row> members = new TreeMap<>();
    for (Row row : states()) {
      if (!NO_UN_MEMBERS.contains(row.require("iso3"))) {
        members.put(row.require("iso3"), row);
      }
    }
    assertThat(members).hasSize(193);
    Set<String> withAdjective = new HashSet<>();
    for (Row row : stateNames()) {
      if (row.require("kind").equals("adjective")) {
        withAdjective.add(row.require("iso3"));
      }
    }
    assertThat(withAdjective).containsAll(members.keySet()).contains("PSE", "XKX", "TWN", "VAT");
    assertThat(members.values()).allSatisfy(row -> row.require("capital"));
  }

  @Test
  void aFormStandsForOneStateUnlessItIsKnownToBeShared() {
    Set<String> states = stateCodes();
    Map<String, Set<String>> holders = new HashMap<>();
    for (Row row : states()) {
      holders
          .computeIfAbsent(row.require("name"), form -> new TreeSet<>())
          .add(row.require("iso3"));
      if (!row.get("official").isEmpty()) {
        holders.computeIfAbsent(row.get("official"), f -> new TreeSet<>()).add(row.get("iso3"));
      }
    }
    for (Row row : stateNames()) {
      assertThat(states).contains(row.require("iso3"));
      assertThat(row.require("kind")).isIn("alias", "adjective", "demonym", "capital", "metonym");
      holders.computeIfAbsent(row.require("form"), form -> new TreeSet<>()).add(row.get("iso3"));
    }
    assertThat(several(holders)).isEqualTo(SHARED);
  }

  @Test
  void aPhraseThatIsNoStateHoldsAStatesNameAndIsNoNameItself() {
    Set<String> names = new HashSet<>();
    for (Row row : states()) {
      names.add(row.require("name"));
      names.add(row.get("official"));
      names.add(row.get("capital"));
    }
    for (Row row : stateNames()) {
      names.add(row.require("form"));
    }
    Set<String> lower =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    Set<String> others = new HashSet<>(bodyForms());
    for (Row row : institutions()) {
      others.add(row.require("form"));
    }
    Set<String> seen = new HashSet<>();
    for (Row row : LEXICON.rows("actor/not-states.tsv", "form", "why")) {
      String form = row.require("form");
      row.require("why");
      assertThat(seen.add(form)).as(form).isTrue();
      assertThat(names).doesNotContain(form);
      assertThat(others).doesNotContain(form);
      assertThat(holdsOne(form.toLowerCase(Locale.ROOT), lower)).as(form).isTrue();
    }
    assertThat(seen)
        .contains("Latin American", "New Mexico", "South China Sea")
        .hasSizeGreaterThan(200);
  }

  @Test
  void everyOfficeIsOfTheClosedListOrAMinisterOfSomething() {
    Set<String> parties = partyCodes();
    Set<String> seen = new HashSet<>();
    Set<String> offices = new HashSet<>();
    for (Row row : LEXICON.rows("actor/offices.tsv", "form", "office", "sector", "party")) {
      String form = row.require("form");
      assertThat(seen.add(form.toLowerCase(Locale.ROOT))).as(form).isTrue();
      String office = row.require("office");
      assertThat(Offices.NAMED.contains(office) || office.matches("minister of [a-z][a-z ]+"))
          .as("%s is %s", form, office)
          .isTrue();
      offices.add(office);
      row.constant("sector", Sector.class);
      if (!row.get("party").isEmpty()) {
        assertThat(parties).as(form).contains(row.get("party"));
      }
    }
    assertThat(offices).containsAll(Offices.NAMED);
  }

  @Test
  void titlesStandBeforeOrAfterANameAndAreListedOnceAKind() {
    Set<String> seen = new HashSet<>();
    for (Row row : LEXICON.rows("actor/titles.tsv", "form", "kind")) {
      assertThat(row.require("kind")).isIn("honorific", "rank", "suffix");
      assertThat(seen.add(row.require("form") + " " + row.require("kind")))
          .as(row.get("form"))
          .isTrue();
    }
    assertThat(seen).contains("H.E. honorific", "Gen. rank", "Jr. suffix");
  }

  @Test
  void aFormStandsForOneBodyAndEveryOrgansParentIsABodyThatCanAct() {
    Map<String, Boolean> acts = new HashMap<>();
    Map<String, Set<String>> holders = new HashMap<>();
    for (Row row : bodies()) {
      String acronym = row.require("acronym");
      assertThat(acts.put(acronym, row.get("party").equals("yes"))).as(acronym).isNull();
      assertThat(row.require("kind"))
          .isIn("organisation", "organ", "grouping", "conference", "treaty", "initiative");
      assertThat(row.require("party")).isIn("yes", "no");
      if (row.get("kind").matches("organ|conference|treaty")) {
        assertThat(row.get("party")).as(acronym).isEqualTo("no");
      }
      for (String form : List.of(acronym, row.require("name"))) {
        holders.computeIfAbsent(form, f -> new TreeSet<>()).add(acronym);
      }
    }
    for (Row row : bodyNames()) {
      assertThat(acts).containsKey(row.require("acronym"));
      Set<String> of = holders.computeIfAbsent(row.require("form"), f -> new TreeSet<>());
      assertThat(of).as("listed twice: " + row.get("form")).isEmpty();
      of.add(row.get("acronym"));
    }
    assertThat(several(holders)).isEmpty();
    Map<String, String> parents = new HashMap<>();
    for (Row row : LEXICON.rows("actor/body-organs.tsv", "acronym", "parent")) {
      assertThat(acts).containsKey(row.require("acronym"));
      assertThat(parents.put(row.get("acronym"), row.get("parent"))).isNull();
      assertThat(acts).containsEntry(row.require("parent"), true);
    }
    assertThat(parents).containsEntry("UNSC", "UN").containsEntry("European Commission", "EU");
    Set<String> codes = stateCodes();
    assertThat(acts.keySet()).noneMatch(code -> codes.contains(code) && !code.matches("NAM|CAF"));
  }

  @Test
  void institutionsBelongToAStateAndAreNoBodyAndNoOtherState() {
    Set<String> bodyForms = bodyForms();
    Map<String, Set<String>> states = new HashMap<>();
    for (Row row : states()) {
      states.computeIfAbsent(row.require("name"), f -> new HashSet<>()).add(row.get("iso3"));
    }
    for (Row row : stateNames()) {
      states.computeIfAbsent(row.require("form"), f -> new HashSet<>()).add(row.get("iso3"));
    }
    Set<String> codes = stateCodes();
    Set<String> seen = new HashSet<>();
    for (Row row : institutions()) {
      String form = row.require("form");
      assertThat(seen.add(form)).as(form).isTrue();
      assertThat(codes).contains(row.require("party"));
      row.constant("sector", Sector.class);
      assertThat(bodyForms).doesNotContain(form);
      assertThat(states.getOrDefault(form, Set.of(row.get("party"))))
          .as(form)
          .contains(row.get("party"));
    }
    assertThat(seen).contains("State Department", "Knesset", "IRGC").hasSizeGreaterThan(250);
  }

  @Test
  void groupsBelongToAStateAndTheirNamesAreNoBodysAndNoStates() {
    Set<String> others = new HashSet<>(bodyForms());
    for (Row row : states()) {
      others.add(row.require("name"));
      others.add(row.get("official"));
      others.add(row.get("capital"));
    }
    for (Row row : stateNames()) {
      others.add(row.require("form"));
    }
    Set<String> codes = partyCodes();
    Set<String> seen = new HashSet<>();
    for (Row row : groups()) {
      row.constant("sector", Sector.class);
      assertThat(codes).as(row.get("name")).contains(row.require("party"));
      Period.of(row);
      List<String> forms = new ArrayList<>(row.list("aliases"));
      forms.add(row.require("name"));
      for (String form : forms) {
        assertThat(seen.add(form + "|" + row.get("party") + "|" + row.get("from")))
            .as(form)
            .isTrue();
        assertThat(others).doesNotContain(form);
      }
    }
    assertThat(groups())
        .extracting(row -> row.get("name"))
        .contains("Abkhazia", "Somaliland", "PKK", "Hezbollah")
        .hasSizeGreaterThan(200);
  }

  @Test
  void agentsAreLowerCaseLemmasWithOneSector() {
    Set<String> seen = new HashSet<>();
    for (Row row : LEXICON.rows("actor/agents.tsv", "lemma", "sector")) {
      String lemma = row.require("lemma");
      assertThat(lemma).isEqualTo(lemma.toLowerCase(Locale.ROOT));
      assertThat(seen.add(lemma)).as(lemma).isTrue();
      row.constant("sector", Sector.class);
    }
    assertThat(seen).contains("government", "troops", "lawmaker").hasSizeGreaterThan(300);
  }

  @Test
  void formsAreWrittenWithStraightApostrophesAndSingleSpaces() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(states());
    rows.addAll(stateNames());
    rows.addAll(bodies());
    rows.addAll(bodyNames());
    rows.addAll(institutions());
    rows.addAll(groups());
    rows.addAll(LEXICON.rows("actor/offices.tsv", "form", "office", "sector", "party"));
    rows.addAll(LEXICON.rows("actor/titles.tsv", "form", "kind"));
    rows.addAll(LEXICON.rows("actor/not-states.tsv", "form", "why"));
    rows.addAll(LEXICON.rows("actor/agents.tsv", "lemma", "sector"));
    for (Row row : rows) {
      assertThat(row.cells())
          .as("%s:%d", row.file(), row.line())
          .noneMatch(cell -> cell.matches(".*([‘’ʻ`\\u00a0]|  ).*"));
    }
  }

  private static boolean holdsOne(String phrase, Set<String> names) {
    List<Integer> edges = new ArrayList<>();
    for (int i = 0; i <= phrase.length(); i++) {
      boolean before = i > 0 && Character.isLetterOrDigit(phrase.charAt(i - 1));
      boolean after = i < phrase.length() && Character.isLetterOrDigit(phrase.charAt(i));
      if (!before || !after) {
        edges.add(i);
      }
    }
    for (int begin : edges) {
      for (int end : edges) {
        if (begin < end
            && end - begin < phrase.length()
            && names.contains(phrase.substring(begin, end))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> several(Map<String, Set<String>> holders) {
    return holders.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ")).collect(Collectors.toSet());
  }

  private static Set<String> stateCodes() {
    return states().stream().map(row -> row.require("iso3")).collect(Collectors.toSet());
  }

  private static Set<String> partyCodes() {
    return Stream.concat(
            stateCodes().stream(),
            bodies().stream()
                .filter(row -> row.get("party").equals("yes"))
                .map(row -> row.require("acronym")))
        .collect(Collectors.toSet());
  }

  private static Set<String> bodyForms() {
    Set<String> forms = new HashSet<>();
    for (Row row : bodies()) {
      forms.add(row.require("acronym"));
      forms.add(row.require("name"));
    }
    for (Row row : bodyNames()) {
      forms.add(row.require("form"));
    }
    return forms;
  }

  private static List<Row> states() {
    return LEXICON.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital");
  }

  private static List<Row> stateNames() {
    return LEXICON.rows("actor/state-names.tsv", "iso3", "kind", "form");
  }

  private static List<Row> bodies() {
    return LEXICON.rows("actor/bodies.tsv", "acronym", "name", "kind", "party");
  }

  private static List<Row> bodyNames() {
    return LEXICON.rows("actor/body-names.tsv", "acronym", "form");
  }

  private static List<Row> groups() {
    return LEXICON.rows("actor/groups.tsv", "name", "aliases", "party", "sector", "from", "to");
  }

  private static List<Row> institutions() {
    return LEXICON.rows("actor/institutions.tsv", "form", "party", "sector");
  }
}
