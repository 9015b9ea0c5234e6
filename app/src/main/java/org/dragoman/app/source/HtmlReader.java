package org.dragoman.app.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  private final ObjectMapper mapper = new ObjectMapper();

  /** The charset that a page declares in its head, or UTF-8. */
  static Charset declaredCharset(byte[] page) {
    int length = Math.min(page.length, DECLARATION_BYTES);
    Matcher declared =
        DECLARATION.matcher(new String(page, 0, length, StandardCharsets.ISO_8859_1));
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

  /** The document of a page. */
  Document read(String id, String html) {
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    List<JsonNode> linked = linkedData(page);
    String title = title(page);
    return new Document(
        id, article(page, title), title, publisher(page, linked), date(page, linked), url(page));
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

  private static @Nullable String title(org.jsoup.nodes.Document page) {
    String shared = meta(page, "property=og:title", "name=twitter:title");
    if (shared != null) {
      return shared;
    }
    String title = page.title().strip();
    List<Element> headings = page.select("h1");
    if (headings.size() == 1) {
      String heading = headings.get(0).text();
      // A page's title often carries the site's name after the headline.
      if (!heading.isEmpty() && (title.isEmpty() || title.contains(heading))) {
        return heading;
      }
    }
    return title.isEmpty() ? null : title;
  }

  private static @Nullable String publisher(org.jsoup.nodes.Document page, List<JsonNode> linked) {
    String site = meta(page, "property=og:site_name", "name=dc.publisher", "name=publisher");
    if (site != null) {
      return site;
    }
    for (JsonNode node : linked) {
      String name = node.path("publisher").path("name").asText("").strip();
      if (!name.isEmpty()) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(org.jsoup.nodes.Document page, List<JsonNode> linked) {
    List<String> candidates = new ArrayList<>();
    for (String key :
        List.of(
            "property=article:published_time",
            "itemprop=datePublished",
            "name=dc.date.issued",
            "name=dc.date",
            "name=pubdate",
            "name=date")) {
      String value = meta(page, key);
      if (value != null) {
        candidates.add(value);
      }
    }
    for (JsonNode node : linked) {
      candidates.add(node.path("datePublished").asText(""));
    }
    for (Element time : page.select("time[datetime], [itemprop=datePublished]")) {
      candidates.add(time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"));
    }
    for (String candidate : candidates) {
      LocalDate day = Dates.day(candidate);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable String url(org.jsoup.nodes.Document page) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String url = canonical == null ? meta(page, "property=og:url") : canonical.attr("href").strip();
    return url != null && url.matches("https?://\\S+") ? url : null;
  }

  /** The content of the first meta element that matches one of {@code attribute=value}. */
  private static @Nullable String meta(org.jsoup.nodes.Document page, String... keys) {
    for (String key : keys) {
      for (Element meta : page.select("meta[" + key.replace("=", "=\"") + "\"][content]")) {
        String content = meta.attr("content").strip();
        if (!content.isEmpty()) {
          return content;
        }
      }
    }
    return null;
  }

  /** The objects of a page's JSON-LD, those of its graphs among them. */
  private List<JsonNode> linkedData(org.jsoup.nodes.Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode root = mapper.readTree(script.data());
        List<JsonNode> tops = new ArrayList<>();
        if (root.isArray()) {
          root.forEach(tops::add);
        } else {
          tops.add(root);
        }
        for (JsonNode top : tops) {
          nodes.add(top);
          top.path("@graph").forEach(nodes::add);
        }
      } catch (JsonProcessingException e) {
        // Decoration of the page, not its text: without it the page's other metadata count.
      }
    }
    return nodes;
  }
}
