package org.dragoman.actor;

import org.dragoman.grammar.Parse;

/** Finds how far an office and what belongs to it reach. Only reads. */
final class OfficeBounds {
  private final Parse parse;
  private final ActorLexicon lexicon;
  private final Lookup lookup;

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
}
