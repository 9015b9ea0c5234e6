package org.dragoman.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.place.Place;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The 61 columns of GDELT 2.0's table of events: tabs, no column names, nothing for what is
 * unknown. An actor of no known party is named by its words.
 *
 * <p>Empty are the codes of ethnic groups and religions, the tone, the places of the actors and the
 * time at which GDELT would have taken the row in. The quad class is that of the CAMEO root, as
 * GDELT has it, not PLOVER's. Mentions, sources and articles are one each: a row is one mention.
 */
public final class GdeltFormat implements EventFormat {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\h*\\R");

  private static final int COUNTRY = 1;
  private static final int US_STATE = 2;
  private static final int WORLD_STATE = 5;
  private static final int US_CITY = 3;
  private static final int WORLD_CITY = 4;

  private final Codebook codebook;

  /**
   * @param codebook CAMEO's actor codes and FIPS countries
   */
  public GdeltFormat(Codebook codebook) {
    this.codebook = codebook;
  }

  @Override
  public void write(ExportEvent exported, OutputStream out) throws IOException {
    Event event = exported.event();
    String cameo = event.cameo();
    TabbedLine line = new TabbedLine();
    line.add(exported.id().number());
    day(line, event.date());
    actor(line, event.actors());
    actor(line, event.recipients());
    line.add(inLead(exported) ? 1 : 0);
    line.add(cameo)
        .add(cameo.substring(0, Math.min(3, cameo.length())))
        .add(cameo.substring(0, 2))
        .add(quad(cameo));
    line.add(event.goldstein() == null ? null : decimals(event.goldstein(), 1));
    // Mentions, sources and articles.
    line.add(1).add(1).add(1);
    // Tone, and the places of the two actors.
    line.unknown(1 + 2 * 8);
    place(line, event.place());
    // The time of addition.
    line.unknown(1);
    line.add(exported.document().url());
    line.write(out);
  }

  private static void day(TabbedLine line, @Nullable LocalDate day) {
    if (day == null) {
      line.unknown(4);
      return;
    }
    int year = day.getYear();
    int month = day.getMonthValue();
    int ofMonth = day.getDayOfMonth();
    // GDELT counts 30 days to the month here.
    double fraction = year + ((month - 1) * 30 + ofMonth) / 365.0;
    line.add(String.format(Locale.ROOT, "%04d%02d%02d", year, month, ofMonth))
        .add(String.format(Locale.ROOT, "%04d%02d", year, month))
        .add(String.format(Locale.ROOT, "%04d", year))
        .add(decimals(fraction, 4));
  }

  private void actor(TabbedLine line, List<EventActor> side) {
    Codebook.CameoActor actor = codebook.cameo(side);
    String name = side.isEmpty() ? null : Codebook.nameOrWords(side.get(0));
    line.add(actor.code())
        .add(name == null ? null : name.toUpperCase(Locale.ROOT))
        .add(actor.country())
        .add(actor.group())
        // Ethnic group and two religions.
        .unknown(3)
        .add(actor.role())
        // Two further roles.
        .unknown(2);
  }

  /** Whether the event stands in the title or in the text's first paragraph. */
  private static boolean inLead(ExportEvent exported) {
    if (exported.sentence().passage() == Passage.TITLE) {
      return true;
    }
    String text = exported.document().text().stripTrailing();
    int begin = text.length() - text.stripLeading().length();
    // Where no blank line parts paragraphs, line breaks do.
    Matcher blank = BLANK_LINE.matcher(text).region(begin, text.length());
    int end = blank.find() ? blank.start() : text.indexOf('\n', begin);
    return end < 0 || exported.event().quote().span().begin() < end;
  }

  /**
   * GDELT's quad class of a CAMEO code: 1 and 2 cooperation, 3 and 4 conflict; in words, in deeds.
   */
  static int quad(String cameo) {
    int root = Integer.parseInt(cameo.substring(0, 2));
    return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
  }

  private void place(TabbedLine line, @Nullable Place place) {
    if (place == null) {
      line.unknown(8);
      return;
    }
    String country = codebook.country(place);
    String fips = codebook.fips(place);
    boolean city = place.city() != null;
    boolean us = "USA".equals(place.country());
    if (city) {
      line.add(us ? US_CITY : WORLD_CITY).add(fullName(place, country));
    } else if (place.country() != null && place.isRegion()) {
      line.add(us ? US_STATE : WORLD_STATE).add(fullName(place, country));
    } else if (place.country() != null) {
      line.add(COUNTRY).add(place.name());
    } else {
      line.unknown(1).add(place.name());
    }
    boolean whole = place.country() != null && !city && !place.isRegion();
    // The codes of units within the country, and for cities and regions the id, which is not that
    // of
    // GeoNames.
    line.add(fips).unknown(2).add(place.latitude()).add(place.longitude()).add(whole ? fips : null);
  }

  /** "Goma, North Kivu, DR Congo", each part where it is known. */
  private static String fullName(Place place, @Nullable String country) {
    StringBuilder name = new StringBuilder(place.name());
    for (String part : Arrays.asList(place.isRegion() ? null : place.region(), country)) {
      if (part != null) {
        name.append(", ").append(part);
      }
    }
    return name.toString();
  }

  private static String decimals(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
