package org.dragoman.grammar;

import java.util.HashMap;
import java.util.Map;

/**
 * Dependency relations of Universal Dependencies, version 2: the base relations of the English
 * treebanks, and those subtypes that later stages read. Other subtypes are folded into their base.
 */
public enum Relation {
  ACL("acl"),
  ACL_RELCL("acl:relcl"),
  ADVCL("advcl"),
  ADVMOD("advmod"),
  AMOD("amod"),
  APPOS("appos"),
  AUX("aux"),
  AUX_PASS("aux:pass"),
  CASE("case"),
  CC("cc"),
  CCOMP("ccomp"),
  COMPOUND("compound"),
  COMPOUND_PRT("compound:prt"),
  CONJ("conj"),
  COP("cop"),
  CSUBJ("csubj"),
  CSUBJ_PASS("csubj:pass"),
  DEP("dep"),
  DET("det"),
  DISCOURSE("discourse"),
  DISLOCATED("dislocated"),
  EXPL("expl"),
  FIXED("fixed"),
  FLAT("flat"),
  GOESWITH("goeswith"),
  IOBJ("iobj"),
  LIST("list"),
  MARK("mark"),
  NMOD("nmod"),
  NMOD_POSS("nmod:poss"),
  NMOD_UNMARKED("nmod:unmarked"),
  NSUBJ("nsubj"),
  NSUBJ_PASS("nsubj:pass"),
  NUMMOD("nummod"),
  OBJ("obj"),
  OBL("obl"),
  OBL_AGENT("obl:agent"),
  OBL_UNMARKED("obl:unmarked"),
  ORPHAN("orphan"),
  PARATAXIS("parataxis"),
  PUNCT("punct"),
  REPARANDUM("reparandum"),
  ROOT("root"),
  VOCATIVE("vocative"),
  XCOMP("xcomp");

  private static final Map<String, Relation> BY_LABEL = new HashMap<>();

  /** The base of each relation, by its number. */
  private static final Relation[] BASES;

  static {
    Relation[] all = values();
    for (Relation relation : all) {
      BY_LABEL.put(relation.label, relation);
    }
    BASES = new Relation[all.length];
    for (Relation relation : all) {
      int colon = relation.label.indexOf(':');
      BASES[relation.ordinal()] = colon < 0 ? relation : of(relation.label.substring(0, colon));
    }
  }

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  /** The label as treebanks write it, with its subtype: {@code nsubj:pass}. */
  public String label() {
    return label;
  }

  /** The relation without its subtype: {@code NSUBJ} for {@code NSUBJ_PASS}. */
  public Relation base() {
    return BASES[ordinal()];
  }

  /**
   * The relation of a treebank label, its subtype folded away where this inventory lacks it.
   *
   * @throws IllegalArgumentException where even the base is no relation of this inventory
   */
  public static Relation of(String label) {
    Relation exact = BY_LABEL.get(label);
    if (exact != null) {
      return exact;
    }
    int colon = label.indexOf(':');
    Relation base = BY_LABEL.get(colon < 0 ? label : label.substring(0, colon));
    if (base == null) {
      throw new IllegalArgumentException("no such dependency relation: " + label);
    }
    return base;
  }
}
