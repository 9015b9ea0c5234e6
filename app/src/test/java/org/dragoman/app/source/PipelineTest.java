package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class PipelineTest {
  private static DiplomaticRecord empty(Document document) {
    return new DiplomaticRecord(
        document, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of());
  }

  private static Pipeline.Feed<Document> lines(InputStream in) {
    return Pipeline.documents(new Sources(in, Overrides.NONE, count -> {}), List.of("-"));
  }

  private static InputStream documents(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(i % 10 == 7 ? "broken\n" : "{\"id\":\"" + i + "\",\"text\":\"t\"}\n");
    }
    return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void recordsAndErrorsComeInTheOrderOfTheInputs() throws Exception {
    Random random = new Random(5);
    Function<Document, DiplomaticRecord> engine =
        document -> {
          if (document.id().equals("13")) {
            throw new IllegalStateException("thirteen");
          }
          int pause;
          synchronized (random) {
            pause = random.nextInt(3);
          }
          try {
            Thread.sleep(pause);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return empty(document);
        };
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    boolean all =
        new Pipeline<>(engine, 4)
            .run(lines(documents(200)), record -> seen.add(record.document().id()), seen::add);
    assertThat(all).isFalse();
    assertThat(seen).hasSize(200);
    for (int i = 0; i < 200; i++) {
      if (i == 13) {
        assertThat(seen.get(i)).startsWith("13: could not be read: ").contains("thirteen");
      } else if (i % 10 == 7) {
        assertThat(seen.get(i)).startsWith("standard input:" + (i + 1) + ": ");
      } else {
        assertThat(seen.get(i)).isEqualTo(Integer.toString(i));
      }
    }
  }

  @Test
  void allIsWellWhereAllWasRead() throws Exception {
    InputStream in = new ByteArrayInputStream("They met.".getBytes(StandardCharsets.UTF_8));
    assertThat(new Pipeline<>(PipelineTest::empty, 2).run(lines(in), record -> {}, problem -> {}))
        .isTrue();
  }

  @Test
  void afterABrokenPipeNothingMoreIsRead() {
    AtomicInteger lines = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          private final byte[] line =
              "{\"id\":\"1\",\"text\":\"t\"}\n".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            int value = line[at++];
            if (at == line.length) {
              at = 0;
              lines.incrementAndGet();
            }
            return value;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
              buffer[offset + i] = (byte) read();
            }
            return length;
          }
        };
    assertThatThrownBy(
            () ->
                new Pipeline<>(PipelineTest::empty, 2)
                    .run(
                        lines(endless),
                        record -> {
                          throw new IOException("Broken pipe");
                        },
                        problem -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("Broken pipe");
    assertThat(lines.get()).isLessThan(100_000);
  }

  @Test
  void anErrorOfTheEngineEndsOneDocumentOnly() throws Exception {
    Function<Document, DiplomaticRecord> engine =
        document -> {
          switch (document.id()) {
            case "1" -> throw new StackOverflowError();
            case "2" -> throw new OutOfMemoryError();
            default -> {
              return empty(document);
            }
          }
        };
    List<String> problems = new ArrayList<>();
    List<String> records = new ArrayList<>();
    new Pipeline<>(engine, 2)
        .run(lines(documents(5)), record -> records.add(record.document().id()), problems::add);
    assertThat(records).containsExactly("0", "3", "4");
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("1: ").contains("nested too deeply");
    assertThat(problems.get(1)).startsWith("2: ").contains("memory");
  }
}
