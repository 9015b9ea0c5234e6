package org.dragoman.actor;

import org.dragoman.grammar.Parse;

/** Finds how far an office and what belongs to it reach. Only reads. */
final class OfficeBounds {
  private final Parse parse;
  private final ActorLexicon lexicon;
  private final Lookup lookup;

  private static final String MINISTER = "minister";
  private static final String MINISTER_OF = MINISTER + " of ";

  OfficeBounds(Parse parse, ActorLexicon lexicon, Lookup lookup) {
    this.parse = parse;
    this.lexicon = lexicon;
    this.lookup = lookup;
  }

  /**
   * "His Majesty King X": forms of address before an office are part of the same phrase.
   *
   * @param taken tokens that belong to other mentions
   */
  int titlesBefore(int first, boolean[] taken) {
    int i = first;
    while (i > 0 && (lookup.title(i - 1) || betweenTitles(i - 1)) && !taken[i - 1]) {
      i--;
    }
    return i;
  }

  /** "X, Jr.": the last token of a suffix behind a name that ends a mention, else {@code last}. */
  int suffixBehind(int nameLast, int last) {
    if (nameLast != last || !lookup.lower(last + 1).equals(",")) {
      return last;
    }
    int i = last + 2;
    return i < parse.size() && lexicon.isSuffix(parse.text(i)) ? i : last;
  }

  /** First token from {@code from} on that is no form of address. */
  int skipTitles(int from) {
    int i = from;
    while (i < parse.size() && (lookup.title(i) || betweenTitles(i))) {
      i++;
    }
    return i;
  }

  /** The comma of "His Excellency, the Most Reverend". */
  private boolean betweenTitles(int i) {
    return lookup.lower(i).equals(",") && lookup.title(i - 1) && lookup.title(i + 1);
  }

  /** The noun of an office: "Secretary" of "Under Secretary for Human Rights". */
  int headOf(Lookup.Found<OfficeForm> office) {
    for (int i = office.first() + 1; i <= office.last(); i++) {
      String lower = lookup.lower(i);
      if (lower.equals("of") || lower.equals("for") || lower.equals("to")) {
        return i - 1;
      }
    }
    return office.last();
  }

  /** Whether the words are the first part of a name with a hyphen: "Amir-Abdollahian". */
  boolean inName(Lookup.Found<OfficeForm> office) {
    int hyphen = office.last() + 1;
    return hyphen + 1 < parse.size()
        && parse.text(hyphen).equals("-")
        && parse.token(office.last()).end() == parse.token(hyphen).begin()
        && parse.token(hyphen).end() == parse.token(hyphen + 1).begin()
        && Character.isUpperCase(parse.text(hyphen + 1).codePointAt(0));
  }

  /**
   * The office of a minister with all that the portfolio holds: "Minister of Energy and Mines",
   * "Minister for Central Asia".
   *
   * @param office what is known of it
   * @param name the first token of the holder's name, behind the portfolio, or -1
   */
  OfficeForm portfolio(Lookup.Found<OfficeForm> office, int name) {
    OfficeForm form = office.value();
    int behind = office.last() + 1;
    boolean leads = lookup.lower(office.first()).equals(MINISTER);
    boolean ends = lookup.lower(office.last()).equals(MINISTER);
    boolean known = form.office().startsWith(MINISTER_OF);
    boolean link = lookup.lower(behind).equals("for") || lookup.lower(behind).equals("of");
    int first;
    int end;
    if (known && leads) {
      first = office.first() + 2;
      end = portfolioEnd(behind, name, false);
    } else if (known && ends) {
      first = office.first();
      end = office.last();
    } else if (leads && ends && link) {
      first = behind + 1;
      end = portfolioEnd(first, name, true);
    } else {
      return form;
    }
    // The usual name of a single portfolio is the lexicon's: "defence" for "Defense".
    return known && !several(first, end) || end <= first
        ? form
        : new OfficeForm(MINISTER_OF + text(first, end), form.sector(), form.party());
  }

  private boolean several(int from, int to) {
    for (int i = from; i < to; i++) {
      if (links(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean links(int i) {
    String lower = lookup.lower(i);
    return lower.equals("and") || lower.equals("&") || lower.equals(",");
  }

  /** Words in lower case, spaced as they are written. */
  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean apart = i > from && parse.token(i - 1).end() < parse.token(i).begin();
      text.append(apart ? " " : "").append(lookup.lower(i));
    }
    return text.toString();
  }

  /** The token behind the words in capitals that go on a portfolio; {@code from} where none do. */
  private int portfolioEnd(int from, int name, boolean open) {
    int end = from;
    boolean word = !open;
    for (int i = from; i < parse.size() && i != name; i++) {
      boolean link = links(i);
      boolean part =
          Character.isUpperCase(parse.text(i).codePointAt(0))
              && lookup.office(i) == null
              && !lookup.title(i)
              && (open && lookup.name(i) != null || lookup.name(i) == null)
              && lexicon.gender(parse.text(i)) == null;
      if (part && (!word || end > from || open)) {
        end = i + 1;
      } else if (!link) {
        break;
      }
      word = !link;
    }
    return end;
  }
}
