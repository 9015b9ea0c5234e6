package org.dragoman.event;

import org.dragoman.model.Codes;

/**
 * A kind of feature, with the code of its name. Immutable.
 *
 * @param name its name, part of the model
 * @param code the code of the name
 */
record FeatureTemplate(String name, long code) {
  static FeatureTemplate of(String name) {
    return new FeatureTemplate(name, Codes.of(name));
  }

  /** Templates for what the lexicons know of a word by itself. */
  record Known(FeatureTemplate nounClass, FeatureTemplate type, FeatureTemplate onlyType) {
    static Known of(String name) {
      return new Known(
          FeatureTemplate.of(name + " class"),
          FeatureTemplate.of(name + " type"),
          FeatureTemplate.of(name + " type only"));
    }
  }

  /** Templates for what a predicate governs. */
  record Governed(
      FeatureTemplate child,
      FeatureTemplate frame,
      FeatureTemplate under,
      FeatureTemplate form,
      Known object) {
    static Governed of(String name) {
      return new Governed(
          FeatureTemplate.of(name + " child"),
          FeatureTemplate.of(name + " frame"),
          FeatureTemplate.of(name + " under"),
          FeatureTemplate.of(name + " form"),
          Known.of(name + " obj"));
    }
  }

  /** Templates for one of the two sides. */
  record OfSide(
      FeatureTemplate head,
      FeatureTemplate word,
      FeatureTemplate kind,
      FeatureTemplate relation,
      FeatureTemplate governor,
      FeatureTemplate rightBefore,
      FeatureTemplate before,
      FeatureTemplate rightAfter,
      FeatureTemplate after,
      FeatureTemplate lone,
      FeatureTemplate on,
      Known onKnown) {
    static OfSide of(String side) {
      return new OfSide(
          FeatureTemplate.of(side + " head"),
          FeatureTemplate.of(side + " word"),
          FeatureTemplate.of(side + " kind"),
          FeatureTemplate.of(side + " rel"),
          FeatureTemplate.of(side + " gov"),
          FeatureTemplate.of("before " + side + "1"),
          FeatureTemplate.of("before " + side),
          FeatureTemplate.of("after " + side + "1"),
          FeatureTemplate.of("after " + side),
          FeatureTemplate.of("lone " + side),
          FeatureTemplate.of("on " + side),
          Known.of("on " + side));
    }
  }

  /** Templates for the vote of a rule, by where its predicate stands. */
  record Vote(FeatureTemplate type, FeatureTemplate code) {
    static Vote of(String where) {
      return new Vote(FeatureTemplate.of("vote " + where), FeatureTemplate.of("code " + where));
    }
  }
}
