package org.dragoman.app.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.dragoman.app.export.Codebook;
import org.dragoman.app.export.CsvFormat;
import org.dragoman.app.export.EventFormat;
import org.dragoman.app.export.GdeltFormat;
import org.dragoman.app.export.IcewsFormat;
import org.dragoman.app.export.JsonLinesFormat;
import org.dragoman.app.export.PetrarchFormat;
import org.dragoman.app.export.PloverFormat;
import org.dragoman.app.export.PolecatFormat;
import org.dragoman.event.EventStatus;
import org.dragoman.lexicon.Lexicon;

/** The forms of {@code dragoman code}; the names are those of the command line. */
enum CodeFormat {
  jsonl,
  csv,
  table,
  gdelt,
  polecat,
  icews,
  petrarch2,
  plover;

  /**
   * A writer of this form for one output.
   *
   * @param columns columns of a line for people
   * @param colour whether to colour for people
   * @throws IOException where the build lacks its version
   */
  EventFormat open(Lexicon lexicon, int columns, boolean colour) throws IOException {
    return switch (this) {
      case jsonl -> new JsonLinesFormat();
      case csv -> new CsvFormat(new Codebook(lexicon));
      case table -> new EventTable(columns, colour);
      case gdelt -> new GdeltFormat(new Codebook(lexicon));
      case polecat -> new PolecatFormat(new Codebook(lexicon), version());
      case icews -> new IcewsFormat(new Codebook(lexicon));
      case petrarch2 -> new PetrarchFormat(new Codebook(lexicon));
      case plover -> new PloverFormat(new Codebook(lexicon), version());
    };
  }

  /**
   * The statuses that are written where nobody asks for others. A form that cannot tell what
   * happened from what did not gets only what did.
   */
  Set<EventStatus> statuses() {
    return switch (this) {
      case jsonl, csv, table, plover -> EnumSet.allOf(EventStatus.class);
      case gdelt, polecat, icews, petrarch2 ->
          EnumSet.of(EventStatus.ACTUAL, EventStatus.HISTORICAL);
    };
  }

  private static String version() throws IOException {
    return String.join(" ", new Main.Version().getVersion());
  }
}
