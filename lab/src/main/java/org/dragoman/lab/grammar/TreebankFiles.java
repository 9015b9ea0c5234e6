package org.dragoman.lab.grammar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a folder of treebanks. */
final class TreebankFiles {
  private TreebankFiles() {}

  /**
   * The files {@code *-part.conllu} or {@code *-part.conllu.gz} in order of their names.
   *
   * @throws IOException where the folder cannot be read or holds none
   */
  static List<Path> find(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(f -> f.getFileName().toString().matches(".*-" + part + "\\.conllu(\\.gz)?"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new IOException(folder + ": no file named *-" + part + ".conllu or .conllu.gz");
      }
      return found;
    }
  }

  /** Name of a treebank: that of its file without endings. */
  static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.conllu(\\.gz)?$", "");
  }
}
