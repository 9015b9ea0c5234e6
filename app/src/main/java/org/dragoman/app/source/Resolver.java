package org.dragoman.app.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Resolver {
  /** Asks as the system does. */
  Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * All addresses of a host, at least one, the preferred first.
   *
   * @throws UnknownHostException where it has none
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}
