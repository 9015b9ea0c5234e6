package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.Dragoman;
import org.dragoman.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parties did with a topic. */
class TopicRolesTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile and Peru discussed trade. | TRADE | DISCUSSED",
        "Chile and Peru held talks on counter-terrorism. | COUNTER_TERRORISM | DISCUSSED",
        "Chile is interested in cooperation on renewable energy. | ENERGY | DISCUSSED",
        "Chile and Peru signed a memorandum on trade. | TRADE | AGREED",
        "Chile and Peru agreed on cooperation in agriculture. | AGRICULTURE | AGREED",
        "An agreement on tourism was signed by Chile and Peru. | TOURISM | AGREED",
        "Chile and Peru agreed to expand cooperation in education. | EDUCATION | AGREED",
        "The parliament of Peru ratified the treaty on extradition. | JUSTICE | AGREED",
        "Chile and Peru reached an agreement on energy. | ENERGY | AGREED",
        "Chile and Peru agreed to discuss trade. | TRADE | DISCUSSED",
        "Chile and Peru hope to sign an agreement on trade. | TRADE | DISCUSSED",
        "Chile and Peru did not agree on trade. | TRADE | DISCUSSED",
        "The minister briefed his guest on the peace process. | CONFLICT_SETTLEMENT | BRIEFED",
        "The minister informed the ambassador about demining. | DEMINING | BRIEFED",
        "The guests were briefed on investment projects. | INVESTMENT | BRIEFED",
        "The minister updated the ambassador of Peru on the humanitarian situation. | HUMANITARIAN | BRIEFED",
        "Peru praised the cooperation in health. | HEALTH | PRAISED",
        "The ministers expressed satisfaction with the growth of trade. | TRADE | PRAISED",
        "The ministers noted with satisfaction the progress in energy cooperation."
            + " | ENERGY | PRAISED",
        "Chile welcomed cultural exchanges with Peru. | CULTURE | PRAISED",
        "Peru thanked Chile for humanitarian aid. | HUMANITARIAN | PRAISED",
        "Peru criticised Chile's trade policy. | TRADE | DISPUTED",
        "Chile rejected the proposal on investment. | INVESTMENT | DISPUTED",
        "Peru voiced concern over migration. | MIGRATION | DISPUTED",
        "Chile and Peru quarrelled over the trade agreement. | TRADE | DISPUTED",
        "The ministers discussed issues of common concern including climate change."
            + " | ENVIRONMENT_CLIMATE | DISCUSSED",
        "The two ministers reviewed trade, energy and tourism ties and agreed to meet again."
            + " | TOURISM | DISCUSSED",
        "Chile signed a pact and visited a factory for renewable energy. | ENERGY | DISCUSSED",
      })
  void thePredicateAboveTellsTheRole(String text, Topic topic, TopicRole role) {
    DiplomaticRecord record = dragoman.read(Document.of("test", text));
    assertThat(record.topics())
        .filteredOn(evidence -> evidence.topic() == topic)
        .as(text)
        .isNotEmpty()
        .allSatisfy(evidence -> assertThat(evidence.role()).isEqualTo(role));
  }
}
