package org.dragoman.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A file of named sections of bytes, each deflated, under a header that can be read with {@code
 * head}: a line that says what it is, lines {@code name: value}, a line {@code section: name length
 * deflatedLength crc32} for each section, an empty line. Immutable.
 */
public final class ModelFile {
  /** First line of every such file. */
  static final String TITLE = "Dragoman model";

  /** Rises whenever files of before can no longer be read. */
  static final String FORMAT = "1";

  private final Map<String, String> header;
  private final Map<String, byte[]> sections;

  /**
   * @param header what the file says of itself, in order; names hold no colon, values no line break
   * @param sections the contents by name
   */
  public ModelFile(Map<String, String> header, Map<String, byte[]> sections) {
    this.header = new LinkedHashMap<>(header);
    this.sections = new LinkedHashMap<>(sections);
  }

  /** What the file says of itself. */
  public Map<String, String> header() {
    return new LinkedHashMap<>(header);
  }

  /** A reader of a section. */
  public BinaryReader section(String name) {
    byte[] bytes = sections.get(name);
    if (bytes == null) {
      throw new ModelException("the model has no section " + name);
    }
    return new BinaryReader("section " + name + " of the model", bytes);
  }

  /** Writes the file. */
  public void write(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(TITLE + "\nformat: " + FORMAT + "\n");
    header.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    Map<String, byte[]> deflated = new LinkedHashMap<>();
    sections.forEach(
        (name, bytes) -> {
          byte[] small = deflate(bytes);
          deflated.put(name, small);
          text.append("section: ").append(name).append(' ').append(bytes.length).append(' ');
          text.append(small.length).append(' ').append(crc(small, 0, small.length)).append('\n');
        });
    out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    for (byte[] bytes : deflated.values()) {
      out.write(bytes);
    }
  }

  /**
   * Reads a file whole.
   *
   * @param name where it comes from, for error messages
   * @throws ModelException where it is no such file, of another format, cut off or damaged
   */
  public static ModelFile read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    int headerEnd = headerEnd(name, bytes);
    String[] lines = new String(bytes, 0, headerEnd, StandardCharsets.UTF_8).split("\n");
    if (lines.length < 2 || !lines[1].equals("format: " + FORMAT)) {
      String found = lines.length < 2 ? "none" : lines[1].replace("format: ", "");
      throw new ModelException(
          name + ": format " + found + ", but this version reads format " + FORMAT);
    }
    Map<String, String> header = new LinkedHashMap<>();
    Map<String, byte[]> sections = new LinkedHashMap<>();
    int at = headerEnd + 1;
    for (int i = 2; i < lines.length; i++) {
      int colon = lines[i].indexOf(": ");
      if (colon < 0) {
        throw new ModelException(name + ": line " + (i + 1) + " of the header has no colon");
      }
      String key = lines[i].substring(0, colon);
      String value = lines[i].substring(colon + 2);
      if (key.equals("section")) {
        at = readSection(name, i + 1, value.split(" "), bytes, at, sections);
      } else {
        header.put(key, value);
      }
    }
    if (at != bytes.length) {
      throw new ModelException(name + ": " + (bytes.length - at) + " bytes too many at its end");
    }
    return new ModelFile(header, sections);
  }

  private static int headerEnd(String name, byte[] bytes) {
    byte[] title = (TITLE + "\n").getBytes(StandardCharsets.UTF_8);
    if (bytes.length < title.length
        || !Arrays.equals(title, 0, title.length, bytes, 0, title.length)) {
      throw new ModelException(name + ": not a grammar model, it should begin with: " + TITLE);
    }
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
        return i;
      }
    }
    throw new ModelException(name + ": cut off within its header");
  }

  private static int readSection(
      String name, int line, String[] fields, byte[] bytes, int at, Map<String, byte[]> sections) {
    int length;
    int deflatedLength;
    long crc;
    try {
      length = Integer.parseInt(fields[1]);
      deflatedLength = Integer.parseInt(fields[2]);
      crc = Long.parseLong(fields[3]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new ModelException(name + ": line " + line + " of the header names no section", e);
    }
    if (length < 0 || deflatedLength < 0 || deflatedLength > bytes.length - at) {
      throw new ModelException(
          name + ": cut off within section " + fields[0] + ", at byte " + bytes.length);
    }
    if (crc(bytes, at, deflatedLength) != crc) {
      throw new ModelException(name + ": section " + fields[0] + " is damaged");
    }
    sections.put(fields[0], inflate(name, fields[0], bytes, at, deflatedLength, length));
    return at + deflatedLength;
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] out = new byte[bytes.length + 1024];
    int length = 0;
    while (!deflater.finished()) {
      if (length == out.length) {
        out = Arrays.copyOf(out, out.length * 2);
      }
      length += deflater.deflate(out, length, out.length - length);
    }
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  private static byte[] inflate(
      String name, String section, byte[] bytes, int from, int deflatedLength, int length) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, from, deflatedLength);
      byte[] out = new byte[length];
      int done = 0;
      while (done < length) {
        int got = inflater.inflate(out, done, length - done);
        if (got == 0) {
          throw new ModelException(name + ": section " + section + " ends early");
        }
        done += got;
      }
      return out;
    } catch (DataFormatException e) {
      throw new ModelException(name + ": section " + section + " is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static long crc(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return crc.getValue();
  }
}
