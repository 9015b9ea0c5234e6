package org.dragoman.actor;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** Holders of offices, with their years. Only read once it is built. */
final class KnownPeople {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int STILL = 9999;

  /** Offices whose holders the news names by surname alone at first mention. */
  private static final Set<String> KNOWN_BY_SURNAME =
      Set.of(
          "president",
          "prime minister",
          "foreign minister",
          "secretary of state",
          "king",
          "secretary-general");

  /** States whose people have no surnames: the news calls them by the given name. */
  private static final Set<String> BY_GIVEN_NAME =
      Set.of("THA", "ETH", "ERI", "MYS", "ISL", "LAO", "BTN", "MNG");

  /** Shorter surnames are too much like others for another transcription to be told. */
  private static final int LONG = 7;

  /** So many years after his office a former leader may still be called by the surname alone. */
  private static final int MEMORY = 25;

  /** What year it is taken for where the day is unknown. */
  private static final int UNDATED = 2000;

  /** So many others may share a leader's surname, and he is meant all the same. */
  private static final int FEW = 2;

  /** More than all else that speaks for a holder. */
  private static final int OWN = 100;

  /**
   * One office of one person, null where only the side is known; {@code to} is {@link #STILL} while
   * it is held. A period that is not null is all the time for which the entry counts. {@code at}
   * tells where its row stands.
   */
  record Holder(
      String name,
      Party party,
      @Nullable String office,
      int from,
      int to,
      Sector sector,
      @Nullable Period period,
      boolean own,
      String at) {
    /** In words, which row tells of whom. */
    String why() {
      if (own) {
        return at;
      }
      String years = from + " to " + (to == STILL ? "now" : to);
      return office == null
          ? "known person" + at
          : name + ", " + office + " of " + party.name() + ", " + years + at;
    }

    /** Whether the office is one whose holders are known by the surname alone. */
    boolean leads() {
      return office != null && KNOWN_BY_SURNAME.contains(office);
    }

    private boolean heldIn(int year) {
      return from <= year && year <= to;
    }
  }

  /**
   * A name as it may be transcribed.
   *
   * @param folded the name or another form of it
   */
  private record Sounding(String folded, Holder holder) {}

  private final Map<String, List<Holder>> byName = new HashMap<>();
  private final Map<String, List<Holder>> bySurname = new HashMap<>();
  private final Map<String, List<Sounding>> bySound = new HashMap<>();

  private final Map<String, List<Sounding>> surnameSounds = new HashMap<>();

  KnownPeople(Lexicon lexicon, ActorLexicon actors) {
    for (Row row : lexicon.rows("actor/people.tsv", "name", "party", "office", "from", "to")) {
      Party party = actors.party(row.require("party"));
      if (party == null) {
        throw row.error("no party " + row.get("party"));
      }
      if (!Offices.isNormal(row.require("office"))) {
        throw row.error(row.get("office") + " is no normal form of an office");
      }
      String name = row.require("name");
      Holder holder =
          new Holder(
              name,
              party,
              row.require("office"),
              year(row, "from", 0),
              year(row, "to", STILL),
              Sector.GOV,
              null,
              false,
              ActorLexicon.at(row));
      add(holder);
    }
    for (Row row : lexicon.rows("actor/people-names.tsv", "name", "form")) {
      List<Holder> holders = byName.get(fold(row.require("name")));
      if (holders == null) {
        throw row.error("no person " + row.get("name") + " in people.tsv");
      }
      String form = fold(row.require("form"));
      byName.computeIfAbsent(form, k -> new ArrayList<>()).addAll(holders);
      bySurname.computeIfAbsent(lastWord(form), k -> new ArrayList<>()).addAll(holders);
      holders.forEach(holder -> sounding(form, holder));
    }
  }

  /** Adds a person of whom no office is known, only the side, and the days for which it holds. */
  void add(String name, Party party, Sector sector, Period period, String at) {
    add(name, party, null, sector, period, false, at);
  }

  /** Adds a person of an analyst's own, who goes before all others of the name. */
  void addOwn(
      String name, Party party, @Nullable String office, Sector sector, Period period, String why) {
    add(name, party, office, sector, period, true, why);
  }

  private void add(
      String name,
      Party party,
      @Nullable String office,
      Sector sector,
      Period period,
      boolean own,
      String at) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    add(
        new Holder(
            name,
            party,
            office,
            from == null ? 0 : from.getYear(),
            to == null ? STILL : to.getYear(),
            sector,
            period,
            own,
            at));
  }

  private void add(Holder holder) {
    String folded = fold(holder.name());
    String surname = lastWord(folded);
    byName.computeIfAbsent(folded, k -> new ArrayList<>()).add(holder);
    bySurname.computeIfAbsent(surname, k -> new ArrayList<>()).add(holder);
    if (holder.leads() && surname.length() >= LONG) {
      surnameSounds
          .computeIfAbsent(SoundKey.of(surname), k -> new ArrayList<>())
          .add(new Sounding(surname, holder));
    }
    if (BY_GIVEN_NAME.contains(holder.party().code()) && holder.leads()) {
      String given = folded.substring(0, Math.max(0, folded.indexOf(' ')));
      bySurname.computeIfAbsent(given, k -> new ArrayList<>()).add(holder);
    }
    sounding(folded, holder);
  }

  private void sounding(String folded, Holder holder) {
    String sound = SoundKey.of(folded);
    if (sound.indexOf(' ') > 0) {
      bySound.computeIfAbsent(sound, k -> new ArrayList<>()).add(new Sounding(folded, holder));
    }
  }

  private static int year(Row row, String column, int unknown) {
    String value = row.get(column);
    if (value.isEmpty()) {
      return unknown;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw row.error(column + " is no year: " + value);
    }
  }

  /** Letters and digits in lower case, accents and marks dropped, words parted by one blank. */
  static String fold(String name) {
    String folded = foldAscii(name);
    return folded != null ? folded : foldAny(name);
  }

  /** Most names need no look at Unicode; null where this one does. */
  private static @Nullable String foldAscii(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    boolean parted = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 128) {
        return null;
      }
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9')) {
        if (parted && folded.length() > 0) {
          folded.append(' ');
        }
        folded.append(lower);
        parted = false;
      } else if (c != '\'') {
        parted = true;
      }
    }
    return folded.toString();
  }

  private static String foldAny(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String spaced = NOT_LETTERS.matcher(plain.replace("’", "").replace("'", "")).replaceAll(" ");
    return spaced.strip().toLowerCase(Locale.ROOT);
  }

  private static String surname(String name) {
    return lastWord(fold(name));
  }

  private static String lastWord(String folded) {
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  /**
   * Who a name stands for at a date: a full name in any year and transcription, a lone surname only
   * where the office fits or one person alone bears it.
   *
   * @param office the office that the text gives, or null
   * @param party the party that the text gives, or null
   * @param day the day of the report, or null where unknown
   */
  @Nullable Holder find(
      String name, @Nullable String office, @Nullable Party party, @Nullable LocalDate day) {
    String folded = fold(name);
    List<Holder> full = byName.get(folded);
    if (full == null && name.indexOf('-') > 0) {
      // "Ahmadi-Nejad": transcriptions differ in hyphens.
      full = byName.get(fold(name.replace("-", "")));
    }
    if (full != null) {
      return best(full, office, party, day);
    }
    List<Sounding> alike = folded.indexOf(' ') < 0 ? null : bySound.get(SoundKey.of(folded));
    if (alike != null) {
      return best(
          alike.stream()
              .filter(one -> SoundKey.close(one.folded(), folded))
              .map(Sounding::holder)
              .distinct()
              .toList(),
          office,
          party,
          day);
    }
    // "de Klerk": a small word at its start is part of the surname.
    boolean particle = !name.isEmpty() && Character.isLowerCase(name.codePointAt(0));
    List<Holder> same = bySurname.get(particle ? surname(name) : folded);
    if (same == null) {
      same = transcribed(folded);
    }
    if (same.isEmpty()) {
      return null;
    }
    Holder best = best(same, office, party, day);
    if (best == null) {
      return null;
    }
    boolean officeFits = office != null && office.equals(best.office());
    return officeFits || alone(same, best, office, day) ? best : null;
  }

  /** Whether somebody's full name is just this, as his row gives it. */
  boolean isFullName(String name) {
    String folded = fold(name);
    return folded.indexOf(' ') > 0
        && byName.getOrDefault(folded, List.of()).stream()
            .anyMatch(holder -> fold(holder.name()).equals(folded));
  }

  /** Leaders whose surname a lone one may be another transcription of: "Gorbachov". */
  private List<Holder> transcribed(String folded) {
    List<Holder> alike = new ArrayList<>();
    if (folded.length() >= LONG && folded.indexOf(' ') < 0) {
      for (Sounding one : surnameSounds.getOrDefault(SoundKey.of(folded), List.of())) {
        if (SoundKey.near(one.folded(), folded)) {
          alike.add(one.holder());
        }
      }
    }
    return alike;
  }

  /** Who of a side bears a surname, or null where nobody known does. */
  @Nullable Holder ofParty(String folded, Party party, @Nullable LocalDate day) {
    List<Holder> same = bySurname.get(folded);
    return same == null ? null : best(same, null, party, day);
  }

  /**
   * Whether a surname can only stand for one holder: nobody else bears it, or others of the same
   * side, as in a family in politics, or few others of whom none leads as he does.
   */
  private static boolean alone(
      List<Holder> same, Holder best, @Nullable String office, @Nullable LocalDate day) {
    int year = day == null ? UNDATED : day.getYear();
    Set<String> others = new HashSet<>();
    for (Holder holder : same) {
      boolean past = holder.to() + MEMORY < year && best.to() + MEMORY >= year;
      if (past || holder.name().equals(best.name())) {
        continue;
      }
      if (holder.party().equals(best.party())) {
        if (office != null && !best.leads()) {
          return false;
        }
      } else if (office != null || holder.leads() || !best.leads()) {
        return false;
      } else {
        others.add(holder.name());
      }
    }
    return others.size() <= FEW;
  }

  private static @Nullable Holder best(
      List<Holder> holders,
      @Nullable String office,
      @Nullable Party party,
      @Nullable LocalDate day) {
    Holder best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Holder holder : holders) {
      int score = holder.to() == STILL ? 1 : 0;
      if (holder.period() != null && !holder.period().holds(day)) {
        continue;
      }
      if (party != null && !holder.party().equals(party)) {
        continue;
      }
      if (office != null && office.equals(holder.office())) {
        score += 8;
      }
      if (day != null) {
        score += holder.heldIn(day.getYear()) ? 4 : -2;
      }
      score += holder.own() ? OWN : 0;
      score += holder.leads() ? 1 : 0;
      if (score > bestScore) {
        best = holder;
        bestScore = score;
      }
    }
    return best;
  }
}
