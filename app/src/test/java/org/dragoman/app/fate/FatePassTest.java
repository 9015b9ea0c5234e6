package org.dragoman.app.fate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dragoman.app.fate.Stories.Story;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerDigest;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fates follow from what the ledger holds, on both databases and in whatever order it came. */
@ExtendWith(Databases.Extension.class)
class FatePassTest {
  private static final Document PLAN =
      Stories.document(
          "plan",
          "2026-01-15",
          "Oman and Kenya agreed to convene the third session of the Oman-Kenya"
              + " Joint Commission in Nairobi in October 2026.");
  private static final Document DELAY =
      Stories.document(
          "delay",
          "2026-09-28",
          "The third session of the Oman-Kenya Joint Commission has been"
              + " postponed to December 2026, the Kenyan Foreign Ministry said on Monday.");
  private static final Document HELD =
      Stories.document(
          "held",
          "2026-12-09",
          "The third session of the Oman-Kenya Joint Commission was held in"
              + " Nairobi on Wednesday.");

  @Test
  void theOrderAndTheNumberOfRunsMakeNoDifference(Databases databases, @TempDir Path folder)
      throws IOException, InterruptedException {
    List<Document> documents = new ArrayList<>();
    for (Story story : Stories.all()) {
      documents.addAll(story.documents());
    }
    LedgerDigest.Sum atOnce;
    try (Ledger ledger = open(databases, Databases.Kind.DUCKDB, folder)) {
      Stories.ingest(ledger, documents);
      assertThat(new FatePass().run(ledger)).isGreaterThan(20);
      atOnce = fates(ledger);
    }
    Collections.shuffle(documents, new Random(7));
    try (Ledger ledger = open(databases, Databases.Kind.POSTGRESQL, folder)) {
      for (int i = 0; i < documents.size(); i += 13) {
        Stories.ingest(ledger, documents.subList(i, Math.min(documents.size(), i + 13)));
        new FatePass().run(ledger);
      }
      assertThat(fates(ledger)).isEqualTo(atOnce);
      new FatePass().runAll(ledger);
      assertThat(fates(ledger)).isEqualTo(atOnce);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPostponedSessionIsFulfilledByItsNewDay(
      Databases.Kind kind, Databases databases, @TempDir Path folder) throws InterruptedException {
    try (Ledger ledger = open(databases, kind, folder)) {
      Stories.ingest(ledger, List.of(HELD, DELAY, PLAN));
      new FatePass().run(ledger);
      assertThat(kinds(ledger, "plan"))
          .containsExactly("delay postponed 2026-12", "held fulfilled null");
      assertThat(quotesThatAreNotTheirWords(ledger)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRejectedTellingDecidesNothingOnceTheChangeIsKnown(
      Databases.Kind kind, Databases databases, @TempDir Path folder) throws InterruptedException {
    try (Ledger ledger = open(databases, kind, folder)) {
      Stories.ingest(ledger, List.of(PLAN, HELD));
      new FatePass().run(ledger);
      assertThat(kinds(ledger, "plan")).containsExactly("held fulfilled null");
      ledger.write(
          handle -> {
            handle.execute("UPDATE commitment SET verdict = 'rejected'");
            handle.execute(
                "INSERT INTO change (number, document, kind)"
                    + " SELECT 3, id, 'corrected' FROM document WHERE native_id = 'plan'");
          });
      assertThat(FatePass.mark(ledger).current()).isFalse();
      new FatePass().run(ledger);
      assertThat(FatePass.mark(ledger).current()).isTrue();
      assertThat(kinds(ledger, "plan")).isEmpty();
    }
  }

  private static Ledger open(Databases databases, Databases.Kind kind, Path folder) {
    return Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE);
  }

  private static LedgerDigest.Sum fates(Ledger ledger) {
    return Objects.requireNonNull(LedgerDigest.of(ledger).get("commitment_fate"));
  }

  private static List<String> kinds(Ledger ledger, String promise) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT b.native_id, f.kind, f.new_due FROM commitment_fate f"
                        + " JOIN document d ON d.id = f.document"
                        + " JOIN document b ON b.id = f.by_document"
                        + " WHERE d.native_id = ? ORDER BY b.published")
                .bind(0, promise)
                .map(
                    (row, context) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list());
  }

  private static long quotesThatAreNotTheirWords(Ledger ledger) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM commitment_fate f JOIN document d ON d.id = f.by_document"
                        + " WHERE substring(d.text, f.span_begin + 1, f.span_end - f.span_begin)"
                        + " != f.quote")
                .mapTo(Long.class)
                .one());
  }
}
