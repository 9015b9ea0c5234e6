package org.dragoman.app.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.app.query.Evidence;
import org.dragoman.app.query.Report;
import org.dragoman.app.query.Telling;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the ledger as it is read by people, whatever the form: sections of lines, each with
 * the words it stands on. Texts are as documents have them; each form makes them safe. Immutable.
 *
 * @param title what it is about
 * @param facts what holds for all of it
 * @param sections its sections, none of them without lines
 */
public record Sheet(String title, List<String> facts, List<Section> sections) {
  private static final int MOST_PUBLISHERS = 4;

  public Sheet {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param heading what it holds
   * @param left how many lines more there are
   * @param lines its lines
   */
  public record Section(String heading, long left, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param lead what it is found by, mostly a day
   * @param text what it tells
   * @param flag what is to be noticed, or null
   * @param evidence the words it stands on; none where it compares lines above it
   */
  public record Line(String lead, String text, @Nullable String flag, List<Evidence> evidence) {
    public Line {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Who tells the same, for people: {@code told by 3 reports: Xinhua, MFA, 1 of no known
   * publisher}.
   *
   * @param before what stands before it
   * @return empty where one report alone tells it
   */
  public static String told(Telling telling, String before) {
    int count = telling.reports().size();
    if (count < 2) {
      return "";
    }
    Set<String> publishers = new LinkedHashSet<>();
    int unknown = 0;
    for (Report report : telling.reports()) {
      if (report.publisher() == null) {
        unknown++;
      } else {
        publishers.add(report.publisher());
      }
    }
    List<String> shown = new ArrayList<>(publishers.stream().limit(MOST_PUBLISHERS).toList());
    if (publishers.size() > MOST_PUBLISHERS) {
      shown.add((publishers.size() - MOST_PUBLISHERS) + " more");
    }
    if (unknown > 0 && !shown.isEmpty()) {
      shown.add(unknown + " of no known publisher");
    }
    return before
        + "told by "
        + count
        + " reports"
        + (shown.isEmpty() ? "" : ": " + String.join(", ", shown));
  }

  /** Where words stand, for people: the title of their document, who published it, and when. */
  public static String source(Evidence evidence) {
    StringBuilder source = new StringBuilder();
    source.append(evidence.title() == null ? evidence.nativeId() : evidence.title());
    if (evidence.publisher() != null) {
      source.append(", ").append(evidence.publisher());
    }
    if (evidence.published() != null) {
      source.append(", ").append(evidence.published());
    }
    return source
        .append(evidence.inTitle() ? ", title" : ", sentence " + (evidence.sentence() + 1))
        .toString();
  }

  /** The address of a document where it is one of the web, which alone may become a link. */
  public static @Nullable String link(Evidence evidence) {
    String url = evidence.url();
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }
}
