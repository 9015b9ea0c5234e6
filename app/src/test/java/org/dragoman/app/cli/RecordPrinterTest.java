package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.app.Records;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordPrinterTest {
  private static String plain(DiplomaticRecord record, int width) {
    return new RecordPrinter(width, false).print(record);
  }

  private static int columns(String line) {
    return line.codePoints().map(Printable::columns).sum();
  }

  @Test
  void everyPartIsPrintedWithItsWordsAndTheirSentence() {
    String page = plain(Records.full(), 200);
    assertThat(page)
        .isEqualTo(
            """
            Norway’s minister visits Riga 🇱🇻 for talks
            riga-1 · published 2025-09-16 · https://gazette.example/riga
            Reported by Nordic Gazette, citing Norwegian ministry [s1]

            Engagements
              meeting, held Norway – Latvia · 2025-09-15 · Riga (LVA)
                Sølvi Brekke, foreign minister of Norway (guest) [s1]
                Ilze Kalnmača [s1]
                “met her Latvian counterpart Ilze Kalnmača” [s1]
              statement-only, ongoing Norway
                “minister visits Riga” [title]

            Topics
              discussed trade “trade” [s3]
              discussed agriculture “fisheries” [s3]
              praised trade “Latvia's port reform” [s2]

            Next steps
              planned Norway and Latvia: hold the second session · due 2026 · Baltic Fisheries Council \
            · session 2 · says Norwegian ministry
                “second session of the Baltic Fisheries Council” [s3]

            Positions
              supports Norway (Sølvi Brekke): port reform · about Latvia
                “𝐁rekke welcomed Latvia's port reform” [s2]

            Statements
              SUPPORT 051 Norway (Sølvi Brekke) · historical
                “𝐁rekke welcomed Latvia's port reform” [s2]

            Events
              CONSULT visit 042 Norway (Sølvi Brekke) → Latvia · 2025-09-15 · Riga (LVA) · says \
            Norwegian ministry
                “met her Latvian counterpart Ilze Kalnmača” [s1]

            Joint bodies
              Baltic Fisheries Council Norway – Latvia · session 2
                “second session of the Baltic Fisheries Council” [s3]

            Forums and treaties
              NATO “NATO” [s4]

            Processes
              talks
                “border talks” [s4]

            Sources
              spoke Norwegian ministry, through Nordic Gazette [s1]
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 100, 120})
  void noLineIsWiderThanThePage(int width) {
    String wide = "visit to " + "北京".repeat(40) + " and " + "x".repeat(150);
    DiplomaticRecord record = Records.full(Records.TEXT, Records.TITLE + wide);
    String page = plain(record, width);
    assertThat(page.lines()).allMatch(line -> columns(line) <= width);
    assertThat(page.lines()).noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void aNarrowPageHoldsTheSameWords() {
    assertThat(plain(Records.full(), 40).replaceAll("\\s+", " "))
        .isEqualTo(plain(Records.full(), 400).replaceAll("\\s+", " "));
  }

  @Test
  void continuedLinesHang() {
    assertThat(plain(Records.full(), 40))
        .contains("    “met her Latvian counterpart Ilze\n     Kalnmača” [s1]\n");
  }

  @Test
  void coloursChangeNoWord() {
    String coloured = new RecordPrinter(60, true).print(Records.full());
    assertThat(coloured).contains("\u001B[1;34mEngagements\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain(Records.full(), 60));
    assertThat(plain(Records.full(), 60)).doesNotContain("\u001B");
  }

  @Test
  void hostileTextCannotReachTheTerminal() {
    String hostile = "\u001B[2J\u001B]0;owned\u0007\u202E\r";
    Document document =
        new Document(hostile, "text", hostile + "title", hostile, null, hostile + "url");
    DiplomaticRecord full = Records.full();
    DiplomaticRecord record =
        new DiplomaticRecord(
            document,
            full.cites(),
            full.sources(),
            full.engagements(),
            full.topics(),
            full.commitments(),
            full.positions(),
            full.bodies(),
            full.forums(),
            full.processes(),
            full.events());
    assertThat(plain(record, 80))
        .contains("␛[2J␛]0;owned␇<U+202E>")
        .matches(page -> page.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n'));
  }

  @Test
  void anEmptyRecordSaysSo() {
    DiplomaticRecord empty =
        new DiplomaticRecord(
            Document.of("a", "Nothing."),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(plain(empty, 80))
        .isEqualTo("a\n\nNo relations between states were read from this document.\n");
  }
}
