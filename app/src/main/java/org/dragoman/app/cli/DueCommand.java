package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.app.answer.AnswerJson;
import org.dragoman.app.answer.BriefSheet;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.DueItem;
import org.dragoman.app.query.DueList;
import org.dragoman.app.query.DueQuery;
import org.dragoman.app.query.DueState;
import org.dragoman.app.query.LedgerFates;
import org.dragoman.app.query.Part;
import org.dragoman.app.query.PartyNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman due}: what was to be done, and when. */
@Command(
    name = "due",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Lists next steps that documents tell of: what is overdue, what is due soon and what is due"
          + " later, each with its words. What has no day is counted, and listed with --show"
          + " undated.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered, also where nothing is due",
      "1:the ledger cannot be read, or the answer not be written",
      "2:wrong usage, or a name that is nobody's"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman due",
      "      what is due from today on, and what is overdue",
      "  dragoman due --state Kuwait --within 90",
      "      of one state, by it or to it; what is near are 90 days",
      "  dragoman due --as-of 2025-06-30 --show overdue --json",
      "      as it stood on a day, for programs",
      ""
    })
final class DueCommand implements Callable<Integer> {
  /** How many days ahead are near where nobody says otherwise. */
  static final int WITHIN = 30;

  @Option(
      names = "--state",
      paramLabel = "NAME",
      description = "Only what that state or body is to do, or is to be done to it: name or code.")
  private @Nullable String state;

  @Option(
      names = "--body",
      paramLabel = "WORDS",
      description = "Only what is about a joint body with these words in its name.")
  private @Nullable String body;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The day from which it is looked at. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      description = "How many days ahead are soon. Default: ${DEFAULT-VALUE}.")
  private int within = WITHIN;

  @Option(
      names = "--show",
      paramLabel = "WHICH",
      split = ",",
      description =
          "overdue, due, open, undated; several with commas between. Default: all but undated.")
  private Set<Show> shown = EnumSet.noneOf(Show.class);

  @Option(
      names = "--most",
      paramLabel = "COUNT",
      description = "Lines of each at most. Default: ${DEFAULT-VALUE}.")
  private int most = 20;

  @Option(names = "--json", description = "Print a line of JSON for each, for programs.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  private final Console console;

  DueCommand(Console console) {
    this.console = console;
  }

  /** What is shown; the names are those of the command line. */
  enum Show {
    overdue,
    due,
    open,
    undated
  }

  @Override
  public Integer call() {
    return frame().atLeast(0, "--within", within).atLeast(1, "--most", most).print(this::answer);
  }

  private Frame frame() {
    return new Frame(console, ledger, rules, page);
  }

  private String answer(Ledger open, PartyNames names) {
    DueList due =
        new DueQuery(open, new LedgerFates())
            .asOf(
                state == null ? null : names.find(state).code(),
                body,
                asOf == null ? LocalDate.now() : asOf,
                within,
                states(),
                most);
    if (!json) {
      return frame().sheets().print(new BriefSheet(names::name).of(due));
    }
    AnswerJson form = new AnswerJson();
    StringBuilder text = new StringBuilder();
    for (Part<DueItem> part : due.parts().values()) {
      part.items().forEach(item -> text.append(form.due(item)).append('\n'));
    }
    return text.toString();
  }

  private Set<DueState> states() {
    Set<DueState> states = EnumSet.noneOf(DueState.class);
    shown.forEach(show -> states.add(DueState.valueOf(show.name().toUpperCase(Locale.ROOT))));
    return states.isEmpty() ? EnumSet.of(DueState.OVERDUE, DueState.DUE, DueState.OPEN) : states;
  }
}
