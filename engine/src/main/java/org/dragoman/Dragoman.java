package org.dragoman;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.dragoman.actor.ActorFinder;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.actor.Actors;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.event.CodedEvent;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventContext;
import org.dragoman.event.PairCoder;
import org.dragoman.event.PairExplanation;
import org.dragoman.event.PredicateExplanation;
import org.dragoman.event.Side;
import org.dragoman.event.SidePair;
import org.dragoman.grammar.EnglishGrammar;
import org.dragoman.grammar.Grammar;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.place.DocumentPlaces;
import org.dragoman.place.Gazetteer;
import org.dragoman.record.Analysis;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Explanation;
import org.dragoman.record.HomeSide;
import org.dragoman.record.RecordReader;
import org.dragoman.record.SourceReader;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Sentences;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.time.Dateline;
import org.dragoman.time.Datelines;
import org.dragoman.time.TimeExpression;
import org.dragoman.time.TimeExpressions;
import org.jspecify.annotations.Nullable;

/**
 * Reads diplomatic reports into records: the one entry to the engine, and the fixed order of its
 * stages. Immutable and safe for use by many threads; building one loads models and lexicons, so
 * keep it.
 *
 * <pre>{@code
 * Dragoman dragoman = Dragoman.english();
 * DiplomaticRecord record =
 *     dragoman.read(
 *         Document.of("1", "Oman's Foreign Minister Badr Albusaidi met his Iraqi counterpart."));
 * record.engagements().forEach(e -> System.out.println(e.kind() + ": " + e.quote().text()));
 * }</pre>
 */
public final class Dragoman {
  private final Sentences sentences;
  private final Grammar grammar;
  private final TimeExpressions times;
  private final Gazetteer gazetteer;
  private final Datelines datelines;
  private final ActorFinder actors;
  private final EventCoder events;
  private final PairCoder acts;
  private final SourceReader sources;
  private final HomeSide homes;
  private final RecordReader records;

  private Dragoman(Lexicon lexicon) {
    // What needs nothing of the others loads beside them: short runs wait for this most of all.
    CompletableFuture<Grammar> grammarLoading = CompletableFuture.supplyAsync(EnglishGrammar::load);
    CompletableFuture<EventCoder> eventsLoading =
        CompletableFuture.supplyAsync(() -> new EventCoder(lexicon));
    CompletableFuture<Gazetteer> placesLoading =
        CompletableFuture.supplyAsync(() -> new Gazetteer(lexicon));
    sentences = Sentences.english(lexicon);
    times = new TimeExpressions(lexicon);
    Function<String, List<String>> tokenizer = this::words;
    ActorLexicon actorLexicon = new ActorLexicon(lexicon, tokenizer);
    gazetteer = loaded(placesLoading);
    datelines = new Datelines(lexicon, name -> gazetteer.city(name, null) != null);
    actors = new ActorFinder(actorLexicon, gazetteer::stateOf);
    events = loaded(eventsLoading);
    grammar = loaded(grammarLoading);
    acts = new PairCoder(lexicon, events);
    sources = new SourceReader(lexicon, actorLexicon, tokenizer);
    homes = new HomeSide(actorLexicon, sources);
    records = new RecordReader(lexicon, actorLexicon, events, sources);
  }

  /** What has been loaded, or the error that kept it from loading. */
  private static <T> T loaded(CompletableFuture<T> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** A reader of English, with the lexicons and models that ship with the engine. */
  public static Dragoman english() {
    return new Dragoman(Lexicon.bundled());
  }

  /**
   * A reader of English with a lexicon that holds rows of your own.
   *
   * @throws LexiconException where a row is wrong; the message names file and line
   */
  public static Dragoman english(Lexicon lexicon) {
    return new Dragoman(lexicon);
  }

  /**
   * The record of a document. Whatever the text, there is a record; a text that tells of no
   * diplomacy gives empty lists.
   */
  public DiplomaticRecord read(Document document) {
    return records.read(analyse(document));
  }

  /** The record of a document that {@link #analyse} has read. */
  public DiplomaticRecord read(Analysis analysis) {
    return records.read(analysis);
  }

  /**
   * What was found in a document; for each predicate that has coding rules why {@link #analyse} has
   * an event of it or none; and for each pair of sides why {@link #code} has an event of them or
   * none.
   */
  public Explanation explain(Document document) {
    Analysis analysis = analyse(document);
    Map<Parse, List<PredicateExplanation>> predicates = new HashMap<>();
    Map<Parse, List<PairExplanation>> pairs = new HashMap<>();
    for (Parse parse : analysis.parses()) {
      EventContext context = analysis.context(parse);
      predicates.put(parse, events.explain(context));
      pairs.put(parse, acts.explain(context));
    }
    return new Explanation(analysis, predicates, pairs);
  }

  /** What the stages before the record find in a document, for tools that explain a record. */
  public Analysis analyse(Document given) {
    return analyse(given, null, events::code);
  }

  /**
   * A document with the acts of anybody upon anybody, where {@link #analyse} tells those of states
   * and bodies: the events of a sentence stand together, the surest first.
   */
  public Analysis code(Document document) {
    return analyse(document, null, acts::code);
  }

  /**
   * What one side does to another, their places given.
   *
   * @param acting places in the text where the side that acts is named
   * @param receiving places where the other is named
   * @return empty where no word stands at any of the places
   */
  public Optional<PairCoder.Reading> classify(
      Document document, List<Span> acting, List<Span> receiving) {
    return pair(document, acting, receiving)
        .map(
            pair -> {
              DocumentPlaces nowhere = new DocumentPlaces(gazetteer, Set.of());
              List<TimeExpression> when =
                  times.find(document, pair.parse().sentence(), document.published());
              return acts.read(
                  new EventContext(document, pair.parse(), pair.actors(), when, nowhere), pair);
            });
  }

  /**
   * Two sides given by their places, in the sentence that holds them; where they stand in different
   * sentences, these are read as one.
   *
   * @param acting places in the text where the side that acts is named
   * @param receiving places where the other is named
   * @return empty where no word stands at any of the places
   */
  public Optional<SidePair> pair(Document document, List<Span> acting, List<Span> receiving) {
    Span whole = null;
    for (Span span : acting) {
      whole = whole == null ? span : whole.union(span);
    }
    for (Span span : receiving) {
      whole = whole == null ? span : whole.union(span);
    }
    if (whole == null) {
      return Optional.empty();
    }
    Actors found = analyse(document, whole, context -> List.of()).actors();
    for (Parse parse : found.parses()) {
      Sentence sentence = parse.sentence();
      if (sentence.passage() == Passage.TEXT && sentence.span().overlaps(whole)) {
        List<Side> left = sides(sentence, acting);
        List<Side> right = sides(sentence, receiving);
        if (!left.isEmpty() || !right.isEmpty()) {
          return Optional.of(new SidePair(parse, found, left, right));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Side> sides(Sentence sentence, List<Span> spans) {
    List<Side> sides = new ArrayList<>();
    for (Span span : spans) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.token(i).span().overlaps(span)) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first >= 0) {
        sides.add(new Side(first, last));
      }
    }
    return sides;
  }

  /**
   * @param joined a stretch of the text to be read as one sentence, or null
   * @param coder codes the events of a sentence
   */
  private Analysis analyse(
      Document given, @Nullable Span joined, Function<EventContext, List<CodedEvent>> coder) {
    Dateline dateline = datelines.read(given).orElse(null);
    Document document = completed(given, dateline);
    List<Parse> parses = new ArrayList<>();
    for (Passage passage : List.of(Passage.TITLE, Passage.TEXT)) {
      List<Sentence> split = sentences.split(document, passage);
      if (joined != null && passage == Passage.TEXT) {
        split = join(split, joined);
      }
      for (Sentence sentence : split) {
        Sentence report = passage == Passage.TEXT ? withoutDateline(sentence, dateline) : sentence;
        if (report != null) {
          parses.add(grammar.parse(report, actors.properNouns(report)));
        }
      }
    }
    Party home = homes.of(document, document.publisher(), place(document, dateline));
    Actors found = actors.find(document, parses, home);
    Map<Parse, List<TimeExpression>> timesOf = new HashMap<>();
    DocumentPlaces placesOf = new DocumentPlaces(gazetteer, states(found, home));
    List<CodedEvent> coded = new ArrayList<>();
    for (Parse parse : found.parses()) {
      List<TimeExpression> when = times.find(document, parse.sentence(), document.published());
      timesOf.put(parse, when);
      coded.addAll(coder.apply(new EventContext(document, parse, found, when, placesOf)));
    }
    return new Analysis(document, found, timesOf, placesOf, coded);
  }

  /** The codes of the states that a document names, and of the one that wrote it. */
  private static Set<String> states(Actors actors, @Nullable Party home) {
    Set<String> states = new HashSet<>();
    if (home != null) {
      states.add(home.code());
    }
    for (Parse parse : actors.parses()) {
      for (Mention mention : actors.of(parse)) {
        mention.parties().forEach(party -> states.add(party.code()));
      }
    }
    return states;
  }

  /** The sentences with those that share characters with a stretch made one. */
  private static List<Sentence> join(List<Sentence> sentences, Span stretch) {
    List<Sentence> joined = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (!sentence.span().overlaps(stretch)) {
        joined.add(sentence);
        continue;
      }
      if (!tokens.isEmpty()) {
        joined.remove(joined.size() - 1);
      }
      tokens.addAll(sentence.tokens());
      joined.add(
          new Sentence(
              sentence.passage(),
              sentence.index(),
              tokens.get(0).begin(),
              sentence.end(),
              List.copyOf(tokens)));
    }
    return joined;
  }

  /** The document with what its own text tells of publisher and date. */
  private Document completed(Document document, @Nullable Dateline dateline) {
    Document completed = document.withPublisher(sources.publisher(document));
    if (completed.published() == null && dateline != null && dateline.date() != null) {
      return completed.withPublished(dateline.date());
    }
    return completed;
  }

  /** A dateline is no part of the sentence behind it; null where nothing else is left. */
  private static @Nullable Sentence withoutDateline(
      Sentence sentence, @Nullable Dateline dateline) {
    if (dateline == null || sentence.begin() >= dateline.span().end()) {
      return sentence;
    }
    int end = dateline.span().end();
    List<Token> rest = sentence.tokens().stream().filter(t -> t.begin() >= end).toList();
    return rest.isEmpty()
        ? null
        : new Sentence(
            sentence.passage(), sentence.index(), rest.get(0).begin(), sentence.end(), rest);
  }

  private static @Nullable String place(Document document, @Nullable Dateline dateline) {
    Span place = dateline == null ? null : dateline.place();
    return place == null ? null : document.text().substring(place.begin(), place.end());
  }

  private List<String> words(String form) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : sentences.split(Document.of("form", form), Passage.TEXT)) {
      for (Token token : sentence.tokens()) {
        words.add(token.text());
      }
    }
    return words;
  }
}
