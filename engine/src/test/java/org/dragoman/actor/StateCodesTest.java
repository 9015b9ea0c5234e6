package org.dragoman.actor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of states: complete, one of a kind on each day, and right where they are known. */
class StateCodesTest {
  private static final String HEADER = "party\tiso3\tiso2\tcow\tcow_abb\tcameo\tfips\tfrom\tto\n";
  private static final String[] COLUMNS = HEADER.strip().split("\t");

  @TempDir private Path folder;

  private Path table(String... rows) throws IOException {
    Path file = Files.createDirectories(folder.resolve("actor")).resolve("state-codes.tsv");
    return Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
  }

  private StateCodes codes() {
    return new StateCodes(Lexicon.bundled().withFolder(folder));
  }

  @Test
  void everyStateHasOneRowOfTodayWithItsOwnLettersInIso3166() {
    Map<String, String> today = new TreeMap<>();
    Map<String, String> wanted = new TreeMap<>();
    for (Row row : Lexicon.bundled().rows("actor/state-codes.tsv", COLUMNS)) {
      if (row.get("to").isEmpty()) {
        assertThat(row.require("iso3")).isEqualTo(row.require("party"));
        assertThat(today.put(row.require("iso3"), row.require("iso2"))).isNull();
      }
    }
    for (Row row :
        Lexicon.bundled().rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      wanted.put(row.require("iso3"), row.require("iso2"));
    }
    assertThat(today).isEqualTo(wanted);
  }

  @Test
  void inEachYearACodeOfASchemeStandsForOneRowOnly() {
    List<Row> rows = Lexicon.bundled().rows("actor/state-codes.tsv", COLUMNS);
    for (int year = 1900; year <= 2030; year++) {
      // The last day of the year: a state that ended in it has made room by then.
      LocalDate day = LocalDate.of(year, 12, 31);
      Set<String> seen = new HashSet<>();
      for (Row row : rows) {
        if (!Period.of(row).holds(day)) {
          continue;
        }
        for (String scheme : List.of("iso3", "iso2", "cow", "cow_abb", "cameo", "fips")) {
          assertThat(row.get(scheme).isEmpty() || seen.add(scheme + row.get(scheme)))
              .as("%s %s in %d, line %d", scheme, row.get(scheme), year, row.line())
              .isTrue();
        }
      }
    }
  }

  @Test
  void membersOfTheUnitedNationsHaveNumbersInTheCorrelatesOfWar() {
    Set<Integer> numbers = new HashSet<>();
    StateCodes codes = new StateCodes(Lexicon.bundled());
    for (Row row : Lexicon.bundled().rows("actor/state-codes.tsv", COLUMNS)) {
      StateCode code = requireNonNull(codes.of(row.require("party"), null));
      assertThat(code.cow() == null).isEqualTo(code.cowLetters() == null);
      if (code.cow() != null) {
        numbers.add(code.cow());
      }
    }
    // The members, Kosovo and Taiwan.
    assertThat(numbers).hasSize(193 + 2);
  }

  @ParameterizedTest
  @CsvSource({
    "USA, , US, 2, USA, USA, US",
    "GBR, , GB, 200, UKG, GBR, UK",
    "RUS, , RU, 365, RUS, RUS, RS",
    "RUS, 1985-06-01, SU, 365, RUS, , UR",
    "DEU, , DE, 255, GMY, DEU, GM",
    "DEU, 1985-06-01, DE, 260, GFR, DEU, GE",
    "DEU, 1990-10-03, DE, 255, GMY, DEU, GM",
    "DEU, 1900-01-01, DE, 255, GMY, DEU, GM",
    "CZE, 1992-12-31, CS, 315, CZE, , CZ",
    "CZE, 1993-01-01, CZ, 316, CZR, CZE, EZ",
    "SRB, 2004-01-01, CS, 345, YUG, , YI",
    "KWT, , KW, 690, KUW, KWT, KU",
    "ROU, , RO, 360, ROM, ROM, RO",
    "TLS, , TL, 860, ETM, TMP, TT",
    "MNE, , ME, 341, MNG, MTN, MJ",
    "IRQ, , IQ, 645, IRQ, IRQ, IZ",
    "ISR, , IL, 666, ISR, ISR, IS",
    "KOR, , KR, 732, ROK, KOR, KS",
    "CHE, , CH, 225, SWZ, CHE, SZ",
    "SWZ, , SZ, 572, SWA, SWZ, WZ",
    "XKX, , XK, 347, KOS, , KV",
    "ALA, , AX, , , ALA, "
  })
  void codesOfSomeStates(
      String party,
      LocalDate day,
      String iso2,
      Integer cow,
      String abb,
      String cameo,
      String fips) {
    StateCode code = requireNonNull(new StateCodes(Lexicon.bundled()).of(party, day));
    assertThat(code.iso2()).isEqualTo(iso2);
    assertThat(code.cow()).isEqualTo(cow);
    assertThat(code.cowLetters()).isEqualTo(abb);
    assertThat(code.cameo()).isEqualTo(cameo);
    assertThat(code.fips()).isEqualTo(fips);
  }

  @Test
  void whatIsNoStateHasNone() {
    assertThat(new StateCodes(Lexicon.bundled()).of("UN", null)).isNull();
  }

  @Test
  void aRowOfAFolderTakesTheBundledOnesPlace() throws IOException {
    table("NOR\tNOR\tNO\t385\tNOR\tFJD\tNO\t-\t-");
    assertThat(requireNonNull(codes().of("NOR", null)).cameo()).isEqualTo("FJD");
  }

  @ParameterizedTest
  @CsvSource({
    "QQQ|QQQ|QQ|-|-|-|-|-|-, QQQ is no state of actor/states.tsv",
    "NOR|NOR|NOO|385|NOR|NOR|NO|-|-, NOO is no code of iso2",
    "NOR|NOR|NO|x|NOR|NOR|NO|-|-, x is no code of cow",
    "NOR|NOR|-|385|NOR|NOR|NO|-|-, no iso2",
    "NOR|NOR|NO|385|NOR|NOR|NO|1900|1800, 'ends on 1800-12-31, before 1900-01-01'",
    "NOR|NOR|NO|385|NOR|NOR|SW|-|-, fips SW is that of SWE at the same time (actor/state-codes.tsv:",
    "NOR|NOR|XX|999|ZZZ|ZZZ|ZZ|1990|-, iso3 NOR is that of NOR at the same time ("
  })
  void aWrongOrDoubleRowIsRefusedByFileAndLine(String row, String message) throws IOException {
    Path file = table("# of our own", row.replace('|', '\t'));
    assertThatThrownBy(this::codes)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file + ":3: ")
        .hasMessageContaining(message);
  }
}
