package org.dragoman.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.event.CodedEvent;
import org.dragoman.event.Event;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventStatus;
import org.dragoman.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads the record from what the earlier stages found. Immutable; safe for use by many threads. */
public final class RecordReader {
  private final SourceReader sources;
  private final ChainReader chain;
  private final EngagementReader engagements;
  private final TopicReader topics;
  private final BodyReader bodies;
  private final CommitmentReader commitments;
  private final PositionReader positions;
  private final ProcessReader processes;

  /** Loads the lexicons of the record. */
  public RecordReader(
      Lexicon lexicon, ActorLexicon actors, EventCoder coder, SourceReader sources) {
    this.sources = sources;
    this.chain = new ChainReader(sources);
    this.engagements = new EngagementReader(lexicon, coder, new Places(actors), sources.outlets());
    this.topics = new TopicReader(lexicon, coder);
    this.bodies = new BodyReader(lexicon);
    this.commitments = new CommitmentReader(lexicon, coder);
    this.positions = new PositionReader(lexicon, coder);
    this.processes = new ProcessReader(lexicon, actors);
  }

  /** The record of a document. */
  public DiplomaticRecord read(Analysis analysis) {
    List<Citation> cites = sources.read(analysis);
    List<BodyReader.Found> jointBodies = bodies.find(analysis);
    List<Engagement> engaged = engagements.read(analysis, jointBodies);
    return new DiplomaticRecord(
        analysis.document(),
        cites,
        chain.read(analysis, cites),
        engaged,
        topics.read(analysis, jointBodies),
        commitments.read(analysis, jointBodies, engaged).stream()
            .map(step -> step.withSaidBy(saidBy(step.saidBy(), cites)))
            .toList(),
        positions.read(analysis).stream()
            .map(position -> position.withSaidBy(saidBy(position.saidBy(), cites)))
            .toList(),
        BodyReader.distinct(jointBodies),
        ForumReader.read(analysis),
        processes.read(analysis),
        events(analysis, cites));
  }

  /**
   * On whose word something stands: who is told to say it, else the only authority the report
   * relies on, for it tells all on its word.
   */
  private static @Nullable String saidBy(@Nullable String told, List<Citation> cites) {
    return told == null && cites.size() == 1 ? cites.get(0).name() : told;
  }

  /**
   * Each act once: what the title says again, or a later sentence, is the same event. What might be
   * is no part of the record.
   */
  private static List<Event> events(Analysis analysis, List<Citation> cites) {
    record Act(Object type, Object actor, Object recipient, Object status, Object mode) {}
    List<Event> events = new ArrayList<>();
    Set<Act> seen = new HashSet<>();
    for (CodedEvent coded : analysis.events()) {
      Event event = coded.event();
      if (event.status() == EventStatus.HYPOTHETICAL) {
        continue;
      }
      Act act =
          new Act(
              event.type(),
              Objects.requireNonNullElse(event.actor(), ""),
              Objects.requireNonNullElse(event.recipient(), ""),
              event.status(),
              Objects.requireNonNullElse(event.mode(), ""));
      if (seen.add(act)) {
        events.add(event.withSaidBy(saidBy(event.saidBy(), cites)));
      }
    }
    return events;
  }
}
