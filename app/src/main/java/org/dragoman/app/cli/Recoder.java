package org.dragoman.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.Dragoman;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.RecodeReport;
import org.dragoman.app.ledger.Recoding;
import org.dragoman.app.search.SearchException;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import picocli.CommandLine;

/** The work of {@code dragoman recode}; apart from the command so that its help loads no engine. */
final class Recoder {
  private final Console console;
  private final RulesOption rules;
  private final boolean keep;
  private final boolean all;
  private final int show;
  private final boolean json;
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<String> shown = new ArrayList<>();

  Recoder(Console console, RulesOption rules, boolean keep, boolean all, int show, boolean json) {
    this.console = console;
    this.rules = rules;
    this.keep = keep;
    this.all = all;
    this.show = show;
    this.json = json;
  }

  int run(LedgerOption option) throws InterruptedException {
    RulesOption.Own own = rules.own();
    try (Progress progress = new Progress(console.err(), Terminal.err(), 0);
        Ledger ledger = keep ? option.writing() : option.reading()) {
      Lexicon lexicon = AnalystLexicon.of(own, w -> progress.say("dragoman: " + w));
      Recoding recoding =
          new Recoding(
              ledger,
              Dragoman.english(lexicon),
              new ReportReader(lexicon),
              Ingesting.version(own),
              keep,
              this::note,
              progress::done);
      RecodeReport report = recoding.run(all);
      if (keep) {
        Upkeep.run(ledger, progress);
      }
      progress.clear();
      StringBuilder out = new StringBuilder();
      shown.forEach(line -> out.append(line).append('\n'));
      out.append(json ? counts(report) : told(report));
      console.out().write(out.toString().getBytes(StandardCharsets.UTF_8));
      return 0;
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

  private void note(RecodeReport.Difference difference) {
    if (!json && shown.size() >= show) {
      return;
    }
    if (json) {
      ObjectNode node = mapper.createObjectNode();
      node.put("table", difference.table());
      node.put("document", difference.document());
      node.put("id", difference.id());
      node.put("what", difference.what());
      node.put("quote", difference.quote());
      node.set("fields", mapper.valueToTree(difference.fields()));
      shown.add(node.toString());
      return;
    }
    shown.add(
        Printable.line(
            difference.what()
                + " "
                + difference.table()
                + " "
                + difference.id()
                + " of "
                + difference.document()
                + ": \u201C"
                + difference.quote()
                + "\u201D"
                + (difference.fields().isEmpty()
                    ? ""
                    : "; " + String.join("; ", difference.fields()))));
  }

  private String told(RecodeReport report) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%,d documents read again, %,d %s%n",
            report.documents(),
            report.different(),
            keep ? "changed" : "would change"));
    for (Map.Entry<String, RecodeReport.Changes> entry : report.byTable().entrySet()) {
      RecodeReport.Changes changes = entry.getValue();
      out.append(
          String.format(
              Locale.ROOT,
              "  %-14s %,d as before, %,d changed, %,d new, %,d gone%n",
              entry.getKey(),
              changes.same(),
              changes.changed(),
              changes.fresh(),
              changes.gone()));
    }
    return out.toString();
  }

  private String counts(RecodeReport report) {
    ObjectNode node = mapper.createObjectNode();
    node.put("documents", report.documents());
    node.put("different", report.different());
    ObjectNode tables = node.putObject("tables");
    report
        .byTable()
        .forEach(
            (table, changes) ->
                tables
                    .putObject(table)
                    .put("same", changes.same())
                    .put("changed", changes.changed())
                    .put("new", changes.fresh())
                    .put("gone", changes.gone()));
    return node + "\n";
  }
}
