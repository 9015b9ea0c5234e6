package org.dragoman.grammar.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;
import org.dragoman.model.ModelFile;
import org.dragoman.model.WeightTable;

/**
 * All that a grammar needs, as it was trained.
 *
 * @param header what the model says of itself: name, date, training data, licences, accuracy
 * @param taggerLead by how much a tag must be behind to be left out: see {@link Tagger}
 */
public record GrammarModel(
    Map<String, String> header,
    Dictionary dictionary,
    WeightTable taggerWeights,
    int taggerLead,
    Lemmatizer lemmatizer,
    ArcHybridParser parser) {
  private static final String DICTIONARY = "dictionary";
  private static final String TAGGER = "tagger";
  private static final String LEMMAS = "lemmas";
  private static final String ACTIONS = "actions";
  private static final String LABELS = "labels";
  private static final String SETTLED = "settled";
  private static final String FIRST_LOOK = "first-look";

  /** The same model with another header. */
  public GrammarModel withHeader(Map<String, String> newHeader) {
    return new GrammarModel(newHeader, dictionary, taggerWeights, taggerLead, lemmatizer, parser);
  }

  /** The same model with another parser. */
  public GrammarModel withParser(ArcHybridParser other) {
    return new GrammarModel(header, dictionary, taggerWeights, taggerLead, lemmatizer, other);
  }

  /** The same model with another {@link #taggerLead}. */
  public GrammarModel withTaggerLead(int lead) {
    return new GrammarModel(header, dictionary, taggerWeights, lead, lemmatizer, parser);
  }

  /** Its tagger. */
  public Tagger tagger() {
    return new Tagger(dictionary, taggerWeights, taggerLead);
  }

  /** The model as a file. */
  public ModelFile toFile() {
    Map<String, byte[]> sections = new LinkedHashMap<>();
    BinaryWriter out = new BinaryWriter();
    dictionary.write(out);
    sections.put(DICTIONARY, out.toBytes());
    out = new BinaryWriter();
    out.writeInt(taggerLead);
    taggerWeights.write(out);
    sections.put(TAGGER, out.toBytes());
    out = new BinaryWriter();
    lemmatizer.write(out);
    sections.put(LEMMAS, out.toBytes());
    out = new BinaryWriter();
    parser.writeActions(out);
    sections.put(ACTIONS, out.toBytes());
    out = new BinaryWriter();
    parser.writeLabels(out);
    sections.put(LABELS, out.toBytes());
    out = new BinaryWriter();
    parser.writeSettled(out);
    sections.put(SETTLED, out.toBytes());
    out = new BinaryWriter();
    parser.writeFirstLook(out);
    sections.put(FIRST_LOOK, out.toBytes());
    return new ModelFile(header, sections);
  }

  /**
   * The model in a file.
   *
   * @throws ModelException where a section is missing or does not hold what it should
   */
  public static GrammarModel of(ModelFile file) {
    // First, since a model of before, whose other sections would be misread, has none.
    BinaryReader firstLookIn = file.section(FIRST_LOOK);
    BinaryReader dictionaryIn = file.section(DICTIONARY);
    Dictionary dictionary = Dictionary.read(dictionaryIn);
    dictionaryIn.expectEnd();
    BinaryReader taggerIn = file.section(TAGGER);
    int lead = taggerIn.readInt();
    WeightTable tagger = WeightTable.read(taggerIn);
    taggerIn.expectEnd();
    BinaryReader lemmasIn = file.section(LEMMAS);
    Lemmatizer lemmatizer = Lemmatizer.read(lemmasIn, dictionary.tags().size());
    lemmasIn.expectEnd();
    BinaryReader actionsIn = file.section(ACTIONS);
    BinaryReader labelsIn = file.section(LABELS);
    BinaryReader settledIn = file.section(SETTLED);
    ArcHybridParser parser = ArcHybridParser.read(actionsIn, labelsIn, settledIn, firstLookIn);
    actionsIn.expectEnd();
    labelsIn.expectEnd();
    settledIn.expectEnd();
    firstLookIn.expectEnd();
    return new GrammarModel(file.header(), dictionary, tagger, lead, lemmatizer, parser);
  }
}
