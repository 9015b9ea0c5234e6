package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose somebody is by those whom he is named with, by who speaks, and by where a body sits. */
class AffiliationsTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Togo's Paul Lawson signed with Chile. | Paul Lawson | TGO",
        "Chile trusts Paul Lawson of the Togolese delegation. | Paul Lawson | TGO",
        "Two Chilean diplomats, Anna Rojas and Paul Vega, left Peru. | Anna Rojas | CHL",
        "Two Chilean diplomats, Anna Rojas and Paul Vega, left Peru. | Paul Vega | CHL",
        "Paul Rojas captained Chile against Peru in Lima. | Paul Rojas | CHL",
        "The Kremlin sent Paul Brekke to Chile and Peru. | Paul Brekke | RUS",
        "Anna Rojas left Lima for Bern. Rojas, a Chilean novelist, had had enough. | Rojas | CHL",
        "The Chilean army spokesman denied Peru's charge. | Chilean army spokesman | CHL",
      })
  void aPersonIsOfThoseWithWhomHeIsNamed(String text, String words, String party) {
    check(text, words, party);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“We know them,” the Chilean admiral complained of the Peruvians. | We | CHL",
        "“We know them,” the Chilean admiral complained of the Peruvians. | them | PER",
        "“He lied to Chile,” its president said of the Peruvian envoy. | He | PER",
        "According to the Chilean admiral, “we will sail to Peru”. | we | CHL",
      })
  void aQuotationIsItsSpeakersWhateverTheVerb(String text, String words, String party) {
    check(text, words, party);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway wrote to Chile, and the Vienna-based nuclear agency kept silent. | agency | IAEA",
        "The Brussels-based alliance promised Chile radios. | alliance | NATO",
        "Norway's minister Anna Montenegro flew home. There Montenegro met a friend. | Montenegro | NOR",
      })
  void aBodyIsToldByItsSeatAndANamesakeByItsBearer(String text, String words, String party) {
    check(text, words, party);
  }

  private static void check(String text, String words, String party) {
    Mention mention = Reading.of(dragoman, text).mention(words);
    assertThat(mention.parties()).as(text).extracting(Party::code).containsExactly(party);
  }
}
