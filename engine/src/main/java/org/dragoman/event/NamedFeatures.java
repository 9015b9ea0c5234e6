package org.dragoman.event;

/** Puts the pieces of features together, for people to read. */
record NamedFeatures(FeatureSink sink) implements Features {
  @Override
  public void add(FeatureTemplate template, FeatureText value) {
    sink.add(template.name(), value.text());
  }

  @Override
  public void add(FeatureTemplate template, FeatureText first, FeatureText second) {
    sink.add(template.name(), first.text() + " " + second.text());
  }

  @Override
  public void add(
      FeatureTemplate template, FeatureText first, FeatureText second, FeatureText third) {
    sink.add(template.name(), first.text() + " " + second.text() + " " + third.text());
  }
}
