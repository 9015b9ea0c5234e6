package org.dragoman.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.app.answer.BriefSheet;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.query.DueItem;
import org.dragoman.app.query.DueList;
import org.dragoman.app.query.DueQuery;
import org.dragoman.app.query.DueState;
import org.dragoman.app.query.DyadBrief;
import org.dragoman.app.query.News;
import org.dragoman.app.query.NewsFilter;
import org.dragoman.app.query.NewsQuery;
import org.dragoman.app.query.Part;
import org.dragoman.event.EventType;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is new and what is due. Immutable.
 *
 * @param form the fields of its filter
 * @param groups engagements, events, and what is due
 * @param day the day it is
 */
public record TodayPage(List<Field> form, List<Group> groups, LocalDate day) {
  private static final int MOST = 40;
  private static final int MOST_DUE = 12;
  private static final int MOST_PARTIES = 4;

  public TodayPage {
    form = List.copyOf(form);
    groups = List.copyOf(groups);
  }

  /** The page that is asked for. */
  static TodayPage of(Desk desk, Asked asked) {
    String party = asked.party("state", desk.parties());
    EventType type = null;
    EngagementKind kind = null;
    String sort = asked.word("type");
    if (sort != null) {
      type = type(sort);
      kind = kind(sort);
      if (type == null && kind == null) {
        asked.notice("'" + sort + "' is no type of event and no kind of engagement");
      }
    }
    String topic =
        asked.choice(
            "topic",
            label -> Topic.ofLabel(label) == null ? null : label,
            text -> "'" + text + "' is no topic");
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    String source = asked.word("source");
    News news =
        new NewsQuery(desk.ledger())
            .newest(new NewsFilter(party, type, kind, topic, source, from, to), MOST);
    BriefSheet sheets = desk.sheets();
    List<Group> groups = new ArrayList<>();
    if (type == null) {
      groups.add(
          Group.of(
              "engagements",
              "Engagements",
              news.engagements(),
              "engagement",
              engagement -> named(desk, sheets.engagement(engagement), engagement)));
    }
    if (kind == null) {
      groups.add(Group.of("events", "Events", news.events(), "event", sheets::act));
    }
    groups.add(due(desk, party));
    return new TodayPage(form(asked), groups, desk.today());
  }

  /** The line with the parties, which in a brief on two need not be told. */
  private static Sheet.Line named(Desk desk, Sheet.Line line, DyadBrief.Engagement engagement) {
    String parties =
        engagement.parties().stream()
            .limit(MOST_PARTIES)
            .map(desk.parties()::name)
            .collect(Collectors.joining(" – "));
    String more = engagement.parties().size() > MOST_PARTIES ? " and others" : "";
    return new Sheet.Line(
        line.lead(),
        parties.isEmpty() ? line.text() : parties + more + ": " + line.text(),
        line.flag(),
        line.evidence());
  }

  private static Group due(Desk desk, @Nullable String party) {
    DueList due =
        new DueQuery(desk.ledger(), desk.fates())
            .asOf(
                party,
                null,
                desk.today(),
                Desk.NEAR,
                EnumSet.of(DueState.DUE, DueState.OVERDUE, DueState.OPEN),
                MOST_DUE);
    List<DueItem> items = new ArrayList<>();
    long total = 0;
    for (DueState state : List.of(DueState.DUE, DueState.OPEN, DueState.OVERDUE)) {
      Part<DueItem> part = due.parts().get(state);
      if (part != null) {
        total += part.total();
        items.addAll(part.items());
      }
    }
    return new Group(
        "due",
        "Due",
        total,
        items.stream().limit(MOST_DUE).map(item -> DuePage.item(desk.sheets(), item)).toList());
  }

  private static @Nullable EventType type(String word) {
    return Arrays.stream(EventType.values())
        .filter(type -> type.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable EngagementKind kind(String word) {
    return Arrays.stream(EngagementKind.values())
        .filter(kind -> kind.label().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  private static List<Field> form(Asked asked) {
    List<String> types = new ArrayList<>(List.of(""));
    Arrays.stream(EngagementKind.values()).map(EngagementKind::label).forEach(types::add);
    Arrays.stream(EventType.values())
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .forEach(types::add);
    return List.of(
        Field.party("state", "State or body", asked.text("state")),
        Field.choice("type", "Type", asked.text("type"), types),
        Field.choice("topic", "Topic", asked.text("topic"), topics()),
        Field.text("source", "Source", asked.text("source")),
        Field.day("from", "From", asked.text("from")),
        Field.day("to", "To", asked.text("to")));
  }

  /** The topics, and none of them as the first choice. */
  static List<String> topics() {
    List<String> topics = new ArrayList<>(List.of(""));
    Arrays.stream(Topic.values()).map(Topic::label).sorted().forEach(topics::add);
    return topics;
  }
}
