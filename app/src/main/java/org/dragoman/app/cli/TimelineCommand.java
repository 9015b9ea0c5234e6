package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.app.answer.AnswerJson;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.Timeline;
import org.dragoman.app.query.TimelineQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman timeline}: how two parties got on over time. */
@Command(
    name = "timeline",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Counts what went on between two states or bodies, period by period: events in words and"
          + " deeds, of cooperation and of conflict; the mean of the Goldstein scale, from -10 to"
          + " 10; and engagements of both. Periods without anything are left out.",
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
      "  dragoman timeline Russia Azerbaijan",
      "      by quarter",
      "  dragoman timeline --by month --since 2025-01-01 RUS AZE",
      "      by month, since a day",
      "  dragoman timeline --by year --json RUS AZE",
      "      a line of JSON for each year",
      ""
    })
final class TimelineCommand implements Callable<Integer> {
  private static final int LONGEST_BAR = 24;

  @Parameters(index = "0", paramLabel = "A", description = "A state or body: name or code.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private String b = "";

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      description = "month, quarter or year. Default: quarter.")
  private By by = By.quarter;

  @Option(
      names = "--since",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The first day.")
  private @Nullable LocalDate since;

  @Option(names = "--json", description = "Print a line of JSON for each period, for programs.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  private final Console console;

  TimelineCommand(Console console) {
    this.console = console;
  }

  /** Lengths of periods; the names are those of the command line. */
  enum By {
    month,
    quarter,
    year
  }

  @Override
  public Integer call() {
    return frame().print(this::answer);
  }

  private Frame frame() {
    return new Frame(console, ledger, rules, page);
  }

  private String answer(Ledger open, PartyNames names) {
    Frame.Dyad dyad = Frame.Dyad.of(names, a, b);
    Timeline timeline =
        new TimelineQuery(open)
            .between(
                dyad.a(),
                dyad.b(),
                Timeline.Unit.valueOf(by.name().toUpperCase(Locale.ROOT)),
                since);
    return json ? lines(timeline) : print(timeline, names);
  }

  private static String lines(Timeline timeline) {
    AnswerJson form = new AnswerJson();
    StringBuilder lines = new StringBuilder();
    for (Timeline.Period period : timeline.periods()) {
      lines.append(form.period(timeline, period)).append('\n');
    }
    return lines.toString();
  }

  private String print(Timeline timeline, PartyNames names) {
    Frame frame = frame();
    Page lines = frame.page();
    lines
        .add(Style.STRONG, names.name(timeline.a()) + " and " + names.name(timeline.b()))
        .end(0, 0);
    boolean undated = timeline.undatedEvents() + timeline.undatedEngagements() > 0;
    if (timeline.periods().isEmpty() && !undated) {
      lines.add(Style.FAINT, "nothing is known").end(0, 0);
    } else if (!timeline.periods().isEmpty()) {
      lines.add(Style.FAINT, "events: █ cooperation, ▒ conflict").end(0, 0);
    }
    int bar = Math.max(4, Math.min(LONGEST_BAR, frame.columns() / 4));
    long highest = timeline.periods().stream().mapToLong(Timeline.Period::events).max().orElse(0);
    for (Timeline.Period period : timeline.periods()) {
      row(lines, period, bar, Math.max(1, highest));
    }
    if (undated) {
      lines
          .add(
              Style.FAINT,
              String.format(
                  Locale.ROOT,
                  "without a day: %,d events, %,d engagements",
                  timeline.undatedEvents(),
                  timeline.undatedEngagements()))
          .end(0, 0);
    }
    return lines.text();
  }

  private static void row(Page lines, Timeline.Period period, int bar, long highest) {
    long good = period.verbalCooperation() + period.materialCooperation();
    long bad = period.verbalConflict() + period.materialConflict();
    int all = length(good + bad, bar, highest);
    int dark = good == 0 ? 0 : Math.max(1, Math.round((float) all * good / (good + bad)));
    dark = bad == 0 ? all : Math.min(dark, Math.max(0, all - 1));
    lines
        .cell(Style.KIND, period.label(), 9)
        .lines(Style.PLAIN, "█".repeat(dark) + "▒".repeat(all - dark) + " ".repeat(bar - all + 1))
        .cell(Style.PLAIN, String.format(Locale.ROOT, "%,d+%,d", good, bad), 10)
        .cell(
            Style.FAINT,
            period.goldstein() == null
                ? ""
                : String.format(Locale.ROOT, "%+.1f", period.goldstein()),
            6);
    if (!period.engagements().isEmpty()) {
      lines.lines(
          Style.PLAIN,
          period.engagements().entrySet().stream()
              .map(kind -> kind.getValue() + " " + kind.getKey())
              .collect(Collectors.joining(", ")));
    }
    lines.endRow(0);
  }

  /** Columns of a bar: at least two, where there is room, so that both kinds can show. */
  private static int length(long events, int bar, long highest) {
    if (events == 0) {
      return 0;
    }
    return (int) Math.max(Math.min(events, 2), Math.round((double) events * bar / highest));
  }
}
