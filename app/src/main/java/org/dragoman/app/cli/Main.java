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
import java.util.Map;
import java.util.function.Function;
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
      BriefCommand.class,
      DueCommand.class,
      EventsCommand.class,
      StoryCommand.class,
      TimelineCommand.class,
      StatsCommand.class,
      SqlCommand.class,
      ExportCommand.class,
      RecodeCommand.class,
      CorrectCommand.class,
      SearchCommand.class,
      BodiesCommand.class,
      DoctorCommand.class,
      ServeCommand.class,
      UserCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "@|bold dragoman help read|@, and so for each other command, shows options and examples."
    })
public final class Main {
  private static final Map<Class<?>, Function<Console, Object>> COMMANDS =
      Map.ofEntries(
          Map.entry(ReadCommand.class, ReadCommand::new),
          Map.entry(CompareCommand.class, CompareCommand::new),
          Map.entry(CodeCommand.class, CodeCommand::new),
          Map.entry(ExplainCommand.class, ExplainCommand::new),
          Map.entry(WhoCommand.class, WhoCommand::new),
          Map.entry(ClassifyCommand.class, ClassifyCommand::new),
          Map.entry(EvaluateCommand.class, EvaluateCommand::new),
          Map.entry(IngestCommand.class, IngestCommand::new),
          Map.entry(BriefCommand.class, BriefCommand::new),
          Map.entry(DueCommand.class, DueCommand::new),
          Map.entry(EventsCommand.class, EventsCommand::new),
          Map.entry(StoryCommand.class, StoryCommand::new),
          Map.entry(TimelineCommand.class, TimelineCommand::new),
          Map.entry(StatsCommand.class, StatsCommand::new),
          Map.entry(SqlCommand.class, SqlCommand::new),
          Map.entry(ExportCommand.class, ExportCommand::new),
          Map.entry(RecodeCommand.class, RecodeCommand::new),
          Map.entry(CorrectCommand.class, CorrectCommand::new),
          Map.entry(SearchCommand.class, SearchCommand::new),
          Map.entry(BodiesCommand.class, BodiesCommand::new),
          Map.entry(DoctorCommand.class, DoctorCommand::new),
          Map.entry(ServeCommand.class, ServeCommand::new),
          Map.entry(UserCommand.class, UserCommand::new));

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
    Function<Console, Object> made = COMMANDS.get(type);
    return made == null ? null : made.apply(console);
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
