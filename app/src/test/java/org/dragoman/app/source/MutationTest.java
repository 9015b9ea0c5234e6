package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.app.source.Packing.bytes;
import static org.dragoman.app.source.Packing.gzip;
import static org.dragoman.app.source.Packing.joined;
import static org.dragoman.app.source.Packing.tar;
import static org.dragoman.app.source.Packing.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand inputs that were good until bits were turned, ends cut off and pieces exchanged. */
final class MutationTest {
  private static final int INPUTS = 10_000;

  @TempDir private Path folder;

  /** A good input of some form. */
  private record Sample(String name, byte[] content) {}

  private static List<Sample> samples() throws IOException {
    String page =
        "<!DOCTYPE html><html lang=en><head><title>Talks</title><meta name=date content=2025-03-04>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Talks\","
            + "\"publisher\":{\"name\":\"Wire\"}}</script></head><body><nav>Home</nav><article>"
            + "<h1>Talks</h1><p>The ministers met.</p><pre>x</pre></article></body></html>";
    String lines =
        "{\"id\":\"1\",\"text\":\"Talks.\",\"date\":\"2025-03-04\"}\n{\"text\":\"More.\"}\n";
    String table = "id,text,date,language\n1,\"Talks, \"\"again\"\"\",2025-03-04,en\n2,More.,,\n";
    String markdown = "---\ntitle: Talks\ndate: 2025-03-04\n---\n# Head\n\n> *They* [met](x).\n";
    String rss =
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Wire</title>"
            + "<link>https://w.example/</link><description>d</description><item><title>Talks</title>"
            + "<link>https://w.example/1</link><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>"
            + "<description>&lt;p&gt;They met.&lt;/p&gt;</description></item></channel></rss>";
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Amt</title><id>x</id><entry><title>T"
            + "</title><id>urn:1</id><updated>2025-03-05T10:00:00Z</updated><content type='html'>"
            + "&lt;p&gt;They met.&lt;/p&gt;</content></entry></feed>";
    byte[] warc =
        joined(
            Warcs.page("https://a.example/1", "text/html; charset=utf-8", page),
            Warcs.response(
                "https://a.example/2",
                "200 OK",
                "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n",
                bytes("5\r\nChunk\r\n3\r\ned.\r\n0\r\n\r\n")),
            Warcs.page("https://a.example/3", "text/plain", "Third."));
    Object[] entries = {"a.txt", "Plain.", "b.jsonl", lines, "c.html", page, "d.csv", table};
    return List.of(
        new Sample("a.txt", bytes("The ministers met in Rīga.\nThey agreed.")),
        new Sample("b.txt", "\uFEFFThey met.".getBytes(StandardCharsets.UTF_16LE)),
        new Sample("c.html", bytes(page)),
        new Sample("d.md", bytes(markdown)),
        new Sample("e.jsonl", bytes(lines)),
        new Sample("f.csv", bytes(table)),
        new Sample("g.tsv", bytes("n\tSOURCEURL\n1\thttps://a.example/\n")),
        new Sample("h.urls", bytes("https://a.example/\n# x\n")),
        new Sample("i.rss", bytes(rss)),
        new Sample("j.xml", bytes(atom)),
        new Sample("k.zip", zip(entries)),
        new Sample("l.tar", tar(entries)),
        new Sample("m.tgz", gzip(tar(entries))),
        new Sample("n.jsonl.gz", joined(gzip(bytes(lines)), gzip(bytes(lines)))),
        new Sample("o.warc", warc),
        new Sample("p.warc.gz", joined(gzip(warc), gzip(warc))),
        new Sample("q", bytes(rss)),
        new Sample("r", zip(entries)));
  }

  private static byte[] mutated(Random random, byte[] good, List<Sample> samples) {
    byte[] content = good.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      content = changed(random, content, samples);
    }
    return content;
  }

  private static byte[] changed(Random random, byte[] content, List<Sample> samples) {
    if (content.length == 0) {
      return content;
    }
    int at = random.nextInt(content.length);
    switch (random.nextInt(6)) {
      case 0 -> {
        return Arrays.copyOf(content, at);
      }
      case 1 -> {
        byte[] other = samples.get(random.nextInt(samples.size())).content;
        int from = random.nextInt(other.length);
        return joined(Arrays.copyOf(content, at), Arrays.copyOfRange(other, from, other.length));
      }
      case 2 -> {
        // A piece of another sample put in.
        byte[] other = samples.get(random.nextInt(samples.size())).content;
        int from = random.nextInt(other.length);
        int to = from + random.nextInt(other.length - from);
        return joined(
            Arrays.copyOf(content, at),
            Arrays.copyOfRange(other, from, to),
            Arrays.copyOfRange(content, at, content.length));
      }
      case 3 -> {
        int to = at + random.nextInt(content.length - at);
        return joined(Arrays.copyOf(content, at), Arrays.copyOfRange(content, to, content.length));
      }
      default -> {
        byte[] turned = content.clone();
        for (int bits = 1 + random.nextInt(8); bits > 0; bits--) {
          turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return turned;
      }
    }
  }

  @Test
  @Timeout(value = 180, unit = TimeUnit.SECONDS)
  void everyInputGivesDocumentsOrLinesAndNeverAnException() throws IOException {
    List<Sample> samples = samples();
    for (Sample sample : samples) {
      Path file = Files.write(folder.resolve(sample.name), sample.content);
      Results good = Results.of(file);
      if (!sample.name.matches("[gh]\\..*")) {
        assertThat(good.documents()).as(sample.name).isNotEmpty();
        assertThat(good.errors()).as(sample.name).isEmpty();
      }
    }
    Random random = new Random(20_250_304);
    Sources sources =
        new Sources(java.io.InputStream.nullInputStream(), Overrides.NONE, count -> {});
    int withDocuments = 0;
    int withErrors = 0;
    for (int i = 0; i < INPUTS; i++) {
      Sample sample = samples.get(i % samples.size());
      byte[] content = mutated(random, sample.content, samples);
      // A new file each time: to write over one can make the system wait for its disk.
      Path file = Files.write(folder.resolve(i + sample.name), content);
      List<SourceResult> results = new ArrayList<>();
      try {
        sources.read(List.of(file.toString()), results::add);
      } catch (RuntimeException | Error e) {
        Files.write(Path.of("target", "mutant-" + i + "-" + sample.name), content);
        throw new AssertionError("input " + i + " of " + sample.name, e);
      }
      Results all = new Results(results);
      assertThat(results).as("input %d of %s", i, sample.name).isNotEmpty();
      assertThat(all.texts()).noneMatch(String::isBlank);
      assertThat(all.errors())
          .allMatch(error -> error.startsWith(file.toString()))
          .noneMatch(error -> error.endsWith("null"));
      withDocuments += all.documents().isEmpty() ? 0 : 1;
      withErrors += all.errors().isEmpty() ? 0 : 1;
      Files.delete(file);
    }
    // Were all refused at their first byte, nothing would have been tried.
    assertThat(withDocuments).isBetween(INPUTS / 5, INPUTS);
    assertThat(withErrors).isBetween(INPUTS / 5, INPUTS);
  }
}
