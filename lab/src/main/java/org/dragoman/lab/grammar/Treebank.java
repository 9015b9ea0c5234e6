package org.dragoman.lab.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dragoman.grammar.Relation;

/** Reads treebanks in the CoNLL-U format, gzipped or not. */
final class Treebank {
  private Treebank() {}

  /**
   * All sentences of a file; multi-word tokens and empty nodes are left out.
   *
   * @throws IOException where the file cannot be read or a line is broken; names file and line
   */
  static List<TreebankSentence> read(Path file) throws IOException {
    List<TreebankSentence> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isEmpty()) {
          addSentence(rows, sentences, file, number);
          continue;
        }
        if (line.charAt(0) == '#') {
          continue;
        }
        String[] columns = line.split("\t", -1);
        if (columns.length != 10) {
          throw new IOException(
              file + ":" + number + ": " + columns.length + " columns where 10 were expected");
        }
        if (columns[0].indexOf('-') < 0 && columns[0].indexOf('.') < 0) {
          rows.add(columns);
        }
      }
      addSentence(rows, sentences, file, number);
    }
    return sentences;
  }

  private static void addSentence(
      List<String[]> rows, List<TreebankSentence> out, Path file, int line) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    int n = rows.size();
    String[] forms = new String[n];
    String[] lemmas = new String[n];
    String[] upos = new String[n];
    String[] xpos = new String[n];
    int[] heads = new int[n];
    Relation[] relations = new Relation[n];
    try {
      for (int i = 0; i < n; i++) {
        String[] row = rows.get(i);
        forms[i] = row[1];
        lemmas[i] = row[2];
        upos[i] = row[3];
        xpos[i] = row[4];
        int head = Integer.parseInt(row[6]);
        if (head < 0 || head > n) {
          throw new IllegalArgumentException("head " + head + " in a sentence of " + n);
        }
        heads[i] = head == 0 ? n : head - 1;
        relations[i] = Relation.of(row[7]);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": sentence before line " + line + ": " + e.getMessage(), e);
    }
    rows.clear();
    out.add(new TreebankSentence(forms, lemmas, upos, xpos, heads, relations));
  }
}
