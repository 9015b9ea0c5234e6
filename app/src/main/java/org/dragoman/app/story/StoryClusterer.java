package org.dragoman.app.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts reported events into stories, one after another.
 *
 * <p>Of a story's members those are looked at that speak for it ({@link StoryLine}). An event joins
 * the story in which it agrees with some of them as {@link SameEvent} asks for, and no member
 * excludes it: parties, kind, day, place, persons and standing fit all (complete link), so that a
 * story cannot drift from event to event; the points need only suffice with one (single link),
 * since of two late reports each may share its words with the first alone. Of several such stories
 * it takes the one with the highest points, of equals the one of the lower id.
 *
 * <p>Given the same stories and the same events in {@link ReportedEvent#CANONICAL} order, the
 * result is the same, in one run or in several. Another order may open other stories.
 *
 * <p>Needs a {@link Candidates} of its own while it runs; holds no other state.
 */
public final class StoryClusterer {
  private final SameEvent same = new SameEvent();
  private final Candidates candidates;

  /** Looks for stories in {@code candidates} and saves them there. */
  public StoryClusterer(Candidates candidates) {
    this.candidates = candidates;
  }

  /** Puts an event into a story, and saves that. */
  public Assignment assign(ReportedEvent event) {
    List<StoryLine> stories = new ArrayList<>(candidates.sharing(event.lookupKeys()));
    stories.sort(Comparator.comparing(StoryLine::id));
    StoryLine joined = null;
    Verdict best = null;
    List<Assignment.Link> links = new ArrayList<>();
    for (StoryLine story : stories) {
      Verdict verdict = verdict(story, event);
      if (verdict == null || verdict.relation() == Relation.DIFFERENT) {
        continue;
      }
      if (verdict.relation() != Relation.SAME) {
        links.add(new Assignment.Link(story.id(), verdict.relation()));
      } else if (best == null || verdict.score() > best.score()) {
        joined = story;
        best = verdict;
      }
    }
    StoryLine story = joined == null ? StoryLine.opened(event) : joined.with(event);
    candidates.save(story);
    return new Assignment(story, joined == null, best == null ? List.of() : best.reasons(), links);
  }

  /** The verdict on the member that agrees most, or null where one excludes the event. */
  private @Nullable Verdict verdict(StoryLine story, ReportedEvent event) {
    Verdict best = null;
    for (ReportedEvent member : story.speakers()) {
      Verdict verdict = same.compare(member, event);
      if (verdict.excluded()) {
        return null;
      }
      if (best == null || verdict.score() > best.score()) {
        best = verdict;
      }
    }
    return best;
  }
}
