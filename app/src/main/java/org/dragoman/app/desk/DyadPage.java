package org.dragoman.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.chart.BalanceChart;
import org.dragoman.app.chart.Drawing;
import org.dragoman.app.query.DyadBrief;
import org.dragoman.app.query.DyadBriefQuery;
import org.dragoman.app.query.Stats;
import org.dragoman.app.query.StatsQuery;
import org.dragoman.app.query.Timeline;
import org.dragoman.app.query.TimelineQuery;
import org.dragoman.record.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What lies between two states. Immutable.
 *
 * @param form the fields of its filter
 * @param title the two, or what to choose
 * @param facts what holds for all of it
 * @param chart cooperation and conflict over time, or null where there was nothing
 * @param periods the same as a table, the oldest first
 * @param grid topics by quarter, or null where there are none
 * @param groups engagements, next steps, positions and the rest
 * @param pairs pairs to choose from, where two states are not chosen
 */
public record DyadPage(
    List<Field> form,
    String title,
    List<String> facts,
    @Nullable Drawing chart,
    List<Timeline.Period> periods,
    @Nullable TopicGrid grid,
    List<Group> groups,
    List<Pair> pairs) {
  private static final int MOST = 120;
  private static final int MOST_PAIRS = 24;
  private static final int MOST_YEARS_OF_QUARTERS = 10;
  private static final int MOST_YEARS = 60;

  /** Sections of the brief and the classes of their marks; the rest are told by the grid. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "Engagements", "engagement",
          "Next steps", "step",
          "Positions", "position",
          "Changes of stance", "position",
          "Other acts", "event",
          "Joint bodies", "body",
          "Processes", "process",
          "Sources", "source");

  public DyadPage {
    form = List.copyOf(form);
    facts = List.copyOf(facts);
    periods = List.copyOf(periods);
    groups = List.copyOf(groups);
    pairs = List.copyOf(pairs);
  }

  /**
   * Two states between which there were events.
   *
   * @param href the page on the two
   */
  public record Pair(String href, String name, long events) {}

  /** The page that is asked for. */
  static DyadPage of(Desk desk, Asked asked) {
    String a = asked.party("a", desk.parties());
    String b = asked.party("b", desk.parties());
    LocalDate since = asked.day("since");
    String topic =
        asked.choice(
            "topic",
            label -> Topic.ofLabel(label) == null ? null : label,
            text -> "'" + text + "' is no topic");
    List<Field> form =
        List.of(
            Field.party("a", "State or body", asked.text("a")),
            Field.party("b", "and", asked.text("b")),
            Field.day("since", "Since", asked.text("since")),
            Field.choice("topic", "Topic", asked.text("topic"), TodayPage.topics()));
    if (a == null || b == null || a.equals(b)) {
      if (a != null && a.equals(b)) {
        asked.notice("these are one and the same: choose two");
      }
      return new DyadPage(
          form, "Two states", List.of(), null, List.of(), null, List.of(), pairs(desk));
    }
    DyadBrief brief =
        new DyadBriefQuery(desk.ledger(), desk.fates())
            .between(a, b, since, topic, desk.today(), Desk.NEAR, MOST);
    Timeline timeline =
        new TimelineQuery(desk.ledger()).between(a, b, Timeline.Unit.QUARTER, since);
    Sheet sheet = desk.sheets().of(brief);
    List<Group> groups = new ArrayList<>();
    for (Sheet.Section section : sheet.sections()) {
      String css = CLASSES.get(section.heading());
      if (css != null) {
        groups.add(Group.of(section, css));
      }
    }
    return new DyadPage(
        form,
        sheet.title(),
        sheet.facts(),
        timeline.periods().isEmpty() ? null : chart(sheet.title(), timeline),
        timeline.periods(),
        TopicGrid.of(brief.topics().items()),
        groups,
        List.of());
  }

  private static List<Pair> pairs(Desk desk) {
    List<Pair> pairs = new ArrayList<>();
    for (Stats.Dyad dyad : new StatsQuery(desk.ledger()).all(MOST_PAIRS).dyads()) {
      pairs.add(
          new Pair(
              "/pair?a=" + dyad.a() + "&b=" + dyad.b(),
              desk.parties().name(dyad.a()) + " and " + desk.parties().name(dyad.b()),
              dyad.events()));
    }
    return pairs;
  }

  /**
   * The chart, also with the periods in which there was nothing. Quarters of many years would be
   * too narrow to see: then it shows years.
   */
  private static Drawing chart(String title, Timeline timeline) {
    LocalDate first = timeline.periods().get(0).begin();
    LocalDate last = timeline.periods().get(timeline.periods().size() - 1).begin();
    boolean quarters = first.plusYears(MOST_YEARS_OF_QUARTERS).isAfter(last);
    Timeline.Unit unit = quarters ? Timeline.Unit.QUARTER : Timeline.Unit.YEAR;
    Map<String, BalanceChart.Period> told = new LinkedHashMap<>();
    LocalDate begin = quarters ? first : first.withDayOfYear(1);
    if (begin.isBefore(last.minusYears(MOST_YEARS))) {
      begin = last.minusYears(MOST_YEARS).withDayOfYear(1);
    }
    LocalDate from = begin;
    for (; !begin.isAfter(last); begin = begin.plusMonths(quarters ? 3 : 12)) {
      String label = unit.label(begin);
      told.put(label, new BalanceChart.Period(label, 0, 0, 0, 0));
    }
    for (Timeline.Period period : timeline.periods()) {
      if (!period.begin().isBefore(from)) {
        told.merge(
            unit.label(period.begin()),
            new BalanceChart.Period(
                unit.label(period.begin()),
                period.verbalCooperation(),
                period.materialCooperation(),
                period.verbalConflict(),
                period.materialConflict()),
            BalanceChart.Period::and);
      }
    }
    return BalanceChart.of(
        "Cooperation and conflict by " + (quarters ? "quarter" : "year") + ": " + title,
        List.copyOf(told.values()));
  }
}
