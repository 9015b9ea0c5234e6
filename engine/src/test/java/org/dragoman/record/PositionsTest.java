package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sides stand to ideas and situations. */
class PositionsTest {
  /** A sentence, and its position as "sides stance object about parties"; nothing where none. */
  private static final String[][] SENTENCES = {
    {"Chile supports the two-state solution.", "CHL supports two-state solution about "},
    {
      "Kuwait's support for the territorial integrity of Peru is firm.",
      "KWT supports territorial integrity of Peru about PER"
    },
    {
      "The minister of Chile reaffirmed support for the sovereignty of Peru.",
      "CHL supports sovereignty of Peru about PER"
    },
    {"Chile voiced its support for the peace process.", "CHL supports peace process about "},
    {"Chile welcomed the ceasefire in Gaza.", "CHL supports ceasefire in Gaza about PSE"},
    {
      "Norway is committed to a negotiated settlement.", "NOR supports negotiated settlement about "
    },
    {
      "Norway backs Peru's accession to the WTO.",
      "NOR supports Peru's accession to the WTO about PER WTO"
    },
    {"Norway stressed the importance of dialogue.", "NOR supports dialogue about "},
    {"Norway is in favour of sanctions.", "NOR supports sanctions about "},
    {"Norway recognised the independence of Peru.", "NOR supports independence of Peru about PER"},
    {"Norwegian support for the truce is strong.", "NOR supports truce about "},
    {"Norway spoke in support of the resolution.", "NOR supports resolution about "},
    {"Chile rejected the blockade.", "CHL opposes blockade about "},
    {
      "Chile opposes the annexation of the islands.", "CHL opposes annexation of the islands about "
    },
    {"Chile condemned the attack on the port.", "CHL opposes attack on the port about "},
    {
      "Chile condemned Peru for the bombardment of the port.",
      "CHL opposes bombardment of the port about PER"
    },
    {"The blockade was condemned by Chile.", "CHL opposes blockade about "},
    {"Chile is opposed to the sanctions.", "CHL opposes sanctions about "},
    {"Chile reiterated its opposition to the wall.", "CHL opposes wall about "},
    {"Chile objects to the construction of the dam.", "CHL opposes construction of the dam about "},
    {"Chile warned against foreign interference.", "CHL opposes foreign interference about "},
    {"Chile does not support the sanctions.", "CHL opposes sanctions about "},
    {"Chile criticised Peru's crackdown.", "CHL opposes Peru's crackdown about PER"},
    {
      "Chile expressed its rejection of unilateral measures.",
      "CHL opposes unilateral measures about "
    },
    {"Chile called for a two-state solution.", "CHL demands two-state solution about "},
    {"Chile demanded the withdrawal of the troops.", "CHL demands withdrawal of the troops about "},
    {"Chile urged Peru to lift the siege.", "CHL demands lift the siege about PER"},
    {"Chile called on Peru to release the sailors.", "CHL demands release the sailors about PER"},
    {"Chile stressed the need for a political solution.", "CHL demands political solution about "},
    {
      "Chile's call for an immediate ceasefire was heard.", "CHL demands immediate ceasefire about "
    },
    {"Chile called for ending the blockade.", "CHL demands ending the blockade about "},
    {"Chile appealed for restraint.", "CHL demands restraint about "},
    {
      "Chile demanded that Peru withdraw its troops.",
      "CHL demands Peru withdraw its troops about PER"
    },
    {
      "Chile expressed regret over the closure of the border.",
      "CHL regrets closure of the border about "
    },
    {"Chile regrets the decision of Peru.", "CHL regrets decision of Peru about PER"},
    {"Chile voiced concern over the escalation.", "CHL regrets escalation about "},
    {"Chile is concerned about the situation in Peru.", "CHL regrets situation in Peru about PER"},
    {"Chile deplored the loss of life.", "CHL regrets loss of life about "},
    {"Peru thanked Chile for its support for the ceasefire.", "CHL supports ceasefire about "},
    {"Chile insists on lifting the embargo.", "CHL demands lifting the embargo about "},
    {"Chile is committed to ending the war.", "CHL supports ending the war about "},
    {"Chile demands more land to end the war.", "CHL demands more land about "},
    // None.
    {"Chile welcomed the delegation of Peru.", ""},
    {"Chile thanked Peru for its hospitality.", ""},
    {"Chile did not call for a ceasefire.", ""},
    {"Chile may support the sanctions.", ""},
    {"Peru asked Chile to support the resolution.", ""},
    {"Chile won support for its economy.", ""},
    {"Chile provided financial support for the students.", ""},
    {"Chile supported the team.", ""},
    {"The president of Chile called on the king.", ""},
    {"Fans demanded a rematch.", ""},
    {"If Chile rejects the plan, Peru will leave.", ""},
    {"Chile called the ambassador of Peru for a meeting.", ""},
  };

  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  private static List<Position> read(String text) {
    return dragoman.read(Document.of("test", text)).positions();
  }

  private static String words(Position position) {
    return Reading.codes(position.side())
        + " "
        + position.stance().label()
        + " "
        + position.object()
        + " about "
        + Reading.codes(position.about());
  }

  @Test
  void findsMostPositionsAndFewOthers() {
    int wanted = 0;
    int found = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (String[] row : SENTENCES) {
      List<Position> positions = read(row[0]);
      wanted += row[1].isEmpty() ? 0 : 1;
      found += positions.size();
      List<String> told = positions.stream().map(PositionsTest::words).toList();
      if (told.contains(row[1])) {
        right++;
      }
      if (row[1].isEmpty() ? !told.isEmpty() : !told.equals(List.of(row[1]))) {
        wrong.add(row[0] + " " + told);
      }
    }
    assertThat(right / (double) wanted).as("recall; wrong: %s", wrong).isGreaterThanOrEqualTo(0.9);
    assertThat(right / (double) found)
        .as("precision; wrong: %s", wrong)
        .isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void aPersonAndAWitnessAreNamed() {
    Position position =
        read("Peru's President Luis Quispe said that Chile's Foreign Minister Ana Paz opposes the dam.")
            .get(0);
    assertThat(Reading.codes(position.side())).isEqualTo("CHL");
    assertThat(position.person()).isEqualTo("Ana Paz");
    assertThat(position.saidBy()).isEqualTo("Luis Quispe");
  }

  @Test
  void aPositionToldTwiceIsOne() {
    assertThat(read("Chile rejects the blockade. Chile again rejected the blockade.")).hasSize(1);
  }

  @Test
  void anObjectIsShort() {
    Position position =
        read("Chile called for the withdrawal of all foreign troops from the islands in the south"
                + " of the country and from the ports along the coast of the northern sea.")
            .get(0);
    assertThat(position.object().split(" ")).hasSizeLessThanOrEqualTo(12);
    assertThat(position.object()).startsWith("withdrawal of all foreign troops");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Support for for for of of the the.",
        "Chile supports ( the ( “ .",
        "Rejected. Condemned. Called for.",
        "Call on to that Chile that that.",
      })
  void takesAnyText(String text) {
    assertThat(read(text)).allSatisfy(p -> assertThat(p.quote().text()).contains(p.object()));
  }
}
