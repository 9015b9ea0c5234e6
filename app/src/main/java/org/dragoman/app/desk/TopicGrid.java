package org.dragoman.app.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.app.query.DyadBrief;
import org.jspecify.annotations.Nullable;

/**
 * Topics by quarter. Immutable.
 *
 * @param quarters the oldest first
 * @param rows topics, those of most documents first
 */
public record TopicGrid(List<String> quarters, List<Row> rows) {
  private static final int MOST_ROWS = 16;
  private static final int MOST_QUARTERS = 16;
  private static final int LEVELS = 4;

  public TopicGrid {
    quarters = List.copyOf(quarters);
    rows = List.copyOf(rows);
  }

  /**
   * A topic.
   *
   * @param cells one for each quarter
   */
  public record Row(String topic, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A topic in a quarter.
   *
   * @param documents in how many documents
   * @param level how dark it is, 0 to 4
   * @param words words of the newest of them, or null where there are none
   */
  public record Cell(long documents, int level, @Nullable Words words) {}

  /** The grid of lines, or null where none has a quarter. */
  static @Nullable TopicGrid of(List<DyadBrief.TopicLine> lines) {
    TreeSet<String> named = new TreeSet<>();
    Map<String, Long> totals = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    Map<String, Words> words = new HashMap<>();
    long most = LEVELS;
    for (DyadBrief.TopicLine line : lines) {
      if (line.quarter() == null) {
        continue;
      }
      named.add(line.quarter());
      totals.merge(line.topic(), line.documents(), Long::sum);
      String key = line.topic() + " " + line.quarter();
      most = Math.max(most, counts.merge(key, line.documents(), Long::sum));
      words.putIfAbsent(key, Words.of(line.evidence()));
    }
    if (named.isEmpty()) {
      return null;
    }
    List<String> quarters = new ArrayList<>(named);
    quarters = quarters.subList(Math.max(0, quarters.size() - MOST_QUARTERS), quarters.size());
    List<Row> rows = new ArrayList<>();
    List<String> topics =
        totals.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(MOST_ROWS)
            .toList();
    for (String topic : topics) {
      List<Cell> cells = new ArrayList<>();
      for (String quarter : quarters) {
        long n = counts.getOrDefault(topic + " " + quarter, 0L);
        cells.add(
            new Cell(
                n,
                n == 0 ? 0 : (int) Math.max(1, n * LEVELS / most),
                words.get(topic + " " + quarter)));
      }
      rows.add(new Row(topic, cells));
    }
    return new TopicGrid(quarters, rows);
  }
}
