package org.dragoman.lab;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dragoman.Dragoman;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.event.EventCoder;
import org.dragoman.grammar.EnglishGrammar;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.place.Gazetteer;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentences;
import org.dragoman.text.Token;
import org.dragoman.time.TimeExpressions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lab load-measure}: how long the parts of the engine take to load, and what they keep. */
@Command(
    name = "load-measure",
    mixinStandardHelpOptions = true,
    description = {
      "Loads each part of the engine and tells time and memory: the first time, when Java is cold,"
          + " the best of further ones, and the heap that the part keeps after a collection."
    })
public final class LoadMeasure implements Callable<Integer> {
  private static final int REPEATS = 5;
  private static final double MILLION = 1e6;

  @Spec private @Nullable CommandSpec spec;

  /** What is loaded last, so that the collector leaves it until its heap is measured. */
  private @Nullable Object kept;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-22s %9s %9s %9s%n", "part", "first ms", "best ms", "heap MB");
    parts().forEach((name, part) -> measure(out, name, part));
    out.flush();
    return 0;
  }

  private static Map<String, Supplier<Object>> parts() {
    Lexicon lexicon = Lexicon.bundled();
    Sentences sentences = Sentences.english(lexicon);
    Function<String, List<String>> tokenizer =
        form -> {
          List<String> words = new ArrayList<>();
          sentences
              .split(Document.of("form", form), Passage.TEXT)
              .forEach(sentence -> sentence.tokens().stream().map(Token::text).forEach(words::add));
          return words;
        };
    Map<String, Supplier<Object>> parts = new LinkedHashMap<>();
    parts.put("sentences", () -> Sentences.english(lexicon));
    parts.put("grammar", EnglishGrammar::load);
    parts.put("lexicons of actors", () -> new ActorLexicon(lexicon, tokenizer));
    parts.put("times", () -> new TimeExpressions(lexicon));
    parts.put("places", () -> new Gazetteer(lexicon));
    parts.put("event rules", () -> new EventCoder(lexicon));
    parts.put("all", Dragoman::english);
    return parts;
  }

  private void measure(PrintWriter out, String name, Supplier<Object> part) {
    kept = null;
    long before = heap();
    double first = 0;
    double best = Double.MAX_VALUE;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      kept = part.get();
      double time = (System.nanoTime() - start) / MILLION;
      first = i == 0 ? time : first;
      best = Math.min(best, time);
    }
    double heap = (heap() - before) / MILLION;
    out.printf(Locale.ROOT, "%-22s %9.0f %9.0f %9.1f%n", name, first, best, heap);
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
