package org.dragoman.app.source;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The words of a piece of HTML as plain text: paragraphs parted by an empty line, the text of
 * scripts, forms, navigation and hidden elements left out.
 */
final class BlockText implements NodeFilter {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "nav",
          "footer",
          "aside",
          "form",
          "button",
          "select",
          "textarea",
          "input",
          "dialog");

  /**
   * Headings in headings would each be read to the innermost; a page has few of the first level.
   */
  private static final int MOST_HEADINGS = 20;

  private final StringBuilder text = new StringBuilder();
  private final @Nullable String title;

  /** Line feeds owed before the next word. */
  private int breaks;

  /** Whether a space is owed before the next word. */
  private boolean space;

  private int preformatted;
  private int headings;

  private BlockText(@Nullable String title) {
    this.title = title;
  }

  /**
   * The text of an element.
   *
   * @param title the document's headline, left out where a first-level heading repeats it, or null
   */
  static String of(Element root, @Nullable String title) {
    BlockText filter = new BlockText(title);
    root.filter(filter);
    return filter.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (leftOut(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      String name = element.normalName();
      if (name.equals("br")) {
        breaks = Math.max(breaks, 1);
      } else if (name.equals("td") || name.equals("th")) {
        space = true;
      } else if (name.equals("tr")) {
        breaks = Math.max(breaks, 1);
      } else if (element.isBlock()) {
        breaks = 2;
      }
      if (name.equals("pre")) {
        preformatted++;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(@Nullable Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("pre")) {
        preformatted--;
      }
      if (element.isBlock() && !Set.of("td", "th", "tr").contains(element.normalName())) {
        breaks = 2;
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean leftOut(Element element) {
    if (LEFT_OUT.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    if (style.contains("display:none") || style.contains("visibility:hidden")) {
      return true;
    }
    return title != null
        && element.normalName().equals("h1")
        && ++headings <= MOST_HEADINGS
        && element.text().equals(title);
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && preformatted > 0) {
        breaks = Math.max(breaks, 1);
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
        space = true;
      } else if (c != '\u00AD' && c != '\u200B') {
        // Soft hyphens and zero-width spaces only guide line breaking.
        if (!text.isEmpty()) {
          if (breaks > 0) {
            text.append(breaks == 1 ? "\n" : "\n\n");
          } else if (space) {
            text.append(' ');
          }
        }
        breaks = 0;
        space = false;
        text.append(c);
      }
    }
  }
}
