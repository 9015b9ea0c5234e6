package org.dragoman.grammar.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;

/**
 * The joint tags that the tagger tells apart: a Penn tag with a universal tag, {@code VBD|AUX}.
 * Immutable.
 */
public final class TagSet {
  private final List<String> names;
  private final Map<String, Integer> ids = new HashMap<>();
  private final String[] xpos;
  private final UniversalTag[] upos;

  /**
   * @param names joint tags, Penn tag and universal tag with {@code |} between
   */
  public TagSet(List<String> names) {
    this.names = List.copyOf(names);
    this.xpos = new String[names.size()];
    this.upos = new UniversalTag[names.size()];
    for (int i = 0; i < xpos.length; i++) {
      String name = names.get(i);
      int bar = name.lastIndexOf('|');
      if (bar < 0) {
        throw new ModelException("not a joint tag: " + name);
      }
      ids.put(name, i);
      xpos[i] = name.substring(0, bar);
      try {
        upos[i] = UniversalTag.valueOf(name.substring(bar + 1));
      } catch (IllegalArgumentException e) {
        throw new ModelException("no universal tag in " + name, e);
      }
    }
  }

  /** Number of joint tags. */
  public int size() {
    return xpos.length;
  }

  /** Penn tag of joint tag {@code i}. */
  public String xpos(int i) {
    return xpos[i];
  }

  /** Universal tag of joint tag {@code i}. */
  public UniversalTag upos(int i) {
    return upos[i];
  }

  /** Whether joint tag {@code i} is that of a finite verb or auxiliary. */
  public boolean isFinite(int i) {
    boolean verb = upos[i] == UniversalTag.VERB || upos[i] == UniversalTag.AUX;
    return verb && !xpos[i].equals("VB") && !xpos[i].equals("VBN") && !xpos[i].equals("VBG");
  }

  /** Number of a joint tag, or -1 where it is none of these. */
  public int id(String name) {
    return ids.getOrDefault(name, -1);
  }

  void write(BinaryWriter out) {
    out.writeTexts(names);
  }

  static TagSet read(BinaryReader in) {
    return new TagSet(List.of(in.readTexts()));
  }
}
