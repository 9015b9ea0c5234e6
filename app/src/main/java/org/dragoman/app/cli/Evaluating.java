package org.dragoman.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.app.evaluate.Evaluation;
import org.dragoman.app.evaluate.Evaluator;
import org.dragoman.app.evaluate.GoldFile;
import org.dragoman.app.evaluate.Judgement;
import org.dragoman.app.export.EvaluationJson;
import org.dragoman.app.source.Sources;
import org.dragoman.lexicon.LexiconException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The work of {@code dragoman evaluate}; apart from the command so that its help loads no engine.
 */
final class Evaluating {
  private final Console console;
  private final @Nullable EvaluationPrinter printer;
  private final int mostErrors;

  /**
   * @param printer prints for people, or null for JSON
   * @param mostErrors how many of the rows that went wrong are listed
   */
  Evaluating(Console console, @Nullable EvaluationPrinter printer, int mostErrors) {
    this.console = console;
    this.printer = printer;
    this.mostErrors = mostErrors;
  }

  /**
   * Evaluates a file and gives the exit code.
   *
   * @param rules the analyst's rules and names
   */
  int run(String name, RulesOption.Own rules) {
    boolean standard = name.equals(Sources.STANDARD_INPUT);
    String shown = standard ? "standard input" : name;
    GoldFile gold;
    try (InputStream in = standard ? console.in() : Files.newInputStream(Path.of(name))) {
      gold = GoldFile.read(shown, in, this::say);
    } catch (NoSuchFileException e) {
      return failed(shown + ": no such file");
    } catch (AccessDeniedException e) {
      return failed(shown + ": may not be read (permission denied)");
    } catch (InvalidPathException e) {
      return failed(shown + ": not a file name: " + e.getReason());
    } catch (IOException e) {
      return failed(shown + ": cannot be read: " + e.getMessage());
    }
    if (gold.rows().isEmpty()) {
      return 1;
    }
    Evaluation evaluation;
    try {
      Dragoman dragoman = Dragoman.english(AnalystLexicon.of(rules, this::say));
      evaluation = new Evaluator(dragoman).evaluate(gold.rows());
    } catch (LexiconException e) {
      say(String.valueOf(e.getMessage()));
      return CommandLine.ExitCode.USAGE;
    }
    try {
      write(shown, evaluation);
    } catch (IOException e) {
      if (!Console.readerLeft(e)) {
        return failed("standard output: " + e.getMessage());
      }
    }
    return gold.complete() ? 0 : 1;
  }

  private void write(String file, Evaluation evaluation) throws IOException {
    List<Judgement> wrong = evaluation.wrong();
    List<Judgement> listed = wrong.subList(0, Math.min(mostErrors, wrong.size()));
    OutputStream out = console.out();
    if (printer == null) {
      new EvaluationJson().write(file, evaluation, listed, out);
    } else {
      out.write(printer.print(file, evaluation, listed).getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private int failed(String problem) {
    say(problem);
    return 1;
  }

  private void say(String problem) {
    console.err().println(Printable.line("dragoman: " + problem));
  }
}
