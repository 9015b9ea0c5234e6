package org.dragoman.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The measures of records, run on the engine with two small documents. */
final class RecordScoreTest {
  @TempDir private Path folder;

  private Path corpus;

  /** What a run gave. */
  private record Run(int code, List<String> out, String err) {}

  private static Run run(Object command, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(words);
    return new Run(code, out.toString().lines().toList(), err.toString());
  }

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus =
        Files.writeString(
            folder.resolve("corpus.jsonl"),
            """
            {"id": "a", "kind": "wire", "text": "Norway condemned Latvia on Monday."}
            {"id": "b", "kind": "garden", "text": "The roses are in bloom."}
            """);
  }

  private Path gold(String text) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), text);
  }

  @Test
  void figuresCountWhatWasFoundMissedAndWrong() throws IOException {
    Path gold =
        gold(
            """
            {
              "id": "a",
              "topics": ["trade"],
              "events": [
                {"type": "ACCUSE", "actor": "NOR", "recipient": "LVA", "status": "actual"},
                {"type": "REJECT", "actor": "LVA", "recipient": "NOR", "quote": "no"}
              ]
            }
            """);

    Run run = run(new RecordScore(), "--errors", gold, corpus);

    assertThat(run.code).isZero();
    assertThat(run.err).isEmpty();
    assertThat(run.out)
        .startsWith("a", "  missed topics: trade", "  missed events: REJECT LVA > NOR \"no\"")
        .contains(
            "events        P 100.0  R  50.0  F1  66.7  wanted     2  found     1",
            "topics        P   0.0  R   0.0  F1   0.0  wanted     1  found     0",
            "event status  right 100.0% of 1 matched events",
            "record score  11.1 over 1 documents");
  }

  @Test
  void recordWithoutItsDocumentCountsAsEmptyAndIsTold() throws IOException {
    Path gold =
        gold(
            """
            {"id": "a", "events": [{"type": "ACCUSE", "actor": "NOR", "recipient": "LVA"}]}
            {"id": "z", "events": [{"type": "ACCUSE", "actor": "NOR", "recipient": "LVA"}]}
            """);

    Run run = run(new RecordScore(), gold, corpus);

    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains("no document z in the corpus");
    assertThat(run.out)
        .contains("events        P 100.0  R  50.0  F1  66.7  wanted     2  found     1");
  }

  @Test
  void falseAlarmsAreCountedByKind() {
    Run run = run(new FalseAlarms(), corpus);

    assertThat(run.code).isZero();
    assertThat(run.out)
        .containsSubsequence(
            "garden: 1 documents",
            "  with an engagement       0    0.0%",
            "  events                   0    0.00 a document",
            "wire: 1 documents",
            "  with an event            1  100.0%",
            "  events                   1    1.00 a document",
            "    ACCUSE                 1    1.00 a document");
  }
}
