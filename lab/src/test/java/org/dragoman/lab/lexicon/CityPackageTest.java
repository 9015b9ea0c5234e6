package org.dragoman.lab.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reader of the package of cities gives back what was written, and names what it cannot read.
 */
class CityPackageTest {
  @TempDir Path folder = Path.of("");

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    Random random = new Random(7);
    List<GeoNamesCity> written = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      written.add(
          new GeoNamesCity(
              random.nextInt(),
              "Çity-" + random.nextInt(1000),
              "AZ",
              "PPL",
              "A" + random.nextInt(100),
              random.nextInt(30_000_000),
              (random.nextInt(18_000_001) - 9_000_000) / 1e5,
              (random.nextInt(36_000_001) - 18_000_000) / 1e5));
    }
    Files.write(folder.resolve("cities.pbf"), encode(written));

    List<GeoNamesCity> read = CityPackage.read(folder);

    assertThat(read).hasSameSizeAs(written);
    for (int i = 0; i < read.size(); i++) {
      GeoNamesCity a = read.get(i);
      GeoNamesCity b = written.get(i);
      assertThat(a.latitude()).isCloseTo(b.latitude(), within(1e-9));
      assertThat(a.longitude()).isCloseTo(b.longitude(), within(1e-9));
      assertThat(List.of(a.id(), a.name(), a.country(), a.feature(), a.admin(), a.population()))
          .isEqualTo(
              List.of(b.id(), b.name(), b.country(), b.feature(), b.admin(), b.population()));
    }
  }

  @Test
  void aFileCutShortIsAnErrorThatNamesFileAndByte() throws IOException {
    byte[] whole =
        encode(List.of(new GeoNamesCity(5, "Lankaran", "AZ", "PPLA", "29", 48_400, 38.75, 48.85)));
    Path file = folder.resolve("cities.pbf");
    for (int length = 1; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> CityPackage.read(folder))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(file + ": byte ");
    }
  }

  private static byte[] encode(List<GeoNamesCity> cities) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long longitude = 0;
    long latitude = 0;
    for (GeoNamesCity city : cities) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      number(message, 1, zigzag(city.id()));
      string(message, 2, city.name());
      string(message, 3, city.country());
      string(message, 5, "a field that is skipped");
      string(message, 7, city.feature());
      string(message, 8, city.admin());
      number(message, 9, city.population());
      long east = Math.round(city.longitude() * 1e5);
      long north = Math.round(city.latitude() * 1e5);
      number(message, 10, zigzag(east - longitude));
      number(message, 11, zigzag(north - latitude));
      longitude = east;
      latitude = north;
      varint(out, message.size());
      out.writeBytes(message.toByteArray());
    }
    return out.toByteArray();
  }

  private static void string(ByteArrayOutputStream out, int field, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(out, (field << 3) | 2);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void number(ByteArrayOutputStream out, int field, long value) {
    varint(out, field << 3);
    varint(out, value);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }
}
