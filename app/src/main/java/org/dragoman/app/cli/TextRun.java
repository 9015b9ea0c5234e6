package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.Dragoman;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Reads what stands in the arguments of a command, or in the inputs that they name, and prints what
 * comes of each document.
 *
 * @param <T> what comes of a document
 */
final class TextRun<T> {
  /** Writes what came of a document for programs. */
  interface JsonForm<T> {
    void write(T result, OutputStream out) throws IOException;
  }

  private final Console console;
  private final @Nullable LocalDate date;
  private final String what;
  private final Predicate<List<String>> inputs;
  private final BiFunction<Dragoman, Document, T> reading;
  private final @Nullable Function<T, String> page;
  private final Function<Lexicon, JsonForm<T>> json;
  private boolean first = true;

  /**
   * @param date the day of publication, or null
   * @param what what the words of arguments are, as "sentence"
   * @param inputs whether arguments name inputs, rather than being words themselves
   * @param page what is printed for people, or null where JSON is wanted
   * @param json makes the form for programs, with the analyst's tables
   */
  TextRun(
      Console console,
      @Nullable LocalDate date,
      String what,
      Predicate<List<String>> inputs,
      BiFunction<Dragoman, Document, T> reading,
      @Nullable Function<T, String> page,
      Function<Lexicon, JsonForm<T>> json) {
    this.console = console;
    this.date = date;
    this.what = what;
    this.inputs = inputs;
    this.reading = reading;
    this.page = page;
    this.json = json;
  }

  /**
   * Reads and prints, and tells the exit code.
   *
   * @param rules the analyst's rules and names
   */
  int run(List<String> arguments, RulesOption.Own rules) {
    Dragoman dragoman;
    JsonForm<T> form;
    try {
      Lexicon lexicon = AnalystLexicon.of(rules, console::say);
      dragoman = Dragoman.english(lexicon);
      form = json.apply(lexicon);
    } catch (LexiconException e) {
      console.say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    boolean all = true;
    try {
      for (SourceResult result : results(arguments)) {
        if (result instanceof SourceResult.Found found) {
          write(reading.apply(dragoman, found.document()), form);
        } else if (result instanceof SourceError error) {
          all = false;
          console.say(error.message());
        }
      }
      return all ? 0 : 1;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }

  private List<SourceResult> results(List<String> arguments) {
    List<SourceResult> results = new ArrayList<>();
    if (inputs.test(arguments)) {
      new Sources(console.in(), new Overrides(null, null, date), bytes -> {})
          .read(arguments, results::add);
      return results;
    }
    String text = String.join(" ", arguments);
    results.add(
        text.isBlank()
            ? new SourceError("the " + what, "is empty")
            : new SourceResult.Found(Document.of(what, text).withPublished(date)));
    return results;
  }

  private void write(T result, JsonForm<T> form) throws IOException {
    OutputStream out = console.out();
    if (page == null) {
      form.write(result, out);
    } else {
      String separator = first ? "" : "\n";
      out.write((separator + page.apply(result)).getBytes(StandardCharsets.UTF_8));
    }
    first = false;
    out.flush();
  }
}
