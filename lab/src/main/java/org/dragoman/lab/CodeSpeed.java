package org.dragoman.lab;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab code-speed}: how fast events are coded, where the time goes, how much memory. */
@Command(
    name = "code-speed",
    mixinStandardHelpOptions = true,
    description = {
      "Codes the documents of a file over and over, on one thread, and tells speed and memory.",
      "Documents are read anew each time and none is kept. One pass over the file warms Java up."
          + " The speed counts everything from the bytes of the file to the events. It is told for"
          + " the time elapsed; for the time in which the coding thread had a processor, which counts"
          + " where other work goes on beside; and for the processor time of the whole process, with"
          + " the collector and compiler of Java, which takes some 20 s whatever the size. Shares of"
          + " the stages come from a further run, in which a second thread looks every 5 ms what the"
          + " first is at.",
      "Ends with 1 where a document could not be read."
    })
public final class CodeSpeed implements Callable<Integer> {
  private static final long MEGABYTE = 1_000_000;
  private static final int SHARES_MEGABYTES = 20;

  @Parameters(paramLabel = "FILE", description = "JSON lines with a text each.")
  private @Nullable Path file;

  @Option(
      names = "--megabytes",
      paramLabel = "N",
      defaultValue = "100",
      description = "Code so much text, in UTF-8 (${DEFAULT-VALUE}).")
  private int megabytes;

  @Spec private @Nullable CommandSpec spec;

  /** What went through the engine. */
  private static final class Tally {
    private long documents;
    private long sentences;
    private long characters;
    private long bytes;
    private long events;
    private long errors;
    private long mostHeap;

    void add(Document document, Analysis analysis) {
      documents++;
      sentences += analysis.parses().size();
      characters += document.text().length();
      bytes += utf8Length(document.text());
      events += analysis.events().size();
      mostHeap = Math.max(mostHeap, heap());
    }
  }

  /** Bytes of a text in UTF-8; each half of a surrogate pair counts for two of its four. */
  private static long utf8Length(String text) {
    long length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return length;
  }

  @Override
  public Integer call() {
    if (spec == null || file == null) {
      throw new IllegalStateException("run by picocli only");
    }
    if (megabytes < 1) {
      throw new ParameterException(spec.commandLine(), "--megabytes: less than 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.isReadable(file)) {
      throw new ParameterException(spec.commandLine(), file + ": cannot be read");
    }
    Dragoman dragoman = Dragoman.english();
    Tally warmUp = new Tally();
    pass(dragoman, file, Long.MAX_VALUE, warmUp);
    if (warmUp.bytes == 0) {
      throw new ParameterException(spec.commandLine(), file + ": no document with a text");
    }
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    System.gc();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long process = system.getProcessCpuTime();
    long thread = threads.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    Tally tally = run(dragoman, file, megabytes);
    double elapsed = (System.nanoTime() - clock) / 1e9;
    double ofThread = (threads.getCurrentThreadCpuTime() - thread) / 1e9;
    double ofProcess = (system.getProcessCpuTime() - process) / 1e9;
    System.gc();
    long kept = heap();
    report(out, tally);
    rates(out, "elapsed", tally, elapsed);
    rates(out, "thread", tally, ofThread);
    rates(out, "process", tally, ofProcess);
    out.printf(
        Locale.ROOT,
        "heap      %,d MB after a collection, %,d MB at most, %,d MB allowed%n",
        kept / MEGABYTE,
        tally.mostHeap / MEGABYTE,
        Runtime.getRuntime().maxMemory() / MEGABYTE);
    shares(out, dragoman, file);
    out.flush();
    return warmUp.errors == 0 ? 0 : 1;
  }

  private static Tally run(Dragoman dragoman, Path file, int megabytes) {
    Tally tally = new Tally();
    while (tally.bytes < megabytes * MEGABYTE) {
      pass(dragoman, file, megabytes * MEGABYTE, tally);
    }
    return tally;
  }

  private static void pass(Dragoman dragoman, Path file, long bytes, Tally tally) {
    new Sources(System.in, Overrides.NONE, count -> {})
        .read(
            List.of(file.toString()),
            result -> {
              if (result instanceof SourceResult.Found found) {
                tally.add(found.document(), dragoman.code(found.document()));
              } else if (result instanceof SourceError) {
                tally.errors++;
              }
              return tally.bytes < bytes;
            });
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void report(PrintWriter out, Tally tally) {
    out.printf(
        Locale.ROOT,
        "coded     %,d documents, %,d sentences, %,d characters (%.1f MB), %,d events%n",
        tally.documents,
        tally.sentences,
        tally.characters,
        tally.bytes / (double) MEGABYTE,
        tally.events);
  }

  private static void rates(PrintWriter out, String what, Tally tally, double seconds) {
    out.printf(
        Locale.ROOT,
        "%-8s  %,.1f s: %,.0f documents/s, %,.0f sentences/s, %,.0f characters/s%n",
        what,
        seconds,
        tally.documents / seconds,
        tally.sentences / seconds,
        tally.characters / seconds);
  }

  private void shares(PrintWriter out, Dragoman dragoman, Path file) {
    StageSampler sampler = new StageSampler(Thread.currentThread());
    try (sampler) {
      run(dragoman, file, Math.min(megabytes, SHARES_MEGABYTES));
    }
    for (CodingStage stage : CodingStage.values()) {
      out.printf(
          Locale.ROOT,
          "%5.1f%%  %s%n",
          100.0 * sampler.count(stage) / Math.max(1, sampler.total()),
          stage.label());
    }
  }
}
