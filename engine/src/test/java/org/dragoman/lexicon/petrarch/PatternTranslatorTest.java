package org.dragoman.lexicon.petrarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns become the frames and slots that hold in the same sentences. */
class PatternTranslatorTest {
  private static final SourceLine LINE = new SourceLine("own.txt", 7, false, "");

  private static final List<SourceLine> SETS =
      List.of(
          new SourceLine("own.txt", 1, false, "&ARMS"),
          new SourceLine("own.txt", 2, false, "+RIFLE"),
          new SourceLine("own.txt", 3, false, "+ANTI_TANK_MISSILE"));

  private static List<CodingFrame> frames(String pattern) throws InexpressibleException {
    return new PatternTranslator(
            SynonymSets.of(SETS),
            Set.of("with", "to", "by", "about", "against", "of"),
            Set.of("meet", "withdraw"),
            LINE)
        .frames(PatternWords.split(pattern, LINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "words behind the verb; * DEMAND; obj=demand; -; ANY",
        "articles count for nothing; * THE DEMAND; obj=demand; -; ANY",
        "plural; * DEMANDS; obj=demand|demands; -; ANY",
        "a set; * &ARMS; obj=anti_tank_missile|rifle; -; ANY",
        "two words; * MILITARY AID; obj=military_aid; -; ANY",
        "a noun phrase in braces; * {MILITARY AID}; obj=military_aid; -; ANY",
        "a noun that says all a phrase does; * AID; obj=aid; -; ANY",
        "target at the verb; * +; obj; -; obj,iobj,mutual",
        "source and target; $ * +; obj; -; obj,iobj,mutual",
        "target behind a noun; $ * DEMAND +; obj=demand; -; ANY",
        "target and gift; * + AID; obj=aid; -; obj,iobj,mutual",
        "target behind a preposition; $ * WITH +; with; -; with",
        "noun and preposition; * TALKS WITH +; obj=talk|talks with; -; with",
        "phrase in brackets; * TALKS (WITH +); obj=talk|talks with; -; with",
        "noun behind a preposition; * ABOUT TRADE; about=trade; -; ANY",
        "skipped words; * ^ ABOUT TRADE; about=trade; -; ANY",
        "particle; * OFF TALKS; obj=talk|talks prt=off; -; ANY",
        "particle alone; * OUT; prt=out; -; ANY",
        "words before the verb; TROOPS *; subj=troop|troops; -; ANY",
        "words of the source; $ TROOPS * +; obj subj=troop|troops; -; obj,iobj,mutual",
        "joint source; % * ACCORD; obj=accord; -; mutual",
        "joint target; * WITH %; with; -; mutual",
        "infinitive; * TO MEET; to_inf=meet; -; ANY",
        "infinitive with its target; * TO MEET +; to_inf=meet; -; comp,obj,iobj",
        "no infinitive; * TO TALKS; to=talk|talks; -; ANY",
        "that; * THAT; that; -; ANY",
        "passive; + WAS * BY $; -; -; obj,iobj",
        "passive with a noun; + WAS * BY $ WITH AID; with=aid; -; obj,iobj",
        "turned round; + * $; -; obj; subj",
        "source behind a preposition; + * AGAINST $; against; against; subj",
      })
  void patternBecomesAFrame(String what, String pattern, String frame, String actor, String to)
      throws InexpressibleException {
    CodingFrame expected =
        new CodingFrame(
            frame.equals("-") ? "" : frame,
            actor.equals("-") ? "" : actor,
            to.equals("ANY") ? PatternTranslator.ANYWHERE : to);
    assertThat(frames(pattern)).as(what).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"BOMBING, bomb|bombe", "STOPPING, stop|stopp"})
  void formInIngMayBeNounOrVerb(String word, String verbs) throws InexpressibleException {
    assertThat(frames("* " + word))
        .extracting(CodingFrame::frame)
        .containsExactly("obj=" + word.toLowerCase(java.util.Locale.ROOT), "ing=" + verbs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "* NOT +; a negation",
        "NOT *; a negation",
        "* QUICKLY; the adverb 'quickly'",
        "ACCORD WITH + *; a phrase with 'with' before the verb",
        "* TO WITHDRAW TROOPS; 'troops' inside a clause",
        "* THAT TROOPS; 'troops' inside a clause",
        "* THAT $; the source inside a clause",
        "* WAS; the auxiliary 'was' behind the verb",
        "+ *; the target before the verb, and no source",
        "* AID + WEAPONS; two nouns in one place",
      })
  void whatRulesCannotSayIsTold(String pattern, String why) {
    assertThatThrownBy(() -> frames(pattern))
        .isInstanceOf(InexpressibleException.class)
        .hasMessageContaining(why);
  }
}
