package org.dragoman.app.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One event and all that tell it. Immutable.
 *
 * <p>Some members speak for all: those that tell it otherwise than the members before them. Copies
 * of one text tell the same, and what is decided on one of them is decided on all. However large a
 * story, at most {@value #MOST_SPEAKERS} speak.
 *
 * @param id its name: document and ordinal of the member that opened it ({@code 17#2})
 * @param members its reported events in the order in which they joined, at least one
 * @param speakers those of them that are compared with others, in the same order, at least one
 */
public record StoryLine(String id, List<ReportedEvent> members, List<ReportedEvent> speakers) {
  /** Members that speak for a story at most: the first ones. */
  public static final int MOST_SPEAKERS = 32;

  public StoryLine {
    members = List.copyOf(members);
    speakers = List.copyOf(speakers);
    if (speakers.isEmpty()) {
      throw new IllegalArgumentException("a story has a member that speaks for it");
    }
  }

  /** A story of one. */
  static StoryLine opened(ReportedEvent event) {
    return new StoryLine(event.document() + "#" + event.ordinal(), List.of(event), List.of(event));
  }

  /** The story with one member more. */
  StoryLine with(ReportedEvent event) {
    boolean speaks =
        speakers.size() < MOST_SPEAKERS
            && speakers.stream().noneMatch(speaker -> speaker.tellsAs(event));
    return new StoryLine(id, joined(members, event), speaks ? joined(speakers, event) : speakers);
  }

  private static List<ReportedEvent> joined(List<ReportedEvent> events, ReportedEvent event) {
    List<ReportedEvent> more = new ArrayList<>(events.size() + 1);
    more.addAll(events);
    more.add(event);
    return more;
  }

  /** Whether its last member speaks for it. */
  public boolean lastSpeaks() {
    return !members.isEmpty()
        && members.get(members.size() - 1) == speakers.get(speakers.size() - 1);
  }

  /** Keys of the reports that tell it, each once, in the order in which they joined. */
  public Set<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    members.forEach(member -> sources.add(member.document()));
    return sources;
  }

  /** Whether its members are reports as a whole rather than single events. */
  public boolean ofReports() {
    return speakers.get(0).kind() == ActKind.REPORT;
  }

  /** In what its reports differ. */
  public List<Difference> differences() {
    return Differences.of(members);
  }
}
