package org.dragoman.lexicon.petrarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Sector;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of each kind of dictionary are read as the formats describe them. */
class DictionaryFormatTest {
  @TempDir Path folder;

  private List<SourceLine> lines(String... lines) throws IOException {
    return DictionaryLines.read(
        Files.writeString(folder.resolve("own.txt"), String.join("\n", lines) + "\n"));
  }

  private String where(int line) {
    return folder.resolve("own.txt") + ":" + line + ": ";
  }

  // --- lines

  @Test
  void commentsAreDroppedAndNumbersKept() throws IOException {
    List<SourceLine> lines =
        lines(
            "# whole line",
            "FJORD_COUNCIL_ [NORGOV] # rest of it",
            "GULL_LEAGUE_ [SWEGOV] ; the same",
            "<!-- over",
            "lines --> KEPT_ <!-- and --> [DNKGOV]",
            "",
            "\t[NORREB >20200101]");
    assertThat(lines)
        .extracting(line -> line.number() + " " + line.indented() + " " + line.text())
        .containsExactly(
            "2 false FJORD_COUNCIL_ [NORGOV]",
            "3 false GULL_LEAGUE_ [SWEGOV]",
            "5 true KEPT_  [DNKGOV]",
            "7 true [NORREB >20200101]");
  }

  @Test
  void commentThatDoesNotEndIsNamed() {
    assertThatThrownBy(() -> lines("A_ [NOR]", "<!-- never", "ends"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(where(2) + "the comment does not end");
  }

  @Test
  void bytesThatAreNotUtf8AreNamed() throws IOException {
    Path own = folder.resolve("own.txt");
    Files.write(own, "A_ [NOR]\nK\u00d8BENHAVN_ [DNK]\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> DictionaryLines.read(own))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(own + ": not UTF-8");
  }

  // --- kinds

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FJORD_COUNCIL_ [NORGOV] | ACTOR",
        "[NORGOV >20200101] | ACTOR",
        "HELMSMAN [~MIL] | AGENT",
        "HELMSMAN [MIL~] | AGENT",
        "!PERSON! = MAN, WOMAN | AGENT",
        "--- BEFRIEND [050] --- | VERB",
        "- * WEAPONS [190] | VERB",
        "&WEAPONS | VERB",
      })
  void kindIsToldByContent(String line, DictionaryKind kind) throws IOException {
    assertThat(DictionaryKind.of("own.txt", lines("# head", line))).isEqualTo(kind);
  }

  @Test
  void fileOfNoKindOrOfTwoIsNamed() throws IOException {
    List<SourceLine> none = lines("just some notes", "of somebody");
    assertThatThrownBy(() -> DictionaryKind.of("own.txt", none))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("own.txt: cannot tell what kind of dictionary it is: no line");
    List<SourceLine> two = lines("FJORD_COUNCIL_ [NORGOV]", "", "--- BEFRIEND [050] ---");
    assertThatThrownBy(() -> DictionaryKind.of("own.txt", two))
        .isInstanceOf(LexiconException.class)
        .hasMessage(
            "own.txt: cannot tell what kind of dictionary it is:"
                + " line 1 is of actors, line 3 is of verbs");
  }

  // --- dates

  @ParameterizedTest
  @CsvSource({
    "[NORGOV], -, -",
    "[NORGOV <20200101], -, 2019-12-31",
    "[NORGOV >20200101], 2020-01-01, -",
    "[NORGOV 20200101-20201231], 2020-01-01, 2020-12-31",
    "[NORGOV 20200101 - 20201231], 2020-01-01, 2020-12-31",
    "[NORGOV <910101], -, 1990-12-31",
    "[NORGOV >  200301], 2020-03-01, -",
  })
  void datesBoundTheDaysOfACode(String text, String from, String to) throws IOException {
    DatedCode code = DatedCode.all(text, lines("A_ " + text).get(0)).get(0);
    assertThat(code.code()).isEqualTo("NORGOV");
    assertThat(code.from()).isEqualTo(from.equals("-") ? null : LocalDate.parse(from));
    assertThat(code.to()).isEqualTo(to.equals("-") ? null : LocalDate.parse(to));
  }

  @Test
  void beforeAndFromADayLeaveNoGap() throws IOException {
    String text = "[NORREB <20200229] [NORGOV >20200229]";
    List<DatedCode> codes = DatedCode.all(text, lines("A_ " + text).get(0));
    LocalDate last = Objects.requireNonNull(codes.get(0).to());
    assertThat(last.plusDays(1)).isEqualTo(codes.get(1).from());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[NORGOV >20201301] | 20201301 is no day as YYYYMMDD or YYMMDD",
        "[NORGOV >2020] | 2020 is no day",
        "[NORGOV 20200101] | a day without <, > or a second day",
        "[NORGOV >20200101-20210101] | both > and a range of days",
        "[NORGOV 20210101-20200101] | ends before it begins",
        "[norgov] | no code, or no code with a date",
        "[] | no code, or no code with a date",
        "[NORGOV] stray | not understood: stray",
        "[NORGOV | not understood: [NORGOV",
      })
  void wrongCodesAreNamedWithFileAndLine(String text, String message) throws IOException {
    SourceLine line = lines("# head", "A_ " + text).get(0);
    assertThatThrownBy(() -> DatedCode.all(text, line))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(where(2))
        .hasMessageContaining(message);
  }

  // --- actors

  @ParameterizedTest
  @CsvSource({
    "NOR, NOR, -",
    "NORGOV, NOR, GOV",
    "NORGOVMIL, NOR, GOV",
    "NORINS, NOR, REB",
    "NORMED, NOR, JRN",
    "NORHLH, NOR, MED",
    "MNCNORBUS, NOR, BUS",
    "KSVGOV, XKX, GOV",
    "ROM, ROU, -",
    "SUNGOV, RUS, GOV",
    "DDR, DEU, -",
    "IGOUNO, UN, IGO",
    "IGOUNOHCR, UNHCR, IGO",
    "IGOWSTNAT, NATO, IGO",
    "NORQQQ, NOR, UNK",
    "MNC, -, BUS",
    "CHR, -, -",
  })
  void codesAreTakenApart(String code, String party, String sector) throws IOException {
    ActorCodes.Meaning meaning = new ActorCodes(Lexicon.bundled()).meaning(code, lines("x").get(0));
    assertThat(meaning.party()).isEqualTo(party.equals("-") ? null : party);
    assertThat(meaning.sector()).isEqualTo(sector.equals("-") ? null : sector);
  }

  @Test
  void everyStateIsItsIsoCode() throws IOException {
    ActorCodes codes = new ActorCodes(Lexicon.bundled());
    SourceLine line = lines("x").get(0);
    for (Row state :
        Lexicon.bundled().rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      assertThat(codes.meaning(state.get("iso3") + "GOV", line))
          .isEqualTo(new ActorCodes.Meaning(state.get("iso3"), "GOV"));
    }
  }

  @Test
  void everyPartOfACodeLeadsToSomethingOfOurs() {
    Set<String> ours = new TreeSet<>();
    for (Row row :
        Lexicon.bundled().rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      ours.add("state " + row.get("iso3"));
    }
    for (Row row : Lexicon.bundled().rows("actor/bodies.tsv", "acronym", "name", "kind", "party")) {
      ours.add("body " + row.get("acronym"));
    }
    for (Sector sector : Sector.values()) {
      ours.add("role " + sector);
    }
    ours.add("other ");
    assertThat(Lexicon.bundled().rows("lexicon/petrarch/actor-codes.tsv", "code", "kind", "value"))
        .hasSizeGreaterThan(120)
        .allSatisfy(
            row -> {
              assertThat(row.get("code")).matches("[A-Z][A-Z0-9]{2}");
              assertThat(ours).contains(row.get("kind") + " " + row.get("value"));
              assertThat(ours).doesNotContain("state " + row.get("code"));
            });
  }

  @Test
  void codesOfABlockHoldForAllItsNames() throws IOException {
    List<ActorEntry> entries =
        ActorEntry.all(
            lines(
                "FJORD_COUNCIL_",
                "+COUNCIL_OF_FJORDS_",
                "+FJORDERS_ [SWEREB]",
                "\t[NORREB <20200101]",
                "\t[NORGOV >20200101]",
                "GULL_LEAGUE_ [DNKGOV]"));
    assertThat(entries)
        .extracting(
            entry ->
                entry.name()
                    + " "
                    + entry.codes().stream().map(DatedCode::code).toList()
                    + " "
                    + entry.line().number())
        .containsExactly(
            "FJORD COUNCIL [NORREB, NORGOV] 1",
            "COUNCIL OF FJORDS [NORREB, NORGOV] 2",
            "FJORDERS [SWEREB] 3",
            "GULL LEAGUE [DNKGOV] 6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+GULLS_ [NOR] | a synonym without a name",
        "[NOR] | a code without a name",
        "GULLS_ | no code for GULLS",
        "_ [NOR] | no name",
      })
  void wrongActorsAreNamedWithFileAndLine(String line, String message) throws IOException {
    List<SourceLine> lines = lines("# head", line);
    assertThatThrownBy(() -> ActorEntry.all(lines))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(where(2))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BANK OF FJORDS | Bank of Fjords, Bank Of Fjords, BANK OF FJORDS",
        "WHO | WHO",
        "NPLF | NPLF",
        "NATO | Nato, NATO",
        "US SENATE | Us Senate, US Senate, US SENATE",
        "SEAN O'HARA | Sean O'Hara, SEAN O'HARA",
        "IAN MCTARN | Ian Mctarn, Ian McTarn, IAN Mctarn, IAN McTarn, IAN MCTARN",
        "SALEH AL-BAHR | Saleh Al-Bahr, Saleh al-Bahr, SALEH AL-BAHR",
        "Fjord council | Fjord council",
      })
  void namesInCapitalsAreFoundAsTextWritesThem(String name, String forms) {
    assertThat(NameForms.of(name)).containsExactlyInAnyOrder(forms.split(", "));
  }

  // --- verbs

  @Test
  void verbsOfABlockShareItsCodeAndPatterns() throws IOException {
    List<VerbEntry> verbs =
        VerbEntry.all(
            lines(
                "&WEAPONS",
                "+RIFLE",
                "",
                "--- BEFRIEND [050] ---",
                "BEFRIEND {BEFRIENDED BEFRIENDS}",
                "CHUM_UP [040]",
                "- * &WEAPONS [190] # note",
                "--- SHUN ---",
                "SHUN",
                "--- PESTER [111:112] ---",
                "PESTER"),
            Map.of("050", "", "040", "", "190", "", "111", ""));
    assertThat(verbs)
        .extracting(v -> v.lemma() + " " + v.behind() + " " + v.forms() + " " + v.code())
        .containsExactly(
            "befriend [] [befriended, befriends] 050",
            "chum [up] [] 040",
            "shun [] [] ---",
            "pester [] [] 111");
    assertThat(verbs.get(1).patterns())
        .extracting(p -> p.words() + p.code())
        .containsExactly("[*, &WEAPONS]190");
    assertThat(verbs.get(2).patterns()).isEmpty();
  }

  @Test
  void verbsOutsideBlocksHaveTheirOwnCodes() throws IOException {
    List<VerbEntry> verbs =
        VerbEntry.all(
            lines("BEFRIEND [050]", "- * + [051]", "SHUN [120]", "AVOID [120]", "- * WITH + [120]"),
            Map.of("050", "", "051", "", "120", ""));
    assertThat(verbs)
        .extracting(v -> v.lemma() + " " + v.code() + " " + v.patterns().size())
        .containsExactly("befriend 050 1", "shun 120 1", "avoid 120 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--- [050] --- | no head of a block",
        "--- BEFRIEND [050] | no head of a block",
        "--- BEFRIEND [WAR] --- | no CAMEO code: [WAR]",
        "--- BEFRIEND [999] --- | no CAMEO code 999",
        "SHUN | no code for SHUN, and it is in no block",
        "SHUN {SHUNNED [050] | no verb, pattern, synonym or head of a block",
        "SHUN THE_+THING [050] | no verb, pattern, synonym or head of a block",
        "THE_+SHUN [050] | a verb of several words must begin with the verb",
        "- * WEAPONS [050] | a pattern without a verb",
      })
  void wrongVerbsAreNamedWithFileAndLine(String line, String message) throws IOException {
    List<SourceLine> lines = lines("# head", line);
    assertThatThrownBy(() -> VerbEntry.all(lines, Map.of("050", "")))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(where(2))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- WEAPONS [050] | no * for the verb",
        "- * A * [050] | more than one *",
        "- * (WITH + [050] | a bracket that is not closed",
        "- * WITH) [050] | a bracket that was not opened",
        "- * {WITH) [050] | a bracket that was not opened",
        "- * @X [050] | not understood in a pattern: @X",
        "- * WEAPONS | no pattern: not - WORDS * WORDS [CODE]",
      })
  void wrongPatternsAreNamedWithFileAndLine(String line, String message) throws IOException {
    List<SourceLine> lines = lines("SHUN [050]", line);
    assertThatThrownBy(() -> VerbEntry.all(lines, Map.of("050", "")))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(where(2))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+RIFLE | a synonym without a set",
        "&WEAPONS! | no name of a set",
        "+!! | a synonym without a set",
      })
  void wrongSetsAreNamedWithFileAndLine(String line, String message) throws IOException {
    List<SourceLine> lines = lines("SHUN [050]", line);
    assertThatThrownBy(() -> SynonymSets.of(lines))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(where(2))
        .hasMessageContaining(message);
  }

  @Test
  void setIsKnownWhereverItStandsAndAnUnknownOneIsNamed() throws IOException {
    List<SourceLine> lines =
        lines("SHUN [050]", "- * &ARMS [190]", "&ARMS", "+RIFLE", "+ANTI_TANK_MISSILE_");
    SynonymSets sets = SynonymSets.of(lines);
    assertThat(sets.members("&ARMS", lines.get(1))).containsExactly("anti_tank_missile", "rifle");
    assertThat(sets.members("flag", lines.get(1))).containsExactly("flag");
    assertThatThrownBy(() -> sets.members("&BOATS", lines.get(1)))
        .isInstanceOf(LexiconException.class)
        .hasMessage(where(2) + "no set &BOATS");
    assertThatThrownBy(() -> SynonymSets.of(lines("&A", "+X", "&A")))
        .hasMessage(where(3) + "the set &A stands twice");
  }

  @ParameterizedTest
  @CsvSource({
    "weapons, weapon",
    "policies, policy",
    "crises, crise",
    "clashes, clash",
    "taxes, tax",
  })
  void pluralsLeadToTheirSingulars(String plural, String singular) {
    assertThat(WordForms.noun(plural)).contains(plural, singular);
    assertThat(WordForms.noun("status")).containsExactly("status");
    assertThat(WordForms.noun("press")).containsExactly("press");
  }
}
