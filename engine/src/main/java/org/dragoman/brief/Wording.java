package org.dragoman.brief;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.actor.Party;
import org.dragoman.place.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Small pieces of English: names with articles, lists, days, places. Immutable; safe for use by
 * many threads.
 */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-\\d\\d");

  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private final BriefLexicon lexicon;

  Wording(BriefLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> items) {
    int last = items.size() - 1;
    if (last <= 0) {
      return last < 0 ? "" : items.get(0);
    }
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** A list in which items that hold an "and" stand last, so that it stays clear. */
  static String topics(List<String> words) {
    List<String> single = words.stream().filter(w -> !w.contains(" and ")).toList();
    List<String> ordered = new ArrayList<>(single);
    words.stream().filter(w -> w.contains(" and ")).forEach(ordered::add);
    int joined = words.size() - single.size();
    return joined > 0 && words.size() > 1
        ? String.join(", ", ordered.subList(0, ordered.size() - 1))
            + ", and "
            + ordered.get(ordered.size() - 1)
        : list(ordered);
  }

  /** The name of a party, with "the" where it takes it. */
  String name(Party party) {
    boolean body = party.kind() == Party.Kind.BODY && party.name().indexOf(' ') > 0;
    return lexicon.article(party.name(), body) ? the(party.name()) : party.name();
  }

  String names(List<Party> parties) {
    return list(parties.stream().map(this::name).toList());
  }

  /** "Kuwait's", "the United States'". */
  String possessive(Party party) {
    String name = name(party);
    boolean plural = name.startsWith("the ") && name.endsWith("s");
    return name + (plural ? "'" : "'s");
  }

  /** " in Baku", " in Geneva, Switzerland"; empty for no place. */
  String in(@Nullable Place place, List<Party> parties) {
    if (place == null) {
      return "";
    }
    return " in " + where(place, parties);
  }

  /** A place, with the state where neither its name nor the parties tell it. */
  String where(Place place, List<Party> parties) {
    String name =
        place.city() == null && lexicon.article(place.name(), false)
            ? the(place.name())
            : place.name();
    String country = place.country();
    String state = country == null ? null : lexicon.state(country);
    boolean known = parties.stream().anyMatch(p -> p.code().equals(country));
    if (state == null || known || place.name().contains(state)) {
      return name;
    }
    return name + ", " + (lexicon.article(state, false) ? the(state) : state);
  }

  /** " on 1 October 2025"; empty for no day. */
  static String on(@Nullable LocalDate day) {
    return day == null ? "" : " on " + DAY.format(day);
  }

  /** When a next step is due: a day, month or year, or the words of the document. */
  static String due(String due, Document document) {
    if (ISO_DAY.matcher(due).matches()) {
      return DAY.format(LocalDate.parse(due));
    }
    if (ISO_MONTH.matcher(due).matches()) {
      return DAY.format(LocalDate.parse(due + "-01")).substring(2);
    }
    return due.length() > 4 && stands(document, due) ? quoted(due) : due;
  }

  /** "fourth", "21st". */
  static String ordinal(int number) {
    if (number >= 1 && number <= ORDINALS.size()) {
      return ORDINALS.get(number - 1);
    }
    int tens = number % 100;
    String end =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + end;
  }

  /** A noun with "a" or "an", or without for one that takes neither. */
  String indefinite(String noun) {
    if (lexicon.mass(noun)) {
      return noun;
    }
    return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
  }

  /** Words of the document between quotation marks. */
  static String quoted(String words) {
    return "“" + words + "”";
  }

  /**
   * Some words where a quote holds them exactly so, else all of the quote: what stands between
   * quotation marks is always the document's.
   */
  static String quoted(String words, Quote quote) {
    return quoted(!words.isEmpty() && quote.text().contains(words) ? words : quote.text());
  }

  /** ", according to X"; empty for the report's own word. */
  static String accordingTo(@Nullable String saidBy, Document document) {
    return saidBy == null ? "" : ", according to " + asWritten(saidBy, document);
  }

  /** A name from the document, with "the" where the document has it so. */
  static String asWritten(String name, Document document) {
    for (Passage passage : Passage.values()) {
      String text = document.passage(passage);
      int at = text.indexOf(name);
      if (at >= 4 && text.substring(at - 4, at).equalsIgnoreCase("the ")) {
        boolean word = at == 4 || !Character.isLetterOrDigit(text.charAt(at - 5));
        return word ? the(name) : name;
      }
    }
    return name;
  }

  static String the(String name) {
    return "the " + name;
  }

  /** The sentence with a capital at its beginning and a full stop. */
  static String sentence(String text) {
    int first = text.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(text.substring(Character.charCount(first)))
        .append('.')
        .toString();
  }

  private static boolean stands(Document document, String words) {
    return document.text().contains(words) || document.passage(Passage.TITLE).contains(words);
  }
}
