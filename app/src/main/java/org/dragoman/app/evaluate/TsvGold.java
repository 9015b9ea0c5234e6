package org.dragoman.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;

/** Reads rows of a tab-separated file whose first row names the columns. */
final class TsvGold implements GoldFormat {
  private static final String MARKED = "marked_sentence";
  private static final String TEXT = "text";
  private static final String TYPE = "type";
  private static final String STATUS = "status";
  private static final String ID = "id";

  private final List<String> columns;
  private final String sentence;

  /**
   * @throws GoldException where the columns are not enough, or one stands twice
   */
  TsvGold(String header) throws GoldException {
    List<String> names = new ArrayList<>();
    for (String name : header.split("\t", -1)) {
      String column = name.strip().toLowerCase(Locale.ROOT);
      if (!column.isEmpty() && names.contains(column)) {
        throw new GoldException("column " + column + " stands twice");
      }
      names.add(column);
    }
    columns = List.copyOf(names);
    sentence = columns.contains(MARKED) ? MARKED : TEXT;
    if (!columns.contains(sentence) || !columns.contains(TYPE)) {
      throw new GoldException(
          "the columns must be named, among them type and marked_sentence or text");
    }
  }

  @Override
  public GoldRow row(String line, int number) throws GoldException {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() > columns.size()) {
      throw new GoldException(cells.size() + " cells for " + columns.size() + " columns");
    }
    String words = cell(cells, sentence);
    if (words.isEmpty()) {
      throw new GoldException("no " + sentence);
    }
    MarkedSentence marked =
        sentence.equals(MARKED)
            ? MarkedSentence.parse(words)
            : new MarkedSentence(words, List.of(), List.of());
    String id = cell(cells, ID);
    EventType type = GoldValues.type(cell(cells, TYPE));
    EventStatus status = GoldValues.status(cell(cells, STATUS));
    return new GoldRow(
        number,
        id.isEmpty() ? String.valueOf(number) : id,
        marked.text(),
        type,
        marked.sources(),
        marked.targets(),
        status);
  }

  /** A cell without the space around it; empty where the row or the file has none. */
  private String cell(List<String> cells, String column) {
    int at = columns.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
  }
}
