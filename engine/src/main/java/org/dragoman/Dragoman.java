package org.dragoman;

import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.text.Document;

/** Reads diplomatic reports into records. Immutable and safe for use by many threads. */
public final class Dragoman {
  private Dragoman() {}

  /** A reader of English, with the lexicons and models that ship with the engine. */
  public static Dragoman english() {
    return english(Lexicon.bundled());
  }

  /** A reader of English that knows the words of this lexicon. */
  public static Dragoman english(Lexicon lexicon) {
    return new Dragoman();
  }

  /** The record of a document. */
  public DiplomaticRecord read(Document document) {
    return new DiplomaticRecord(
        document, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }
}
