package org.dragoman.app.desk;

import java.io.BufferedReader;
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

/** The project's own sample reports, which are packed with the product. Stateless. */
final class Samples {
  private Samples() {}

  /**
   * Reads all of them into the ledger.
   *
   * @return how many documents were added
   */
  static long load(Keeper keeper) {
    try {
      Path folder = Files.createTempDirectory("dragoman-samples");
      try {
        List<String> files = new ArrayList<>();
        for (String name : names()) {
          Path file = folder.resolve(name);
          Files.createDirectories(folder.resolve(name).toAbsolutePath().getParent());
          try (InputStream in = open("samples/" + name)) {
            Files.copy(in, file);
          }
          files.add(file.toString());
        }
        return keeper.add(files);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
