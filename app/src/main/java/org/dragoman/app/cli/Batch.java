package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.app.source.FetchMemory;
import org.dragoman.app.source.FetchPolicy;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.Pipeline;
import org.dragoman.app.source.SourceLimits;
import org.dragoman.app.source.Sources;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.text.Document;
import picocli.CommandLine;

/**
 * What commands that read documents share: loading the engine, reading all inputs, telling of
 * progress and of what went wrong, and the exit code.
 */
final class Batch {
  private final Console console;
  private final InputOptions inputs;

  Batch(Console console, InputOptions inputs) {
    this.console = console;
    this.inputs = inputs;
  }

  /**
   * The work of a command.
   *
   * @param <T> what it makes of a document
   */
  interface Work<T> {
    /**
     * Prepares, before the first document.
     *
     * @return what is done with each document, by many threads at once
     */
    Function<Document, T> start(Lexicon lexicon, Dragoman dragoman) throws IOException;

    /** Writes what was made of a document, one after another in the order of the inputs. */
    void write(T result, Progress progress) throws IOException;

    /** Ends the output, after the last document. */
    void end(Progress progress) throws IOException;
  }

  /**
   * Does the work with all inputs.
   *
   * @param output what the output is called where writing to it fails
   * @return the exit code
   */
  <T> int run(Work<T> work, String output) throws InterruptedException {
    List<String> files = inputs.files;
    RulesOption.Own rules = inputs.rules.own();
    try (Progress progress = new Progress(console.err(), Terminal.err(), totalBytes(files))) {
      Function<Document, T> reading;
      try {
        Lexicon lexicon = AnalystLexicon.of(rules, w -> progress.say("dragoman: " + w));
        reading = work.start(lexicon, Dragoman.english(lexicon));
      } catch (LexiconException e) {
        progress.say("dragoman: " + e.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      Overrides overrides = new Overrides(inputs.title, inputs.publisher, inputs.date);
      Sources sources =
          new Sources(
              console.in(),
              overrides,
              progress::read,
              SourceLimits.DEFAULT,
              fetchPolicy(inputs),
              FetchMemory.inMemory());
      boolean all =
          new Pipeline<>(reading, Runtime.getRuntime().availableProcessors())
              .run(
                  Pipeline.documents(sources, files),
                  result -> work.write(result, progress),
                  problem -> progress.say("dragoman: " + problem));
      work.end(progress);
      return all ? 0 : 1;
    } catch (IOException e) {
      return console.unwritten(output, e);
    }
  }

  /** What is fetched. */
  static FetchPolicy fetchPolicy(InputOptions inputs) {
    Set<String> hosts =
        inputs.privateHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return (inputs.fetch ? FetchPolicy.ON : FetchPolicy.OFF).withPrivateHosts(hosts);
  }

  /** Bytes of all inputs, or 0 where one has no size to tell. */
  static long totalBytes(List<String> files) {
    long total = 0;
    for (String file : files) {
      try {
        Path path = Path.of(file);
        if (file.equals(Sources.STANDARD_INPUT) || !Files.isRegularFile(path)) {
          return 0;
        }
        total += Files.size(path);
      } catch (IOException | InvalidPathException e) {
        return 0;
      }
    }
    return total;
  }
}
