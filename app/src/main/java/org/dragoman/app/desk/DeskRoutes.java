package org.dragoman.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dragoman.app.chart.WorldMap;
import org.dragoman.app.fate.BodyLines;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.Failure;
import org.dragoman.app.serve.FailurePage;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Routes;

/** The pages of the desk with their addresses. Safe for use by many threads. */
public final class DeskRoutes implements Routes, FailurePage {
  private final LedgerPool ledger;
  private final Engine engine;
  private final Intake intake;
  private final PartyNames searched;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Renderer renderer;
  private final WorldMap world = new WorldMap();
  private final BodyLines bodies;

  /**
   * @param intake brings documents in, and up to date what is derived from them
   * @param environment the variables of the process, which tell where the search index is
   * @param clock tells the day
   */
  public DeskRoutes(
      LedgerPool ledger,
      Engine engine,
      Intake intake,
      Assets assets,
      Map<String, String> environment,
      Clock clock) {
    this.ledger = ledger;
    this.engine = engine;
    this.intake = intake;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.searched = new PartyNames(engine.lexicon());
    this.renderer = new Renderer(assets);
    this.bodies = new BodyLines(engine.lexicon());
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/", this::today);
    page(routes, "pair", DyadPage::of, DyadPage::title);
    page(routes, "state", (desk, asked) -> StatePage.of(desk, world, asked), StatePage::title);
    page(routes, "due", DuePage::of, page -> "Due");
    page(routes, "bodies", (desk, asked) -> BodiesPage.of(desk, bodies, asked), page -> "Bodies");
    page(routes, "compare", ComparePage::of, page -> "Compare");
    routes.get("/search", this::search);
    page(routes, "quality", (desk, asked) -> QualityPage.of(desk), page -> "Quality");
    routes.get("/documents/{id}", this::document);
    routes.get("/try", context -> tryIt(context, new Asked(context::queryParam), null));
    routes.post(
        "/try",
        context -> {
          String text = context.formParam("text");
          tryIt(context, new Asked(context::formParam), text == null ? "" : text);
        });
    routes.get("/login", this::login, Role.NOBODY);
    new DeskChanges(ledger, engine, intake).add(routes);
  }

  /** Adds a page that is asked for by the fields of its form. */
  private <T> void page(
      RoutesConfig routes,
      String name,
      BiFunction<Desk, Asked, T> maker,
      Function<T, String> title) {
    routes.get(
        "/" + name,
        context -> {
          Asked asked = new Asked(context::queryParam);
          T page = answer(context, asked, maker);
          renderer.page(context, name, title.apply(page), "/" + name, asked, page);
        });
  }

  /** A page, and what could not be understood of what was asked. */
  private record Answer<T>(T page, List<String> notices) {}

  /** All that a page depends on beside the ledger. */
  private record Key(String path, Map<String, List<String>> fields, LocalDate day) {}

  /** A page, which is kept while the ledger stays as it is. */
  private <T> T answer(Context context, Asked asked, BiFunction<Desk, Asked, T> maker) {
    Map<String, List<String>> fields = new TreeMap<>(context.queryParamMap());
    fields.remove("said");
    LocalDate day = LocalDate.now(clock);
    Answer<T> answer =
        ledger.answer(
            new Key(context.path(), fields, day),
            open -> {
              Asked own =
                  new Asked(name -> fields.containsKey(name) ? fields.get(name).get(0) : null);
              T page = maker.apply(desk(open, day), own);
              return new Answer<>(page, own.notices());
            });
    answer.notices().forEach(asked::notice);
    return answer.page();
  }

  private Desk desk(Ledger open, LocalDate day) {
    return new Desk(open, engine, searched, SearchIndex.of(open.address(), environment), day);
  }

  private <T> T ask(Function<Desk, T> question) {
    return ledger.read(open -> question.apply(desk(open, LocalDate.now(clock))));
  }

  private void today(Context context) {
    Asked asked = new Asked(context::queryParam);
    boolean empty =
        ask(
            desk ->
                desk.ledger()
                    .read(
                        handle ->
                            handle
                                .createQuery("SELECT 1 FROM document LIMIT 1")
                                .mapTo(Integer.class)
                                .findOne()
                                .isEmpty()));
    if (empty) {
      renderer.page(context, "start", "Welcome", "/", asked, "");
    } else {
      renderer.page(context, "today", "Today", "/", asked, answer(context, asked, TodayPage::of));
    }
  }

  /** Is not kept: the index answers at once, and may know more than a moment ago. */
  private void search(Context context) {
    Asked asked = new Asked(context::queryParam);
    SearchPage page = ask(desk -> SearchPage.of(desk, asked));
    renderer.page(context, "search", "Search", "/search", asked, page);
  }

  private void document(Context context) {
    UUID id;
    try {
      id = UUID.fromString(context.pathParam("id"));
    } catch (IllegalArgumentException e) {
      throw new NotFoundResponse("the ledger has no document of that name");
    }
    Asked asked = new Asked(context::queryParam);
    DocumentPage page =
        ask(desk -> DocumentPage.of(desk, id, asked))
            .orElseThrow(() -> new NotFoundResponse("the ledger has no document of that name"));
    renderer.page(context, "document", page.name(), "", asked, page);
  }

  private void tryIt(Context context, Asked asked, @org.jspecify.annotations.Nullable String text) {
    TryPage page = ask(desk -> TryPage.of(desk, asked, text));
    renderer.page(context, "try", "Try it", "/try", asked, page);
  }

  private void login(Context context) {
    String next = context.queryParam("next");
    boolean wrong = context.queryParam("failed") != null;
    renderer.login(
        context, wrong ? "Name or password are not right." : "", next == null ? "/" : next);
  }

  @Override
  public void write(Context context, Failure failure) {
    renderer.failure(context, failure.title(), sentence(failure.detail()));
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + words.substring(1)
            + (words.endsWith(".") ? "" : ".");
  }
}
