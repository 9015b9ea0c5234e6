package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.actor.Mention;

/** Writes down the decisions taken for one sentence, by predicate. For one thread. */
final class CodingRecorder implements CodingTrace {
  /** What is known of one predicate so far. */
  private static final class Notes {
    private CodingOutcome outcome = CodingOutcome.NO_RULE;
    private int other = -1;
    private final List<SlotTrial> actors = new ArrayList<>();
    private final List<SlotTrial> recipients = new ArrayList<>();
    private final List<StatusCue> cues = new ArrayList<>();
    private final List<CodedEvent> events = new ArrayList<>();
  }

  private final Map<Integer, Notes> notes = new HashMap<>();
  private List<Integer> heads = List.of();

  private Notes of(int token) {
    return notes.computeIfAbsent(token, t -> new Notes());
  }

  @Override
  public void dropped(int token, CodingOutcome why) {
    of(token).outcome = why;
  }

  @Override
  public void within(int token, int act) {
    of(token).outcome = CodingOutcome.WITHIN_ACT;
    of(token).other = act;
  }

  @Override
  public void heads(List<Integer> found) {
    heads = List.copyOf(found);
  }

  @Override
  public void slot(int token, boolean acting, String slot, List<Mention> found) {
    SlotTrial trial = new SlotTrial(slot, heads, found);
    List<SlotTrial> side = acting ? of(token).actors : of(token).recipients;
    if (!side.contains(trial)) {
      side.add(trial);
    }
    heads = List.of();
  }

  @Override
  public void cue(int token, int word, EventStatus status) {
    StatusCue cue = new StatusCue(word, status);
    // The status is read once for each recipient.
    if (of(token).events.isEmpty()) {
      of(token).cues.add(cue);
    }
  }

  @Override
  public void coded(CodedEvent event) {
    of(event.trigger()).outcome = CodingOutcome.CODED;
    of(event.trigger()).events.add(event);
  }

  @Override
  public void merged(CodedEvent dropped, CodedEvent kept) {
    Notes of = of(dropped.trigger());
    of.events.remove(dropped);
    if (of.events.isEmpty()) {
      of.outcome = CodingOutcome.TOLD_ALREADY;
      of.other = kept.trigger();
    }
  }

  /** What was written down of the predicates that have rules, in order of the sentence. */
  List<PredicateExplanation> explanations(RuleBook rules, Arguments arguments) {
    List<PredicateExplanation> explanations = new ArrayList<>();
    for (int token = 0; token < arguments.parse().size(); token++) {
      List<Trial<CodingRule>> trials = rules.trials(arguments, token);
      if (!trials.isEmpty()) {
        Notes of = of(token);
        explanations.add(
            new PredicateExplanation(
                token, trials, of.outcome, of.other, of.actors, of.recipients, of.cues, of.events));
      }
    }
    return explanations;
  }
}
