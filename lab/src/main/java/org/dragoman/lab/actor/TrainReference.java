package org.dragoman.lab.actor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.actor.SideCase;
import org.dragoman.actor.SideModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab train-reference}: learns whose somebody is whom no rule tells. */
@Command(
    name = "train-reference",
    mixinStandardHelpOptions = true,
    description = {
      "Learns the weights of actor/side-weights.tsv from the tune half and the drill of the marked"
          + " sentences, and prints how well they choose, by cross-validation: sentences that a"
          + " model is tried on are none that it learnt from."
    })
public final class TrainReference implements Callable<Integer> {
  private static final int FOLDS = 10;

  private static final String HEADER =
      """
      # Weights by which the engine weighs whose somebody is whom no rule tells: a feature of a side, or of
      # "nobody known", and what it adds. Learnt by `lab train-reference`; do not edit.
      feature\tweight
      """;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the weights are written.")
  private @Nullable Path out;

  @Option(
      names = "--penalty",
      defaultValue = "0.5",
      description = "Of weights' squares; ${DEFAULT-VALUE}.")
  private double penalty;

  @Option(names = "--show", description = "Print each choice.")
  private boolean show;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter console = spec.commandLine().getOut();
    List<ActorSentence> sentences = new ArrayList<>(ActorSentence.read(ActorSentence.Half.TUNE));
    sentences.addAll(ActorSentence.read(ActorSentence.Half.DRILL));
    List<SideExample> examples = SideExamples.of(sentences);
    long open = examples.stream().filter(example -> example.asked().open()).count();
    console.printf(
        "%d choices in %d sentences, %d of them open%n", examples.size(), sentences.size(), open);
    validate(examples, console);
    if (out != null) {
      write(SideTrainer.train(examples, penalty), out);
    }
    console.flush();
    return 0;
  }

  /** Prints what comes of choices that no rule makes. */
  private void validate(List<SideExample> examples, PrintWriter console) {
    double[] limits = {0.5, 0.6, 0.7, 0.8, 0.9};
    int[] right = new int[limits.length];
    int[] other = new int[limits.length];
    int[] unknown = new int[limits.length];
    int known = 0;
    int reachable = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      double[] weights =
          doubles(
              SideTrainer.train(
                  examples.stream().filter(one -> one.line() % FOLDS != held).toList(), penalty));
      for (SideExample example : examples) {
        if (example.line() % FOLDS != held || !example.asked().open()) {
          continue;
        }
        known += example.known() ? 1 : 0;
        reachable += example.right() > 0 ? 1 : 0;
        double[] chances = SideTrainer.chances(weights, example.asked());
        int best = 0;
        for (int c = 1; c < chances.length; c++) {
          best = chances[c] > chances[best] ? c : best;
        }
        if (show) {
          show(console, example, chances, best);
        }
        for (int i = 0; i < limits.length && best > 0; i++) {
          if (chances[best] >= limits[i]) {
            right[i] += best == example.right() ? 1 : 0;
            other[i] += best != example.right() && example.known() ? 1 : 0;
            unknown[i] += example.known() ? 0 : 1;
          }
        }
      }
    }
    console.printf("open choices: %d with a side, %d of these reachable%n", known, reachable);
    console.printf("%8s %8s %8s %8s%n", "at least", "right", "other", "unknown");
    for (int i = 0; i < limits.length; i++) {
      console.printf(Locale.ROOT, "%8.1f %8d %8d %8d%n", limits[i], right[i], other[i], unknown[i]);
    }
  }

  private static void show(PrintWriter console, SideExample example, double[] chances, int best) {
    SideCase asked = example.asked();
    String outcome =
        best == example.right()
            ? "right"
            : best == 0 ? "left open" : example.known() ? "other side" : "unknown";
    console.printf(
        Locale.ROOT,
        "%s %.2f: [%s] %s (%s)%n    %s%n",
        outcome,
        chances[best],
        words(asked, asked.first(), asked.last()),
        asked.parties(best),
        asked.parties(example.right()),
        words(asked, 0, asked.parse().size() - 1));
  }

  private static String words(SideCase asked, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(asked.parse()::text)
        .collect(Collectors.joining(" "));
  }

  private static double[] doubles(float[] weights) {
    double[] doubles = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      doubles[i] = weights[i];
    }
    return doubles;
  }

  private static void write(float[] weights, Path file) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < weights.length; i++) {
      if (Math.abs(weights[i]) >= 0.01) {
        rows.append(SideModel.name(i))
            .append('\t')
            .append(String.format(Locale.ROOT, "%.3f", weights[i]))
            .append('\n');
      }
    }
    Files.writeString(file, rows, StandardCharsets.UTF_8);
  }
}
