package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of the dictionaries could not be used, and how much there was. Confined to one thread. */
final class Warnings {
  private final List<String> messages = new ArrayList<>();
  private final Map<String, Integer> all = new LinkedHashMap<>();
  private final Map<String, Integer> unused = new LinkedHashMap<>();

  /** Counts a fact of a dictionary. */
  void count(SourceLine line) {
    all.merge(line.file(), 1, Integer::sum);
  }

  /** A fact that has been counted could not be used. */
  void add(SourceLine line, String why) {
    messages.add(line.where() + ": left out: " + why);
    unused.merge(line.file(), 1, Integer::sum);
  }

  /** The messages, in order; behind them for each dictionary how much of it was left out. */
  List<String> messages() {
    List<String> full = new ArrayList<>(messages);
    unused.forEach(
        (file, count) ->
            full.add(file + ": " + count + " of " + all.getOrDefault(file, 0) + " left out"));
    return full;
  }
}
