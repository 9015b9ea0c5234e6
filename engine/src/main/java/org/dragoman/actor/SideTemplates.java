package org.dragoman.actor;

import java.util.Arrays;
import org.dragoman.actor.SideLabels.Act;
import org.dragoman.actor.SideLabels.Article;
import org.dragoman.actor.SideLabels.Role;
import org.dragoman.actor.SideLabels.Sign;

/**
 * Numbers the features of a mention's candidates: each joins what the mention is to one sign of the
 * candidate. Immutable; confined to one mention.
 */
final class SideTemplates {
  static final SideWords.Kind[] KINDS = {
    SideWords.Kind.AWAY,
    SideWords.Kind.GUEST,
    SideWords.Kind.OTHER,
    SideWords.Kind.CROWD,
    SideWords.Kind.COLLECTIVE,
    SideWords.Kind.VOICE
  };

  private static final int SIGNS = Sign.values().length;
  private static final int ROLES = Role.values().length;
  private static final int MENTIONS = SideLabels.Mention.values().length;
  private static final int ARTICLES = Article.values().length;
  private static final int ACTS = Act.values().length;
  private static final int SECTORS = Sector.values().length + 1;

  // Where the rows of a template begin, in steps of SIGNS.
  private static final int BY_MENTION = 0;
  private static final int BY_ROLE = BY_MENTION + MENTIONS;
  private static final int BY_ARTICLE = BY_ROLE + ROLES;
  private static final int BY_ACT = BY_ARTICLE + ARTICLES;
  private static final int BY_SECTOR = BY_ACT + ACTS * ROLES;
  private static final int BY_KIND = BY_SECTOR + SECTORS;
  private static final int PAIR = BY_KIND + KINDS.length;
  private static final int EITHER = PAIR + MENTIONS;
  private static final int ROWS = EITHER + 1;

  /** Where the features of "nobody known" begin. */
  private static final int NOBODY = ROWS * SIGNS;

  private static final int MOST_SIDES = 5;
  private static final int BY_NUMBER = NOBODY + ROWS;

  /** Number of all features. */
  static final int SIZE = BY_NUMBER + MOST_SIDES * MENTIONS;

  private final int mention;
  private final int[] rows;

  SideTemplates(
      SideLabels.Mention mention, Role role, Article article, Act act, int sector, int kinds) {
    this.mention = mention.ordinal();
    int[] of = new int[6 + KINDS.length];
    int n = 0;
    of[n++] = BY_MENTION + SideLabels.Mention.ALL.ordinal();
    of[n++] = BY_MENTION + this.mention;
    of[n++] = BY_ROLE + role.ordinal();
    of[n++] = BY_ARTICLE + article.ordinal();
    of[n++] = BY_ACT + act.ordinal() * ROLES + role.ordinal();
    of[n++] = BY_SECTOR + sector;
    for (int i = 0; i < KINDS.length; i++) {
      if ((kinds & 1 << i) != 0) {
        of[n++] = BY_KIND + i;
      }
    }
    rows = Arrays.copyOf(of, n);
  }

  /** The features of "nobody known", where so many sides are spoken of. */
  int[] nobody(int sides) {
    int[] features = new int[rows.length + 2];
    for (int i = 0; i < rows.length; i++) {
      features[i] = NOBODY + rows[i];
    }
    int number = Math.min(sides, MOST_SIDES) - 1;
    features[rows.length] = BY_NUMBER + number * MENTIONS + mention;
    features[rows.length + 1] = BY_NUMBER + number * MENTIONS + SideLabels.Mention.ALL.ordinal();
    return features;
  }

  /** The features of one side. */
  int[] one(long signs) {
    int[] features = new int[rows.length * Long.bitCount(signs)];
    int n = 0;
    for (int row : rows) {
      for (long rest = signs; rest != 0; rest &= rest - 1) {
        features[n++] = row * SIGNS + Long.numberOfTrailingZeros(rest);
      }
    }
    return features;
  }

  /** The features of two sides together. */
  int[] pair(long one, long other) {
    long both = one & other;
    long either = one ^ other;
    int[] features = new int[2 * Long.bitCount(both) + Long.bitCount(either)];
    int n = 0;
    for (long rest = both; rest != 0; rest &= rest - 1) {
      int sign = Long.numberOfTrailingZeros(rest);
      features[n++] = (PAIR + mention) * SIGNS + sign;
      features[n++] = (PAIR + SideLabels.Mention.ALL.ordinal()) * SIGNS + sign;
    }
    for (long rest = either; rest != 0; rest &= rest - 1) {
      features[n++] = EITHER * SIGNS + Long.numberOfTrailingZeros(rest);
    }
    return features;
  }

  /** The name of a feature, for the rows of weights. */
  static String name(int feature) {
    if (feature >= BY_NUMBER) {
      int at = feature - BY_NUMBER;
      return "NUMBER:" + SideLabels.Mention.values()[at % MENTIONS] + ":" + (at / MENTIONS + 1);
    }
    if (feature >= NOBODY) {
      return "NOBODY:" + row(feature - NOBODY);
    }
    return "SIDE:" + row(feature / SIGNS) + ":" + Sign.values()[feature % SIGNS];
  }

  private static String row(int row) {
    if (row >= EITHER) {
      return "EITHER";
    }
    if (row >= PAIR) {
      return "PAIR:" + SideLabels.Mention.values()[row - PAIR];
    }
    if (row >= BY_KIND) {
      return "KIND:" + KINDS[row - BY_KIND];
    }
    if (row >= BY_SECTOR) {
      return "SECTOR:" + (row == BY_SECTOR ? "NONE" : Sector.values()[row - BY_SECTOR - 1].name());
    }
    if (row >= BY_ACT) {
      int at = row - BY_ACT;
      return "ACT:" + Act.values()[at / ROLES] + ":" + Role.values()[at % ROLES];
    }
    if (row >= BY_ARTICLE) {
      return "ARTICLE:" + Article.values()[row - BY_ARTICLE];
    }
    if (row >= BY_ROLE) {
      return "ROLE:" + Role.values()[row - BY_ROLE];
    }
    return "MENTION:" + SideLabels.Mention.values()[row];
  }
}
