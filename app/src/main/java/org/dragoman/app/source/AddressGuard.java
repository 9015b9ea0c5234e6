package org.dragoman.app.source;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Decides whether a URL may be asked, and at which address.
 *
 * <p>A page, a feed or a redirect can name any URL, also one of the machine that reads it or of its
 * network. So the host is resolved here, once, and refused where any of its addresses is not of the
 * public internet.
 *
 * <p>A name may have another address when it is resolved again a moment later (DNS rebinding).
 * Against that, a request over http is sent to the address that was looked at, with the host's name
 * in its {@code Host} header, and no name is resolved again. Over https {@link
 * java.net.http.HttpClient} must be given the name, for the certificate is checked against it, and
 * resolves it itself; the JDK keeps an answer for 30 seconds, so it mostly gets the one that was
 * looked at, and where it does not, the machine that answers needs a certificate for that name,
 * which one inside a network does not have. Nothing is sent before that is checked. No proxy is
 * used, since a proxy would resolve the name by itself.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class AddressGuard {
  private final FetchPolicy policy;
  private final Resolver resolver;

  AddressGuard(FetchPolicy policy, Resolver resolver) {
    this.policy = policy;
    this.resolver = resolver;
  }

  /**
   * A URL that may be asked.
   *
   * @param uri the URL as it was named
   * @param address the address that was looked at
   */
  record Target(URI uri, InetAddress address) {
    /** The URL to connect to: over http with the address in place of the name. */
    URI connected() {
      if (!uri.getScheme().equalsIgnoreCase("http")) {
        return uri;
      }
      String literal = address.getHostAddress();
      int zone = literal.indexOf('%');
      if (zone >= 0) {
        literal = literal.substring(0, zone);
      }
      if (literal.indexOf(':') >= 0) {
        literal = "[" + literal + "]";
      }
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return URI.create("http://" + literal + ":" + port(uri) + path + query);
    }

    /** The header {@code Host}. */
    String host() {
      return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }
  }

  /**
   * Looks at a URL.
   *
   * @throws SourceException where it may not be asked or its host is not known
   */
  Target check(URI uri) throws SourceException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new SourceException("only http and https are fetched, not \"" + scheme + "\"");
    }
    String host = uri.getHost();
    if (host == null || host.isEmpty()) {
      throw new SourceException("not a URL that can be fetched: it names no host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new SourceException("a URL with a user's name is not fetched");
    }
    if (!policy.ports().contains(port(uri))) {
      throw new SourceException("port " + port(uri) + " is not among those that are fetched from");
    }
    List<InetAddress> addresses;
    try {
      addresses = resolver.resolve(host);
    } catch (UnknownHostException e) {
      throw new SourceException("no such host: " + host);
    }
    if (!policy.privateHosts().contains(host.toLowerCase(Locale.ROOT))) {
      for (InetAddress address : addresses) {
        if (SpecialNetworks.hold(address)) {
          throw new SourceException(
              host + " is not on the public internet (" + address.getHostAddress() + "); refused");
        }
      }
    }
    return new Target(uri, addresses.get(0));
  }

  /** The port of a URL, the usual one where it names none. */
  static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }
}
