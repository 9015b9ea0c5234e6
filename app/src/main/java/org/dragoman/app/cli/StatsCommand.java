package org.dragoman.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.app.answer.AnswerJson;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.Stats;
import org.dragoman.app.query.StatsQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman stats}: what the ledger holds. */
@Command(
    name = "stats",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Tells what the ledger holds: documents and their days, rows of each part of the record,"
          + " events by type, pairs of parties with most events, publishers, engines and runs, and"
          + " what could not be read.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:answered", "1:the ledger cannot be read", "2:wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman stats",
      "      of the ledger of the user",
      "  dragoman stats --ledger press.duckdb --json",
      "      of another, for programs",
      ""
    })
final class StatsCommand implements Callable<Integer> {
  private static final int LINE = 2;

  @Option(
      names = "--most",
      paramLabel = "COUNT",
      description = "Lines of each list at most. Default: ${DEFAULT-VALUE}.")
  private int most = 10;

  @Option(names = "--json", description = "Print a line of JSON, for programs.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  private final Console console;

  StatsCommand(Console console) {
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
    Stats stats = new StatsQuery(open).all(most);
    return json
        ? new AnswerJson().stats(stats) + "\n"
        : print(open.address().toString(), stats, names);
  }

  private String print(String address, Stats stats, PartyNames names) {
    Page lines = frame().page();
    lines.add(Style.STRONG, address).end(0, 0);
    String days =
        stats.first() == null
            ? ""
            : String.format(
                Locale.ROOT, ", of %,d days, %s to %s", stats.days(), stats.first(), stats.last());
    lines.add(String.format(Locale.ROOT, "%,d documents%s", stats.documents(), days)).end(LINE, 4);
    if (stats.undated() > 0) {
      lines.add(String.format(Locale.ROOT, "%,d of no known day", stats.undated())).end(LINE, 4);
    }
    counts(lines, "Record", stats.rows());
    counts(lines, "Events by type", stats.eventTypes());
    counts(lines, "Engagements by kind", stats.engagementKinds());
    list(
        lines,
        "Pairs with most events",
        stats.dyads(),
        dyad -> count(dyad.events()) + "  " + names.name(dyad.a()) + " – " + names.name(dyad.b()));
    list(
        lines,
        "Publishers",
        stats.publishers(),
        count -> count(count.count()) + "  " + count.name());
    list(
        lines,
        "Engines",
        stats.coders(),
        coder ->
            String.format(
                Locale.ROOT,
                "%d  engine %s, lexicon %s: %,d documents",
                coder.id(),
                coder.engine(),
                coder.lexicon(),
                coder.documents()));
    list(lines, "Runs", stats.runs(), StatsCommand::run);
    list(
        lines,
        String.format(Locale.ROOT, "Could not be read: %,d", stats.refused()),
        stats.refusals(),
        refusal -> refusal.place() + ": " + refusal.problem());
    return lines.text();
  }

  private static String run(Stats.Run run) {
    return String.format(
        Locale.ROOT,
        "%s  %s by engine %d: %s",
        run.started().withNano(0),
        run.command(),
        run.coder(),
        run.ended() == null
            ? "not ended"
            : String.format(
                Locale.ROOT,
                "%,d read, %,d added, %,d known already, %,d refused",
                run.read(),
                run.added(),
                run.known(),
                run.refused()));
  }

  private static void counts(Page lines, String heading, List<Stats.Count> counts) {
    if (!counts.isEmpty()) {
      lines.gap();
      lines.add(Style.HEADING, heading).end(0, 0);
      lines
          .add(
              counts.stream()
                  .map(count -> count(count.count()) + " " + count.name())
                  .collect(Collectors.joining(", ")))
          .end(LINE, LINE);
    }
  }

  private static <T> void list(
      Page lines, String heading, List<T> items, Function<T, String> text) {
    if (!items.isEmpty()) {
      lines.gap();
      lines.add(Style.HEADING, heading).end(0, 0);
      items.forEach(item -> lines.add(text.apply(item)).end(LINE, 6));
    }
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
