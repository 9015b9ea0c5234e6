package org.dragoman.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/**
 * A logistic regression that says whether a sentence ends at a place, from the features that {@link
 * BoundaryScanner} names. Its weights are {@code text/boundaries.tsv}.
 */
final class BoundaryModel {
  private final Map<String, Float> weights;

  private BoundaryModel(Map<String, Float> weights) {
    this.weights = weights;
  }

  static BoundaryModel read(Lexicon lexicon) {
    Map<String, Float> weights = new HashMap<>();
    for (Row row : lexicon.rows("text/boundaries.tsv", "feature", "weight")) {
      try {
        weights.put(row.require("feature"), Float.parseFloat(row.require("weight")));
      } catch (NumberFormatException e) {
        throw row.error("the weight is no number: " + row.get("weight"));
      }
    }
    return new BoundaryModel(weights);
  }

  /** Whether a sentence more likely ends than goes on. */
  boolean ends(List<String> features) {
    float sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0f);
    }
    return sum > 0;
  }
}
