package org.dragoman.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the index, and how each is cut into terms. Stateless.
 *
 * <p>Texts are stemmed as English and keep positions and offsets, for phrases and highlights. Codes
 * and labels are single terms in small letters.
 */
final class IndexFields {
  /** To be raised with each change of the fields, so that older indexes are made anew. */
  static final String VERSION = "1";

  static final String ID = "id";
  static final String NATIVE_ID = "native";
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String PUBLISHER = "publisher";
  static final String URL = "url";
  static final String STORED_URL = "url_as_given";
  static final String DATE = "date";
  static final String TYPE = "type";
  static final String KIND = "kind";
  static final String TOPIC = "topic";
  static final String STATE = "state";
  static final String BODY = "body";
  static final String LANGUAGE = "language";

  /** The fields that a query may name, in the order in which help lists them. */
  static final List<String> NAMED =
      List.of(TEXT, TITLE, PUBLISHER, URL, DATE, TYPE, KIND, TOPIC, STATE, BODY, LANGUAGE);

  /** The fields whose values are codes or labels. */
  static final List<String> EXACT = List.of(URL, TYPE, KIND, TOPIC, STATE, LANGUAGE);

  /** The fields that are counted. */
  static final List<String> COUNTED = List.of(STATE, TYPE, KIND, TOPIC, PUBLISHER);

  /** No term may be longer; a longer value is not to be found by it. */
  private static final int LONGEST_TERM = 8000;

  private static final FieldType PASSAGES = new FieldType(TextField.TYPE_STORED);

  static {
    PASSAGES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    PASSAGES.freeze();
  }

  private IndexFields() {}

  /** The analyzer of all fields; the caller closes it. */
  static Analyzer analyzer() {
    Analyzer names = new StandardAnalyzer();
    Analyzer codes = new KeywordAnalyzer();
    Map<String, Analyzer> byField =
        Map.of(
            PUBLISHER, names, BODY, names, URL, codes, TYPE, codes, KIND, codes, TOPIC, codes,
            STATE, codes, LANGUAGE, codes, ID, codes);
    return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), byField);
  }

  /** How the counted fields are laid down. */
  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (String field : COUNTED) {
      config.setMultiValued(field, true);
      config.setIndexFieldName(field, "facet_" + field);
    }
    return config;
  }

  /** A code or label as it is indexed and asked for. */
  static String exact(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  /** The fields of a document of the ledger. */
  static Document of(IndexedDocument given) {
    Document fields = new Document();
    fields.add(new StringField(ID, given.id().toString(), Field.Store.YES));
    fields.add(new StoredField(NATIVE_ID, given.nativeId()));
    fields.add(new Field(TEXT, given.text(), PASSAGES));
    if (given.title() != null) {
      fields.add(new Field(TITLE, given.title(), PASSAGES));
    }
    if (given.publisher() != null) {
      fields.add(new TextField(PUBLISHER, given.publisher(), Field.Store.YES));
      count(fields, PUBLISHER, given.publisher());
    }
    exact(fields, URL, given.url());
    if (given.url() != null) {
      fields.add(new StoredField(STORED_URL, given.url()));
    }
    LocalDate date = given.published();
    if (date != null) {
      fields.add(new LongPoint(DATE, date.toEpochDay()));
      fields.add(new NumericDocValuesField(DATE, date.toEpochDay()));
      fields.add(new StoredField(DATE, date.toEpochDay()));
    }
    exact(fields, LANGUAGE, given.language());
    given
        .labels()
        .forEach(
            (field, values) -> {
              for (String value : values) {
                if (field.equals(BODY)) {
                  fields.add(new TextField(BODY, value, Field.Store.NO));
                } else {
                  exact(fields, field, value);
                  count(fields, field, value);
                }
              }
            });
    return fields;
  }

  private static void exact(Document fields, String field, @Nullable String value) {
    if (value != null && !value.isEmpty() && value.length() <= LONGEST_TERM) {
      fields.add(new StringField(field, exact(value), Field.Store.NO));
    }
  }

  private static void count(Document fields, String field, String value) {
    if (!value.isEmpty() && value.length() <= LONGEST_TERM) {
      fields.add(new SortedSetDocValuesFacetField(field, value));
    }
  }
}
