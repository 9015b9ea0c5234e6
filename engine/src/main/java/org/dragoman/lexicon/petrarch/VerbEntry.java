package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A verb of a verb dictionary with its patterns.
 *
 * @param lemma its base form in small letters
 * @param forms forms that the dictionary gives besides, in small letters
 * @param behind words that belong to a verb of several words and stand behind it: {@code CALL_OFF}
 * @param code its code where no pattern fits; {@code ---} for none
 * @param line where it stands
 * @param patterns its patterns, in order
 */
record VerbEntry(
    String lemma,
    List<String> forms,
    List<String> behind,
    String code,
    SourceLine line,
    List<PatternLine> patterns) {
  /** The code that says that something is no event. */
  static final String NONE = "---";

  private static final Pattern HEADER =
      Pattern.compile("---\\s*([^\\[\\]]*?)\\s*(?:\\[([^\\[\\]]*)\\])?\\s*---");
  private static final Pattern VERB =
      Pattern.compile("([\\p{L}+][\\p{L}'_+-]*)\\s*(?:\\{([^{}]*)\\})?\\s*(?:\\[([^\\[\\]]*)\\])?");
  private static final Pattern PATTERN = Pattern.compile("-\\s*(.*?)\\s*\\[([^\\[\\]]*)\\]");
  private static final Pattern CODE = Pattern.compile("\\d{2,4}");

  VerbEntry {
    forms = List.copyOf(forms);
    behind = List.copyOf(behind);
    patterns = List.copyOf(patterns);
  }

  /**
   * A pattern.
   *
   * @param words its words and signs
   * @param code its code; {@code ---} for none
   * @param line where it stands
   */
  record PatternLine(List<String> words, String code, SourceLine line) {
    PatternLine {
      words = List.copyOf(words);
    }
  }

  /**
   * The verbs of a dictionary. A line {@code --- NAME [CODE] ---} begins a block; its verbs have
   * that code where their own lines give none. A pattern belongs to all verbs of its block. Outside
   * a block, verbs with no pattern between them are taken together.
   *
   * @param codes the CAMEO codes that there are
   */
  static List<VerbEntry> all(List<SourceLine> lines, Map<String, ?> codes) {
    return new Reader(codes).read(lines);
  }

  /** Reads a dictionary line by line. */
  private static final class Reader {
    private final Map<String, ?> codes;
    private final List<VerbEntry> done = new ArrayList<>();
    private final List<VerbEntry> block = new ArrayList<>();
    private final List<PatternLine> patterns = new ArrayList<>();
    private @Nullable String blockCode;
    private boolean inSet;

    Reader(Map<String, ?> codes) {
      this.codes = codes;
    }

    List<VerbEntry> read(List<SourceLine> lines) {
      for (SourceLine line : lines) {
        String text = line.text();
        if (text.startsWith("---")) {
          header(line);
        } else if (text.startsWith("&")) {
          close();
          blockCode = null;
          inSet = true;
        } else if (text.startsWith("+") && inSet) {
          continue;
        } else if (text.startsWith("-")) {
          pattern(line);
        } else {
          verb(line);
        }
      }
      close();
      return done;
    }

    private void header(SourceLine line) {
      Matcher header = HEADER.matcher(line.text());
      if (!header.matches() || header.group(1).isEmpty()) {
        throw line.error("no head of a block: not --- NAME [CODE] ---");
      }
      close();
      inSet = false;
      blockCode = header.group(2) == null ? NONE : code(header.group(2), line);
    }

    private void verb(SourceLine line) {
      Matcher verb = VERB.matcher(line.text());
      if (!verb.matches()) {
        throw line.error("no verb, pattern, synonym or head of a block: " + line.text());
      }
      inSet = false;
      String own = verb.group(3);
      String code = own != null ? code(own, line) : blockCode;
      if (code == null) {
        throw line.error("no code for " + verb.group(1) + ", and it is in no block");
      }
      if (!patterns.isEmpty() && blockCode == null) {
        // Outside a block, a verb has the patterns that follow it alone.
        close();
      }
      List<String> words = new ArrayList<>(List.of(lower(verb.group(1)).split("_+")));
      words.removeIf(String::isEmpty);
      int at = 0;
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).startsWith("+")) {
          at = i;
        }
      }
      words.replaceAll(word -> word.replace("+", ""));
      if (at > 0 || words.stream().anyMatch(String::isEmpty)) {
        throw line.error("a verb of several words must begin with the verb: " + verb.group(1));
      }
      List<String> forms = new ArrayList<>();
      if (verb.group(2) != null) {
        for (String form : lower(verb.group(2)).strip().split("[,\\s]+")) {
          if (!form.isEmpty()) {
            forms.add(form.replace("+", "").split("_")[0]);
          }
        }
      }
      block.add(
          new VerbEntry(
              words.get(0), forms, words.subList(1, words.size()), code, line, List.of()));
    }

    private void pattern(SourceLine line) {
      Matcher pattern = PATTERN.matcher(line.text());
      if (!pattern.matches()) {
        throw line.error("no pattern: not - WORDS * WORDS [CODE]");
      }
      if (block.isEmpty()) {
        throw line.error("a pattern without a verb");
      }
      List<String> words = PatternWords.split(pattern.group(1), line);
      patterns.add(new PatternLine(words, code(pattern.group(2), line), line));
    }

    private void close() {
      for (VerbEntry verb : block) {
        done.add(
            new VerbEntry(verb.lemma, verb.forms, verb.behind, verb.code, verb.line, patterns));
      }
      block.clear();
      patterns.clear();
    }

    /** A code; of two for the two directions of an act, the first. */
    private String code(String text, SourceLine line) {
      String first = text.split(":", 2)[0].strip();
      if (first.equals(NONE)) {
        return NONE;
      }
      if (!CODE.matcher(first).matches()) {
        throw line.error("no CAMEO code: [" + text + "]");
      }
      if (!codes.containsKey(first)) {
        throw line.error("no CAMEO code " + first);
      }
      return first;
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
