package org.dragoman.event;

/** Takes the features of a judgement one by one, their values in pieces with blanks between. */
interface Features {
  void add(FeatureTemplate template, FeatureText value);

  void add(FeatureTemplate template, FeatureText first, FeatureText second);

  void add(FeatureTemplate template, FeatureText first, FeatureText second, FeatureText third);
}
