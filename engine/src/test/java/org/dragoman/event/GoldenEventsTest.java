package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.junit.jupiter.api.Test;

/** Ordinary sentences of reports: most of them must be coded wholly right. */
class GoldenEventsTest {
  /** Share of the sentences whose event, with its sides and status, must be found. */
  private static final double FLOOR = 0.8;

  private static final String GOLD =
      """
      CONSULT KEN GHA actual | Kenya's president met the Ghanaian foreign minister in Accra.
      CONSULT NOR CHL actual | Norwegian and Chilean officials held talks in Oslo on fisheries.
      CONSULT FIN JPN actual | Finland's foreign minister spoke by phone with her Japanese counterpart.
      CONSULT PER URY future | Peru's president is due to visit Uruguay in September.
      CONSULT LVA EST future | Latvia and Estonia will hold consultations in Riga next week.
      CONSULT OMN IRQ actual | Oman's Sultan received the Iraqi prime minister in Muscat.
      CONSULT SWE EU negated | Sweden did not discuss the tariffs with the European Union.
      AGREE KEN GHA actual | Kenya and Ghana agreed to build a railway.
      AGREE NOR CHL actual | Norway promised to send Chile two ships.
      AGREE JPN PER actual | Japan pledged to rebuild the bridge for Peru.
      AGREE FIN EST actual | Finland and Estonia agreed on the new tunnel.
      AGREE BRA CAN actual | Brazil said it was ready to host Canadian officials.
      SUPPORT NOR ISL actual | Norway and Iceland signed a treaty on rescue at sea.
      SUPPORT CHL PER actual | Chile congratulated Peru on its national day.
      SUPPORT GHA KEN actual | Ghana's president thanked Kenya for its hospitality.
      SUPPORT EST LVA actual | Estonia welcomed the decision of Latvia to open the port.
      SUPPORT JPN OMN actual | Japan's ambassador praised Oman's role in the region.
      SUPPORT IRL MLT actual | Ireland expressed condolences to Malta over the storm.
      SUPPORT AUT HRV actual | Austria reaffirmed its support for Croatia.
      COOPERATE JPN AUS actual | Japan and Australia carried out joint patrols.
      COOPERATE BRA ARG actual | Brazil shared intelligence with Argentina.
      COOPERATE CHL PER actual | Chile exported copper to Peru.
      COOPERATE NOR DNK actual | Norway cooperated with Denmark on the case.
      AID SWE LVA actual | Sweden provided medical aid to Latvia.
      AID JPN NPL actual | Japan gave Nepal a grant for schools.
      AID KWT YEM actual | Kuwait sent food and tents to Yemen.
      AID NOR MWI future | Norway will provide Malawi with financial assistance.
      REQUEST PER CHL actual | Peru urged Chile to open the border.
      REQUEST GHA KEN actual | Ghana called on Kenya to release the crew.
      REQUEST OMN JPN actual | Oman invited Japan's prime minister to Muscat.
      REQUEST LVA UN actual | Latvia asked the United Nations for assistance.
      REQUEST ARG BRA actual | Argentina demanded an explanation from Brazil.
      ACCUSE KEN TGO actual | Kenya accused Togo of breaking the truce.
      ACCUSE CHL BOL actual | Chile's government criticised Bolivia for the delay.
      ACCUSE NOR CHE actual | Norway blamed Switzerland for the leak.
      ACCUSE JPN PER actual | Japan strongly condemned Peru's decision.
      ACCUSE FIN HUN actual | Finland summoned the Hungarian ambassador.
      REJECT GHA TGO actual | Ghana rejected Togo's proposal.
      REJECT IRL MLT actual | Ireland refused to sign the treaty with Malta.
      REJECT EST LVA actual | Estonia denied Latvia's claims.
      REJECT URY PRY actual | Uruguay turned down an offer from Paraguay.
      """;

  @Test
  void mostSentencesAreCodedWhollyRight() {
    Dragoman dragoman = Dragoman.english();
    List<String> wrong = new ArrayList<>();
    List<String> lines = GOLD.lines().toList();
    for (String line : lines) {
      String[] cells = line.split(" \\| ");
      List<String> events = Reading.of(dragoman, cells[1]).events();
      if (!events.contains(cells[0])) {
        wrong.add(line + " -> " + events);
      }
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(40);
    double right = 1.0 - (double) wrong.size() / lines.size();
    assertThat(right)
        .as("%d of %d wrong:%n%s", wrong.size(), lines.size(), String.join("\n", wrong))
        .isGreaterThanOrEqualTo(FLOOR);
  }
}
