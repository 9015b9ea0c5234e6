package org.dragoman.lab.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Outlines of a TopoJSON file as paths of SVG in the Natural Earth projection. For one thread. */
final class WorldOutlines {
  private static final double WIDTH = 960;
  private static final double SCALE = WIDTH / 2 / (0.8707 * Math.PI);

  /** The parallel at the upper edge. */
  private static final double NORTH = 84;

  /** An outline that covers less, in square units, is left out where its state has others. */
  private static final double LEAST_AREA = 1.2;

  private final List<double[][]> arcs = new ArrayList<>();

  WorldOutlines(JsonNode topology) {
    JsonNode scale = topology.path("transform").path("scale");
    JsonNode move = topology.path("transform").path("translate");
    for (JsonNode arc : topology.path("arcs")) {
      double[][] points = new double[arc.size()][];
      long x = 0;
      long y = 0;
      for (int i = 0; i < arc.size(); i++) {
        x += arc.get(i).get(0).asLong();
        y += arc.get(i).get(1).asLong();
        points[i] =
            new double[] {
              x * scale.get(0).asDouble() + move.get(0).asDouble(),
              y * scale.get(1).asDouble() + move.get(1).asDouble()
            };
      }
      arcs.add(points);
    }
  }

  /** The place of a position given in degrees. */
  static double[] project(double longitude, double latitude) {
    double[] top = natural(0, NORTH);
    double[] at = natural(longitude, latitude);
    return new double[] {WIDTH / 2 + SCALE * at[0], SCALE * (top[1] - at[1])};
  }

  /** The projection "Natural Earth" of Tom Patterson, by the polynomials of Bojan Šavrič. */
  private static double[] natural(double longitude, double latitude) {
    double phi = Math.toRadians(latitude);
    double phi2 = phi * phi;
    double phi4 = phi2 * phi2;
    double x =
        Math.toRadians(longitude)
            * (0.8707
                - 0.131979 * phi2
                + phi4 * (-0.013791 + phi4 * (0.003971 * phi2 - 0.001529 * phi4)));
    double y =
        phi
            * (1.007226
                + phi2 * (0.015085 + phi4 * (-0.044475 + 0.028874 * phi2 - 0.005916 * phi4)));
    return new double[] {x, y};
  }

  /** The outline of a geometry. */
  String path(JsonNode geometry) {
    List<List<double[]>> rings = new ArrayList<>();
    boolean several = geometry.path("type").asText().equals("MultiPolygon");
    for (JsonNode polygon : several ? geometry.path("arcs") : List.of(geometry.path("arcs"))) {
      for (JsonNode ring : polygon) {
        rings.addAll(cut(ring(ring)));
      }
    }
    double largest = rings.stream().mapToDouble(WorldOutlines::area).max().orElse(0);
    StringBuilder path = new StringBuilder();
    for (List<double[]> ring : rings) {
      if (area(ring) >= Math.min(LEAST_AREA, largest)) {
        append(path, ring);
      }
    }
    return path.toString();
  }

  private List<double[]> ring(JsonNode numbers) {
    List<double[]> ring = new ArrayList<>();
    for (JsonNode number : numbers) {
      int index = number.asInt();
      double[][] arc = arcs.get(index < 0 ? ~index : index);
      for (int i = ring.isEmpty() ? 0 : 1; i < arc.length; i++) {
        ring.add(arc[index < 0 ? arc.length - 1 - i : i]);
      }
    }
    return ring;
  }

  /** A ring in degrees as rings of the map: what lies across its edge is cut there. */
  private static List<List<double[]>> cut(List<double[]> ring) {
    List<double[]> unrolled = new ArrayList<>();
    double shift = 0;
    double before = ring.get(0)[0];
    for (double[] point : ring) {
      double step = point[0] - before;
      shift += step > 180 ? -360 : step < -180 ? 360 : 0;
      before = point[0];
      unrolled.add(new double[] {point[0] + shift, point[1]});
    }
    List<List<double[]>> rings = new ArrayList<>();
    for (int turn = -360; turn <= 360; turn += 360) {
      List<double[]> turned = new ArrayList<>();
      for (double[] point : unrolled) {
        turned.add(new double[] {point[0] + turn, point[1]});
      }
      List<double[]> inside = clip(clip(turned, -180, 1), 180, -1);
      if (inside.size() > 2) {
        rings.add(inside.stream().map(point -> project(point[0], point[1])).toList());
      }
    }
    return rings;
  }

  /** The part of a ring on one side of a meridian: east of it by 1, west of it by -1. */
  private static List<double[]> clip(List<double[]> ring, double meridian, int side) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get((i + 1) % ring.size());
      boolean from = (a[0] - meridian) * side >= 0;
      boolean to = (b[0] - meridian) * side >= 0;
      if (from) {
        kept.add(a);
      }
      if (from != to) {
        double share = (meridian - a[0]) / (b[0] - a[0]);
        kept.add(new double[] {meridian, a[1] + share * (b[1] - a[1])});
      }
    }
    return kept;
  }

  private static double area(List<double[]> ring) {
    double sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get((i + 1) % ring.size());
      sum += a[0] * b[1] - b[0] * a[1];
    }
    return Math.abs(sum) / 2;
  }

  /** Adds a ring in tenths of a unit, each point once, as steps from the one before. */
  private static void append(StringBuilder path, List<double[]> ring) {
    long x = 0;
    long y = 0;
    boolean first = true;
    for (double[] point : ring) {
      long nextX = Math.round(point[0] * 10);
      long nextY = Math.round(point[1] * 10);
      if (first) {
        path.append('M').append(tenths(nextX)).append(' ').append(tenths(nextY)).append('l');
      } else if (nextX != x || nextY != y) {
        path.append(tenths(nextX - x)).append(' ').append(tenths(nextY - y)).append(' ');
      } else {
        continue;
      }
      first = false;
      x = nextX;
      y = nextY;
    }
    path.setLength(path.charAt(path.length() - 1) == ' ' ? path.length() - 1 : path.length());
    path.append('z');
  }

  private static String tenths(long value) {
    return value % 10 == 0
        ? Long.toString(value / 10)
        : String.format(Locale.ROOT, "%.1f", value / 10.0);
  }
}
