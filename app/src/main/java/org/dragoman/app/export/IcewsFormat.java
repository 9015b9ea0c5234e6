package org.dragoman.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.place.Place;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * The 20 columns of ICEWS, with their names: tabs, sectors parted by commas, nothing for what is
 * unknown. A side of no known party is named by its words.
 *
 * <p>Sentences count from 1; an event of the title has no number. Empty are the district, and
 * sectors for which ICEWS has no name of the same meaning.
 */
public final class IcewsFormat implements EventFormat {
  static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Source Name",
          "Source Sectors",
          "Source Country",
          "Event Text",
          "CAMEO Code",
          "Intensity",
          "Target Name",
          "Target Sectors",
          "Target Country",
          "Story ID",
          "Sentence Number",
          "Publisher",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude");

  private final Codebook codebook;

  /**
   * @param codebook CAMEO's names and ICEWS's scale
   */
  public IcewsFormat(Codebook codebook) {
    this.codebook = codebook;
  }

  @Override
  public void begin(OutputStream out) throws IOException {
    TabbedLine line = new TabbedLine();
    COLUMNS.forEach(line::add);
    line.write(out);
  }

  @Override
  public void write(ExportEvent exported, OutputStream out) throws IOException {
    Event event = exported.event();
    Quote sentence = exported.sentence();
    TabbedLine line = new TabbedLine();
    line.add(exported.id().number()).add(event.date());
    side(line, event.actors());
    line.add(codebook.cameoName(event)).add(event.cameo()).add(codebook.icewsScore(event));
    side(line, event.recipients());
    line.add(exported.document().id())
        .add(sentence.passage() == Passage.TITLE ? null : sentence.sentence() + 1)
        .add(exported.document().publisher());
    Place place = event.place();
    if (place == null) {
      line.unknown(6);
    } else {
      line.add(place.city())
          .unknown(1)
          .add(Codebook.province(place))
          .add(codebook.country(place))
          .add(place.latitude())
          .add(place.longitude());
    }
    line.write(out);
  }

  private void side(TabbedLine line, List<EventActor> side) {
    if (side.isEmpty()) {
      line.unknown(3);
      return;
    }
    Party state = Codebook.state(side.get(0));
    List<String> sectors =
        side.stream()
            .map(this::sector)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .distinct()
            .toList();
    line.add(Codebook.nameOrWords(side.get(0)))
        .addAll(sectors, ',')
        .add(state == null ? null : state.name());
  }

  private @Nullable String sector(EventActor actor) {
    return codebook.icewsSector(actor);
  }
}
