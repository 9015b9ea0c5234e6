package org.dragoman.app.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.app.query.Column;
import org.dragoman.app.query.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON, an object a line. Days and times are ISO 8601; a number that JSON has not, such as
 * infinity, is null. The stream is neither flushed nor closed. For one thread.
 */
public final class JsonRows implements RowSink {
  private final OutputStream out;
  private final JsonFactory factory =
      JsonFactory.builder()
          .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
          .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false)
          .build();
  private List<String> names = List.of();

  public JsonRows(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<Column> columns) {
    List<String> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      String name = column.name();
      // SQL lets two columns have one name, an object of JSON does not.
      for (int number = 2; !seen.add(name); number++) {
        name = column.name() + "_" + number;
      }
      found.add(name);
    }
    names = found;
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      for (int i = 0; i < cells.size(); i++) {
        json.writeFieldName(names.get(i));
        write(json, cells.get(i));
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(JsonGenerator json, @Nullable Object cell) throws IOException {
    if (cell instanceof Integer number) {
      json.writeNumber(number);
    } else if (cell instanceof Long number) {
      json.writeNumber(number);
    } else if (cell instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else if (cell instanceof BigInteger number) {
      json.writeNumber(number);
    } else if (cell instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (cell instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (cell == null || cell instanceof Double) {
      json.writeNull();
    } else {
      json.writeString(cell.toString());
    }
  }

  @Override
  public void end() {}
}
