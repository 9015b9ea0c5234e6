package org.dragoman.lab.grammar;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.GrammarModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab grammar-train}: writes the model that the engine loads. */
@Command(
    name = "grammar-train",
    description =
        "Trains tagger, lemmatiser and parser on the train files of a folder of treebanks.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class GrammarTrain implements Callable<Integer> {
  /** Order and seeds are fixed, so that the same input gives the same file. */
  private static final TaggerSettings TAGGER = new TaggerSettings(17, 10, 8, 2, 20f, 0.5, 0.15, 5f);

  private static final ParserSettings PARSER =
      new ParserSettings(22, 18, 12, 12, 2, 150f, 80f, 0.9, 0.1, 1.6f, 2f);

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TREEBANKS_DIR",
      description = "folder of *-train and *-dev CoNLL-U files")
  private Path treebanks;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "JSON lines with text, from which the models learn beside the treebanks")
  private List<Path> texts = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "where english.model is written")
  private Path out;

  @Option(names = "--date", paramLabel = "DATE", description = "date in the header")
  private String date = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    long start = System.nanoTime();
    List<TreebankSentence> train = new ArrayList<>();
    for (Path file : TreebankFiles.find(treebanks, "train")) {
      train.addAll(Treebank.read(file));
    }
    List<String[]> open = OpenText.read(texts);
    WordClasses clusters = cluster(train, open);
    log(console, start, clusters.fine().size() + " words grouped");
    GrammarTrainer trainer =
        new GrammarTrainer(train, open, clusters, TAGGER, PARSER, m -> log(console, start, m));
    GrammarModel model = trainer.train(Map.of());
    ModelOutput.write(
        model, header(), treebanks, out.resolve("english.model"), m -> log(console, start, m));
    return 0;
  }

  private static WordClasses cluster(List<TreebankSentence> train, List<String[]> open) {
    List<List<String>> sentences = new ArrayList<>();
    for (TreebankSentence sentence : train) {
      sentences.add(lower(sentence.forms()));
    }
    for (String[] forms : open) {
      sentences.add(lower(forms));
    }
    return ExchangeClustering.induce(sentences, 3, new int[] {320, 96, 32}, 12);
  }

  private static List<String> lower(String[] forms) {
    return Arrays.stream(forms).map(Dictionary::lower).toList();
  }

  private Map<String, String> header() {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("name", "english");
    header.put("date", date);
    header.put(
        "trained on",
        "UD English EWT (train); GUM (train documents of openly licensed genres); beside them "
            + (texts.isEmpty()
                ? "no other text"
                : "public news reports and readouts, without annotation"));
    header.put("licence of the data", "EWT CC BY-SA 4.0; GUM by document, CC BY and public domain");
    return header;
  }

  private static void log(PrintWriter console, long start, String message) {
    console.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, message);
    console.flush();
  }
}
