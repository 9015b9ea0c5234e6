package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.app.export.ExportEvent;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;

final class EventTableTest {
  private static final Dragoman DRAGOMAN = Dragoman.english();

  private static final Document FIRST =
      Document.of(
          "first",
          "On 3 March 2025, Norwegian Foreign Minister Kari Dahlberg-Haraldsen met the Romanian"
              + " foreign minister. Norway will host talks with Romania.");
  private static final Document SECOND =
      Document.of("\u001B[31mred", "Norway condemned Belarus.").withTitle("北京 talks \u202E end");

  private static String table(int width, boolean colour, Document... documents) throws IOException {
    List<ExportEvent> events = new ArrayList<>();
    for (Document document : documents) {
      events.addAll(ExportEvent.of(DRAGOMAN.code(document)));
    }
    assertThat(events).hasSizeGreaterThan(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EventTable table = new EventTable(width, colour);
    table.begin(out);
    for (ExportEvent event : events) {
      table.write(event, out);
    }
    table.end(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int columns(String line) {
    return line.codePoints().map(Printable::columns).sum();
  }

  @Test
  void eachDocumentHasItsNameAndAnEventALine() throws IOException {
    List<String> lines = table(140, false, FIRST, SECOND).lines().toList();
    assertThat(lines.get(0)).isEqualTo("first");
    assertThat(lines.get(1)).matches("WHERE +DATE +EVENT +CAMEO +STATUS +ACTOR +RECIPIENT +WORDS");
    assertThat(lines.get(2)).startsWith("s1     2025-03-03  CONSULT").contains("NOR Kari Dahl");
    int between = lines.indexOf("");
    assertThat(lines.get(between - 1)).startsWith("s2").contains("future").contains("Romania");
    assertThat(lines.get(between + 1)).isEqualTo("␛[31mred 北京 talks <U+202E> end");
    assertThat(lines.get(between + 3)).contains("ACCUSE disapprove", "Norway", "Belarus");
  }

  @Test
  void noLineIsWiderThanThePage() throws IOException {
    for (int width = Terminal.LEAST_WIDTH; width <= 200; width++) {
      int most = width;
      assertThat(table(width, false, FIRST, SECOND).lines())
          .as("width %d", width)
          .allMatch(line -> columns(line) <= most);
    }
  }

  @Test
  void colourChangesNoLetter() throws IOException {
    String coloured = table(100, true, FIRST, SECOND);
    assertThat(coloured).contains("\u001B[");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").lines().map(String::stripTrailing))
        .containsExactlyElementsOf(table(100, false, FIRST, SECOND).lines().toList());
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    assertThat(EventTable.fit("Riga", 4)).isEqualTo("Riga");
    assertThat(EventTable.fit("Rīga talks", 6)).isEqualTo("Rīga…");
    assertThat(EventTable.fit("北京北京", 4)).isEqualTo("北…");
    assertThat(EventTable.fit("🇳🇴x", 1)).isEqualTo("…");
  }
}
