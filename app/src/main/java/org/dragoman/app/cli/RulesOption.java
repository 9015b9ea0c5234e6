package org.dragoman.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The option by which a command takes the analyst's own rules and names. {@link AnalystLexicon}
 * reads the folders; apart from the option so that help loads no engine.
 */
final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of rules and names of your own: tables such as event/rules.tsv, and"
              + " dictionaries in the format of PETRARCH and TABARI (.txt). May be repeated; later"
              + " folders amend earlier ones.")
  private List<Path> folders = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * The folders, in their order.
   *
   * @throws ParameterException where one is no folder
   */
  List<Path> folders() {
    for (Path folder : folders) {
      if (spec != null && !Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(), "--rules: " + folder + " is no folder");
      }
    }
    return List.copyOf(folders);
  }
}
