package org.dragoman.actor;

import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;

/** Finds the runs of tokens that have the form of a person's name. Confined to one thread. */
final class PersonNames {
  private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");

  private static final Set<String> TIMES =
      Set.of(
          "in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "of",
          "before", "after", "by", "during", "every", "through");

  private static final int LONGEST = 9;

  private final Parse parse;
  private final Lookup lookup;
  private final NameWords words;

  PersonNames(Parse parse, Lookup lookup, NameWords words) {
    this.parse = parse;
    this.lookup = lookup;
    this.words = words;
  }

  /**
   * One past the last token of the name that starts at {@code from}; {@code from} itself where none
   * does.
   *
   * @param introduced whether an office or form of address stands before it, so that even a word
   *     known as a state's name may be a person's ("Foreign Minister Israel Katz")
   */
  int end(int from, boolean introduced) {
    // "President de Klerk"
    if (introduced && words.particle(lookup.lower(from)) && !capitalised(from, true)) {
      int end = end(from + 1, true);
      return end == from + 1 || lookup.known(from) ? from : end;
    }
    if (!capitalised(from, introduced) || (lookup.known(from) && !namesakeAt(from, introduced))) {
      return from;
    }
    int end = from + 1;
    int i = end;
    while (i < parse.size() && i - from < LONGEST) {
      if (isHyphen(i) && i + 1 < parse.size() && adjoins(i) && adjoins(i + 1)) {
        if (!letters(parse.text(i + 1))) {
          break;
        }
        i += 2;
        end = i;
      } else if (inner(i, introduced)) {
        i++;
        end = i;
      } else if ((words.particle(lookup.lower(i)) || isArticle(i))
          && i + 1 < parse.size()
          && (isHyphen(i + 1) || inner(i + 1, introduced) || words.particle(lookup.lower(i + 1)))) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  /**
   * "Israel Katz", "Jordan Bardella": a lone state's name with a name's other half behind it.
   * Without an office before, an apposition, an age or a verb of speech behind it tells.
   */
  private boolean namesakeAt(int i, boolean introduced) {
    Lookup.Found<Name> name = lookup.name(i);
    return name != null
        && name.first() == name.last()
        && (introduced || isPlaceName(name.value().kind()))
        && i + 1 < parse.size()
        && !lookup.known(i + 1)
        && capitalised(i + 1, true)
        && (introduced || describedBehind(i));
  }

  private static boolean isPlaceName(Name.Kind kind) {
    return kind == Name.Kind.STATE || kind == Name.Kind.CAPITAL;
  }

  /** ", an engineer", ", 34,", "said": what follows persons, and no places or firms. */
  private boolean describedBehind(int first) {
    int i = first + 1;
    while (i < parse.size() && i - first < 4 && !lookup.known(i) && capitalised(i, true)) {
      i++;
    }
    if (i + 1 >= parse.size()) {
      return false;
    }
    if (!lookup.lower(i).equals(",")) {
      return SideGuess.isSpeech(parse.lemma(i));
    }
    String next = lookup.lower(i + 1);
    boolean article = next.equals("a") || next.equals("an") || next.equals("the");
    Lookup.Found<Name> whose = lookup.name(i + 1);
    int described = article ? i + 2 : whose == null ? i + 1 : whose.last() + 2;
    for (int k = described; k < Math.min(parse.size(), described + 4); k++) {
      if (lookup.agent(k) != null || lookup.office(k) != null) {
        return true;
      }
    }
    return isNumber(i + 1);
  }

  private boolean inner(int i, boolean introduced) {
    return isHe(i)
        || (!lookup.known(i) || officeInName(i)) && capitalised(i, introduced)
        || titleInName(i);
  }

  /** "as-Sadr": the Arabic article with the sound of what is behind it. */
  private boolean isArticle(int i) {
    return i + 2 < parse.size()
        && isHyphen(i + 1)
        && lookup.lower(i).length() <= 3
        && lookup.lower(i).startsWith("a")
        && lookup.lower(i + 2).startsWith(lookup.lower(i).substring(1));
  }

  /** "Liu He": a name that is a pronoun too has a capital within a sentence. */
  private boolean isHe(int i) {
    return i < parse.size() && parse.text(i).equals("He") && !lookup.known(i - 1);
  }

  /** "Hassan Sheikh Mohamud": a form of address that is part of a name. */
  private boolean titleInName(int i) {
    return words.namesake(lookup.lower(i)) && lookup.title(i) && capitalised(i + 1, true);
  }

  /** "Hossein Amir Abdollahian", "Abdel Fattah al-Sisi": what else is an office or a party. */
  private boolean officeInName(int i) {
    return words.namesake(lookup.lower(i))
        && i + 1 < parse.size()
        && !lookup.known(i + 1)
        && (capitalised(i + 1, true) || words.particle(lookup.lower(i + 1)));
  }

  private boolean capitalised(int i, boolean introduced) {
    if (i >= parse.size()) {
      return false;
    }
    String text = parse.text(i);
    if (!Character.isUpperCase(text.codePointAt(0)) || !letters(text)) {
      return false;
    }
    if (words.never(lookup.lower(i)) || lookup.title(i) || isMonth(i)) {
      return false;
    }
    if (introduced || parse.upos(i) == UniversalTag.PROPN) {
      return true;
    }
    if (i == 0) {
      // Whether a first word is a name cannot be told from its capital; who reads on may know.
      return switch (parse.upos(i)) {
        case NOUN, ADJ, ADV, X, INTJ -> true;
        default -> false;
      };
    }
    return (parse.upos(i) == UniversalTag.NOUN
        || parse.upos(i) == UniversalTag.ADJ
        || parse.upos(i) == UniversalTag.X);
  }

  /** "on 21 May", "May 2023": months that are names too. */
  private boolean isMonth(int i) {
    return MONTHS.contains(lookup.lower(i))
        && (isNumber(i - 1) || isNumber(i + 1) || TIMES.contains(lookup.lower(i - 1)));
  }

  private boolean isNumber(int i) {
    return i >= 0 && i < parse.size() && Character.isDigit(parse.text(i).charAt(0));
  }

  /** Letters, periods and apostrophes, at least one letter of them: "Es’haq", "J.", "Otto". */
  private static boolean letters(String text) {
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        any = true;
      } else if (c != '.' && c != '\'' && c != '’' && c != '‘' && c != '`') {
        return false;
      }
    }
    return any;
  }

  private boolean isHyphen(int i) {
    String text = parse.text(i);
    return text.equals("-") || text.equals("‑") || text.equals("‐");
  }

  private boolean adjoins(int i) {
    return parse.token(i).begin() == parse.token(i - 1).end();
  }
}
