package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.Dragoman;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.IngestCounts;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.LedgerFetchMemory;
import org.dragoman.app.search.SearchException;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.Pipeline;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceLimits;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.SourceSink;
import org.dragoman.app.source.Sources;
import org.dragoman.app.story.ReportReader;
import org.dragoman.app.upkeep.Upkeep;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import picocli.CommandLine;

/** The work of {@code dragoman ingest}; apart from the command so that its help loads no engine. */
final class Ingesting {
  private final Console console;
  private final InputOptions inputs;
  private final boolean json;

  Ingesting(Console console, InputOptions inputs, boolean json) {
    this.console = console;
    this.inputs = inputs;
    this.json = json;
  }

  /** Reads all inputs into the ledger and returns the exit code. */
  int run(LedgerOption option) throws InterruptedException {
    RulesOption.Own rules = inputs.rules.own();
    try (Progress progress =
            new Progress(console.err(), Terminal.err(), Batch.totalBytes(inputs.files));
        Ledger ledger = option.writing()) {
      Lexicon lexicon = AnalystLexicon.of(rules, w -> progress.say("dragoman: " + w));
      Dragoman dragoman = Dragoman.english(lexicon);
      Ingest ingest =
          new Ingest(
              ledger,
              dragoman,
              new ReportReader(lexicon),
              version(rules),
              "ingest",
              problem -> progress.say("dragoman: " + problem),
              progress::done);
      LedgerFetchMemory memory = new LedgerFetchMemory(ledger);
      Sources sources =
          new Sources(
              console.in(),
              new Overrides(inputs.title, inputs.publisher, inputs.date),
              progress::read,
              SourceLimits.DEFAULT,
              Batch.fetchPolicy(inputs),
              memory);
      IngestCounts counts = ingest.run(intake -> sources.read(inputs.files, sink(intake)));
      memory.store();
      Upkeep.run(ledger, progress::stage);
      progress.clear();
      console.out().write(told(counts, ledger).getBytes(StandardCharsets.UTF_8));
      return counts.refused() == 0 ? 0 : 1;
    } catch (LexiconException e) {
      console.say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (LedgerException | SearchException e) {
      console.say(e.getMessage());
      return 1;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }

  private static SourceSink sink(Pipeline.Intake<Incoming> intake) {
    return result -> {
      if (result instanceof SourceResult.Found found) {
        Incoming incoming = Incoming.of(found.document(), found.language(), found.where());
        return intake.input(found.where(), incoming);
      }
      return intake.error((SourceError) result);
    };
  }

  /** The version of the engine with what an analyst gave. */
  static CoderVersion version(RulesOption.Own rules) {
    List<Path> own = new ArrayList<>(rules.folders());
    own.addAll(rules.actors());
    return CoderVersion.of(own);
  }

  private String told(IngestCounts counts, Ledger ledger) {
    if (json) {
      return String.format(
          Locale.ROOT,
          "{\"read\":%d,\"added\":%d,\"known\":%d,\"refused\":%d}%n",
          counts.read(),
          counts.added(),
          counts.known(),
          counts.refused());
    }
    return String.format(
        Locale.ROOT,
        "%s: %,d read, %,d added, %,d known already, %,d refused%n",
        ledger.address(),
        counts.read(),
        counts.added(),
        counts.known(),
        counts.refused());
  }
}
