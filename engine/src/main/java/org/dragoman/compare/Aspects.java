package org.dragoman.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells in what two sentences about the same matter differ. Immutable. */
final class Aspects {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.,-])[$€£]?(\\d[\\d,]*(?:\\.\\d+)?|\\p{L}+)"
              + "((?:[ -](?:million|billion|thousand|percent|per cent))?)"
              + "[ -](\\p{L}+)");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern PLACE =
      Pattern.compile("\\b(?:in|at|visit|visiting) (\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+)*)");

  private final Wording wording;

  Aspects(Wording wording) {
    this.wording = wording;
  }

  /**
   * A count of something.
   *
   * @param text number and what follows, as written
   * @param value the number, its thousands and millions as words
   * @param unit the stem of what is counted
   */
  private record Figure(String text, String value, String unit) {}

  /** Differences of firmness or stance, due, session, number and place. */
  List<Difference> of(Statement a, Statement b, Aspect manner) {
    List<Difference> differences = new ArrayList<>();
    if (a.telling() != null && !Objects.equals(a.telling(), b.telling())) {
      differences.add(new Difference(manner, a.telling(), b.telling()));
    }
    String x = a.quote().text();
    String y = b.quote().text();
    if (manner == Aspect.FIRMNESS) {
      due(a.due(), x, b.due(), y, differences);
      add(differences, place(x, y));
    }
    Integer first = a.session() == null ? session(x) : a.session();
    Integer second = b.session() == null ? session(y) : b.session();
    if (first != null && second != null && !first.equals(second)) {
      differences.add(new Difference(Aspect.SESSION, first.toString(), second.toString()));
    }
    Difference number = number(x, y, true);
    if (number != null && differences.stream().noneMatch(d -> has(d, number))) {
      differences.add(number);
    }
    return differences;
  }

  /** Whether a difference has told the number already: "within three years". */
  static boolean has(Difference difference, Difference number) {
    return difference.a() != null && number.a() != null && difference.a().contains(number.a());
  }

  private static void add(List<Difference> differences, @Nullable Difference difference) {
    if (difference != null) {
      differences.add(difference);
    }
  }

  private void due(
      @Nullable String a, String x, @Nullable String b, String y, List<Difference> differences) {
    if (a != null && b != null) {
      Set<String> monthsA = months(a);
      Set<String> monthsB = months(b);
      boolean same =
          monthsA.isEmpty() && monthsB.isEmpty()
              ? Wording.plain(a).equals(Wording.plain(b))
              : monthsA.equals(monthsB);
      if (!same && (monthsA.isEmpty() != monthsB.isEmpty())) {
        // A month and its year say no more than that one readout is closer.
        same = a.startsWith(b) || b.startsWith(a);
      }
      if (!same) {
        differences.add(new Difference(Aspect.DUE, a, b));
      }
    } else if (a != null && names(x, a) && !names(y, a)) {
      differences.add(new Difference(Aspect.DUE, a, time(y)));
    } else if (b != null && names(y, b) && !names(x, b)) {
      differences.add(new Difference(Aspect.DUE, time(x), b));
    }
  }

  /** Whether a text has the month or the year of a day, or its words. */
  private boolean names(String text, String due) {
    Set<String> months = months(due);
    Set<String> told = months(text);
    return months.isEmpty()
        ? Wording.plain(text).contains(Wording.plain(due))
        : told.containsAll(months);
  }

  /** The first month or year that a text names, as it names it; or null. */
  private @Nullable String time(String text) {
    for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      if (YEAR.matcher(word).matches() || !months(word).isEmpty()) {
        return word;
      }
    }
    return null;
  }

  /** The months of a text or of an ISO date, as numbers. */
  private Set<String> months(String text) {
    Set<String> months = new LinkedHashSet<>();
    Matcher iso = Pattern.compile("\\b\\d{4}-(\\d\\d)").matcher(text);
    while (iso.find()) {
      months.add(Integer.valueOf(iso.group(1)).toString());
    }
    for (String word : text.split("[^\\p{L}]+", -1)) {
      Integer month = wording.month(Wording.plain(word));
      if (month != null && !word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        months.add(month.toString());
      }
    }
    return months;
  }

  /** The number of a session that a text speaks of, or null. */
  @Nullable Integer session(String text) {
    for (String word : Wording.split(text)) {
      Integer ordinal = wording.ordinal(word);
      if (ordinal != null) {
        return ordinal;
      }
    }
    return null;
  }

  /**
   * A count that differs, or null.
   *
   * @param about whether the two are known to tell of one thing, so that what is counted may have
   *     another name where each counts only once
   */
  @Nullable Difference number(String x, String y, boolean about) {
    List<Figure> a = figures(x);
    List<Figure> b = figures(y);
    List<Figure> left = new ArrayList<>(a);
    left.removeIf(f -> b.stream().anyMatch(g -> g.value.equals(f.value)));
    List<Figure> right = new ArrayList<>(b);
    right.removeIf(f -> a.stream().anyMatch(g -> g.value.equals(f.value)));
    for (Figure one : left) {
      for (Figure other : right) {
        boolean alone = about && a.size() == 1 && b.size() == 1;
        if (one.unit.equals(other.unit) || alone) {
          return new Difference(Aspect.NUMBER, one.text, other.text);
        }
      }
    }
    return null;
  }

  private List<Figure> figures(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      from = matcher.end(1);
      String number = matcher.group(1).replace(",", "");
      Integer word = wording.number(Wording.plain(number));
      String unit = Wording.plain(matcher.group(3));
      boolean digits = Character.isDigit(number.charAt(0));
      boolean date =
          YEAR.matcher(number).matches()
              || wording.month(unit) != null
              || followsMonth(text, matcher.start());
      if ((digits || word != null) && !date) {
        String value = word == null ? number : word.toString();
        figures.add(new Figure(matcher.group(), value + matcher.group(2), Wording.stem(unit)));
      }
    }
    return figures;
  }

  private boolean followsMonth(String text, int at) {
    List<String> before = Wording.split(text.substring(0, at));
    return wording.month(before.get(before.size() - 1)) != null;
  }

  /** A place that each names, where these are others; or null. */
  private @Nullable Difference place(String x, String y) {
    List<String> a = places(x);
    List<String> b = places(y);
    List<String> left = a.stream().filter(p -> !y.contains(p)).toList();
    List<String> right = b.stream().filter(p -> !x.contains(p)).toList();
    return left.size() == 1 && right.size() == 1 && a.size() == b.size()
        ? new Difference(Aspect.PLACE, left.get(0), right.get(0))
        : null;
  }

  private List<String> places(String text) {
    List<String> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      if (months(matcher.group(1)).isEmpty()) {
        places.add(matcher.group(1));
      }
    }
    return places;
  }
}
