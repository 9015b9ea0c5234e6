package org.dragoman.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.place.Place;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicEvidence;
import org.dragoman.text.Quote;
import org.dragoman.text.Sentences;
import org.dragoman.text.Span;
import org.dragoman.time.TimeExpressions;
import org.jspecify.annotations.Nullable;

/**
 * Lays two readouts side by side. What one record has is sought in the other record, and then in
 * the other text: what the one calls agreed the other may only have discussed. Immutable; safe for
 * use by many threads.
 */
public final class Comparer {
  /** How alike two commitments, positions or bodies of two records must be to be one. */
  private static final double LEAST_LIKENESS = 0.42;

  /** How much of a matter a sentence must have to tell of it, where the record has nothing. */
  private static final double LEAST_SHARE = 0.45;

  /** How alike two sentences must be for their figures to be held against each other. */
  private static final double LEAST_FOR_FIGURES = 0.4;

  /** What the likeness of a whole sentence weighs beside the share of the matter that it has. */
  private static final double TIE = 0.1;

  /** What the same parties add to the likeness of words. */
  private static final double SAME_PARTIES = 0.1;

  /** How a sentence tells that has no word for it. */
  private static final String MENTIONED = "mentioned";

  private static final Set<String> STANCES = Set.of("supports", "opposes", "demands", "regrets");

  private final Sentences sentences;
  private final TimeExpressions times;
  private final Wording wording;
  private final Aspects aspects;

  /**
   * @throws org.dragoman.lexicon.LexiconException where a row is wrong; the message names file and
   *     line
   */
  public Comparer(Lexicon lexicon) {
    sentences = Sentences.english(lexicon);
    times = new TimeExpressions(lexicon);
    wording = new Wording(lexicon);
    aspects = new Aspects(wording);
  }

  /** Two records side by side; any two records can be compared. */
  public Comparison compare(DiplomaticRecord first, DiplomaticRecord second) {
    Readout a = new Readout(first, sentences, times, wording);
    Readout b = new Readout(second, sentences, times, wording);
    List<Finding> persons = People.compare(a, b);
    Set<String> mute = new HashSet<>();
    persons.forEach(person -> mute.addAll(wording.content(person.what())));
    for (DiplomaticRecord record : List.of(first, second)) {
      record.engagements().stream().filter(People::tookPlace).forEach(e -> mute(e, mute));
    }
    Weights weights =
        new Weights(
            Stream.of(a, b)
                .flatMap(readout -> readout.sentences().stream())
                .map(Statement::words)
                .toList(),
            mute);
    List<String> common =
        persons.stream().filter(f -> f.where() == Where.BOTH).map(Finding::what).toList();
    List<Reason> reasons = new Occasion(a, b, common).reasons();
    List<Finding> findings = new ArrayList<>(persons);
    findings.addAll(topics(first, second));
    Pairing pairing = new Pairing(a, b, weights);
    findings.addAll(pairing.pair(Part.COMMITMENT, Readout::commitments));
    findings.addAll(pairing.pair(Part.POSITION, Readout::positions));
    findings.addAll(pairing.pair(Part.BODY, Readout::bodies));
    findings.addAll(pairing.figures(findings));
    return new Comparison(first, second, Occasion.same(reasons), reasons, findings);
  }

  /** Adds what says nothing of what was spoken of: who met, and where. */
  private void mute(Engagement engagement, Set<String> mute) {
    engagement.parties().forEach(party -> mute.addAll(wording.content(party.name())));
    Place place = engagement.place();
    if (place != null) {
      mute.addAll(wording.content(place.name()));
    }
  }

  private static List<Finding> topics(DiplomaticRecord first, DiplomaticRecord second) {
    Map<Topic, Quote> a = evidence(first);
    Map<Topic, Quote> b = evidence(second);
    List<Finding> findings = new ArrayList<>();
    a.forEach(
        (topic, quote) -> {
          Quote other = b.get(topic);
          findings.add(
              other == null
                  ? Finding.onlyIn(true, Part.TOPIC, topic.label(), quote)
                  : Finding.shared(Part.TOPIC, topic.label(), quote, other, List.of()));
        });
    b.forEach(
        (topic, quote) -> {
          if (!a.containsKey(topic)) {
            findings.add(Finding.onlyIn(false, Part.TOPIC, topic.label(), quote));
          }
        });
    return findings;
  }

  private static Map<Topic, Quote> evidence(DiplomaticRecord record) {
    Map<Topic, Quote> evidence = new EnumMap<>(Topic.class);
    for (TopicEvidence topic : record.topics()) {
      evidence.putIfAbsent(topic.topic(), topic.quote());
    }
    return evidence;
  }

  /** The matching of statements of two readouts. */
  private final class Pairing {
    private final Readout a;
    private final Readout b;
    private final Weights weights;

    Pairing(Readout a, Readout b, Weights weights) {
      this.a = a;
      this.b = b;
      this.weights = weights;
    }

    /** Pairs the statements of a part, the likest first, each once. */
    List<Finding> pair(Part part, Function<Readout, List<Statement>> statements) {
      List<Statement> left = statements.apply(a);
      List<Statement> right = new ArrayList<>(statements.apply(b));
      Map<Statement, Statement> pairs = pairs(left, right);
      List<Finding> findings = new ArrayList<>();
      for (Statement statement : left) {
        Statement match = pairs.get(statement);
        if (match != null) {
          right.remove(match);
          findings.add(shared(part, statement, match));
        } else {
          findings.add(alone(part, statement, true));
        }
      }
      for (Statement statement : right) {
        findings.add(alone(part, statement, false));
      }
      return findings;
    }

    private Map<Statement, Statement> pairs(List<Statement> left, List<Statement> right) {
      record Candidate(Statement a, Statement b, double likeness) {}
      List<Candidate> candidates = new ArrayList<>();
      for (Statement one : left) {
        for (Statement other : right) {
          double likeness = weights.likeness(one.words(), other.words());
          boolean parties = one.by().stream().anyMatch(other.by()::contains);
          likeness += parties ? SAME_PARTIES : 0;
          if (likeness >= LEAST_LIKENESS) {
            candidates.add(new Candidate(one, other, likeness));
          }
        }
      }
      candidates.sort((x, y) -> Double.compare(y.likeness, x.likeness));
      Map<Statement, Statement> pairs = new java.util.HashMap<>();
      Set<Statement> taken = new HashSet<>();
      for (Candidate candidate : candidates) {
        if (!pairs.containsKey(candidate.a) && taken.add(candidate.b)) {
          pairs.put(candidate.a, candidate.b);
        }
      }
      return pairs;
    }

    private Finding shared(Part part, Statement one, Statement other) {
      Aspect manner = part == Part.POSITION ? Aspect.STANCE : Aspect.FIRMNESS;
      List<Difference> differences = aspects.of(one, other, manner);
      if (part == Part.BODY) {
        Integer first = session(one, a);
        Integer second = session(other, b);
        differences =
            first == null || second == null || first.equals(second)
                ? List.of()
                : List.of(new Difference(Aspect.SESSION, first.toString(), second.toString()));
      }
      return Finding.shared(part, one.what(), one.quote(), other.quote(), differences);
    }

    private @Nullable Integer session(Statement body, Readout readout) {
      return body.session() == null
          ? aspects.session(readout.around(body.quote()))
          : body.session();
    }

    /** What only one record has: the other text may still tell it, perhaps in another way. */
    private Finding alone(Part part, Statement statement, boolean first) {
      Readout other = first ? b : a;
      Statement found = null;
      double most = LEAST_SHARE;
      for (Statement sentence : other.sentences()) {
        double share = weights.share(statement.words(), sentence.words());
        // Of sentences that have as much of it, the one that has least else.
        double fit = share + TIE * weights.likeness(statement.words(), sentence.words());
        if (share > LEAST_SHARE && fit > most) {
          most = fit;
          found = sentence;
        }
      }
      if (found == null || part == Part.BODY) {
        return Finding.onlyIn(first, part, statement.what(), statement.quote());
      }
      if (part == Part.POSITION && !other.tells(found, statement.telling())) {
        return Finding.onlyIn(first, part, statement.what(), statement.quote());
      }
      Statement told = found.told(manner(part, statement, found, other));
      return first ? shared(part, statement, told) : shared(part, told, statement);
    }

    /** How the other text tells of a matter that its record does not have. */
    private @Nullable String manner(
        Part part, Statement statement, Statement found, Readout other) {
      if (part == Part.POSITION) {
        return statement.telling();
      }
      String telling = other.telling(found, statement.words());
      return telling == null || STANCES.contains(telling) ? MENTIONED : telling;
    }

    /** Numbers that differ in sentences about one matter, where no other finding tells so. */
    List<Finding> figures(List<Finding> known) {
      List<Finding> findings = new ArrayList<>();
      for (Statement one : a.sentences()) {
        Statement likest = null;
        double most = LEAST_FOR_FIGURES;
        for (Statement other : b.sentences()) {
          double likeness = weights.likeness(one.words(), other.words());
          if (likeness > most) {
            most = likeness;
            likest = other;
          }
        }
        if (likest == null) {
          continue;
        }
        Quote x = one.quote();
        Quote y = likest.quote();
        Difference difference = aspects.number(x.text(), y.text(), true);
        if (difference != null && !told(known, x.span(), difference)) {
          String what = difference.a() + " / " + difference.b();
          findings.add(Finding.shared(Part.FIGURE, what, x, y, List.of(difference)));
        }
      }
      return findings;
    }

    private boolean told(List<Finding> known, Span sentence, Difference difference) {
      return known.stream()
          .anyMatch(
              f ->
                  f.a() != null
                      && f.a().span().overlaps(sentence)
                      && f.differences().stream().anyMatch(d -> Aspects.has(d, difference)));
    }
  }
}
