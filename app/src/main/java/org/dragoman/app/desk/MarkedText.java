package org.dragoman.app.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A passage with what was read from it, cut where readings begin and end. Immutable.
 *
 * @param pieces the pieces, which together are the passage
 */
public record MarkedText(List<Piece> pieces) {
  private static final Set<String> NAMED = Set.of("topic", "body", "forum", "process", "source");

  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece.
   *
   * @param text its characters
   * @param href where the page tells what it became, or null where nothing was read from it
   * @param css the classes of its mark
   * @param tip what it became, in words; empty where nothing was read from it
   * @param asked whether it belongs to the words that were asked for
   * @param first whether it is the first of these
   */
  public record Piece(
      String text, @Nullable String href, String css, String tip, boolean asked, boolean first) {}

  /** A stretch of a passage: Unicode code points from 0, the end exclusive. */
  record Stretch(int begin, int end) {}

  /**
   * Cuts a passage.
   *
   * @param readings what was read from it
   * @param asked the words that were asked for, or null
   */
  static MarkedText of(String passage, List<Reading> readings, @Nullable Stretch asked) {
    int length = passage.codePointCount(0, passage.length());
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    for (Reading reading : readings) {
      cuts.add(Math.min(length, Math.max(0, reading.begin())));
      cuts.add(Math.min(length, Math.max(0, reading.end())));
    }
    if (asked != null) {
      cuts.add(Math.min(length, Math.max(0, asked.begin)));
      cuts.add(Math.min(length, Math.max(0, asked.end)));
    }
    List<Piece> pieces = new ArrayList<>();
    boolean first = true;
    int begin = 0;
    int at = 0;
    for (int cut : cuts) {
      if (cut == begin) {
        continue;
      }
      int from = begin;
      int next = passage.offsetByCodePoints(at, cut - begin);
      List<Reading> over =
          readings.stream()
              .filter(reading -> reading.begin() <= from && reading.end() > from)
              .sorted(Comparator.comparingInt(reading -> reading.end() - reading.begin()))
              .toList();
      boolean marked = asked != null && asked.begin <= from && asked.end > from;
      pieces.add(piece(passage.substring(at, next), over, marked, marked && first));
      first &= !marked;
      begin = cut;
      at = next;
    }
    return new MarkedText(pieces);
  }

  /**
   * The class of the shortest act over a piece; that of what is only named, where there is none.
   */
  private static String css(List<Reading> over) {
    return over.stream()
        .map(Reading::css)
        .filter(css -> !NAMED.contains(css))
        .findFirst()
        .orElse(over.get(0).css());
  }

  private static Piece piece(String text, List<Reading> over, boolean asked, boolean first) {
    if (over.isEmpty()) {
      return new Piece(text, null, "", "", asked, first);
    }
    Reading nearest = over.get(0);
    String tip =
        over.stream()
            .map(reading -> reading.kind() + ": " + reading.text())
            .distinct()
            .collect(Collectors.joining("\n"));
    return new Piece(
        text, "#" + nearest.id(), css(over) + (over.size() > 1 ? " many" : ""), tip, asked, first);
  }
}
