package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.actor.Party;
import org.dragoman.app.export.EventFormat;
import org.dragoman.app.export.ExportEvent;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Coded events as a table for people, a line each under the name of their document. Lines are never
 * wider than the page; where it is narrow, the columns that tell least are left out, and what does
 * not fit a cell ends in {@code …}.
 */
final class EventTable implements EventFormat {
  private static final int GAP = 2;

  /** Columns of a party where there is room for the words too, and at most where there is none. */
  private static final int PARTY = 20;

  private static final int PARTY_MOST = 40;

  /** The narrowest column of words. */
  private static final int WORDS = 24;

  /** A column: its heading, its width, and how it looks. */
  private record Column(String heading, int width, Style style) {}

  private final List<Column> columns;
  private final boolean colour;
  private @Nullable Document document;

  EventTable(int width, boolean colour) {
    this.columns = layout(width);
    this.colour = colour;
  }

  private static List<Column> layout(int width) {
    List<Column> columns = new ArrayList<>();
    if (width >= 50) {
      columns.add(new Column("WHERE", 5, Style.FAINT));
    }
    if (width >= 90) {
      columns.add(new Column("DATE", 10, Style.PLAIN));
    }
    columns.add(new Column("EVENT", width >= 64 ? 18 : Math.min(9, width / 3), Style.KIND));
    if (width >= 72) {
      columns.add(new Column("CAMEO", 5, Style.FAINT));
    }
    if (width >= 64) {
      columns.add(new Column("STATUS", 12, Style.STATUS));
    }
    int room = width - columns.stream().mapToInt(column -> column.width + GAP).sum();
    boolean words = room >= 2 * (PARTY + GAP) + WORDS;
    int party = words ? PARTY : Math.min(PARTY_MOST, (room - GAP) / 2);
    columns.add(new Column("ACTOR", party, Style.PLAIN));
    columns.add(new Column("RECIPIENT", party, Style.PLAIN));
    if (words) {
      columns.add(new Column("WORDS", room - 2 * (party + GAP), Style.FAINT));
    }
    return List.copyOf(columns);
  }

  @Override
  public void write(ExportEvent exported, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    if (!exported.document().equals(document)) {
      heading(text, exported.document());
    }
    Event event = exported.event();
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (Column column : columns) {
      cell(line, value(column, event), column, at);
      at++;
    }
    text.append(line.toString().stripTrailing()).append('\n');
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void heading(StringBuilder text, Document next) {
    if (document != null) {
      text.append('\n');
    }
    document = next;
    int width = columns.stream().mapToInt(Column::width).sum() + GAP * (columns.size() - 1);
    String name = next.title() == null ? next.id() : next.id() + "  " + next.title();
    styled(text, fit(Printable.line(name), width), Style.STRONG);
    text.append('\n');
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (Column column : columns) {
      cell(line, column.heading, new Column("", column.width, Style.HEADING), at);
      at++;
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String value(Column column, Event event) {
    return switch (column.heading) {
      case "WHERE" ->
          event.quote().passage() == Passage.TITLE ? "title" : "s" + (event.quote().sentence() + 1);
      case "DATE" -> Objects.toString(event.date(), "");
      case "EVENT" ->
          event.mode() == null ? event.type().name() : event.type() + " " + event.mode();
      case "CAMEO" -> event.cameo();
      case "STATUS" -> event.status() == EventStatus.ACTUAL ? "" : event.status().label();
      case "ACTOR" -> side(event.actors());
      case "RECIPIENT" -> side(event.recipients());
      case "WORDS" -> event.quote().text();
      default -> throw new IllegalArgumentException(column.heading);
    };
  }

  private static String side(List<EventActor> side) {
    return side.stream().map(EventTable::actor).distinct().collect(Collectors.joining(", "));
  }

  private static String actor(EventActor actor) {
    Party party = actor.party();
    if (party == null) {
      return actor.name() == null ? actor.mention().text() : actor.name();
    }
    return actor.name() == null ? party.name() : party.code() + " " + actor.name();
  }

  private void cell(StringBuilder line, String value, Column column, int at) {
    if (at > 0) {
      line.append(" ".repeat(GAP));
    }
    String fitted = fit(Printable.line(value), column.width);
    styled(line, fitted, column.style);
    if (at < columns.size() - 1) {
      line.append(" ".repeat(column.width - width(fitted)));
    }
  }

  private void styled(StringBuilder line, String value, Style style) {
    if (colour && !value.isEmpty()) {
      line.append(style.begin()).append(value).append(style.end());
    } else {
      line.append(value);
    }
  }

  private static int width(String value) {
    return value.codePoints().map(Printable::columns).sum();
  }

  /** The value cut to a number of columns. */
  static String fit(String value, int most) {
    if (width(value) <= most) {
      return value;
    }
    StringBuilder cut = new StringBuilder();
    int columns = 1;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      columns += Printable.columns(c);
      if (columns > most) {
        break;
      }
      cut.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return cut.toString().stripTrailing() + "…";
  }
}
