package org.dragoman.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.Dragoman;
import org.dragoman.actor.Sector;
import org.dragoman.event.EventStatus;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;

/** The forms that part cells by tabs, read back by splitting lines and cells. */
final class TabbedFormatsTest {
  private static final Dragoman DRAGOMAN = Dragoman.english();

  private static List<String[]> rows(EventFormat format, List<ExportEvent> events)
      throws IOException {
    String written = ExportEvents.written(format, events);
    assertThat(written).endsWith("\n").doesNotContain("\r");
    List<String[]> rows = new ArrayList<>();
    for (String line : written.substring(0, written.length() - 1).split("\n", -1)) {
      rows.add(line.split("\t", -1));
    }
    return rows;
  }

  /** Cells that are not empty, by column, 1-based. */
  private static Map<Integer, String> filled(String[] cells) {
    Map<Integer, String> filled = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        filled.put(i + 1, cells[i]);
      }
    }
    return filled;
  }

  private static List<ExportEvent> coded() {
    Document document =
        new Document(
            "oslo",
            "Norwegian Foreign Minister Kari Dahlberg met her Romanian counterpart Ion Marinescu in"
                + " Oslo on Monday.\n\nThe European Union condemned Belarus. Romania did not expel"
                + " two Belarusian diplomats. Norway will send an envoy to Romania.",
            "Norway receives Romania's foreign minister",
            "Nordic Gazette",
            java.time.LocalDate.of(2025, 9, 16),
            "https://gazette.example/oslo");
    List<ExportEvent> events = ExportEvent.of(DRAGOMAN.code(document));
    assertThat(events.stream().map(event -> event.event().type().name()))
        .contains("CONSULT", "ACCUSE");
    return events;
  }

  @Test
  void gdeltHas61CellsOfTheirTypes() throws IOException {
    List<ExportEvent> events = new ArrayList<>(coded());
    events.add(ExportEvents.hostile());
    events.add(ExportEvents.bare());
    List<String[]> rows = rows(new GdeltFormat(ExportEvents.CODEBOOK), events);
    assertThat(rows).hasSameSizeAs(events);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      assertThat(row).hasSize(61);
      assertThat(row[0]).matches("\\d{1,16}").isEqualTo(events.get(i).id().number() + "");
      assertThat(row[1]).matches("(\\d{8})?");
      assertThat(row[2]).isEqualTo(row[1].isEmpty() ? "" : row[1].substring(0, 6));
      assertThat(row[3]).isEqualTo(row[1].isEmpty() ? "" : row[1].substring(0, 4));
      assertThat(row[4]).matches("(\\d{4}\\.\\d{4})?");
      assertThat(row[25]).matches("[01]");
      assertThat(row[26]).matches("\\d{2,4}").startsWith(row[27]);
      assertThat(row[27]).startsWith(row[28]).hasSizeLessThanOrEqualTo(3);
      assertThat(row[28]).hasSize(2);
      assertThat(row[29]).matches("[1-4]");
      assertThat(row[30]).matches("(-?\\d+\\.\\d)?");
      assertThat(Arrays.asList(row).subList(31, 34)).containsOnly("1");
      assertThat(Arrays.asList(row).subList(34, 51)).containsOnly("");
      assertThat(row[59]).isEmpty();
    }
  }

  @Test
  void gdeltSaysWhoDidWhatToWhomWhereAndWhen() throws IOException {
    String[] row =
        rows(new GdeltFormat(ExportEvents.CODEBOOK), List.of(ExportEvents.hostile())).get(0);
    Map<Integer, String> expected = new TreeMap<>();
    expected.put(1, ExportEvents.hostile().id().number() + "");
    expected.put(2, "20251231");
    expected.put(3, "202512");
    expected.put(4, "2025");
    expected.put(5, "2025.9890"); // 2025 + (11 * 30 + 31) / 365
    expected.put(6, "ROMGOV"); // CAMEO's Romania is not ISO's
    expected.put(7, "ANA 'A' POP");
    expected.put(8, "ROM");
    expected.put(13, "GOV");
    expected.put(16, "IGOEUREEC");
    expected.put(17, "EUROPEAN UNION");
    expected.put(18, "EUR");
    expected.put(19, "EEC");
    expected.put(23, "IGO");
    expected.put(26, "1");
    expected.put(27, "042");
    expected.put(28, "042");
    expected.put(29, "04");
    expected.put(30, "1");
    expected.put(31, "1.9");
    expected.put(32, "1");
    expected.put(33, "1");
    expected.put(34, "1");
    expected.put(52, "4");
    expected.put(53, "Oslo, Norway");
    expected.put(54, "NO");
    expected.put(57, "59.9127");
    expected.put(58, "10.7461");
    expected.put(61, "https://news.example/?a=1&b='2'");
    assertThat(filled(row)).isEqualTo(expected);
  }

  @Test
  void gdeltKnowsTheLeadAndItsOwnQuadClasses() throws IOException {
    List<ExportEvent> events = coded();
    List<String[]> rows = rows(new GdeltFormat(ExportEvents.CODEBOOK), events);
    for (int i = 0; i < rows.size(); i++) {
      boolean lead = events.get(i).event().quote().span().begin() < 100;
      assertThat(rows.get(i)[25]).isEqualTo(lead ? "1" : "0");
    }
    assertThat(rows.stream().map(row -> row[25])).contains("0", "1");
    // A request is verbal conflict in PLOVER and verbal cooperation in GDELT.
    assertThat(List.of("026", "051", "061", "095", "100", "141", "150", "204"))
        .extracting(GdeltFormat::quad)
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
  }

  @Test
  void polecatHas40NamedCells() throws IOException {
    List<ExportEvent> events = new ArrayList<>(coded());
    events.add(ExportEvents.hostile());
    events.add(ExportEvents.bare());
    List<String[]> rows = rows(new PolecatFormat(ExportEvents.CODEBOOK, "test 1"), events);
    assertThat(rows).hasSize(events.size() + 1).allMatch(row -> row.length == 40);
    assertThat(rows.get(0))
        .startsWith("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code")
        .contains("Actor COW", "Wikipedia Recipient ID", "Feature Type")
        .endsWith("Story Locations", "Language", "Version");
    assertThat(filled(rows.get(rows.size() - 1)))
        .containsEntry(3, "ACCUSE")
        .containsEntry(6, "VERBAL CONFLICT")
        .containsEntry(8, "None")
        .containsEntry(9, "None")
        .containsEntry(16, "None")
        .containsEntry(17, "None")
        .doesNotContainKeys(2, 4, 5, 7, 11, 15, 24, 29, 34);
    Map<Integer, String> hostile = filled(rows.get(rows.size() - 2));
    assertThat(hostile)
        .containsEntry(2, "2025-12-31")
        .containsEntry(4, "visit")
        .containsEntry(5, "4")
        .containsEntry(6, "VERBAL COOPERATION")
        .containsEntry(7, "diplomatic;economic")
        .containsEntry(8, "Ana 'A' Pop")
        .containsEntry(9, "ROU")
        .containsEntry(11, "GOV")
        .containsEntry(13, "+minister, of x")
        .containsEntry(14, "'The minister'  ")
        .containsEntry(16, "European Union")
        .containsEntry(17, "None")
        .containsEntry(19, "IGO")
        .containsEntry(25, "Oslo")
        .containsEntry(28, "Norway")
        .containsEntry(31, "3143244")
        .containsEntry(35, "2026-01-02")
        .containsEntry(36, "A,B;C")
        .containsEntry(39, "en")
        .containsEntry(40, "test 1")
        .doesNotContainKeys(10, 15, 18, 23, 26, 27, 32, 33);
  }

  @Test
  void icewsHas20NamedCells() throws IOException {
    List<ExportEvent> events = new ArrayList<>(coded());
    events.add(ExportEvents.hostile());
    events.add(ExportEvents.bare());
    List<String[]> rows = rows(new IcewsFormat(ExportEvents.CODEBOOK), events);
    assertThat(rows).hasSize(events.size() + 1).allMatch(row -> row.length == 20);
    assertThat(rows.get(0))
        .startsWith("Event ID", "Event Date", "Source Name")
        .endsWith("Latitude", "Longitude");
    for (int i = 0; i < events.size(); i++) {
      assertThat(rows.get(i + 1)[0]).isEqualTo(events.get(i).id().number() + "");
    }
    assertThat(filled(rows.get(rows.size() - 2)))
        .containsEntry(2, "2025-12-31")
        .containsEntry(3, "Ana 'A' Pop")
        .containsEntry(4, "Government")
        .containsEntry(5, "Romania")
        .containsEntry(6, "Make a visit")
        .containsEntry(7, "042")
        .containsEntry(8, "1.9")
        .containsEntry(9, "European Union")
        .containsEntry(12, "-1+1 'id'")
        .containsEntry(13, "1")
        .containsEntry(15, "Oslo")
        .containsEntry(18, "Norway")
        .doesNotContainKeys(10, 11, 16, 17);
    Map<Integer, String> bare = filled(rows.get(rows.size() - 1));
    assertThat(bare)
        .containsEntry(3, "It")
        .containsEntry(7, "11")
        .doesNotContainKeys(2, 4, 5, 9, 10, 11, 14, 15, 18);
  }

  @Test
  void petrarchWritesTenCellsAndTheUrlWhereThereIsOne() throws IOException {
    PetrarchFormat format = new PetrarchFormat(ExportEvents.CODEBOOK);
    assertThat(rows(format, List.of(ExportEvents.bare())).get(0))
        .containsExactly("", "---", "---", "11", "", "bare_1", "NULL", "It", "---", "met");
    assertThat(rows(format, List.of(ExportEvents.hostile())).get(0))
        .containsExactly(
            "20260102",
            "ROMGOV",
            "IGOEUREEC",
            "042",
            "",
            "-1+1 'id'_1",
            "https://news.example/?a=1&b='2'",
            " Press, 'Inc.'",
            "'The minister'  ",
            "=the commissioner; [31m",
            "met");
    for (String[] row : rows(format, coded())) {
      assertThat(row).hasSize(11);
      assertThat(row[0]).isEqualTo("20250916");
      assertThat(row[5]).matches("oslo_\\d");
    }
  }

  @Test
  void rolesAreThoseOfCameo() throws IOException {
    Document document = Document.of("d", "They met.");
    Map<Sector, String> codes = new TreeMap<>();
    for (Sector sector : Sector.values()) {
      ExportEvent event =
          ExportEvents.event(
              document,
              ExportEvents.actor(document, "They", ExportEvents.NORWAY, sector, null, null),
              List.of(),
              EventStatus.ACTUAL);
      codes.put(
          sector,
          rows(new PetrarchFormat(ExportEvents.CODEBOOK), List.of(event)).get(0)[1].substring(3));
    }
    assertThat(codes)
        .containsEntry(Sector.GOV, "GOV")
        .containsEntry(Sector.JRN, "MED") // CAMEO's MED are media
        .containsEntry(Sector.MED, "HLH")
        .containsEntry(Sector.UNK, "")
        .containsEntry(Sector.PTY, "");
  }

  @Test
  void sidesWithoutAPartyHaveTheirWordsAndNoCountry() throws IOException {
    List<ExportEvent> event = List.of(ExportEvents.withoutParties());
    assertThat(filled(rows(new GdeltFormat(ExportEvents.CODEBOOK), event).get(0)))
        .containsEntry(6, "AGR")
        .containsEntry(7, "THE FARMERS")
        .containsEntry(13, "AGR")
        .containsEntry(16, "BUS")
        .containsEntry(17, "A MINING FIRM")
        .containsEntry(23, "BUS")
        .doesNotContainKeys(8, 9, 18, 19);
    assertThat(filled(rows(new PolecatFormat(ExportEvents.CODEBOOK, "test 1"), event).get(1)))
        .containsEntry(8, "None")
        .containsEntry(9, "None")
        .containsEntry(11, "AGR")
        .containsEntry(14, "The farmers")
        .containsEntry(16, "None")
        .containsEntry(17, "None")
        .containsEntry(22, "a mining firm");
    assertThat(filled(rows(new IcewsFormat(ExportEvents.CODEBOOK), event).get(1)))
        .containsEntry(3, "The farmers")
        .containsEntry(4, "Agricultural")
        .containsEntry(9, "a mining firm")
        .containsEntry(10, "Business")
        .doesNotContainKeys(5, 11);
    assertThat(rows(new PetrarchFormat(ExportEvents.CODEBOOK), event).get(0))
        .containsSubsequence("AGR", "BUS", "042", "The farmers", "a mining firm", "met");
  }

  /** The one event of a text that the engine reads, in a form. */
  private static String[] read(EventFormat format, String text, String type) throws IOException {
    List<ExportEvent> events =
        ExportEvent.of(DRAGOMAN.code(Document.of("place", text))).stream()
            .filter(event -> event.event().type().name().equals(type))
            .toList();
    assertThat(events).as(text).isNotEmpty();
    List<String[]> rows = rows(format, events);
    return rows.get(rows.size() - 1);
  }

  @Test
  void thePlaceThatAClauseNamesStandsInEachForm() throws IOException {
    String city = "Gunmen attacked a convoy near Goma, Congo, on Tuesday.";
    String[] gdelt = read(new GdeltFormat(ExportEvents.CODEBOOK), city, "ASSAULT");
    assertThat(Arrays.asList(gdelt).subList(51, 54))
        .containsExactly("4", "Goma, North Kivu, DR Congo", "CG");
    assertThat(Double.parseDouble(gdelt[56])).isBetween(-1.8, -1.5);
    assertThat(Double.parseDouble(gdelt[57])).isBetween(29.0, 29.4);
    assertThat(gdelt[58]).isEmpty();

    String region = "Gunmen attacked a convoy in Idlib province on Tuesday.";
    gdelt = read(new GdeltFormat(ExportEvents.CODEBOOK), region, "ASSAULT");
    assertThat(Arrays.asList(gdelt).subList(51, 54))
        .containsExactly("5", "Idlib Governorate, Syria", "SY");
    String[] polecat = read(new PolecatFormat(ExportEvents.CODEBOOK, "test"), region, "ASSAULT");
    assertThat(Arrays.asList(polecat).subList(23, 31))
        .startsWith("Idlib Governorate", "", "", "Idlib Governorate", "Syria")
        .endsWith("169387");

    String sea = "Gunmen attacked a convoy in the Strait of Hormuz on Tuesday.";
    String[] icews = read(new IcewsFormat(ExportEvents.CODEBOOK), sea, "ASSAULT");
    assertThat(Arrays.asList(icews).subList(14, 20))
        .containsExactly("", "", "", "", "26.5", "56.5");
  }
}
