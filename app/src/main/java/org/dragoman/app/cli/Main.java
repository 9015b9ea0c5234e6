package org.dragoman.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line. Everything it prints is UTF-8, whatever the locale. */
@Command(
    name = "dragoman",
    description = {
      "Reads diplomatic reports and readouts, and writes down who met, said or did what to whom,"
          + " on whose word, and what is due next. Every line names the words it comes from."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ReadCommand.class,
      CompareCommand.class,
      CodeCommand.class,
      ExplainCommand.class,
      WhoCommand.class,
      ClassifyCommand.class,
      EvaluateCommand.class,
      IngestCommand.class,
      RecodeCommand.class,
      CorrectCommand.class,
      SearchCommand.class,
      BodiesCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "@|bold dragoman help read|@, and so for each other command, shows options and examples."
    })
public final class Main {
  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true);
    int code = run(new Console(System.in, out, err), args);
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command line.
   *
   * @return 0 where all was read, 1 where an input could not be, 2 for wrong usage
   */
  static int run(Console console, String... args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), false);
    CommandLine line =
        new CommandLine(
            new Main(),
            new CommandLine.IFactory() {
              @Override
              public <K> K create(Class<K> type) throws Exception {
                Object command = command(type, console);
                return command == null
                    ? CommandLine.defaultFactory().create(type)
                    : type.cast(command);
              }
            });
    // A file may be named "@x"; it is no list of arguments.
    line.setExpandAtFiles(false);
    line.setOut(out);
    line.setErr(console.err());
    line.setExecutionStrategy(
        parsed -> {
          if (parsed.subcommand() == null
              && !parsed.isUsageHelpRequested()
              && !parsed.isVersionHelpRequested()) {
            parsed.commandSpec().commandLine().usage(console.err());
            return CommandLine.ExitCode.USAGE;
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    int code = line.execute(args);
    out.flush();
    return code;
  }

  /** A subcommand, which needs the console; null for what picocli can make by itself. */
  private static @Nullable Object command(Class<?> type, Console console) {
    if (type == ReadCommand.class) {
      return new ReadCommand(console);
    }
    if (type == CompareCommand.class) {
      return new CompareCommand(console);
    }
    if (type == CodeCommand.class) {
      return new CodeCommand(console);
    }
    if (type == ExplainCommand.class) {
      return new ExplainCommand(console);
    }
    if (type == WhoCommand.class) {
      return new WhoCommand(console);
    }
    if (type == ClassifyCommand.class) {
      return new ClassifyCommand(console);
    }
    if (type == EvaluateCommand.class) {
      return new EvaluateCommand(console);
    }
    if (type == SearchCommand.class) {
      return new SearchCommand(console);
    }
    if (type == BodiesCommand.class) {
      return new BodiesCommand(console);
    }
    if (type == DoctorCommand.class) {
      return new DoctorCommand(console);
    }
    if (type == IngestCommand.class) {
      return new IngestCommand(console);
    }
    if (type == RecodeCommand.class) {
      return new RecodeCommand(console);
    }
    return type == CorrectCommand.class ? new CorrectCommand(console) : null;
  }

  /** The version that the build wrote down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      try (InputStream in = Main.class.getResourceAsStream("version.txt")) {
        if (in == null) {
          throw new IOException("version.txt is missing from the build");
        }
        return new String[] {new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
      }
    }
  }
}
