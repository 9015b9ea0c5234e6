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

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "Actors of your own, a row each, tabs between the columns. The first row names the columns:"
              + " name and party are needed; sector, office, from, to and aliases (parted by |) may"
              + " follow. They go before all other names. May be repeated.")
  private List<Path> actors = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * What an analyst gave, in order.
   *
   * @param folders folders of {@code --rules}
   * @param actors files of {@code --actors}
   */
  record Own(List<Path> folders, List<Path> actors) {
    Own {
      folders = List.copyOf(folders);
      actors = List.copyOf(actors);
    }
  }

  /**
   * The folders and files.
   *
   * @throws ParameterException where a folder is none, or a file is none
   */
  Own own() {
    for (Path folder : folders) {
      if (spec != null && !Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(), "--rules: " + folder + " is no folder");
      }
    }
    for (Path file : actors) {
      if (spec != null && !Files.isReadable(file)) {
        throw new ParameterException(spec.commandLine(), "--actors: " + file + " cannot be read");
      }
    }
    return new Own(folders, actors);
  }
}
