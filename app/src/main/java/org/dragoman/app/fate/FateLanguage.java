package org.dragoman.app.fate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.compare.Wording;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Sentences;
import org.dragoman.time.TimeExpressions;

/**
 * All that is known of words where fates are read; loads in some milliseconds, without the model of
 * the grammar. Immutable; safe for use by many threads.
 */
final class FateLanguage {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

  final Sentences sentences;
  final TimeExpressions times;
  final FateWords words;
  final Wording wording;
  final PartyNames parties;
  final BodyKey.Maker bodies;

  FateLanguage(Lexicon lexicon) {
    sentences = Sentences.english(lexicon);
    times = new TimeExpressions(lexicon);
    words = new FateWords(lexicon);
    wording = new Wording(lexicon);
    parties = new PartyNames(lexicon);
    bodies = new BodyKey.Maker(lexicon, parties, wording);
  }

  /** The stems of the words that tell what an agreement or aid is about. */
  Set<String> matter(String text, Collection<String> codes) {
    Set<String> names = new LinkedHashSet<>();
    for (String code : codes) {
      parties.forms(code).forEach(names::addAll);
    }
    StringBuilder telling = new StringBuilder();
    for (String word : Wording.split(text)) {
      if (!names.contains(word)
          && !words.is(word, FateWords.Kind.COMMON)
          && !word.matches("(19|20)\\d\\d")) {
        telling.append(word).append(' ');
      }
    }
    return wording.content(telling.toString());
  }

  /** The numbers of a text that are no years and more than one digit long, without commas. */
  static Set<String> numbers(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String number = matcher.group().replace(",", "");
      if (number.length() > 2 && !number.matches("(19|20)\\d\\d")) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
