package org.dragoman.app.source;

import java.time.Duration;
import java.util.Set;

/**
 * Whether pages are fetched, and how. Immutable.
 *
 * <p>Whatever it says, robots.txt is respected, only http and https are spoken, and what answers
 * with something other than text is refused.
 *
 * @param on whether anything is fetched at all
 * @param privateHosts hosts, as URLs name them and in lower case, that may have addresses which are
 *     not of the public internet; all others are refused where they have one
 * @param ports the ports that may be asked
 * @param perHost the least time between two requests to a host
 * @param connectTimeout how long a connection may take to be made
 * @param requestTimeout how long one request may take, to the last byte of its answer
 * @param mostRedirects how many redirects are followed
 */
public record FetchPolicy(
    boolean on,
    Set<String> privateHosts,
    Set<Integer> ports,
    Duration perHost,
    Duration connectTimeout,
    Duration requestTimeout,
    int mostRedirects) {

  /** Fetches, at most one page a second from a host, from the public internet only. */
  public static final FetchPolicy ON =
      new FetchPolicy(
          true,
          Set.of(),
          Set.of(80, 443, 8080, 8443),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          5);

  /** Fetches nothing. */
  public static final FetchPolicy OFF =
      new FetchPolicy(
          false,
          ON.privateHosts,
          ON.ports,
          ON.perHost,
          ON.connectTimeout,
          ON.requestTimeout,
          ON.mostRedirects);

  /**
   * @throws IllegalArgumentException where a time is negative or a timeout zero
   */
  public FetchPolicy {
    privateHosts = Set.copyOf(privateHosts);
    ports = Set.copyOf(ports);
    if (perHost.isNegative()
        || connectTimeout.isNegative()
        || connectTimeout.isZero()
        || requestTimeout.isNegative()
        || requestTimeout.isZero()
        || mostRedirects < 0) {
      throw new IllegalArgumentException("a time or a number of the policy is too small");
    }
  }

  /** The same policy, with these hosts allowed to have private addresses. */
  public FetchPolicy withPrivateHosts(Set<String> hosts) {
    return new FetchPolicy(
        on, hosts, ports, perHost, connectTimeout, requestTimeout, mostRedirects);
  }

  /** The same policy for these ports. */
  public FetchPolicy withPorts(Set<Integer> allowed) {
    return new FetchPolicy(
        on, privateHosts, allowed, perHost, connectTimeout, requestTimeout, mostRedirects);
  }

  /** The same policy with another pace. */
  public FetchPolicy withPerHost(Duration least) {
    return new FetchPolicy(
        on, privateHosts, ports, least, connectTimeout, requestTimeout, mostRedirects);
  }

  /** The same policy with another time for a request. */
  public FetchPolicy withRequestTimeout(Duration most) {
    return new FetchPolicy(on, privateHosts, ports, perHost, connectTimeout, most, mostRedirects);
  }
}
