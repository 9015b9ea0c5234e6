package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  // --- amending

  private static final String NAMES = "actor/state-names.tsv";
  private static final String RULES = "event/rules.tsv";

  private Path write(String file, String... lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, String.join("\n", lines) + "\n");
  }

  private List<Row> names(Lexicon lexicon) {
    return lexicon.rows(NAMES, "iso3", "kind", "form");
  }

  private static List<String> of(List<Row> rows, String form) {
    return rows.stream()
        .filter(row -> row.get("form").equals(form))
        .map(row -> row.get("iso3"))
        .toList();
  }

  @Test
  void rowTakesThePlaceOfEarlierRowsWithItsKey() throws IOException {
    List<Row> bundled = names(Lexicon.bundled());
    assertThat(of(bundled, "Congolese")).hasSize(2);
    write(NAMES, "iso3\tkind\tform", "NOR\tadjective\tCongolese");
    List<Row> rows = names(Lexicon.bundled().withFolder(folder));
    assertThat(of(rows, "Congolese")).containsExactly("NOR");
    assertThat(rows).hasSize(bundled.size() - 1);
  }

  @Test
  void laterFolderAmendsAnEarlierOne(@TempDir Path other) throws IOException {
    write(NAMES, "iso3\tkind\tform", "NOR\talias\tFjordland", "NOR\talias\tSkerryland");
    Files.createDirectories(other.resolve("actor"));
    Files.writeString(
        other.resolve(NAMES),
        "iso3\tkind\tform\nSWE\talias\tFjordland\n!remove\t-\t-\tSkerryland\n");
    List<Row> rows = names(Lexicon.bundled().withFolder(folder).withFolder(other));
    assertThat(of(rows, "Fjordland")).containsExactly("SWE");
    assertThat(of(rows, "Skerryland")).isEmpty();
  }

  @Test
  void rowIsRemovedByItsKeyAndByWhatElseTheRemovalTells() throws IOException {
    write(NAMES, "iso3\tkind\tform", "!remove\tCOG\t-\tCongolese");
    assertThat(of(names(Lexicon.bundled().withFolder(folder)), "Congolese"))
        .isNotEmpty()
        .doesNotContain("COG");
    write(NAMES, "iso3\tkind\tform", "!remove\t-\t-\tCongolese");
    assertThat(of(names(Lexicon.bundled().withFolder(folder)), "Congolese")).isEmpty();
  }

  @Test
  void removalOfWhatIsNotThereIsNamedWithFileAndLine() throws IOException {
    Path own = write(NAMES, "iso3\tkind\tform", "!remove\t-\t-\tNo Such Name");
    Lexicon lexicon = Lexicon.bundled().withFolder(folder);
    assertThatThrownBy(() -> names(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessage(own + ":2: no earlier row to remove: No Such Name");
    Path empty = write(NAMES, "iso3\tkind\tform", "", "!remove\t-\t-\t-");
    assertThatThrownBy(() -> names(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessage(empty + ":3: !remove does not say which row");
  }

  @Test
  void frameIsTheSameInAnyOrderAndCase() throws IOException {
    String[] columns = {"predicate", "pos", "frame", "actor", "recipient", "type", "mode", "cameo"};
    List<Row> bundled = Lexicon.bundled().rows(RULES, columns);
    Row row =
        bundled.stream()
            .filter(r -> r.get("frame").matches("\\S+=\\w+\\|\\w+ \\S+"))
            .findFirst()
            .orElseThrow();
    String[] parts = row.get("frame").split(" ");
    String[] list = parts[0].split("=|\\|");
    String turned =
        parts[1] + " " + list[0] + "=" + list[2] + "|" + list[1].toUpperCase(Locale.ROOT);
    write(
        RULES,
        String.join("\t", columns),
        row.get("predicate") + "\t" + row.get("pos") + "\t" + turned + "\t-\t-\tNONE\t-\t-");
    List<Row> rows = Lexicon.bundled().withFolder(folder).rows(RULES, columns);
    assertThat(rows).hasSize(bundled.size()).doesNotContain(row);
    assertThat(rows.get(rows.size() - 1).get("frame")).isEqualTo(turned);
  }

  @Test
  void fileThatMatchesNoLexiconIsNamedWithWhatMayBeMeant() throws IOException {
    Path stray = write("actor/agent.tsv", "lemma\tsector");
    assertThatThrownBy(() -> Lexicon.bundled().withFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(stray + ": matches no lexicon; there is actor/agents.tsv, ");
    Files.delete(stray);
    Path misplaced = write("rules.tsv", "predicate");
    assertThatThrownBy(() -> Lexicon.bundled().withFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessage(misplaced + ": matches no lexicon; there is event/rules.tsv");
    Files.delete(misplaced);
    Path keys = write("lexicon/keys.tsv", "file\tkey\tcase");
    assertThatThrownBy(() -> Lexicon.bundled().withFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(keys + ": matches no lexicon");
  }

  @Test
  void hiddenFilesArePassedOver() throws IOException {
    write(".git/config", "x");
    write(".DS_Store", "x");
    assertThat(names(Lexicon.bundled().withFolder(folder))).isEqualTo(names(Lexicon.bundled()));
  }

  @Test
  void missingColumnIsNamed() throws IOException {
    Path own = write(NAMES, "iso3\tform", "NOR\tFjordland");
    Lexicon lexicon = Lexicon.bundled().withFolder(folder);
    assertThatThrownBy(() -> names(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(own + ":1: no column kind; ");
  }

  @Test
  void fileOfASpreadsheetIsRead() throws IOException {
    write(NAMES, "\uFEFFiso3\tkind\tform\r", "NOR\talias\tFjordland\r");
    assertThat(of(names(Lexicon.bundled().withFolder(folder)), "Fjordland")).containsExactly("NOR");
  }

  @Test
  void rowsOfAProgramAmendAsThoseOfAFolder() {
    Row row =
        new Row(
            "own", 3, List.of("iso3", "kind", "form"), List.of("NOR", "adjective", "Congolese"));
    List<Row> rows = names(Lexicon.bundled().withRows(Map.of(NAMES, List.of(row))));
    assertThat(of(rows, "Congolese")).containsExactly("NOR");
  }

  @Test
  void whateverAFolderSaysItsRowsAndTheUntouchedOnesAreThere() throws IOException {
    Random random = new Random(7);
    List<Row> bundled = names(Lexicon.bundled());
    for (int round = 0; round < 20; round++) {
      Set<String> added = new TreeSet<>();
      Set<String> removed = new TreeSet<>();
      List<String> lines = new ArrayList<>(List.of("iso3\tkind\tform"));
      for (int i = 0; i < 30; i++) {
        String form = bundled.get(random.nextInt(bundled.size())).get("form");
        boolean removes = random.nextBoolean();
        if (added.contains(form) || removed.contains(form)) {
          continue;
        }
        (removes ? removed : added).add(form);
        lines.add((removes ? "!remove\t-\t-\t" : "NOR\talias\t") + form);
      }
      write(NAMES, lines.toArray(String[]::new));
      Map<String, List<String>> expected = new TreeMap<>();
      for (Row row : bundled) {
        String form = row.get("form");
        if (!added.contains(form) && !removed.contains(form)) {
          expected.computeIfAbsent(form, f -> new ArrayList<>()).add(row.get("iso3"));
        }
      }
      added.forEach(form -> expected.put(form, List.of("NOR")));
      Map<String, List<String>> actual = new TreeMap<>();
      for (Row row : names(Lexicon.bundled().withFolder(folder))) {
        actual.computeIfAbsent(row.get("form"), f -> new ArrayList<>()).add(row.get("iso3"));
      }
      assertThat(actual).isEqualTo(expected);
    }
  }

  // --- keys

  @Test
  void everyBundledTableHasAKeyOfItsOwnColumns() throws IOException {
    Map<String, List<String>> keys = new TreeMap<>();
    for (Row row : Lexicon.bundled().rows("lexicon/keys.tsv", "file", "key", "case")) {
      keys.put(row.require("file"), row.list("key"));
      assertThat(row.require("case")).isIn("any", "exact");
    }
    Path root = Path.of("src/main/resources/org/dragoman");
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path path : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
        String file = root.relativize(path).toString().replace('\\', '/');
        if (!file.equals("lexicon/keys.tsv")) {
          tables.add(file);
          List<String> header =
              Files.readAllLines(path).stream()
                  .filter(line -> !line.isBlank() && !line.startsWith("#"))
                  .findFirst()
                  .map(line -> List.of(line.split("\t")))
                  .orElseThrow();
          assertThat(header).as(file).containsAll(keys.getOrDefault(file, List.of("no key")));
        }
      }
    }
    assertThat(keys.keySet()).isEqualTo(tables);
  }
}
