package org.dragoman.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dragoman.Dragoman;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparerTest {
  private static final Dragoman DRAGOMAN = Dragoman.english();
  private static final Comparer COMPARER = new Comparer(Lexicon.bundled());

  private static final String MET =
      "Norway's Foreign Minister Sigrun Aasheim met Latvia's Foreign Minister Ilze Kalnmala in Riga"
          + " on 3 March 2025. ";

  private static Comparison compare(String a, String b) {
    return COMPARER.compare(DRAGOMAN.read(Document.of("a", a)), DRAGOMAN.read(Document.of("b", b)));
  }

  private static List<Finding> findings(Comparison comparison, Part part) {
    return comparison.findings().stream().filter(f -> f.part() == part).toList();
  }

  @Test
  void aReadoutIsNoDifferentFromItself() {
    String text =
        MET
            + "They discussed trade. They agreed to open a ferry line by June 2026."
            + " Aasheim condemned the attacks on Ukraine.";
    Comparison comparison = compare(text, text);
    assertThat(comparison.sameEngagement()).isTrue();
    assertThat(comparison.reasons()).allMatch(Reason::agrees);
    assertThat(findings(comparison, Part.COMMITMENT)).isNotEmpty();
    assertThat(comparison.findings()).allMatch(f -> f.where() == Where.BOTH);
  }

  @Test
  void whatOneAgreedTheOtherDiscussed() {
    Comparison comparison =
        compare(
            MET + "They agreed to open a ferry line between Bergen and Riga.",
            MET + "They discussed the opening of a ferry line between Bergen and Riga.");
    assertThat(findings(comparison, Part.COMMITMENT))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.differences())
                  .containsExactly(new Difference(Aspect.FIRMNESS, "agreed", "discussed"));
              assertThat(finding.b()).extracting(Quote::text).asString().contains("discussed");
            });
  }

  @Test
  void theSidesMayBeInAnyOrder() {
    String a = MET + "They agreed to train 40 divers by June 2026.";
    String b = MET + "They agreed to train 60 divers by May 2026.";
    List<Difference> there = findings(compare(a, b), Part.COMMITMENT).get(0).differences();
    List<Difference> back = findings(compare(b, a), Part.COMMITMENT).get(0).differences();
    assertThat(there)
        .extracting(Difference::aspect)
        .containsExactlyInAnyOrder(Aspect.DUE, Aspect.NUMBER);
    assertThat(back)
        .containsExactlyInAnyOrderElementsOf(
            there.stream().map(d -> new Difference(d.aspect(), d.b(), d.a())).toList());
  }

  @Test
  void meetingsThatAreFarApartInTimeOrOfOthersAreNotTheSame() {
    String later = MET.replace("3 March 2025", "3 May 2025");
    String others = MET.replace("Norway", "Chile").replace("Latvia", "Peru");
    assertThat(compare(MET, MET.replace("3 March", "4 March")).sameEngagement()).isTrue();
    assertThat(compare(MET, later).sameEngagement()).isFalse();
    assertThat(compare(MET, others).sameEngagement()).isFalse();
    assertThat(compare(MET, "The harvest was good this year.").sameEngagement()).isFalse();
  }

  @Test
  void theDayOfPublicationCountsWhereTheTextHasNone() {
    String text = MET.replace(" on 3 March 2025", "");
    Document a = Document.of("a", text).withPublished(LocalDate.of(2025, 3, 3));
    Document b = Document.of("b", text).withPublished(LocalDate.of(2025, 9, 3));
    assertThat(COMPARER.compare(DRAGOMAN.read(a), DRAGOMAN.read(b)).sameEngagement()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Khaled bin Tareq Al Mazrouei, Khalid bin Tariq Al-Mazrui, true",
    "Yerzhan Abdrakhmanov, Erzhan Abdrahmanov, true",
    "Selim Karahanlı, Selim Karahanli, true",
    "Hossam El-Sherbiny, El Sherbini, true",
    "Ana Torres, Luis Torres, false",
    "Seo Jung-hwan, Han Duck-min, false",
    "Pavel Novak, Pavel Dvorak, false",
  })
  void namesAreTheSameInTwoTransliterations(String a, String b, boolean same) {
    assertThat(PersonName.same(a, b)).isEqualTo(same);
    assertThat(PersonName.same(b, a)).isEqualTo(same);
  }

  @Test
  void anyTwoTextsCanBeComparedAndQuotesAreTheTexts() {
    Random random = new Random(7);
    String alphabet = " .,-'\n12agreed to visit Oslo in 2026 ß🇱🇻“”%$٣\u202E\uD83D";
    for (int run = 0; run < 60; run++) {
      Comparison comparison = compare(text(random, alphabet), text(random, alphabet));
      for (Finding finding : comparison.findings()) {
        isWhatStandsThere(finding.a(), comparison.a().document());
        isWhatStandsThere(finding.b(), comparison.b().document());
      }
    }
  }

  private static String text(Random random, String alphabet) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? MET : "");
    for (int i = random.nextInt(200); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.append(random.nextBoolean() ? "They agreed to hold talks in May." : "").toString();
  }

  private static void isWhatStandsThere(@Nullable Quote quote, Document document) {
    if (quote != null) {
      String passage = document.passage(quote.passage());
      assertThat(passage.substring(quote.span().begin(), quote.span().end()))
          .isEqualTo(quote.text());
    }
  }
}
