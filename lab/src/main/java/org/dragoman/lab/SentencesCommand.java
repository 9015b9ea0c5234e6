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
      "beside the sentence detector of Apache OpenNLP. With --records, prints each end of a",
      "sentence after something like an abbreviation, an initial or a number."
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
    SpanScore tokens = new SpanScore();
    for (RawText document : documents) {
      List<Span> found = new ArrayList<>();
      List<Span> foundTokens = new ArrayList<>();
      for (Sentence sentence : split(document.text())) {
        found.add(sentence.span());
        sentence.tokens().forEach(token -> foundTokens.add(token.span()));
      }
      List<Span> foundByOpenNlp = new ArrayList<>();
      for (opennlp.tools.util.Span span : openNlp.sentPosDetect(document.text())) {
        foundByOpenNlp.add(new Span(span.getStart(), span.getEnd()));
      }
      ours.add(found, document.sentences());
      theirs.add(foundByOpenNlp, document.sentences());
      tokens.add(foundTokens, document.tokens());
      if (errors) {
        showErrors("sentence", document.text(), found, document.sentences());
        showErrors("token", document.text(), foundTokens, document.tokens());
      }
    }
    System.out.printf("%s%n", file.getFileName());
    System.out.printf("  sentences  Dragoman  %s%n", ours);
    System.out.printf("             OpenNLP   %s%n", theirs);
    System.out.printf("  tokens     Dragoman  %s%n", tokens);
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
    int doubtful = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode node = json.readTree(line);
      String text = node.path("text").asText();
      List<Sentence> found = split(text);
      documents++;
      all += found.size();
      for (int i = 0; i + 1 < found.size(); i++) {
        Sentence sentence = found.get(i);
        Sentence next = found.get(i + 1);
        if (isDoubtful(sentence) && isOneParagraph(text, sentence.end(), next.begin())) {
          doubtful++;
          int begin = Math.max(sentence.begin(), sentence.end() - CONTEXT);
          int end = Math.min(next.end(), next.begin() + CONTEXT);
          System.out.printf(
              "%s  %s || %s%n",
              node.path("id").asText(),
              text.substring(begin, sentence.end()).replace('\n', ' '),
              text.substring(next.begin(), end).replace('\n', ' '));
        }
      }
    }
    System.out.printf(
        "%d documents, %d sentences, %d of them end after what may be an abbreviation, an initial"
            + " or a number%n",
        documents, all, doubtful);
  }

  private static boolean isOneParagraph(String text, int from, int to) {
    return !text.substring(from, to).contains("\n\n");
  }

  private static boolean isDoubtful(Sentence sentence) {
    int last = sentence.size() - 1;
    Token token = sentence.token(last);
    String word =
        token.text().equals(".") && last > 0 && sentence.token(last - 1).end() == token.begin()
            ? sentence.token(last - 1).text() + "."
            : token.text();
    return DOUBTFUL.matcher(word).matches();
  }
}
