package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;

/** What the files of people promise their readers. */
class PeopleFilesTest {
  private static final Set<String> GENDERS = Set.of("m", "f");

  private final List<Row> people =
      Lexicon.bundled().rows("actor/people.tsv", "name", "party", "office", "from", "to");
  private final List<Row> names = Lexicon.bundled().rows("actor/people-names.tsv", "name", "form");
  private final List<Row> given = Lexicon.bundled().rows("actor/given-names.tsv", "name", "gender");

  @Test
  void knowsManyPeopleOfMostStates() {
    assertThat(people).hasSizeGreaterThanOrEqualTo(2_000);
    assertThat(people.stream().map(row -> row.require("party")).distinct().count())
        .isGreaterThanOrEqualTo(150);
  }

  @Test
  void everyOfficeIsOfTheClosedList() {
    for (Row row : people) {
      String office = row.require("office");
      assertThat(Offices.NAMED.contains(office) || office.matches("minister of [a-z, ]+[a-z]"))
          .as(row.error(office).getMessage())
          .isTrue();
    }
  }

  @Test
  void yearsArePlausibleAndInOrder() {
    for (Row row : people) {
      int from = Integer.parseInt(row.require("from"));
      assertThat(from).as(row.error("from").getMessage()).isBetween(1930, 2026);
      if (!row.get("to").isEmpty()) {
        assertThat(Integer.parseInt(row.get("to")))
            .as(row.error("to").getMessage())
            .isBetween(Math.max(from, 1950), 2026);
      }
    }
  }

  @Test
  void noRowStandsTwice() {
    for (List<Row> rows : List.of(people, names, given)) {
      assertThat(rows.stream().map(Row::cells)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aFormBelongsToOneKnownPerson() {
    Set<String> known = people.stream().map(row -> row.require("name")).collect(Collectors.toSet());
    Set<String> forms = new HashSet<>();
    for (Row row : names) {
      String form = row.require("form");
      assertThat(known.contains(row.require("name")))
          .as(row.error("name of no person").getMessage())
          .isTrue();
      assertThat(known.contains(form))
          .as(row.error("form is a name of its own").getMessage())
          .isFalse();
      assertThat(forms.add(form)).as(row.error("form of two people").getMessage()).isTrue();
    }
  }

  @Test
  void aGivenNameHasOneGender() {
    assertThat(given).hasSizeGreaterThanOrEqualTo(1_500);
    assertThat(given.stream().map(row -> row.require("name"))).doesNotHaveDuplicates();
    for (Row row : given) {
      assertThat(GENDERS).as(row.error("gender").getMessage()).contains(row.require("gender"));
    }
  }
}
