package org.dragoman.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Sentences;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the sentence splitter and tokenizer on treebanks and shows its doubtful cuts. */
@Command(
    name = "sentences",
    description = {
      "Measures sentences and tokens on the raw text of the *-dev.conllu[.gz] files of a folder,",
      "beside the sentence detector of Apache OpenNLP. With --records, prints each cut and each",
      "place without one that a person should look at, and how many there are."
    },
    mixinStandardHelpOptions = true)
public final class SentencesCommand implements Callable<Integer> {
  private static final String OPENNLP_MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final int SPEED_CHARACTERS = 20_000_000;
  private static final int CONTEXT = 50;

  /** What a period may belong to: short or inner-capital words, letters, figures. */
  private static final Pattern DOUBTFUL =
      Pattern.compile(
          "(?:\\p{L}|\\p{Lu}\\p{Ll}{1,3}|\\p{Lu}{2,5}|(?:\\p{L}{1,2}\\.)+\\p{L}{0,2}|[\\p{L}.-]*\\d[\\d.,]*)\\.");

  @Parameters(index = "0", paramLabel = "TREEBANKS_DIR", description = "CoNLL-U files")
  private Path treebanks = Path.of(".");

  @Option(names = "--records", paramLabel = "CORPUS.jsonl", description = "documents with a text")
  private @Nullable Path records;

  @Option(names = "--errors", description = "print each sentence that is wrong, and tokens")
  private boolean errors;

  private final Sentences sentences = Sentences.english(Lexicon.bundled());

  @Override
  public Integer call() throws IOException {
    SentenceDetectorME openNlp = openNlp();
    System.out.println(RawText.MADE_HOW);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(treebanks)) {
      all.filter(file -> file.getFileName().toString().contains("-dev.conllu"))
          .sorted()
          .forEach(files::add);
    }
    StringBuilder everything = new StringBuilder();
    for (Path file : files) {
      List<RawText> documents = RawText.read(file);
      measure(file, documents, openNlp);
      documents.forEach(document -> everything.append(document.text()).append("\n\n"));
    }
    speed(everything.toString(), openNlp);
    if (records != null) {
      showDoubtful(records);
    }
    return 0;
  }

  private static SentenceDetectorME openNlp() throws IOException {
    try (InputStream in = SentencesCommand.class.getResourceAsStream(OPENNLP_MODEL)) {
      if (in == null) {
        throw new IOException(OPENNLP_MODEL + ": not on the class path");
      }
      return new SentenceDetectorME(new SentenceModel(in));
    }
  }

  private void measure(Path file, List<RawText> documents, SentenceDetectorME openNlp) {
    SpanScore ours = new SpanScore();
    SpanScore theirs = new SpanScore();
    SpanScore theirsByParagraph = new SpanScore();
    SpanScore tokens = new SpanScore();
    for (RawText document : documents) {
      List<Span> found = new ArrayList<>();
      List<Span> foundTokens = new ArrayList<>();
      for (Sentence sentence : split(document.text())) {
        found.add(sentence.span());
        sentence.tokens().forEach(token -> foundTokens.add(token.span()));
      }
      ours.add(found, document.sentences());
      theirs.add(detect(openNlp, document.text(), 0), document.sentences());
      theirsByParagraph.add(detectByParagraph(openNlp, document.text()), document.sentences());
      tokens.add(foundTokens, document.tokens());
      if (errors) {
        showErrors("sentence", document.text(), found, document.sentences());
        showErrors("token", document.text(), foundTokens, document.tokens());
      }
    }
    System.out.printf("%s%n", file.getFileName());
    System.out.printf("  sentences  Dragoman  %s%n", ours);
    System.out.printf("             OpenNLP   %s%n", theirs);
    System.out.printf(
        "             OpenNLP   %s, given one paragraph at a time%n", theirsByParagraph);
    System.out.printf("  tokens     Dragoman  %s%n", tokens);
  }

  private static List<Span> detect(SentenceDetectorME openNlp, String text, int offset) {
    List<Span> found = new ArrayList<>();
    for (opennlp.tools.util.Span span : openNlp.sentPosDetect(text)) {
      found.add(new Span(offset + span.getStart(), offset + span.getEnd()));
    }
    return found;
  }

  private static List<Span> detectByParagraph(SentenceDetectorME openNlp, String text) {
    List<Span> found = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int blank = text.indexOf("\n\n", begin);
      int end = blank < 0 ? text.length() : blank;
      found.addAll(detect(openNlp, text.substring(begin, end), begin));
      begin = end + 2;
    }
    return found;
  }

  private List<Sentence> split(String text) {
    return sentences.split(Document.of("-", text), Passage.TEXT);
  }

  private static void showErrors(String what, String text, List<Span> found, List<Span> wanted) {
    for (Span span : found) {
      if (!wanted.contains(span)) {
        System.out.println("  extra " + what + ": " + context(text, span));
      }
    }
    for (Span span : wanted) {
      if (!found.contains(span)) {
        System.out.println("  missed " + what + ": " + context(text, span));
      }
    }
  }

  private static String context(String text, Span span) {
    int begin = Math.max(0, span.begin() - 20);
    int end = Math.min(text.length(), span.end() + 20);
    return (text.substring(begin, span.begin())
            + "[["
            + text.substring(span.begin(), span.end())
            + "]]"
            + text.substring(span.end(), end))
        .replace("\n", "\\n");
  }

  private void speed(String sample, SentenceDetectorME openNlp) {
    StringBuilder text = new StringBuilder();
    while (text.length() < SPEED_CHARACTERS) {
      text.append(sample);
    }
    Document document = Document.of("speed", text.toString());
    double best = 0;
    for (int round = 0; round < 4; round++) {
      long begun = System.nanoTime();
      long[] count = new long[1];
      sentences.forEach(document, Passage.TEXT, sentence -> count[0] += sentence.size());
      best = Math.max(best, text.length() * 1e9 / (System.nanoTime() - begun));
    }
    int sampled = Math.min(sample.length(), 500_000);
    long begun = System.nanoTime();
    openNlp.sentPosDetect(sample.substring(0, sampled));
    double theirs = sampled * 1e9 / (System.nanoTime() - begun);
    System.out.printf(
        Locale.ROOT,
        "speed, one thread, characters/s: %,.0f sentences and tokens; OpenNLP %,.0f sentences%n",
        best,
        theirs);
  }

  private void showDoubtful(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int documents = 0;
    int all = 0;
    int[] counts = new int[Doubt.values().length];
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode node = json.readTree(line);
      String id = node.path("id").asText();
      String text = node.path("text").asText();
      List<Sentence> found = split(text);
      documents++;
      all += found.size();
      for (int i = 0; i < found.size(); i++) {
        Sentence sentence = found.get(i);
        for (int t = 0; t + 1 < sentence.size(); t++) {
          int after = sentence.token(t + 1).begin();
          if (isEnd(sentence.token(t)) && Character.isUpperCase(text.codePointAt(after))) {
            show(id, text, sentence.token(t).end(), after, Doubt.NO_CUT, counts);
          }
        }
        if (i + 1 < found.size()) {
          int after = found.get(i + 1).begin();
          Doubt doubt = doubt(sentence);
          if (doubt != null && !text.substring(sentence.end(), after).contains("\n\n")) {
            show(id, text, sentence.end(), after, doubt, counts);
          }
        }
      }
    }
    System.out.printf("%d documents, %d sentences%n", documents, all);
    for (Doubt doubt : Doubt.values()) {
      System.out.printf("%6d %s%n", counts[doubt.ordinal()], doubt.meaning);
    }
  }

  private static void show(String id, String text, int end, int next, Doubt doubt, int[] counts) {
    counts[doubt.ordinal()]++;
    System.out.printf(
        "%-9s %s  %s || %s%n",
        doubt,
        id,
        text.substring(Math.max(0, end - CONTEXT), end).replace('\n', ' '),
        text.substring(next, Math.min(text.length(), next + CONTEXT)).replace('\n', ' '));
  }

  /** Why a person should look at a place. */
  private enum Doubt {
    PERIOD("cuts after a period that may belong to an abbreviation, an initial or a number"),
    NO_MARK("cuts after no mark of an end"),
    NO_CUT("marks of an end before a capital letter, inside a sentence");

    private final String meaning;

    Doubt(String meaning) {
      this.meaning = meaning;
    }
  }

  private static boolean isEnd(Token token) {
    String text = token.text();
    return ".!?\u2026".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static @Nullable Doubt doubt(Sentence sentence) {
    int last = sentence.size() - 1;
    while (last > 0 && ")]\"'\u2019\u201D".contains(sentence.token(last).text())) {
      last--;
    }
    Token token = sentence.token(last);
    if (!isEnd(token)) {
      return Doubt.NO_MARK;
    }
    String word =
        token.text().equals(".") && last > 0 && sentence.token(last - 1).end() == token.begin()
            ? sentence.token(last - 1).text() + "."
            : token.text();
    return DOUBTFUL.matcher(word).matches() ? Doubt.PERIOD : null;
  }
}
