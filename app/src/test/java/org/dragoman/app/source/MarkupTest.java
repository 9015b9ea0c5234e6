package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read from web pages and from Markdown, and what is not. */
final class MarkupTest {
  private static final String ARTICLE =
      "<p>The foreign ministers of Norway and Latvia met in Riga on Monday to discuss trade.</p>"
          + "<p>They agreed to hold the second session of the fisheries council in Oslo, and to"
          + " keep in close touch on the security of cables under the Baltic Sea.</p>";

  private static Document html(String page) {
    return page(page).document();
  }

  private static Documents.Described page(String page) {
    return new HtmlReader().read("page", page, Details.NONE);
  }

  @Test
  void theArticleIsReadAndTheRestOfThePageIsNot() {
    Document document =
        html(
            "<html><head><title>Talks in Riga | Gazette</title><style>p{}</style></head><body>"
                + "<nav><a href=/>Home page</a></nav><article><h1>Talks in Riga</h1>"
                + ARTICLE
                + "<script>alert('x')</script></article><footer>All rights reserved</footer>");
    assertThat(document.title()).isEqualTo("Talks in Riga");
    assertThat(document.text())
        .startsWith("The foreign ministers")
        .contains("discuss trade.\n\nThey agreed")
        .endsWith("the Baltic Sea.")
        .doesNotContain("alert", "Home page", "rights");
  }

  @Test
  void aShortPageIsReadWhole() {
    assertThat(html("<p>They met.</p><script>no()</script><p hidden>No.</p>").text())
        .isEqualTo("They met.");
  }

  @Test
  void scriptTagsInATitleAreWordsOnly() {
    Document document =
        html("<title><script>alert(1)</script> Talks</title>" + ARTICLE + "<script>bad()</script>");
    assertThat(document.title()).isEqualTo("<script>alert(1)</script> Talks");
    assertThat(document.text()).doesNotContain("alert", "bad");
  }

  @Test
  void metadataTellTitlePublisherDateAndAddress() {
    Document document =
        html(
            """
            <meta property="og:title" content="Riga talks &amp; more">
            <meta property="og:site_name" content="Nordic Gazette">
            <meta property="article:published_time" content="2025-09-16T23:30:00+02:00">
            <link rel="canonical" href="https://gazette.example/1">
            <title>Other</title>
            """
                + ARTICLE);
    assertThat(document.title()).isEqualTo("Riga talks & more");
    assertThat(document.publisher()).isEqualTo("Nordic Gazette");
    assertThat(document.published()).isEqualTo(LocalDate.of(2025, 9, 16));
    assertThat(document.url()).isEqualTo("https://gazette.example/1");
  }

  @Test
  void linkedDataTellPublisherAndDate() {
    Document document =
        html(
            """
            <script type="application/ld+json">not JSON</script>
            <script type="application/ld+json">
            {"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2025-09-17",
             "publisher": {"name": "Wire"}}]}</script>
            <link rel="canonical" href="javascript:alert(1)">
            """
                + ARTICLE);
    assertThat(document.publisher()).isEqualTo("Wire");
    assertThat(document.published()).isEqualTo(LocalDate.of(2025, 9, 17));
    assertThat(document.url()).isNull();
  }

  @Test
  void theArticleOfLinkedDataCountsBeforeOtherThings() {
    Documents.Described page =
        page(
            """
            <html><title>Site</title><script type="application/ld+json">
            [{"@type": "WebSite", "datePublished": "2001-01-01", "inLanguage": "fr"},
             {"@graph": [
               {"@type": "Organization", "@id": "#wire", "name": "Wire"},
               {"@type": "WebPage", "datePublished": "2002-02-02"},
               {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Talks in Riga",
                "datePublished": "2025-09-17T08:00:00Z", "inLanguage": "en-us",
                "publisher": {"@id": "#wire"}}]}]</script>
            """
                + ARTICLE);
    assertThat(page.document().title()).isEqualTo("Talks in Riga");
    assertThat(page.document().publisher()).isEqualTo("Wire");
    assertThat(page.document().published()).isEqualTo(LocalDate.of(2025, 9, 17));
    assertThat(page.language()).isEqualTo("en-US");
  }

  @Test
  void hostileLinkedDataTellsNothing() {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);
    for (String json :
        List.of(
            deep,
            "{\"publisher\": {\"@id\": \"#x\"}, \"@id\": \"#x\"}",
            "{\"publisher\": [[[]]], \"datePublished\": {\"x\": 1}, \"inLanguage\": 7}",
            "null",
            "")) {
      Documents.Described page =
          page("<script type='application/ld+json'>" + json + "</script>" + ARTICLE);
      assertThat(page.document().publisher()).isNull();
      assertThat(page.document().published()).isNull();
      assertThat(page.language()).isNull();
    }
  }

  @Test
  void aPageTellsItsLanguage() {
    assertThat(page("<html lang='en-gb'>" + ARTICLE).language()).isEqualTo("en-GB");
    assertThat(page("<html lang='EN_us'>" + ARTICLE).language()).isEqualTo("en-US");
    assertThat(page("<html xml:lang='zh-hans'>" + ARTICLE).language()).isEqualTo("zh-Hans");
    assertThat(page("<meta property='og:locale' content='fr_FR.UTF-8'>" + ARTICLE).language())
        .isEqualTo("fr-FR");
    assertThat(page("<meta http-equiv='Content-Language' content='de'>" + ARTICLE).language())
        .isEqualTo("de");
    for (String none : List.of("", "x", "english language", "und", "<b>")) {
      assertThat(page("<html lang='" + none + "'>" + ARTICLE).language()).as(none).isNull();
    }
  }

  @Test
  void metadataOfOlderConventionsAreRead() {
    Document document =
        html(
            """
            <meta name="DC.title" content="Riga talks">
            <meta name="citation_publisher" content="Review of Treaties">
            <meta name="DC.date.issued" content="4 March 2025">
            """
                + ARTICLE);
    assertThat(document.title()).isEqualTo("Riga talks");
    assertThat(document.publisher()).isEqualTo("Review of Treaties");
    assertThat(document.published()).isEqualTo(LocalDate.of(2025, 3, 4));
  }

  @Test
  void theTimeOfTheArticleCountsBeforeThatOfATeaser() {
    assertThat(
            html("<div><time datetime='2020-01-01'>old</time></div><article>"
                    + "<time datetime='2025-03-04'>then</time>"
                    + ARTICLE
                    + "</article>")
                .published())
        .isEqualTo(LocalDate.of(2025, 3, 4));
  }

  @Test
  void whatTheCarrierTellsStandsBehindThePage() {
    Details details = new Details(null, "https://gazette.example/a/b", LocalDate.of(2025, 1, 1));
    Document bare = new HtmlReader().read("p", ARTICLE, details).document();
    assertThat(bare.url()).isEqualTo("https://gazette.example/a/b");
    assertThat(bare.published()).isEqualTo(LocalDate.of(2025, 1, 1));
    Document own =
        new HtmlReader()
            .read(
                "p",
                "<link rel=canonical href='../c'><time datetime=2025-02-02>x</time>" + ARTICLE,
                details)
            .document();
    assertThat(own.url()).isEqualTo("https://gazette.example/c");
    assertThat(own.published()).isEqualTo(LocalDate.of(2025, 2, 2));
  }

  @Test
  void aTimeElementTellsTheDate() {
    assertThat(html("<time datetime='2024-02-29'>then</time>" + ARTICLE).published())
        .isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(html("<time datetime='soon'>then</time>" + ARTICLE).published()).isNull();
  }

  @Test
  void aDeclaredCharsetIsUsed() throws SourceException {
    Charset cyrillic = Charset.forName("windows-1251");
    byte[] page = "<meta charset=\"windows-1251\"><p>Москва</p>".getBytes(cyrillic);
    assertThat(HtmlReader.declaredCharset(page)).isEqualTo(cyrillic);
    assertThat(HtmlReader.declaredCharset("<meta charset=nonsense>".getBytes(cyrillic)))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(Decoder.text(page, 0, page.length, cyrillic)).contains("Москва");
  }

  @Test
  void deepNestingEndsInTextOrAClearError() throws SourceException {
    String bomb = "<div>".repeat(200_000) + "deep words" + "</div>".repeat(200_000);
    assertThat(html(bomb).text()).contains("deep words");
    String quotes = ">".repeat(100_000) + " deep words";
    assertThat(new MarkdownReader().read("m", quotes).text()).contains("deep words");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void pagesThatAreNestedToTakeForeverDoNot() {
    for (String open :
        List.of(
            "<time datetime=x>",
            "<article><time datetime=x>",
            "<h1><div>",
            "<meta name=a content=b><div>",
            "<div itemprop=datePublished>",
            "<b><i>")) {
      String page = "<title>x</title>" + open.repeat(100_000) + "deep words";
      assertThat(html(page).text()).as(open).contains("deep words");
    }
  }

  @Test
  void markdownLosesItsMarkupAndKeepsItsWords() throws SourceException {
    Document document =
        new MarkdownReader()
            .read(
                "m",
                """
                # Talks in *Riga*

                Norway and **Latvia** met
                in [Riga](https://riga.example "t").
                <script>bad()</script>

                - trade
                - fish & chips

                > They said 2 < 3.
                """);
    assertThat(document.title()).isEqualTo("Talks in Riga");
    assertThat(document.text())
        .isEqualTo("Norway and Latvia met in Riga.\n\ntrade\n\nfish & chips\n\nThey said 2 < 3.");
  }

  @Test
  void frontMatterTellsTitlePublisherAndDate() throws SourceException {
    Document document =
        new MarkdownReader()
            .read(
                "m",
                """
                ---
                title: "A: b"
                publisher: Office
                date: May 4, 2025
                url: https://o.example
                ---
                # Heading

                They met.
                """);
    assertThat(document)
        .isEqualTo(
            new Document(
                "m",
                "Heading\n\nThey met.",
                "A: b",
                "Office",
                LocalDate.of(2025, 5, 4),
                "https://o.example"));
  }

  @Test
  void aDateThatIsNoneIsAnError() {
    assertThatThrownBy(() -> new MarkdownReader().read("m", "---\ndate: soon\n---\nThey met."))
        .isInstanceOf(SourceException.class)
        .hasMessage("front matter: date \"soon\" is not YYYY-MM-DD");
  }

  @Test
  void datesComeInManyForms() {
    LocalDate day = LocalDate.of(2025, 3, 4);
    for (String words :
        new String[] {
          "2025-03-04",
          "2025-03-04T10:00:00.000Z",
          "2025-03-04 10:00",
          "4 March 2025",
          "March 4, 2025",
          "Mar 4, 2025",
          "Tue, 4 Mar 2025 10:00:00 GMT",
          "Tuesday, March 4, 2025",
          "20250304",
          "2025/03/04"
        }) {
      assertThat(Dates.day(words)).as(words).isEqualTo(day);
    }
    for (String words : new String[] {"", "2025-02-30", "2025-13-01", "03/04/2025", "soon"}) {
      assertThat(Dates.day(words)).as(words).isNull();
    }
  }
}
