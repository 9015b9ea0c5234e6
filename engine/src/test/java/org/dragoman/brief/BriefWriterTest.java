package org.dragoman.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.place.Place;
import org.dragoman.record.Citation;
import org.dragoman.record.CitationKind;
import org.dragoman.record.Commitment;
import org.dragoman.record.CommitmentStatus;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.EngagementStatus;
import org.dragoman.record.Forum;
import org.dragoman.record.JointBody;
import org.dragoman.record.Participant;
import org.dragoman.record.Position;
import org.dragoman.record.Stance;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicEvidence;
import org.dragoman.record.TopicRole;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each part of a record becomes one sentence of good English that claims nothing more. */
class BriefWriterTest {
  private static final Party NORWAY = state("NOR", "Norway");
  private static final Party CHILE = state("CHL", "Chile");
  private static final Party STATES = state("USA", "United States");
  private static final Party DUTCH = state("NLD", "Netherlands");
  private static final Party UNION = new Party("AU", "African Union", Party.Kind.BODY);
  private static final Party BRICS = new Party("BRICS", "BRICS", Party.Kind.BODY);

  private static final String TEXT =
      "The first line tells of a meeting. The Fjord Ministry said that the grumblers attacked the"
          + " harbour. They agreed to build two ships by the end of the decade. Then came the rest.";

  private static final Document DOCUMENT = Document.of("d", TEXT);
  private static final Quote LINE = quote("first line tells of a meeting");
  private static final BriefWriter WRITER = new BriefWriter(Lexicon.bundled());

  private static Party state(String code, String name) {
    return new Party(code, name, Party.Kind.STATE);
  }

  private static Quote quote(String words) {
    int at = TEXT.indexOf(words);
    return new Quote(Passage.TEXT, 0, new Span(at, at + words.length()), words);
  }

  /** A record to which a test adds one thing. */
  private static final class Draft {
    final List<Citation> cites = new ArrayList<>();
    final List<Engagement> engagements = new ArrayList<>();
    final List<TopicEvidence> topics = new ArrayList<>();
    final List<Commitment> commitments = new ArrayList<>();
    final List<Position> positions = new ArrayList<>();
    final List<JointBody> bodies = new ArrayList<>();
    final List<Forum> forums = new ArrayList<>();
    final List<DiplomaticProcess> processes = new ArrayList<>();
    final List<Event> events = new ArrayList<>();

    Brief write() {
      return WRITER.write(
          new DiplomaticRecord(
              DOCUMENT,
              cites,
              List.of(),
              engagements,
              topics,
              commitments,
              positions,
              bodies,
              forums,
              processes,
              events));
    }

    List<String> sentences() {
      return write().statements().stream().map(Statement::text).toList();
    }
  }

  private static String engagement(
      EngagementKind kind,
      EngagementStatus status,
      List<Party> parties,
      @Nullable LocalDate date,
      @Nullable Place place,
      Participant... people) {
    Draft draft = new Draft();
    draft.engagements.add(
        new Engagement(kind, status, parties, List.of(people), date, place, LINE, 0.9));
    return String.join(" ", draft.sentences());
  }

  private static String engagement(EngagementKind kind, EngagementStatus status, Party... parties) {
    return engagement(kind, status, List.of(parties), null, null);
  }

  private static Participant person(
      String name,
      @Nullable Party party,
      @Nullable String office,
      Participant.@Nullable Role role) {
    return new Participant(name, party, office, role, LINE);
  }

  private static Place city(String name, String country) {
    return new Place(name, country, name, null, null, null);
  }

  @Test
  void meetingIsToldInTheTenseOfItsStatus() {
    assertThat(engagement(EngagementKind.MEETING, EngagementStatus.HELD, NORWAY, CHILE))
        .isEqualTo("Norway met Chile.");
    assertThat(engagement(EngagementKind.MEETING, EngagementStatus.ONGOING, NORWAY, CHILE))
        .isEqualTo("Norway is meeting Chile.");
    assertThat(engagement(EngagementKind.MEETING, EngagementStatus.PLANNED, NORWAY, CHILE))
        .isEqualTo("Norway is to meet Chile.");
    assertThat(engagement(EngagementKind.MEETING, EngagementStatus.PROPOSED, NORWAY, CHILE))
        .isEqualTo("A meeting of Norway and Chile was proposed.");
    assertThat(engagement(EngagementKind.MEETING, EngagementStatus.CANCELLED, NORWAY, CHILE))
        .isEqualTo("A meeting of Norway and Chile was cancelled.");
  }

  @Test
  void everyKindHasASentence() {
    assertThat(engagement(EngagementKind.CALL, EngagementStatus.HELD, NORWAY, CHILE, DUTCH))
        .isEqualTo("Norway spoke by telephone with Chile and the Netherlands.");
    assertThat(engagement(EngagementKind.CALL, EngagementStatus.PROPOSED, NORWAY))
        .isEqualTo("A telephone call of Norway was proposed.");
    assertThat(engagement(EngagementKind.SUMMIT, EngagementStatus.PLANNED, NORWAY, UNION))
        .isEqualTo("A summit of Norway and the African Union is planned.");
    assertThat(engagement(EngagementKind.CONSULTATIONS, EngagementStatus.HELD, NORWAY, BRICS))
        .isEqualTo("Consultations of Norway and BRICS were held.");
    assertThat(engagement(EngagementKind.LETTER, EngagementStatus.HELD, NORWAY, CHILE))
        .isEqualTo("A letter between Norway and Chile was sent.");
    assertThat(engagement(EngagementKind.STATEMENT_ONLY, EngagementStatus.HELD, NORWAY))
        .isEqualTo("A statement of Norway was made.");
    assertThat(engagement(EngagementKind.CONFERENCE, EngagementStatus.CANCELLED))
        .isEqualTo("A conference was cancelled.");
    for (EngagementKind kind : EngagementKind.values()) {
      for (EngagementStatus status : EngagementStatus.values()) {
        assertThat(engagement(kind, status, NORWAY, CHILE, UNION))
            .matches("[A-Z].*\\.")
            .contains("Norway", "Chile", "the African Union")
            .doesNotContain("  ", "null", " .");
      }
    }
  }

  @Test
  void peopleStandForTheirSidesWithOfficeDayAndPlace() {
    assertThat(
            engagement(
                EngagementKind.MEETING,
                EngagementStatus.PLANNED,
                List.of(STATES, CHILE),
                LocalDate.of(2031, 5, 4),
                city("Geneva", "CHE"),
                person("Ann Lee", STATES, "secretary of state", null),
                person("Bo Ray", STATES, "ambassador", null),
                person("Eva Paz", CHILE, "other", null),
                person("Kim Roe", null, null, null)))
        .isEqualTo(
            "The United States' secretary of state Ann Lee and ambassador Bo Ray are to meet Eva"
                + " Paz of Chile and Kim Roe in Geneva, Switzerland on 4 May 2031.");
  }

  @Test
  void queenIsNotCalledKing() {
    assertThat(
            engagement(
                EngagementKind.MEETING,
                EngagementStatus.HELD,
                List.of(NORWAY, CHILE),
                null,
                null,
                person("Astrid", NORWAY, "king", null)))
        .isEqualTo("Norway's monarch Astrid met Chile.");
  }

  @Test
  void personIsIntroducedOnce() {
    Draft draft = new Draft();
    Participant eva = person("Eva Paz", CHILE, "president", null);
    for (Party other : List.of(NORWAY, DUTCH)) {
      draft.engagements.add(
          new Engagement(
              EngagementKind.MEETING,
              EngagementStatus.HELD,
              List.of(CHILE, other),
              List.of(eva),
              null,
              null,
              LINE,
              0.9));
    }
    assertThat(draft.sentences())
        .containsExactly("Chile's president Eva Paz met Norway.", "Eva Paz met the Netherlands.");
  }

  @Test
  void visitTellsGuestAndHostOnlyWhereTheRecordDoes() {
    Participant guest = person("Ann Lee", NORWAY, "president", Participant.Role.GUEST);
    Participant host = person("Eva Paz", CHILE, "president", Participant.Role.HOST);
    assertThat(
            engagement(
                EngagementKind.VISIT,
                EngagementStatus.HELD,
                List.of(CHILE, NORWAY),
                null,
                city("Santiago", "CHL"),
                guest,
                host))
        .isEqualTo(
            "Norway's president Ann Lee visited Santiago, Chile, with Chile's president Eva Paz as"
                + " host.");
    assertThat(
            engagement(
                EngagementKind.VISIT,
                EngagementStatus.PROPOSED,
                List.of(NORWAY, DUTCH),
                null,
                new Place("Netherlands", "NLD", null, null, null, null)))
        .isEqualTo("A visit by Norway to the Netherlands was proposed.");
    assertThat(engagement(EngagementKind.VISIT, EngagementStatus.HELD, NORWAY, CHILE))
        .isEqualTo("A visit between Norway and Chile was held.");
  }

  @Test
  void sessionNamesItsBodyAndNumber() {
    Draft draft = new Draft();
    draft.bodies.add(new JointBody("Fisheries Council", List.of(NORWAY, CHILE), 22, LINE));
    draft.engagements.add(
        new Engagement(
            EngagementKind.SESSION,
            EngagementStatus.PLANNED,
            List.of(NORWAY, CHILE),
            List.of(),
            null,
            null,
            LINE,
            0.9));
    assertThat(draft.sentences())
        .containsExactly("The 22nd session of the Fisheries Council is planned.");
    draft.engagements.clear();
    assertThat(draft.sentences())
        .containsExactly(
            "The report names the 22nd session of the Fisheries Council (Norway and Chile).");
  }

  @Test
  void topicsAreToldByWhatWasDoneWithThem() {
    Draft draft = new Draft();
    draft.topics.add(new TopicEvidence(Topic.TRADE, TopicRole.DISCUSSED, LINE));
    draft.topics.add(new TopicEvidence(Topic.ENVIRONMENT_CLIMATE, TopicRole.DISCUSSED, LINE));
    draft.topics.add(new TopicEvidence(Topic.COUNTER_TERRORISM, TopicRole.DISCUSSED, LINE));
    draft.topics.add(new TopicEvidence(Topic.ENERGY, TopicRole.DISCUSSED, LINE));
    draft.topics.add(new TopicEvidence(Topic.ENERGY, TopicRole.DISPUTED, quote("agreed")));
    assertThat(draft.sentences())
        .containsExactly(
            "The report speaks of trade, counter-terrorism, and environment and climate.",
            "There was dispute or concern about energy.");
  }

  @Test
  void commitmentQuotesTheDocumentAndTellsWhenItIsDue() {
    assertThat(commitment("build two ships", "by the end of the decade"))
        .isEqualTo(
            "Agreed by Norway with Chile, according to the Fjord Ministry: “build two ships” (due"
                + " “by the end of the decade”; third session of the Fisheries Council).");
    // What the document does not say so is not put between quotation marks.
    assertThat(commitment("the building of ships", "2026-03"))
        .isEqualTo(
            "Agreed by Norway with Chile, according to the Fjord Ministry: “agreed to build two"
                + " ships” (due March 2026; third session of the Fisheries Council).");
    assertThat(commitment("ships", "2026-11-05")).contains("(due 5 November 2026;");
    assertThat(commitment("ships", "2026")).contains("(due 2026;");
  }

  private static String commitment(String what, String due) {
    Draft draft = new Draft();
    draft.commitments.add(
        new Commitment(
            what,
            CommitmentStatus.AGREED,
            List.of(NORWAY),
            List.of(CHILE),
            due,
            "Fisheries Council",
            3,
            "Fjord Ministry",
            quote("agreed to build two ships")));
    return String.join(" ", draft.sentences());
  }

  @Test
  void positionAgreesWithItsSides() {
    Draft draft = new Draft();
    Quote words = quote("attacked the harbour");
    draft.positions.add(
        new Position(
            List.of(NORWAY, DUTCH), null, Stance.OPPOSES, "harbour", List.of(CHILE), null, words));
    draft.positions.add(
        new Position(List.of(NORWAY), "Ann Lee", Stance.REGRETS, "loss", List.of(), null, words));
    assertThat(draft.sentences())
        .containsExactly(
            "Norway and the Netherlands oppose “harbour” (about Chile).",
            "Ann Lee of Norway regrets “attacked the harbour”.");
  }

  private static Event event(
      EventType type, String cameo, EventStatus status, EventActor actor, List<EventActor> others) {
    return new Event(
        type,
        null,
        List.of(),
        cameo,
        null,
        status,
        List.of(actor),
        others,
        null,
        null,
        "Fjord Ministry",
        quote("grumblers attacked the harbour"),
        quote("attacked"),
        0.9);
  }

  private static String told(EventStatus status) {
    EventActor actor = new EventActor(LINE, NORWAY, Sector.GOV, "president", null);
    EventActor other = new EventActor(LINE, DUTCH, null, null, null);
    Draft draft = new Draft();
    draft.events.add(event(EventType.ASSAULT, "190", status, actor, List.of(other)));
    return String.join(" ", draft.sentences());
  }

  @Test
  void actIsToldAsItStandsToTheFactsAndOnWhoseWord() {
    String rest = " against the Netherlands, according to the Fjord Ministry: “grumblers attacked";
    assertThat(told(EventStatus.ACTUAL)).startsWith("Norway's president used violence" + rest);
    assertThat(told(EventStatus.FUTURE)).startsWith("Norway's president is to use violence" + rest);
    assertThat(told(EventStatus.NEGATED))
        .startsWith("Norway's president is said not to have used violence" + rest);
    assertThat(told(EventStatus.HISTORICAL))
        .startsWith("Earlier, Norway's president had used violence" + rest);
  }

  @Test
  void whatOthersThanItsGovernmentDoIsNoActOfTheState() {
    EventActor rebels = new EventActor(quote("grumblers"), NORWAY, Sector.REB, null, null);
    EventActor nobody = new EventActor(quote("harbour"), null, null, null, null);
    Draft draft = new Draft();
    draft.events.add(event(EventType.ASSAULT, "190", EventStatus.FUTURE, rebels, List.of(nobody)));
    assertThat(draft.sentences().get(0))
        .startsWith("“grumblers” (Norway) are to use violence against “harbour”, according to");
  }

  @Test
  void everyTypeOfActHasASentence() {
    EventActor actor = new EventActor(LINE, NORWAY, Sector.GOV, null, null);
    EventActor other = new EventActor(LINE, CHILE, Sector.GOV, null, null);
    for (EventType type : EventType.values()) {
      for (EventStatus status : EventStatus.values()) {
        for (List<EventActor> others : List.of(List.of(other), List.<EventActor>of())) {
          Draft draft = new Draft();
          draft.events.add(event(type, "000", status, actor, others));
          assertThat(draft.sentences())
              .singleElement()
              .asString()
              .contains("Norway")
              .doesNotContain("  ", " ,", " :");
        }
      }
    }
  }

  @Test
  void actThatAnotherSentenceTellsIsNotToldTwice() {
    EventActor actor = new EventActor(LINE, NORWAY, Sector.GOV, null, null);
    EventActor other = new EventActor(LINE, CHILE, Sector.GOV, null, null);
    Draft draft = new Draft();
    draft.engagements.add(
        new Engagement(
            EngagementKind.MEETING,
            EngagementStatus.HELD,
            List.of(NORWAY, CHILE),
            List.of(),
            null,
            null,
            LINE,
            0.9));
    draft.events.add(event(EventType.CONSULT, "040", EventStatus.ACTUAL, actor, List.of(other)));
    assertThat(draft.sentences()).containsExactly("Norway met Chile.");
    draft.events.add(event(EventType.CONSULT, "040", EventStatus.NEGATED, actor, List.of(other)));
    assertThat(draft.sentences())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("Norway is said not to have consulted with Chile");
  }

  @Test
  void actUponSeveralIsOneSentence() {
    EventActor actor = new EventActor(LINE, NORWAY, Sector.GOV, null, null);
    Draft draft = new Draft();
    for (Party party : List.of(CHILE, DUTCH, STATES)) {
      EventActor other = new EventActor(LINE, party, Sector.GOV, null, null);
      draft.events.add(event(EventType.AID, "073", EventStatus.ACTUAL, actor, List.of(other)));
    }
    assertThat(draft.sentences())
        .singleElement()
        .asString()
        .startsWith(
            "Norway gave humanitarian aid to Chile, the Netherlands and the United States,");
  }

  @Test
  void forumsProcessesAndSourcesAreNamed() {
    Draft draft = new Draft();
    draft.forums.add(new Forum("NATO", LINE));
    draft.forums.add(new Forum("OIC", LINE));
    draft.processes.add(new DiplomaticProcess("accession negotiation", List.of(NORWAY), LINE));
    draft.processes.add(
        new DiplomaticProcess("normalization", List.of(NORWAY, CHILE), quote("harbour")));
    draft.processes.add(new DiplomaticProcess("war", List.of(), quote("rest")));
    draft.cites.add(
        new Citation("Fjord Ministry", CitationKind.ACCORDING, "Tidings", quote("Fjord Ministry")));
    assertThat(draft.sentences())
        .containsExactly(
            "Forums and treaties named: NATO and OIC.",
            "The report speaks of an accession negotiation involving Norway.",
            "The report speaks of normalization involving Norway and Chile.",
            "The report speaks of a war.",
            "The report relies on the Fjord Ministry (through Tidings).");
  }

  @Test
  void emptyRecordGivesOneHonestSentence() {
    Brief brief = new Draft().write();
    assertThat(brief.statements())
        .containsExactly(
            new Statement(StatementKind.NOTHING, "Nothing diplomatic was found.", List.of()));
    assertThat(brief.sources()).isEmpty();
  }

  @Test
  void sourcesAreNumberedByFirstUse() {
    Draft draft = new Draft();
    Quote late = quote("rest");
    draft.forums.add(new Forum("NATO", LINE));
    draft.topics.add(new TopicEvidence(Topic.TRADE, TopicRole.DISCUSSED, late));
    draft.topics.add(new TopicEvidence(Topic.ENERGY, TopicRole.DISCUSSED, late));
    assertThat(draft.write().sources()).containsExactly(late, LINE);
  }
}
