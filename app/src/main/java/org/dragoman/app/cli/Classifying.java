package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.app.export.ClassificationJson;
import org.dragoman.app.source.MarkedPair;
import org.dragoman.app.source.PairSources;
import org.dragoman.app.source.Pipeline;
import org.dragoman.event.EventType;
import org.dragoman.event.Judgement;
import org.dragoman.event.PairCoder;
import org.dragoman.lexicon.LexiconException;
import picocli.CommandLine;

/**
 * The work of {@code dragoman classify}; apart from the command so that its help loads no engine.
 */
final class Classifying {
  /** Other types that are shown to people, and the least probability of one. */
  private static final int SHOWN_OTHERS = 2;

  private static final double SHOWN_PROBABILITY = 0.005;

  private final Console console;
  private final boolean text;
  private final ClassificationJson json = new ClassificationJson();
  private boolean complete = true;

  private record Classified(MarkedPair pair, Optional<PairCoder.Reading> reading) {}

  private record Likely(String name, double probability) {}

  /**
   * @param text whether to print for people, not JSON
   */
  Classifying(Console console, boolean text) {
    this.console = console;
    this.text = text;
  }

  /**
   * Classifies what the files hold and gives the exit code.
   *
   * @param rules the analyst's rules and names
   */
  int run(List<String> files, RulesOption.Own rules) throws InterruptedException {
    try (Progress progress = new Progress(console.err(), Terminal.err(), Batch.totalBytes(files))) {
      Dragoman dragoman;
      try {
        dragoman = Dragoman.english(AnalystLexicon.of(rules, w -> progress.say("dragoman: " + w)));
      } catch (LexiconException e) {
        progress.say("dragoman: " + e.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      PairSources sources = new PairSources(console.in(), progress::read);
      boolean all =
          new Pipeline<MarkedPair, Classified>(
                  pair ->
                      new Classified(
                          pair,
                          dragoman.classify(pair.document(), pair.actors(), pair.recipients())),
                  Runtime.getRuntime().availableProcessors())
              .run(
                  intake ->
                      sources.read(files, pair -> intake.input(pair.where(), pair), intake::error),
                  classified -> write(classified, progress),
                  problem -> progress.say("dragoman: " + problem));
      return all && complete ? 0 : 1;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }

  private void write(Classified classified, Progress progress) throws IOException {
    MarkedPair pair = classified.pair;
    if (classified.reading.isEmpty()) {
      complete = false;
      progress.say("dragoman: " + pair.where() + ": no word stands at the places marked");
      return;
    }
    if (Terminal.out()) {
      progress.clear();
    }
    PairCoder.Reading reading = classified.reading.get();
    OutputStream out = console.out();
    if (text) {
      out.write((line(pair.document().id(), reading) + "\n").getBytes(StandardCharsets.UTF_8));
    } else {
      json.write(pair.document().id(), pair.wholeNumber(), reading, out);
    }
    out.flush();
    progress.done();
  }

  /** A reading for people: {@code 1 ACCUSE disapprove 111 actual 0.93 · REJECT 0.05}. */
  private static String line(String id, PairCoder.Reading reading) {
    Judgement judgement = reading.judgement();
    List<Likely> others = new ArrayList<>();
    others.add(new Likely("NONE", judgement.none()));
    for (EventType type : EventType.values()) {
      if (type != reading.type()) {
        others.add(new Likely(type.name(), judgement.probability(type)));
      }
    }
    String tail =
        others.stream()
            .filter(other -> other.probability >= SHOWN_PROBABILITY)
            .sorted(Comparator.comparingDouble(Likely::probability).reversed())
            .limit(SHOWN_OTHERS)
            .map(other -> " · " + other.name + " " + share(other.probability))
            .collect(Collectors.joining());
    return Printable.line(id)
        + "  "
        + reading.type()
        + (reading.mode() == null ? "" : " " + reading.mode())
        + " "
        + reading.cameo()
        + " "
        + reading.status().label()
        + " "
        + share(judgement.probability(reading.type()))
        + tail;
  }

  private static String share(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }
}
