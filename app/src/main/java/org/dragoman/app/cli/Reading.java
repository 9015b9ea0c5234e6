package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.dragoman.Dragoman;
import org.dragoman.app.export.RecordJson;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/** The work of {@code dragoman read}; apart from the command so that its help loads no engine. */
final class Reading implements Batch.Work<DiplomaticRecord> {
  private final OutputStream out;
  private final @Nullable RecordPrinter printer;
  private final RecordJson json = new RecordJson();
  private boolean first = true;

  /**
   * @param printer prints for people, or null for JSON
   */
  Reading(OutputStream out, @Nullable RecordPrinter printer) {
    this.out = out;
    this.printer = printer;
  }

  @Override
  public Function<Document, DiplomaticRecord> start(Lexicon lexicon, Dragoman dragoman) {
    return dragoman::read;
  }

  @Override
  public void write(DiplomaticRecord record, Progress progress) throws IOException {
    if (Terminal.out()) {
      progress.clear();
    }
    if (printer == null) {
      json.write(record, out);
    } else {
      String separator = first ? "" : "\n";
      out.write((separator + printer.print(record)).getBytes(StandardCharsets.UTF_8));
    }
    first = false;
    // Each record is there as soon as it is read, for whoever waits at the other end of a pipe.
    out.flush();
    progress.done();
  }

  @Override
  public void end(Progress progress) {}
}
