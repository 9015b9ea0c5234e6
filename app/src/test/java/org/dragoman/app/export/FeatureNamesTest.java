package org.dragoman.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.Dragoman;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventJudge;
import org.dragoman.event.EventType;
import org.dragoman.event.PairCoder;
import org.dragoman.event.SidePair;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Explanation;
import org.dragoman.text.Document;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every feature of the judge has a name that readers understand. */
class FeatureNamesTest {
  private static final FeatureNames NAMES = new FeatureNames(Lexicon.bundled());
  private static final Path SAMPLES = Path.of("../samples");

  /** Sentences in which the rebels are taken for the only side. */
  private static final List<String> ALONE =
      List.of(
          "Officials condemned the brutal attack after the rebels had left.",
          "Officials rejected the new agreement because the rebels broke it.",
          "Officials proposed talks when the rebels returned.");

  /** Sentences in which Norway stands under an act of its own, and Chile is the other side. */
  private static final List<String> UNDER =
      List.of(
          "The demand of the envoy of Norway surprised Chile.",
          "The strike by the army of Norway angered Chile.",
          "The support of the government of Norway for the rebels angered Chile.",
          "The call of the president of Norway angered Chile.",
          "The order of the court of Norway worried Chile.");

  @Test
  void namesAreThoseOfTheTemplatesThatOccur() throws IOException {
    Dragoman dragoman = Dragoman.english();
    List<SidePair> pairs = new ArrayList<>();
    for (Document document : samples()) {
      Explanation explanation = dragoman.explain(document);
      for (Parse parse : explanation.analysis().parses()) {
        explanation.pairs(parse).forEach(pair -> pairs.add(pair.judged().pair()));
      }
    }
    assertThat(pairs).hasSizeGreaterThan(100);
    for (String text : ALONE) {
      Document document = Document.of("alone", text);
      List<Span> side = List.of(span(text, "the rebels"));
      pairs.add(dragoman.pair(document, side, List.of()).orElseThrow());
      pairs.add(dragoman.pair(document, List.of(), side).orElseThrow());
    }
    for (String text : UNDER) {
      Document document = Document.of("under", text);
      pairs.add(
          dragoman
              .pair(document, List.of(span(text, "Norway")), List.of(span(text, "Chile")))
              .orElseThrow());
    }
    Set<String> templates = templates(pairs);
    assertThat(NAMES.templates()).containsAll(templates);
    // The second verb over a lone side is too rare for all that is asked of it to weigh something.
    Set<String> named = new TreeSet<>(NAMES.templates());
    named.removeIf(template -> template.startsWith("over "));
    assertThat(templates).anyMatch(t -> t.startsWith("over ")).containsAll(named);
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static List<Document> samples() throws IOException {
    List<String> paths = new ArrayList<>();
    try (var files = Files.list(SAMPLES)) {
      files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(file -> !file.endsWith("README.md") && !file.endsWith(".tsv"))
          .forEach(paths::add);
    }
    List<Document> documents = new ArrayList<>();
    List<SourceResult> results = new ArrayList<>();
    new Sources(new ByteArrayInputStream(new byte[0]), new Overrides(null, null, null), bytes -> {})
        .read(paths, results::add);
    for (SourceResult result : results) {
      assertThat(result).isInstanceOf(SourceResult.Found.class);
      documents.add(((SourceResult.Found) result).document());
    }
    for (String line : Files.readAllLines(SAMPLES.resolve("gold.tsv"))) {
      if (line.startsWith("#") || line.startsWith("marked_sentence")) {
        continue;
      }
      documents.add(
          Document.of("gold", line.substring(0, line.indexOf('\t')).replaceAll("</?[st]>", "")));
    }
    return documents;
  }

  /** The templates with any weight for any type or for none. */
  private static Set<String> templates(List<SidePair> pairs) {
    Lexicon lexicon = Lexicon.bundled();
    EventJudge judge = new PairCoder(lexicon, new EventCoder(lexicon)).judge();
    Set<String> templates = new TreeSet<>();
    List<EventType> types = new ArrayList<>(List.of(EventType.values()));
    for (SidePair pair : pairs) {
      for (EventType type : types) {
        judge.reasons(pair, type, Integer.MAX_VALUE).forEach(r -> templates.add(r.template()));
      }
      judge.reasons(pair, null, Integer.MAX_VALUE).forEach(r -> templates.add(r.template()));
    }
    return templates;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order | ts | the recipient",
        "gap | 8 | 4 to 8",
        "between2 | < said | [side] said",
        "before s1 | < | beginning of the sentence",
        "way | nsubj ^meet^obl:with  | nsubj ^ meet ^ obl:with",
        "bare way | ^obj | ^ obj",
        "vote fits | CONSULT s with | CONSULT: actor as subject, recipient behind “with”",
        "vote fits | AID t - | AID: recipient as subject",
        "code fits | 051 - t | 051: recipient as object",
        "vote fits | AID - - | AID: neither",
        "meet | announce | announce",
        "some other | a b | a b",
      })
  void valuesAreShownForReaders(String template, String value, String shown) {
    assertThat(NAMES.value(template, value)).isEqualTo(shown);
  }

  @Test
  void templateWithoutRowKeepsItsOwnName() {
    assertThat(NAMES.name("meet")).isEqualTo("joining word");
    assertThat(NAMES.name("some other")).isEqualTo("some other");
  }
}
