package org.dragoman.app.api;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import org.dragoman.app.query.QuestionException;
import org.jspecify.annotations.Nullable;

/** The forms of an answer. */
enum Form {
  JSON("application/json"),
  CSV("text/csv"),
  PARQUET("application/vnd.apache.parquet"),
  GEOJSON("application/geo+json");

  private static final int NOT_ACCEPTABLE = 406;

  private final String type;

  Form(String type) {
    this.type = type;
  }

  /** The type of media. */
  String type() {
    return type;
  }

  /**
   * The form that a request wants: by its parameter {@code format}, else by the first of the types
   * that it accepts which there is.
   */
  static Form of(Context context) {
    String asked = context.queryParam("format");
    if (asked != null && !asked.isBlank()) {
      for (Form form : values()) {
        if (form.name().equalsIgnoreCase(asked.strip())) {
          return form;
        }
      }
      throw new QuestionException("format: '" + asked + "' is none of json, csv, parquet, geojson");
    }
    String accepted = context.header("Accept");
    if (accepted == null || accepted.isBlank()) {
      return JSON;
    }
    for (String part : accepted.split(",", -1)) {
      Form form = ofType(part.split(";", -1)[0].strip().toLowerCase(Locale.ROOT));
      if (form != null) {
        return form;
      }
    }
    throw new HttpResponseException(
        NOT_ACCEPTABLE,
        "there is application/json, text/csv, application/vnd.apache.parquet and"
            + " application/geo+json");
  }

  private static @Nullable Form ofType(String type) {
    if (type.equals("*/*") || type.equals("application/*") || type.startsWith("text/html")) {
      return JSON;
    }
    for (Form form : values()) {
      if (form.type.equals(type)) {
        return form;
      }
    }
    return null;
  }
}
