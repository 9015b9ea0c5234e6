package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/** The first lines of what is printed of a document: its title, and what is known of it. */
final class DocumentHeader {
  private DocumentHeader() {}

  /**
   * Prints the title, else the id, and below it what else is known.
   *
   * @param publisher to be told among the rest, or null where it is told elsewhere or unknown
   */
  static void print(Page page, Document document, @Nullable String publisher) {
    String title = document.title();
    page.add(Style.STRONG, title == null ? document.id() : title).end(0, 0);
    List<String> facts = new ArrayList<>();
    if (title != null) {
      facts.add(document.id());
    }
    if (publisher != null) {
      facts.add(publisher);
    }
    if (document.published() != null) {
      facts.add("published " + document.published());
    }
    if (document.url() != null) {
      facts.add(document.url());
    }
    if (!facts.isEmpty()) {
      page.add(Style.FAINT, String.join(" · ", facts)).end(0, 2);
    }
  }
}
