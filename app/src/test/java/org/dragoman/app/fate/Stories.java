package org.dragoman.app.fate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;

/** The invented stories of {@code stories.tsv}, and a way to read documents into a ledger. */
final class Stories {
  /** One engine for all tests: it is immutable, and takes half a second to load. */
  static final Dragoman DRAGOMAN = Dragoman.english();

  private Stories() {}

  /**
   * A story.
   *
   * @param promise words of the promised clause
   * @param fate what the later report makes of it, or {@code none}
   */
  record Story(String name, Document earlier, Document later, String promise, String fate) {
    List<Document> documents() {
      return List.of(earlier, later);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Story> all() throws IOException {
    List<Story> stories = new ArrayList<>();
    try (InputStream in = Stories.class.getResourceAsStream("stories.tsv")) {
      if (in == null) {
        throw new IOException("stories.tsv is missing");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("#") || line.startsWith("story\t") || line.isBlank()) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        stories.add(
            new Story(
                cells[0],
                document(cells[0] + "/earlier", cells[1], cells[2]),
                document(cells[0] + "/later", cells[3], cells[4]),
                cells[5],
                cells[6]));
      }
    }
    return stories;
  }

  static Document document(String id, String day, String text) {
    return new Document(id, text, null, "Invented Wire", LocalDate.parse(day), "urn:" + id);
  }

  /** Reads documents into a ledger in one run. */
  static void ingest(Ledger ledger, List<Document> documents) throws InterruptedException {
    new Ingest(
            ledger,
            DRAGOMAN,
            new ReportReader(Lexicon.bundled()),
            new CoderVersion("test", "bundled"),
            "ingest",
            problem -> {},
            () -> {})
        .run(
            intake -> {
              for (Document document : documents) {
                intake.input(document.id(), Incoming.of(document, "en", document.id()));
              }
            });
  }
}
