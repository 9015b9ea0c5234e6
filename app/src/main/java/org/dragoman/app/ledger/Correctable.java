package org.dragoman.app.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.record.CommitmentStatus;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.EngagementStatus;
import org.dragoman.record.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may set right, and which of its fields. The id's first letter tells which it is.
 */
enum Correctable {
  EVENT('E', Table.EVENT, "trigger_begin", "trigger_end", eventFields()),
  ENGAGEMENT('M', Table.ENGAGEMENT, "span_begin", "span_end", engagementFields()),
  COMMITMENT('C', Table.COMMITMENT, "span_begin", "span_end", commitmentFields()),
  POSITION('P', Table.SIDE_POSITION, "span_begin", "span_end", positionFields());

  private static final Pattern PARTY = Pattern.compile("[A-Z][A-Za-z0-9&-]{1,15}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
  private static final Pattern CAMEO = Pattern.compile("\\d{2,4}");

  private final char letter;
  private final Table table;
  private final String anchorBegin;
  private final String anchorEnd;
  private final Map<String, Field> fields;

  Correctable(
      char letter, Table table, String anchorBegin, String anchorEnd, Map<String, Field> fields) {
    this.letter = letter;
    this.table = table;
    this.anchorBegin = anchorBegin;
    this.anchorEnd = anchorEnd;
    this.fields = fields;
  }

  /** What a field holds. */
  enum Form {
    WORD,
    TEXT,
    PARTY,
    COUNTRY,
    CAMEO,
    DAY,
    NUMBER
  }

  /**
   * A field.
   *
   * @param form what it holds
   * @param words the words it may hold, where it holds a word
   * @param empty whether it may hold nothing
   */
  record Field(Form form, List<String> words, boolean empty) {
    /** The type in SQL. */
    String sqlType() {
      return switch (form) {
        case DAY -> "DATE";
        case NUMBER -> "INTEGER";
        default -> "TEXT";
      };
    }
  }

  private static Field word(Stream<String> words) {
    return new Field(Form.WORD, words.toList(), false);
  }

  private static Field of(Form form, boolean empty) {
    return new Field(form, List.of(), empty);
  }

  private static Map<String, Field> with(Map<String, Field> fields) {
    fields.put("verdict", new Field(Form.WORD, List.of("accepted", "rejected"), true));
    return fields;
  }

  private static Map<String, Field> eventFields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("type", word(Arrays.stream(EventType.values()).map(EventType::name)));
    fields.put("mode", of(Form.TEXT, true));
    fields.put("cameo", of(Form.CAMEO, false));
    fields.put("status", word(Arrays.stream(EventStatus.values()).map(EventStatus::label)));
    fields.put("actor", of(Form.PARTY, true));
    fields.put("recipient", of(Form.PARTY, true));
    fields.put("date", of(Form.DAY, true));
    fields.put("place_country", of(Form.COUNTRY, true));
    fields.put("place_name", of(Form.TEXT, true));
    fields.put("said_by", of(Form.TEXT, true));
    return with(fields);
  }

  private static Map<String, Field> engagementFields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("kind", word(Arrays.stream(EngagementKind.values()).map(EngagementKind::label)));
    fields.put(
        "status", word(Arrays.stream(EngagementStatus.values()).map(EngagementStatus::label)));
    fields.put("date", of(Form.DAY, true));
    fields.put("place_country", of(Form.COUNTRY, true));
    fields.put("place_city", of(Form.TEXT, true));
    return with(fields);
  }

  private static Map<String, Field> commitmentFields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("what", of(Form.TEXT, false));
    fields.put(
        "status", word(Arrays.stream(CommitmentStatus.values()).map(CommitmentStatus::label)));
    fields.put("due", of(Form.TEXT, true));
    fields.put("body", of(Form.TEXT, true));
    fields.put("session", of(Form.NUMBER, true));
    return with(fields);
  }

  private static Map<String, Field> positionFields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("stance", word(Arrays.stream(Stance.values()).map(Stance::label)));
    fields.put("object", of(Form.TEXT, false));
    return with(fields);
  }

  /**
   * What an id names.
   *
   * @throws LedgerException where it names nothing that can be set right
   */
  static Correctable of(String id) {
    for (Correctable kind : values()) {
      if (!id.isEmpty() && id.charAt(0) == kind.letter) {
        return kind;
      }
    }
    throw new LedgerException(
        "'"
            + id
            + "' is no id of an event (E...), engagement (M...), commitment (C...) or position (P...)");
  }

  /** The word in messages and in the ledger: {@code event}. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  Table table() {
    return table;
  }

  /** The column in which the words begin that find it again in another reading. */
  String anchorBegin() {
    return anchorBegin;
  }

  /** The column in which these words end. */
  String anchorEnd() {
    return anchorEnd;
  }

  /** Its fields in order. */
  List<CorrectableField> fields() {
    List<CorrectableField> told = new java.util.ArrayList<>();
    fields.forEach(
        (name, field) ->
            told.add(
                new CorrectableField(
                    name, field.words(), field.empty(), field.form() == Form.DAY)));
    return told;
  }

  /**
   * A field by its name.
   *
   * @throws LedgerException where there is none; the message names those that there are
   */
  Field field(String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw new LedgerException(
          "an "
              + word()
              + " has no field '"
              + name
              + "'; it has "
              + new TreeSet<>(fields.keySet()));
    }
    return field;
  }

  /**
   * A value as the field holds it; null for nothing.
   *
   * @throws LedgerException where the field cannot hold it
   */
  @Nullable String checked(String name, String given) {
    Field field = field(name);
    if (given.isBlank()) {
      if (!field.empty()) {
        throw new LedgerException(name + " cannot be empty");
      }
      return null;
    }
    String value = Incoming.fit(given.strip());
    switch (field.form()) {
      case WORD -> {
        for (String word : field.words()) {
          if (word.equalsIgnoreCase(value)) {
            return word;
          }
        }
        throw new LedgerException(
            "'" + value + "' is no " + name + "; it is one of " + String.join(", ", field.words()));
      }
      case PARTY -> require(PARTY.matcher(value).matches(), name, value, "the code of a party");
      case COUNTRY ->
          require(COUNTRY.matcher(value).matches(), name, value, "a code of three letters");
      case CAMEO -> require(CAMEO.matcher(value).matches(), name, value, "a code of CAMEO");
      case NUMBER -> require(value.matches("\\d{1,6}"), name, value, "a number");
      case DAY -> {
        try {
          return LocalDate.parse(value).toString();
        } catch (DateTimeException e) {
          throw new LedgerException(name + ": '" + value + "' is not a day as YYYY-MM-DD", e);
        }
      }
      case TEXT -> {
        return value;
      }
    }
    return value;
  }

  private static void require(boolean right, String name, String value, String what) {
    if (!right) {
      throw new LedgerException(name + ": '" + value + "' is not " + what);
    }
  }
}
