package org.dragoman.app.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.record.Analysis;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Span;
import org.dragoman.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link ReportedEvent}s of what the engine read. Immutable; safe for use by many threads.
 *
 * <pre>{@code
 * Analysis analysis = dragoman.analyse(document);
 * List<ReportedEvent> events = reader.read(key, analysis, dragoman.read(analysis));
 * }</pre>
 */
public final class ReportReader {
  /** Days before publication that a report's news may be old. */
  private static final int NEWS_DAYS = 7;

  /** Days after publication up to which a report announces things. */
  private static final int AHEAD_DAYS = 92;

  /** Parties of a report that count as its sides where it is taken as a whole. */
  private static final int SIDES = 4;

  /** Names and figures of a report that are kept: a long text must not make decisions slow. */
  private static final int MOST_NAMES = 100;

  /** Telling words of a report that are kept, its first ones. */
  private static final int MOST_WORDS = 400;

  private final StoryWords words;

  /** Loads the words. */
  public ReportReader(Lexicon lexicon) {
    words = new StoryWords(lexicon);
  }

  /** Something told in a report, with the place of its words. */
  private record Told(
      ActKind kind,
      Standing standing,
      List<String> parties,
      @Nullable LocalDate date,
      Quote quote) {}

  /**
   * The report as a whole (ordinal 0), its events and its engagements; statements that are no
   * engagement are left out.
   *
   * @param key the report's key in the ledger
   * @param analysis what the stages found in it
   * @param record what was read from that
   */
  public List<ReportedEvent> read(String key, Analysis analysis, DiplomaticRecord record) {
    Document document = analysis.document();
    String whole = Objects.requireNonNullElse(document.title(), "") + "\n" + document.text();
    List<Told> news = news(record);
    Set<String> names = names(analysis);
    Map<Parse, Sentence> sentences = sentences(analysis);
    Gist gist = gist(analysis, sentences, names, news);
    Draft draft =
        new Draft(
            key, document.published(), names, gist, TextSketch.of(whole), analysis, sentences);
    List<ReportedEvent> read = new ArrayList<>();
    read.add(whole(draft, news));
    int ordinal = 1;
    for (Event event : record.events()) {
      read.add(event(draft, ordinal++, event));
    }
    for (Engagement engagement : record.engagements()) {
      ActKind kind = ActKind.of(engagement.kind());
      if (kind != null) {
        read.add(engagement(draft, ordinal, kind, engagement));
      }
      ordinal++;
    }
    return read;
  }

  /** What all events of a report share while they are made. */
  private record Draft(
      String key,
      @Nullable LocalDate published,
      Set<String> names,
      Gist gist,
      TextSketch sketch,
      Analysis analysis,
      Map<Parse, Sentence> sentences) {}

  /** What the words and numbers of a sentence come to. */
  private record Sentence(Set<String> stems, List<Figure> figures) {}

  private Map<Parse, Sentence> sentences(Analysis analysis) {
    // A parse is the key as the object that it is; to compare its words would take long.
    Map<Parse, Sentence> sentences = new IdentityHashMap<>();
    for (Parse parse : analysis.parses()) {
      sentences.put(parse, sentence(quoted(analysis, parse)));
    }
    return sentences;
  }

  private Sentence sentence(String text) {
    return new Sentence(words.stems(text), words.figures(text));
  }

  private static String quoted(Analysis analysis, Parse parse) {
    return analysis.document().quote(parse.sentence(), parse.sentence().span()).text();
  }

  private static List<Told> news(DiplomaticRecord record) {
    return Stream.concat(
            record.engagements().stream().flatMap(e -> Stream.ofNullable(told(e))),
            record.events().stream().map(ReportReader::told))
        .filter(told -> told.standing().news())
        .sorted(
            Comparator.comparing((Told told) -> told.quote().passage() == Passage.TITLE)
                .thenComparingInt(told -> told.quote().sentence()))
        .toList();
  }

  private static @Nullable Told told(Engagement engagement) {
    ActKind kind = ActKind.of(engagement.kind());
    return kind == null
        ? null
        : new Told(
            kind,
            Standing.of(engagement.status()),
            engagement.parties().stream().map(Party::code).distinct().toList(),
            engagement.date(),
            engagement.quote());
  }

  private static Told told(Event event) {
    ActKind kind = ActKind.of(event.type(), event.mode(), event.cameo());
    return new Told(
        kind,
        standing(kind, event.status()),
        Stream.concat(parties(event.actors()).stream(), parties(event.recipients()).stream())
            .distinct()
            .toList(),
        event.date(),
        event.quote());
  }

  /** A meeting that did not take place is told because it was to; a signature may not have been. */
  private static Standing standing(ActKind kind, EventStatus status) {
    boolean calledOff =
        status == EventStatus.NEGATED && kind.engagement() && kind != ActKind.SIGNING;
    return calledOff ? Standing.CANCELLED : Standing.of(status);
  }

  /** The parties that met where the report is about that, else those that it names most. */
  private static List<String> sides(@Nullable Told lead, Gist gist) {
    if (lead != null
        && lead.kind().engagement()
        && lead.parties().size() > 1
        && lead.parties().size() <= SIDES) {
      return lead.parties();
    }
    return gist.parties().subList(0, Math.min(SIDES, gist.parties().size()));
  }

  private ReportedEvent whole(Draft draft, List<Told> news) {
    Gist gist = draft.gist;
    Told lead = news.isEmpty() ? null : news.get(0);
    LocalDate date = lead == null || lead.date() == null ? gist.day() : lead.date();
    PlaceMention place = place(draft.analysis);
    return new ReportedEvent(
        draft.key,
        0,
        ActKind.REPORT,
        null,
        null,
        standing(lead, date, draft.published),
        sides(lead, gist),
        List.of(),
        date,
        draft.published,
        place == null ? null : place.place().country(),
        place == null ? null : place.place().region(),
        place == null ? null : place.place().city(),
        gist.persons(),
        gist.words(),
        gist.figures(),
        gist,
        draft.sketch);
  }

  /**
   * A report's standing is told by its day where that is not the day of publication: "will pull
   * back, they said after they met on Tuesday" is no announcement, whatever its first verb.
   */
  private static Standing standing(
      @Nullable Told lead, @Nullable LocalDate date, @Nullable LocalDate published) {
    Standing told = lead == null ? Standing.HELD : lead.standing();
    boolean dated = lead != null && lead.date() != null;
    if (told == Standing.CANCELLED
        || date == null
        || published == null
        || dated && date.equals(published)) {
      return told;
    }
    return date.isAfter(published) ? Standing.PLANNED : Standing.HELD;
  }

  private ReportedEvent event(Draft draft, int ordinal, Event event) {
    Sentence sentence = sentence(draft, event.quote());
    ActKind kind = ActKind.of(event.type(), event.mode(), event.cameo());
    Place place = event.place();
    return new ReportedEvent(
        draft.key,
        ordinal,
        kind,
        event.type(),
        event.cameo(),
        standing(kind, event.status()),
        parties(event.actors()),
        parties(event.recipients()),
        event.date(),
        draft.published,
        place == null ? null : place.country(),
        place == null ? null : place.region(),
        place == null ? null : place.city(),
        Stream.concat(event.actors().stream(), event.recipients().stream())
            .flatMap(
                actor -> Stream.ofNullable(actor.name()).map(name -> person(name, actor.party())))
            .distinct()
            .toList(),
        without(sentence.stems(), draft.names),
        sentence.figures(),
        draft.gist,
        draft.sketch);
  }

  private ReportedEvent engagement(Draft draft, int ordinal, ActKind kind, Engagement engagement) {
    Sentence sentence = sentence(draft, engagement.quote());
    Place place = engagement.place();
    return new ReportedEvent(
        draft.key,
        ordinal,
        kind,
        null,
        null,
        Standing.of(engagement.status()),
        engagement.parties().stream().map(Party::code).distinct().toList(),
        List.of(),
        engagement.date(),
        draft.published,
        place == null ? null : place.country(),
        place == null ? null : place.region(),
        place == null ? null : place.city(),
        engagement.participants().stream()
            .map(participant -> person(participant.name(), participant.party()))
            .distinct()
            .toList(),
        without(sentence.stems(), draft.names),
        sentence.figures(),
        draft.gist,
        draft.sketch);
  }

  private static NamedPerson person(String name, @Nullable Party party) {
    return new NamedPerson(name, party == null ? null : party.code());
  }

  private static List<String> parties(List<EventActor> actors) {
    return actors.stream()
        .flatMap(actor -> Stream.ofNullable(actor.party()))
        .map(Party::code)
        .distinct()
        .toList();
  }

  /** The sentence of a quote, since its clause may leave out the figures. */
  private Sentence sentence(Draft draft, Quote quote) {
    for (Parse parse : draft.analysis.parses()) {
      if (parse.sentence().passage() == quote.passage()
          && parse.sentence().span().covers(quote.span())) {
        return Objects.requireNonNull(draft.sentences.get(parse));
      }
    }
    return sentence(quote.text());
  }

  private static Set<String> without(Set<String> all, Set<String> names) {
    Set<String> stems = new LinkedHashSet<>(all);
    stems.removeAll(names);
    return stems;
  }

  private static Gist gist(
      Analysis analysis, Map<Parse, Sentence> sentences, Set<String> names, List<Told> news) {
    Document document = analysis.document();
    Set<String> stems = new LinkedHashSet<>();
    List<Figure> figures = new ArrayList<>();
    Set<String> places = new LinkedHashSet<>();
    LocalDate day = null;
    for (Parse parse : analysis.parses()) {
      Sentence sentence = Objects.requireNonNull(sentences.get(parse));
      stems.addAll(sentence.stems());
      figures.addAll(sentence.figures());
      for (PlaceMention mention : analysis.places(parse)) {
        if (mention.kind() != PlaceMention.Kind.COUNTRY) {
          places.add(mention.place().name());
        }
      }
      if (day == null) {
        day = day(analysis.context(parse).times(), document.published());
      }
    }
    stems.removeAll(names);
    Set<ActKind> kinds = new LinkedHashSet<>();
    news.forEach(told -> kinds.add(told.kind()));
    return new Gist(
        parties(analysis),
        analysis.actors().people().stream()
            .map(person -> person(person.name(), person.party()))
            .distinct()
            .limit(MOST_NAMES)
            .toList(),
        first(strangeNames(analysis), MOST_NAMES),
        first(places, MOST_NAMES),
        day,
        kinds,
        first(stems, MOST_WORDS),
        figures.stream().distinct().limit(MOST_NAMES).toList());
  }

  private static Set<String> first(Set<String> all, int most) {
    return all.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static @Nullable LocalDate day(
      List<TimeExpression> times, @Nullable LocalDate published) {
    for (TimeExpression time : times) {
      LocalDate day = time.day();
      if (day != null
          && day.equals(time.end())
          && (published == null
              || !day.isBefore(published.minusDays(NEWS_DAYS))
                  && !day.isAfter(published.plusDays(AHEAD_DAYS)))) {
        return day;
      }
    }
    return null;
  }

  /** Codes of the parties, the most named first, of equals the first named. */
  private static List<String> parties(Analysis analysis) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.actors().of(parse)) {
        if (mention.kind() != Mention.Kind.PRONOUN) {
          mention.parties().forEach(party -> counts.merge(party.code(), 1, Integer::sum));
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Runs of words with capitals that were found to name nothing: mostly persons of whom the text
   * does not tell in the usual way whom they speak for.
   */
  private static Set<String> strangeNames(Analysis analysis) {
    Set<String> names = new LinkedHashSet<>();
    for (Parse parse : analysis.parses()) {
      int run = 0;
      for (int i = 0; i <= parse.size(); i++) {
        boolean strange =
            i < parse.size()
                && Character.isUpperCase(parse.token(i).text().codePointAt(0))
                && analysis.actors().at(parse, i) == null
                && !placed(analysis, parse, i);
        if (!strange && run > 1) {
          Span span = parse.span(i - run, i - 1);
          names.add(analysis.document().quote(parse.sentence(), span).text());
        }
        run = strange ? run + 1 : 0;
      }
    }
    return names;
  }

  private static boolean placed(Analysis analysis, Parse parse, int token) {
    return analysis.places(parse).stream()
        .anyMatch(place -> place.first() <= token && token <= place.last());
  }

  /** Stems of the words that name parties, persons and places. */
  private Set<String> names(Analysis analysis) {
    Document document = analysis.document();
    Set<String> names = new LinkedHashSet<>();
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.actors().of(parse)) {
        if (!mention.parties().isEmpty() || mention.person() != null) {
          // Of "Russian bombers" only the first word names a party.
          for (int i = mention.first(); i <= mention.last(); i++) {
            String word = parse.token(i).text();
            if (Character.isUpperCase(word.codePointAt(0))) {
              names.addAll(words.stems(word));
            }
          }
        }
      }
      for (PlaceMention mention : analysis.places(parse)) {
        names.addAll(words.stems(document.quote(parse.sentence(), mention.span()).text()));
      }
    }
    for (Person person : analysis.actors().people()) {
      names.addAll(words.stems(person.name()));
    }
    return names;
  }

  /** The first city or region at which something is said to happen, else the first named. */
  private static @Nullable PlaceMention place(Analysis analysis) {
    PlaceMention named = null;
    for (Parse parse : analysis.parses()) {
      for (PlaceMention mention : analysis.places(parse)) {
        if (mention.kind() != PlaceMention.Kind.COUNTRY) {
          if (mention.located()) {
            return mention;
          }
          named = named == null ? mention : named;
        }
      }
    }
    return named;
  }
}
