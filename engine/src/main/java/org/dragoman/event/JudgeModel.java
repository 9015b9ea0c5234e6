package org.dragoman.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.Codes;
import org.dragoman.model.ModelException;
import org.dragoman.model.ModelFile;
import org.dragoman.model.WeightTable;

/**
 * A linear model over hashed features with a softmax over the event types and {@link #NONE}, in
 * eight bits a weight. Immutable.
 */
public final class JudgeModel {
  /** Number of the class of sides that do nothing to each other. */
  public static final int NONE = EventType.values().length;

  /** Number of classes. */
  public static final int CLASSES = NONE + 1;

  /**
   * How probable a type must be where only one side is known, for an act to be told: without the
   * other side most such acts are words that only look like one.
   */
  public static final double ONE_SIDED = 0.5;

  private static final String SECTION = "judge";

  private final Map<String, String> header;
  private final WeightTable weights;
  private final float unit;

  /**
   * @param header what the model says of itself
   * @param weights a row for each feature, a column for each class
   * @param unit what one step of a weight is worth in the logit, the temperature included
   */
  public JudgeModel(Map<String, String> header, WeightTable weights, float unit) {
    if (weights.width() != CLASSES) {
      throw new ModelException("a judge of " + weights.width() + " classes");
    }
    this.header = new LinkedHashMap<>(header);
    this.weights = weights;
    this.unit = unit;
  }

  /** Row of a feature in a table of 2 to the power {@code bits} rows. */
  public static int row(String template, String value, int bits) {
    return row(Codes.of(template), Codes.of(value), bits);
  }

  /** As {@link #row(String, String, int)}, the codes of template and value given. */
  static int row(long template, long value, int bits) {
    long code = template ^ Codes.second(value);
    return (int) (Codes.mix(code) >>> (64 - bits));
  }

  /** What the model says of itself: date, training data, figures. */
  public Map<String, String> header() {
    return new LinkedHashMap<>(header);
  }

  int bits() {
    return weights.bits();
  }

  /** Probability of each class, that of {@link #NONE} last, where these features hold. */
  public double[] probabilities(int[] rows) {
    return probabilities(rows, rows.length);
  }

  /** As {@link #probabilities(int[])}, for the first so many of the rows. */
  double[] probabilities(int[] rows, int size) {
    int[] sums = weights.sum(rows, size);
    int most = sums[0];
    for (int sum : sums) {
      most = Math.max(most, sum);
    }
    double[] shares = new double[CLASSES];
    double total = 0;
    for (int i = 0; i < CLASSES; i++) {
      shares[i] = Math.exp((sums[i] - most) * (double) unit);
      total += shares[i];
    }
    for (int i = 0; i < CLASSES; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  /** The weight of a feature for a class, in logits. */
  float weight(int row, int column) {
    return weights.values()[row * CLASSES + column] * unit;
  }

  /** Writes the model. */
  public void write(OutputStream out) throws IOException {
    BinaryWriter writer = new BinaryWriter();
    writer.writeInt(Float.floatToIntBits(unit));
    weights.write(writer);
    new ModelFile(header, Map.of(SECTION, writer.toBytes())).write(out);
  }

  /**
   * Reads a model.
   *
   * @param name where it comes from, for error messages
   * @throws ModelException where it is broken or of another kind
   */
  public static JudgeModel read(String name, InputStream in) throws IOException {
    ModelFile file = ModelFile.read(name, in);
    BinaryReader reader = file.section(SECTION);
    float unit = Float.intBitsToFloat(reader.readInt());
    WeightTable weights = WeightTable.read(reader);
    reader.expectEnd();
    return new JudgeModel(file.header(), weights, unit);
  }
}
