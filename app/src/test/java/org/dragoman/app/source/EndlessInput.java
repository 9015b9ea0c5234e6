package org.dragoman.app.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** A program for StreamingTest: makes an input of any length, reads it, and tells what came. */
public final class EndlessInput {
  private static final String LINE = "{\"id\":\"last\",\"text\":\"The ministers met in Riga.\"}\n";

  /** How many lines a block has. */
  static final int BLOCK_LINES = 1_000;

  /** Lines that differ as those of real files do, so that they pack no better. */
  static final String BLOCK = block();

  private EndlessInput() {}

  /** Repeats a piece up to a length, of which nothing is stored. */
  private static final class Repeated extends InputStream {
    private final byte[] piece;
    private long left;
    private int at;

    Repeated(String piece, long bytes) {
      this(piece.getBytes(StandardCharsets.UTF_8), bytes);
    }

    Repeated(byte[] piece, long bytes) {
      this.piece = piece;
      this.left = bytes;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(Math.min(length, piece.length - at), left);
      System.arraycopy(piece, at, buffer, offset, count);
      at = (at + count) % piece.length;
      left -= count;
      return count;
    }
  }

  private static String block() {
    Random random = new Random(11);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < BLOCK_LINES; i++) {
      lines.append("{\"id\":\"wire-").append(i).append("\",\"text\":\"The ministers met on day ");
      lines.append(random.nextLong()).append(" and spoke of matter ").append(random.nextLong());
      lines.append(".\"}\n");
    }
    return lines.toString();
  }

  private static InputStream joined(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }

  private static InputStream words(String words) {
    return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
  }

  private static long length(long blocks) {
    return blocks * BLOCK.length();
  }

  /** Members of gzip, a block each. */
  private static InputStream gzip(long blocks) throws IOException {
    byte[] member = packed(BLOCK);
    return new Repeated(member, blocks * member.length);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static InputStream tar(long blocks) {
    TarArchiveEntry entry = new TarArchiveEntry("lines.jsonl");
    entry.setSize(length(blocks));
    byte[] header = new byte[512];
    entry.writeEntryHeader(header);
    long padding = (512 - length(blocks) % 512) % 512;
    return joined(
        new ByteArrayInputStream(header),
        new Repeated(BLOCK, length(blocks)),
        new Repeated("\0", padding + 1024));
  }

  /**
   * An input.
   *
   * @param size how many blocks it has, or how many bytes where it has none
   */
  private static InputStream input(String form, long size) throws IOException {
    return switch (form) {
      case "lines" -> new Repeated(BLOCK, length(size));
      case "gzip" -> gzip(size);
      case "tar" -> tar(size);
      case "long" ->
          joined(
              words("{\"text\":\""), new Repeated("x".repeat(8192), size), words("\"}\n" + LINE));
      case "row" ->
          joined(
              words("id,text\n1,"),
              new Repeated("x".repeat(8192), size),
              words("\n2,The next row.\n"));
      case "quote" -> joined(words("id,text\n1,\""), new Repeated("\n".repeat(8192), size));
      case "text" -> new Repeated("They met. ", size);
      case "page" -> joined(words("<!DOCTYPE html>"), new Repeated("<p>They met.", size));
      default -> throw new IllegalArgumentException(form);
    };
  }

  /** Reads an input of the form and size of the arguments. */
  public static void main(String[] args) throws IOException {
    InputStream input = input(args[0], Long.parseLong(args[1]));
    AtomicLong documents = new AtomicLong();
    AtomicLong errors = new AtomicLong();
    new Sources(input, Overrides.NONE, count -> {})
        .read(
            List.of(Sources.STANDARD_INPUT),
            result -> {
              if (result instanceof SourceError error) {
                if (errors.incrementAndGet() <= 3) {
                  System.out.println(error.message());
                }
              } else {
                documents.incrementAndGet();
              }
              return true;
            });
    System.out.println(documents + " documents, " + errors + " errors");
  }
}
