package org.dragoman.app.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One event and all that tell it. Immutable.
 *
 * @param id its name: document and ordinal of the member that opened it ({@code 17#2})
 * @param members its reported events in the order in which they joined, at least one
 */
public record StoryLine(String id, List<ReportedEvent> members) {
  public StoryLine {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a story has a member");
    }
  }

  /** A story of one. */
  static StoryLine opened(ReportedEvent event) {
    return new StoryLine(event.document() + "#" + event.ordinal(), List.of(event));
  }

  /** The story with one member more. */
  StoryLine with(ReportedEvent event) {
    List<ReportedEvent> more = new ArrayList<>(members);
    more.add(event);
    return new StoryLine(id, more);
  }

  /** Keys of the reports that tell it, each once, in the order in which they joined. */
  public Set<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    members.forEach(member -> sources.add(member.document()));
    return sources;
  }

  /** Whether its members are reports as a whole rather than single events. */
  public boolean ofReports() {
    return members.get(0).kind() == ActKind.REPORT;
  }

  /** In what its reports differ. */
  public List<Difference> differences() {
    return Differences.of(this);
  }
}
