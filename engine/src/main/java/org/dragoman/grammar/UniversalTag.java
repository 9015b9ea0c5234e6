package org.dragoman.grammar;

/** The 17 part-of-speech tags of Universal Dependencies, version 2. */
public enum UniversalTag {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
}
