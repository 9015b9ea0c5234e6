package org.dragoman.app.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.app.chart.BalanceChart;
import org.dragoman.app.chart.Drawing;
import org.dragoman.app.chart.WorldMap;
import org.dragoman.app.query.StateProfile;
import org.dragoman.app.query.StateQuery;
import org.dragoman.app.query.Stats;
import org.jspecify.annotations.Nullable;

/**
 * What a state has to do with others. Immutable.
 *
 * @param form the fields of its filter
 * @param title the state, or what to choose
 * @param map arcs to its partners, or null where it has none
 * @param months cooperation and conflict by month, or null where there was nothing
 * @param monthRows the same as a table
 * @param partners the others, those with most first
 * @param more how many others there are besides
 * @param types events by type
 * @param engagements engagements by kind
 * @param choices states to choose from, where none is chosen
 */
public record StatePage(
    List<Field> form,
    String title,
    @Nullable Drawing map,
    @Nullable Drawing months,
    List<StateProfile.MonthCount> monthRows,
    List<Partner> partners,
    long more,
    List<StateProfile.TypeCount> types,
    List<Stats.Count> engagements,
    List<Choice> choices) {
  private static final int MOST = 40;
  private static final int MOST_MONTHS = 36;

  public StatePage {
    form = List.copyOf(form);
    monthRows = List.copyOf(monthRows);
    partners = List.copyOf(partners);
    types = List.copyOf(types);
    engagements = List.copyOf(engagements);
    choices = List.copyOf(choices);
  }

  /**
   * Another state.
   *
   * @param href the page on the two
   * @param share what joins the two against what joins the state with its first partner, 0 to 100
   */
  public record Partner(String href, String name, StateProfile.Partner counts, long share) {}

  /**
   * A state to choose.
   *
   * @param href its page
   */
  public record Choice(String href, String name, long events) {}

  /** The page that is asked for. */
  static StatePage of(Desk desk, WorldMap world, Asked asked) {
    String state = asked.party("of", desk.parties());
    LocalDate since = asked.day("since");
    List<Field> form =
        List.of(
            Field.party("of", "State or body", asked.text("of")),
            Field.day("since", "Since", asked.text("since")));
    if (state == null) {
      return new StatePage(
          form, "State", null, null, List.of(), List.of(), 0, List.of(), List.of(), choices(desk));
    }
    StateProfile profile = new StateQuery(desk.ledger()).of(state, since, MOST);
    String name = desk.parties().name(state);
    List<Partner> partners = new ArrayList<>();
    List<WorldMap.Arc> arcs = new ArrayList<>();
    long first = 1;
    for (StateProfile.Partner partner : profile.partners().items()) {
      first = Math.max(first, partner.all());
      String other = desk.parties().name(partner.party());
      partners.add(
          new Partner(
              "/pair?a=" + state + "&b=" + partner.party(),
              other,
              partner,
              partner.all() * 100 / first));
      arcs.add(
          new WorldMap.Arc(
              partner.party(),
              partner.all(),
              partner.conflict() > partner.cooperation() + partner.engagements(),
              String.format(
                  Locale.ROOT,
                  "%s: %d of cooperation, %d of conflict, %d engagements",
                  other,
                  partner.cooperation(),
                  partner.conflict(),
                  partner.engagements())));
    }
    List<StateProfile.MonthCount> months = profile.months();
    return new StatePage(
        form,
        name,
        arcs.isEmpty() ? null : world.of("Partners of " + name, state, arcs, desk.parties()::name),
        months.isEmpty() ? null : chart(name, months),
        months,
        partners,
        profile.partners().left(),
        profile.types(),
        profile.engagements(),
        List.of());
  }

  private static List<Choice> choices(Desk desk) {
    Map<String, Long> events = new HashMap<>();
    for (Stats.Dyad dyad : new org.dragoman.app.query.StatsQuery(desk.ledger()).all(MOST).dyads()) {
      events.merge(dyad.a(), dyad.events(), Long::sum);
      events.merge(dyad.b(), dyad.events(), Long::sum);
    }
    return events.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(java.util.Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            entry ->
                new Choice(
                    "/state?of=" + entry.getKey(),
                    desk.parties().name(entry.getKey()),
                    entry.getValue()))
        .toList();
  }

  /** The last months, also those in which there was nothing. */
  private static Drawing chart(String name, List<StateProfile.MonthCount> counts) {
    Map<String, StateProfile.MonthCount> known = new HashMap<>();
    counts.forEach(count -> known.put(count.month(), count));
    YearMonth last = YearMonth.parse(counts.get(counts.size() - 1).month());
    YearMonth first = YearMonth.parse(counts.get(0).month());
    if (first.isBefore(last.minusMonths(MOST_MONTHS))) {
      first = last.minusMonths(MOST_MONTHS);
    }
    List<BalanceChart.Period> periods = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      StateProfile.MonthCount count = known.get(month.toString());
      periods.add(
          new BalanceChart.Period(
              month.toString(),
              count == null ? 0 : count.cooperation(),
              0,
              count == null ? 0 : count.conflict(),
              0));
    }
    return BalanceChart.of("Cooperation and conflict by month: " + name, periods);
  }
}
