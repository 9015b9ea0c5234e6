package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain by which news reached a report. */
class SourceChainTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  private static DiplomaticRecord read(String text) {
    return dragoman.read(Document.of("test", text));
  }

  private static String chain(DiplomaticRecord record) {
    return record.sources().stream()
        .map(
            source ->
                source.kind().label()
                    + " "
                    + source.name()
                    + (source.through() == null ? "" : " through " + source.through()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Oman and Chile signed a pact, Reuters reports, citing the Chilean Foreign Ministry."
            + " | reports Reuters; cites Chilean Foreign Ministry through Reuters",
        "Oman will reopen its embassy in Lima, according to the Foreign Ministry."
            + " | according Foreign Ministry",
        "Chile's Foreign Minister Ana Paz told TASS that the border would stay open."
            + " | told TASS; spoke Chile's Foreign Minister Ana Paz through TASS",
        "Chile's Foreign Minister Ana Paz said in a statement posted on X that talks had begun."
            + " | post Chile's Foreign Minister Ana Paz",
        "Chile's Foreign Minister Ana Paz wrote on Telegram that the talks had begun."
            + " | post Chile's Foreign Minister Ana Paz",
        "The Chilean Foreign Ministry said in a statement that the talks had begun."
            + " | release Chilean Foreign Ministry",
        "The talks begin on Monday, according to a statement by the Chilean Foreign Ministry."
            + " | release Chilean Foreign Ministry",
        "A senior official who asked not to be named told Reuters that Chile had signed the pact."
            + " | told Reuters; anonymous senior official through Reuters",
        "Chile will sign the pact with Peru, sources said. | anonymous sources",
        "Diplomats speaking on condition of anonymity said Chile would leave the pact."
            + " | anonymous Diplomats",
        "The embassy has been closed, according to an official who requested anonymity."
            + " | anonymous official",
        "Chile's Foreign Minister Ana Paz was quoted as saying by TASS that the pact was dead."
            + " | reports TASS; cites Chile's Foreign Minister Ana Paz through TASS",
        "TASS reported that Chile and Peru had agreed on a ceasefire. | reports TASS",
        "The spokesperson for the Chilean Foreign Ministry said the talks had ended."
            + " | spoke Chilean Foreign Ministry",
        "A press release by the Chilean Foreign Ministry said that the talks had ended."
            + " | release Chilean Foreign Ministry",
        "Chile told Peru that the port was closed. | ``",
        "The official statement on Peru was long. | ``",
        "Trade on Telegram worries Peru. | ``",
      })
  void tellsWhoPassesWhoseNewsOn(String text, String expected) {
    assertThat(chain(read(text))).isEqualTo(expected);
  }

  @Test
  void holdsTheCitedOnesToo() {
    DiplomaticRecord record =
        read("Chile will sign the pact on Friday, Peru's embassy said. (Source: Reuters)");
    assertThat(record.cites()).extracting(Citation::name).hasSize(2);
    assertThat(record.sources())
        .extracting(Citation::name)
        .containsAll(record.cites().stream().map(Citation::name).toList());
  }

  @Test
  void thePublisherIsTheFirstLink() {
    Document document =
        new Document(
            "test",
            "Chile and Peru signed a pact on Friday, Lima Courier reports, citing Peru's Foreign Ministry.",
            null,
            "Lima Courier",
            null,
            null);
    DiplomaticRecord record = dragoman.read(document);
    assertThat(chain(record))
        .isEqualTo("reports Lima Courier; cites Peru's Foreign Ministry through Lima Courier");
    assertThat(record.cites())
        .extracting(Citation::name)
        .containsExactly("Peru's Foreign Ministry");
  }

  @Test
  void nextStepsAndPositionsStandOnSomebodysWord() {
    DiplomaticRecord record =
        read(
            "Chile's spokesperson Ana Paz said that Peru had pledged to withdraw its troops."
                + " Peru rejects the blockade of Lima.");
    assertThat(record.commitments()).extracting(Commitment::saidBy).containsExactly("Ana Paz");
    DiplomaticRecord cited =
        read("According to Reuters, Peru rejected the blockade. Chile pledged to sign the pact.");
    assertThat(cited.positions()).extracting(Position::saidBy).containsExactly("Reuters");
    assertThat(cited.commitments()).extracting(Commitment::saidBy).containsExactly("Reuters");
  }
}
