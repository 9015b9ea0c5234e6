package org.dragoman.grammar.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;

/**
 * Lemmas by a table of exceptions and rules on endings, both learnt from treebanks and told apart
 * by group of tags. The rule of the longest known ending is taken. Immutable.
 */
public final class Lemmatizer {
  /** The longest ending that a rule may look at. */
  public static final int LONGEST_ENDING = 7;

  /**
   * Takes {@code cut} characters off the end and puts {@code ending} there.
   *
   * @param cut never negative
   */
  public record Rule(int cut, String ending) {
    /** The form so changed; the form itself where nothing of it would be left. */
    public String apply(String form) {
      return cut >= form.length() && cut > 0
          ? form
          : cut == 0 && ending.isEmpty()
              ? form
              : form.substring(0, form.length() - cut).concat(ending);
    }
  }

  private final int[] groupOfTag;

  /** Whether lemmas of a group keep their capitals. */
  private final boolean[] keepsCase;

  private final StringIndex endings;
  private final List<Rule> rules;
  private final StringIndex exceptions;
  private final String[] lemmas;

  /**
   * @param groupOfTag group of each joint tag
   * @param keepsCase whether lemmas of a group keep their capitals
   * @param rules rules by {@link #key} of group and ending
   * @param exceptions lemmas by {@link #key} of group and form
   */
  public Lemmatizer(
      int[] groupOfTag,
      boolean[] keepsCase,
      Map<String, Rule> rules,
      Map<String, String> exceptions) {
    TreeMap<String, Rule> sortedRules = new TreeMap<>(rules);
    TreeMap<String, String> sortedExceptions = new TreeMap<>(exceptions);
    this.groupOfTag = groupOfTag;
    this.keepsCase = keepsCase;
    this.endings = new StringIndex(sortedRules.keySet().toArray(new String[0]));
    this.rules = List.copyOf(sortedRules.values());
    this.exceptions = new StringIndex(sortedExceptions.keySet().toArray(new String[0]));
    this.lemmas = sortedExceptions.values().toArray(new String[0]);
  }

  private Lemmatizer(
      int[] groupOfTag,
      boolean[] keepsCase,
      StringIndex endings,
      List<Rule> rules,
      StringIndex exceptions,
      String[] lemmas) {
    this.groupOfTag = groupOfTag;
    this.keepsCase = keepsCase;
    this.endings = endings;
    this.rules = rules;
    this.exceptions = exceptions;
    this.lemmas = lemmas;
  }

  /** What rules and exceptions are found by. */
  public static String key(int group, String text) {
    return (char) ('A' + group) + text;
  }

  /** The form that rules and exceptions speak of. */
  public static String base(String text, boolean keepsCase) {
    String plain = Surface.plain(text);
    return keepsCase ? plain : plain.toLowerCase(Locale.ROOT);
  }

  /** The lemma of a word with a joint tag; never empty unless the word is. */
  public String lemma(String text, int tag) {
    int group = groupOfTag[tag];
    String base = base(text, keepsCase[group]);
    int exception = exceptions.find(key(group, base));
    if (exception >= 0) {
      return lemmas[exception];
    }
    for (int k = Math.min(LONGEST_ENDING, base.length()); k >= 0; k--) {
      int rule = endings.find(key(group, base.substring(base.length() - k)));
      if (rule >= 0) {
        return rules.get(rule).apply(base);
      }
    }
    return base;
  }

  /** Writes all. */
  void write(BinaryWriter out) {
    out.writeInts(groupOfTag);
    out.writeInt(keepsCase.length);
    for (boolean keeps : keepsCase) {
      out.writeByte(keeps ? 1 : 0);
    }
    out.writeTexts(keys(endings));
    for (Rule rule : rules) {
      out.writeInt(rule.cut());
      out.writeText(rule.ending());
    }
    out.writeTexts(keys(exceptions));
    for (String lemma : lemmas) {
      out.writeText(lemma);
    }
  }

  private static List<String> keys(StringIndex index) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      keys.add(index.key(i));
    }
    return keys;
  }

  static Lemmatizer read(BinaryReader in, int tags) {
    int[] groupOfTag = in.readInts();
    boolean[] keepsCase = new boolean[in.readLength()];
    if (groupOfTag.length != tags) {
      throw new ModelException(
          "the lemmatiser knows " + groupOfTag.length + " of " + tags + " tags");
    }
    for (int group : groupOfTag) {
      if (group < 0 || group >= keepsCase.length) {
        throw new ModelException("no such group of tags: " + group);
      }
    }
    for (int i = 0; i < keepsCase.length; i++) {
      keepsCase[i] = in.readByte() != 0;
    }
    StringIndex endings = new StringIndex(in.readTexts());
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < endings.size(); i++) {
      rules.add(new Rule(in.readInt(), in.readText()));
    }
    StringIndex exceptions = new StringIndex(in.readTexts());
    String[] lemmas = new String[exceptions.size()];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = in.readText();
    }
    return new Lemmatizer(groupOfTag, keepsCase, endings, rules, exceptions, lemmas);
  }
}
