package org.dragoman.lab.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.Dragoman;
import org.dragoman.event.Arguments;
import org.dragoman.event.EventContext;
import org.dragoman.event.EventStatus;
import org.dragoman.event.StatusReader;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/** What the engine takes predicates' statuses for, against what they are. */
final class StatusConfusion {
  private static final EventStatus[] STATUSES = EventStatus.values();

  /** A sentence read wrongly. */
  record Wrong(StatusSentence sentence, EventStatus found, @Nullable Parse parse) {}

  private final int[][] counts = new int[STATUSES.length][STATUSES.length];
  private final List<Wrong> wrong = new ArrayList<>();

  private StatusConfusion() {}

  /** Reads sentences as the engine reads reports. */
  static StatusConfusion of(List<StatusSentence> sentences) {
    Dragoman dragoman = Dragoman.english();
    StatusReader reader = new StatusReader(Lexicon.bundled());
    StatusConfusion confusion = new StatusConfusion();
    for (StatusSentence sentence : sentences) {
      confusion.add(sentence, dragoman.analyse(Document.of("sentence", sentence.text())), reader);
    }
    return confusion;
  }

  private void add(StatusSentence sentence, Analysis analysis, StatusReader reader) {
    EventStatus found = null;
    Parse at = null;
    for (Parse parse : analysis.parses()) {
      for (int i = 0; i < parse.size() && found == null; i++) {
        if (parse.token(i).span().overlaps(sentence.predicate())) {
          EventContext context = analysis.context(parse);
          found = reader.status(context, new Arguments(parse, Set.of()), i);
          at = parse;
        }
      }
    }
    if (found == null) {
      throw new IllegalStateException("no token is the predicate of: " + sentence.text());
    }
    counts[sentence.status().ordinal()][found.ordinal()]++;
    if (found != sentence.status()) {
      wrong.add(new Wrong(sentence, found, at));
    }
  }

  /** Sentences of a status that were taken for another one. */
  int count(EventStatus wanted, EventStatus found) {
    return counts[wanted.ordinal()][found.ordinal()];
  }

  /** Share read rightly, 0 to 100. */
  double accuracy() {
    int right = 0;
    int all = 0;
    for (EventStatus wanted : STATUSES) {
      right += count(wanted, wanted);
      all += total(wanted);
    }
    return all == 0 ? 0 : 100.0 * right / all;
  }

  private int total(EventStatus wanted) {
    int total = 0;
    for (EventStatus found : STATUSES) {
      total += count(wanted, found);
    }
    return total;
  }

  /** The sentences read wrongly. */
  List<Wrong> wrong() {
    return List.copyOf(wrong);
  }

  /** The table as lines: a row a status, what it was taken for, its accuracy. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    StringBuilder header = new StringBuilder(String.format(Locale.ROOT, "%-13s", ""));
    for (EventStatus found : STATUSES) {
      header.append(String.format(Locale.ROOT, " %12s", found.label()));
    }
    lines.add(header.append("        right").toString());
    for (EventStatus wanted : STATUSES) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-13s", wanted.label()));
      for (EventStatus found : STATUSES) {
        line.append(String.format(Locale.ROOT, " %12d", count(wanted, found)));
      }
      double right = total(wanted) == 0 ? 0 : 100.0 * count(wanted, wanted) / total(wanted);
      lines.add(line.append(String.format(Locale.ROOT, " %11.1f%%", right)).toString());
    }
    return lines;
  }
}
