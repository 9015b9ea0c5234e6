package org.dragoman.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.jspecify.annotations.Nullable;

/**
 * What all commands that ask a ledger do alike: they check their options, open the ledger with the
 * names of parties, and print one text. For one question and one thread.
 */
final class Frame {
  private final Console console;
  private final LedgerOption ledger;
  private final RulesOption rules;
  private final PageOptions page;
  private @Nullable String problem;

  Frame(Console console, LedgerOption ledger, RulesOption rules, PageOptions page) {
    this.console = console;
    this.ledger = ledger;
    this.rules = rules;
    this.page = page;
    this.problem = page.problem();
  }

  /** What is printed. */
  @FunctionalInterface
  interface Answer {
    /**
     * Asks.
     *
     * @return all that goes to standard output
     */
    String of(Ledger ledger, PartyNames names);
  }

  /** Two parties that are not one, by their codes. */
  record Dyad(String a, String b) {
    /**
     * The parties that somebody names.
     *
     * @throws QuestionException where one is nobody's name, or both are one party's
     */
    static Dyad of(PartyNames names, String a, String b) {
      String first = names.find(a).code();
      String second = names.find(b).code();
      if (first.equals(second)) {
        throw new QuestionException("A and B are both " + names.name(first));
      }
      return new Dyad(first, second);
    }
  }

  /** Takes an option of which the value must not be less than a number. */
  Frame atLeast(int least, String option, int value) {
    if (problem == null && value < least) {
      problem = option + ": " + value + " is less than " + least;
    }
    return this;
  }

  /**
   * Asks, and prints the answer.
   *
   * @return the exit code
   */
  int print(Answer answer) {
    if (problem != null) {
      console.say(problem);
      return 2;
    }
    return new Asking(console)
        .run(
            ledger,
            rules.own(),
            (open, names) -> {
              console.out().write(answer.of(open, names).getBytes(StandardCharsets.UTF_8));
              return 0;
            });
  }

  /** An empty page as wide and as coloured as is wanted. */
  Page page() {
    Map<String, String> environment = System.getenv();
    return new Page(columns(), page.colour(true, environment));
  }

  /** The columns of its lines. */
  int columns() {
    return page.columns(true, System.getenv());
  }

  /** A printer of sheets as wide and as coloured as is wanted. */
  SheetPrinter sheets() {
    return new SheetPrinter(columns(), page.colour(true, System.getenv()));
  }
}
