package org.dragoman.lab.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab desk-load}: how quickly a server answers many readers while documents come in. */
@Command(
    name = "desk-load",
    mixinStandardHelpOptions = true,
    description = {
      "Has readers ask a server that runs, each one thing after another, while documents are posted"
          + " as jobs, and tells for each address how long the answers took.",
      "The addresses are asked once before, one by one, which is told as the first."
    })
public final class DeskLoad implements Callable<Integer> {
  private static final List<String> STATES =
      List.of("AZE", "ARM", "KWT", "USA", "CHN", "RUS", "TUR", "IRN", "FRA", "DEU", "IND", "EGY");

  private static final int JOB_DOCUMENTS = 50;
  private static final double MILLION = 1e6;

  @Parameters(paramLabel = "URL", description = "The server: http://127.0.0.1:7070")
  private String base = "";

  @Option(names = "--readers", description = "Readers. Default: ${DEFAULT-VALUE}.")
  private int readers = 50;

  @Option(names = "--seconds", description = "For how long. Default: ${DEFAULT-VALUE}.")
  private int seconds = 60;

  @Option(
      names = "--think",
      description = "Milliseconds that a reader looks at an answer. Default: ${DEFAULT-VALUE}.")
  private int think = 200;

  @Option(names = "--pages", split = ",", description = "Further addresses, such as /today.")
  private List<String> pages = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, List<Double>> times = new TreeMap<>();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong posted = new AtomicLong();

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    RandomGenerator first = RandomGenerator.of("L64X128MixRandom");
    for (String route : routes()) {
      out.printf(Locale.ROOT, "first %-32s %9.1f ms%n", route, ask(route, first));
    }
    out.flush();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      threads.add(started(() -> read(end)));
    }
    threads.add(started(() -> post(end)));
    for (Thread thread : threads) {
      thread.join();
    }
    out.printf(
        Locale.ROOT, "%-38s %8s %8s %8s %8s%n", "route", "answers", "p50 ms", "p95 ms", "p99 ms");
    List<Double> all = new ArrayList<>();
    times.forEach(
        (route, some) -> {
          tell(out, route, some);
          all.addAll(some);
        });
    tell(out, "all", all);
    out.printf(
        Locale.ROOT, "%d documents posted, %d requests failed%n", posted.get(), failures.get());
    out.flush();
    return failures.get() == 0 ? 0 : 1;
  }

  private static Thread started(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private static void tell(PrintWriter out, String route, List<Double> some) {
    Collections.sort(some);
    out.printf(
        Locale.ROOT,
        "%-38s %8d %8.1f %8.1f %8.1f%n",
        route,
        some.size(),
        at(some, 0.5),
        at(some, 0.95),
        at(some, 0.99));
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
  }

  private List<String> routes() {
    List<String> routes =
        new ArrayList<>(
            List.of(
                "/api/v1/events",
                "/api/v1/events?side={a}",
                "/api/v1/events?side={a}&side={b}",
                "/api/v1/engagements?side={a}",
                "/api/v1/commitments?party={a}",
                "/api/v1/documents",
                "/api/v1/brief?a={a}&b={b}",
                "/api/v1/timeline?a={a}&b={b}",
                "/api/v1/stats",
                "/api/v1/states",
                "/api/v1/search?q=agreement"));
    routes.addAll(pages);
    return routes;
  }

  private double ask(String route, RandomGenerator random) {
    int a = random.nextInt(STATES.size());
    int b = (a + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
    String path = route.replace("{a}", STATES.get(a)).replace("{b}", STATES.get(b));
    long begin = System.nanoTime();
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(URI.create(base + path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        failures.incrementAndGet();
      }
    } catch (IOException e) {
      failures.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return (System.nanoTime() - begin) / MILLION;
  }

  private void read(long end) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    List<String> routes = routes();
    while (System.nanoTime() < end) {
      String route = routes.get(random.nextInt(routes.size()));
      double millis = ask(route, random);
      synchronized (times) {
        times.computeIfAbsent(route, key -> new ArrayList<>()).add(millis);
      }
      pause(random.nextInt(2 * think + 1));
    }
  }

  private void post(long end) {
    long run = System.nanoTime();
    while (System.nanoTime() < end) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < JOB_DOCUMENTS; i++) {
        lines
            .append(
                "{\"date\":\"2025-05-05\",\"text\":\"The foreign ministers of France and Egypt met")
            .append(" in Cairo for round ")
            .append(run + posted.get() + i)
            .append(" of their talks and agreed to sign an agreement on trade in June 2025.\"}\n");
      }
      try {
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/documents"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 202) {
          posted.addAndGet(JOB_DOCUMENTS);
        } else {
          failures.incrementAndGet();
        }
      } catch (IOException e) {
        failures.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      pause(2000);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
