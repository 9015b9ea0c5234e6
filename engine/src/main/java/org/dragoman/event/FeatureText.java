package org.dragoman.event;

import org.dragoman.model.Codes;

/**
 * A piece of a feature's value, with the code of its characters, so that words which stand in many
 * features are hashed once. Immutable.
 *
 * @param text the characters
 * @param begun their code, not yet mixed, so that it can go on with what follows
 * @param code their code as a value of its own
 */
record FeatureText(String text, long begun, long code) {
  static FeatureText of(String text) {
    long begun = Codes.append(Codes.EMPTY, text);
    return new FeatureText(text, begun, Codes.mix(begun));
  }

  /** The names of constants in their order. */
  static FeatureText[] ofNames(Enum<?>[] constants) {
    FeatureText[] texts = new FeatureText[constants.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = of(constants[i].name());
    }
    return texts;
  }
}
