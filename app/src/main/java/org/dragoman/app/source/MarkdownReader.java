package org.dragoman.app.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dragoman.text.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown: the text without its markup, and what the front matter ({@code title}, {@code
 * publisher} or {@code source}, {@code date}, {@code url}) and a leading first-level heading tell.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class MarkdownReader {
  /** Deeper lists and quotations are read as text of the deepest level. */
  private static final int MOST_NESTED = 100;

  private static final List<YamlFrontMatterExtension> EXTENSIONS =
      List.of((YamlFrontMatterExtension) YamlFrontMatterExtension.create());

  private final Parser parser =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MOST_NESTED).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /**
   * The document of a Markdown text.
   *
   * @throws SourceException where the front matter's date is none
   */
  Document read(String id, String markdown) throws SourceException {
    Node root = parser.parse(markdown);
    YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
    root.accept(visitor);
    Map<String, List<String>> front = visitor.getData();
    Element body = Jsoup.parseBodyFragment(renderer.render(root)).body();
    String title = first(front, "title");
    Element heading = body.firstElementChild();
    if (heading != null && heading.normalName().equals("h1") && title == null) {
      title = heading.text();
    }
    return new Document(
        id,
        BlockText.of(body, title),
        title,
        first(front, "publisher", "source"),
        date(first(front, "date", "published")),
        first(front, "url"));
  }

  private static @Nullable LocalDate date(@Nullable String words) throws SourceException {
    if (words == null || Dates.isWithoutDay(words)) {
      return null;
    }
    LocalDate day = Dates.day(words);
    if (day == null) {
      throw new SourceException("front matter: date \"" + words + "\" is not YYYY-MM-DD");
    }
    return day;
  }

  private static @Nullable String first(Map<String, List<String>> front, String... keys) {
    for (String key : keys) {
      List<String> values = front.getOrDefault(key, List.of());
      if (!values.isEmpty() && !values.get(0).isBlank()) {
        return values.get(0).strip();
      }
    }
    return null;
  }
}
