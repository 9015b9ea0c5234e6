package org.dragoman.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dragoman.app.ledger.Accounts;
import org.dragoman.app.ledger.AuditLog;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.serve.Passwords;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The work of {@code dragoman user}. */
final class Users {
  private final Console console;

  Users(Console console) {
    this.console = console;
  }

  /** What is done with the users of a ledger. */
  @FunctionalInterface
  private interface Work {
    void on(Ledger ledger) throws IOException;
  }

  int add(LedgerOption option, String name, Role role) {
    char[] password;
    try {
      password = password();
    } catch (IOException e) {
      console.say("the password cannot be read: " + e.getMessage());
      return 1;
    }
    if (password == null
        || password.length < Passwords.SHORTEST
        || password.length > Passwords.LONGEST) {
      console.say(
          "a password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters");
      return CommandLine.ExitCode.USAGE;
    }
    return run(
        option,
        ledger -> {
          new Accounts(ledger).add(name, role.word(), new Passwords().hash(password));
          note(ledger, "user add", name, role.word());
          print(name + " is a user, with the role " + role.word());
        });
  }

  /** Asked for twice at a terminal, else the first line of standard input; null for none. */
  private char @Nullable [] password() throws IOException {
    java.io.Console terminal = System.console();
    if (terminal != null && Terminal.out() && Terminal.err()) {
      char[] first = terminal.readPassword("password: ");
      char[] second = terminal.readPassword("again: ");
      if (first == null || second == null || !java.util.Arrays.equals(first, second)) {
        throw new IOException("the two are not the same");
      }
      return first;
    }
    String line =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    return line == null ? null : line.toCharArray();
  }

  int list(LedgerOption option) {
    return run(
        option,
        ledger -> {
          Accounts accounts = new Accounts(ledger);
          List<Accounts.User> users = accounts.users();
          for (Accounts.User user : users) {
            print(user.name() + "  " + user.role() + "  since " + user.made().toLocalDate());
            for (Accounts.Token token : accounts.tokens(user.name())) {
              print(
                  "  token "
                      + token.label()
                      + (token.expires() == null
                          ? ""
                          : ", until " + token.expires().toLocalDate()));
            }
          }
          if (users.isEmpty()) {
            print("no users");
          }
        });
  }

  int remove(LedgerOption option, String name) {
    return run(
        option,
        ledger -> {
          new Accounts(ledger).remove(name);
          note(ledger, "user remove", name, "");
          print(name + " is no longer a user");
        });
  }

  int token(LedgerOption option, String name, String label, Duration life, boolean remove) {
    return run(
        option,
        ledger -> {
          Accounts accounts = new Accounts(ledger);
          if (accounts.user(name) == null) {
            throw new LedgerException("no user is called " + name);
          }
          if (remove) {
            int count = accounts.removeTokens(name, label);
            note(ledger, "token remove", name, label);
            print(count + (count == 1 ? " token" : " tokens") + " taken back");
            return;
          }
          Tokens.Fresh token = Tokens.fresh();
          accounts.addToken(token.hash(), name, label, life);
          note(ledger, "token add", name, label);
          print(token.secret());
        });
  }

  private static void note(Ledger ledger, String action, String target, String detail) {
    new AuditLog(ledger)
        .note(System.getProperty("user.name", "unknown"), "", action, target, detail);
  }

  private void print(String line) throws IOException {
    console.out().write((Printable.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private int run(LedgerOption option, Work work) {
    try (Ledger ledger = option.writing()) {
      work.on(ledger);
      console.out().flush();
      return 0;
    } catch (LedgerException e) {
      console.say(e.getMessage());
      return 1;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }
}
