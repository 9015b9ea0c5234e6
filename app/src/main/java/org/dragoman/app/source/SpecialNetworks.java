package org.dragoman.app.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The networks that are not of the public internet, after IANA's registries of special-purpose
 * addresses of IPv4 and IPv6 (RFC 6890).
 */
final class SpecialNetworks {
  private static final int IPV4_BYTES = 4;

  private static final List<Network> NETWORKS =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // shared by customers of a provider
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local, with the metadata of clouds
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, and broadcast
              "::/96", // unspecified, loopback, and IPv4 written as IPv6
              "::ffff:0:0:0/96", // IPv4 translated
              "64:ff9b::/96", // IPv4 through NAT64
              "64:ff9b:1::/48", // the same, local
              "100::/64", // discard
              "2001::/23", // protocol assignments, Teredo
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4, which holds an IPv4 address
              "3fff::/20", // documentation
              "5f00::/16", // segment routing
              "fc00::/7", // unique local
              "fe80::/10", // link-local
              "fec0::/10", // site-local
              "ff00::/8") // multicast
          .map(SpecialNetworks::network)
          .toList();

  private SpecialNetworks() {}

  private record Network(byte[] prefix, int bits) {
    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
        return false;
      }
      int mask = 0xFF00 >> bits % 8 & 0xFF;
      return mask == 0 || (address[whole] & mask) == (prefix[whole] & mask);
    }
  }

  private static Network network(String words) {
    int slash = words.indexOf('/');
    try {
      // A literal address is not looked up.
      byte[] prefix = InetAddress.getByName(words.substring(0, slash)).getAddress();
      return new Network(prefix, Integer.parseInt(words.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(words, e);
    }
  }

  /** Whether an address is not of the public internet. */
  static boolean hold(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    // Java turns addresses of IPv4 that are mapped into IPv6 back itself; other makers may not.
    byte[] plain = isMapped(bytes) ? Arrays.copyOfRange(bytes, 12, 12 + IPV4_BYTES) : bytes;
    return NETWORKS.stream().anyMatch(network -> network.holds(plain));
  }

  private static boolean isMapped(byte[] bytes) {
    if (bytes.length == IPV4_BYTES || bytes[10] != (byte) 0xFF || bytes[11] != (byte) 0xFF) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
