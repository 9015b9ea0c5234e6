package org.dragoman.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.app.chart.WorldMap;
import org.dragoman.app.fate.BodyLines;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.query.QuestionException;
import org.dragoman.app.search.SearchException;

/** The addresses of the desk. Safe for use by many threads. */
public final class DeskRoutes {
  private final Desk desk;
  private final Renderer renderer;
  private final Seats seats;
  private final WorldMap world = new WorldMap();
  private final BodyLines bodies;

  /**
   * @param seats knows who asks
   * @param assets the address of the folder of styles and scripts, without a slash at the end
   */
  public DeskRoutes(Desk desk, Seats seats, String assets) {
    this.desk = desk;
    this.seats = seats;
    this.renderer = new Renderer(seats, assets);
    this.bodies = new BodyLines(desk.lexicon());
  }

  /** Adds them. */
  public void add(RoutesConfig routes) {
    routes.get("/", this::today);
    routes.get("/pair", context -> show(context, "pair", "Two states"));
    routes.get("/state", context -> show(context, "state", "State"));
    routes.get("/due", context -> show(context, "due", "Due"));
    routes.get("/bodies", context -> show(context, "bodies", "Bodies"));
    routes.get("/compare", context -> show(context, "compare", "Compare"));
    routes.get("/search", context -> show(context, "search", "Search"));
    routes.get("/quality", context -> show(context, "quality", "Quality"));
    routes.get("/documents/{id}", this::document);
    routes.get("/try", context -> tryIt(context, false));
    routes.post("/try", context -> tryIt(context, true));
    new DeskChanges(desk, seats, renderer).add(routes);
    routes.exception(
        SearchException.class,
        (e, context) -> fail(context, 500, "The search failed", String.valueOf(e.getMessage())));
    routes.exception(
        LedgerException.class,
        (e, context) -> fail(context, 422, "That cannot be", String.valueOf(e.getMessage())));
    routes.exception(
        QuestionException.class,
        (e, context) -> fail(context, 400, "That cannot be asked", String.valueOf(e.getMessage())));
    routes.error(
        404,
        "html",
        context ->
            renderer.error(
                context, 404, "There is no such page", "The address may be mistyped or old."));
  }

  /** Answers that a page cannot be given. */
  public void fail(Context context, int status, String heading, String words) {
    renderer.error(context, status, heading, words);
  }

  private static Asked asked(Context context) {
    return new Asked(context::queryParam);
  }

  private void today(Context context) {
    Asked asked = asked(context);
    if (desk.ledger()
        .read(
            handle ->
                handle.createQuery("SELECT 1 FROM document LIMIT 1").mapTo(Integer.class).findOne())
        .isEmpty()) {
      renderer.page(context, "start", "Welcome", "/", asked, "");
      return;
    }
    TodayPage page = TodayPage.of(desk, asked);
    renderer.page(context, "today", "Today", "/", asked, page);
  }

  private void show(Context context, String template, String title) {
    Asked asked = asked(context);
    Object page =
        switch (template) {
          case "pair" -> DyadPage.of(desk, asked);
          case "state" -> StatePage.of(desk, world, asked);
          case "due" -> DuePage.of(desk, asked);
          case "bodies" -> BodiesPage.of(desk, bodies, asked);
          case "compare" -> ComparePage.of(desk, asked);
          case "search" -> SearchPage.of(desk, asked);
          default -> QualityPage.of(desk);
        };
    String named =
        page instanceof DyadPage pair
            ? pair.title()
            : page instanceof StatePage state ? state.title() : title;
    renderer.page(context, template, named, "/" + template, asked, page);
  }

  private void document(Context context) {
    Asked asked = asked(context);
    Optional<DocumentPage> page = Optional.empty();
    try {
      page = DocumentPage.of(desk, UUID.fromString(context.pathParam("id")), asked);
    } catch (IllegalArgumentException e) {
      asked.notice("no document is called so");
    }
    if (page.isEmpty()) {
      renderer.error(
          context, 404, "There is no such document", "The ledger has no document of that name.");
      return;
    }
    renderer.page(context, "document", page.get().name(), "", asked, page.get());
  }

  private void tryIt(Context context, boolean sent) {
    if (sent && !DeskChanges.trusted(context, seats.of(context))) {
      renderer.error(
          context,
          HttpStatus.FORBIDDEN.getCode(),
          "The form is not ours",
          "Go back, load the page anew and send it again.");
      return;
    }
    Asked asked = new Asked(sent ? context::formParam : context::queryParam);
    TryPage page = TryPage.of(desk, asked, sent ? orEmpty(context.formParam("text")) : null);
    renderer.page(context, "try", "Try it", "/try", asked, page);
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
