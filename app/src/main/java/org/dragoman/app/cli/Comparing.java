package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.app.export.ComparisonHtml;
import org.dragoman.app.export.ComparisonJson;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.compare.Comparer;
import org.dragoman.compare.Comparison;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The work of {@code dragoman compare}; apart from the command so that its help loads no engine.
 */
final class Comparing {
  /** Writes a comparison in some form. */
  interface Form {
    void write(Comparison comparison, OutputStream out) throws IOException;
  }

  private final Console console;
  private final Destination destination;
  private final Form form;
  private final @Nullable LocalDate date;

  /**
   * @param date the day of publication of both, or null
   */
  Comparing(Console console, Destination destination, Form form, @Nullable LocalDate date) {
    this.console = console;
    this.destination = destination;
    this.form = form;
    this.date = date;
  }

  /** Lines for people. */
  static Form lines(int width, boolean colour) {
    ComparisonPrinter printer = new ComparisonPrinter(width, colour);
    return (comparison, out) ->
        out.write(printer.print(comparison).getBytes(StandardCharsets.UTF_8));
  }

  /** A line of JSON. */
  static Form json() {
    return new ComparisonJson()::write;
  }

  /** A page for browsers. */
  static Form html() {
    return (comparison, out) ->
        out.write(new ComparisonHtml().page(comparison).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Compares two documents, and tells the exit code.
   *
   * @param rules the analyst's rules and names
   * @throws IOException where the output cannot be written
   */
  int run(List<String> files, RulesOption.Own rules) throws IOException {
    List<Document> documents = documents(files);
    if (documents.size() != 2) {
      return 1;
    }
    Comparison comparison;
    try {
      Lexicon lexicon = AnalystLexicon.of(rules, console::say);
      Dragoman dragoman = Dragoman.english(lexicon);
      comparison =
          new Comparer(lexicon)
              .compare(dragoman.read(documents.get(0)), dragoman.read(documents.get(1)));
    } catch (LexiconException e) {
      console.say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    form.write(comparison, destination.out());
    destination.commit();
    return 0;
  }

  /** The two documents; none, after telling why, where these are not two. */
  private List<Document> documents(List<String> files) {
    Sources sources = new Sources(console.in(), new Overrides(null, null, date), bytes -> {});
    int each = files.size() == 1 ? 2 : 1;
    List<Document> documents = new ArrayList<>();
    boolean good = true;
    for (String file : files) {
      List<Document> found = new ArrayList<>();
      boolean[] read = {true};
      sources.read(
          List.of(file),
          result -> {
            if (result instanceof SourceResult.Found document) {
              found.add(document.document());
            } else if (result instanceof SourceError error) {
              read[0] = false;
              console.say(error.message());
            }
            // One too many is enough to know.
            return found.size() <= each;
          });
      if (read[0] && found.size() != each) {
        console.say(shown(file) + ": " + problem(found.size(), each));
      }
      good &= read[0] && found.size() == each;
      documents.addAll(found);
    }
    return good ? documents : List.of();
  }

  private static String shown(String file) {
    return file.equals(Sources.STANDARD_INPUT) ? "standard input" : file;
  }

  private static String problem(int count, int wanted) {
    String holds =
        count == 0
            ? "no document"
            : count == 1
                ? "one document"
                : "more than " + (count - 1) + " document" + (count == 2 ? "" : "s");
    return "holds "
        + holds
        + (wanted == 1
            ? "; of two files each must hold one"
            : "; name two files, or one that holds two documents");
  }
}
