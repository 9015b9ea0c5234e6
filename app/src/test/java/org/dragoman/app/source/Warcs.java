package org.dragoman.app.source;

import static org.dragoman.app.source.Packing.bytes;
import static org.dragoman.app.source.Packing.joined;

/** Records of web archives for tests, written by the words of the standard. */
final class Warcs {
  static final String DAY = "2025-03-04T10:11:12Z";

  private Warcs() {}

  /** A record of any type. */
  static byte[] record(String type, String url, String contentType, byte[] block) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: "
            + DAY
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return joined(bytes(header), block, bytes("\r\n\r\n"));
  }

  /** A response of HTTP. */
  static byte[] response(String url, String status, String headers, byte[] body) {
    byte[] block = joined(bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body);
    return record("response", url, "application/http; msgtype=response", block);
  }

  /** A page that was found. */
  static byte[] page(String url, String type, String body) {
    return response(url, "200 OK", "Content-Type: " + type + "\r\n", bytes(body));
  }
}
