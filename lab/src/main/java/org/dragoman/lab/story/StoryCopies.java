package org.dragoman.lab.story;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab story-copies}: makes of the first text of each story what other papers make of an
 * agency's report.
 *
 * <ul>
 *   <li>{@code copy}: the whole text under another name, on the same or the next day, with a header
 *       or a last line of the paper's own, or a headline of no content;
 *   <li>{@code cut}: the same without its last sentence, of texts of three and more;
 *   <li>{@code grown}: where the text counts dead, wounded or arrested, the next day's version with
 *       higher counts and a sentence more.
 * </ul>
 *
 * <p>Which name, day and header: by the CRC-32 of the text's id, so that the same texts give the
 * same copies.
 */
@Command(
    name = "story-copies",
    mixinStandardHelpOptions = true,
    description = {
      "Makes anew the copies, cuts and updates in a file of reports of known stories.",
      "Texts of these three kinds are taken out; all others stay as they are, in their order."
    })
public final class StoryCopies implements Callable<Integer> {
  private static final Set<String> MADE = Set.of("copy", "cut", "grown");

  private static final List<String> PAPERS =
      List.of(
          "Continental Wire",
          "Harbour City Examiner",
          "The Northern Reader",
          "Global Digest",
          "Plainspoken Post",
          "Meridian Online");

  private static final List<String> HEADS =
      List.of("", "(Updates with details) ", "By our correspondent\n\n", "FOREIGN DESK\n\n");

  private static final List<String> TAILS =
      List.of(
          "",
          " Editing by the night desk.",
          "\n\nThis text was supplied by an agency and has not been edited.",
          "\n\nRead more in our world section.");

  private static final List<String> LATER =
      List.of(
          "The figures may still change, officials said on the phone.",
          "An earlier report had given lower figures.",
          "Families were waiting for news in the courtyard of the town hall.");

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final Pattern COUNT =
      Pattern.compile("\\b(killing|wounding|injuring|arrested) (\\w+)\\b");

  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?]) (?=\\p{Lu})");

  @Parameters(paramLabel = "REPORTS", description = "JSON lines; the file is written anew.")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<StoryReport> reports = StoryReport.read(file.toString(), Files.readString(file));
    List<StoryReport> all = withCopies(reports);
    StringBuilder lines = new StringBuilder();
    all.forEach(report -> lines.append(report.line()).append('\n'));
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(written, lines);
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    long made = all.stream().filter(report -> MADE.contains(report.kind())).count();
    out.printf("%d reports, %d of them made of others%n", all.size(), made);
    out.flush();
    return 0;
  }

  /** The texts written by hand, and behind them what is made of the first of each story. */
  static List<StoryReport> withCopies(List<StoryReport> reports) {
    List<StoryReport> written =
        reports.stream().filter(report -> !MADE.contains(report.kind())).toList();
    List<StoryReport> all = new ArrayList<>(written);
    Set<String> stories = new HashSet<>();
    for (StoryReport report : written) {
      if (stories.add(report.story())) {
        all.add(copy(report));
        addCut(report, all);
        addGrown(report, all);
      }
    }
    return all;
  }

  private static StoryReport copy(StoryReport report) {
    int seed = seed(report, "copy");
    String text = pick(HEADS, seed) + report.document().text() + pick(TAILS, seed / 7);
    String title = seed % 3 == 0 ? null : report.document().title();
    return made(report, "copy", title, text, seed % 2);
  }

  private static void addCut(StoryReport report, List<StoryReport> all) {
    String[] sentences = BETWEEN_SENTENCES.split(report.document().text());
    if (sentences.length > 2) {
      int seed = seed(report, "cut");
      String[] kept = Arrays.copyOf(sentences, sentences.length - 1);
      all.add(made(report, "cut", null, String.join(" ", kept), seed % 2));
    }
  }

  private static void addGrown(StoryReport report, List<StoryReport> all) {
    Matcher counts = COUNT.matcher(report.document().text());
    StringBuilder text = new StringBuilder();
    boolean raised = false;
    while (counts.find()) {
      String higher = higher(counts.group(2));
      raised |= higher != null;
      String number = higher == null ? counts.group(2) : higher;
      counts.appendReplacement(text, counts.group(1) + " " + number);
    }
    counts.appendTail(text);
    if (raised) {
      text.append(' ').append(pick(LATER, seed(report, "grown")));
      all.add(made(report, "grown", report.document().title(), text.toString(), 1));
    }
  }

  private static @Nullable String higher(String number) {
    int at = NUMBERS.indexOf(number);
    // One more would need other words: "one person", "two people".
    if (at > 0 && at + 2 < NUMBERS.size()) {
      return NUMBERS.get(at + 2);
    }
    return number.matches("\\d{1,4}") ? String.valueOf(Integer.parseInt(number) + 3) : null;
  }

  private static StoryReport made(
      StoryReport of, String kind, @Nullable String title, String text, int daysLater) {
    Document document = of.document();
    LocalDate day = document.published();
    if (day == null) {
      throw new IllegalArgumentException(document.id() + " has no day of publication");
    }
    int seed = seed(of, kind);
    return new StoryReport(
        of.story(),
        kind,
        new Document(
            document.id() + "-" + kind,
            text,
            title,
            pick(PAPERS, seed / 11),
            day.plusDays(daysLater),
            null));
  }

  private static int seed(StoryReport report, String kind) {
    return (int) (StoryReport.checksum(report.document().id() + kind) >>> 1);
  }

  private static String pick(List<String> choices, int seed) {
    return choices.get(seed % choices.size());
  }
}
