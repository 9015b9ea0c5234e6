package org.dragoman.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.answer.BriefSheet;
import org.dragoman.app.query.DueItem;
import org.dragoman.app.query.DueList;
import org.dragoman.app.query.DueQuery;
import org.dragoman.app.query.DueState;
import org.dragoman.app.query.Part;
import org.dragoman.app.query.SettledQuery;

/**
 * What is due, and what became of what was. Immutable.
 *
 * @param form the fields of its filter
 * @param asOf the day on which it is looked at
 * @param tallies how many there are of each state
 * @param months a calendar of what has a day
 * @param groups what is due by state, then what was settled, with both quotes
 */
public record DuePage(
    List<Field> form,
    LocalDate asOf,
    List<Tally> tallies,
    List<CalendarMonth> months,
    List<Group> groups) {
  private static final int MOST = 60;

  public DuePage {
    form = List.copyOf(form);
    tallies = List.copyOf(tallies);
    months = List.copyOf(months);
    groups = List.copyOf(groups);
  }

  /**
   * How many there are.
   *
   * @param id the place of them in the page
   */
  public record Tally(String id, String name, long count) {}

  /** The page that is asked for. */
  static DuePage of(Desk desk, Asked asked) {
    LocalDate given = asked.day("asof");
    LocalDate asOf = given == null ? desk.today() : given;
    int within = asked.number("within", Desk.NEAR, 0, 3650);
    String party = asked.party("state", desk.parties());
    String body = asked.word("body");
    DueList due =
        new DueQuery(desk.ledger(), desk.fates())
            .asOf(party, body, asOf, within, EnumSet.allOf(DueState.class), MOST);
    Part<DueItem> settled =
        new SettledQuery(desk.ledger(), desk.fates()).asOf(party, body, asOf, MOST);
    BriefSheet sheets = desk.sheets();
    List<Group> groups = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    List<DueItem> dated = new ArrayList<>();
    for (DueState state :
        List.of(DueState.DUE, DueState.OVERDUE, DueState.OPEN, DueState.UNDATED)) {
      Part<DueItem> part = due.parts().getOrDefault(state, new Part<>(0, List.of()));
      add(groups, tallies, sheets, state.label(), heading(state, within), part);
      dated.addAll(part.items());
    }
    add(groups, tallies, sheets, "settled", "Fulfilled or cancelled", settled);
    return new DuePage(
        List.of(
            Field.party("state", "State or body", asked.text("state")),
            Field.text("body", "Joint body", asked.text("body")),
            Field.day("asof", "As of", asOf),
            Field.text("within", "Near means days", Integer.toString(within))),
        asOf,
        tallies,
        CalendarMonth.around(asOf, dated),
        groups);
  }

  private static void add(
      List<Group> groups,
      List<Tally> tallies,
      BriefSheet sheets,
      String id,
      String heading,
      Part<DueItem> part) {
    tallies.add(new Tally(id, heading, part.total()));
    if (!part.items().isEmpty()) {
      groups.add(
          new Group(
              id,
              heading,
              part.total(),
              part.items().stream().map(item -> item(sheets, item)).toList()));
    }
  }

  private static String heading(DueState state, int within) {
    return switch (state) {
      case DUE -> "Due within " + within + " days";
      case OPEN -> "Open";
      case OVERDUE -> "Overdue";
      default -> "Without a day";
    };
  }

  /** The line of a next step, with the state it is in as its class. */
  static Item item(BriefSheet sheets, DueItem due) {
    Item item = Item.of(sheets.dueStep(due), "step " + due.state().label());
    String flag =
        item.flag() != null
            ? item.flag()
            : due.state() == DueState.UNDATED ? null : due.state().label();
    return new Item(
        item.lead(),
        item.text(),
        flag == null ? null : flag.toLowerCase(Locale.ROOT),
        item.css(),
        item.words());
  }
}
