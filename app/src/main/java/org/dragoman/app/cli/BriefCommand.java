package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.app.answer.AnswerJson;
import org.dragoman.app.answer.BriefSheet;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.answer.SheetHtml;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.DyadBrief;
import org.dragoman.app.query.DyadBriefQuery;
import org.dragoman.app.query.LedgerFates;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.dragoman.record.Topic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman brief}: what lies between two parties. */
@Command(
    name = "brief",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Tells what the ledger holds of two states or bodies and what lies between them: engagements,"
          + " topics by quarter, next steps and whether they are due, positions and where they"
          + " changed, joint bodies, processes, other acts and sources. Every line names its words"
          + " and their document.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered, also where nothing is known",
      "1:the ledger cannot be read, or the answer not be written",
      "2:wrong usage, or a name that is nobody's"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman brief Azerbaijan Armenia",
      "      for people",
      "  dragoman brief AZE ARM --since 2025-01-01 --topic transport",
      "      what is new, in documents on one topic",
      "  dragoman brief --format html UK Oman > oman.html",
      "      a page to read, send or print",
      "  dragoman brief --json AZE TUR",
      "      for programs",
      ""
    })
final class BriefCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A state or body: name or code.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private String b = "";

  @Option(
      names = "--since",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "Leave out what is older, or of no known day.")
  private @Nullable LocalDate since;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only documents with that topic, such as energy or counter-terrorism.")
  private @Nullable String topic;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), md for Markdown, or html for a page.")
  private Format format = Format.text;

  @Option(names = "--json", description = "Print a line of JSON, for programs.")
  private boolean json;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The day on which next steps are due or overdue. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--most",
      paramLabel = "COUNT",
      description = "Lines of each section at most. Default: ${DEFAULT-VALUE}.")
  private int most = 20;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  private final Console console;

  BriefCommand(Console console) {
    this.console = console;
  }

  /** Forms of a brief; the names are those of the command line. */
  enum Format {
    text,
    md,
    html
  }

  @Override
  public Integer call() {
    return frame().atLeast(1, "--most", most).print(this::answer);
  }

  private Frame frame() {
    return new Frame(console, ledger, rules, page);
  }

  private String answer(Ledger open, PartyNames names) {
    Frame.Dyad dyad = Frame.Dyad.of(names, a, b);
    DyadBrief brief =
        new DyadBriefQuery(open, new LedgerFates())
            .between(
                dyad.a(),
                dyad.b(),
                since,
                topic(),
                asOf == null ? LocalDate.now() : asOf,
                DueCommand.WITHIN,
                most);
    return written(brief, names);
  }

  private @Nullable String topic() {
    if (topic == null) {
      return null;
    }
    Topic found = Topic.ofLabel(topic.toLowerCase(Locale.ROOT).replace(' ', '-'));
    if (found == null) {
      StringBuilder labels = new StringBuilder();
      for (Topic each : Topic.values()) {
        labels.append(labels.isEmpty() ? "" : ", ").append(each.label());
      }
      throw new QuestionException("no topic is called '" + topic + "'; topics are: " + labels);
    }
    return found.label();
  }

  private String written(DyadBrief brief, PartyNames names) {
    if (json) {
      return new AnswerJson().brief(brief) + "\n";
    }
    Sheet sheet = new BriefSheet(names::name).of(brief);
    return switch (format) {
      case text -> frame().sheets().print(sheet);
      case md -> new SheetMarkdown().write(sheet);
      case html -> new SheetHtml().page(sheet);
    };
  }
}
