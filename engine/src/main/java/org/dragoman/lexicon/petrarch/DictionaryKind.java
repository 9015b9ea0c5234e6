package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dragoman.lexicon.LexiconException;
import org.jspecify.annotations.Nullable;

/** The kinds of dictionaries, told apart by lines that only one kind has. */
enum DictionaryKind {
  /** Names with codes of states, bodies and roles. */
  ACTOR("(\\S.*)?\\[(---|[A-Z]{3}[A-Z0-9]*)(\\s[^\\]~]*)?\\].*"),
  /** Common nouns with codes of roles. */
  AGENT(".*\\[~?[A-Z0-9]*~[A-Z0-9]*\\].*|![^!\\s]+!\\s*=.*"),
  /** Verbs, their patterns, and sets of synonyms. */
  VERB("---.*---|-\\s.*\\*.*|&\\S+|[^\\[]+\\[\\d{2,4}(:[^\\]]*)?\\]");

  private final Pattern mark;

  DictionaryKind(String mark) {
    this.mark = Pattern.compile(mark);
  }

  /**
   * The kind of a dictionary: the one that most of its telling lines have.
   *
   * @throws LexiconException where no line tells, or as many tell of one kind as of the others
   */
  static DictionaryKind of(String file, List<SourceLine> lines) {
    Map<DictionaryKind, List<SourceLine>> seen = new EnumMap<>(DictionaryKind.class);
    int all = 0;
    for (SourceLine line : lines) {
      DictionaryKind kind = of(line.text());
      if (kind != null) {
        all++;
        seen.computeIfAbsent(kind, k -> new ArrayList<>()).add(line);
      }
    }
    List<String> found = new ArrayList<>();
    for (Map.Entry<DictionaryKind, List<SourceLine>> entry : seen.entrySet()) {
      if (entry.getValue().size() * 2 > all) {
        return entry.getKey();
      }
      found.add(
          "line "
              + entry.getValue().get(0).number()
              + " is of "
              + entry.getKey().name().toLowerCase(Locale.ROOT)
              + "s");
    }
    throw new LexiconException(
        file
            + ": cannot tell what kind of dictionary it is: "
            + (found.isEmpty()
                ? "no line is one of actors (NAME_ [CODE]), agents (NOUN [~CODE]) or verbs"
                    + " (--- NAME [CODE] ---)"
                : String.join(", ", found)));
  }

  private static @Nullable DictionaryKind of(String line) {
    // Verbs first: a pattern may end in a code that looks like an actor's.
    for (DictionaryKind kind : List.of(VERB, AGENT, ACTOR)) {
      if (kind.mark.matcher(line).matches()) {
        // A verb with a null code looks like an actor that is nobody.
        return kind == ACTOR && line.endsWith("[---]") ? null : kind;
      }
    }
    return null;
  }
}
