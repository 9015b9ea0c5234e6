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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    footer = {
      "",
      "@|bold dragoman help read|@, and so for each other command, shows options and examples."
    })
public final class Main {
  private static final String HELP = "help";

  /** A subcommand: its name and how it is made. */
  private record Sub(String name, Function<Console, Object> made) {}

  /** In the order in which help lists them. */
  private static final List<Sub> COMMANDS =
      List.of(
          new Sub("read", ReadCommand::new),
          new Sub("compare", CompareCommand::new),
          new Sub("code", CodeCommand::new),
          new Sub("explain", ExplainCommand::new),
          new Sub("who", WhoCommand::new),
          new Sub("classify", ClassifyCommand::new),
          new Sub("evaluate", EvaluateCommand::new),
          new Sub("ingest", IngestCommand::new),
          new Sub("brief", BriefCommand::new),
          new Sub("due", DueCommand::new),
          new Sub("events", EventsCommand::new),
          new Sub("story", StoryCommand::new),
          new Sub("timeline", TimelineCommand::new),
          new Sub("stats", StatsCommand::new),
          new Sub("sql", SqlCommand::new),
          new Sub("export", ExportCommand::new),
          new Sub("recode", RecodeCommand::new),
          new Sub("correct", CorrectCommand::new),
          new Sub("search", SearchCommand::new),
          new Sub("bodies", BodiesCommand::new),
          new Sub("doctor", DoctorCommand::new),
          new Sub("serve", ServeCommand::new),
          new Sub("user", UserCommand::new),
          new Sub(HELP, console -> new HelpCommand()));

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
   * Runs a command line within this process; many may run at once.
   *
   * @param console the streams that it uses; none is closed
   * @return 0 where all was read, 1 where an input could not be, 2 for wrong usage
   */
  public static int run(Console console, String... args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), false);
    CommandLine line = new CommandLine(new Main());
    // To set up a command takes milliseconds, all of them half as long as it takes to read a
    // report:
    // where the first word names one, it is the only one.
    Optional<Sub> named =
        COMMANDS.stream().filter(sub -> args.length > 0 && sub.name().equals(args[0])).findFirst();
    boolean alone = named.isPresent() && !named.get().name().equals(HELP);
    for (Sub sub : alone ? List.of(named.get()) : COMMANDS) {
      line.addSubcommand(sub.name(), sub.made().apply(console));
    }
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
