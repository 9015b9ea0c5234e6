package org.dragoman.app.desk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;

/** The project's own sample reports, which are packed with the product. Stateless. */
final class Samples {
  private Samples() {}

  /**
   * Reads all of them into the ledger.
   *
   * @return how many documents were added
   */
  static long load(Ledger ledger, Engine engine) {
    try {
      Path folder = Files.createTempDirectory("dragoman-samples");
      try {
        List<String> files = new ArrayList<>();
        for (String name : names()) {
          Path file = folder.resolve(name.replace('/', '-'));
          try (InputStream in = open("samples/" + name)) {
            Files.copy(in, file);
          }
          files.add(file.toString());
        }
        return read(ledger, engine, files);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException("stopped while the samples were read", e);
    }
  }

  private static long read(Ledger ledger, Engine engine, List<String> files)
      throws InterruptedException {
    Sources sources =
        new Sources(
            new ByteArrayInputStream(new byte[0]), new Overrides(null, null, null), bytes -> {});
    return new Ingest(
            ledger,
            engine.dragoman(),
            engine.reports(),
            engine.version(),
            "samples",
            problem -> {},
            () -> {})
        .run(
            intake ->
                sources.read(
                    files,
                    result ->
                        result instanceof SourceResult.Found found
                            ? intake.input(
                                found.where(),
                                Incoming.of(
                                    found.document(), found.language(), origin(found.where())))
                            : intake.error((SourceError) result)))
        .added();
  }

  /** Where a sample came from; the folder it was read from is gone by then. */
  private static String origin(String where) {
    return "samples/" + where.substring(where.replace('\\', '/').lastIndexOf('/') + 1);
  }

  private static List<String> names() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open("samples.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  private static InputStream open(String name) {
    InputStream in = Samples.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not packed with this class");
    }
    return in;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
