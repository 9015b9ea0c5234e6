package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.Dragoman;
import org.dragoman.app.export.ExplanationJson;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.record.Explanation;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The work of {@code dragoman explain}; apart from the command so that its help loads no engine.
 */
final class Explaining {
  private final Console console;
  private final @Nullable ExplanationPrinter printer;
  private final @Nullable LocalDate date;
  private final ExplanationJson json = new ExplanationJson();
  private boolean first = true;

  /**
   * @param printer prints for people, or null for JSON
   * @param date the day of publication, or null
   */
  Explaining(Console console, @Nullable ExplanationPrinter printer, @Nullable LocalDate date) {
    this.console = console;
    this.printer = printer;
    this.date = date;
  }

  /**
   * Explains sentences, or what standard input gives, and tells the exit code.
   *
   * @param rules the analyst's rules and names
   */
  int run(List<String> sentences, RulesOption.Own rules) {
    Dragoman dragoman;
    try {
      dragoman = Dragoman.english(AnalystLexicon.of(rules, this::say));
    } catch (LexiconException e) {
      say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    boolean all = true;
    try {
      for (SourceResult result : inputs(sentences)) {
        if (result instanceof SourceResult.Found found) {
          write(dragoman.explain(found.document()));
        } else if (result instanceof SourceError error) {
          all = false;
          failed(error.message());
        }
      }
      return all ? 0 : 1;
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      if (reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
        // Whoever read our output has enough, as in "| head".
        return 0;
      }
      return failed("standard output: " + reason);
    }
  }

  private List<SourceResult> inputs(List<String> sentences) {
    List<SourceResult> inputs = new ArrayList<>();
    if (sentences.equals(List.of(Sources.STANDARD_INPUT))) {
      new Sources(console.in(), new Overrides(null, null, date), bytes -> {})
          .read(sentences, inputs::add);
      return inputs;
    }
    String text = String.join(" ", sentences);
    inputs.add(
        text.isBlank()
            ? new SourceError("the sentence", "is empty")
            : new SourceResult.Found(Document.of("sentence", text).withPublished(date)));
    return inputs;
  }

  private void write(Explanation explanation) throws IOException {
    OutputStream out = console.out();
    if (printer == null) {
      json.write(explanation, out);
    } else {
      String separator = first ? "" : "\n";
      out.write((separator + printer.print(explanation)).getBytes(StandardCharsets.UTF_8));
    }
    first = false;
    out.flush();
  }

  private int failed(@Nullable String problem) {
    say(problem);
    return 1;
  }

  private void say(@Nullable String problem) {
    console.err().println(Printable.line("dragoman: " + problem));
  }
}
