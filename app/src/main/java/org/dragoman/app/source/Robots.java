package org.dragoman.app.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the robots.txt of each host allows (RFC 9309). A host without one allows all; one that fails
 * to answer allows nothing.
 *
 * <p>Not safe for use by many threads.
 */
final class Robots {
  /** Who is asking, as robots.txt names it. */
  static final String AGENT = "dragoman";

  /** What of a robots.txt is read; RFC 9309 asks for this much at least. */
  static final int MOST_BYTES = 500 << 10;

  private static final int MOST_HOSTS = 2_000;

  /** RFC 9309 lets rules be kept for a day. */
  private static final long KEPT_NANOS = Duration.ofHours(24).toNanos();

  /** A host that wants longer pauses than this, in milliseconds, is not asked at all. */
  private static final long LONGEST_DELAY = 60_000;

  private final Getter getter;
  private final Map<String, Known> byHost = new LinkedHashMap<>();

  /** The rules of a host, and when they were asked for. */
  private record Known(BaseRobotRules rules, long nanos) {}

  /**
   * The answer to a request for a robots.txt.
   *
   * @param status the status of HTTP; 503 where there was no answer
   */
  record Answer(int status, String type, byte[] bytes) {}

  /** Asks for a robots.txt. */
  interface Getter {
    /**
     * Follows redirects, and never fails because the host does.
     *
     * @throws SourceException where the host may not be asked
     */
    Answer get(URI robots) throws SourceException, InterruptedException;
  }

  Robots(Getter getter) {
    this.getter = getter;
  }

  /**
   * How long the host wants between two requests.
   *
   * @throws SourceException where its robots.txt forbids the URL
   */
  Duration delay(URI uri) throws SourceException, InterruptedException {
    BaseRobotRules rules = rules(uri);
    if (!rules.isAllowed(uri.toString())) {
      throw new SourceException(
          rules.isDeferVisits()
              ? "the robots.txt of " + uri.getHost() + " cannot be had; nothing is fetched there"
              : "the robots.txt of " + uri.getHost() + " forbids it");
    }
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  private BaseRobotRules rules(URI uri) throws SourceException, InterruptedException {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String at = scheme + "://" + host + ":" + AddressGuard.port(uri);
    Known known = byHost.get(at);
    if (known != null && System.nanoTime() - known.nanos < KEPT_NANOS) {
      return known.rules;
    }
    URI robots = URI.create(at + "/robots.txt");
    Answer answer = getter.get(robots);
    // Parsers count warnings, so each file has its own.
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY, 1);
    BaseRobotRules rules =
        answer.status == 200
            ? parser.parseContent(robots.toString(), answer.bytes, answer.type, Set.of(AGENT))
            : parser.failedFetch(answer.status);
    byHost.put(at, new Known(rules, System.nanoTime()));
    if (byHost.size() > MOST_HOSTS) {
      byHost.remove(byHost.keySet().iterator().next());
    }
    return rules;
  }
}
