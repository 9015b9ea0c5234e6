package org.dragoman.app.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dragoman.actor.Party;
import org.dragoman.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

final class PartyNamesTest {
  private final PartyNames names = new PartyNames(Lexicon.bundled());

  private String code(String words) {
    return names.find(words).code();
  }

  @Test
  void aStateIsFoundByCodeNameAliasAdjectiveAndCapital() {
    assertThat(code("AZE")).isEqualTo("AZE");
    assertThat(code("aze")).isEqualTo("AZE");
    assertThat(code("AZ")).isEqualTo("AZE");
    assertThat(code("azerbaijan")).isEqualTo("AZE");
    assertThat(code("Azerbaijani")).isEqualTo("AZE");
    assertThat(code("Baku")).isEqualTo("AZE");
    assertThat(code("UK")).isEqualTo("GBR");
    assertThat(code("the United Kingdom")).isEqualTo("GBR");
    assertThat(code("U.S.A.")).isEqualTo("USA");
  }

  @Test
  void marksAndPunctuationDoNotMatter() {
    assertThat(code("Cote d'Ivoire")).isEqualTo("CIV");
    assertThat(code("côte d’ivoire")).isEqualTo("CIV");
    assertThat(code("Turkiye")).isEqualTo(code("Türkiye"));
  }

  @Test
  void aBodyIsFoundByAcronymAndName() {
    assertThat(names.find("EU").kind()).isEqualTo(Party.Kind.BODY);
    assertThat(code("european union")).isEqualTo("EU");
    assertThat(code("nato")).isEqualTo("NATO");
  }

  @Test
  void aNameOfNobodyIsToldWithNamesLikeIt() {
    assertThatThrownBy(() -> code("Azerbaijen"))
        .isInstanceOf(QuestionException.class)
        .hasMessageContaining("'Azerbaijen'")
        .hasMessageContaining("Azerbaijan (AZE)");
    assertThatThrownBy(() -> code("Qq")).hasMessage("no state or body is called 'Qq'");
    assertThatThrownBy(() -> code("")).isInstanceOf(QuestionException.class);
  }

  @Test
  void aNameOfSeveralAsksForTheCode() {
    assertThatThrownBy(() -> code("Congolese"))
        .isInstanceOf(QuestionException.class)
        .hasMessageContaining("(COD)")
        .hasMessageContaining("(COG)")
        .hasMessageContaining("give the code");
  }

  @Test
  void aCodeOfTheLedgerThatNoTableKnowsStandsForItself() {
    assertThat(names.name("NOR")).isEqualTo("Norway");
    assertThat(names.name("XQZ")).isEqualTo("XQZ");
    assertThat(names.ofCode("XQZ")).isNull();
  }
}
