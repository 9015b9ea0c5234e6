package org.dragoman.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.grammar.model.SentenceParser;
import org.dragoman.grammar.model.Tagger;
import org.dragoman.model.ModelException;
import org.dragoman.model.ModelFile;
import org.dragoman.text.Sentence;

/**
 * The grammar of English: a tagger, a lemmatiser and a greedy dependency parser trained on the
 * English Web Treebank and the open part of GUM, in the annotation of Universal Dependencies 2.
 *
 * <p>Safe for use by many threads. Each thread that parses gets scratch of its own, some tens of
 * kilobytes, which lives as long as thread and grammar; words are kept in common.
 */
public final class EnglishGrammar implements Grammar {
  private static final String RESOURCE = "english.model";

  private final Map<String, String> header;
  private final ThreadLocal<SentenceParser> parsers;

  private EnglishGrammar(GrammarModel model) {
    header = Collections.unmodifiableMap(new LinkedHashMap<>(model.header()));
    Tagger tagger = model.tagger();
    parsers =
        ThreadLocal.withInitial(
            () -> new SentenceParser(tagger, model.lemmatizer(), model.parser()));
  }

  /**
   * The grammar that comes with the engine. Takes some 100 ms: load once and share.
   *
   * @throws ModelException where the model in the jar is broken or of another version
   */
  public static EnglishGrammar load() {
    try (InputStream in = EnglishGrammar.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ModelException("the resource org/dragoman/grammar/" + RESOURCE + " is missing");
      }
      return read(RESOURCE, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * A grammar from a model file that the lab has written.
   *
   * @param name where the file comes from, for error messages
   * @throws ModelException where the file is broken or of another version
   */
  public static EnglishGrammar read(String name, InputStream in) throws IOException {
    return new EnglishGrammar(GrammarModel.of(ModelFile.read(name, in)));
  }

  /** What the model says of itself: name, date, training data and licences, accuracy. */
  public Map<String, String> header() {
    return header;
  }

  @Override
  public Parse parse(Sentence sentence, BitSet names) {
    return parsers.get().parse(sentence, names);
  }
}
