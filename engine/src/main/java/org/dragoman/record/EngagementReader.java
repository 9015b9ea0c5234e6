package org.dragoman.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.event.EventCoder;
import org.dragoman.event.Frame;
import org.dragoman.event.PredicateTable;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the engagements of a document: predicates that tell of one, with the sides that the parse
 * gives them; passages that speak of the same engagement become one. Immutable; safe for use by
 * many threads.
 */
final class EngagementReader {
  /** A document is about no more engagements than this. */
  private static final int MOST = 6;

  private final EventCoder coder;
  private final Places places;
  private final Outlets outlets;
  private final Pastimes pastimes;
  private final Set<String> topicVerbs = new HashSet<>();
  private final PredicateTable<Optional<EngagementKind>> cues = new PredicateTable<>();

  EngagementReader(Lexicon lexicon, EventCoder coder, Places places, Outlets outlets) {
    this.outlets = outlets;
    this.pastimes = new Pastimes(lexicon);
    this.coder = coder;
    this.places = places;
    for (Row row : lexicon.rows("event/topic-verbs.tsv", "lemma")) {
      topicVerbs.add(row.require("lemma"));
    }
    for (Row row :
        lexicon.rows("record/engagement-cues.tsv", "predicate", "pos", "frame", "kind")) {
      Optional<EngagementKind> kind =
          row.require("kind").equals("NONE")
              ? Optional.empty()
              : Optional.of(row.constant("kind", EngagementKind.class));
      cues.add(
          row, "predicate", Frame.parse(row.get("frame"), coder.rules().nounClasses(), row), kind);
    }
  }

  List<Engagement> read(Analysis analysis, List<BodyReader.Found> bodies) {
    List<EngagementDraft> drafts = new ArrayList<>();
    EngagementDraft latest = null;
    String publisher = analysis.document().publisher();
    boolean firstPerson = publisher != null && outlets.within(publisher) == null;
    for (Parse parse : analysis.parses()) {
      OccasionReader sentence =
          new OccasionReader(analysis, parse, bodies, coder, places, firstPerson, cues, topicVerbs);
      for (EngagementDraft draft : sentence.read()) {
        EngagementDraft merged = merge(drafts, draft);
        latest = merged == null ? latest : merged;
      }
      if (latest != null && parse.sentence().passage() == Passage.TEXT) {
        Company.add(analysis, parse, latest);
      }
    }
    settle(drafts);
    pastimes.drop(analysis, drafts);
    UntoldPlaces.settle(analysis, drafts);
    return drafts.stream().limit(MOST).map(EngagementDraft::toEngagement).toList();
  }

  private static @Nullable EngagementDraft merge(
      List<EngagementDraft> drafts, EngagementDraft draft) {
    for (int i = 0; i < drafts.size(); i++) {
      EngagementDraft known = drafts.get(i);
      boolean surer = known.vague && !draft.vague && draft.same(known, true);
      if (surer || draft.gathers(known)) {
        draft.add(known);
        drafts.set(i, draft);
        return draft;
      }
    }
    for (EngagementDraft known : drafts) {
      if (known.same(draft)) {
        known.add(draft);
        return known;
      }
    }
    if (draft.grouped) {
      return null;
    }
    drafts.add(draft);
    return draft;
  }

  /** A meeting in the course of a visit takes place, guest and host from it. */
  private static void settle(List<EngagementDraft> drafts) {
    for (EngagementDraft visit : drafts) {
      if (visit.kind != EngagementKind.VISIT || visit.host == null) {
        continue;
      }
      for (EngagementDraft draft : drafts) {
        boolean within =
            draft.kind != EngagementKind.VISIT
                && draft.kind != EngagementKind.CALL
                && draft.kind != EngagementKind.LETTER
                && draft.parties.equals(visit.parties)
                && visit.people.values().stream().allMatch(p -> draft.people.containsKey(p.id()));
        if (within && draft.guest == null) {
          draft.guest = visit.guest;
          draft.host = visit.host;
          if (draft.place == null) {
            draft.place = visit.place;
          }
        }
      }
    }
  }
}
