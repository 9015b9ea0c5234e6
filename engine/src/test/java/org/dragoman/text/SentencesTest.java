package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences end where a reader of news would end them. */
class SentencesTest {
  private static final Sentences ENGLISH = Sentences.english(Lexicon.bundled());

  private static List<String> split(String text) {
    return ENGLISH.split(Document.of("d", text), Passage.TEXT).stream()
        .map(sentence -> text.substring(sentence.begin(), sentence.end()))
        .toList();
  }

  /** A text in which {@code ||} marks the ends of sentences is split there and nowhere else. */
  private static void isSplit(String marked) {
    assertThat(split(marked.replace(" || ", " "))).containsExactly(marked.split(" \\|\\| "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. Secretary of State met Mr. Holm in Oslo. || They will meet again.",
        "Talks were held in the U.S. || The two sides agreed on a plan.",
        "The U.S. Navy and the U.N. Mission took part.",
        "The EU-U.S. Dialogue met in Bonn. || It was short.",
        "Gen. Li and Lt. Col. Roe met Prof. Adeyemi. || Dr. Lund came too.",
        "Resolution No. 12 and Art. 5 were named. || Both are old.",
        "He flew from St. Lucia to Ft. Worth. || Nobody met him.",
        "They met in Washington, D.C. || During the talks they signed a pact.",
        "He met the firm Orlo Co. Ltd. in May. || The firm builds ports.",
        "The court ruled in Holm v. Roe last year. || It was close."
      })
  void abbreviationsDoNotEndSentences(String marked) {
    isSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "President Joseph R. Holm met J. K. Smith. || They spoke of trade.",
        "Ambassador M.H. Perera spoke. || All listened.",
        "She wrote it on X. || Nobody replied.",
        "Growth reached 3.5 percent in 2021. || Trade rose by $1.2 billion.",
        "The visit ended on May 7. || The next one is planned for 2026.",
        "The call began at 10 a.m. Central European Time and was short."
      })
  void namesAndNumbersAreNotCut(String marked) {
    isSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u201CWe will sign.\u201D || The minister then left.",
        "\"We will sign it soon.\" || The minister then left.",
        "\u201CWhen will you sign?\u201D the envoy asked.",
        "The minister said: \u201CWe will sign.\u201D || He then left.",
        "They agreed (on the second day). || Nobody objected.",
        "They agreed on the second day. || (Nobody had objected.) || They left."
      })
  void closingMarksBelongToTheirSentence(String marked) {
    isSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OSLO \u2013 The foreign minister of Norway met his Chilean counterpart on Monday.",
        "QUITO, Oct. 1 (Andina) -- The president received the envoy. || They spoke of trade.",
        "ASTANA -- Both sides signed the pact."
      })
  void datelinesBelongToTheFirstSentence(String marked) {
    isSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this place is great!!! || i will come back",
        "Really?! || I had no idea.",
        "He waited... and then he left.",
        "See you in Oslo. || Best regards, || Ingrid Holm",
        "That is all. || ---------- || The next part follows."
      })
  void webTextIsSplitWithoutCapitals(String marked) {
    isSplit(marked);
  }

  @Test
  void aBlankLineEndsASentenceAndALineBreakWithinOneDoesNot() {
    assertThat(split("The two ministers met in Oslo on\nMonday and spoke of\r\n\r\n trade\r\n"))
        .containsExactly("The two ministers met in Oslo on\nMonday and spoke of", "trade");
  }

  @Test
  void aHeadingOnItsOwnLineIsASentence() {
    String heading = "Joint Statement";
    String body = "The two ministers met in Oslo on Monday to speak about trade and energy.";

    assertThat(split(heading + "\n" + body)).containsExactly(heading, body);
  }

  @Test
  void aWrappedLineGoesOnEvenBeforeACapital() {
    String wrapped =
        "The foreign minister of Norway received the foreign minister of\n"
            + "Chile in the capital on Monday and spoke with him of fisheries.";

    assertThat(split(wrapped)).containsExactly(wrapped);
  }

  @Test
  void itemsOfAListAreSentences() {
    assertThat(split("The sides agreed:\n1. To open a route.\n2. To meet again.\n\u2022 To trade."))
        .containsExactly(
            "The sides agreed:", "1. To open a route.", "2. To meet again.", "\u2022 To trade.");
  }

  @Test
  void theTitleIsAPassageOfItsOwn() {
    Document document = Document.of("d", "Body.").withTitle("Ministers meet. Talks begin.");

    List<Sentence> title = ENGLISH.split(document, Passage.TITLE);

    assertThat(title).hasSize(2);
    assertThat(title.get(1).passage()).isEqualTo(Passage.TITLE);
    assertThat(title.get(1).index()).isEqualTo(1);
    assertThat(document.quote(title.get(1), title.get(1).span()).text()).isEqualTo("Talks begin.");
  }

  @Test
  void nothingButWhiteSpaceHasNoSentence() {
    assertThat(split("\uFEFF \r\n\u00A0\u200B\u0000\t")).isEmpty();
    assertThat(split("")).isEmpty();
    assertThat(ENGLISH.split(Document.of("d", "Body."), Passage.TITLE)).isEmpty();
  }

  @Test
  void anAnalystsAbbreviationIsKept(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.writeString(
        folder.resolve("text/abbreviations.tsv"), "abbreviation\tkind\nGrzk.\ttitle\n");
    Sentences own = Sentences.english(Lexicon.bundled().withFolder(folder));
    Document document = Document.of("d", "They saw Grzk. Holm there.");

    assertThat(ENGLISH.split(document, Passage.TEXT)).hasSize(2);
    assertThat(own.split(document, Passage.TEXT)).hasSize(1);
  }

  @Test
  void aBadAbbreviationNamesItsFileAndLine(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.writeString(
        folder.resolve("text/abbreviations.tsv"), "abbreviation\tkind\nGrzk\ttitle\n");
    Lexicon lexicon = Lexicon.bundled().withFolder(folder);

    assertThatThrownBy(() -> Sentences.english(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("abbreviations.tsv:2")
        .hasMessageContaining("Grzk");
  }
}
