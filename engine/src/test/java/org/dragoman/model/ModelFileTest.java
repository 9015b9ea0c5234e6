package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  private static byte[] file() throws IOException {
    Map<String, byte[]> sections = new LinkedHashMap<>();
    BinaryWriter one = new BinaryWriter();
    for (int i = 0; i < 5000; i++) {
      one.writeInt(i * 37 % 1001);
    }
    sections.put("one", one.toBytes());
    BinaryWriter two = new BinaryWriter();
    two.writeText("\u00e9\ud83d\ude42");
    sections.put("two", two.toBytes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ModelFile(Map.of("name", "sample"), sections).write(out);
    return out.toByteArray();
  }

  private static ModelFile read(byte[] bytes) throws IOException {
    return ModelFile.read("sample.model", new ByteArrayInputStream(bytes));
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    ModelFile file = read(file());
    assertThat(file.header()).containsExactly(Map.entry("name", "sample"));
    BinaryReader one = file.section("one");
    for (int i = 0; i < 5000; i++) {
      assertThat(one.readInt()).isEqualTo(i * 37 % 1001);
    }
    one.expectEnd();
    assertThat(file.section("two").readText()).isEqualTo("\u00e9\ud83d\ude42");
  }

  @Test
  void beginsWithAHeaderThatCanBeRead() throws IOException {
    String text = new String(file(), StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("Dragoman model\nformat: 1\nname: sample\nsection: one ");
  }

  @Test
  void refusesAnotherFormat() throws IOException {
    String text = new String(file(), StandardCharsets.ISO_8859_1);
    byte[] other = text.replace("format: 1", "format: 9").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(other))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("sample.model: format 9, but this version reads format 1");
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatThrownBy(() -> read("PK\u0003\u0004 something".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("not a grammar model");
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(ModelException.class);
  }

  @Test
  void refusesAFileCutOffAnywhere() throws IOException {
    byte[] whole = file();
    for (int length = 0; length < whole.length; length += 1 + length / 50) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part))
          .as("cut to %s bytes", length)
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith("sample.model: ");
    }
  }

  @Test
  void refusesDamagedSections() throws IOException {
    byte[] whole = file();
    int body = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\n\n") + 2;
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      byte[] damaged = whole.clone();
      damaged[body + random.nextInt(whole.length - body)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> read(damaged))
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith("sample.model: ");
    }
  }

  @Test
  void namesAMissingSection() throws IOException {
    ModelFile file = read(file());
    assertThatThrownBy(() -> file.section("dictionary"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("dictionary");
  }
}
