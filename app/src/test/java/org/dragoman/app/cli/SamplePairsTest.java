package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.compare.Comparer;
import org.dragoman.compare.Comparison;
import org.dragoman.compare.Finding;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;

/** The pairs of readouts in samples/pairs, and what each {@code expected.tsv} says of them. */
final class SamplePairsTest {
  private static final Path PAIRS = Path.of("..", "samples", "pairs");

  private final Dragoman dragoman = Dragoman.english();
  private final Comparer comparer = new Comparer(Lexicon.bundled());

  @Test
  void whatWasPutIntoThePairsIsFound() throws IOException {
    List<String> missing = new ArrayList<>();
    int expected = 0;
    List<Path> pairs = list(PAIRS);
    assertThat(pairs).hasSize(12);
    for (Path pair : pairs) {
      Comparison comparison = comparer.compare(read(pair, "a-"), read(pair, "b-"));
      for (String line : Files.readAllLines(pair.resolve("expected.tsv"))) {
        if (!line.startsWith("#") && !line.startsWith("what\t")) {
          expected++;
          if (!isFound(comparison, line.split("\t", -1))) {
            missing.add(pair.getFileName() + ": " + line.replace('\t', ' '));
          }
        }
      }
    }
    assertThat(expected).isGreaterThan(100);
    assertThat(missing).as("expected and not found").isEmpty();
  }

  private static boolean isFound(Comparison comparison, String[] cells) {
    String[] words = cells[2].split("\\|", -1);
    if (cells[0].equals("same-engagement")) {
      return comparison.sameEngagement() == cells[1].equals("yes")
          && hasAll(comparison.reasons().toString(), words);
    }
    return comparison.findings().stream()
        .anyMatch(
            finding ->
                finding.part().label().equals(cells[0])
                    && finding.where().label().equals(cells[1])
                    && hasAll(text(finding), words));
  }

  private static String text(Finding finding) {
    StringBuilder text = new StringBuilder(finding.what());
    if (finding.a() != null) {
      text.append(' ').append(finding.a().text());
    }
    if (finding.b() != null) {
      text.append(' ').append(finding.b().text());
    }
    return text.append(finding.differences()).toString();
  }

  private static boolean hasAll(String text, String... words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(words).allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  private org.dragoman.record.DiplomaticRecord read(Path pair, String prefix) throws IOException {
    List<String> files =
        list(pair).stream()
            .filter(file -> file.getFileName().toString().startsWith(prefix))
            .map(Path::toString)
            .toList();
    List<Document> documents = new ArrayList<>();
    new Sources(new ByteArrayInputStream(new byte[0]), new Overrides(null, null, null), bytes -> {})
        .read(
            files,
            result -> {
              documents.add(((SourceResult.Found) result).document());
              return true;
            });
    assertThat(documents).hasSize(1);
    return dragoman.read(documents.get(0));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
