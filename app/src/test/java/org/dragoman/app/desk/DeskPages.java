package org.dragoman.app.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.serve.Engine;
import org.dragoman.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the desk in a browser, with the samples loaded; on each database by a subclass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Databases.Extension.class)
abstract class DeskPages {
  /** Each page with the words that it must show. */
  private static final Map<String, String> PAGES = pages();

  private final Databases.Kind kind;
  private Chromium chromium;
  private DeskSite site;
  private Engine engine;
  private Databases databases;
  private Path folder;

  DeskPages(Databases.Kind kind) {
    this.kind = kind;
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("/", "Azerbaijan – Kuwait: session in Baku");
    pages.put("/pair?a=Kuwait&b=Azerbaijan", "fifth session of the Azerbaijan-Kuwait Joint");
    pages.put("/pair", "Bolivia and Chile");
    pages.put("/state?of=Japan", "Philippines");
    pages.put("/due", "hold a business forum on 10 December 2026");
    pages.put("/bodies", "Oman-Kenya Joint Commission");
    pages.put("/compare", "Choose two readouts");
    pages.put("/search?q=pipeline+OR+%22joint+commission%22", "Oman and Kenya hold second session");
    pages.put("/try", "nothing of it is kept");
    pages.put("/quality", "By engine");
    return pages;
  }

  @BeforeAll
  void open(Databases databases, @TempDir Path folder) throws Exception {
    this.chromium = Chromium.open();
    this.databases = databases;
    this.folder = folder;
    this.engine = DeskSite.engine();
    this.site = DeskSite.open(databases.fresh(kind, folder), folder, engine, Map.of());
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      page.navigate(site.url("/"));
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("The ledger is empty");
      accessible(page, "start");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load the samples"))
          .click();
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("The samples are loaded.");
    }
    await("/search?q=talks", "document");
    await("/due", "Fulfilled or cancelled <span class=\"count\">");
  }

  @AfterAll
  void close() {
    if (site != null) {
      site.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  /** Waits until a page tells something that is derived behind the requests. */
  private void await(String path, String words) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    String body = "";
    for (int i = 0; i < 120; i++) {
      body =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(site.url(path)))
                      .header("Accept", "text/html")
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      if (body.contains(words)) {
        return;
      }
      Thread.sleep(500);
    }
    assertThat(body).contains(words);
  }

  private static void accessible(Page page, String where) {
    check(new AxeBuilder(page), where);
  }

  /** Looks at contrast alone, the one thing that colours can spoil. */
  private static void legible(Page page, String where) {
    check(new AxeBuilder(page).withRules(List.of("color-contrast")), where);
  }

  private static void check(AxeBuilder axe, String where) {
    AxeResults results = axe.analyze();
    List<String> serious =
        results.getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getHelp()
                        + " "
                        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
            .toList();
    assertThat(serious).as("axe on " + where).isEmpty();
  }

  private void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Path.of("target", "screenshots", kind.name().toLowerCase(java.util.Locale.ROOT))
                    .resolve(name + ".png")));
  }

  private static String name(String path) {
    String name = path.replaceAll("\\?.*", "").replace("/", "");
    return (name.isEmpty() ? "today" : name) + (path.contains("?") ? "-asked" : "");
  }

  /** The page of a document, found by its headline. */
  private void document(Page page, String headline) {
    page.navigate(site.url("/search?q=title:%22" + headline.replace(" ", "+") + "%22"));
    page.locator(".hits h2 a").first().click();
    assertThat(page.locator("h1")).containsText(headline);
  }

  @Test
  void everyPageShowsWhatWasReadAndAsksNobodyElse() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      PAGES.forEach(
          (path, words) -> {
            Response response = page.navigate(site.url(path));
            assertThat(response.status()).as(path).isEqualTo(200);
            assertThat(page.locator("main")).containsText(words);
            assertThat(page.locator("h1")).hasCount(1);
            accessible(page, path);
            shot(page, name(path));
          });
      document(page, "Fifth session of Azerbaijan-Kuwait commission");
      accessible(page, "document");
      shot(page, "document");
      assertThat(window.requests()).allSatisfy(url -> assertThat(url).startsWith(site.url("/")));
    }
  }

  @Test
  void whatHasColoursIsReadableInTheDark() {
    try (Chromium.Window window =
        chromium.window(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      Page page = window.page();
      for (String path :
          List.of("/", "/pair?a=Kuwait&b=Azerbaijan", "/state?of=Japan", "/due", "/bodies")) {
        page.navigate(site.url(path));
        legible(page, path + " in the dark");
      }
      document(page, "Fifth session of Azerbaijan-Kuwait commission");
      legible(page, "document in the dark");
      shot(page, "document-dark");
    }
  }

  @Test
  void everyPageFitsAPhone() {
    try (Chromium.Window window =
        chromium.window(new Browser.NewContextOptions().setViewportSize(360, 740))) {
      Page page = window.page();
      PAGES
          .keySet()
          .forEach(
              path -> {
                page.navigate(site.url(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " is no wider than the screen")
                    .isEqualTo(360);
              });
      document(page, "Fifth session of Azerbaijan-Kuwait commission");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      shot(page, "document-phone");
    }
  }

  @Test
  void aLineLeadsToItsMarkedWords() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      page.navigate(site.url("/pair?a=Kuwait&b=Azerbaijan"));
      Locator words =
          page.locator("#engagements .words a")
              .filter(new Locator.FilterOptions().setHasText("fifth session"))
              .first();
      String quote = words.innerText();
      words.click();
      assertThat(page.locator(".paper h1")).isVisible();
      String marked = String.join("", page.locator(".paper .asked").allInnerTexts());
      assertThat(marked).isEqualTo(quote).containsIgnoringCase("fifth session");
      assertThat(page.locator("#at")).isInViewport();
    }
  }

  @Test
  void aPastedReportGivesItsRecordAndParse() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      page.navigate(site.url("/try"));
      page.getByLabel("A report in English")
          .fill(
              "Latvia's Foreign Minister Elza Kalnina arrived in Tbilisi on Monday and held talks"
                  + " with her Georgian counterpart Davit Beridze.\n\nThe ministers agreed to open"
                  + " a joint centre for cyber security by October 2027. Latvia supports Georgia's"
                  + " bid to join the European Union.");
      page.getByLabel("Published").fill("2026-11-30");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read")).click();
      Locator record = page.locator("aside.record");
      assertThat(record).containsText("Elza Kalnina");
      assertThat(record).containsText("open a joint centre for cyber security by October 2027");
      assertThat(record).containsText("due 2027-10");
      assertThat(page.locator(".text a.mk.step").first()).isVisible();
      page.locator("details.parse summary").first().click();
      assertThat(page.locator("details.parse table").first()).containsText("arrive");
      accessible(page, "/try with a text");
      shot(page, "try-read");
    }
  }

  @Test
  void anEventIsRejectedChangedAndTakenBackByKeys() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      document(page, "Bolivia expels two Chilean diplomats");
      Locator event = page.locator(".reading.event").first();
      String id = event.getAttribute("id");
      Locator row = page.locator("#" + id);
      page.evaluate("id => document.getElementById(id).focus()", id);
      page.keyboard().press("r");
      assertThat(row.locator(".verdict")).hasText("rejected");
      assertThat(row).isFocused();
      page.keyboard().press("u");
      assertThat(row.locator(".verdict")).hasCount(0);
      page.keyboard().press("a");
      assertThat(row.locator(".verdict")).hasText("accepted");
      page.keyboard().press("u");
      assertThat(row.locator(".verdict")).hasCount(0);
      page.keyboard().press("c");
      Locator type = row.getByLabel("type");
      assertThat(type).isFocused();
      type.selectOption("PROTEST");
      row.getByLabel("why").fill("a test");
      row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save")).click();
      assertThat(page.locator(".said")).containsText("Changed");
      assertThat(row.locator(".kind")).containsText("PROTEST");
      assertThat(page.locator(".trail").first()).containsText("a test");
      page.navigate(site.url("/quality"));
      assertThat(page.locator(".trail")).containsText("event " + id);
      assertThat(page.locator("main")).containsText("event type");
      document(page, "Bolivia expels two Chilean diplomats");
      page.evaluate("id => document.getElementById(id).focus()", id);
      page.keyboard().press("u");
      assertThat(row.locator(".kind")).not().containsText("PROTEST");
    }
  }

  @Test
  void everythingReadsAndCorrectsWithoutJavaScript() {
    try (Chromium.Window window =
        chromium.window(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = window.page();
      page.navigate(site.url("/"));
      page.getByLabel("State or body").fill("Chile");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
      assertThat(page.locator("#engagements")).containsText("Chile");
      assertThat(page.locator("#engagements")).not().containsText("Kuwait");
      document(page, "China summons Philippine ambassador");
      Locator row = page.locator(".reading.event").first();
      row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject")).click();
      assertThat(page.locator(".said")).containsText("Rejected");
      assertThat(page.locator(".reading.event .verdict").first()).hasText("rejected");
      page.locator(".reading.event")
          .first()
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
          .click();
      assertThat(page.locator(".said")).containsText("Taken back");
    }
  }

  @Test
  void aFilterChangesThePageInPlace() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      page.navigate(site.url("/"));
      page.evaluate("window.same = true");
      page.getByLabel("State or body").fill("Peru");
      page.getByLabel("State or body").press("Enter");
      assertThat(page.locator("#engagements")).not().containsText("Kuwait");
      assertThat(page.evaluate("window.same")).isEqualTo(true);
      assertThat(page.url()).contains("state=Peru");
      page.getByLabel("State or body").fill("Ruritania");
      page.getByLabel("State or body").press("Enter");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ruritania");
      page.getByLabel("State or body").fill("Chile");
      page.getByLabel("State or body").press("Enter");
      assertThat(page.locator("#engagements")).containsText("Chile");
      assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
      assertThat(page.evaluate("window.same")).isEqualTo(true);
    }
  }

  @Test
  void aCorrectionInPlaceIsToldAndATrailLeft() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      document(page, "Chile recalls ambassador from Bolivia");
      page.evaluate("window.same = true");
      Locator row = page.locator(".reading.event").first();
      Locator trail = page.locator("#trail tbody tr");
      int before = trail.count();
      row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept")).click();
      assertThat(page.locator("#told")).containsText("Accepted");
      assertThat(trail).hasCount(before + 1);
      row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo")).click();
      assertThat(page.locator("#told")).containsText("Taken back");
      assertThat(trail.first()).hasClass("undone");
      page.evaluate(
          "document.querySelectorAll('input[name=_csrf]').forEach(field => field.value = 'old')");
      row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("load the page again");
      assertThat(row.locator(".verdict")).hasCount(0);
      assertThat(page.evaluate("window.same")).isEqualTo(true);
      window.forgive();
    }
  }

  @Test
  void manyYearsAreChartedByYear() {
    for (int year : List.of(1994, 1995, 2025)) {
      site.add(
          new Document(
              "years-" + year,
              "Iceland condemned Paraguay in " + year + ".",
              null,
              null,
              LocalDate.of(year, 8, 20),
              null));
    }
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      page.navigate(site.url("/pair?a=Iceland&b=Paraguay"));
      Locator chart = page.locator(".chart.balance svg");
      assertThat(chart).hasAttribute("aria-label", Pattern.compile(".*by year.*"));
      assertThat(chart.locator("rect")).hasCount(3);
      assertThat(page.locator("details.table tbody tr")).hasCount(3);
      page.navigate(site.url("/pair?a=Iceland&b=Paraguay&since=2020-01-01"));
      assertThat(chart).hasAttribute("aria-label", Pattern.compile(".*by quarter.*"));
    }
  }

  @Test
  void whatWordsBecameIsToldWithinThePassage() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      document(page, "Fifth session of Azerbaijan-Kuwait commission");
      Locator marks = page.locator(".text a.mk");
      for (int i = 0; i < marks.count(); i++) {
        marks.nth(i).focus();
        page.keyboard().press("Shift");
        assertThat(
                marks
                    .nth(i)
                    .evaluate(
                        "mark => getComputedStyle(mark, '::after').content"
                            + ".includes(mark.dataset.tip.split('\\n')[0])"))
            .isEqualTo(true);
        assertThat(
                page.evaluate(
                    "(() => { const paper = document.querySelector('.paper');"
                        + " return paper.scrollWidth <= paper.clientWidth"
                        + " && paper.scrollHeight <= paper.clientHeight; })()"))
            .as("the words of mark " + i + " stay on the paper")
            .isEqualTo(true);
      }
      marks.last().hover();
      shot(page, "document-tip");
    }
  }

  @Test
  void markupInDocumentsStaysText() {
    String markup = "<script>window.hit = 1</script><img src=x onerror=\"window.hit = 2\">";
    String id =
        site.add(
            new Document(
                "hostile",
                "Norway's Foreign Minister Sunniva Brekke met her Swedish counterpart in Oslo. "
                    + markup
                    + " Norway agreed to hold talks \u202Ewith Sweden on "
                    + markup
                    + " fisheries.",
                "Norway and Sweden talk " + markup,
                markup,
                LocalDate.parse("2026-11-20"),
                "javascript:window.hit=3"));
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      for (String path :
          List.of(
              "/documents/" + id,
              "/documents/" + id + "?at=0-20%22%3E" + "%3Cscript%3E#at",
              "/",
              "/pair?a=Norway&b=Sweden",
              "/search?q=Brekke",
              "/compare?a=" + id + "&b=" + id,
              "/search?q=%3Cscript%3Ewindow.hit%3D1%3C/script%3E",
              "/pair?a=%3Cscript%3Ewindow.hit%3D1%3C/script%3E&b=x")) {
        page.navigate(site.url(path));
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.evaluate("window.hit === undefined")).as(path).isEqualTo(true);
        assertThat(page.locator("main script, main img")).hasCount(0);
        assertThat(page.locator("a[href^=javascript]")).hasCount(0);
      }
      page.navigate(site.url("/documents/" + id));
      assertThat(page.locator("h1")).containsText("<script>window.hit = 1</script>");
    }
  }

  @Test
  void whatIsNotThereIsToldOnAPage() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      for (String path :
          List.of("/nowhere", "/documents/00000000-0000-0000-0000-000000000000", "/documents/x")) {
        assertThat(page.navigate(site.url(path)).status()).isEqualTo(404);
        assertThat(page.locator("h1")).isVisible();
      }
      accessible(page, "a page that is not there");
      window.forgive();
      page.navigate(site.url("/pair?a=Ruritania&b=Chile&since=yesterday"));
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ruritania");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("yesterday");
    }
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      document(page, "Bolivia protests against Chilean exercise");
      String id = page.locator(".reading.event").first().getAttribute("id");
      String document = page.url().replaceAll(".*/documents/([^?#]*).*", "$1");
      for (String token : List.of("", "wrong")) {
        FormData form =
            FormData.create()
                .set("_csrf", token)
                .set("id", id)
                .set("document", document)
                .set("verdict", "rejected");
        assertThat(
                page.request()
                    .post(site.url("/corrections"), RequestOptions.create().setForm(form))
                    .status())
            .isEqualTo(403);
      }
      page.reload();
      assertThat(page.locator("#" + id + " .verdict")).hasCount(0);
    }
  }

  @Test
  void readersReadAnalystsCorrect() {
    try (DeskSite users =
            DeskSite.open(
                databases.fresh(kind, folder),
                folder,
                engine,
                Map.of("rita", "reader", "anna", "analyst"));
        Chromium.Window window = chromium.window()) {
      String id =
          users.add(
              new Document(
                  "one",
                  "Chile condemned Bolivia on Monday. Peru agreed to meet Chile in Lima.",
                  null,
                  null,
                  LocalDate.parse("2026-11-20"),
                  null));
      Page page = window.page();
      page.navigate(users.url("/documents/" + id));
      assertThat(page.locator("h1")).hasText("Log in");
      accessible(page, "/login");
      page.getByLabel("Name").fill("rita");
      page.getByLabel("Password").fill("not it at all");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("not right");
      login(page, "rita");
      assertThat(page.locator("h1")).hasText("one");
      assertThat(page.locator(".reading.event").first()).isVisible();
      assertThat(page.locator(".acts")).hasCount(0);
      String token = page.locator("input[name=_csrf]").first().getAttribute("value");
      String event = page.locator(".reading.event").first().getAttribute("id");
      FormData form =
          FormData.create()
              .set("_csrf", token)
              .set("id", event)
              .set("document", id)
              .set("verdict", "rejected");
      assertThat(
              page.request()
                  .post(users.url("/corrections"), RequestOptions.create().setForm(form))
                  .status())
          .isEqualTo(403);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")).click();
      page.navigate(users.url("/documents/" + id));
      login(page, "anna");
      assertThat(page.locator("#" + event + " .verdict")).hasCount(0);
      page.locator("#" + event)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
          .click();
      assertThat(page.locator("#" + event + " .verdict")).hasText("accepted");
      page.navigate(users.url("/quality"));
      assertThat(page.locator(".trail")).containsText("anna");
    }
  }

  private static void login(Page page, String name) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(DeskSite.password(name));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
  }
}
