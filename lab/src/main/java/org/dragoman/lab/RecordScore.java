package org.dragoman.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.app.export.RecordJson;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.lab.RecordComparison.FieldResult;
import org.dragoman.lab.RecordComparison.Part;
import org.dragoman.lab.RecordComparison.Result;
import org.dragoman.lab.RecordComparison.StatusResult;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab record-score}: how well the engine's records agree with records made by hand. */
@Command(
    name = "record-score",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the engine's records with hand-made ones and prints precision, recall and F1.",
      "Reads the documents of CORPUS for which GOLD has a record. Counts each part over all"
          + " documents. The record score is the mean F1 of engagements, participants, topics,"
          + " commitments, events, and the four small parts (bodies, forums, processes, cites)"
          + " counted together. Of the participants, engagements and events that match it tells how often"
          + " office, place and status are right. Ends with 1 where an input or a document of GOLD could not be read;"
          + " such a document counts as empty."
    })
public final class RecordScore implements Callable<Integer> {
  private static final Set<Part> SMALL =
      EnumSet.of(Part.BODIES, Part.FORUMS, Part.PROCESSES, Part.CITES);

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = "Hand-made records, in the form of dragoman read --json.")
  private @Nullable Path gold;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CORPUS",
      description = "The documents, as dragoman read takes them; found by their id.")
  private List<String> corpus = new ArrayList<>();

  @Option(
      names = "--errors",
      description = "Print first what was missed and what was wrong in each document.")
  private boolean errors;

  @Spec private @Nullable CommandSpec spec;

  private final ObjectMapper mapper = new ObjectMapper();
  private boolean allRead = true;

  /** Items of a part, summed over documents. */
  private static final class Tally {
    private int matched;
    private int wanted;
    private int found;

    void add(int moreMatched, int moreWanted, int moreFound) {
      matched += moreMatched;
      wanted += moreWanted;
      found += moreFound;
    }

    double f1() {
      return percent(2 * matched, wanted + found);
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-13s P %5s  R %5s  F1 %5s  wanted %5d  found %5d",
          name,
          rounded(percent(matched, found)),
          rounded(percent(matched, wanted)),
          rounded(f1()),
          wanted,
          found);
    }
  }

  /** A field of matched items, summed over documents. */
  private static final class FieldTally {
    private final String items;
    private int matched;
    private int agreeing;

    FieldTally(String items) {
      this.items = items;
    }

    void add(FieldResult result) {
      matched += result.matched();
      agreeing += result.agreeing();
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-13s right %s%% of %d matched %s",
          name,
          rounded(percent(agreeing, matched)),
          matched,
          items);
    }
  }

  private void field(
      Map<String, FieldTally> tallies, String name, FieldResult result, PrintWriter out) {
    String items = name.equals("office") ? "participants" : "engagements";
    tallies.computeIfAbsent(name, n -> new FieldTally(items)).add(result);
    if (errors) {
      result.differing().forEach(item -> out.println("  differs " + name + ": " + item));
    }
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** To one place; a tie of the binary value goes to the even digit. */
  private static String rounded(double value) {
    return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  @Override
  public Integer call() throws IOException {
    if (spec == null || gold == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<JsonNode> wanted = new ArrayList<>();
    try (MappingIterator<JsonNode> records =
        mapper.readerFor(JsonNode.class).readValues(gold.toFile())) {
      records.forEachRemaining(wanted::add);
    }
    Map<String, JsonNode> found = read(wanted, err);
    Map<Part, Tally> tallies = new EnumMap<>(Part.class);
    Tally small = new Tally();
    Map<String, FieldTally> fields = new LinkedHashMap<>();
    int statusMatched = 0;
    int statusAgreeing = 0;
    for (JsonNode record : wanted) {
      String id = record.path("id").asText();
      JsonNode ours = found.get(id);
      if (ours == null) {
        err.println("lab: no document " + id + " in the corpus");
        allRead = false;
        ours = mapper.createObjectNode();
      }
      RecordComparison comparison = new RecordComparison(record, ours);
      if (errors) {
        out.println(id);
      }
      for (Part part : Part.values()) {
        Result result = comparison.of(part);
        tallies
            .computeIfAbsent(part, p -> new Tally())
            .add(result.matched(), result.wanted(), result.found());
        if (SMALL.contains(part)) {
          small.add(result.matched(), result.wanted(), result.found());
        }
        if (errors) {
          result.missed().forEach(item -> out.println("  missed " + part.label() + ": " + item));
          result.wrong().forEach(item -> out.println("  wrong  " + part.label() + ": " + item));
        }
      }
      field(fields, "office", comparison.offices(), out);
      field(fields, "place country", comparison.engagementField("place_country"), out);
      field(fields, "place city", comparison.engagementField("place_city"), out);
      StatusResult status = comparison.eventStatus();
      statusMatched += status.matched();
      statusAgreeing += status.agreeing();
    }
    double sum = small.f1();
    int parts = 1;
    for (Map.Entry<Part, Tally> part : tallies.entrySet()) {
      out.println(part.getValue().line(part.getKey().label()));
      if (!SMALL.contains(part.getKey())) {
        sum += part.getValue().f1();
        parts++;
      }
    }
    out.println(small.line("small parts"));
    out.printf(
        Locale.ROOT,
        "event status  right %s%% of %d matched events%n",
        rounded(percent(statusAgreeing, statusMatched)),
        statusMatched);
    fields.forEach((name, tally) -> out.println(tally.line(name)));
    out.printf(
        Locale.ROOT, "record score  %s over %d documents%n", rounded(sum / parts), wanted.size());
    out.flush();
    return allRead ? 0 : 1;
  }

  /** The engine's records of the documents that are wanted, by id. */
  private Map<String, JsonNode> read(List<JsonNode> wanted, PrintWriter err) throws IOException {
    Map<String, Document> documents = new HashMap<>();
    wanted.forEach(record -> documents.put(record.path("id").asText(), Document.of("", "")));
    new Sources(System.in, Overrides.NONE, bytes -> {})
        .read(
            corpus,
            result -> {
              if (result instanceof SourceResult.Found document) {
                documents.replace(document.document().id(), document.document());
              } else if (result instanceof SourceError error) {
                err.println("lab: " + error.message());
                allRead = false;
              }
              return true;
            });
    Dragoman dragoman = Dragoman.english();
    RecordJson json = new RecordJson();
    Map<String, JsonNode> found = new HashMap<>();
    for (Map.Entry<String, Document> entry : documents.entrySet()) {
      Document document = entry.getValue();
      if (document.id().equals(entry.getKey())) {
        found.put(entry.getKey(), mapper.readTree(json.toString(dragoman.read(document))));
      }
    }
    return found;
  }
}
