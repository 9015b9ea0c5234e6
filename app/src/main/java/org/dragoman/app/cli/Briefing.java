package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.dragoman.Dragoman;
import org.dragoman.app.export.BriefJson;
import org.dragoman.brief.Brief;
import org.dragoman.brief.BriefWriter;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/** The work of {@code dragoman read --brief}. */
final class Briefing implements Batch.Work<Brief> {
  private final OutputStream out;
  private final @Nullable BriefPrinter printer;
  private final BriefJson json = new BriefJson();
  private boolean first = true;

  /**
   * @param printer prints for people, or null for JSON
   */
  Briefing(OutputStream out, @Nullable BriefPrinter printer) {
    this.out = out;
    this.printer = printer;
  }

  @Override
  public Function<Document, Brief> start(Lexicon lexicon, Dragoman dragoman) {
    BriefWriter writer = new BriefWriter(lexicon);
    return document -> writer.write(dragoman.read(document));
  }

  @Override
  public void write(Brief brief, Progress progress) throws IOException {
    if (Terminal.out()) {
      progress.clear();
    }
    if (printer == null) {
      json.write(brief, out);
    } else {
      String separator = first ? "" : "\n";
      out.write((separator + printer.print(brief)).getBytes(StandardCharsets.UTF_8));
    }
    first = false;
    out.flush();
    progress.done();
  }

  @Override
  public void end(Progress progress) {}
}
