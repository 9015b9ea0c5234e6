package org.dragoman.grammar.model;

import java.util.BitSet;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.jspecify.annotations.Nullable;

/** Tags, lemmatises and parses sentence after sentence with one thread's scratch. */
public final class SentenceParser {
  private static final Relation[] RELATIONS = Relation.values();

  private final Tagger tagger;
  private final TagSet tagSet;
  private final Lemmatizer lemmatizer;
  private final ArcHybridParser parser;
  private final ParserState state;
  private final ParserScratch scratch;
  private final TaggerScratch taggerScratch;
  private @Nullable KnownWord[] words = new @Nullable KnownWord[128];
  private int[] tags = new int[128];

  public SentenceParser(Tagger tagger, Lemmatizer lemmatizer, ArcHybridParser parser) {
    this.tagger = tagger;
    this.tagSet = tagger.dictionary().tags();
    this.lemmatizer = lemmatizer;
    this.parser = parser;
    this.state = new ParserState(tagSet);
    this.scratch = parser.newScratch();
    this.taggerScratch = tagger.newScratch();
  }

  /**
   * The tags, lemmas and tree of a sentence.
   *
   * @param names indices of tokens that are proper nouns, whatever the tagger thinks
   */
  public Parse parse(Sentence sentence, BitSet names) {
    int n = sentence.size();
    if (n > words.length) {
      words = new @Nullable KnownWord[n + (n >> 1)];
      tags = new int[words.length];
    }
    UniversalTag[] upos = new UniversalTag[n];
    String[] xpos = new String[n];
    String[] lemmas = new String[n];
    String[] lower = new String[n];
    String[] lowerLemmas = new String[n];
    int[] heads = new int[n];
    Relation[] relations = new Relation[n];
    int at = 0;
    for (Token token : sentence.tokens()) {
      words[at++] = tagger.lookUp(token.text(), taggerScratch);
    }
    tagger.tag(words, n, tags, taggerScratch, names);
    state.begin(n);
    for (int i = 0; i < n; i++) {
      KnownWord word = words[i];
      if (word == null) {
        throw new IllegalStateException("no word at " + i);
      }
      int tag = tags[i];
      state.set(i, word.word, tag);
      upos[i] = tagSet.upos(tag);
      xpos[i] = tagSet.xpos(tag);
      KnownWord.Tagged tagged = word.tagged(tag);
      if (tagged == null) {
        String lemma = lemmatizer.lemma(word.word.text, tag);
        tagged = word.tag(tag, lemma, parser.alone(state, i, scratch.actions));
      }
      state.setAlone(i, tagged.alone());
      lemmas[i] = tagged.lemma();
      lower[i] = word.lower;
      lowerLemmas[i] = tagged.lower();
    }
    state.ready();
    parser.parse(state, scratch);
    for (int i = 0; i < n; i++) {
      int h = state.head(i);
      heads[i] = h == n ? -1 : h;
      relations[i] = RELATIONS[state.label(i)];
    }
    return new Parse(sentence, upos, xpos, lemmas, lower, lowerLemmas, heads, relations);
  }
}
