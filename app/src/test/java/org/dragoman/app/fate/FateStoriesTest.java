package org.dragoman.app.fate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dragoman.app.fate.Stories.Story;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What later reports make of commitments, by small stories that were invented for it. */
class FateStoriesTest {
  static List<Story> stories() throws IOException {
    return Stories.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void theLaterReportDecidesTheFateOfThePromise(Story story, @TempDir Path folder)
      throws InterruptedException {
    try (Ledger ledger =
        Ledger.open(new LedgerAddress.File(folder.resolve("story.duckdb")), Ledger.Access.WRITE)) {
      Stories.ingest(ledger, story.documents());
      new FatePass().run(ledger);
      List<String> promised =
          ledger.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT c.id FROM commitment c JOIN document d ON d.id = c.document"
                              + " WHERE d.native_id = ?"
                              + " AND strpos(lower(c.quote), lower(?)) > 0")
                      .bind(0, story.earlier().id())
                      .bind(1, story.promise())
                      .mapTo(String.class)
                      .list());
      assertThat(promised).as("the engine reads the promise").isNotEmpty();
      List<String> fates =
          ledger.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT DISTINCT f.kind FROM commitment_fate f"
                              + " JOIN document d ON d.id = f.by_document"
                              + " JOIN document e ON e.id = f.document"
                              + " WHERE d.native_id = ? AND e.native_id = ?")
                      .bind(0, story.later().id())
                      .bind(1, story.earlier().id())
                      .mapTo(String.class)
                      .list());
      boolean unread = story.fate().equals("unread");
      assertThat(fates)
          .isEqualTo(
              Set.of("unread", "none").contains(story.fate()) ? List.of() : List.of(story.fate()));
      if (unread) {
        assertThat(rows(ledger, story, "event") + rows(ledger, story, "engagement")).isZero();
      }
    }
  }

  private static long rows(Ledger ledger, Story story, String table) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM "
                        + table
                        + " t JOIN document d ON d.id = t.document WHERE d.native_id = ?")
                .bind(0, story.later().id())
                .mapTo(Long.class)
                .one());
  }
}
