package org.dragoman.lab.grammar;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.DecisionLog;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.ParserScratch;
import org.dragoman.grammar.model.ParserState;
import org.dragoman.grammar.model.Word;

/** Parses sentences that are tagged already. Mutable scratch of one thread. */
final class TreeReader {
  private final Dictionary dictionary;
  private final ArcHybridParser parser;
  private final ParserScratch scratch;
  private final ParserState state;
  private final Map<String, Word> words = new HashMap<>();

  TreeReader(Dictionary dictionary, ArcHybridParser parser) {
    this.dictionary = dictionary;
    this.parser = parser;
    this.scratch = parser.newScratch();
    this.state = new ParserState(dictionary.tags());
  }

  TrainingTree read(TaggedSentence sentence) {
    int n = sentence.size();
    begin(sentence);
    parser.parse(state, scratch);
    int[] heads = new int[n];
    int[] relations = new int[n];
    for (int i = 0; i < n; i++) {
      heads[i] = state.head(i);
      relations[i] = state.label(i);
    }
    return new TrainingTree(sentence.forms(), sentence.tags(), heads, relations);
  }

  /** Parses a sentence and tells what the weights decide on the way. */
  void observe(TaggedSentence sentence, DecisionLog log) {
    begin(sentence);
    parser.observe(state, scratch, log);
  }

  private void begin(TaggedSentence sentence) {
    int n = sentence.size();
    state.begin(n);
    for (int i = 0; i < n; i++) {
      Word word = words.computeIfAbsent(sentence.forms()[i], dictionary::word);
      state.set(i, word, sentence.tags()[i]);
    }
    state.ready();
  }
}
