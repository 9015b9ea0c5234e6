package org.dragoman.lab.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.place.PlaceNames;

/**
 * What a place's name may be besides: a word that treebanks write in small letters, a name of
 * persons, states or bodies that the lexicons know. Immutable.
 */
final class PlainWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
  private static final int SHORTEST = 4;
  private static final int FORM = 1;
  private static final int UPOS = 3;

  private final Set<String> words = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Reads the words of a folder of treebanks and the names of the lexicons.
   *
   * @param treebanks holds {@code *-train.conllu} or {@code *-train.conllu.gz}
   * @throws IOException where a file cannot be read
   */
  PlainWords(Path treebanks, Lexicon lexicon) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(treebanks)) {
      files = all.filter(f -> f.toString().matches(".*-train\\.conllu(\\.gz)?")).sorted().toList();
    }
    for (Path file : files) {
      read(file);
    }
    for (Row row : lexicon.rows("time/months.tsv", "form", "month", "also")) {
      words.add(PlaceNames.fold(row.require("form")));
    }
    for (Row row : lexicon.rows("time/weekdays.tsv", "form", "day", "short")) {
      words.add(PlaceNames.fold(row.require("form")));
    }
    for (Row row : lexicon.rows("actor/given-names.tsv", "name", "gender")) {
      names.add(PlaceNames.fold(row.require("name")));
    }
    for (Row row : lexicon.rows("actor/people.tsv", "name", "party", "office", "from", "to")) {
      for (String word : row.require("name").split(" ")) {
        names.add(PlaceNames.fold(word));
      }
    }
    for (Row row : lexicon.rows("actor/state-names.tsv", "iso3", "kind", "form")) {
      names.add(PlaceNames.fold(row.require("form")));
    }
    for (Row row : lexicon.rows("actor/body-names.tsv", "acronym", "form")) {
      names.add(PlaceNames.fold(row.require("form")));
    }
    for (Row row : lexicon.rows("place/not-cities.tsv", "form", "why")) {
      (row.require("why").endsWith("name") ? names : words)
          .add(PlaceNames.fold(row.require("form")));
    }
  }

  private void read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", UPOS + 2);
        if (cells.length > UPOS && !line.startsWith("#") && !cells[UPOS].equals("PROPN")) {
          Matcher word = WORD.matcher(cells[FORM]);
          if (word.matches() && Character.isLowerCase(cells[FORM].codePointAt(0))) {
            words.add(PlaceNames.fold(cells[FORM]));
          }
        }
      }
    }
  }

  /** What a folded name is besides a place's: {@code word}, {@code name}, or nothing. */
  String guard(String key) {
    boolean plain = true;
    for (String part : key.split(" ")) {
      plain &= words.contains(part);
    }
    if (plain || key.length() < SHORTEST) {
      return "word";
    }
    return names.contains(key) ? "name" : "";
  }
}
