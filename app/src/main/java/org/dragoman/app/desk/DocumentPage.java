package org.dragoman.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.app.ledger.Correction;
import org.dragoman.app.ledger.Corrections;
import org.dragoman.app.query.DocumentRecord;
import org.dragoman.app.query.DocumentRecordQuery;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document with what was read from it. Immutable.
 *
 * @param id its name in the ledger
 * @param name its headline, else the input's own identifier
 * @param facts what is known of it
 * @param url where it was found, where that may become a link; else null
 * @param title its headline with what was read from it, or null where it has none
 * @param text its text with what was read from it
 * @param sections what was read from it
 * @param others other reports of the same
 * @param trail what readers set right of it, the newest first
 * @param asked whether words were asked for
 */
public record DocumentPage(
    UUID id,
    String name,
    List<String> facts,
    @Nullable String url,
    @Nullable MarkedText title,
    MarkedText text,
    List<Section> sections,
    List<Other> others,
    List<QualityPage.Change> trail,
    boolean asked) {
  private static final Pattern AT = Pattern.compile("(t?)(\\d{1,9})-(\\d{1,9})");

  public DocumentPage {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    others = List.copyOf(others);
    trail = List.copyOf(trail);
  }

  /** What was read, of one kind. */
  public record Section(String heading, List<Reading> readings) {
    public Section {
      readings = List.copyOf(readings);
    }
  }

  /**
   * Another report of the same.
   *
   * @param href its page
   * @param compare the page that lays the two side by side
   */
  public record Other(String href, String title, String source, String compare) {}

  /** The page of a document; empty where the ledger has none of that name. */
  static Optional<DocumentPage> of(Desk desk, UUID id, Asked asked) {
    return new DocumentRecordQuery(desk.ledger(), desk.fates())
        .of(id, desk.today())
        .map(record -> of(desk, record, asked.text("at")));
  }

  private static DocumentPage of(Desk desk, DocumentRecord record, String at) {
    Document document = record.document();
    List<Correction> corrections = new Corrections(desk.ledger()).of(record.id());
    List<Reading> readings = new LedgerReadings(desk, record, corrections).all();
    Matcher place = AT.matcher(at);
    boolean asked = place.matches();
    boolean askedTitle = asked && !place.group(1).isEmpty();
    MarkedText.Stretch stretch =
        asked
            ? new MarkedText.Stretch(
                Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)))
            : null;
    List<QualityPage.Change> trail = new ArrayList<>();
    for (int i = corrections.size() - 1; i >= 0; i--) {
      trail.add(QualityPage.Change.of(corrections.get(i)));
    }
    String title = document.title();
    String url = document.url();
    return new DocumentPage(
        record.id(),
        title == null ? document.id() : title,
        facts(record),
        url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null,
        title == null
            ? null
            : MarkedText.of(
                title,
                readings.stream().filter(Reading::inTitle).toList(),
                askedTitle ? stretch : null),
        MarkedText.of(
            document.text(),
            readings.stream().filter(reading -> !reading.inTitle()).toList(),
            askedTitle ? null : stretch),
        sections(readings),
        others(record),
        trail,
        asked);
  }

  private static List<String> facts(DocumentRecord record) {
    List<String> facts = new ArrayList<>();
    Document document = record.document();
    if (document.publisher() != null) {
      facts.add(document.publisher());
    }
    if (document.published() != null) {
      facts.add(document.published().toString());
    }
    if (record.language() != null) {
      facts.add("language " + record.language());
    }
    facts.add("from " + record.origin());
    facts.add("read by engine " + record.engine());
    return facts;
  }

  private static List<Other> others(DocumentRecord record) {
    List<Other> others = new ArrayList<>();
    for (DocumentRecord.Other other : record.others()) {
      List<String> source = new ArrayList<>();
      if (other.publisher() != null) {
        source.add(other.publisher());
      }
      if (other.published() != null) {
        source.add(other.published());
      }
      others.add(
          new Other(
              "/documents/" + other.id(),
              other.title(),
              String.join(", ", source),
              "/compare?a=" + record.id() + "&b=" + other.id()));
    }
    return others;
  }

  /** Readings by what they are, in the order of the record. */
  static List<Section> sections(List<Reading> readings) {
    Map<String, List<Reading>> byHeading = new LinkedHashMap<>();
    for (Reading reading : readings) {
      byHeading.computeIfAbsent(heading(reading.css()), key -> new ArrayList<>()).add(reading);
    }
    List<Section> sections = new ArrayList<>();
    byHeading.forEach((heading, list) -> sections.add(new Section(heading, list)));
    return sections;
  }

  private static String heading(String css) {
    return switch (css) {
      case "engagement" -> "Engagements";
      case "event for", "event con" -> "Events";
      case "step" -> "Next steps";
      case "position" -> "Positions";
      case "topic" -> "Topics";
      case "body" -> "Joint bodies";
      case "forum" -> "Forums and treaties";
      case "process" -> "Processes";
      case "source" -> "Source chain";
      default -> throw new IllegalArgumentException("no heading for " + css);
    };
  }
}
