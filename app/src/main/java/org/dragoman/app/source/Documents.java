package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Makes one document of the bytes of a text, a Markdown file or a page.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class Documents {
  private final SourceLimits limits;

  Documents(SourceLimits limits) {
    this.limits = limits;
  }

  /**
   * A document and the language that it says it is in.
   *
   * @param language a BCP 47 tag, or null where it says none
   */
  record Described(Document document, @Nullable String language) {}

  /**
   * The document of bytes.
   *
   * @throws SourceException where they are none, or one without text
   */
  Described document(Format format, Origin origin, byte[] all) throws SourceException {
    if (all.length == 0) {
      throw new SourceException("is empty");
    }
    Described described;
    try {
      described = parse(format, origin, all);
    } catch (StackOverflowError e) {
      // The libraries for markup recurse; both readers are thrown away here with all they hold.
      throw new SourceException("its markup is nested too deeply");
    } catch (RuntimeException e) {
      throw new SourceException("its markup cannot be read: " + e);
    }
    if (described.document.text().isBlank()) {
      throw new SourceException("holds no text");
    }
    return described;
  }

  private static Described parse(Format format, Origin origin, byte[] all) throws SourceException {
    Details details = origin.details();
    return switch (format) {
      case TEXT -> plain(Document.of(origin.id(), text(all, details.charset())), details);
      case MARKDOWN ->
          plain(new MarkdownReader().read(origin.id(), text(all, details.charset())), details);
      case HTML -> {
        Charset charset = details.charset();
        String html = text(all, charset == null ? HtmlReader.declaredCharset(all) : charset);
        yield new HtmlReader().read(origin.id(), html, details);
      }
      default -> throw new IllegalArgumentException("not one document: " + format);
    };
  }

  private static Described plain(Document read, Details details) {
    LocalDate day = read.published() == null ? details.published() : read.published();
    String url = read.url() == null ? details.url() : read.url();
    return new Described(
        new Document(read.id(), read.text(), read.title(), read.publisher(), day, url), null);
  }

  private static String text(byte[] all, @Nullable Charset charset) throws SourceException {
    return Decoder.text(all, 0, all.length, charset == null ? StandardCharsets.UTF_8 : charset);
  }

  /**
   * All bytes of a document.
   *
   * @throws SourceException where there are more than a document may have
   */
  byte[] readAll(InputStream in) throws IOException, SourceException {
    int most = limits.mostDocumentBytes();
    byte[] all = in.readNBytes(most + 1);
    if (all.length > most) {
      throw new SourceException(Sources.tooLarge(most));
    }
    return all;
  }
}
