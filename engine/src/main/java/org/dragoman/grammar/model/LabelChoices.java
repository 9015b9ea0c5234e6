package org.dragoman.grammar.model;

import java.util.Arrays;
import java.util.TreeMap;
import org.dragoman.grammar.Relation;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;

/**
 * The relations worth thinking of for a head's tag, a dependent's tag and which of them comes
 * first: those seen in the training text. Immutable by contract.
 */
public final class LabelChoices {
  private static final byte[] ALL = all();

  private final int tags;

  /** Numbers of relations by {@link #key}; empty where any relation may be. */
  private final byte[][] choices;

  /**
   * @param tags number of joint tags
   * @param choices numbers of relations by {@link #key}, none for tags seen together too seldom
   */
  public LabelChoices(int tags, byte[][] choices) {
    if (choices.length != keys(tags)) {
      throw new IllegalArgumentException("choices for another number of tags");
    }
    this.tags = tags;
    this.choices = choices;
  }

  private static byte[] all() {
    byte[] all = new byte[Relation.values().length];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return all;
  }

  /** Number of keys for this many tags. */
  public static int keys(int tags) {
    return tags * tags * 2;
  }

  /** Place of the choices for these tags. */
  public static int key(int tags, int headTag, int tag, boolean headFirst) {
    return (headTag * tags + tag) * 2 + (headFirst ? 1 : 0);
  }

  /** Numbers of relations, at least one; not to be changed. */
  byte[] of(int headTag, int tag, boolean headFirst) {
    byte[] found = choices[key(tags, headTag, tag, headFirst)];
    return found.length == 0 ? ALL : found;
  }

  void write(BinaryWriter out) {
    TreeMap<byte[], Integer> ids = new TreeMap<>(Arrays::compare);
    for (byte[] list : choices) {
      ids.put(list, 0);
    }
    out.writeInt(tags);
    out.writeInt(ids.size());
    int id = 0;
    for (byte[] list : ids.keySet()) {
      out.writeInt(list.length);
      for (byte relation : list) {
        out.writeByte(relation);
      }
      ids.put(list, id++);
    }
    for (byte[] list : choices) {
      out.writeInt(ids.getOrDefault(list, 0));
    }
  }

  static LabelChoices read(BinaryReader in) {
    int tags = in.readIndex(1000);
    byte[][] lists = new byte[in.readLength()][];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = new byte[in.readIndex(ALL.length + 1)];
      for (int k = 0; k < lists[i].length; k++) {
        lists[i][k] = (byte) in.readIndex(ALL.length);
      }
    }
    byte[][] choices = new byte[keys(tags)][];
    for (int i = 0; i < choices.length; i++) {
      choices[i] = lists[in.readIndex(lists.length)];
    }
    return new LabelChoices(tags, choices);
  }
}
