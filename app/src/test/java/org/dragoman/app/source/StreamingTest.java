package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are many times larger than the memory of the process that reads them. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
final class StreamingTest {
  @TempDir private Path folder;

  /** Reads in a process of its own, which makes the input as it goes. */
  private List<String> read(String form, long size) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(EndlessInput.class.getName(), form, Long.toString(size)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectOutput(out.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(out)).isZero();
    return Files.readAllLines(out);
  }

  @Test
  void hundredsOfMegabytesNeedNoMoreMemoryThanAFew() throws Exception {
    long blocks = (300L << 20) / EndlessInput.BLOCK.length();
    String all = blocks * EndlessInput.BLOCK_LINES + " documents, 0 errors";
    for (String form : List.of("lines", "gzip", "tar")) {
      assertThat(read(form, blocks)).as(form).containsExactly(all);
    }
  }

  @Test
  void aLineOfAGigabyteIsRefusedAndTheNextIsRead() throws Exception {
    assertThat(read("long", 1L << 30))
        .containsExactly(
            "standard input:1: has more than 16,777,216 bytes (16 MiB), the largest document that"
                + " is read",
            "1 documents, 1 errors");
    assertThat(read("row", 1L << 30))
        .containsExactly(
            "standard input:2: has more than 16,777,216 bytes (16 MiB), the largest document that"
                + " is read",
            "1 documents, 1 errors");
  }

  @Test
  void aQuoteThatIsNeverClosedKeepsLittleInMemory() throws Exception {
    List<String> lines = read("quote", 64L << 20);
    assertThat(lines.get(0))
        .isEqualTo("standard input:2: a quote is not closed within 100,000 lines");
  }

  @Test
  void aGigabyteOfTextOrMarkupIsRefused() throws Exception {
    for (String form : List.of("text", "page")) {
      assertThat(read(form, 1L << 30))
          .containsExactly(
              "standard input: has more than 16,777,216 bytes (16 MiB), the largest document that"
                  + " is read",
              "0 documents, 1 errors");
    }
  }
}
