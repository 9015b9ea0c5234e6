package org.dragoman.lab.fate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.lab.FoundScore;
import org.dragoman.lab.Half;
import org.dragoman.lab.fate.FatePair.Fated;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab fate-measure}: how often it is told rightly what became of a promise. */
@Command(
    name = "fate-measure",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the project's own pairs of reports, of which the later one fulfils, postpones or cancels"
          + " what the earlier one promises, or only looks like it, and prints precision and recall"
          + " of what a ledger tells of it.",
      "Rules are written with the tune half in view only. To keep the test half a test, do not look"
          + " at its errors."
    })
public final class FateMeasure implements Callable<Integer> {
  @Option(
      names = "--half",
      paramLabel = "tune|test",
      description = "Which half; both without it.",
      converter = Half.Converter.class)
  private @Nullable Half half;

  @Option(
      names = "--errors",
      description = "Print the pairs told wrongly; those of the test half only if it is named.")
  private boolean errors;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<FatePair> pairs = FatePair.own();
    ToldFates told = ToldFates.of(Dragoman.english(), pairs);
    for (Half one : Half.values()) {
      if (half == null || one == half) {
        boolean shown = errors && (one == half || one == Half.TUNE);
        print(out, one, pairs.stream().filter(pair -> pair.half() == one).toList(), told, shown);
      }
    }
    out.flush();
    return 0;
  }

  private static void print(
      PrintWriter out, Half half, List<FatePair> pairs, ToldFates told, boolean shown) {
    FateScore all = new FateScore(EnumSet.allOf(Fated.class));
    Map<Fated, FateScore> each = new EnumMap<>(Fated.class);
    for (Fated fate : Fated.values()) {
      each.put(fate, new FateScore(Set.of(fate)));
    }
    for (FatePair pair : pairs) {
      Set<Fated> found = told.of(pair);
      all.add(pair.fate(), found);
      each.values().forEach(score -> score.add(pair.fate(), found));
      Set<Fated> wanted = pair.fate() == null ? Set.of() : Set.of(pair.fate());
      if (shown && !found.equals(wanted)) {
        out.printf(
            "%s, wanted %s, found %s%n   %s%n   %s%n",
            pair.later().id(),
            wanted,
            told.promising().contains(pair.promise().id()) ? found : "no promise",
            pair.promise().text(),
            pair.later().text());
      }
    }
    long unread =
        pairs.stream()
            .map(pair -> pair.promise().id())
            .distinct()
            .filter(id -> !told.promising().contains(id))
            .count();
    out.printf(
        Locale.ROOT,
        "%s  %d pairs, %d of them none; promises not read: %d%n",
        half.name().toLowerCase(Locale.ROOT),
        pairs.size(),
        pairs.stream().filter(pair -> pair.fate() == null).count(),
        unread);
    print(out, "all", all.counts());
    each.forEach((fate, score) -> print(out, fate.label(), Objects.requireNonNull(score).counts()));
  }

  private static void print(PrintWriter out, String name, FoundScore score) {
    out.printf(
        Locale.ROOT,
        "  %-10s precision %5.1f  recall %5.1f   right %3d  wrong %3d  missed %3d%n",
        name,
        score.precision(),
        score.recall(),
        score.right(),
        score.wrong(),
        score.missed());
  }
}
