package org.dragoman.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;

/**
 * What PETRARCH2 writes with the texts of actors and event: tabs, no column names. The columns are
 * day of publication, source, target, CAMEO code, issues, ids, the URL where the document has one,
 * the story's source, and the three texts.
 *
 * <p>Unknown are {@code ---} for an actor and its text, {@code NULL} for the story's source, and
 * nothing for the day and the issues, which this engine does not count. Sentences in ids count from
 * 1; 0 is the title.
 */
public final class PetrarchFormat implements EventFormat {
  private static final String MISSING = "---";

  private final Codebook codebook;

  /**
   * @param codebook CAMEO's actor codes
   */
  public PetrarchFormat(Codebook codebook) {
    this.codebook = codebook;
  }

  @Override
  public void write(ExportEvent exported, OutputStream out) throws IOException {
    Document document = exported.document();
    Event event = exported.event();
    Quote sentence = exported.sentence();
    LocalDate published = document.published();
    int number = sentence.passage() == Passage.TITLE ? 0 : sentence.sentence() + 1;
    TabbedLine line = new TabbedLine();
    line.add(published == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(published))
        .add(code(event.actors()))
        .add(code(event.recipients()))
        .add(event.cameo())
        .unknown(1)
        .add(document.id() + "_" + number);
    if (document.url() != null) {
      line.add(document.url());
    }
    line.add(document.publisher() == null ? "NULL" : document.publisher())
        .add(text(event.actors()))
        .add(text(event.recipients()))
        .add(event.trigger().text());
    line.write(out);
  }

  private String code(List<EventActor> side) {
    String code = codebook.cameo(side).code();
    return code.isEmpty() ? MISSING : code;
  }

  private static String text(List<EventActor> side) {
    return side.isEmpty() ? MISSING : side.get(0).mention().text();
  }
}
