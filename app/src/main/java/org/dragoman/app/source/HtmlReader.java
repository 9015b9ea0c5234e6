package org.dragoman.app.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.dragoman.text.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page: its main article as plain text, and what its metadata tell of title, publisher,
 * date and address.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class HtmlReader {
  /** Pages of more elements are read whole, since finding the article in them takes too long. */
  private static final int MOST_ELEMENTS = 30_000;

  /** An article of fewer characters is a teaser or a notice; the page is read whole then. */
  private static final int LEAST_ARTICLE = 140;

  /** How far into a page its declaration of a charset may stand; the standard says 1,024 bytes. */
  private static final int DECLARATION_BYTES = 4096;

  private static final Pattern DECLARATION =
      Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** The charset that a page declares in its head, or UTF-8. */
  static Charset declaredCharset(byte[] page) {
    return declaredCharset(page, DECLARATION);
  }

  /**
   * The charset that bytes declare near their beginning, or UTF-8.
   *
   * @param declaration how, with the charset's name as its first group
   */
  static Charset declaredCharset(byte[] bytes, Pattern declaration) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher declared =
        declaration.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (declared.find()) {
      try {
        Charset charset = Charset.forName(declared.group(1));
        // A page in which ASCII could be read is not in UTF-16, whatever it says.
        return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return StandardCharsets.UTF_8;
      }
    }
    return StandardCharsets.UTF_8;
  }

  /**
   * The document of a page.
   *
   * @param details what its carrier says; the page's own words stand before that
   */
  Documents.Described read(String id, String html, Details details) {
    String base = details.url();
    org.jsoup.nodes.Document page = base == null ? Jsoup.parse(html) : Jsoup.parse(html, base);
    PageMetadata metadata = new PageMetadata(page);
    String title = metadata.title();
    LocalDate day = metadata.published();
    String url = metadata.url();
    Document document =
        new Document(
            id,
            article(page, title),
            title,
            metadata.publisher(),
            day == null ? details.published() : day,
            url == null ? base : url);
    return new Documents.Described(document, metadata.language());
  }

  private static String article(org.jsoup.nodes.Document page, @Nullable String title) {
    if (page.getAllElements().size() <= MOST_ELEMENTS) {
      Article article = new Readability4J("", page.clone()).parse();
      Element content = article.getArticleContent();
      String text = content == null ? "" : BlockText.of(content, title);
      if (text.length() >= LEAST_ARTICLE) {
        return text;
      }
    }
    return BlockText.of(page.body(), title);
  }
}
