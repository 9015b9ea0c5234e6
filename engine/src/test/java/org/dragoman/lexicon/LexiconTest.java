package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lexicons are read row by row; whatever is wrong is named by file and line. */
class LexiconTest {
  private static final String FILE = "time/weekdays.tsv";

  @TempDir Path folder;

  private String[] columns() {
    // The bundled file's own header, so that the test does not depend on what it says.
    try (var in = Lexicon.class.getResourceAsStream("/org/dragoman/" + FILE)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .findFirst()
          .orElseThrow()
          .split("\t");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve(FILE);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<Row> rows() {
    return Lexicon.bundled().withFolder(folder).rows(FILE, columns());
  }

  private String header() {
    return String.join("\t", columns());
  }

  @Test
  void rowsOfAFolderFollowTheBundledOnes() throws IOException {
    List<Row> bundled = Lexicon.bundled().rows(FILE, columns());
    Path own = write("# own\n\n" + header() + "\nOneday\t1\n");
    List<Row> rows = rows();
    assertThat(rows).hasSize(bundled.size() + 1).startsWith(bundled.toArray(Row[]::new));
    Row last = rows.get(rows.size() - 1);
    assertThat(last.get(columns()[0])).isEqualTo("Oneday");
    assertThat(last.file()).isEqualTo(own.toString());
    assertThat(last.line()).isEqualTo(4);
  }

  @Test
  void laterFoldersFollowEarlierOnes(@TempDir Path other) throws IOException {
    write(header() + "\nOneday\t1\n");
    Files.createDirectories(other.resolve("time"));
    Files.writeString(other.resolve(FILE), header() + "\nTwoday\t2\n");
    List<Row> rows = Lexicon.bundled().withFolder(folder).withFolder(other).rows(FILE, columns());
    assertThat(rows.subList(rows.size() - 2, rows.size()))
        .extracting(r -> r.cells().get(0))
        .containsExactly("Oneday", "Twoday");
  }

  @Test
  void folderThatLacksAFileAddsNothing() {
    assertThat(rows()).isEqualTo(Lexicon.bundled().rows(FILE, columns()));
  }

  @Test
  void missingCellsAndDashesHoldNothing() throws IOException {
    write(header() + "\nOneday\n - \t 2 \n");
    List<Row> rows = rows();
    assertThat(rows.get(rows.size() - 2).cells()).startsWith("Oneday", "");
    assertThat(rows.get(rows.size() - 1).cells()).startsWith("", "2");
  }

  @Test
  void wrongColumnNamesAreNamedWithFileAndLine() throws IOException {
    Path own = write("# a comment\nday\tnot a column\nOneday\t1\n");
    assertThatThrownBy(this::rows)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(own + ":2: ")
        .hasMessageContaining("not a column");
  }

  @Test
  void fileWithoutColumnNamesIsNamed() throws IOException {
    Path own = write("# nothing but this\n\n");
    assertThatThrownBy(this::rows)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(own.toString())
        .hasMessageContaining("no row of column names");
  }

  @Test
  void rowWithTooManyCellsIsNamedWithFileAndLine() throws IOException {
    Path own = write(header() + "\nOneday\t1\n\nTwoday" + "\tx".repeat(columns().length) + "\n");
    assertThatThrownBy(this::rows)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(own + ":4: ")
        .hasMessageContaining((columns().length + 1) + " cells");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheFile() throws IOException {
    Path own = write("");
    Files.write(own, (header() + "\nS\u00e1bado\t6\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(this::rows)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(own.toString())
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void unknownFileIsNamed() {
    assertThatThrownBy(() -> Lexicon.bundled().rows("actor/no-such.tsv", "form"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("actor/no-such.tsv: no such lexicon");
  }

  @Test
  void folderThatDoesNotExistIsNamed() {
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> Lexicon.bundled().withFolder(none))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(none.toString());
  }

  @Test
  void cellsAreReadAsListsAndConstants() {
    Row row =
        new Row("own.tsv", 7, List.of("names", "kind", "rest"), List.of("a|b c|d", "half-up", ""));
    assertThat(row.list("names")).containsExactly("a", "b c", "d");
    assertThat(row.list("rest")).isEmpty();
    assertThat(row.constant("kind", java.math.RoundingMode.class))
        .isEqualTo(java.math.RoundingMode.HALF_UP);
    assertThatThrownBy(() -> row.constant("names", java.math.RoundingMode.class))
        .isInstanceOf(LexiconException.class)
        .hasMessage("own.tsv:7: a|b c|d is no RoundingMode");
    assertThatThrownBy(() -> row.require("rest"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("own.tsv:7: no rest");
    assertThatThrownBy(() -> row.get("colour")).isInstanceOf(IllegalArgumentException.class);
  }
}
