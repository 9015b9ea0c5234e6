package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Explanation;
import org.dragoman.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of each predicate is told as it was decided, with the reasons. */
class ExplanationTest {
  private static final String HEADER =
      "predicate\tpos\tframe\tactor\trecipient\ttype\tmode\tcameo\n";

  private static Dragoman dragoman;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  private static List<PredicateExplanation> predicates(Explanation explanation) {
    return explanation.predicates(explanation.analysis().parses().get(0));
  }

  private static PredicateExplanation predicate(Explanation explanation, String word) {
    for (PredicateExplanation predicate : predicates(explanation)) {
      if (explanation.analysis().parses().get(0).text(predicate.token()).equals(word)) {
        return predicate;
      }
    }
    throw new AssertionError("no explanation of " + word);
  }

  private static Explanation explain(String text) {
    return dragoman.explain(Document.of("test", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Togo attacked Ghana. | attacked | CODED | -1",
        "The Organisation for Security and Co-operation condemned Chile."
            + " | condemned | NO_ACTOR | -1",
        "Norway condemned the attack on Peru. | attack | WITHIN_ACT | 1",
        "Norway met the requirements of Ghana. | met | RULED_OUT | -1",
        "Norway and Chile discussed cooperation with Peru. | cooperation | TALKED_OF | -1",
        "Strong winds attacked Ghana. | attacked | NO_ACTOR | -1",
        "Norway condemned. | condemned | NO_RECIPIENT | -1",
        "Norway praised the Norwegian ambassador. | praised | NO_RECIPIENT | -1",
        "Norway attended. | attended | NO_RULE | -1",
        "Norway paid a visit to Chile. | visit | TOLD_ALREADY | 1",
        "The Gulf Cooperation Council thanked Kenya. | Cooperation | NAME | -1",
      })
  void outcomeOfEachPredicateIsTold(String text, String word, CodingOutcome outcome, int other) {
    PredicateExplanation predicate = predicate(explain(text), word);
    assertThat(predicate.outcome()).isEqualTo(outcome);
    assertThat(predicate.other()).isEqualTo(other);
    assertThat(predicate.events().isEmpty()).isEqualTo(outcome != CodingOutcome.CODED);
  }

  @Test
  void eventsAreThoseOfTheAnalysisAndOfTheChosenRules() {
    List<String> texts =
        List.of(
            "Norway held a meeting with Chile and met Peru.",
            "Norway denied that it had attacked Ghana.",
            "Kenya thanked Ghana, Togo, Benin and Chad for their support.",
            "Norway's decision to host talks between Chile and Peru was welcomed by Kenya.");
    for (String text : texts) {
      Explanation explanation = explain(text);
      List<Event> events = new ArrayList<>();
      for (PredicateExplanation predicate : predicates(explanation)) {
        for (CodedEvent coded : predicate.events()) {
          events.add(coded.event());
          Trial<CodingRule> chosen = predicate.trials().get(0);
          assertThat(chosen.chosen()).as(text).isTrue();
          assertThat(coded.event().type()).isEqualTo(chosen.value().type());
          assertThat(coded.event().cameo()).isEqualTo(chosen.value().cameo());
        }
      }
      assertThat(events)
          .as(text)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              explanation.analysis().events().stream().map(CodedEvent::event).toList());
    }
  }

  @Test
  void rulesComeWithWhatTheyMissTheBestFirst() throws IOException {
    Path file = Files.createDirectories(folder.resolve("event")).resolve("rules.tsv");
    List<String> rows =
        List.of(
            "repaint,v,-,-,obj,SUPPORT,-,051",
            "repaint,v,obj=flag|car with=brush,-,obj,REJECT,-,120",
            "repaint,v,obj,-,obj,ACCUSE,disapprove,111",
            "repaint,v,!on obj=@agreement to_inf,-,obj,REJECT,-,120",
            "repaint,v,on,-,obj,AID,-,070",
            "repaint,v,!on obj,-,obj,AGREE,-,030");
    Files.writeString(file, HEADER + String.join("\n", rows).replace(',', '\t') + "\n");
    Dragoman own = Dragoman.english(Lexicon.bundled().withFolder(folder));

    Explanation explanation =
        own.explain(Document.of("test", "Norway repainted the flag on Monday."));
    PredicateExplanation predicate = predicate(explanation, "repainted");
    assertThat(predicate.trials())
        .extracting(trial -> trial.frame().text())
        .containsExactly(
            "on", "obj", "", "obj=flag|car with=brush", "!on obj", "!on obj=@agreement to_inf");
    assertThat(predicate.trials())
        .extracting(Trial::chosen)
        .containsExactly(true, false, false, false, false, false);
    assertThat(predicate.trials())
        .extracting(Trial::holds)
        .containsExactly(true, true, true, false, false, false);
    assertThat(predicate.trials().get(0).value().line()).isEqualTo(file + ":6");
    assertThat(predicate.trials().get(3).mismatches())
        .containsExactly(new Mismatch("with=brush", false, List.of()));
    assertThat(predicate.trials().get(4).mismatches())
        .containsExactly(new Mismatch("!on", true, List.of(5)));
    assertThat(predicate.trials().get(5).mismatches())
        .containsExactly(
            new Mismatch("!on", true, List.of(5)),
            new Mismatch("obj=@agreement", false, List.of(3)),
            new Mismatch("to_inf", false, List.of()));
  }

  @Test
  void slotsAreToldInTheOrderInWhichTheyWereTried() {
    Explanation explanation = explain("Norway condemned the attack on Peru.");
    PredicateExplanation predicate = predicate(explanation, "condemned");
    assertThat(predicate.actors()).hasSize(1);
    assertThat(predicate.actors().get(0).slot()).isEqualTo("subj");
    assertThat(predicate.actors().get(0).found().get(0).first()).isZero();
    List<SlotTrial> recipients = predicate.recipients();
    SlotTrial last = recipients.get(recipients.size() - 1);
    assertThat(last.slot()).isEqualTo("on");
    assertThat(last.heads()).containsExactly(5);
    assertThat(last.found()).hasSize(1);
    assertThat(recipients.subList(0, recipients.size() - 1))
        .isNotEmpty()
        .allMatch(slot -> slot.found().isEmpty())
        .contains(new SlotTrial("obj", List.of(3), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway attacked Ghana. | attacked | ''",
        "Norway will not attack Ghana. | attack | not NEGATED, will FUTURE",
        "Norway may attack Ghana. | attack | may HYPOTHETICAL",
        "Norway failed to attack Ghana. | attack | failed NEGATED",
        "Norway had attacked Ghana. | attacked | had HISTORICAL",
        "Norway attacked Ghana on March 3, 2019. | attacked | 3 HISTORICAL",
      })
  void cuesOfTheStatusAreNamed(String text, String word, String cues) {
    Explanation explanation =
        dragoman.explain(Document.of("test", text).withPublished(LocalDate.of(2031, 5, 14)));
    PredicateExplanation predicate = predicate(explanation, word);
    List<String> found = new ArrayList<>();
    for (StatusCue cue : predicate.cues()) {
      found.add(
          explanation.analysis().parses().get(0).text(cue.token()) + " " + cue.status().name());
    }
    found.sort(null);
    assertThat(String.join(", ", found)).isEqualTo(cues);
  }

  private static final List<String> ACTS =
      List.of(
          "Soldiers fired on protesters, police said, and held talks with the rebels over aid.",
          "Norway condemned the attack on Peru and will not meet the Chilean minister.",
          "Teachers and nurses met the mayor of the town to discuss the strike.",
          "Chile and Peru held talks.",
          "Latvia welcomed Chile's decision to host the talks.");

  @Test
  void pairsGiveTheEventsThatAreCoded() {
    for (String text : ACTS) {
      Explanation explanation = explain(text);
      List<Event> made = new ArrayList<>();
      for (PairExplanation pair : explanation.pairs(explanation.analysis().parses().get(0))) {
        JudgedPair judged = pair.judged();
        CodedEvent coded = judged.event();
        if (coded != null) {
          made.add(coded.event());
          assertThat(coded.event().type()).isEqualTo(judged.judgement().type());
          assertThat(judged.earlier()).isEqualTo(-1);
        } else {
          assertThat(judged.judgement().type() == null || judged.earlier() >= 0).as(text).isTrue();
        }
      }
      List<Event> coded =
          dragoman.code(Document.of("test", text)).events().stream()
              .map(CodedEvent::event)
              .toList();
      assertThat(made).as(text).isNotEmpty().containsExactlyInAnyOrderElementsOf(coded);
      assertThat(coded)
          .as(text)
          .isSortedAccordingTo(Comparator.comparingDouble(event -> -event.confidence()));
    }
  }

  @Test
  void sidesOfferedTwiceGiveOneEvent() {
    Explanation explanation = explain("Norway held talks with Chile.");
    List<JudgedPair> judged =
        explanation.pairs(explanation.analysis().parses().get(0)).stream()
            .map(PairExplanation::judged)
            .toList();
    assertThat(judged).hasSize(2);
    assertThat(judged).extracting(JudgedPair::predicate).containsExactly(1, 2);
    assertThat(judged.get(0).pair().acting()).containsExactly(new Side(0, 0));
    assertThat(judged.get(0).pair().receiving()).isEqualTo(judged.get(1).pair().receiving());
    assertThat(judged.get(0).event()).isNotNull();
    assertThat(judged.get(1).event()).isNull();
    assertThat(judged.get(1).earlier()).isEqualTo(1);
    assertThat(judged.get(1).judgement()).isEqualTo(judged.get(0).judgement());
  }

  /** What all features together add to each class gives the probabilities. */
  @Test
  void reasonsAddUpToTheJudgement() {
    Lexicon lexicon = Lexicon.bundled();
    EventJudge judge = new PairCoder(lexicon, new EventCoder(lexicon)).judge();
    for (String text : ACTS) {
      Explanation explanation = explain(text);
      for (PairExplanation pair : explanation.pairs(explanation.analysis().parses().get(0))) {
        SidePair sides = pair.judged().pair();
        Judgement judgement = pair.judged().judgement();
        double none = sum(judge.reasons(sides, null, Integer.MAX_VALUE));
        for (EventType type : EventType.values()) {
          double logit = sum(judge.reasons(sides, type, Integer.MAX_VALUE));
          assertThat(Math.log(judgement.probability(type) / judgement.none()))
              .as(text + " " + type)
              .isCloseTo(logit - none, within(1e-3));
        }
        List<EventJudge.Weighed> all = judge.reasons(sides, judgement.type(), Integer.MAX_VALUE);
        assertThat(pair.reasons()).hasSize(8).isEqualTo(all.subList(0, 8));
        assertThat(all)
            .isSortedAccordingTo(
                Comparator.comparingDouble((EventJudge.Weighed w) -> -Math.abs(w.weight())));
      }
    }
  }

  private static double sum(List<EventJudge.Weighed> reasons) {
    return reasons.stream().mapToDouble(EventJudge.Weighed::weight).sum();
  }
}
