package org.dragoman.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dragoman serve}: the ledger as pages and an API. */
@Command(
    name = "serve",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Serves the ledger as web pages and an API, until it is told to stop (Ctrl-C, SIGTERM)."
          + " Without more it is reached from this machine only, by whoever uses it. Beyond this"
          + " machine it needs users (dragoman user add).",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it was told to stop",
      "1:the ledger is in use, or the port is",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman serve",
      "      the ledger of the user, at http://127.0.0.1:7070/",
      "  dragoman serve --ledger press.duckdb --port 8080",
      "      another ledger, at another port",
      "  dragoman serve --host 0.0.0.0 --behind-https",
      "      to others too, who come through a proxy that speaks https",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "The name or address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
  private int port = 7070;

  @Option(
      names = "--behind-https",
      description =
          "Browsers come through a proxy that speaks https: have them send cookies by nothing else.")
  private boolean https;

  @Option(names = "--quiet", description = "Print no line for each request.")
  private boolean quiet;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (spec != null && (port < 0 || port > HIGHEST_PORT)) {
      throw new ParameterException(
          spec.commandLine(), "--port: " + port + " is not within 0 and " + HIGHEST_PORT);
    }
    return new Serving(console, host, port, https, quiet).run(ledger, rules.own());
  }
}
