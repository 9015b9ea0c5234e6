package org.dragoman.app.cli;

import java.util.concurrent.Callable;
import org.dragoman.app.answer.AnswerJson;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.EventPage;
import org.dragoman.app.query.EventQuery;
import org.dragoman.app.query.EventRow;
import org.dragoman.app.query.PartyNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman events}: events of the ledger. */
@Command(
    name = "events",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Lists events of the ledger, the newest first, each with its words and their document. What"
          + " several reports tell stands once. All that is asked must hold.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered, also where there are none",
      "1:the ledger cannot be read, or the answer not be written",
      "2:wrong usage, or a name that is nobody's"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman events --actor Iran --recipient Oman",
      "      what one did to the other",
      "  dragoman events --side AZE --side ARM --type AGREE,SUPPORT --from 2025-01-01",
      "      between two, of some types, since a day",
      "  dragoman events --cameo 17 --words 'sanctions' --json",
      "      by how the code begins and a word of the clause, for programs",
      "  dragoman events --publisher Kremlin --after 2025-03-01:E5Q0ZJ7V3M2KD",
      "      the next page; the line below a page tells the word",
      ""
    })
final class EventsCommand implements Callable<Integer> {
  private static final int DETAIL = 6;

  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--most",
      paramLabel = "COUNT",
      description = "Events of a page at most. Default: ${DEFAULT-VALUE}.")
  private int most = 20;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "Go on behind that event: the word that the page before ends with.")
  private @Nullable String after;

  @Option(
      names = "--reports",
      description =
          "List an event as often as reports tell it. Otherwise it stands once, as the first of those"
              + " tells it that fit, with the names of all.")
  private boolean reports;

  @Option(names = "--json", description = "Print a line of JSON for each event, for programs.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  private final Console console;

  EventsCommand(Console console) {
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
    EventFilter wanted = filter.filter(names);
    EventPage.Cursor from = after == null ? null : EventPage.Cursor.of(after);
    EventQuery query = new EventQuery(open);
    EventPage events = reports ? query.reports(wanted, from, most) : query.page(wanted, from, most);
    if (json && events.next() != null) {
      console.say("more with --after " + events.next());
    }
    return json ? lines(events) : print(events, names);
  }

  private static String lines(EventPage events) {
    AnswerJson form = new AnswerJson();
    StringBuilder lines = new StringBuilder();
    events.events().forEach(event -> lines.append(form.event(event)).append('\n'));
    return lines.toString();
  }

  private String print(EventPage events, PartyNames names) {
    Page lines = frame().page();
    for (EventRow event : events.events()) {
      lines
          .add(Style.STRONG, event.day() == null ? "no day" : event.day().toString())
          .add("  ")
          .add(Style.KIND, event.mode() == null ? event.type() : event.type() + " " + event.mode())
          .add(" ")
          .add(Style.FAINT, event.cameo())
          .add(" ")
          .add(side(event.actor(), names) + " → " + side(event.recipient(), names));
      if (event.placeName() != null) {
        lines.add(" · in " + event.placeName());
      }
      if (event.saidBy() != null) {
        lines.add(" · according to " + event.saidBy());
      }
      if (!event.status().equals("actual")) {
        lines.add(" ").add(Style.STATUS, "[" + event.status() + "]");
      }
      if ("rejected".equals(event.verdict())) {
        lines.add(" ").add(Style.STATUS, "[rejected]");
      }
      if (!reports) {
        lines.add(Style.FAINT, Sheet.told(event.telling(), " · "));
      }
      lines.add(Style.FAINT, " · " + event.id()).end(0, DETAIL);
      SheetPrinter.print(lines, event.evidence());
    }
    if (events.events().isEmpty()) {
      lines.add(Style.FAINT, "no such event").end(0, 0);
    }
    if (events.next() != null) {
      lines.gap();
      lines.add(Style.FAINT, "more with --after " + events.next()).end(0, 0);
    }
    return lines.text();
  }

  private static String side(@Nullable String code, PartyNames names) {
    return code == null ? "nobody known" : names.name(code);
  }
}
