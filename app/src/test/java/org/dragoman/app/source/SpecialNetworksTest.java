package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Which addresses are of the public internet. */
final class SpecialNetworksTest {
  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getByName(literal);
  }

  @Test
  void bothEndsOfEachNetworkAreInItAndTheirNeighboursAreNot() throws UnknownHostException {
    for (String inside :
        new String[] {
          "0.0.0.0",
          "0.255.255.255",
          "10.0.0.0",
          "10.255.255.255",
          "100.64.0.0",
          "100.127.255.255",
          "127.0.0.1",
          "127.255.255.255",
          "169.254.0.0",
          "169.254.169.254",
          "172.16.0.0",
          "172.31.255.255",
          "192.0.0.1",
          "192.168.0.0",
          "192.168.255.255",
          "198.18.0.0",
          "198.19.255.255",
          "224.0.0.0",
          "239.255.255.255",
          "255.255.255.255",
          "::",
          "::1",
          "::7f00:1",
          "64:ff9b::a00:1",
          "100::1",
          "2001::1",
          "2001:db8::1",
          "2002:a00:1::",
          "fc00::",
          "fdff:ffff::1",
          "fe80::1",
          "febf::1",
          "fec0::1",
          "ff02::1"
        }) {
      assertThat(SpecialNetworks.hold(address(inside))).as(inside).isTrue();
    }
    for (String outside :
        new String[] {
          "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
          "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255",
          "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
          "223.255.255.255", "2001:200::1", "2003::1", "2606:4700::1", "fbff::1"
        }) {
      assertThat(SpecialNetworks.hold(address(outside))).as(outside).isFalse();
    }
  }

  @Test
  void anAddressOfIpv4MappedIntoIpv6IsThatOfIpv4() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    mapped[12] = 10;
    mapped[15] = 1;
    // Made so that Java does not turn it back.
    assertThat(SpecialNetworks.hold(Inet6Address.getByAddress("x", mapped, 0))).isTrue();
    mapped[12] = 93;
    assertThat(SpecialNetworks.hold(Inet6Address.getByAddress("x", mapped, 0))).isFalse();
  }
}
