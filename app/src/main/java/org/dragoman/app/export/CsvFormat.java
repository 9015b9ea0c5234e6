package org.dragoman.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.place.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A flat table for spreadsheets: CSV (RFC 4180) with a row of column names and a byte order mark,
 * by which they know UTF-8.
 *
 * <p>A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
 * or a carriage return for a formula, which a document could use to run one. Such a cell gets a
 * leading apostrophe, unless it is a number that was counted here.
 */
public final class CsvFormat implements EventFormat {
  /** Parts the values of a cell that holds several. */
  private static final String SEVERAL = "; ";

  static final List<String> COLUMNS =
      List.of(
          "id",
          "document",
          "title",
          "publisher",
          "published",
          "url",
          "in",
          "sentence",
          "type",
          "mode",
          "contexts",
          "cameo",
          "cameo_name",
          "quad",
          "goldstein",
          "status",
          "date",
          "actor",
          "actor_name",
          "actor_office",
          "actor_sector",
          "actor_text",
          "recipient",
          "recipient_name",
          "recipient_office",
          "recipient_sector",
          "recipient_text",
          "place_name",
          "place_country",
          "latitude",
          "longitude",
          "geonames",
          "said_by",
          "trigger",
          "quote",
          "begin",
          "end",
          "sentence_text",
          "confidence");

  private final Codebook codebook;

  /**
   * @param codebook names of the CAMEO codes
   */
  public CsvFormat(Codebook codebook) {
    this.codebook = codebook;
  }

  @Override
  public void begin(OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    row(COLUMNS, out);
  }

  @Override
  public void write(ExportEvent exported, OutputStream out) throws IOException {
    Document document = exported.document();
    Event event = exported.event();
    Quote quote = event.quote();
    Place place = event.place();
    CodePoints points = exported.story().points(quote.passage());
    List<String> cells = new ArrayList<>(COLUMNS.size());
    cells.add(exported.id().hex());
    text(cells, document.id());
    text(cells, document.title());
    text(cells, document.publisher());
    text(cells, document.published());
    text(cells, document.url());
    cells.add(quote.passage() == Passage.TITLE ? "title" : "text");
    number(cells, quote.sentence());
    text(cells, event.type());
    text(cells, event.mode());
    text(cells, String.join(SEVERAL, event.contexts()));
    cells.add(event.cameo());
    text(cells, codebook.cameoName(event));
    number(cells, event.type().quad());
    number(cells, event.goldstein());
    text(cells, event.status().label());
    text(cells, event.date());
    side(cells, event.actors());
    side(cells, event.recipients());
    text(cells, place == null ? null : place.name());
    text(cells, place == null ? null : place.country());
    number(cells, place == null ? null : place.latitude());
    number(cells, place == null ? null : place.longitude());
    number(cells, place == null ? null : place.geonames());
    text(cells, event.saidBy());
    text(cells, event.trigger().text());
    text(cells, quote.text());
    number(cells, points.at(quote.span().begin()));
    number(cells, points.at(quote.span().end()));
    text(cells, exported.sentence().text());
    number(cells, JsonFields.rounded(event.confidence()));
    row(cells, out);
  }

  private static void side(List<String> cells, List<EventActor> side) {
    text(cells, several(side, actor -> code(actor.party())));
    text(cells, several(side, EventActor::name));
    text(cells, several(side, EventActor::office));
    text(cells, several(side, actor -> actor.sector() == null ? null : actor.sector().name()));
    text(cells, several(side, actor -> actor.mention().text()));
  }

  private static @Nullable String code(@Nullable Party party) {
    return JsonFields.code(party);
  }

  private static String several(
      List<EventActor> side, Function<EventActor, @Nullable String> value) {
    return side.stream()
        .map(value)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(SEVERAL));
  }

  private static void number(List<String> cells, @Nullable Number value) {
    cells.add(value == null ? "" : value.toString());
  }

  private static void text(List<String> cells, @Nullable Object value) {
    cells.add(value == null ? "" : guarded(CodePoints.wellFormed(value.toString())));
  }

  /** The text as a spreadsheet shows it and does not run it. */
  public static String guarded(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static void row(List<String> cells, OutputStream out) throws IOException {
    StringWriter row = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(row)) {
      csv.writeRecord(cells);
    }
    out.write(row.toString().getBytes(StandardCharsets.UTF_8));
  }
}
