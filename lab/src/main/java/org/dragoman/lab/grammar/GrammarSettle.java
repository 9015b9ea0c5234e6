package org.dragoman.lab.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.FirstLook;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.grammar.model.Tagger;
import org.dragoman.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab grammar-settle}: finds the decisions of a parser that need no weighing. */
@Command(
    name = "grammar-settle",
    description =
        "Parses texts, finds the cases in which the parser always decides alike, teaches the"
            + " first look what it decides in the others, measures which tags need no weighing, and"
            + " writes the model with all three. Training"
            + " does the same at its end.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class GrammarSettle implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL", description = "a file that grammar-train wrote")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "TREEBANKS_DIR",
      description =
          "folder of CoNLL-U files: *-train, whose words teach the first look, and *-dev, to"
              + " measure the accuracy that is left")
  private Path treebanks;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      required = true,
      description = "JSON lines with text")
  private List<Path> texts = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "where the model is written")
  private Path out;

  @Override
  public Integer call() throws IOException {
    GrammarModel model;
    try (InputStream in = Files.newInputStream(file)) {
      model = GrammarModel.of(ModelFile.read(file.toString(), in));
    }
    Tagger tagger = new Tagger(model.dictionary(), model.taggerWeights());
    CaseCounts counts = new CaseCounts(model.dictionary(), model.parser(), tagger);
    List<String[]> sentences = OpenText.read(texts);
    ArcHybridParser parser = model.parser().withSettled(counts.count(sentences).settled());
    PrintWriter console = spec.commandLine().getOut();
    console.println("settled: " + parser.settled());
    for (Path train : TreebankFiles.find(treebanks, "train")) {
      Treebank.read(train).forEach(sentence -> sentences.add(sentence.forms()));
    }
    FirstLook firstLook = new FirstLookTrainer(model.dictionary(), parser, tagger).train(sentences);
    console.println("first look: " + firstLook);
    int lead = TaggerLead.of(tagger, sentences);
    console.println("lead of tags: " + lead);
    model = model.withTaggerLead(lead);
    parser = parser.withFirstLook(firstLook);
    ModelOutput.write(model.withParser(parser), model.header(), treebanks, out, console::println);
    console.flush();
    return 0;
  }
}
