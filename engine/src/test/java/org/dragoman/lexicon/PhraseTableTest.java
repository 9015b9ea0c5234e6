package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A phrase is found wherever it stands, and the longest of several. */
class PhraseTableTest {
  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static PhraseTable<String> table(boolean ignoreCase, String... phrases) {
    PhraseTable<String> table = new PhraseTable<>(ignoreCase);
    for (String phrase : phrases) {
      table.add(words(phrase), phrase);
    }
    return table;
  }

  private static <V> PhraseTable.Match<V> found(PhraseTable.@Nullable Match<V> match) {
    return Objects.requireNonNull(match, "no phrase found");
  }

  private static String found(PhraseTable<String> table, int from, String text) {
    List<String> words = words(text);
    PhraseTable.Match<String> match = table.longest(from, words.size(), words::get);
    return match == null ? "" : match.value() + " to " + match.last();
  }

  @Test
  void longestPhraseWins() {
    PhraseTable<String> table = table(false, "Cape", "Cape Verde Islands", "Cape Verde");
    assertThat(found(table, 0, "Cape Verde waits")).isEqualTo("Cape Verde to 1");
    assertThat(found(table, 0, "Cape Verde Islands")).isEqualTo("Cape Verde Islands to 2");
    assertThat(found(table, 1, "the Cape was seen")).isEqualTo("Cape to 1");
  }

  @Test
  void beginningOfAPhraseIsNoPhrase() {
    PhraseTable<String> table = table(false, "Cape Verde Islands");
    assertThat(found(table, 0, "Cape Verde")).isEmpty();
    assertThat(found(table, 0, "Cape Verde Isles")).isEmpty();
  }

  @Test
  void shorterPhraseStandsWhereTheLongerBreaksOff() {
    PhraseTable<String> table = table(false, "joint", "joint sea patrol plan");
    assertThat(found(table, 0, "joint sea patrol today")).isEqualTo("joint to 0");
  }

  @Test
  void caseCountsOnlyWhereAskedFor() {
    assertThat(found(table(false, "Chad"), 0, "chad")).isEmpty();
    assertThat(found(table(false, "Chad"), 0, "Chad")).isEqualTo("Chad to 0");
    assertThat(found(table(true, "Joint Venture"), 0, "JOINT venture"))
        .isEqualTo("Joint Venture to 1");
  }

  @Test
  void curlyApostrophesCountAsStraightOnes() {
    assertThat(found(table(false, "Cote d'Azur"), 0, "Cote d’Azur")).isEqualTo("Cote d'Azur to 1");
    assertThat(found(table(true, "People’s House"), 0, "people's house"))
        .isEqualTo("People’s House to 1");
  }

  @Test
  void wordOrItsLemmaMayMatch() {
    PhraseTable<String> table = table(true, "hold talk", "hold talks quickly", "held");
    List<String> text = words("held talks today");
    List<String> lemmas = words("hold talk today");
    PhraseTable.Match<String> match = found(table.longest(0, 3, text::get, lemmas::get));
    assertThat(match.value()).as("the longer, though by lemma").isEqualTo("hold talk");
    PhraseTable.Match<String> mixed =
        found(
            table.longest(0, 3, words("hold talks quickly")::get, words("hold talk quickly")::get));
    assertThat(mixed.value()).as("lemma and form in one phrase").isEqualTo("hold talks quickly");
  }

  @Test
  void wordItselfIsPreferredToItsLemma() {
    PhraseTable<String> table = table(true, "saw", "see");
    PhraseTable.Match<String> match = found(table.longest(0, 1, i -> "saw", i -> "see"));
    assertThat(match.value()).isEqualTo("saw");
  }

  @Test
  void phraseAddedTwiceStandsForBoth() {
    PhraseTable<Integer> table = new PhraseTable<>(true);
    table.add(List.of("space"), 1);
    table.add(List.of("Space"), 2);
    PhraseTable.Match<Integer> match = found(table.longest(0, 1, i -> "space"));
    assertThat(match.values()).containsExactly(1, 2);
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void phraseWithoutWordsIsRefused() {
    assertThatThrownBy(() -> new PhraseTable<String>(true).add(List.of(), "nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyAddedPhraseIsFoundInATextThatHoldsIt() {
    Random random = new Random(20_310_514);
    String[] alphabet = {"sea", "Sea", "law", "of", "the", "d'or", "d’or", "été", "北", "X-1"};
    for (int round = 0; round < 200; round++) {
      boolean ignoreCase = random.nextBoolean();
      PhraseTable<List<String>> table = new PhraseTable<>(ignoreCase);
      Set<List<String>> phrases = new LinkedHashSet<>();
      for (int i = 0; i < 30; i++) {
        phrases.add(some(random, alphabet, 1 + random.nextInt(5)));
      }
      phrases.forEach(phrase -> table.add(phrase, phrase));
      for (List<String> phrase : phrases) {
        List<String> text = new ArrayList<>(some(random, alphabet, random.nextInt(6)));
        int from = text.size();
        text.addAll(phrase);
        text.addAll(some(random, alphabet, random.nextInt(6)));
        PhraseTable.Match<List<String>> match = found(table.longest(from, text.size(), text::get));
        int length = match.last() - from + 1;
        assertThat(length).isGreaterThanOrEqualTo(phrase.size());
        assertThat(match.values()).allSatisfy(v -> assertThat(v).hasSize(length));
        // One form in both roles must find the same.
        assertThat(table.longest(from, text.size(), text::get, text::get)).isEqualTo(match);
      }
    }
  }

  private static List<String> some(Random random, String[] alphabet, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(alphabet[random.nextInt(alphabet.length)]);
    }
    return words;
  }
}
