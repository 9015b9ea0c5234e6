package org.dragoman.text;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was given: its text and what is known of where it comes from. Immutable.
 *
 * @param id the input's own identifier
 * @param text the body; every offset into {@link Passage#TEXT} counts from its first code unit
 * @param title the headline, or null where none is known
 * @param publisher who published it, or null where unknown (the text itself may still tell)
 * @param published the day of publication, or null where unknown
 * @param url where it was found, or null
 */
public record Document(
    String id,
    String text,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String url) {
  public Document {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }

  /** A document of which only the text is known. */
  public static Document of(String id, String text) {
    return new Document(id, text, null, null, null, null);
  }

  /** The same document with this day of publication. */
  public Document withPublished(@Nullable LocalDate day) {
    return new Document(id, text, title, publisher, day, url);
  }

  /** The same document with this headline. */
  public Document withTitle(@Nullable String headline) {
    return new Document(id, text, headline, publisher, published, url);
  }

  /** The same document with this publisher. */
  public Document withPublisher(@Nullable String name) {
    return new Document(id, text, title, name, published, url);
  }

  /** The characters of a passage; empty for the title of a document that has none. */
  public String passage(Passage passage) {
    return passage == Passage.TEXT ? text : Objects.requireNonNullElse(title, "");
  }

  /** The words at {@code span} as evidence. */
  public Quote quote(Sentence sentence, Span span) {
    return new Quote(
        sentence.passage(),
        sentence.index(),
        span,
        passage(sentence.passage()).substring(span.begin(), span.end()));
  }
}
