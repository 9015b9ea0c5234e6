package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.answer.SheetHtml;
import org.dragoman.app.answer.StoryJson;
import org.dragoman.app.answer.StorySheet;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.EventStory;
import org.dragoman.app.query.LedgerFates;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.dragoman.app.query.StoryQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman story}: one event with all reports that tell it. */
@Command(
    name = "story",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Shows one event with all reports that tell it: each with its words, what it cites, and what"
          + " it tells of type, date, place, parties, persons and numbers; then in what they differ,"
          + " and what only some of them tell. Of a commitment it shows what later reports made of"
          + " it. What a reader set right counts.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered",
      "1:the ledger cannot be read, or the answer not be written",
      "2:wrong usage, or nothing in the ledger has that name"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman story E7BW8ZRP5DS8W",
      "      an event; `dragoman events` ends its lines with their names",
      "  dragoman story --json C2M4Q0ZJ7V3KD",
      "      a commitment and what became of it, as a line of JSON",
      ""
    })
final class StoryCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "An event (E...), engagement (M...), commitment (C...) or story (S...).")
  private String name = "";

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The day up to which it is known what became of commitments. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--most",
      paramLabel = "COUNT",
      description = "Lines of reports at most; JSON has all. Default: ${DEFAULT-VALUE}.")
  private int most = 50;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), md for Markdown, or html for a page.")
  private BriefCommand.Format format = BriefCommand.Format.text;

  @Option(names = "--json", description = "Print a line of JSON, for programs.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  private final Console console;

  StoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return frame().atLeast(1, "--most", most).print(this::answer);
  }

  private Frame frame() {
    return new Frame(console, ledger, rules, page);
  }

  private String answer(Ledger open, PartyNames names) {
    EventStory story =
        new StoryQuery(open, new LedgerFates())
            .of(name, asOf == null ? LocalDate.now() : asOf)
            .orElseThrow(() -> new QuestionException("the ledger has nothing called " + name));
    if (json) {
      return new StoryJson().story(story) + "\n";
    }
    Sheet sheet = new StorySheet(names::name).of(story, most);
    return switch (format) {
      case text -> frame().sheets().print(sheet);
      case md -> new SheetMarkdown().write(sheet);
      case html -> new SheetHtml().page(sheet);
    };
  }
}
