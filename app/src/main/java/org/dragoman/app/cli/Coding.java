package org.dragoman.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.Dragoman;
import org.dragoman.app.export.EventFormat;
import org.dragoman.app.export.ExportEvent;
import org.dragoman.event.EventStatus;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/** The work of {@code dragoman code}; apart from the command so that its help loads no engine. */
final class Coding implements Batch.Work<List<ExportEvent>> {
  private final Destination destination;
  private final CodeFormat form;
  private final Set<EventStatus> statuses;
  private final boolean asked;
  private final int columns;
  private final boolean colour;
  private @Nullable EventFormat format;
  private long leftOut;

  /**
   * @param asked the statuses that were asked for; none for those that the form can tell
   */
  Coding(
      Destination destination,
      CodeFormat form,
      Set<EventStatus> asked,
      int columns,
      boolean colour) {
    this.destination = destination;
    this.form = form;
    this.asked = !asked.isEmpty();
    this.statuses = asked.isEmpty() ? form.statuses() : asked;
    this.columns = columns;
    this.colour = colour;
  }

  @Override
  public Function<Document, List<ExportEvent>> start(Lexicon lexicon, Dragoman dragoman)
      throws IOException {
    format = form.open(lexicon, columns, colour);
    format.begin(destination.out());
    return document -> ExportEvent.of(dragoman.code(document));
  }

  @Override
  public void write(List<ExportEvent> events, Progress progress) throws IOException {
    if (Terminal.out()) {
      progress.clear();
    }
    for (ExportEvent event : events) {
      if (statuses.contains(event.event().status())) {
        format().write(event, destination.out());
      } else {
        leftOut++;
      }
    }
    destination.flush();
    progress.done();
  }

  @Override
  public void end(Progress progress) throws IOException {
    format().end(destination.out());
    destination.commit();
    if (leftOut > 0 && !asked) {
      progress.say(
          "dragoman: "
              + (leftOut == 1 ? "1 event is" : leftOut + " events are")
              + " left out: "
              + form
              + " cannot tell what is planned, denied or possible from what happened"
              + " (--status writes it)");
    }
  }

  private EventFormat format() {
    if (format == null) {
      throw new IllegalStateException("not started");
    }
    return format;
  }
}
