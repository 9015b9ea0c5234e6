package org.dragoman.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventType;
import org.dragoman.place.Place;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The 40 columns of POLECAT, with their names: tabs, several values parted by semicolons, {@code
 * None} for an actor's unknown name or country and nothing for all else that is unknown.
 *
 * <p>Countries of actors are ISO 3166-1 alpha-3 codes. Empty are the Correlates of War codes, the
 * Wikipedia identifiers, the district, and the place's words and feature type.
 */
public final class PolecatFormat implements EventFormat {
  private static final String UNRESOLVED = "None";

  static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private final Codebook codebook;
  private final String version;

  /**
   * @param codebook PLOVER's scores
   * @param version what coded the events
   */
  public PolecatFormat(Codebook codebook, String version) {
    this.codebook = codebook;
    this.version = version;
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
    Document document = exported.document();
    Place place = event.place();
    TabbedLine line = new TabbedLine();
    line.add(exported.id().hex())
        .add(event.date())
        .add(event.type())
        .add(event.mode())
        .add(codebook.ploverScore(event))
        .add(quad(event.type()))
        .addAll(event.contexts(), ';');
    side(line, event.actors());
    side(line, event.recipients());
    if (place == null) {
      line.unknown(8);
    } else {
      line.add(place.name())
          .add(place.city())
          .unknown(1)
          .add(Codebook.province(place))
          .add(codebook.country(place))
          .add(place.latitude())
          .add(place.longitude())
          .add(place.geonames());
    }
    line.unknown(2)
        .add(document.publisher())
        .add(document.published())
        .addAll(exported.story().people(), ';')
        .addAll(exported.story().organisations(), ';')
        .addAll(exported.story().places(), ';')
        .add("en")
        .add(version);
    line.write(out);
  }

  private static void side(TabbedLine line, List<EventActor> side) {
    List<String> sectors = known(side, PolecatFormat::sector).stream().distinct().toList();
    line.addAll(resolved(side, Codebook::name), ';')
        .addAll(resolved(side, PolecatFormat::country), ';')
        .unknown(1)
        .add(sectors.isEmpty() ? null : sectors.get(0))
        .addAll(sectors, ';')
        .addAll(known(side, EventActor::office), ';')
        .addAll(known(side, actor -> actor.mention().text()), ';')
        .unknown(1);
  }

  private static @Nullable String country(EventActor actor) {
    Party state = Codebook.state(actor);
    return state == null ? null : state.code();
  }

  private static @Nullable String sector(EventActor actor) {
    Sector sector = Codebook.sector(actor);
    return sector == null ? null : sector.name();
  }

  /** A value for each actor, and one value where there is no actor. */
  private static List<String> resolved(
      List<EventActor> side, Function<EventActor, @Nullable String> value) {
    return side.isEmpty()
        ? List.of(UNRESOLVED)
        : side.stream()
            .map(actor -> Objects.requireNonNullElse(value.apply(actor), UNRESOLVED))
            .toList();
  }

  private static List<String> known(
      List<EventActor> side, Function<EventActor, @Nullable String> value) {
    return side.stream().map(value).filter(Objects::nonNull).map(String::valueOf).toList();
  }

  private static String quad(EventType type) {
    return switch (type.quad()) {
      case 1 -> "VERBAL COOPERATION";
      case 2 -> "MATERIAL COOPERATION";
      case 3 -> "VERBAL CONFLICT";
      case 4 -> "MATERIAL CONFLICT";
      default ->
          throw new IllegalStateException(String.format(Locale.ROOT, "%s has no quad class", type));
    };
  }
}
