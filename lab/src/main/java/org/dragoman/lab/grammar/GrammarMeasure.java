package org.dragoman.lab.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dragoman.grammar.EnglishGrammar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab grammar-measure}: accuracy, speed, load time and size of the engine's grammar. */
@Command(
    name = "grammar-measure",
    description =
        "Prints accuracy on the dev files of a folder of treebanks, speed, load time and size.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class GrammarMeasure implements Callable<Integer> {
  private static final int WARM_UP_PASSES = 15;
  private static final int PASSES = 15;
  private static final int LOADS = 5;

  /** The least that a version may reach, by treebank. */
  private static final List<Floor> FLOORS =
      List.of(
          new Floor("en_ewt-dev", "UPOS", 95),
          new Floor("en_ewt-dev", "UAS", 85.4),
          new Floor("en_ewt-dev", "LAS", 81.2),
          new Floor("en_gum-news-speech-dev", "LAS", 82));

  private static final double SPEED_FLOOR = 400_000;
  private static final double LOAD_CEILING = 250;
  private static final double SIZE_CEILING = 15_000_000;

  private record Floor(String treebank, String measure, double least) {}

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TREEBANKS_DIR", description = "folder of *-dev CoNLL-U files")
  private Path treebanks;

  @Option(
      names = "--corenlp",
      description = "measure Stanford CoreNLP beside it; needs a build with the profile baselines")
  private boolean corenlp;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter console = spec.commandLine().getOut();
    Map<String, List<TreebankSentence>> dev = new TreeMap<>();
    for (Path file : TreebankFiles.find(treebanks, "dev")) {
      dev.put(TreebankFiles.name(file), Treebank.read(file));
    }
    List<GrammarBaseline> baselines = corenlp ? baselines() : List.of();
    EnglishGrammar grammar = EnglishGrammar.load();
    grammar.header().forEach((name, value) -> console.println("model " + name + ": " + value));
    console.println("accuracy (words given; arcs without punctuation; relations without subtype)");
    Map<String, Score> scores = new TreeMap<>();
    dev.forEach((name, sentences) -> scores.put(name, Score.of(grammar, sentences)));
    scores.forEach((name, score) -> console.printf("  %-24s %s%n", name, score));
    console.flush();
    measureRunning(console, grammar, dev);
    for (Floor floor : FLOORS) {
      Score score = scores.get(floor.treebank);
      if (score != null) {
        double value =
            switch (floor.measure) {
              case "UPOS" -> score.upos();
              case "UAS" -> score.uas();
              default -> score.las();
            };
        printFloor(
            console,
            floor.treebank + " " + floor.measure,
            value,
            floor.least,
            value >= floor.least);
      }
    }
    for (GrammarBaseline baseline : baselines) {
      measureBaseline(console, baseline, dev);
    }
    console.flush();
    return 0;
  }

  private void measureRunning(
      PrintWriter console, EnglishGrammar grammar, Map<String, List<TreebankSentence>> dev)
      throws IOException, InterruptedException {
    List<TreebankSentence> all = new ArrayList<>();
    dev.values().forEach(all::addAll);
    List<TreebankSentence> train = new ArrayList<>();
    for (Path file : TreebankFiles.find(treebanks, "train")) {
      train.addAll(Treebank.read(file));
    }
    Speed.steady(grammar, all, WARM_UP_PASSES);
    Speed steady = Speed.steady(grammar, all, PASSES);
    Speed fresh = Speed.fresh(EnglishGrammar::load, train, 3);
    console.println("speed of tagger, lemmatiser and parser together, one core, Sentence to Parse");
    console.println("  dev text, words met before     " + steady);
    console.println("  train text, a new grammar each " + fresh);
    double millis = loadMillis();
    int size = modelBytes();
    console.printf("load in a new Java machine, median of %d: %.0f ms%n", LOADS, millis);
    console.printf("model in the jar: %,d bytes%n", size);
    double tokens = steady.tokensPerSecond();
    printFloor(console, "tokens/s", tokens, SPEED_FLOOR, tokens >= SPEED_FLOOR);
    printFloor(console, "load ms", millis, LOAD_CEILING, millis <= LOAD_CEILING);
    printFloor(console, "model bytes", size, SIZE_CEILING, size <= SIZE_CEILING);
  }

  private static void printFloor(
      PrintWriter console, String name, double value, double bound, boolean met) {
    console.printf("%-4s %s %,.2f, bound %,.2f%n", met ? "ok" : "MISS", name, value, bound);
    console.flush();
  }

  private static double loadMillis() throws IOException, InterruptedException {
    double[] millis = new double[LOADS];
    for (int i = 0; i < LOADS; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  GrammarLoadTime.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String line = reader.readLine();
        if (process.waitFor() != 0 || line == null) {
          throw new IOException("the Java machine that measures loading failed");
        }
        millis[i] = Double.parseDouble(line.split(" ")[0]);
      }
    }
    Arrays.sort(millis);
    return millis[LOADS / 2];
  }

  private static int modelBytes() throws IOException {
    try (InputStream in = EnglishGrammar.class.getResourceAsStream("english.model")) {
      return in == null ? 0 : in.readAllBytes().length;
    }
  }

  private List<GrammarBaseline> baselines() {
    List<GrammarBaseline> found =
        ServiceLoader.load(GrammarBaseline.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    if (found.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "no baseline on the class path: run with LAB_PROFILES=baselines");
    }
    return found;
  }

  private static void measureBaseline(
      PrintWriter console, GrammarBaseline baseline, Map<String, List<TreebankSentence>> dev) {
    console.println(baseline.name());
    console.flush();
    dev.forEach(
        (name, sentences) -> {
          int tokens = sentences.stream().mapToInt(TreebankSentence::size).sum();
          Score.of(baseline, sentences);
          long start =
              java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          Score score = Score.of(baseline, sentences);
          long end =
              java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          console.printf(
              "  %-24s %s; %,.0f tokens/s%n",
              name, score.withoutLemmas(), tokens / ((end - start) / 1e9));
          console.flush();
        });
  }
}
