package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.app.export.ExplanationJson;
import org.dragoman.app.source.Sources;
import org.dragoman.record.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * The work of {@code dragoman explain}; apart from the command so that its help loads no engine.
 */
final class Explaining {
  private final TextRun<Explanation> work;

  /**
   * @param printer prints for people, or null for JSON
   * @param date the day of publication, or null
   */
  Explaining(Console console, @Nullable ExplanationPrinter printer, @Nullable LocalDate date) {
    this.work =
        new TextRun<>(
            console,
            date,
            "sentence",
            List.of(Sources.STANDARD_INPUT)::equals,
            Dragoman::explain,
            printer == null ? null : printer::print,
            lexicon -> new ExplanationJson()::write);
  }

  /**
   * Explains sentences, or what standard input gives, and tells the exit code.
   *
   * @param rules the analyst's rules and names
   */
  int run(List<String> sentences, RulesOption.Own rules) {
    return work.run(sentences, rules);
  }
}
