package org.dragoman.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotated files are read in each form, and what is wrong is named by line. */
class GoldFileTest {
  private final List<String> problems = new ArrayList<>();

  private GoldFile read(byte[] bytes) throws IOException {
    return GoldFile.read("gold", new ByteArrayInputStream(bytes), problems::add);
  }

  private GoldFile read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> words(GoldRow row, List<Span> spans) {
    return spans.stream().map(span -> row.text().substring(span.begin(), span.end())).toList();
  }

  @Test
  void marksAreTakenOutAndTheirWordsKept() throws IOException {
    GoldFile file =
        read(
            """
            # a comment
            status\tmarked_sentence\tnote\ttype

            future\t<s>Norway</s> and <s> Chile </s> will help<t> Peru</t>.\tx\taid
            -\t<t>Peru</t> was <s>not</s> named.\t\tNone
            """);
    assertThat(problems).isEmpty();
    assertThat(file.complete()).isTrue();
    GoldRow row = file.rows().get(0);
    assertThat(row.line()).isEqualTo(4);
    assertThat(row.id()).isEqualTo("4");
    assertThat(row.text()).isEqualTo("Norway and Chile will help Peru.");
    assertThat(words(row, row.actors())).containsExactly("Norway", "Chile");
    assertThat(words(row, row.recipients())).containsExactly("Peru");
    assertThat(row.type()).isEqualTo(EventType.AID);
    assertThat(row.status()).isEqualTo(EventStatus.FUTURE);
    assertThat(file.rows().get(1).type()).isNull();
    assertThat(file.rows().get(1).status()).isNull();
  }

  @Test
  void textAloneMarksNobody() throws IOException {
    GoldFile file = read("\uFEFFid\ttext\ttype\n7\tNorway <s> Chile.\tAID\r\n");
    assertThat(problems).isEmpty();
    GoldRow row = file.rows().get(0);
    assertThat(row)
        .isEqualTo(
            new GoldRow(2, "7", "Norway <s> Chile.", EventType.AID, List.of(), List.of(), null));
  }

  @Test
  void offsetsOfJsonCountCodePoints() throws IOException {
    GoldFile file =
        read(
            "{\"id\":\"a\",\"text\":\"🕊 Norway thanked Chile.\",\"type\":\"SUPPORT\","
                + "\"actors\":[{\"begin\":2,\"end\":8}],\"recipients\":[{\"begin\":17,\"end\":22}],"
                + "\"status\":\"actual\"}\n"
                + "{\"id\":5,\"text\":\"Chile slept.\",\"type\":\"NONE\"}\n");
    assertThat(problems).isEmpty();
    GoldRow row = file.rows().get(0);
    assertThat(words(row, row.actors())).containsExactly("Norway");
    assertThat(words(row, row.recipients())).containsExactly("Chile");
    assertThat(row.status()).isEqualTo(EventStatus.ACTUAL);
    assertThat(file.rows().get(1))
        .isEqualTo(new GoldRow(2, "5", "Chile slept.", null, List.of(), List.of(), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<s>Norway slept.@AID | <s> is not closed",
        "Norway</t> slept.@AID | </t> closes nothing",
        "<s>Norway <s>slept</s>.@AID | <s> within its like",
        "<s> </s>Norway slept.@AID | nothing before </s>",
        "Norway slept.@HELP | type \"HELP\" is none of AGREE, CONSULT",
        "Norway slept.@ | no type",
        "Norway slept. | no type",
        "@AID | no marked_sentence",
        "Norway slept.@AID@soon | status \"SOON\" is none of ACTUAL, FUTURE",
        "Norway slept.@AID@actual@more | 4 cells for 3 columns",
      })
  void badRowIsNamedAndTheRestGoesOn(String row, String problem) throws IOException {
    GoldFile file =
        read(
            "marked_sentence\ttype\tstatus\n" + row.replace('@', '\t') + "\nNorway slept.\tNONE\n");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith("gold:2: " + problem);
    assertThat(file.rows()).extracting(GoldRow::line).containsExactly(3);
    assertThat(file.complete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"text\": | not a JSON object on one line",
        "{\"text\":\"x\",\"type\":\"AID\"} {} | not a JSON object on one line",
        "[] | not a JSON object",
        "{\"type\":\"AID\"} | no \"text\"",
        "{\"text\":5,\"type\":\"AID\"} | \"text\" is not a string",
        "{\"text\":\"x\"} | no type",
        "{\"text\":\"x\",\"type\":\"AID\",\"actors\":5} | \"actors\" is not a list",
        "{\"text\":\"x\",\"type\":\"AID\",\"actors\":[{}]} | \"actors\" needs \"begin\" and \"end\"",
        "{\"text\":\"x\",\"type\":\"AID\",\"actors\":[{\"begin\":0,\"end\":2}]}"
            + " | \"actors\" 0 to 2 is no stretch of the text",
        "{\"text\":\"x\",\"type\":\"AID\",\"actors\":[{\"begin\":0,\"end\":0}]}"
            + " | \"actors\" 0 to 0 is no stretch of the text",
      })
  void badLineOfJsonIsNamedAndTheRestGoesOn(String line, String problem) throws IOException {
    String good = "{\"text\":\"Norway slept.\",\"type\":\"NONE\"}\n";
    GoldFile file = read(good + line + "\n" + good);
    assertThat(problems).containsExactly("gold:2: " + problem);
    assertThat(file.rows()).extracting(GoldRow::line).containsExactly(1, 3);
    assertThat(file.complete()).isFalse();
  }

  @Test
  void whatCannotBeUnderstoodIsNamed() throws IOException {
    assertThat(read("sentence\tlabel\nNorway slept.\tNONE\n").rows()).isEmpty();
    assertThat(read("text\ttype\ttype\nNorway slept.\tNONE\n").complete()).isFalse();
    assertThat(read("text\ttype\n").complete()).isFalse();
    assertThat(read("").complete()).isFalse();
    byte[] latin =
        "text\ttype\nNorway sl\u00E9pt.\tNONE\nChile slept.\tNONE\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(latin).rows()).extracting(GoldRow::line).containsExactly(3);
    assertThat(problems)
        .containsExactly(
            "gold:1: the columns must be named, among them type and marked_sentence or text",
            "gold:1: column type stands twice",
            "gold: holds no rows",
            "gold: holds no rows",
            "gold:2: not UTF-8");
  }

  @Test
  void sampleHoldsEveryType() throws IOException {
    Path sample = Path.of("..", "samples", "gold.tsv");
    try (InputStream in = Files.newInputStream(sample)) {
      GoldFile file = GoldFile.read("gold.tsv", in, problems::add);
      assertThat(problems).isEmpty();
      Set<EventType> types = EnumSet.noneOf(EventType.class);
      for (GoldRow row : file.rows()) {
        assertThat(row.actors()).as(row.text()).hasSize(1);
        assertThat(row.recipients()).as(row.text()).hasSize(1);
        assertThat(row.status() == null).as(row.text()).isEqualTo(row.type() == null);
        if (row.type() != null) {
          types.add(row.type());
        }
      }
      assertThat(types).containsExactly(EventType.values());
    }
  }
}
