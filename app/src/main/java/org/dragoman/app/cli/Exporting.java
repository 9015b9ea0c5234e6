package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.dragoman.app.answer.CsvRows;
import org.dragoman.app.answer.JsonRows;
import org.dragoman.app.answer.LedgerEvents;
import org.dragoman.app.answer.ParquetRows;
import org.dragoman.app.export.EventFormat;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.Snapshot;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.dragoman.app.query.RowSink;
import org.dragoman.app.query.TableQuery;
import org.dragoman.event.EventStatus;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.text.Sentences;
import picocli.CommandLine;

/** The work of {@code dragoman export}; apart from the command so that its help loads little. */
final class Exporting {
  /** What {@code --table} calls the events in the form of events. */
  static final String EVENTS = "events";

  private final Console console;
  private final Destination destination;
  private final ExportCommand.Format format;
  private final String table;
  private final FilterOptions options;
  private long leftOut;

  Exporting(
      Console console,
      Destination destination,
      ExportCommand.Format format,
      String table,
      FilterOptions options) {
    this.console = console;
    this.destination = destination;
    this.format = format;
    this.table = table;
    this.options = options;
  }

  /**
   * Writes what is asked for, and tells the exit code.
   *
   * @throws IOException where the output cannot be written
   */
  int run(LedgerOption option, RulesOption.Own rules) throws IOException {
    try {
      Lexicon lexicon = AnalystLexicon.of(rules, console::say);
      PartyNames names = new PartyNames(lexicon);
      EventFilter filter = options.filter(names);
      try (Ledger ledger = option.scanning();
          Snapshot snapshot = ledger.snapshot()) {
        write(snapshot, lexicon, names, filter);
      }
    } catch (QuestionException | LexiconException e) {
      console.say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (LedgerException e) {
      console.say(e.getMessage());
      return 1;
    }
    destination.commit();
    if (leftOut > 0) {
      console.say(
          (leftOut == 1 ? "1 event is" : leftOut + " events are")
              + " left out: "
              + format
              + " cannot tell what is planned, denied or possible from what happened"
              + " (--status writes it)");
    }
    return 0;
  }

  private void write(Snapshot snapshot, Lexicon lexicon, PartyNames names, EventFilter filter)
      throws IOException {
    if (format == ExportCommand.Format.parquet) {
      Path file = destination.unfinished();
      if (file == null) {
        throw new QuestionException("parquet needs a plain file");
      }
      try (ParquetRows rows = new ParquetRows(file)) {
        rows(snapshot, filter, rows);
      }
    } else if (table.equals(EVENTS)) {
      events(snapshot, lexicon, names, filter);
    } else {
      rows(
          snapshot,
          filter,
          format == ExportCommand.Format.csv
              ? new CsvRows(destination.out())
              : new JsonRows(destination.out()));
    }
  }

  private void rows(Snapshot snapshot, EventFilter filter, RowSink sink) throws IOException {
    TableQuery query = new TableQuery(snapshot);
    if (table.equals(EVENTS)) {
      query.events(filter, sink);
    } else {
      query.table(table, sink);
    }
  }

  private void events(Snapshot snapshot, Lexicon lexicon, PartyNames names, EventFilter filter)
      throws IOException {
    CodeFormat form = CodeFormat.valueOf(format.name());
    EventFormat writer = form.open(lexicon, 0, false);
    Set<EventStatus> told = form.statuses();
    writer.begin(destination.out());
    new LedgerEvents(names, Sentences.english(lexicon))
        .forEach(
            snapshot,
            filter,
            event -> {
              if (options.statusAsked() || told.contains(event.event().status())) {
                writer.write(event, destination.out());
              } else {
                leftOut++;
              }
            });
    writer.end(destination.out());
  }
}
