package org.dragoman.lab.grammar;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dragoman.grammar.Grammar;
import org.dragoman.text.Sentence;

/**
 * Tokens and sentences a second on one core, by the time that the thread had the processor, so that
 * other work on the machine counts little.
 */
record Speed(double tokensPerSecond, double sentencesPerSecond) {
  /** The best of some passes over the same sentences, each made anew, after others to warm up. */
  static Speed steady(Grammar grammar, List<TreebankSentence> sentences, int passes) {
    Speed best = new Speed(0, 0);
    for (int pass = 0; pass < passes; pass++) {
      Speed speed = once(grammar, sentences);
      best = speed.tokensPerSecond > best.tokensPerSecond ? speed : best;
    }
    return best;
  }

  /** The best of some passes each with a new grammar that has yet to see its first word. */
  static Speed fresh(
      Supplier<? extends Grammar> load, List<TreebankSentence> sentences, int passes) {
    Speed best = new Speed(0, 0);
    for (int pass = 0; pass < passes; pass++) {
      Speed speed = once(load.get(), sentences);
      best = speed.tokensPerSecond > best.tokensPerSecond ? speed : best;
    }
    return best;
  }

  private static Speed once(Grammar grammar, List<TreebankSentence> treebank) {
    List<Sentence> sentences = treebank.stream().map(TreebankSentence::toFreshSentence).toList();
    int tokens = 0;
    int roots = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Sentence sentence : sentences) {
      roots += grammar.parse(sentence).root();
      tokens += sentence.size();
    }
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    if (roots < 0) {
      throw new IllegalStateException("sentences without a root");
    }
    return new Speed(tokens / seconds, sentences.size() / seconds);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%,.0f tokens/s, %,.0f sentences/s", tokensPerSecond, sentencesPerSecond);
  }
}
