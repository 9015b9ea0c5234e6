package org.dragoman.app.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * How the server listens and what it bears. Immutable.
 *
 * @param host the name or address to listen on
 * @param port the port, 0 for any that is free
 * @param largestBody the most bytes of a body of a request
 * @param readers how many questions the ledger is asked at once; further ones wait
 * @param requestsAMinute how many requests one visitor may make in a minute
 * @param secureCookies whether browsers reach the server by https only, through a proxy
 */
public record ServeSettings(
    String host,
    int port,
    long largestBody,
    int readers,
    int requestsAMinute,
    boolean secureCookies) {
  /** The port where none is named. */
  public static final int USUAL_PORT = 7070;

  private static final long LARGEST_BODY = 32L << 20;
  private static final int REQUESTS_A_MINUTE = 6_000;

  /** The usual settings for a host and a port. */
  public static ServeSettings of(String host, int port) {
    int readers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    return new ServeSettings(host, port, LARGEST_BODY, readers, REQUESTS_A_MINUTE, false);
  }

  /** These settings for browsers that come by https only. */
  public ServeSettings withSecureCookies(boolean secure) {
    return new ServeSettings(host, port, largestBody, readers, requestsAMinute, secure);
  }

  /** These settings with another bound of the body and of requests. */
  public ServeSettings withBounds(long body, int requests) {
    return new ServeSettings(host, port, body, readers, requests, secureCookies);
  }

  /**
   * Whether only this machine can reach it.
   *
   * @throws UnknownHostException where the host is no address and no name of one
   */
  public boolean loopback() throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!address.isLoopbackAddress()) {
        return false;
      }
    }
    return true;
  }
}
