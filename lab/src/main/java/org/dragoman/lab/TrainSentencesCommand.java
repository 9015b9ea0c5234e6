package org.dragoman.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Sentences;
import org.dragoman.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns where sentences end from treebanks. */
@Command(
    name = "train-sentences",
    description = {
      "Learns where sentences end from the *-train.conllu[.gz] files of a folder",
      "and writes the weights of the features as text/boundaries.tsv."
    },
    mixinStandardHelpOptions = true)
public final class TrainSentencesCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "TREEBANKS_DIR", description = "CoNLL-U files")
  private Path treebanks = Path.of(".");

  @Parameters(index = "1", paramLabel = "OUT.tsv", description = "where the weights go")
  private Path out = Path.of("boundaries.tsv");

  @Option(
      names = "--least",
      defaultValue = "3",
      description = "drop features seen fewer times (${DEFAULT-VALUE})")
  private int least = 3;

  @Option(
      names = "--decay",
      defaultValue = "2",
      description = "strength of the pull towards zero (${DEFAULT-VALUE})")
  private double decay = 2;

  @Override
  public Integer call() throws IOException {
    Sentences sentences = Sentences.english(Lexicon.bundled());
    LogisticRegression regression = new LogisticRegression();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(treebanks)) {
      all.filter(file -> file.getFileName().toString().contains("-train.conllu"))
          .sorted()
          .forEach(files::add);
    }
    for (Path file : files) {
      for (RawText document : RawText.read(file)) {
        Set<Integer> ends = new HashSet<>();
        for (Span sentence : document.sentences()) {
          ends.add(sentence.end());
        }
        sentences.examine(document.text(), ends::contains, regression::add);
      }
    }
    Map<String, Double> weights = new TreeMap<>(regression.train(least, decay));
    try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      writer.write("# How much each feature of a place speaks for the end of a sentence there.\n");
      writer.write("# Learnt by the lab's train-sentences from UD English EWT and GUM.\n");
      writer.write("feature\tweight\n");
      for (Map.Entry<String, Double> weight : weights.entrySet()) {
        String rounded = String.format(Locale.ROOT, "%.2f", weight.getValue());
        if (Math.abs(weight.getValue()) >= 0.05) {
          writer.write(weight.getKey() + "\t" + rounded + "\n");
        }
      }
    }
    System.out.printf(
        "%d places from %s, %d features of which %d kept%n",
        regression.size(), files, regression.features(), weights.size());
    return 0;
  }
}
