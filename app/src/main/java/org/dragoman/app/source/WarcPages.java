package org.dragoman.app.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the pages of a web archive (WARC 1.0 and 1.1): responses of HTTP with status 200 that hold
 * HTML or plain text. Other records are passed over. A page without a date of its own has the day,
 * in UTC, on which it was archived.
 *
 * <p>A broken record is an error of its own; reading goes on where the next line begins a record.
 * Offsets count the bytes of the archive, of a packed one after it was unpacked.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class WarcPages {
  /** Headers of WARC and HTTP are kept in memory by the library. */
  private static final long MOST_HEADER_BYTES = 1L << 20;

  /** The two line breaks behind each record. */
  private static final int TRAILER_BYTES = 4;

  private static final byte[] MAGIC = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

  private final Documents documents;

  WarcPages(Documents documents) {
    this.documents = documents;
  }

  /**
   * Reads all pages, or as many as are wanted.
   *
   * @return whether more is wanted
   * @throws IOException where the input itself cannot be read
   */
  boolean read(Origin origin, InputStream in, Output out) throws IOException, SourceException {
    long before = out.results();
    boolean more = new Reading(origin, in, out).all();
    if (out.results() == before) {
      throw new SourceException("holds no page of HTML or text");
    }
    return more;
  }

  /** One reading of an archive. */
  private final class Reading {
    private final Origin origin;
    private final Output out;
    private final MeteredInput metered;
    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13).flip();

    Reading(Origin origin, InputStream in, Output out) {
      this.origin = origin;
      this.out = out;
      this.metered = new MeteredInput(in);
      this.channel = Channels.newChannel(metered);
    }

    /** Where the next byte that the library takes stands in the archive. */
    private long position() {
      return metered.count() - buffer.remaining();
    }

    boolean all() throws IOException {
      boolean more = true;
      while (more && seek()) {
        long start = position();
        try {
          more = records();
        } catch (BoundException e) {
          throw e;
        } catch (Broken e) {
          more = broken(e.at, e.reason);
          if (e.last) {
            return more;
          }
          if (more && position() == start) {
            skip();
          }
        }
      }
      return more;
    }

    private boolean broken(long at, String reason) {
      return out.failed(
          origin.where() + "!" + at,
          String.format(Locale.ROOT, "a broken record at byte %d: %s", at, reason));
    }

    /**
     * Reads records from here until one is broken.
     *
     * @return whether more is wanted
     */
    private boolean records() throws BoundException, Broken {
      long base = position();
      long at = base;
      try {
        // Not closed: it would close the channel, which a record behind a broken one still needs.
        WarcReader reader = library(() -> new WarcReader(channel, buffer));
        while (true) {
          metered.allow(MOST_HEADER_BYTES);
          Optional<WarcRecord> next = library(reader::next);
          metered.allowAll();
          if (next.isEmpty()) {
            return true;
          }
          WarcRecord record = next.get();
          at = base + reader.position();
          if (!record(record, at)) {
            return false;
          }
          at = position();
          library(() -> consume(record));
          at = position() + TRAILER_BYTES;
        }
      } catch (BoundException e) {
        throw e;
      } catch (EOFException e) {
        throw new Broken(at, "it is cut off", true);
      } catch (IOException e) {
        // Where the input itself fails, the library leaves its buffer in disorder.
        throw new Broken(at, reason(e), metered.failed());
      }
    }

    private boolean consume(WarcRecord record) throws IOException {
      record.body().consume();
      return true;
    }

    private boolean record(WarcRecord record, long at) throws IOException {
      Documents.Described found;
      Page page;
      try {
        if (!(record instanceof WarcResponse response)) {
          return true;
        }
        page = page(response, at);
        if (page == null) {
          return true;
        }
        found = documents.document(page.format, page.origin, page.bytes);
      } catch (SourceException e) {
        return out.failed(origin.where() + "!" + at, e.problem());
      } catch (BoundException e) {
        throw e;
      } catch (IOException e) {
        if (metered.failed() || metered.ended()) {
          throw e;
        }
        // What is in the record is broken; the record itself is not, so the next one is found.
        return broken(at, reason(e));
      }
      return out.found(found.document(), page.origin.where(), found.language());
    }

    /** The page of a response, or null where it holds none that is read. */
    private @Nullable Page page(WarcResponse response, long at)
        throws IOException, SourceException {
      metered.allow(MOST_HEADER_BYTES);
      boolean isHttp = library(() -> response.contentType().base().equals(MediaType.HTTP));
      if (!isHttp) {
        return null;
      }
      HttpResponse http = library(response::http);
      metered.allowAll();
      if (http.status() != 200) {
        return null;
      }
      MediaType type = library(http::contentType);
      Format format = format(type);
      if (format == null) {
        return null;
      }
      String url = library(response::target);
      LocalDate day = library(() -> LocalDate.ofInstant(response.date(), ZoneOffset.UTC));
      Charset charset = HttpText.charset(type.parameters().get("charset"));
      Origin page =
          new Origin(
              origin.where() + "!" + at,
              "",
              url,
              true,
              origin.hops(),
              new Details(charset, url, day));
      InputStream body = library(() -> http.bodyDecoded().stream());
      return new Page(format, page, documents.readAll(new CheckedInput(body)));
    }

    /** Goes to the next line that begins a record; answers whether there is one. */
    private boolean seek() throws IOException {
      boolean lineStart = true;
      while (true) {
        if (buffer.remaining() < MAGIC.length && !more()) {
          return false;
        }
        if (lineStart && startsHere()) {
          return true;
        }
        lineStart = buffer.get() == '\n';
      }
    }

    private boolean startsHere() {
      for (int i = 0; i < MAGIC.length; i++) {
        if (buffer.get(buffer.position() + i) != MAGIC[i]) {
          return false;
        }
      }
      return true;
    }

    private void skip() {
      if (buffer.hasRemaining()) {
        buffer.get();
      }
    }

    /** Fills the buffer until a record's first word can be in it; false at the end. */
    private boolean more() throws IOException {
      metered.allowAll();
      buffer.compact();
      try {
        while (buffer.position() < MAGIC.length) {
          if (channel.read(buffer) < 0) {
            return false;
          }
        }
        return true;
      } finally {
        buffer.flip();
      }
    }
  }

  /** What is asked of the library. */
  @FunctionalInterface
  private interface Call<T> {
    T call() throws IOException;
  }

  /** Asks the library; whatever it throws at broken input is an {@link IOException} here. */
  private static <T> T library(Call<T> call) throws IOException {
    try {
      return call.call();
    } catch (RuntimeException e) {
      throw new IOException(reason(e), e);
    }
  }

  /** A page as it was archived. */
  private record Page(Format format, Origin origin, byte[] bytes) {}

  /** A record that cannot be read; whether it is the last that can be looked at. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final long at;
    private final String reason;
    private final boolean last;

    Broken(long at, String reason, boolean last) {
      super(reason);
      this.at = at;
      this.reason = reason;
      this.last = last;
    }
  }

  private static @Nullable Format format(MediaType type) {
    return switch (type.base().toString().toLowerCase(Locale.ROOT)) {
      case "text/html", "application/xhtml+xml" -> Format.HTML;
      case "text/plain" -> Format.TEXT;
      default -> null;
    };
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
