package org.dragoman.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.app.ledger.Correction;
import org.dragoman.app.ledger.Corrections;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.TrainingRows;
import org.dragoman.app.search.SearchException;
import org.dragoman.app.upkeep.Upkeep;

/** The work of {@code dragoman correct}. */
final class Correcting {
  private final Console console;
  private final CorrectCommand command;
  private final ObjectMapper mapper = new ObjectMapper();

  Correcting(Console console, CorrectCommand command) {
    this.console = console;
    this.command = command;
  }

  int run(LedgerOption option) {
    try {
      if (command.list) {
        try (Ledger ledger = option.reading()) {
          tell(new Corrections(ledger).all());
        }
        return 0;
      }
      if (command.export != null) {
        return export(option);
      }
      String id = Objects.requireNonNull(command.id);
      try (Progress progress = new Progress(console.err(), Terminal.err(), 0);
          Ledger ledger = option.writing()) {
        Corrections corrections = new Corrections(ledger);
        if (command.undo) {
          int count = corrections.undo(id);
          Upkeep.run(ledger, progress::stage);
          say(count + (count == 1 ? " correction of " : " corrections of ") + id + " taken back");
          return 0;
        }
        String who = command.who == null ? System.getProperty("user.name", "unknown") : command.who;
        List<Correction> made = corrections.correct(id, values(), who, command.why);
        Upkeep.run(ledger, progress::stage);
        if (made.isEmpty()) {
          say(id + " holds these values already");
        }
        tell(made);
        return 0;
      }
    } catch (LedgerException | SearchException e) {
      console.say(e.getMessage());
      return 1;
    } catch (IOException e) {
      return console.unwritten("output", e);
    }
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String value : command.values) {
      int sign = value.indexOf('=');
      values.put(value.substring(0, sign), value.substring(sign + 1));
    }
    if (command.accept || command.reject) {
      values.put("verdict", command.accept ? "accepted" : "rejected");
    }
    return values;
  }

  private int export(LedgerOption option) throws IOException {
    int[] count = new int[1];
    try (Ledger ledger = option.reading();
        Destination destination = Destination.of(Objects.requireNonNull(command.export))) {
      OutputStream out = destination.out();
      try (var json = new com.fasterxml.jackson.core.JsonFactory().createGenerator(out)) {
        json.configure(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
        json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
        count[0] = TrainingRows.write(ledger, json);
      }
      out.write('\n');
      destination.commit();
    }
    say(count[0] + " events");
    return 0;
  }

  private void say(String line) throws IOException {
    console.out().write((Printable.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void tell(List<Correction> corrections) throws IOException {
    for (Correction correction : corrections) {
      if (command.json) {
        ObjectNode node = mapper.createObjectNode();
        node.put("number", correction.number());
        node.put("target", correction.target());
        node.put("kind", correction.kind());
        node.put("field", correction.field());
        node.put("machine_value", correction.machineValue());
        node.put("value", correction.value());
        node.put("who", correction.who());
        node.put("made", correction.made().toString());
        node.put("reason", correction.reason());
        node.put("undone", correction.undone() == null ? null : correction.undone().toString());
        console.out().write(mapper.writeValueAsBytes(node));
        console.out().write('\n');
      } else {
        say(line(correction));
      }
    }
  }

  private static String line(Correction correction) {
    return correction.target()
        + " "
        + correction.field()
        + ": "
        + shown(correction.machineValue())
        + " -> "
        + shown(correction.value())
        + ", by "
        + correction.who()
        + ", "
        + correction.made().toLocalDate()
        + (correction.reason() == null ? "" : ": " + correction.reason())
        + (correction.undone() == null ? "" : " (no longer)");
  }

  private static String shown(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "nothing" : value;
  }
}
