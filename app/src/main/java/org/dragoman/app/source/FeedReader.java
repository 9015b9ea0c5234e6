package org.dragoman.app.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.text.Document;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Reads the items of an RSS or Atom feed. An item that holds its text is a document. One that holds
 * a summary only is a document of its summary, unless pages are fetched: then its page is; where
 * that page cannot be had, this is told and the summary stands.
 *
 * <p>Days are those of UTC. A feed that declares a document type or entities is refused, since both
 * are used to make a reader load files or unfold without end, and feeds need neither.
 */
final class FeedReader {
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:-]+)");

  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 500_000;

  private final Web web;

  FeedReader(Web web) {
    this.web = web;
  }

  /**
   * Reads all items, or as many as are wanted.
   *
   * @return whether more is wanted
   * @throws SourceException where it is no feed or has no items
   */
  boolean read(Origin origin, byte[] all, Output out) throws SourceException {
    if (all.length == 0) {
      throw new SourceException("is empty");
    }
    Charset told = origin.details().charset();
    Charset charset = told == null ? HtmlReader.declaredCharset(all, DECLARATION) : told;
    SyndFeed feed = feed(Decoder.text(all, 0, all.length, charset));
    List<SyndEntry> entries = feed.getEntries();
    if (entries.isEmpty()) {
      throw new SourceException("a feed without items");
    }
    String publisher = words(feed.getTitle());
    String language = Languages.tag(feed.getLanguage());
    int number = 0;
    for (SyndEntry entry : entries) {
      number++;
      String where = origin.where() + "!" + number;
      String fallbackId = origin.id() + ":" + number;
      boolean more;
      try {
        Item item = item(entry, fallbackId, publisher, web.fetchesItemsOf(origin));
        more = read(item, where, origin, language, out);
      } catch (SourceException e) {
        more = out.failed(where, e.problem());
      }
      if (!more) {
        return false;
      }
    }
    return true;
  }

  /**
   * An item.
   *
   * @param document of its text or of its summary, which may be blank
   * @param page where its page is fetched, else null
   */
  private record Item(Document document, @Nullable String page) {}

  private boolean read(
      Item item, String where, Origin origin, @Nullable String language, Output out)
      throws SourceException {
    if (item.page != null) {
      long errors = out.errors();
      boolean more = web.listed(where, item.page, origin.hops(), out);
      if (out.errors() == errors || !more || item.document.text().isBlank()) {
        return more;
      }
    }
    if (item.document.text().isBlank()) {
      throw new SourceException("an item without text");
    }
    return out.found(item.document, where, language);
  }

  private Item item(SyndEntry entry, String fallbackId, @Nullable String publisher, boolean fetches)
      throws SourceException {
    try {
      String title = words(entry.getTitleEx() == null ? null : entry.getTitleEx().getValue());
      String url = url(entry.getLink());
      if (url == null) {
        url = url(entry.getUri());
      }
      String content = "";
      for (SyndContent part : entry.getContents()) {
        content = content.isBlank() ? text(part, title) : content;
      }
      String page = content.isBlank() && fetches ? url : null;
      String text = content.isBlank() ? text(entry.getDescription(), title) : content;
      String id = entry.getUri() == null || entry.getUri().isBlank() ? url : entry.getUri().strip();
      Date date = entry.getPublishedDate();
      return new Item(
          new Document(
              id == null ? fallbackId : id,
              text,
              title,
              publisher,
              day(date == null ? entry.getUpdatedDate() : date),
              url),
          page);
    } catch (StackOverflowError e) {
      throw new SourceException("its markup is nested too deeply");
    } catch (RuntimeException e) {
      throw new SourceException("an item that cannot be read: " + e);
    }
  }

  private static String text(@Nullable SyndContent content, @Nullable String title) {
    if (content == null || content.getValue() == null) {
      return "";
    }
    String type = content.getType() == null ? "" : content.getType().toLowerCase(Locale.ROOT);
    // RSS tells no type and holds HTML by custom; what is plain has no markup to lose.
    return type.equals("text") || type.equals("text/plain")
        ? content.getValue().strip()
        : BlockText.of(Jsoup.parseBodyFragment(content.getValue()).body(), title);
  }

  /** Words of a title, which may be HTML; null where there are none. */
  private static @Nullable String words(@Nullable String html) {
    if (html == null) {
      return null;
    }
    String words = Jsoup.parseBodyFragment(html).body().text().strip();
    return words.isEmpty() ? null : words;
  }

  private static @Nullable String url(@Nullable String link) {
    return link != null && Web.isUrl(link.strip()) ? link.strip() : null;
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  private static SyndFeed feed(String xml) throws SourceException {
    check(xml);
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    try {
      return input.build(new InputSource(new StringReader(xml)));
    } catch (StackOverflowError e) {
      throw new SourceException("its markup is nested too deeply");
    } catch (FeedException | RuntimeException e) {
      throw new SourceException("no feed that can be read: " + firstLine(e.getMessage()));
    }
  }

  /** Looks through a feed before it is kept in memory as a tree, which takes far more than text. */
  private static void check(String xml) throws SourceException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    int depth = 0;
    int elements = 0;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD ->
              throw new SourceException("a feed with a DOCTYPE is refused");
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            elements++;
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {
            // Text costs what it is long.
          }
        }
        if (depth > DEEPEST) {
          throw new SourceException("its markup is nested too deeply");
        }
        if (elements > MOST_ELEMENTS) {
          throw new SourceException(
              String.format(Locale.ROOT, "a feed of more than %,d elements", MOST_ELEMENTS));
        }
      }
    } catch (XMLStreamException e) {
      String problem = e.getMessage() == null ? "" : e.getMessage();
      throw new SourceException("not XML: " + problem.replace('\n', ' '));
    } catch (RuntimeException e) {
      throw new SourceException("not XML: " + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
