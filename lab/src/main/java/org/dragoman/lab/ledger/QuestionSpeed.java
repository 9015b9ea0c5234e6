package org.dragoman.lab.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.query.DueQuery;
import org.dragoman.app.query.DueState;
import org.dragoman.app.query.DyadBriefQuery;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.EventQuery;
import org.dragoman.app.query.LedgerFates;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.Stats;
import org.dragoman.app.query.StatsQuery;
import org.dragoman.app.query.Timeline;
import org.dragoman.app.query.TimelineQuery;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.app.search.SearchRequest;
import org.dragoman.app.search.Searcher;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab question-speed}: how long questions to a ledger take. */
@Command(
    name = "question-speed",
    mixinStandardHelpOptions = true,
    description =
        "Asks a ledger and its search index each kind of question several times, in a process that is"
            + " running, and prints milliseconds: the first time, and the median of the others.")
public final class QuestionSpeed implements Callable<Integer> {
  private static final int MOST = 20;

  @Option(names = "--times", defaultValue = "7", description = "How often (${DEFAULT-VALUE}).")
  private int times;

  @Parameters(index = "0", paramLabel = "LEDGER", description = "A file or a JDBC URL.")
  private String ledger = "";

  @Parameters(index = "1", paramLabel = "A", description = "A state, as the ledger calls it.")
  private String a = "";

  @Parameters(index = "2", paramLabel = "B", description = "Another.")
  private String b = "";

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    PartyNames names = new PartyNames(Lexicon.bundled());
    System.out.printf(Locale.ROOT, "%-34s %8.1f%n", "names of parties", since(begin));
    begin = System.nanoTime();
    try (Ledger open = Ledger.open(LedgerAddress.of(ledger), Ledger.Access.READ)) {
      System.out.printf(Locale.ROOT, "%-34s %8.1f%n", "opening", since(begin));
      Stats stats = new StatsQuery(open).all(MOST);
      System.out.printf(
          Locale.ROOT,
          "%,d documents, %,d events; %s and %s%n",
          stats.documents(),
          stats.rows().get(0).count(),
          names.name(a),
          names.name(b));
      System.out.printf(Locale.ROOT, "%-34s %8s %8s%n", "milliseconds", "first", "median");
      questions(open).forEach(this::measure);
    }
    searches();
    return 0;
  }

  private Map<String, Runnable> questions(Ledger open) {
    LocalDate day = LocalDate.of(2024, 1, 1);
    DyadBriefQuery briefs = new DyadBriefQuery(open, new LedgerFates());
    DueQuery due = new DueQuery(open, new LedgerFates());
    EventQuery events = new EventQuery(open);
    EnumSet<DueState> states = EnumSet.of(DueState.OVERDUE, DueState.DUE, DueState.OPEN);
    Map<String, Runnable> questions = new LinkedHashMap<>();
    questions.put("brief", () -> briefs.between(a, b, null, null, day, 30, MOST));
    questions.put("brief since 2024", () -> briefs.between(a, b, day, null, day, 30, MOST));
    questions.put("brief on energy", () -> briefs.between(a, b, null, "energy", day, 30, MOST));
    questions.put("due", () -> due.asOf(null, null, day, 30, states, MOST));
    questions.put("due of A", () -> due.asOf(a, null, day, 30, states, MOST));
    questions.put(
        "timeline by month",
        () -> new TimelineQuery(open).between(a, b, Timeline.Unit.MONTH, null));
    questions.put("events", () -> events.page(EventFilter.ALL, null, MOST));
    questions.put("events of A", () -> events.page(filter(null, List.of(a), null), null, MOST));
    questions.put(
        "events between A and B", () -> events.page(filter(null, List.of(a, b), null), null, MOST));
    questions.put(
        "events of A, ACCUSE",
        () -> events.page(filter(EventType.ACCUSE, List.of(a), null), null, MOST));
    questions.put(
        "events with a word", () -> events.page(filter(null, List.of(), "sanctions"), null, MOST));
    questions.put("stats", () -> new StatsQuery(open).all(MOST));
    return questions;
  }

  /** What the index is asked, which a command opens anew each time. */
  private void searches() {
    SearchIndex index = SearchIndex.of(LedgerAddress.of(ledger), System.getenv());
    org.dragoman.app.ledger.PartyNames parties =
        new org.dragoman.app.ledger.PartyNames(Lexicon.bundled());
    LocalDate day = LocalDate.of(2024, 1, 1);
    Map<String, SearchRequest> requests = new LinkedHashMap<>();
    SearchRequest.Order best = SearchRequest.Order.RELEVANCE;
    requests.put("search: a word", new SearchRequest("sanctions", null, null, best, 0, MOST));
    requests.put(
        "search: two words, since 2024",
        new SearchRequest("energy AND tourism", day, null, best, 0, MOST));
    requests.put(
        "search: a phrase, the newest",
        new SearchRequest("\"joint commission\"", null, null, SearchRequest.Order.NEWEST, 0, MOST));
    requests.put(
        "search: A and B",
        new SearchRequest("state:" + a + " AND state:" + b, null, null, best, 0, MOST));
    requests.put("search: all", new SearchRequest("*:*", null, null, best, 0, MOST));
    requests.forEach(
        (name, request) ->
            measure(
                name,
                () -> {
                  try (Searcher searcher = Searcher.open(index, parties)) {
                    searcher.search(request);
                  }
                }));
  }

  private static EventFilter filter(
      @Nullable EventType type, List<String> sides, @Nullable String words) {
    return new EventFilter(
        null,
        null,
        sides,
        type == null ? EnumSet.noneOf(EventType.class) : EnumSet.of(type),
        null,
        EnumSet.noneOf(EventStatus.class),
        null,
        null,
        null,
        null,
        null,
        words,
        null,
        false);
  }

  private void measure(String name, Runnable question) {
    double[] took = new double[Math.max(2, times)];
    for (int i = 0; i < took.length; i++) {
      long begin = System.nanoTime();
      question.run();
      took[i] = since(begin);
    }
    double[] later = Arrays.copyOfRange(took, 1, took.length);
    Arrays.sort(later);
    System.out.printf(Locale.ROOT, "%-34s %8.1f %8.1f%n", name, took[0], later[later.length / 2]);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
