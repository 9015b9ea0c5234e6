package org.dragoman.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.event.Event;
import org.dragoman.text.Document;

/**
 * All that was read from one document. Immutable; lists are in the document's order.
 *
 * @param document the document, with what its own text told of publisher and date filled in
 * @param cites authorities the report relies on
 * @param sources the same and all others on whose word something stands: who passes whose news on
 * @param engagements meetings, visits and the like
 * @param topics topics with their evidence
 * @param commitments what is to happen next
 * @param positions how sides stand to ideas and situations
 * @param bodies joint bodies of states
 * @param forums multilateral organisations, conferences and treaties
 * @param processes wars, disputes, negotiations and settlements
 * @param events coded events
 */
public record DiplomaticRecord(
    Document document,
    List<Citation> cites,
    List<Citation> sources,
    List<Engagement> engagements,
    List<TopicEvidence> topics,
    List<Commitment> commitments,
    List<Position> positions,
    List<JointBody> bodies,
    List<Forum> forums,
    List<DiplomaticProcess> processes,
    List<Event> events) {
  public DiplomaticRecord {
    cites = List.copyOf(cites);
    sources = List.copyOf(sources);
    engagements = List.copyOf(engagements);
    topics = List.copyOf(topics);
    commitments = List.copyOf(commitments);
    positions = List.copyOf(positions);
    bodies = List.copyOf(bodies);
    forums = List.copyOf(forums);
    processes = List.copyOf(processes);
    events = List.copyOf(events);
  }

  /** Each topic once, in order of first evidence. */
  public Set<Topic> distinctTopics() {
    Set<Topic> distinct = new LinkedHashSet<>();
    for (TopicEvidence evidence : topics) {
      distinct.add(evidence.topic());
    }
    return distinct;
  }
}
