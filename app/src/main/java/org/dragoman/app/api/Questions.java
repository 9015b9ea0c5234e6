package org.dragoman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.app.answer.AnswerJson;
import org.dragoman.app.answer.FoundJson;
import org.dragoman.app.fate.BodyLines;
import org.dragoman.app.query.DueQuery;
import org.dragoman.app.query.DueState;
import org.dragoman.app.query.DyadBriefQuery;
import org.dragoman.app.query.EngagementFilter;
import org.dragoman.app.query.EngagementPage;
import org.dragoman.app.query.EngagementQuery;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.EventPage;
import org.dragoman.app.query.EventQuery;
import org.dragoman.app.query.LedgerFates;
import org.dragoman.app.query.QuestionException;
import org.dragoman.app.query.StatesQuery;
import org.dragoman.app.query.StatsQuery;
import org.dragoman.app.query.Timeline;
import org.dragoman.app.query.TimelineQuery;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Routes;
import org.dragoman.record.Topic;
import org.jspecify.annotations.Nullable;

/** Questions to the rows of the ledger: those of the command line, with the same filters. */
final class Questions implements Routes {
  /** How many days ahead are near. */
  private static final int WITHIN = 30;

  private static final int FARTHEST_DAYS = 36_500;
  private static final int LINES = 20;

  private final Engine engine;
  private final Reply reply;
  private final AnswerJson json = new AnswerJson();
  private final ObjectMapper mapper = new ObjectMapper();

  Questions(LedgerPool ledger, Engine engine) {
    this.engine = engine;
    this.reply = new Reply(ledger);
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/events", this::events);
    routes.get("/api/v1/engagements", this::engagements);
    routes.get("/api/v1/commitments", this::commitments);
    routes.get("/api/v1/brief", this::brief);
    routes.get("/api/v1/timeline", this::timeline);
    routes.get("/api/v1/stats", this::stats);
    routes.get("/api/v1/bodies", this::bodies);
    routes.get("/api/v1/states", this::states);
  }

  private void events(Context context) {
    Params params = Params.of(context, Params.FILTER, "reports", "after", "most");
    EventFilter filter = params.events(engine.names());
    boolean each = params.truth("reports");
    EventPage.Cursor after = params.after();
    int most = params.most();
    reply.items(
        context,
        open -> {
          EventQuery query = new EventQuery(open);
          EventPage page =
              each ? query.reports(filter, after, most) : query.page(filter, after, most);
          return new Items(
              page.events().stream().map(json::event).toList(), word(page.next()), null);
        });
  }

  private void engagements(Context context) {
    Params params = Params.of(context, "side", "kind", "status", "from", "to", "after", "most");
    EngagementFilter filter =
        new EngagementFilter(
            params.parties("side", engine.names()),
            params.text("kind"),
            params.text("status"),
            params.day("from"),
            params.day("to"));
    EventPage.Cursor after = params.after();
    int most = params.most();
    reply.items(
        context,
        open -> {
          EngagementPage page = new EngagementQuery(open).page(filter, after, most);
          return new Items(
              page.engagements().stream().map(json::engagement).toList(), word(page.next()), null);
        });
  }

  private static @Nullable String word(EventPage.@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.toString();
  }

  private void commitments(Context context) {
    Params params = Params.of(context, "party", "body", "as_of", "within", "show", "most");
    String party = params.party("party", engine.names());
    String body = params.text("body");
    LocalDate asOf = asOf(params);
    int within = params.count("within", WITHIN, 0, FARTHEST_DAYS);
    Set<DueState> asked = params.words("show", DueState.class);
    Set<DueState> shown =
        asked.isEmpty() ? EnumSet.of(DueState.OVERDUE, DueState.DUE, DueState.OPEN) : asked;
    if (shown.contains(DueState.FULFILLED) || shown.contains(DueState.CANCELLED)) {
      throw new QuestionException("show: what is fulfilled or cancelled is no longer due");
    }
    int most = params.most();
    reply.items(
        context,
        asOf,
        open -> {
          List<ObjectNode> items = new ArrayList<>();
          long[] total = new long[1];
          new DueQuery(open, new LedgerFates())
              .asOf(party, body, asOf, within, shown, most)
              .parts()
              .forEach(
                  (state, part) -> {
                    if (shown.contains(state)) {
                      total[0] += part.total();
                      part.items().forEach(item -> items.add(json.due(item)));
                    }
                  });
          return new Items(items, null, total[0]);
        });
  }

  private static LocalDate asOf(Params params) {
    LocalDate asked = params.day("as_of");
    return asked == null ? LocalDate.now(java.time.ZoneOffset.UTC) : asked;
  }

  /** Two parties that are not one. */
  private List<String> two(Params params) {
    String a = engine.names().find(params.need("a")).code();
    String b = engine.names().find(params.need("b")).code();
    if (a.equals(b)) {
      throw new QuestionException("a and b are both " + engine.names().name(a));
    }
    return List.of(a, b);
  }

  private void brief(Context context) {
    Params params = Params.of(context, "a", "b", "since", "topic", "as_of", "most");
    List<String> two = two(params);
    LocalDate since = params.day("since");
    String topic = topic(params.text("topic"));
    LocalDate asOf = asOf(params);
    int most = params.count("most", LINES, 1, Params.MOST);
    reply.object(
        context,
        asOf,
        open ->
            json.brief(
                new DyadBriefQuery(open, new LedgerFates())
                    .between(two.get(0), two.get(1), since, topic, asOf, WITHIN, most)));
  }

  private static @Nullable String topic(@Nullable String word) {
    if (word == null) {
      return null;
    }
    Topic found = Topic.ofLabel(word.toLowerCase(Locale.ROOT).replace(' ', '-'));
    if (found == null) {
      throw new QuestionException("no topic is called '" + word + "'");
    }
    return found.label();
  }

  private void timeline(Context context) {
    Params params = Params.of(context, "a", "b", "by", "since");
    List<String> two = two(params);
    Set<Timeline.Unit> units = params.words("by", Timeline.Unit.class);
    Timeline.Unit unit = units.isEmpty() ? Timeline.Unit.QUARTER : units.iterator().next();
    LocalDate since = params.day("since");
    reply.items(
        context,
        open -> {
          Timeline timeline = new TimelineQuery(open).between(two.get(0), two.get(1), unit, since);
          return Items.all(
              timeline.periods().stream().map(period -> json.period(timeline, period)).toList());
        });
  }

  private void stats(Context context) {
    int most = Params.of(context, "most").count("most", LINES, 1, Params.MOST);
    reply.object(context, "", open -> json.stats(new StatsQuery(open).all(most)));
  }

  private void bodies(Context context) {
    List<String> states = Params.of(context, "state").parties("state", engine.names());
    if (states.isEmpty()) {
      throw new QuestionException("the parameter 'state' is missing");
    }
    reply.items(
        context,
        open ->
            Items.all(
                new BodyLines(engine.lexicon())
                    .of(open, states).stream()
                        .map(line -> Json.node(mapper, FoundJson.body(line)))
                        .toList()));
  }

  private void states(Context context) {
    int most = Params.of(context, "most").most();
    reply.items(
        context,
        open -> Items.all(new StatesQuery(open).lines(most).stream().map(this::state).toList()));
  }

  private JsonNode state(StatesQuery.Line line) {
    ObjectNode node = mapper.createObjectNode();
    node.put("party", line.party());
    node.put("name", engine.names().name(line.party()));
    node.put("acts", line.acts());
    node.put("receives", line.receives());
    node.put("first", line.first() == null ? null : line.first().toString());
    node.put("last", line.last() == null ? null : line.last().toString());
    return node;
  }
}
