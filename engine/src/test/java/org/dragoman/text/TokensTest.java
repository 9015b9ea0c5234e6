package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens are those of the English treebanks. */
class TokensTest {
  private static final Sentences ENGLISH = Sentences.english(Lexicon.bundled());

  private static List<String> tokens(String text) {
    return ENGLISH.split(Document.of("d", text), Passage.TEXT).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::text)
        .toList();
  }

  private static void isParted(String text, String parted) {
    assertThat(String.join(" ", tokens(text))).isEqualTo(parted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          the envoy's note            | the envoy 's note
          the envoy\u2019s note       | the envoy \u2019s note
          the envoys' notes           | the envoys ' notes
          They don't and can\u2019t   | They do n't and ca n\u2019t
          WE DON'T                    | WE DO N'T
          We'll say they've gone      | We 'll say they 've gone
          I'd say she's here          | I 'd say she 's here
          It cannot hold              | It can not hold
          we are gonna meet           | we are gon na meet
          Mr O'Neil and D\u2019Amato  | Mr O'Neil and D\u2019Amato
          in the 1930's               | in the 1930's
          """)
  void cliticsStandAlone(String text, String parted) {
    isParted(text, parted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          trade-economic ties          | trade - economic ties
          a so-called buffer           | a so - called buffer
          the Oslo-Quito pact          | the Oslo - Quito pact
          al-Noor                      | al - Noor
          a 12-member group            | a 12 - member group
          the 2014-2016 plan           | the 2014 - 2016 plan
          anti-piracy and non-proliferation | anti-piracy and non-proliferation
          to re-open by e-mail         | to re-open by e-mail
          call 555-010-4477            | call 555-010-4477
          peace\u2014at last           | peace \u2014 at last
          OSLO \u2013 Talks -- brief   | OSLO \u2013 Talks -- brief
          and/or                       | and / or
          on 9/11 and 04/05/2021       | on 9/11 and 04/05/2021
          """)
  void hyphensPartMostWords(String text, String parted) {
    isParted(text, parted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          worth $1,250.75 or 3.5%      | worth $ 1,250.75 or 3.5 %
          \u20AC20bn and \u00A37m      | \u20AC 20 bn and \u00A3 7 m
          at 5:30pm, 40km off          | at 5:30 pm , 40 km off
          the 29th, in the 1990s       | the 29th , in the 1990s
          No. 5 of Art. 7              | No. 5 of Art. 7
          """)
  void figuresStayWholeAndUnitsStandAlone(String text, String parted) {
    isParted(text, parted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Gen. Li and Mr. Roe          | Gen. Li and Mr. Roe
          the U.S. and the U.N. side   | the U.S. and the U.N. side
          Dr.Lund spoke                | Dr. Lund spoke
          J. K. Holm of AT&T           | J. K. Holm of AT&T
          the answer is no.            | the answer is no .
          News.Az reports              | News.Az reports
          it ended.Then it began       | it ended . Then it began
          """)
  void periodsStayWithAbbreviations(String text, String parted) {
    isParted(text, parted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          see https://a.example/b?c=d, or (www.b.example). | see https://a.example/b?c=d , or ( www.b.example ) .
          ask press.office@mfa.example.  | ask press.office@mfa.example .
          #PeaceNow by @envoy_1 is #1    | #PeaceNow by @envoy_1 is # 1
          great :-) thanks ;)            | great :-) thanks ;)
          Really?! No!!! Well... yes\u2026 | Really ?! No !!! Well ... yes \u2026
          "So," he said, (twice) [sic]   | " So , " he said , ( twice ) [ sic ]
          \u201CSo,\u201D he said        | \u201C So , \u201D he said
          """)
  void webFormsAndMarksAreKnown(String text, String parted) {
    isParted(text, parted);
  }

  @Test
  void invisibleAndOddCharactersKeepOffsets() {
    String text = "\uFEFFThe\u00A0envoy\u200B\uD83D\uDE80 left\r\nOslo \uD800 again\u0007.";

    List<Sentence> sentences = ENGLISH.split(Document.of("d", text), Passage.TEXT);

    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0).tokens())
        .containsExactly(
            new Token("The", 1, 4),
            new Token("envoy", 5, 10),
            new Token("\uD83D\uDE80", 11, 13),
            new Token("left", 14, 18),
            new Token("Oslo", 20, 24),
            new Token("\uD800", 25, 26),
            new Token("again", 27, 32),
            new Token(".", 33, 34));
  }

  @Test
  void anEmojiWithItsModifiersIsOneToken() {
    String waving = "\uD83D\uDC4B\uD83C\uDFFD";

    assertThat(tokens("Hi " + waving + "!")).containsExactly("Hi", waving, "!");
  }
}
