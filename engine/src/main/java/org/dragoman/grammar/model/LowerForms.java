package org.dragoman.grammar.model;

import java.util.List;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.Codes;
import org.dragoman.model.ModelException;

/**
 * What is known of lower-case forms: their tags in training text, whether the parser knows them as
 * words, and their class in three clusterings. Immutable.
 */
public final class LowerForms {
  /** Nothing known. */
  static final Entry NONE = new Entry(0, 0, 0, false);

  /** The classes of a form as codes (0: in none), and whether the parser sees the word itself. */
  record Entry(long fine, long middle, long coarse, boolean lexical) {}

  private final StringIndex forms;
  private final int[] tagClass;
  private final boolean[] lexical;
  private final int[] cluster;
  private final int[] middleOf;
  private final int[] coarseOf;

  /**
   * @param forms lower-case forms, sorted
   * @param tagClass number of each form's tag class, or -1 for one not in the treebanks
   * @param lexical whether the parser sees the form itself rather than its ending
   * @param cluster number of each form's finest class, or -1
   * @param middleOf the middle class of each finest class
   * @param coarseOf the coarse class of each finest class
   */
  public LowerForms(
      List<String> forms,
      int[] tagClass,
      boolean[] lexical,
      int[] cluster,
      int[] middleOf,
      int[] coarseOf) {
    this(
        new StringIndex(forms.toArray(new String[0])),
        tagClass,
        lexical,
        cluster,
        middleOf,
        coarseOf);
  }

  private LowerForms(
      StringIndex forms,
      int[] tagClass,
      boolean[] lexical,
      int[] cluster,
      int[] middleOf,
      int[] coarseOf) {
    this.forms = forms;
    this.tagClass = tagClass;
    this.lexical = lexical;
    this.cluster = cluster;
    this.middleOf = middleOf;
    this.coarseOf = coarseOf;
  }

  int find(String lower) {
    return forms.find(lower);
  }

  /** Tag class of form {@code id}, or -1; also -1 for id -1. */
  int tagClass(int id) {
    return id < 0 ? -1 : tagClass[id];
  }

  Entry entry(int id) {
    if (id < 0) {
      return NONE;
    }
    int c = cluster[id];
    return c < 0
        ? new Entry(0, 0, 0, lexical[id])
        : new Entry(
            Codes.mix(1_000L + c),
            Codes.mix(20_000L + middleOf[c]),
            Codes.mix(40_000L + coarseOf[c]),
            lexical[id]);
  }

  void write(BinaryWriter out) {
    out.writeInts(middleOf);
    out.writeInts(coarseOf);
    List<String> keys = new java.util.ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      keys.add(forms.key(i));
    }
    out.writeTexts(keys);
    for (int i = 0; i < forms.size(); i++) {
      out.writeInt(tagClass[i] + 1);
      out.writeInt((cluster[i] + 1) * 2 + (lexical[i] ? 1 : 0));
    }
  }

  static LowerForms read(BinaryReader in, int tagClasses) {
    int[] middleOf = in.readInts();
    int[] coarseOf = in.readInts();
    if (middleOf.length != coarseOf.length) {
      throw new ModelException("clusterings of different sizes");
    }
    String[] keys = in.readTexts();
    int[] tagClass = new int[keys.length];
    int[] cluster = new int[keys.length];
    boolean[] lexical = new boolean[keys.length];
    for (int i = 0; i < keys.length; i++) {
      tagClass[i] = in.readIndex(tagClasses + 1) - 1;
      int packed = in.readIndex((middleOf.length + 1) * 2);
      cluster[i] = packed / 2 - 1;
      lexical[i] = (packed & 1) != 0;
    }
    return new LowerForms(new StringIndex(keys), tagClass, lexical, cluster, middleOf, coarseOf);
  }
}
