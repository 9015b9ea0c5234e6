package org.dragoman.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.event.Event;
import org.dragoman.event.EventType;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab false-alarms}: what the engine finds in news that tells of no diplomacy. */
@Command(
    name = "false-alarms",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the engine finds in news that tells of no diplomacy.",
      "For each kind of document: how many got an engagement, and how many events a document got,"
          + " by type. Ends with 1 where an input could not be read."
    })
public final class FalseAlarms implements Callable<Integer> {
  @Parameters(
      paramLabel = "GENERAL",
      arity = "1..*",
      description = "JSON lines with id, text, title and kind, a word to group the figures by.")
  private List<Path> general = List.of();

  @Option(names = "--errors", description = "Print first every engagement that was found.")
  private boolean errors;

  @Spec private @Nullable CommandSpec spec;

  /** What was found in the documents of one kind. */
  private static final class Tally {
    private int documents;
    private int withEngagement;
    private int engagements;
    private int withEvent;
    private final Map<EventType, Integer> events = new EnumMap<>(EventType.class);

    void add(DiplomaticRecord record) {
      documents++;
      withEngagement += record.engagements().isEmpty() ? 0 : 1;
      engagements += record.engagements().size();
      withEvent += record.events().isEmpty() ? 0 : 1;
      for (Event event : record.events()) {
        events.merge(event.type(), 1, Integer::sum);
      }
    }

    void print(String kind, PrintWriter out) {
      out.printf("%s: %d documents%n", kind, documents);
      line(out, "with an engagement", withEngagement, "%6d  %5.1f%%%n", 100.0);
      line(out, "engagements", engagements, "%6d  %6.2f a document%n", 1);
      line(out, "with an event", withEvent, "%6d  %5.1f%%%n", 100.0);
      int all = events.values().stream().mapToInt(Integer::intValue).sum();
      line(out, "events", all, "%6d  %6.2f a document%n", 1);
      events.forEach(
          (type, count) -> line(out, "  " + type.name(), count, "%6d  %6.2f a document%n", 1));
    }

    private void line(PrintWriter out, String what, int count, String form, double scale) {
      out.printf("  %-20s", what);
      out.printf(Locale.ROOT, form, count, scale * count / documents);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Map<String, String> kinds = new HashMap<>();
    for (Path file : general) {
      kinds.putAll(kinds(file));
    }
    Dragoman dragoman = Dragoman.english();
    Map<String, Tally> tallies = new TreeMap<>();
    Tally all = new Tally();
    int[] failures = new int[1];
    new Sources(System.in, Overrides.NONE, bytes -> {})
        .read(
            general.stream().map(Path::toString).toList(),
            result -> {
              if (result instanceof SourceResult.Found found) {
                DiplomaticRecord record = dragoman.read(found.document());
                String id = found.document().id();
                String kind = kinds.getOrDefault(id, "-");
                tallies.computeIfAbsent(kind, k -> new Tally()).add(record);
                all.add(record);
                if (errors) {
                  record.engagements().forEach(e -> out.println(line(kind, id, e)));
                }
              } else if (result instanceof SourceError error) {
                err.println("lab: " + error.message());
                failures[0]++;
              }
              return true;
            });
    tallies.forEach((kind, tally) -> tally.print(kind, out));
    all.print("all", out);
    out.flush();
    return failures[0] == 0 ? 0 : 1;
  }

  private static String line(String kind, String id, Engagement engagement) {
    return String.format(
        Locale.ROOT,
        "%s %s: %s %s \"%s\"",
        kind,
        id,
        engagement.kind().label(),
        engagement.parties().stream().map(party -> party.code()).toList(),
        engagement.quote().text().replaceAll("\\s+", " "));
  }

  /**
   * The kind of each document, by id. Lines that are no JSON are left to the reader of documents.
   */
  private static Map<String, String> kinds(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, String> kinds = new HashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        try {
          JsonNode node = mapper.readTree(line);
          kinds.put(node.path("id").asText(), node.path("kind").asText("-"));
        } catch (JsonProcessingException e) {
          continue;
        }
      }
    }
    return kinds;
  }
}
