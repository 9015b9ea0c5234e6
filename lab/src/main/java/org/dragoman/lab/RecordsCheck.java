package org.dragoman.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.app.export.RecordJson;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a corpus, checks the form of every record, and tells the speed. */
@Command(
    name = "records-check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every document of a corpus, writes its record as JSON and checks its form: all fields"
          + " there, every word of a closed list one of the list, every quote exactly the text at"
          + " its offsets. Prints counts, failures and speed on one thread. Ends with 1 where"
          + " anything failed."
    })
public final class RecordsCheck implements Callable<Integer> {
  private static final List<String> COUNTED =
      List.of(
          "cites",
          "engagements",
          "topics",
          "commitments",
          "bodies",
          "forums",
          "processes",
          "events");

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON lines, text or HTML.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "1",
      description = "Read the corpus N times and time the last; the first warms Java up.")
  private int passes;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "Print at most this many failures.")
  private int most;

  @Spec private @Nullable CommandSpec spec;

  private final ObjectMapper mapper = new ObjectMapper();
  private final RecordForm form = new RecordForm();
  private final RecordJson json = new RecordJson();
  private final Map<String, Integer> counts = new TreeMap<>();
  private int failures;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Document> documents = new ArrayList<>();
    new Sources(System.in, Overrides.NONE, bytes -> {})
        .read(
            files,
            result -> {
              if (result instanceof SourceResult.Found found) {
                documents.add(found.document());
              } else if (result instanceof SourceError error) {
                fail(out, error.message());
              }
              return true;
            });
    long start = System.nanoTime();
    Dragoman dragoman = Dragoman.english();
    long ready = System.nanoTime() - start;
    long reading = 0;
    long writing = 0;
    long characters = 0;
    for (int pass = 1; pass <= passes; pass++) {
      reading = 0;
      writing = 0;
      characters = 0;
      for (Document document : documents) {
        characters += document.text().length();
        start = System.nanoTime();
        DiplomaticRecord record;
        try {
          record = dragoman.read(document);
        } catch (RuntimeException | StackOverflowError e) {
          fail(out, document.id() + ": " + trace(e));
          continue;
        }
        reading += System.nanoTime() - start;
        start = System.nanoTime();
        String line = json.toString(record);
        writing += System.nanoTime() - start;
        if (pass == passes) {
          check(out, document, line);
        }
      }
    }
    report(out, documents.size(), characters, ready, reading, writing);
    return failures == 0 ? 0 : 1;
  }

  private void check(PrintWriter out, Document document, String line) {
    JsonNode record;
    try {
      record = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      fail(out, document.id() + ": not JSON: " + e.getMessage());
      return;
    }
    for (String problem : form.problems(record)) {
      fail(out, document.id() + ": " + problem);
    }
    for (String field : COUNTED) {
      counts.merge(field, record.path(field).size(), Integer::sum);
    }
  }

  private void fail(PrintWriter out, String what) {
    if (++failures <= most) {
      out.println("FAIL " + what);
    }
  }

  private void report(
      PrintWriter out, int documents, long characters, long ready, long reading, long writing) {
    counts.forEach((field, count) -> out.printf("%-12s %,9d%n", field, count));
    out.printf("%-12s %,9d%n", "documents", documents);
    out.printf("%-12s %,9d%n", "failures", failures);
    out.printf("engine ready in %.2f s%n", ready / 1e9);
    out.printf(
        "reading  %,.0f documents/s, %,.0f characters/s%n",
        1e9 * documents / Math.max(1, reading), 1e9 * characters / Math.max(1, reading));
    out.printf("writing  %,.0f documents/s%n", 1e9 * documents / Math.max(1, writing));
    out.flush();
  }

  private static String trace(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return trace.toString().lines().limit(12).reduce("", (all, one) -> all + "\n    " + one);
  }
}
