package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.app.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman search}: documents of the ledger by their words and what was read from them. */
@Command(
    name = "search",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Searches the documents of the ledger. All words must be there; OR, NOT, brackets, \"a phrase\","
          + " begin*, like~ and field:word are taken, as by Lucene's classic query parser.",
      "",
      "Fields: text, title, publisher, url, date (date:2026-03, date:[2026-01-01 TO 2026-03-31]),"
          + " type (of events: agree, consult, ...), kind (of engagements: visit, meeting, ...),"
          + " topic, state (a party, by name or code), body, language.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered",
      "1:the ledger or its index cannot be read",
      "2:wrong usage or query"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman search 'pipeline state:azerbaijan'",
      "      reports with the word (or pipelines) that speak of Azerbaijan",
      "  dragoman search 'topic:energy AND \"joint commission\"' --from 2026-01-01 --sort newest",
      "      a topic and a phrase, of this year, the newest first",
      "  dragoman search 'kind:visit title:minist*' --limit 50 --json",
      "      a line of JSON for each document",
      ""
    })
final class SearchCommand implements Callable<Integer> {
  /** Orders by the names of the command line. */
  enum Sort {
    relevance,
    newest,
    oldest
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description = "What to search for; several words are joined with spaces.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The first day of publication.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The last day of publication.")
  private @Nullable LocalDate to;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance, newest or oldest. Default: relevance.")
  private Sort sort = Sort.relevance;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many documents to show. Default: 10.")
  private int limit = 10;

  @Option(
      names = "--skip",
      paramLabel = "N",
      description = "How many to leave out first, to see further ones. Default: 0.")
  private int skip;

  @Option(names = "--json", description = "Print a line of JSON for each document, for programs.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String problem = page.problem();
    if (problem == null && (limit < 1 || skip < 0)) {
      problem = "--limit must be 1 or more, --skip 0 or more";
    }
    if (problem != null && spec != null) {
      throw new ParameterException(spec.commandLine(), problem);
    }
    Map<String, String> environment = System.getenv();
    SearchPrinter printer =
        json
            ? null
            : new SearchPrinter(page.columns(true, environment), page.colour(true, environment));
    try {
      return new Searching(console, printer)
          .run(ledger.address(), String.join(" ", words), from, to, sort, skip, limit);
    } catch (LedgerException e) {
      console.say(e.getMessage());
      return 1;
    }
  }
}
