package org.dragoman.lab.ledger;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes inputs that want to harm: archives that unpack to much more than they are, entries that
 * point out of their folder, pages nested without end, lines without end, words of SQL and HTML,
 * and documents of which bytes were changed at random. The same for the same seed. For one thread.
 */
final class HostileInputs {
  private static final int MEBIBYTE = 1 << 20;
  private static final int BOMB_MEBIBYTES = 1024;
  private static final int DEPTH = 200_000;

  /** What a title or a text may hold to reach for what lies behind it. */
  private static final List<String> REACHING =
      List.of(
          "'; DROP TABLE event; --",
          "\"); DELETE FROM document; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/x}",
          "../../../etc/passwd",
          "\u202Edrawkcab\u202C",
          "\\N\\N\\N",
          "\u0000\u0001\u001B[2J",
          "%s%n%x {0} $1 \\1");

  private final Random random;

  HostileInputs(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Writes them all.
   *
   * @param samples lines of JSON of good documents
   * @param mutated how many documents with changed bytes
   * @return the inputs, in the order in which they are to be read
   */
  List<String> write(Path folder, List<String> samples, int mutated) throws IOException {
    List<String> inputs = new ArrayList<>();
    inputs.add(bomb(folder.resolve("bomb.zip")));
    inputs.add(traversal(folder.resolve("traversal.zip")));
    inputs.add(deep(folder.resolve("deep.html")));
    inputs.add(reaching(folder.resolve("reaching.jsonl"), samples));
    inputs.add(feed(folder.resolve("feed.xml")));
    inputs.add(lines(folder.resolve("mutated.jsonl"), samples, mutated * 4 / 5));
    inputs.add(files(folder.resolve("mutated"), samples, mutated / 5));
    return inputs;
  }

  private static String bomb(Path file) throws IOException {
    byte[] zeros = new byte[MEBIBYTE];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("report.txt"));
      for (int i = 0; i < BOMB_MEBIBYTES; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return file.toString();
  }

  private static String traversal(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name :
          List.of("../../outside.txt", "/etc/outside.txt", "C:\\outside.txt", "a/../../b.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("The two ministers met on Monday.".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file.toString();
  }

  private static String deep(Path file) throws IOException {
    String page =
        "<html><body>"
            + "<div>".repeat(DEPTH)
            + "The two ministers met."
            + "</div>".repeat(DEPTH)
            + "</body></html>";
    Files.writeString(file, page);
    return file.toString();
  }

  private static String feed(Path file) throws IOException {
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version=\"2.0\"><channel><title>t</title><item><title>&x;</title>"
            + "<link>http://169.254.169.254/latest/meta-data/</link></item></channel></rss>");
    return file.toString();
  }

  private String reaching(Path file, List<String> samples) throws IOException {
    StringBuilder lines = new StringBuilder();
    int number = 0;
    for (String words : REACHING) {
      String json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(words);
      lines
          .append("{\"id\": ")
          .append(json)
          .append(", \"title\": ")
          .append(json)
          .append(", \"publisher\": ")
          .append(json)
          .append(", \"url\": \"http://example.org/")
          .append(number++)
          .append("\", \"text\": \"The foreign ministers of Oman and Iraq met in Muscat. ")
          .append(json.substring(1))
          .append("}\n");
    }
    lines.append(samples.get(random.nextInt(samples.size()))).append('\n');
    Files.writeString(file, lines);
    return file.toString();
  }

  private String lines(Path file, List<String> samples, int count) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < count; i++) {
        for (byte b : mutated(samples)) {
          // A line that is parted in two is another case than this one.
          out.write(b == '\n' ? ' ' : b);
        }
        out.write('\n');
      }
    }
    return file.toString();
  }

  private String files(Path folder, List<String> samples, int count) throws IOException {
    Files.createDirectories(folder);
    List<String> extensions =
        List.of("txt", "html", "md", "jsonl", "csv", "zip", "gz", "warc", "xml");
    for (int i = 0; i < count; i++) {
      String extension = extensions.get(random.nextInt(extensions.size()));
      Files.write(folder.resolve("m" + i + "." + extension), mutated(samples));
    }
    return folder.toString();
  }

  private byte[] mutated(List<String> samples) {
    byte[] bytes = samples.get(random.nextInt(samples.size())).getBytes(StandardCharsets.UTF_8);
    for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
        case 2 -> bytes = spliced(bytes, at, new byte[] {0, (byte) 0xC3, (byte) 0xED, (byte) 0xA0});
        case 3 ->
            bytes =
                spliced(
                    bytes,
                    at,
                    REACHING.get(random.nextInt(REACHING.size())).getBytes(StandardCharsets.UTF_8));
        default -> bytes = spliced(bytes, at, java.util.Arrays.copyOfRange(bytes, 0, at));
      }
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(more);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }
}
