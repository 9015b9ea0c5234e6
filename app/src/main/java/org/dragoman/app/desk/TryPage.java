package org.dragoman.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.export.CodePoints;
import org.dragoman.brief.BriefWriter;
import org.dragoman.brief.Statement;
import org.dragoman.event.PredicateExplanation;
import org.dragoman.grammar.Parse;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Explanation;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A text that is tried: its record and how it was read. Nothing of it is kept. Immutable.
 *
 * @param given what was pasted
 * @param form further fields
 * @param result what was read, or null where nothing was pasted
 */
public record TryPage(String given, List<Field> form, @Nullable Result result) {
  /** Characters that are read at most. */
  static final int LONGEST = 60_000;

  public TryPage {
    form = List.copyOf(form);
  }

  /**
   * What was read.
   *
   * @param brief the record in sentences
   * @param title the headline with what was read from it, or null
   * @param text the text with what was read from it
   * @param sections what was read from it
   * @param sentences how its sentences were read
   */
  public record Result(
      List<String> brief,
      @Nullable MarkedText title,
      MarkedText text,
      List<DocumentPage.Section> sections,
      List<Sentence> sentences) {
    public Result {
      brief = List.copyOf(brief);
      sections = List.copyOf(sections);
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence.
   *
   * @param name s1, or title
   * @param words its words with the tree
   * @param predicates what became of its predicates
   */
  public record Sentence(String name, String text, List<Word> words, List<Predicate> predicates) {
    public Sentence {
      words = List.copyOf(words);
      predicates = List.copyOf(predicates);
    }
  }

  /**
   * A word.
   *
   * @param number from 1
   * @param head the number of the word that governs it, 0 for the root
   * @param relation how it stands to that word
   * @param depth how far it is from the root
   */
  public record Word(
      int number, String text, String lemma, String tag, int head, String relation, int depth) {}

  /**
   * A word with coding rules.
   *
   * @param outcome what became of it
   * @param event the event it gave, or empty
   */
  public record Predicate(String word, String outcome, String event) {}

  /**
   * The page.
   *
   * @param given what was pasted, or null for an empty page
   */
  static TryPage of(Desk desk, Asked asked, @Nullable String given) {
    String title = asked.word("title");
    String publisher = asked.word("publisher");
    LocalDate day = asked.day("date");
    List<Field> form =
        List.of(
            Field.text("title", "Title", title),
            Field.text("publisher", "Publisher", publisher),
            Field.day("date", "Published", day));
    if (given == null || given.isBlank()) {
      if (given != null) {
        asked.notice("there is no text to read");
      }
      return new TryPage("", form, null);
    }
    if (given.length() > LONGEST) {
      asked.notice("the text is longer than " + LONGEST + " characters; its beginning was read");
    }
    String text =
        CodePoints.wellFormed(given.substring(0, Math.min(LONGEST, given.length())))
            .replace("\r\n", "\n");
    Document document = new Document("pasted", text, title, publisher, day, null);
    Explanation explanation = desk.engine().dragoman().explain(document);
    DiplomaticRecord record = desk.engine().dragoman().read(explanation.analysis());
    List<Reading> readings = new RecordReadings(record).all();
    return new TryPage(
        text,
        form,
        new Result(
            new BriefWriter(desk.engine().lexicon())
                .write(record).statements().stream().map(Statement::text).toList(),
            title == null
                ? null
                : MarkedText.of(title, readings.stream().filter(Reading::inTitle).toList(), null),
            MarkedText.of(
                text, readings.stream().filter(reading -> !reading.inTitle()).toList(), null),
            DocumentPage.sections(readings),
            sentences(explanation)));
  }

  private static List<Sentence> sentences(Explanation explanation) {
    List<Sentence> sentences = new ArrayList<>();
    for (Parse parse : explanation.analysis().parses()) {
      List<Word> words = new ArrayList<>();
      for (int i = 0; i < parse.size(); i++) {
        words.add(
            new Word(
                i + 1,
                parse.text(i),
                parse.lemma(i),
                parse.upos(i).name(),
                parse.head(i) + 1,
                parse.relation(i).label(),
                depth(parse, i)));
      }
      List<Predicate> predicates = new ArrayList<>();
      for (PredicateExplanation predicate : explanation.predicates(parse)) {
        predicates.add(
            new Predicate(
                parse.text(predicate.token()),
                predicate.outcome().label(),
                predicate.events().isEmpty()
                    ? ""
                    : predicate.events().get(0).event().type().name()
                        + " "
                        + predicate.events().get(0).event().cameo()));
      }
      boolean title = parse.sentence().passage() == Passage.TITLE;
      sentences.add(
          new Sentence(
              title ? "title" : "s" + (parse.sentence().index() + 1),
              explanation
                  .analysis()
                  .document()
                  .quote(parse.sentence(), parse.sentence().span())
                  .text(),
              words,
              predicates));
    }
    return sentences;
  }

  private static int depth(Parse parse, int word) {
    int depth = 0;
    for (int at = parse.head(word); at >= 0 && depth < parse.size(); at = parse.head(at)) {
      depth++;
    }
    return depth;
  }
}
