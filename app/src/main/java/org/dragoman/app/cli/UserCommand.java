package org.dragoman.app.cli;

import java.time.Duration;
import org.dragoman.app.serve.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman user}: who may use the ledger that is served. */
@Command(
    name = "user",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Users of the ledger where it is served. Passwords are asked for, or read from standard input"
          + " (a line), never taken from the command line. A server that runs has the ledger's file"
          + " to itself: stop it first.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the ledger is in use, or there is no such user, or one already",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman user add maria --role analyst",
      "      asks for her password; roles are reader, analyst and admin",
      "  dragoman user list",
      "      all users, with their tokens",
      "  dragoman user token maria --label nightly --days 90",
      "      prints a token for programs, once: the ledger keeps its hash only",
      "  dragoman user remove maria",
      "      with her sessions and tokens; what she corrected stays",
      ""
    })
final class UserCommand {
  private static final String NAME = "The user's name.";

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  UserCommand(Console console) {
    this.console = console;
  }

  private ParameterException wrong(String problem) {
    if (spec == null) {
      throw new IllegalStateException(problem);
    }
    return new ParameterException(spec.commandLine(), problem);
  }

  private String checked(String name) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}")) {
      throw wrong(
          "NAME: a name has up to 64 letters, digits and the signs . _ @ -, and begins with none of"
              + " these");
    }
    return name;
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a user.")
  int add(
      @Parameters(paramLabel = "NAME", description = NAME) String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "reader",
              description = "reader, analyst or admin. Default: ${DEFAULT-VALUE}.")
          String role,
      @Mixin LedgerOption ledger) {
    Role found = Role.of(role);
    if (found == null) {
      throw wrong("--role: '" + role + "' is none of reader, analyst, admin");
    }
    return new Users(console).add(ledger, checked(name), found);
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all users.")
  int list(@Mixin LedgerOption ledger) {
    return new Users(console).list(ledger);
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a user.")
  int remove(
      @Parameters(paramLabel = "NAME", description = NAME) String name,
      @Mixin LedgerOption ledger) {
    return new Users(console).remove(ledger, name);
  }

  @Command(
      name = "token",
      mixinStandardHelpOptions = true,
      description = "Makes a token of a user for programs, or takes one back.")
  int token(
      @Parameters(paramLabel = "NAME", description = NAME) String name,
      @Option(
              names = "--label",
              paramLabel = "WORD",
              defaultValue = "api",
              description = "What it is for. Default: ${DEFAULT-VALUE}.")
          String label,
      @Option(
              names = "--days",
              paramLabel = "COUNT",
              defaultValue = "365",
              description = "For how long. Default: ${DEFAULT-VALUE}.")
          int days,
      @Option(names = "--remove", description = "Take back the tokens with that label.")
          boolean remove,
      @Mixin LedgerOption ledger) {
    if (days < 1) {
      throw wrong("--days: " + days + " is less than 1");
    }
    return new Users(console).token(ledger, name, label, Duration.ofDays(days), remove);
  }
}
