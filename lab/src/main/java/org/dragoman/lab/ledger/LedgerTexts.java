package org.dragoman.lab.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab ledger-texts}: invented reports for a large ledger. */
@Command(
    name = "ledger-texts",
    mixinStandardHelpOptions = true,
    description =
        "Writes invented reports as JSON lines: meetings, calls, plans, praise, charges and strikes"
            + " of most states over some years, the same for the same seed.")
public final class LedgerTexts implements Callable<Integer> {
  @Option(names = "--documents", required = true, description = "How many.")
  private int documents;

  @Option(names = "--seed", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
  private long seed;

  @Parameters(paramLabel = "FILE", description = "Where to write them.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    InventedReports reports = new InventedReports(seed);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      for (int i = 0; i < documents; i++) {
        InventedReports.Report report = reports.next();
        json.writeStartObject();
        json.writeStringField("id", report.id());
        json.writeStringField("title", report.title());
        json.writeStringField("publisher", report.publisher());
        json.writeStringField("date", report.date().toString());
        json.writeStringField("text", report.text());
        json.writeEndObject();
      }
    }
    return 0;
  }
}
