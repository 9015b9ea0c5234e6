package org.dragoman.lab.actor;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab actor-measure}: how well the engine finds who is spoken of. */
@Command(
    name = "actor-measure",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the project's own sentences with marked actors, and prints precision, recall and F1 of"
          + " mentions, how often a mention found has the right parties, and how often one whose"
          + " party no reader can tell is left without: for all, and for each kind of sentence. An"
          + " adjective, which only says whose something is, does not count.",
      "Rules and rows are written with the tune half and the drill in view only. To keep the test"
          + " half a test, do not look at its errors."
    })
public final class ActorMeasure implements Callable<Integer> {
  @Option(
      names = "--half",
      paramLabel = "tune|test|drill",
      description = "Which half, or the drill: further sentences for tuning; all without it.",
      converter = HalfConverter.class)
  private ActorSentence.@Nullable Half half;

  @Option(
      names = "--show",
      description = "Print what is wrong; of the test half only if it is named.")
  private boolean show;

  @Spec private @Nullable CommandSpec spec;

  /** Takes the halves' names in lower case. */
  static final class HalfConverter
      implements picocli.CommandLine.ITypeConverter<ActorSentence.Half> {
    @Override
    public ActorSentence.Half convert(String value) {
      return ActorSentence.Half.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<ActorSentence.Half> halves =
        half == null ? List.of(ActorSentence.Half.values()) : List.of(half);
    Dragoman dragoman = Dragoman.english();
    for (ActorSentence.Half one : halves) {
      ActorScore score = ActorScore.of(dragoman, ActorSentence.read(one));
      if (show && (one == half || one != ActorSentence.Half.TEST)) {
        score.wrong().forEach(wrong -> print(out, wrong));
      }
      out.println(one.name().toLowerCase(Locale.ROOT));
      score.table().forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, ActorScore.Wrong wrong) {
    out.printf(
        "line %d, %s, %s: [%s] wanted %s, found %s%n    %s%n",
        wrong.sentence().line(),
        wrong.sentence().kind(),
        wrong.what(),
        wrong.words(),
        wrong.wanted(),
        wrong.found(),
        wrong.sentence().text());
  }
}
