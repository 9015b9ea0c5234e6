package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.util.Collection;
import org.dragoman.actor.Party;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields that objects of one document share: strings that are well-formed, null for what
 * is unknown, and quotes whose offsets are code points.
 *
 * <p>For one thread, as its generator is.
 */
final class JsonFields {
  private final JsonGenerator json;
  private final Story story;

  JsonFields(JsonGenerator json, Story story) {
    this.json = json;
    this.story = story;
  }

  /** Generators for JSON a line: they leave the stream open, and flush it only when asked to. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
        .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false)
        .configure(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8, true)
        .build();
  }

  void quote(Quote quote) throws IOException {
    json.writeNumberField("sentence", quote.sentence());
    string("quote", quote.text());
    span(quote);
  }

  void span(Quote quote) throws IOException {
    boolean inTitle = quote.passage() == Passage.TITLE;
    CodePoints points = story.points(quote.passage());
    json.writeNumberField("begin", points.at(quote.span().begin()));
    json.writeNumberField("end", points.at(quote.span().end()));
    if (inTitle) {
      string("in", "title");
    }
  }

  void parties(String field, Collection<Party> parties) throws IOException {
    strings(field, parties.stream().map(Party::code).toList());
  }

  void strings(String field, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(CodePoints.wellFormed(value));
    }
    json.writeEndArray();
  }

  void string(String field, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, CodePoints.wellFormed(value.toString()));
    }
  }

  void number(String field, @Nullable Integer value) throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, value);
    }
  }

  void number(String field, @Nullable Double value) throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, value);
    }
  }

  static @Nullable String code(@Nullable Party party) {
    return party == null ? null : party.code();
  }

  /** To three places; more would pretend to a precision that confidence has not. */
  static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
