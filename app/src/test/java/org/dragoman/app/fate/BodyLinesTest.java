package org.dragoman.app.fate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sessions of a body come to one line, whatever the reports call it. */
@ExtendWith(Databases.Extension.class)
class BodyLinesTest {
  private static final List<Document> REPORTS =
      List.of(
          Stories.document(
              "second",
              "2023-05-10",
              "The second session of the Azerbaijan-Kuwait Joint Commission was"
                  + " held in Kuwait City on Wednesday."),
          Stories.document(
              "plan",
              "2026-01-10",
              "Azerbaijan and Kuwait agreed to hold the fifth session of the"
                  + " Kuwaiti-Azerbaijani Intergovernmental Commission on Trade and Economic"
                  + " Cooperation in Baku in March 2026."),
          Stories.document(
              "fifth",
              "2026-03-18",
              "The 5th meeting of the Azerbaijan-Kuwait Joint Economic"
                  + " Commission was held in Baku on Wednesday."),
          Stories.document(
              "next",
              "2026-03-19",
              "Azerbaijan and Kuwait agreed to hold the sixth session of the"
                  + " Azerbaijan-Kuwait Joint Economic Commission in Kuwait City in 2028."),
          Stories.document(
              "other",
              "2026-03-20",
              "The third meeting of the Azerbaijan-Kuwait Business Council was"
                  + " held in Baku on Friday."),
          Stories.document(
              "qatar",
              "2026-03-20",
              "The first session of the Azerbaijan-Qatar Joint Economic"
                  + " Commission was held in Baku on Friday."));

  @ParameterizedTest
  @EnumSource
  void spellingsAreOneBodyWithItsGaps(
      Databases.Kind kind, Databases databases, @TempDir Path folder) throws InterruptedException {
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      Stories.ingest(ledger, REPORTS);
      List<BodyLine> lines = new BodyLines(Lexicon.bundled()).of(ledger, List.of("KWT", "AZE"));
      assertThat(lines).hasSize(2);
      BodyLine commission =
          lines.stream()
              .filter(line -> line.name().contains("Commission"))
              .findFirst()
              .orElseThrow();
      assertThat(commission.parties()).containsExactly("AZE", "KWT");
      assertThat(commission.names()).hasSize(3);
      assertThat(commission.sessions().stream().map(s -> s.number() + " " + s.status()).toList())
          .containsExactly("2 HELD", "5 HELD", "6 PLANNED");
      assertThat(commission.sessions().get(1).day()).hasToString("2026-03-18");
      assertThat(commission.sessions().get(1).due()).isEqualTo("2026-03");
      assertThat(commission.sessions().get(1).evidence()).hasSize(2);
      assertThat(commission.sessions().get(2).due()).isEqualTo("2028");
      assertThat(commission.gaps()).containsExactly(new BodyLine.Gap(1, 1), new BodyLine.Gap(3, 4));
      assertThat(new BodyLines(Lexicon.bundled()).of(ledger, List.of("QAT"))).hasSize(1);
      assertThat(new BodyLines(Lexicon.bundled()).of(ledger, List.of())).hasSize(3);
    }
  }
}
