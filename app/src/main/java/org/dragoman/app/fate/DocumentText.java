package org.dragoman.app.fate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.app.export.CodePoints;
import org.dragoman.app.fate.DocumentRows.Actor;
import org.dragoman.app.fate.DocumentRows.BodyRow;
import org.dragoman.app.fate.DocumentRows.EngagementRow;
import org.dragoman.app.fate.DocumentRows.EventRow;
import org.dragoman.app.fate.DocumentRows.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The sentences of a document with the rows that stand in each. For one thread. */
final class DocumentText {
  private final FateLanguage language;
  private final DocumentRows rows;
  private final Map<String, SentenceText> sentences = new LinkedHashMap<>();

  /**
   * A body that a sentence names.
   *
   * @param first first token of the words that name it there
   * @param last their last token
   */
  record NamedBody(BodyRow row, BodyKey key, int first, int last) {}

  DocumentText(FateLanguage language, DocumentRows rows) {
    this.language = language;
    this.rows = rows;
    Document document =
        new Document(rows.id().toString(), rows.text(), rows.title(), null, rows.published(), null);
    for (Passage passage : List.of(Passage.TITLE, Passage.TEXT)) {
      CodePoints points = CodePoints.of(document.passage(passage));
      for (Sentence sentence : language.sentences.split(document, passage)) {
        SentenceText text = new SentenceText(language, document, sentence, points);
        sentences.put(key(text.place(0, 0)), text);
      }
    }
  }

  private static String key(Place place) {
    return place.passage() + " " + place.sentence();
  }

  /** The sentence in which words stand, or null where the rows were made of another splitting. */
  @Nullable SentenceText sentence(Place place) {
    return sentences.get(key(place));
  }

  /** The sentences that rows stand in, in the order of the document, each with its place. */
  Map<SentenceText, Place> withRows() {
    Map<String, Place> places = new TreeMap<>();
    rows.engagements().forEach(row -> places.putIfAbsent(key(row.place()), row.place()));
    rows.events().forEach(row -> places.putIfAbsent(key(row.place()), row.place()));
    rows.bodies().forEach(row -> places.putIfAbsent(key(row.place()), row.place()));
    Map<SentenceText, Place> found = new LinkedHashMap<>();
    sentences.forEach(
        (key, sentence) -> {
          Place place = places.get(key);
          if (place != null) {
            found.put(sentence, place);
          }
        });
    return found;
  }

  List<EngagementRow> engagements(Place in) {
    return rows.engagements().stream().filter(row -> row.place().sameSentence(in)).toList();
  }

  List<EventRow> events(Place in) {
    return rows.events().stream().filter(row -> row.place().sameSentence(in)).toList();
  }

  /** The bodies that a sentence names, by the words or by a row that stands in it. */
  List<NamedBody> bodies(SentenceText sentence, Place in) {
    List<NamedBody> found = new ArrayList<>();
    for (BodyRow row : rows.bodies()) {
      int @Nullable [] at = sentence.find(row.name());
      if (at == null && row.place().sameSentence(in)) {
        at = new int[] {sentence.first(row.place()), sentence.last(row.place())};
      }
      if (at != null) {
        found.add(new NamedBody(row, key(row), at[0], at[1]));
      }
    }
    return found;
  }

  /** The body of a name that a commitment holds, or null where the document has no such body. */
  @Nullable BodyRow body(String name) {
    for (BodyRow row : rows.bodies()) {
      if (row.name().equals(name)) {
        return row;
      }
    }
    return rows.bodies().stream()
        .filter(row -> row.name().contains(name) || name.contains(row.name()))
        .findFirst()
        .orElse(null);
  }

  BodyKey key(BodyRow row) {
    return language.bodies.of(row.name(), row.parties());
  }

  /** Persons and offices of all engagements of the document that took place between some sides. */
  List<Actor> actorsOfTalks(java.util.Collection<String> parties) {
    List<Actor> actors = new ArrayList<>();
    for (EngagementRow row : rows.engagements()) {
      if (row.parties().containsAll(parties)
          && (row.status().equals("held") || row.status().equals("ongoing"))) {
        row.actors().stream().filter(actor -> !actors.contains(actor)).forEach(actors::add);
      }
    }
    return actors;
  }
}
