package org.dragoman.app.cli;

import java.io.IOException;
import java.util.function.Supplier;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.dragoman.lexicon.LexiconException;
import picocli.CommandLine;

/** Opens the ledger for a question, and tells in one line why it cannot be answered. */
final class Asking {
  private final Console console;

  Asking(Console console) {
    this.console = console;
  }

  /** What is asked of a ledger. */
  @FunctionalInterface
  interface Question {
    /**
     * Asks, and prints the answer.
     *
     * @return the exit code
     * @throws IOException where standard output cannot be written
     */
    int ask(Ledger ledger) throws IOException;
  }

  /** What is asked of a ledger with names of parties. */
  @FunctionalInterface
  interface NamedQuestion {
    /**
     * Asks, and prints the answer.
     *
     * @return the exit code
     * @throws IOException where standard output cannot be written
     */
    int ask(Ledger ledger, PartyNames names) throws IOException;
  }

  /**
   * Asks with the names of the analyst's tables. The names are read before the ledger is opened.
   */
  int run(LedgerOption option, RulesOption.Own rules, NamedQuestion question) {
    PartyNames names;
    try {
      names = new PartyNames(AnalystLexicon.of(rules, console::say));
    } catch (LexiconException e) {
      console.say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    return run(option, ledger -> question.ask(ledger, names));
  }

  /** Asks. */
  int run(LedgerOption option, Question question) {
    return run(option::reading, question);
  }

  /**
   * Asks.
   *
   * @param opening opens the ledger
   */
  int run(Supplier<Ledger> opening, Question question) {
    try (Ledger ledger = opening.get()) {
      int code = question.ask(ledger);
      console.out().flush();
      return code;
    } catch (QuestionException e) {
      console.say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (LedgerException e) {
      console.say(e.getMessage());
      return 1;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }
}
