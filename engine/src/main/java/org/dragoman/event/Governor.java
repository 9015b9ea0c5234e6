package org.dragoman.event;

/**
 * The word that an act stands under.
 *
 * @param token where it stands, 0-based in the sentence
 * @param frame how it takes the act: one of the constants here, or a preposition
 */
record Governor(int token, String frame) {
  /** An infinitive: "plans to visit". */
  static final String INFINITIVE = "inf";

  /** A gerund: "avoided mentioning". */
  static final String GERUND = "ing";

  /** A clause: "doubts that they signed". */
  static final String CLAUSE = "that";

  /** Its object, or its subject in the passive. */
  static final String OBJECT = "obj";

  /** Its subject. */
  static final String SUBJECT = "subj";

  /** An adjective or participle before a noun. */
  static final String ATTRIBUTE = "attr";

  /** The subject of "would". */
  static final String WOULD = "would";

  /** The word itself, taken for the predicate of the act: "is due to meet". */
  static final String SELF = "self";

  /** The subject of the verb that tells of the act: "archives show". */
  static final String TOLD = "told";

  /** The first of several that share what stands above them. */
  static final String CONJUNCT = "conj";

  /** A participle that tells what else is done: "will travel to Rome, meeting the pope". */
  static final String ASIDE = "aside";

  /** A clause of time: "when it visits". */
  static final String TIME = "time";
}
