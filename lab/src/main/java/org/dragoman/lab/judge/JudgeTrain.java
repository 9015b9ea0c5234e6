package org.dragoman.lab.judge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.event.JudgeModel;
import org.dragoman.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab judge-train}: writes the model by which the engine judges events. */
@Command(
    name = "judge-train",
    description = "Trains the judge of events on annotated sentences and the project's own.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class JudgeTrain implements Callable<Integer> {
  /**
   * Divides the logits, so that a probability of 0.8 is right in eight of ten cases; found by
   * cross-validation.
   */
  static final double TEMPERATURE = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RELATIONS_DIR",
      description = "folder of plv_train.tsv and cameo_quad.tsv")
  private Path folder;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "JSON lines with text: where no rule sees an act, there is taken to be none")
  private List<Path> texts = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "where judge.model is written")
  private Path out;

  @Option(names = "--date", paramLabel = "DATE", description = "date in the header")
  private String date = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    JudgeSettings settings = JudgeSettings.usual();
    List<JudgeItem> items = items(folder, texts, settings.bits());
    float[] weights = weights(items, settings);
    Map<String, String> header = new LinkedHashMap<>();
    header.put("name", "judge of events");
    header.put("date", date);
    header.put(
        "trained on",
        "sentences of public event data with PLOVER and CAMEO labels; sentences of the project's"
            + " own");
    Files.createDirectories(out);
    Path file = out.resolve("judge.model");
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      JudgeTrainer.model(header, weights, settings.bits(), TEMPERATURE).write(stream);
    }
    console.printf("%d sentences, %s: %d bytes%n", items.size(), file, Files.size(file));
    console.flush();
    return 0;
  }

  /** All annotated sentences, read by the engine. */
  static List<JudgeItem> items(Path folder, List<Path> texts, int bits) throws IOException {
    JudgeReader reader = new JudgeReader(bits);
    List<JudgeItem> items = new ArrayList<>();
    for (Marked marked :
        JudgeData.read(folder.resolve("plv_train.tsv"), "marked_sentence", "gold_root")) {
      items.add(reader.read(marked, JudgeItem.Kind.RELATION));
    }
    for (Marked marked : JudgeData.read(folder.resolve("cameo_quad.tsv"), "sentence", "quad")) {
      items.add(reader.read(marked, JudgeItem.Kind.QUAD));
    }
    for (Marked marked : JudgeData.own()) {
      items.add(reader.read(marked, JudgeItem.Kind.OWN));
    }
    for (Path text : texts) {
      for (Document document : JudgeData.texts(text)) {
        items.addAll(reader.quiet(document));
      }
    }
    return items;
  }

  /** Trains on what is sure, then once more with the likeliest pairs of sentences without marks. */
  static float[] weights(List<JudgeItem> items, JudgeSettings settings) {
    List<JudgeExample> examples = new ArrayList<>(JudgeExamples.sure(items));
    float[] first = new JudgeTrainer(examples, settings).train();
    JudgeModel model = JudgeTrainer.model(Map.of(), first, settings.bits(), 1);
    examples.addAll(
        JudgeExamples.likely(
            items,
            (rows, classes) -> {
              double[] shares = model.probabilities(rows);
              double sum = 0;
              for (int i = 0; i < shares.length; i++) {
                sum += (classes >>> i & 1) != 0 ? shares[i] : 0;
              }
              return sum;
            }));
    return new JudgeTrainer(examples, settings).train();
  }
}
