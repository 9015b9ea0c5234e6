package org.dragoman.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * Judges what one side of a sentence does to the other, by a linear model over the words, the tree
 * and the votes of the coding rules. Immutable; safe for use by many threads.
 */
public final class EventJudge {
  private static final String RESOURCE = "judge.model";

  private final RuleBook rules;
  private final JudgeFeatures features;
  private final JudgeModel model;

  /** Space for the rows of one pair at a time, kept by each thread that judges. */
  private final ThreadLocal<FeatureRows> scratch;

  /**
   * A feature and what it adds to the logit of a type.
   *
   * @param template what kind of feature it is
   * @param value its value, made of words and relations of the sentence
   * @param weight in logits; above zero where it speaks for the type
   */
  public record Weighed(String template, String value, double weight) {}

  public EventJudge(RuleBook rules, StatusReader statuses, JudgeModel model) {
    this.rules = rules;
    this.features = new JudgeFeatures(rules, statuses);
    this.model = model;
    this.scratch = ThreadLocal.withInitial(() -> new FeatureRows(model.bits()));
  }

  /**
   * The judge that comes with the engine.
   *
   * @throws ModelException where the model in the jar is broken or of another version
   */
  public static EventJudge load(RuleBook rules, StatusReader statuses) {
    try (InputStream in = EventJudge.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ModelException("the resource org/dragoman/event/" + RESOURCE + " is missing");
      }
      return new EventJudge(rules, statuses, JudgeModel.read(RESOURCE, in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Judges what the acting side does to the other. */
  public Judgement judge(SidePair pair) {
    return new Hearing(new RuledSentence(pair.parse(), pair.actors(), rules)).judge(pair);
  }

  /** The judging of several pairs of one sentence, which share most of the work. */
  Hearing hear(RuledSentence sentence) {
    return new Hearing(sentence);
  }

  /** Judges the pairs of one sentence. Confined to one thread. */
  final class Hearing {
    private final JudgedSentence sentence;
    private final FeatureRows rows;

    private Hearing(RuledSentence sentence) {
      this.sentence = features.sentence(sentence);
      this.rows = scratch.get();
    }

    /** Judges what the acting side of a pair of the sentence does to the other. */
    Judgement judge(SidePair pair) {
      features.rows(sentence, pair, rows);
      return new Judgement(model.probabilities(rows.rows(), rows.size()));
    }
  }

  /**
   * The features that speak most for or against a type, the weightiest first.
   *
   * @param type the type, or null for none
   * @param most how many
   */
  public List<Weighed> reasons(SidePair pair, @Nullable EventType type, int most) {
    int column = type == null ? JudgeModel.NONE : type.ordinal();
    List<Weighed> reasons = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    features.extract(
        pair,
        (template, value) -> {
          int row = JudgeModel.row(template, value, model.bits());
          float weight = model.weight(row, column);
          if (seen.add(row) && weight != 0) {
            reasons.add(new Weighed(template, value, weight));
          }
        });
    reasons.sort(Comparator.comparingDouble((Weighed w) -> -Math.abs(w.weight())));
    return List.copyOf(reasons.subList(0, Math.min(most, reasons.size())));
  }

  /** What the model says of itself. */
  public Map<String, String> header() {
    return model.header();
  }
}
