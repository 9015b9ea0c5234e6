package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds as files; FetchTest has those of the web. */
final class FeedReaderTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Nordic &amp; Baltic Wire</title><link>https://wire.example/</link>
      <description>News</description><language>en-gb</language>
      <item><title>Talks in Riga</title><link>https://wire.example/1</link>
      <guid isPermaLink="false">wire-1</guid>
      <pubDate>Tue, 04 Mar 2025 23:30:00 GMT</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>The ministers <b>met</b>.</p><p>They agreed.</p><script>x()</script>]]></content:encoded>
      </item>
      <item><title>Talks in Oslo</title><link>https://wire.example/2</link>
      <description>&lt;p&gt;A summary &amp;amp; no more.&lt;/p&gt;</description></item>
      <item><title>Nothing</title><link>https://wire.example/3</link></item>
      </channel></rss>
      """;
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Amt</title>
      <id>urn:feed</id><updated>2025-03-05T00:00:00Z</updated>
      <entry><title type="html">A &lt;i&gt;call&lt;/i&gt;</title><id>urn:1</id>
      <link rel="alternate" href="https://amt.example/1"/>
      <published>2025-03-04T10:00:00Z</published><updated>2025-03-05T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They spoke.</p></div></content>
      </entry>
      <entry><title>Plain</title><id>urn:2</id><updated>2025-03-06T10:00:00Z</updated>
      <content type="text">2 &lt; 3 &amp;amp; so on</content></entry>
      </feed>
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void itemsOfRssAreDocuments() throws IOException {
    Path feed = file("wire.rss", RSS);
    Results results = Results.of(feed);
    assertThat(results.documents())
        .containsExactly(
            new Document(
                "wire-1",
                "The ministers met.\n\nThey agreed.",
                "Talks in Riga",
                "Nordic & Baltic Wire",
                LocalDate.of(2025, 3, 4),
                "https://wire.example/1"),
            new Document(
                "https://wire.example/2",
                "A summary & no more.",
                "Talks in Oslo",
                "Nordic & Baltic Wire",
                null,
                "https://wire.example/2"));
    assertThat(results.wheres()).containsExactly(feed + "!1", feed + "!2");
    assertThat(results.found()).allMatch(found -> "en-GB".equals(found.language()));
    assertThat(results.errors()).containsExactly(feed + "!3: an item without text");
  }

  @Test
  void itemsOfAtomAreDocuments() throws IOException {
    Results results = Results.of(file("amt.xml", ATOM));
    assertThat(results.errors()).isEmpty();
    assertThat(results.documents())
        .containsExactly(
            new Document(
                "urn:1",
                "They spoke.",
                "A call",
                "Amt",
                LocalDate.of(2025, 3, 4),
                "https://amt.example/1"),
            new Document(
                "urn:2", "2 < 3 &amp; so on", "Plain", "Amt", LocalDate.of(2025, 3, 6), null));
  }

  @Test
  void contentTellsAFeed() {
    assertThat(Results.ofInput(Packing.bytes(RSS)).documents()).hasSize(2);
    assertThat(Results.ofInput(Packing.bytes(ATOM)).documents()).hasSize(2);
  }

  @Test
  void doctypesAndEntitiesAreRefused() throws IOException {
    Path secret = file("secret.txt", "Secret words.");
    String external =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><rss version=\"2.0\"><channel><title>t</title><link>l</link>"
            + "<description>d</description><item><description>&x;</description></item>"
            + "</channel></rss>";
    String laughs =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";
    String remote = "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\"><rss version=\"2.0\"/>";
    for (String feed : new String[] {external, laughs, remote}) {
      for (String name : new String[] {"a.rss", "a.xml", "a"}) {
        assertThat(Results.of(file(name, feed)).error())
            .endsWith(": a feed with a DOCTYPE is refused");
      }
    }
  }

  @Test
  void whatIsNoFeedIsAnError() throws IOException {
    assertThat(Results.of(file("a.rss", "<rss><channel>")).error()).contains("a.rss: not XML: ");
    assertThat(Results.of(file("b.rss", "<other/>")).error()).contains("no feed that can be read");
    assertThat(Results.of(file("c.rss", "")).error()).endsWith("is empty");
    assertThat(
            Results.of(
                    file(
                        "d.rss",
                        "<rss version='2.0'><channel><title>t</title><link>l</link>"
                            + "<description>d</description></channel></rss>"))
                .error())
        .endsWith("a feed without items");
    String deep = "<rss version='2.0'>" + "<a>".repeat(100_000);
    assertThat(Results.of(file("e.rss", deep)).error()).endsWith("its markup is nested too deeply");
    String wide = "<rss version='2.0'>" + "<a/>".repeat(600_000) + "</rss>";
    assertThat(Results.of(file("f.rss", wide)).error()).contains("a feed of more than");
  }
}
