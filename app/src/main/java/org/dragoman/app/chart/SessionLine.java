package org.dragoman.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.fate.BodyLine;
import org.jspecify.annotations.Nullable;

/** Draws the sessions of a joint body on a line, with the numbers of which nothing is known. */
public final class SessionLine {
  private static final int STEP = 88;
  private static final int LEAST = 720;
  private static final int LEFT = 44;
  private static final int HEIGHT = 62;
  private static final int LINE = 30;

  private SessionLine() {}

  private record Stop(
      String name, @Nullable String when, String css, String title, @Nullable Integer number) {}

  /** The line of a body, or null where nothing is told of its sessions. */
  public static @Nullable Drawing of(BodyLine body) {
    List<Stop> stops = new ArrayList<>();
    for (BodyLine.Gap gap : body.gaps()) {
      String name =
          gap.first() == gap.last()
              ? ordinal(gap.first())
              : ordinal(gap.first()) + "–" + ordinal(gap.last());
      stops.add(new Stop(name, "no record", "gap", name + ": nothing on record", gap.first()));
    }
    for (BodyLine.Session session : body.sessions()) {
      String name = session.number() == null ? "session" : ordinal(session.number());
      String status = session.status().name().toLowerCase(Locale.ROOT);
      String when = session.day() == null ? session.due() : session.day().toString();
      String title = name + ": " + status + (when == null ? "" : " " + when);
      stops.add(new Stop(name, when == null ? status : when, status, title, session.number()));
    }
    stops.sort(
        java.util.Comparator.comparing(
            Stop::number, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())));
    if (stops.isEmpty()) {
      return null;
    }
    List<Shape> shapes = new ArrayList<>();
    int width = Math.max(LEAST, 2 * LEFT + STEP * (stops.size() - 1));
    if (stops.size() > 1) {
      shapes.add(
          new Shape.Path(
              "M" + LEFT + " " + LINE + "H" + (LEFT + STEP * (stops.size() - 1)),
              "axis",
              null,
              null));
    }
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      int x = LEFT + i * STEP;
      shapes.add(new Shape.Dot(x, LINE, 8, "session " + stop.css, stop.title));
      shapes.add(new Shape.Words(x, LINE - 14, stop.name, "name", "middle"));
      if (stop.when != null) {
        shapes.add(new Shape.Words(x, LINE + 24, stop.when, "tick", "middle"));
      }
    }
    return new Drawing("Sessions of " + body.name(), width, HEIGHT, shapes);
  }

  /** 1st, 2nd, 3rd, 11th... */
  public static String ordinal(int number) {
    int last = number % 10;
    boolean teen = number % 100 / 10 == 1;
    return number
        + (teen || last > 3 || last == 0 ? "th" : List.of("st", "nd", "rd").get(last - 1));
  }
}
