package org.dragoman.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The browser of this machine. Where there is none, tests that need one are skipped; they fail
 * where {@code CI} is {@code true}.
 */
final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium open() {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    if (program == null) {
      String words =
          "no browser: the tests of the desk need Debian's chromium, at one of " + PLACES;
      if ("true".equals(System.getenv("CI"))) {
        fail(words);
      }
      assumeTrue(false, words);
    }
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    return new Chromium(playwright, browser);
  }

  /** A window of its own, with nothing kept of others. */
  Window window(Browser.NewContextOptions options) {
    return new Window(
        browser.newContext(options.setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE)));
  }

  Window window() {
    return window(new Browser.NewContextOptions());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** A window, which notes what a good page never does. */
  static final class Window implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private Window(BrowserContext context) {
      this.context = context;
      this.page = context.newPage();
      page.setDefaultTimeout(20_000);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.onRequest(request -> requests.add(request.url()));
    }

    Page page() {
      return page;
    }

    /** What was asked for, in order. */
    List<String> requests() {
      return List.copyOf(requests);
    }

    /** Forgets what was complained of, where a refusal is what is tested. */
    void forgive() {
      complaints.clear();
    }

    @Override
    public void close() {
      context.close();
      assertThat(complaints).as("errors on the console").isEmpty();
    }
  }
}
