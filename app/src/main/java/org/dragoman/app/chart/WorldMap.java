package org.dragoman.app.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of the world on which arcs join a state with others. Reads {@code world.tsv}, which the lab
 * derives. Immutable; safe for use by many threads.
 */
public final class WorldMap {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 410;
  private static final double THICKEST = 6;

  private record State(@Nullable Double x, @Nullable Double y, @Nullable String outline) {}

  private final Map<String, State> states = new LinkedHashMap<>();
  private final List<String> nameless = new ArrayList<>();

  /**
   * Another state.
   *
   * @param code its code
   * @param weight how much joins it with the state
   * @param hostile whether most of that is conflict
   * @param title what the arc tells where one points at it
   */
  public record Arc(String code, long weight, boolean hostile, String title) {}

  /** Reads the table. */
  public WorldMap() {
    try (InputStream in = WorldMap.class.getResourceAsStream("world.tsv")) {
      if (in == null) {
        throw new IllegalStateException("world.tsv is not packed with this class");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("code\t"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    String outline = cells[3].equals("-") ? null : cells[3];
    if (cells[0].equals("-")) {
      nameless.add(cells[3]);
    } else {
      states.put(cells[0], new State(number(cells[1]), number(cells[2]), outline));
    }
  }

  private static @Nullable Double number(String cell) {
    return cell.equals("-") ? null : Double.valueOf(cell);
  }

  /**
   * The map of a state with its partners.
   *
   * @param label what it shows
   * @param names the name of a party by its code
   */
  public Drawing of(
      String label,
      String state,
      List<Arc> arcs,
      java.util.function.Function<String, String> names) {
    List<Shape> shapes = new ArrayList<>();
    Map<String, Arc> partners = new LinkedHashMap<>();
    long most = 1;
    for (Arc arc : arcs) {
      partners.put(arc.code(), arc);
      most = Math.max(most, arc.weight());
    }
    nameless.forEach(outline -> shapes.add(new Shape.Path(outline, "land", null, null)));
    states.forEach(
        (code, place) -> {
          if (place.outline != null) {
            Arc arc = partners.get(code);
            String css =
                code.equals(state)
                    ? "land home"
                    : arc == null ? "land" : arc.hostile() ? "land con" : "land for";
            shapes.add(
                new Shape.Path(
                    place.outline,
                    css,
                    null,
                    arc == null ? (code.equals(state) ? names.apply(code) : null) : arc.title()));
          }
        });
    State home = states.get(state);
    if (home != null && home.x != null && home.y != null) {
      for (Arc arc : arcs) {
        State place = states.get(arc.code());
        if (place != null && place.x != null && place.y != null) {
          arc(shapes, home.x, home.y, place.x, place.y, arc, most);
        }
      }
      shapes.add(new Shape.Dot(home.x, home.y, 4.5, "home", names.apply(state)));
    }
    return new Drawing(label, WIDTH, HEIGHT, shapes);
  }

  /** Adds an arc that rises with its length, and a dot where it ends. */
  private static void arc(
      List<Shape> shapes, double x1, double y1, double x2, double y2, Arc arc, long most) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double midX = Drawing.fine((x1 + x2) / 2);
    double midY = Drawing.fine(Math.max(4, (y1 + y2) / 2 - length * 0.28));
    double thick = 1 + (THICKEST - 1) * Math.sqrt((double) arc.weight() / most);
    shapes.add(
        new Shape.Path(
            "M" + x1 + " " + y1 + "Q" + midX + " " + midY + " " + x2 + " " + y2,
            arc.hostile() ? "arc con" : "arc for",
            Drawing.fine(thick),
            arc.title()));
    shapes.add(
        new Shape.Dot(
            x2,
            y2,
            Drawing.fine(1.5 + thick / 2),
            arc.hostile() ? "end con" : "end for",
            arc.title()));
  }
}
