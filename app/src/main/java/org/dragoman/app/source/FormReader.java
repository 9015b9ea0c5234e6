package org.dragoman.app.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes of any form: tells which it is, and hands them to the reader of that form.
 *
 * <p>Safe for use by one thread at a time, as is the {@link Web} that it may fetch from.
 */
final class FormReader {
  private static final int HEAD_BYTES = 1 << 14;

  private final SourceLimits limits;
  private final Documents documents;
  private final CsvRows csvRows;
  private final Web web;

  /**
   * @param fetcher fetches pages, or null where nothing is fetched
   */
  FormReader(SourceLimits limits, @Nullable Fetcher fetcher) {
    this.limits = limits;
    this.documents = new Documents(limits);
    this.csvRows = new CsvRows(limits.mostDocumentBytes());
    this.web = new Web(fetcher, this);
  }

  /** What is read by fetching. */
  Web web() {
    return web;
  }

  /**
   * Reads all documents of an input, or as many as are wanted.
   *
   * @return whether more is wanted
   * @throws SourceException where there is none, or no more
   */
  boolean read(Origin origin, InputStream in, Output out) throws IOException, SourceException {
    return read(origin, in, false, out);
  }

  private boolean read(Origin origin, InputStream in, boolean unpacked, Output out)
      throws IOException, SourceException {
    BufferedInputStream bytes = new BufferedInputStream(new CheckedInput(in), 1 << 16);
    byte[] head = new byte[HEAD_BYTES];
    bytes.mark(HEAD_BYTES);
    int length = fill(bytes, head);
    bytes.reset();
    Format format = Format.of(origin.name(), head, length);
    if (unpacked && format == Format.GZIP) {
      throw new SourceException("is packed twice, which is refused");
    }
    return read(format, origin, bytes, Decoder.isUtf16(head, length), out);
  }

  /** Reads all documents of an input of a known form; see the other. */
  boolean read(Format format, Origin origin, InputStream in, boolean utf16, Output out)
      throws IOException, SourceException {
    return switch (format) {
      case TEXT, MARKDOWN, HTML -> {
        Documents.Described found = documents.document(format, origin, documents.readAll(in));
        yield out.found(found.document(), origin.where(), found.language());
      }
      case JSON_LINES ->
          new JsonLines(limits.mostDocumentBytes())
              .read(origin.where(), origin.id(), utf8(in, utf16), out.overrides(), out);
      case CSV ->
          csvRows.read(
              origin.where(),
              origin.id(),
              utf8(in, utf16),
              out.overrides(),
              out,
              web.urlsOf(origin, out));
      case GDELT -> new GdeltRows(web).read(origin, utf8(in, utf16), out);
      case URLS -> new UrlLines(web).read(origin, utf8(in, utf16), out);
      case FEED -> new FeedReader(web).read(origin, documents.readAll(in), out);
      case GZIP -> read(origin.unpacked(), Gzip.unpack(in, limits), true, out);
      case ZIP -> new ZipEntries(limits, this).read(container(origin), in, out);
      case TAR -> new TarEntries(limits, this).read(container(origin), in, out);
      case WARC -> new WarcPages(documents).read(container(origin), in, out);
    };
  }

  private static Origin container(Origin origin) throws SourceException {
    if (origin.nested()) {
      throw new SourceException("an archive in an archive is refused");
    }
    return origin;
  }

  /**
   * Lines as UTF-8. A table in UTF-16 is no larger than a document, since it is converted whole.
   */
  private InputStream utf8(InputStream in, boolean utf16) throws IOException, SourceException {
    if (!utf16) {
      return in;
    }
    String text = Decoder.text(documents.readAll(in));
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Fills {@code head}, but waits for no more than a first line where that begins a JSON object or
   * names the columns of a table, so that documents which come slowly are read as they come.
   */
  private static int fill(InputStream in, byte[] head) {
    int length = 0;
    while (length < head.length) {
      int count;
      try {
        count = in.read(head, length, head.length - length);
      } catch (IOException e) {
        // What came before still counts; the stream fails again when it is read up to here.
        break;
      }
      if (count < 0) {
        break;
      }
      length += count;
      String start = new String(head, 0, length, StandardCharsets.UTF_8);
      int end = start.indexOf('\n');
      if (end >= 0 && (head[0] == '{' || Format.isHeader(start.substring(0, end)))) {
        break;
      }
    }
    return length;
  }
}
