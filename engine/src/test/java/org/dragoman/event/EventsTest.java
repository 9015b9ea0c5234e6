package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what to whom, whatever the form of the sentence, and how it stands to the facts. */
class EventsTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  private static Reading read(String text) {
    return Reading.of(dragoman, text);
  }

  private static Event only(String text) {
    List<Event> events = read(text).record().events();
    assertThat(events).as(text).hasSize(1);
    return events.get(0);
  }

  // --- sides

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "active | Togo attacked Ghana. | ASSAULT TGO GHA actual",
        "passive with its agent | Ghana was attacked by Togo on Sunday. | ASSAULT TGO GHA actual",
        "possessor of the object | Chile welcomed Peru's decision. | SUPPORT CHL PER actual",
        "possessor of the subject of a passive | Peru's decision was welcomed by Chile."
            + " | SUPPORT CHL PER actual",
        "control by the object | Peru urged Chile to withdraw its troops. | REQUEST PER CHL actual",
        "light verb | Norway paid a visit to Chile. | CONSULT NOR CHL actual",
        "light verb | Norway voiced support for Chile. | SUPPORT NOR CHL actual",
        "lone object before a preposition | Chile asked Norway for help."
            + " | REQUEST CHL NOR actual",
        "two objects | Norway granted Chile food aid. | AID NOR CHL actual",
        "noun with adjective | Norwegian aid to Chile rose. | AID NOR CHL actual",
      })
  void sidesAreFoundInEveryForm(String form, String text, String event) {
    assertThat(read(text).events()).as(form).containsExactly(event);
  }

  @Test
  void nearlyEveryStateCanBeginASentenceAndActInIt() {
    List<String> wrong = new ArrayList<>();
    List<Row> states =
        Lexicon.bundled().rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital");
    for (Row state : states) {
      if (!state.get("iso3").equals("CHL")) {
        List<String> events = read(state.get("name") + " thanked Chile.").events();
        if (!events.equals(List.of("SUPPORT " + state.get("iso3") + " CHL actual"))) {
          wrong.add(state.get("name") + ": " + events);
        }
      }
    }
    assertThat(states).hasSizeGreaterThan(190);
    assertThat(wrong).hasSizeLessThan(states.size() / 20);
  }

  @Test
  void relativeClauseTellsOfTheNounBeforeIt() {
    assertThat(read("Kenya's government, which accused Ghana of fraud, met Togo.").events())
        .containsExactlyInAnyOrder("ACCUSE KEN GHA actual", "CONSULT KEN TGO actual");
    assertThat(read("The president of Norway, who visited Chile on Monday, thanked Peru.").events())
        .containsExactlyInAnyOrder("CONSULT NOR CHL actual", "SUPPORT NOR PER actual");
  }

  @Test
  void coordinatedVerbsShareTheirSubject() {
    assertThat(read("Japan condemned Peru and criticised Chile.").events())
        .containsExactly("ACCUSE JPN PER actual", "ACCUSE JPN CHL actual");
  }

  @Test
  void jointActHasTheFirstNamedSideAsActor() {
    assertThat(read("Norway and Iceland signed an agreement.").events())
        .containsExactly("SUPPORT NOR ISL actual");
    assertThat(read("Japan and Peru conducted joint naval drills.").events())
        .containsExactly("COOPERATE JPN PER actual");
    assertThat(read("Kenya and Ghana agreed to open embassies.").events())
        .containsExactly("AGREE KEN GHA actual");
  }

  @Test
  void jointSubjectActsOnItsObjectNotOnItself() {
    assertThat(read("Norway and Chile condemned Peru.").events())
        .containsExactly("ACCUSE NOR PER actual");
  }

  @Test
  void severalRecipientsGiveAnEventEachUpToThree() {
    assertThat(read("Norway thanked Chile, Peru and Uruguay.").events())
        .containsExactly(
            "SUPPORT NOR CHL actual", "SUPPORT NOR PER actual", "SUPPORT NOR URY actual");
    assertThat(read("Norway, Chile, Peru, Japan and Kenya held talks.").events())
        .containsExactly(
            "CONSULT NOR CHL actual", "CONSULT NOR PER actual", "CONSULT NOR JPN actual");
  }

  @Test
  void personActsForTheParty() {
    Event event =
        only("Kenya's Foreign Minister Amina Wanjiku thanked Oman's Foreign Minister Salim Amri.");
    assertThat(Reading.words(event)).isEqualTo("SUPPORT KEN OMN actual");
    EventActor actor = event.actors().get(0);
    assertThat(actor.name()).isEqualTo("Amina Wanjiku");
    assertThat(actor.office()).isEqualTo("foreign minister");
    assertThat(actor.mention().text()).isEqualTo("Kenya's Foreign Minister Amina Wanjiku");
    assertThat(event.recipients()).extracting(EventActor::name).containsExactly("Salim Amri");
    assertThat(event.trigger().text()).isEqualTo("thanked");
  }

  @Test
  void eventReadThroughAReferenceIsLessSure() {
    List<Event> events =
        read("Kenya's president met Norway's prime minister. They thanked Peru.").record().events();
    assertThat(events).hasSize(2);
    assertThat(events.get(1).confidence()).isLessThan(events.get(0).confidence());
  }

  @Test
  void sameActToldTwiceIsOneEvent() {
    assertThat(read("Norway thanked Chile. In Oslo, Norway thanked Chile again.").events())
        .containsExactly("SUPPORT NOR CHL actual");
  }

  // --- status

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kenya attacked Ghana. | ASSAULT KEN GHA actual",
        "Kenya did not attack Ghana. | ASSAULT KEN GHA negated",
        "Kenya never attacked Ghana. | ASSAULT KEN GHA negated",
        "Kenya may attack Ghana. | ASSAULT KEN GHA hypothetical",
        "Kenya could attack Ghana. | ASSAULT KEN GHA hypothetical",
        "If Kenya attacks Ghana, the union will respond. | ASSAULT KEN GHA hypothetical",
        "Kenya had attacked Ghana. | ASSAULT KEN GHA historical",
        "Latvia will meet Estonia on Friday. | CONSULT LVA EST future",
        "Kenya plans to visit Ghana. | CONSULT KEN GHA future",
      })
  void statusFollowsAuxiliariesMoodAndNegation(String text, String event) {
    assertThat(read(text).analysis().events())
        .extracting(coded -> Reading.words(coded.event()))
        .contains(event);
  }

  @Test
  void whatMightBeIsNoPartOfTheRecord() {
    Reading reading = read("Kenya may attack Ghana.");
    assertThat(reading.analysis().events()).hasSize(1);
    assertThat(reading.events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kenya refused to meet Ghana. | REJECT KEN GHA actual",
        "Kenya denied attacking Ghana. | REJECT KEN GHA actual",
        "Norway vowed to help Chile. | AGREE NOR CHL actual",
      })
  void whatIsRefusedOrPromisedIsNoActOfItsOwn(String text, String event) {
    assertThat(read(text).events()).containsExactly(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The attack was condemned by Norway.",
        "Norway expressed concern about the arrest.",
        "Norway condemned the attack.",
        "Norway called for a ceasefire.",
      })
  void whoSpeaksOfAnActHasNotDoneIt(String text) {
    assertThat(read(text).events()).noneMatch(e -> e.matches("(ASSAULT|COERCE|RETREAT) NOR .*"));
  }

  @Test
  void actLongBeforeTheReportIsBackground() {
    Document report =
        Document.of("test", "Kenya attacked Ghana on March 3, 2029.")
            .withPublished(LocalDate.of(2031, 5, 14));
    assertThat(Reading.of(dragoman, report).events()).containsExactly("ASSAULT KEN GHA historical");
    assertThat(Reading.of(dragoman, report.withPublished(LocalDate.of(2029, 3, 4))).events())
        .containsExactly("ASSAULT KEN GHA actual");
  }

  @Test
  void weekdayIsTheOneBeforeTheReportOrAfterIt() {
    Document past =
        Document.of("test", "Kenya thanked Ghana on Monday.")
            .withPublished(LocalDate.of(2031, 5, 14));
    assertThat(Reading.of(dragoman, past).record().events())
        .extracting(Event::date)
        .containsExactly(LocalDate.of(2031, 5, 12));
    Document future =
        Document.of("test", "Kenya will meet Ghana on Monday.")
            .withPublished(LocalDate.of(2031, 5, 14));
    assertThat(Reading.of(dragoman, future).record().events())
        .extracting(Event::date)
        .containsExactly(LocalDate.of(2031, 5, 19));
  }

  // --- on whose word

  @Test
  void whatASpeakerTellsIsTheActOfThoseItTellsOf() {
    Event event = only("Norway said Kenya attacked Ghana.");
    assertThat(Reading.words(event)).isEqualTo("ASSAULT KEN GHA actual");
    assertThat(event.saidBy()).isEqualTo("Norway");
    assertThat(only("According to Norway, Kenya attacked Ghana.").saidBy()).isEqualTo("Norway");
    assertThat(
            only("Foreign Minister Pekka Virtanen of Finland said Kenya attacked Ghana.").saidBy())
        .isEqualTo("Pekka Virtanen");
    assertThat(only("Kenya attacked Ghana.").saidBy()).isNull();
  }

  // --- what is no event

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kenya met the requirements of Ghana.",
        "Kenya took part in the race.",
        "The harbour of Bergen was quiet.",
        "Kenya is a state in Africa.",
      })
  void sentenceThatTellsOfNoActGivesNoEvent(String text) {
    assertThat(read(text).events()).isEmpty();
  }

  @Test
  void codeModeAndScaleComeFromTheRule() {
    Event event = only("Norway paid a visit to Chile.");
    assertThat(event.mode()).isEqualTo("visit");
    assertThat(event.cameo()).isEqualTo("042");
    assertThat(event.goldstein()).isEqualTo(1.9);
    assertThat(event.type().quad()).isEqualTo(1);
  }
}
