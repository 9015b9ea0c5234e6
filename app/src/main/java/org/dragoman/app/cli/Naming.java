package org.dragoman.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.actor.StateCodes;
import org.dragoman.app.export.MentionJson;
import org.dragoman.app.source.Sources;
import org.dragoman.record.Analysis;
import org.jspecify.annotations.Nullable;

/** The work of {@code dragoman who}; apart from the command so that its help loads no engine. */
final class Naming {
  private final TextRun<Analysis> work;

  /**
   * @param printer prints for people, or null for JSON
   * @param date the day of publication, or null
   */
  Naming(Console console, @Nullable WhoPrinter printer, @Nullable LocalDate date) {
    this.work =
        new TextRun<>(
            console,
            date,
            "text",
            texts -> texts.stream().allMatch(Naming::isInput),
            Dragoman::analyse,
            printer == null ? null : printer::print,
            lexicon -> new MentionJson(new StateCodes(lexicon))::write);
  }

  /**
   * Lists the mentions of a text or of files, and tells the exit code.
   *
   * @param rules the analyst's rules and names
   */
  int run(List<String> texts, RulesOption.Own rules) {
    return work.run(texts, rules);
  }

  /** Whether an argument is a file or standard input, rather than words. */
  private static boolean isInput(String text) {
    try {
      return text.equals(Sources.STANDARD_INPUT) || Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
