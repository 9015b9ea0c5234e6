package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.event.CodedEvent;
import org.dragoman.event.CodingOutcome;
import org.dragoman.event.CodingRule;
import org.dragoman.event.EventContext;
import org.dragoman.event.EventStatus;
import org.dragoman.event.Mismatch;
import org.dragoman.event.PredicateExplanation;
import org.dragoman.event.SlotTrial;
import org.dragoman.event.StatusCue;
import org.dragoman.event.Timing;
import org.dragoman.event.Trial;
import org.dragoman.time.TimeExpression;

/**
 * Prints what was made of the predicates of one sentence: the outcome, then a section each for the
 * rules tried, the sides, the status and the date.
 */
final class PredicatePrinter {
  private static final String ACTOR = "actor";
  private static final String RECIPIENT = "recipient";
  private static final int ITEM = 2;
  private static final int DETAIL = 4;
  private static final int DEEP = 6;

  private final Page page;
  private final EventContext context;
  private final SentenceWords words;
  private final int mostRules;

  PredicatePrinter(Page page, EventContext context, int mostRules) {
    this.page = page;
    this.context = context;
    this.words = new SentenceWords(context.parse());
    this.mostRules = mostRules;
  }

  /** Prints one predicate. */
  void print(PredicateExplanation predicate) {
    outcome(predicate);
    rules(predicate);
    sides(ACTOR, predicate.actors());
    sides(RECIPIENT, predicate.recipients());
    if (!predicate.events().isEmpty()) {
      status(predicate);
      date(predicate);
    }
  }

  /** Prints in one line which words have rules but are parts of names. */
  void printNames(List<PredicateExplanation> predicates) {
    if (!predicates.isEmpty()) {
      page.add(Style.FAINT, "parts of names, not tried: ")
          .add(words.tokens(predicates.stream().map(PredicateExplanation::token).toList()))
          .end(ITEM, DETAIL);
    }
  }

  private void outcome(PredicateExplanation predicate) {
    int token = predicate.token();
    page.add(Style.STRONG, context.parse().text(token)).add(Style.FAINT, " " + token + " ");
    if (predicate.events().isEmpty()) {
      page.add(" ").add(Style.STATUS, "no event: " + predicate.outcome().label());
      if (predicate.other() >= 0) {
        page.add(": " + words.token(predicate.other()));
      }
    }
    page.end(ITEM, DETAIL);
    for (CodedEvent coded : predicate.events()) {
      page.add("= ");
      RecordPrinter.act(page, coded.event());
      if (coded.event().status() == EventStatus.HYPOTHETICAL) {
        page.add(Style.FAINT, " (what might be is left out of the record)");
      }
      page.end(DETAIL, DEEP);
    }
  }

  private void rules(PredicateExplanation predicate) {
    List<Trial<CodingRule>> trials = predicate.trials();
    int shown = predicate.outcome() == CodingOutcome.WITHIN_ACT ? 1 : mostRules;
    for (Trial<CodingRule> trial : trials.subList(0, Math.min(shown, trials.size()))) {
      rule(trial, trials.get(0));
    }
    if (trials.size() > shown) {
      int more = trials.size() - shown;
      page.add(Style.FAINT, more + (more == 1 ? " rule more" : " rules more")).end(DETAIL, DEEP);
    }
  }

  private void rule(Trial<CodingRule> trial, Trial<CodingRule> chosen) {
    CodingRule rule = trial.value();
    String frame = trial.frame().text();
    page.add(trial.chosen() ? "✓ " : trial.holds() ? "· " : "✗ ")
        .add(Style.FAINT, rule.line() + " ")
        .add(trial.chosen() ? Style.STRONG : Style.PLAIN, frame.isEmpty() ? "-" : frame)
        .add(" → ")
        .add(Style.KIND, rule.type() == null ? "NONE" : rule.type().name());
    if (rule.mode() != null) {
      page.add(" " + rule.mode());
    }
    if (!rule.cameo().isEmpty()) {
      page.add(Style.FAINT, " " + rule.cameo());
    }
    if (!trial.holds()) {
      page.add(
          " · "
              + trial.mismatches().stream().map(this::mismatch).collect(Collectors.joining(", ")));
    } else if (!trial.chosen()) {
      boolean less = trial.frame().specificity() < chosen.frame().specificity();
      page.add(less ? " · fits too, asks for less" : " · fits too, stands earlier");
    }
    page.end(DETAIL, DEEP);
  }

  private String mismatch(Mismatch mismatch) {
    String condition = mismatch.condition();
    if (mismatch.unwanted()) {
      return condition + " but there is " + words.tokens(mismatch.found());
    }
    int equals = condition.indexOf('=');
    String slot = equals < 0 ? condition : condition.substring(0, equals);
    return mismatch.found().isEmpty()
        ? "no " + slot
        : slot + " is " + words.tokens(mismatch.found());
  }

  private void sides(String side, List<SlotTrial> slots) {
    if (slots.isEmpty()) {
      return;
    }
    page.add(Style.FAINT, side + " ");
    String link = "";
    for (SlotTrial slot : slots) {
      page.add(link).add(slot.found().isEmpty() ? Style.PLAIN : Style.STRONG, slot.slot());
      page.add(" " + filling(side, slot));
      link = ", ";
    }
    page.end(DETAIL, DEEP);
  }

  /** What stands in a slot, and who that is. */
  private String filling(String side, SlotTrial slot) {
    List<Integer> outside = new ArrayList<>(slot.heads());
    outside.removeIf(head -> slot.found().stream().anyMatch(mention -> mention.contains(head)));
    if (slot.found().isEmpty()) {
      String nobody = side.equals(ACTOR) ? " (no party)" : " (no other party)";
      return outside.isEmpty() ? "–" : words.tokens(outside) + nobody;
    }
    String inside = outside.isEmpty() ? "" : words.tokens(outside) + " with ";
    return inside + words.mentions(slot.found());
  }

  private void status(PredicateExplanation predicate) {
    page.add(Style.FAINT, "status ").add(predicate.events().get(0).event().status().label());
    String link = " by ";
    for (StatusCue cue : predicate.cues()) {
      page.add(link + words.token(cue.token())).add(Style.FAINT, " (" + cue.status().label() + ")");
      link = ", ";
    }
    page.end(DETAIL, DEEP);
  }

  private void date(PredicateExplanation predicate) {
    TimeExpression time = Timing.of(context, predicate.token());
    if (time == null) {
      return;
    }
    String expression =
        context
            .document()
            .quote(context.parse().sentence(), context.parse().span(time.first(), time.last()))
            .text();
    LocalDate day = predicate.events().get(0).event().date();
    page.add(Style.FAINT, "date ").add(day == null ? "no certain day" : day.toString());
    page.add(" by “" + expression + "”").end(DETAIL, DEEP);
  }
}
