package org.dragoman.lab.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.dragoman.lab.Half;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A report of which is known what event it is about.
 *
 * @param story the event's id
 * @param kind how the text came about: {@code original}, {@code rewrite}, {@code readout}, {@code
 *     update} and {@code lookalike} are written by hand, {@code copy}, {@code cut} and {@code
 *     grown} made of such by {@link StoryCopies}
 * @param document the text; publisher and day of publication are known
 */
record StoryReport(String story, String kind, Document document) {
  private static final String RESOURCE = "/org/dragoman/lab/story/reports.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The half of the story: the lowest bit of the CRC-32 of its id. */
  Half half() {
    return Half.values()[(int) (checksum(story) & 1)];
  }

  static long checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** The project's own reports, in order of the file. */
  static List<StoryReport> own() throws IOException {
    try (InputStream in = StoryReport.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return read(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * Reports from JSON lines.
   *
   * @param name the input's name, for messages
   * @throws IllegalArgumentException where a line is wrong; the message names file and line
   */
  static List<StoryReport> read(String name, String lines) {
    List<StoryReport> reports = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String where = name + ":" + number + ": ";
      try {
        StoryReport report = of(JSON.readTree(line));
        if (!ids.add(report.document().id())) {
          throw new IllegalArgumentException("second report with id " + report.document().id());
        }
        reports.add(report);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(where + "no JSON: " + e.getOriginalMessage(), e);
      } catch (IllegalArgumentException | DateTimeParseException e) {
        throw new IllegalArgumentException(where + e.getMessage(), e);
      }
    }
    return reports;
  }

  private static StoryReport of(JsonNode node) {
    return new StoryReport(
        field(node, "story"),
        field(node, "kind"),
        new Document(
            field(node, "id"),
            field(node, "text"),
            optional(node, "title"),
            field(node, "publisher"),
            LocalDate.parse(field(node, "date")),
            null));
  }

  private static String field(JsonNode node, String name) {
    String value = optional(node, name);
    if (value == null) {
      throw new IllegalArgumentException("no text in the field " + name);
    }
    return value;
  }

  private static @Nullable String optional(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  /** The report as a line of JSON, without its end. */
  String line() {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", document.id());
    node.put("story", story);
    node.put("kind", kind);
    node.put("publisher", document.publisher());
    node.put("date", String.valueOf(document.published()));
    if (document.title() != null) {
      node.put("title", document.title());
    }
    node.put("text", document.text());
    return node.toString();
  }
}
