package org.dragoman.app.export;

import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.actor.StateCode;
import org.dragoman.actor.StateCodes;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Codes and names by which the forms of others call what the engine knows: CAMEO's names and actor
 * codes, PLOVER's scores, FIPS 10-4 countries. Immutable; safe for use by many threads.
 */
public final class Codebook {
  private static final String FOLDER = "app/export/";

  private final CodeTable names;
  private final CodeTable icewsScores;
  private final CodeTable ploverScores;
  private final CodeTable states;
  private final StateCodes codes;
  private final CodeTable regions;
  private final CodeTable groups;
  private final CodeTable roles;
  private final CodeTable icewsSectors;

  /**
   * Loads the tables, as the lexicon's folders amend them.
   *
   * @throws LexiconException where a row is wrong; the message names file and line
   */
  public Codebook(Lexicon lexicon) {
    String[] cameo = {"code", "name", "icews"};
    names = CodeTable.read(lexicon, FOLDER + "cameo-names.tsv", cameo, "name", 1);
    icewsScores = CodeTable.read(lexicon, FOLDER + "cameo-names.tsv", cameo, "icews", 1);
    String[] scores = {"type", "mode", "score"};
    ploverScores = CodeTable.read(lexicon, FOLDER + "plover-scores.tsv", scores, "score", 2);
    String[] state = {"iso3", "iso2", "name", "official", "capital"};
    states = CodeTable.read(lexicon, "actor/states.tsv", state, "name", 1);
    codes = new StateCodes(lexicon);
    String[] party = {"party", "country", "group"};
    for (Row row : lexicon.rows(FOLDER + "cameo-parties.tsv", party)) {
      if (codes.of(row.require("party"), null) != null) {
        throw row.error("the codes of a state belong into actor/state-codes.tsv");
      }
    }
    regions = CodeTable.read(lexicon, FOLDER + "cameo-parties.tsv", party, "country", 1);
    groups = CodeTable.read(lexicon, FOLDER + "cameo-parties.tsv", party, "group", 1);
    String[] sector = {"sector", "cameo", "icews"};
    roles = CodeTable.read(lexicon, FOLDER + "sectors.tsv", sector, "cameo", 1);
    icewsSectors = CodeTable.read(lexicon, FOLDER + "sectors.tsv", sector, "icews", 1);
  }

  /**
   * An actor in CAMEO.
   *
   * @param country CAMEO's country or region, or null
   * @param group CAMEO's known group, or null
   * @param role CAMEO's role, or null
   */
  record CameoActor(@Nullable String country, @Nullable String group, @Nullable String role) {
    /** The parts in one: {@code AZEGOV}, {@code IGOEUREEC}; empty where all are unknown. */
    String code() {
      boolean body = "IGO".equals(role);
      return (body ? role : "") + part(country) + part(group) + (body ? "" : part(role));
    }

    private static String part(@Nullable String code) {
      return code == null ? "" : code;
    }
  }

  /** The first actor of a side in CAMEO; all parts null where there is none. */
  CameoActor cameo(List<EventActor> side) {
    if (side.isEmpty()) {
      return new CameoActor(null, null, null);
    }
    EventActor actor = side.get(0);
    Sector sector = sector(actor);
    String role = sector == null ? null : roles.get(sector.name());
    Party party = actor.party();
    if (party == null) {
      return new CameoActor(null, null, role);
    }
    if (party.kind() == Party.Kind.BODY) {
      return new CameoActor(regions.get(party.code()), groups.get(party.code()), "IGO");
    }
    StateCode state = today(party.code());
    // CAMEO takes its states from ISO 3166-1, so one that its list lacks is called as there.
    String country = state == null || state.cameo() == null ? party.code() : state.cameo();
    return new CameoActor(country, null, role);
  }

  /** The sector of an actor, or null: who acts for a body of states and has no other is IGO. */
  static @Nullable Sector sector(EventActor actor) {
    Party party = actor.party();
    if (actor.sector() == null && party != null && party.kind() == Party.Kind.BODY) {
      return Sector.IGO;
    }
    return actor.sector();
  }

  /** The state of an actor, or null where it has none or acts for a body. */
  static @Nullable Party state(EventActor actor) {
    Party party = actor.party();
    return party != null && party.kind() == Party.Kind.STATE ? party : null;
  }

  /** The name of a person, else of the party, else null. */
  static @Nullable String name(EventActor actor) {
    if (actor.name() != null) {
      return actor.name();
    }
    Party party = actor.party();
    return party == null ? null : party.name();
  }

  /** The name of a person, else of the party, else the words that name the actor. */
  static String nameOrWords(EventActor actor) {
    String name = name(actor);
    return name == null ? actor.mention().text() : name;
  }

  /** ICEWS's name of an actor's sector, or null. */
  @Nullable String icewsSector(EventActor actor) {
    Sector sector = sector(actor);
    return sector == null ? null : icewsSectors.get(sector.name());
  }

  /** What CAMEO calls an event's code, or null where it has no such code. */
  @Nullable String cameoName(Event event) {
    return names.get(event.cameo());
  }

  /** The Goldstein scale as ICEWS prints it, or null. */
  @Nullable String icewsScore(Event event) {
    return icewsScores.get(event.cameo());
  }

  /** The score that PLOVER gives an event's type and mode, or null. */
  @Nullable String ploverScore(Event event) {
    return ploverScores.get(event.type().name(), event.mode() == null ? "" : event.mode());
  }

  /** The name of the country a place lies in, or null. */
  @Nullable String country(@Nullable Place place) {
    return place == null || place.country() == null ? null : states.get(place.country());
  }

  /** The first-level region that a place is or lies in; null for what several states share. */
  static @Nullable String province(Place place) {
    return place.country() == null ? null : place.region();
  }

  /** The FIPS 10-4 code of the country a place lies in, or null. */
  @Nullable String fips(Place place) {
    StateCode state = place.country() == null ? null : today(place.country());
    return state == null ? null : state.fips();
  }

  /** Today's codes, whatever the event's day: the forms of others call former states so too. */
  private @Nullable StateCode today(String state) {
    return codes.of(state, null);
  }
}
