package org.dragoman.lab.judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dragoman.event.EventType;
import org.dragoman.event.JudgeModel;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab judge-measure}: how well the judge does on sentences it was not trained on. */
@Command(
    name = "judge-measure",
    description =
        "Measures the judge by five-fold cross-validation on annotated sentences; the project's own"
            + " sentences are trained on in every fold.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class JudgeMeasure implements Callable<Integer> {
  private static final int FOLDS = 5;

  /** The labels of relations: concede and retreat are one. */
  private static final List<String> ROOTS =
      List.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "COOPERATE",
          "AID",
          "YIELD",
          "ACCUSE",
          "REQUEST",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "COERCE",
          "MOBILIZE",
          "ASSAULT");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RELATIONS_DIR",
      description = "folder of plv_train.tsv and cameo_quad.tsv")
  private Path folder;

  @Option(names = "--text", paramLabel = "FILE", description = "as for judge-train")
  private List<Path> texts = new ArrayList<>();

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = "writes given.jsonl and found.jsonl, for other scorers")
  private @Nullable Path write;

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    JudgeSettings settings = JudgeSettings.usual();
    List<JudgeItem> items = JudgeTrain.items(folder, texts, settings.bits());
    List<JudgeItem> tested = items.stream().filter(JudgeMeasure::tested).toList();
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            fold -> {
              List<JudgeItem> train =
                  items.stream().filter(i -> !tested(i) || i.fold(FOLDS) != fold).toList();
              float[] weights = JudgeTrain.weights(train, settings);
              models[fold] =
                  JudgeTrainer.model(Map.of(), weights, settings.bits(), JudgeTrain.TEMPERATURE);
            });
    measure(console, tested);
    return 0;
  }

  private final JudgeModel[] models = new JudgeModel[FOLDS];

  private static boolean tested(JudgeItem item) {
    return item.kind() == JudgeItem.Kind.RELATION || item.kind() == JudgeItem.Kind.QUAD;
  }

  private void measure(PrintWriter console, List<JudgeItem> tested) throws IOException {
    JudgeScore given = new JudgeScore(ROOTS);
    JudgeScore givenQuad = new JudgeScore(List.of("1", "2", "3", "4"));
    JudgeScore found = new JudgeScore(ROOTS);
    JudgeScore foundQuad = new JudgeScore(List.of("1", "2", "3", "4"));
    JudgeScore quads = new JudgeScore(List.of("0", "1", "2", "3", "4"));
    Calibration calibration = new Calibration();
    List<String> givenLines = new ArrayList<>();
    List<String> foundLines = new ArrayList<>();
    int reached = 0;
    int row = 0;
    for (JudgeItem item : tested) {
      JudgeModel model = models[item.fold(FOLDS)];
      if (item.kind() == JudgeItem.Kind.QUAD) {
        quads.add(item.marked().label(), String.valueOf(quad(model, item)));
        continue;
      }
      String wanted = item.marked().label();
      String answer =
          item.given() == null ? "NONE" : root(likeliest(model.probabilities(item.given())));
      given.add(wanted, answer);
      if (item.given() != null) {
        calibration.add(
            model.probabilities(item.given()), JudgeExamples.classes(item.marked(), item.kind()));
      }
      givenQuad.add(quadOf(wanted), quadOf(answer));
      String id = String.valueOf(row++);
      givenLines.add(
          new ObjectMapper().createObjectNode().put("id", id).put("type", answer).toString());
      List<JudgeItem.Found> events = events(model, item);
      for (JudgeItem.Found event : events) {
        foundLines.add(line(id, root(best(model.probabilities(event.rows()))), item, event));
      }
      String hit = "NONE";
      for (JudgeItem.Found event : events) {
        if (event.acts(item.marked().acting()) && event.receives(item.marked().receiving())) {
          hit = root(best(model.probabilities(event.rows())));
          break;
        }
        EventType type = type(best(model.probabilities(event.rows())));
        boolean turned =
            event.acts(item.marked().receiving()) && event.receives(item.marked().acting())
                || event.acts(item.marked().acting()) && event.acts(item.marked().receiving());
        if (type != null && type.mutual() && turned && hit.equals("NONE")) {
          hit = type.name();
        }
      }
      boolean offered =
          item.found().stream()
              .anyMatch(
                  f ->
                      f.acts(item.marked().acting()) && f.receives(item.marked().receiving())
                          || f.acts(item.marked().receiving())
                              && f.receives(item.marked().acting()));
      reached += offered ? 1 : 0;
      found.add(wanted, hit);
      foundQuad.add(quadOf(wanted), quadOf(hit));
    }
    console.printf(
        Locale.ROOT,
        "given   root %.1f  quad %.1f   %d rows%n  %s%n  %s%n",
        given.macro(),
        givenQuad.macro(),
        row,
        given.perLabel(),
        given.mistakes(24));
    console.printf(
        Locale.ROOT,
        "found   root %.1f  quad %.1f   sides offered to the judge in %d%n  %s%n  %s%n",
        found.macro(),
        foundQuad.macro(),
        reached,
        found.perLabel(),
        found.mistakes(24));
    console.printf(
        Locale.ROOT,
        "quad    %.1f over 0 to 4%n  %s%n  %s%n",
        quads.macro(),
        quads.perLabel(),
        quads.mistakes(12));
    console.println(calibration);
    console.flush();
    Path out = write;
    if (out != null) {
      Files.createDirectories(out);
      Files.write(out.resolve("given.jsonl"), givenLines);
      Files.write(out.resolve("found.jsonl"), foundLines);
    }
  }

  private static String line(String id, String type, JudgeItem item, JudgeItem.Found event) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("document", id).put("type", type);
    spans(node.putArray("actors"), item.marked().text(), event.acting());
    spans(node.putArray("recipients"), item.marked().text(), event.receiving());
    return node.toString();
  }

  private static void spans(ArrayNode array, String text, List<Span> spans) {
    for (Span span : spans) {
      array
          .addObject()
          .put("begin", text.codePointCount(0, span.begin()))
          .put("end", text.codePointCount(0, span.end()));
    }
  }

  /** The pairs that the judge takes for events, the surest first; one of each type and actor. */
  private static List<JudgeItem.Found> events(JudgeModel model, JudgeItem item) {
    List<JudgeItem.Found> sure =
        item.found().stream()
            .filter(f -> told(model.probabilities(f.rows()), f))
            .sorted(
                Comparator.comparingDouble(
                    f ->
                        -Arrays.stream(model.probabilities(f.rows()))
                            .limit(JudgeModel.NONE)
                            .max()
                            .orElse(0)))
            .toList();
    List<JudgeItem.Found> events = new ArrayList<>();
    for (JudgeItem.Found one : sure) {
      int type = best(model.probabilities(one.rows()));
      boolean told =
          events.stream()
              .anyMatch(
                  e ->
                      e.acting().equals(one.acting())
                          && (e.predicate() == one.predicate()
                              || e.receiving().equals(one.receiving()))
                          && best(model.probabilities(e.rows())) == type);
      if (!told) {
        events.add(one);
      }
    }
    return events;
  }

  private static boolean told(double[] probabilities, JudgeItem.Found found) {
    int best = best(probabilities);
    boolean oneSided = found.acting().isEmpty() || found.receiving().isEmpty();
    return best != JudgeModel.NONE && !(oneSided && probabilities[best] < JudgeModel.ONE_SIDED);
  }

  private static int quad(JudgeModel model, JudgeItem item) {
    List<JudgeItem.Found> events = events(model, item);
    if (events.isEmpty()) {
      return 0;
    }
    EventType type = type(best(model.probabilities(events.get(0).rows())));
    return type == null ? 0 : JudgeExamples.quadOf(type);
  }

  private static int best(double[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }

  /** The likeliest type, where it is known that something was done. */
  private static int likeliest(double[] probabilities) {
    return best(Arrays.copyOf(probabilities, JudgeModel.NONE));
  }

  private static @Nullable EventType type(int number) {
    return number == JudgeModel.NONE ? null : EventType.values()[number];
  }

  private static String root(int number) {
    EventType type = type(number);
    if (type == null) {
      return "NONE";
    }
    return type == EventType.CONCEDE || type == EventType.RETREAT ? "YIELD" : type.name();
  }

  private static String quadOf(String root) {
    return switch (root) {
      case "NONE" -> "0";
      case "YIELD" -> "2";
      default -> String.valueOf(EventType.valueOf(root).quad());
    };
  }
}
