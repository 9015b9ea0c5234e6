package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvRowsTest {
  @TempDir private Path folder;

  private List<SourceResult> read(byte[] csv) throws IOException {
    Path file = Files.write(folder.resolve("d.csv"), csv);
    List<SourceResult> results = new ArrayList<>();
    new Sources(InputStream.nullInputStream(), Overrides.NONE, count -> {})
        .read(List.of(file.toString()), results::add);
    return results;
  }

  private List<SourceResult> read(String csv) throws IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static Document document(SourceResult result) {
    assertThat(result).isInstanceOf(SourceResult.Found.class);
    return ((SourceResult.Found) result).document();
  }

  /** What each result is: the id of its document, or where and why there is none. */
  private List<String> told(List<SourceResult> results) {
    return results.stream()
        .map(
            result ->
                result instanceof SourceError error
                    ? error.message().replace(folder.toString(), "").substring(1)
                    : document(result).id() + "=" + document(result).text())
        .toList();
  }

  @Test
  void columnsAreFoundByNameInAnyOrderAndCase() throws IOException {
    Document document =
        document(
            read("Remark,TEXT, Id ,date,title,publisher,url\r\n"
                    + "x,They met.,n1,2025-05-01,Talks,Gazette,https://g.example/1\r\n")
                .get(0));
    assertThat(document)
        .isEqualTo(
            new Document(
                "n1",
                "They met.",
                "Talks",
                "Gazette",
                LocalDate.of(2025, 5, 1),
                "https://g.example/1"));
  }

  @Test
  void whatIsEmptyIsUnknownAndTheIdIsTheLine() throws IOException {
    Document document =
        document(read("id,text,title,published\n\n,They met.,,5 May 2023\n").get(0));
    assertThat(document.id()).isEqualTo("d:3");
    assertThat(document.title()).isNull();
    assertThat(document.published()).isEqualTo(LocalDate.of(2023, 5, 5));
  }

  @Test
  void quotedCellsHoldSeparatorsQuotesAndLineBreaks() throws IOException {
    List<SourceResult> results =
        read(
            "\uFEFF\"id\",\"text\"\r\n1,\"They \"\"met\"\",\r\nin Riga.\n\nThen left.\"\r\n2,b\r\n");
    assertThat(told(results)).containsExactly("1=They \"met\",\r\nin Riga.\n\nThen left.", "2=b");
  }

  @Test
  void semicolonsAndTabsSeparateToo() throws IOException {
    assertThat(told(read("id;text\n1;a, b\n"))).containsExactly("1=a, b");
    assertThat(told(read("id\ttext\n1\ta;b, c\n"))).containsExactly("1=a;b, c");
  }

  @Test
  void utf16IsRead() throws IOException {
    assertThat(told(read("\uFEFFid,text\n1,Rīga\n".getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly("1=Rīga");
  }

  @Test
  void aBadRowIsNamedByItsFirstLineAndTheOthersAreRead() throws IOException {
    String csv =
        "id,text,date\n"
            + "1,\"two\nlines\",\n" // 2 and 3
            + "2,too,many,cells\n" // 4
            + "3,few\n" // 5
            + "4,\" \",\n" // 6
            + "5,\"closed\" too early,\n" // 7
            + "6,fine,yesterday\n" // 8
            + "7,\"\"\"fine\"\" too\",2025-01-02\n" // 9
            + "8,\"He said \"yes\".\nThen left.\",\n" // 10 and 11
            + "9,\"a line\nmore\",\n" // 12 and 13
            + "10,\"never closed,\n" // 14
            + "11,\"a\",\n"
            + "12,last,\n";
    assertThat(told(read(csv)))
        .containsExactly(
            "1=two\nlines",
            "d.csv:4: 4 cells, where the first row names 3 columns",
            "d.csv:5: 2 cells, where the first row names 3 columns",
            "d.csv:6: \"text\" is empty",
            "d.csv:7: not CSV: Unexpected character after closing quote: ' ' (0x20)",
            "d.csv:8: \"date\" \"yesterday\" is not YYYY-MM-DD",
            "7=\"fine\" too",
            "d.csv:10: not CSV: Unexpected character after closing quote: 'y' (0x79)"
                + " (the row ends in line 11)",
            "9=a line\nmore",
            "d.csv:14: a quote is not closed",
            "11=a",
            "12=last");
  }

  @Test
  void bytesThatAreNotTextAreNamedByTheirPlaceInTheFile() throws IOException {
    byte[] csv = "id,text\n1,a\n2,R\u00E9ga\n3,c\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(told(read(csv)))
        .containsExactly("1=a", "d.csv:3: byte 15 (0xE9) is not UTF-8", "3=c");
  }

  @Test
  void aTableWithoutTextColumnIsOneError() throws IOException {
    assertThat(told(read("id,body\n1,a\n2,b\n")))
        .containsExactly(
            "d.csv:1: no column is named \"text\"; the first row must name the columns");
    assertThat(told(read("text,id,text\n1,a,b\n")))
        .containsExactly("d.csv:1: two columns are named \"text\"");
    assertThat(told(read("id,text\n"))).containsExactly("d.csv: has names of columns but no rows");
    assertThat(told(read(""))).containsExactly("d.csv: is empty");
  }

  @Test
  void aRowThatIsTooLongIsPassedOver() throws IOException, SourceException {
    String csv = "id,text\n1," + "x".repeat(200) + "\n2,b\n3,\"" + "y\n".repeat(100) + "4,\nd,e\n";
    List<SourceResult> results = new ArrayList<>();
    new CsvRows(100)
        .read("d.csv", "d", bytes(csv, StandardCharsets.UTF_8), Overrides.NONE, results::add);
    assertThat(results.get(0)).isInstanceOf(SourceError.class);
    assertThat(((SourceError) results.get(0)).message()).startsWith("d.csv:2: has more than 100");
    assertThat(document(results.get(1)).text()).isEqualTo("b");
    assertThat(((SourceError) results.get(2)).message())
        .startsWith("d.csv:4: a quote is not closed within");
    // Of the lines of the row that was given up, each is tried as a row of its own.
    assertThat(document(results.get(results.size() - 1)).text()).isEqualTo("e");
  }

  @Test
  void standardInputIsKnownByItsColumnsAndRowsComeOneByOne() {
    List<String> seen = new ArrayList<>();
    InputStream slow =
        new InputStream() {
          private final byte[] csv = "id,text,date\n1,a,\n2,b,\n".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            if (at == csv.length) {
              // Whoever waits for the end of the input gets it only after both rows.
              assertThat(seen).containsExactly("1", "2");
              return -1;
            }
            return csv[at++];
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            int value = read();
            if (value < 0) {
              return -1;
            }
            buffer[offset] = (byte) value;
            return 1;
          }

          @Override
          public int available() {
            return 0;
          }
        };
    new Sources(slow, Overrides.NONE, count -> {})
        .read(List.of("-"), result -> seen.add(document(result).id()));
    assertThat(seen).containsExactly("1", "2");
  }

  @Test
  void whatAnotherLibraryWritesIsReadBack() throws IOException {
    String[] pieces = {
      "a", "é", "🕊", "\"", ",", ";", "\n", "\r\n", "\t", " ", "=", "'", "x,\"y\""
    };
    Random random = new Random(3);
    for (QuoteMode mode : List.of(QuoteMode.MINIMAL, QuoteMode.ALL)) {
      List<String> texts = new ArrayList<>();
      StringWriter csv = new StringWriter();
      CSVFormat format =
          CSVFormat.RFC4180.builder().setQuoteMode(mode).setHeader("id", "text", "title").get();
      try (CSVPrinter printer = new CSVPrinter(csv, format)) {
        for (int i = 0; i < 300; i++) {
          StringBuilder text = new StringBuilder("t");
          for (int k = random.nextInt(12); k > 0; k--) {
            text.append(pieces[random.nextInt(pieces.length)]);
          }
          texts.add(text.toString());
          printer.printRecord(i, text, random.nextBoolean() ? "" : "T " + text);
        }
      }
      List<SourceResult> results = read(csv.toString());
      assertThat(results.stream().map(result -> document(result).text()))
          .containsExactlyElementsOf(texts);
    }
  }

  private static InputStream bytes(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }
}
