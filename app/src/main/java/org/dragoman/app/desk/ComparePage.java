package org.dragoman.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.app.export.CodePoints;
import org.dragoman.app.export.ComparisonWords;
import org.dragoman.app.query.DocumentRecord;
import org.dragoman.app.query.DocumentRecordQuery;
import org.dragoman.compare.Comparer;
import org.dragoman.compare.Comparison;
import org.dragoman.compare.Finding;
import org.dragoman.compare.Reason;
import org.dragoman.compare.Where;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Two readouts beside each other. Immutable.
 *
 * @param documents documents to choose from, the newest first
 * @param a the one that is chosen, or empty
 * @param b the other
 * @param result what was found, or null where two are not chosen
 */
public record ComparePage(List<Choice> documents, String a, String b, @Nullable Result result) {
  private static final int MOST = 300;

  public ComparePage {
    documents = List.copyOf(documents);
  }

  /** A document to choose. */
  public record Choice(String id, String name) {}

  /**
   * What was found.
   *
   * @param a the one document
   * @param b the other
   * @param verdict whether they tell of the same engagement
   * @param reasons what speaks for it and against it
   * @param tables what they tell, by who tells it
   */
  public record Result(
      Choice a, Choice b, String verdict, List<Ground> reasons, List<Table> tables) {
    public Result {
      reasons = List.copyOf(reasons);
      tables = List.copyOf(tables);
    }
  }

  /** What speaks for the same engagement, or against it. */
  public record Ground(boolean agrees, String name, String words) {}

  /** What the two tell. */
  public record Table(String heading, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A thing that is told.
   *
   * @param difference in what they differ; empty where in nothing
   * @param a the words of the one, or null
   * @param b the words of the other, or null
   */
  public record Row(
      String part, String what, String difference, @Nullable Words a, @Nullable Words b) {}

  /** The page that is asked for. */
  static ComparePage of(Desk desk, Asked asked) {
    DocumentRecordQuery documents = new DocumentRecordQuery(desk.ledger(), desk.fates());
    List<Choice> choices = new ArrayList<>();
    for (DocumentRecord.Other other : documents.newest(MOST)) {
      List<String> name = new ArrayList<>();
      if (other.published() != null) {
        name.add(other.published());
      }
      if (other.publisher() != null) {
        name.add(other.publisher());
      }
      name.add(other.title());
      choices.add(new Choice(other.id().toString(), String.join(" · ", name)));
    }
    UUID a = id(asked, "a");
    UUID b = id(asked, "b");
    Result result = null;
    if (a != null && b != null) {
      Optional<Document> first = documents.text(a);
      Optional<Document> second = documents.text(b);
      if (first.isPresent() && second.isPresent()) {
        result = compare(desk, a, first.get(), b, second.get());
      } else {
        asked.notice("the ledger has no such document");
      }
    }
    return new ComparePage(choices, asked.text("a"), asked.text("b"), result);
  }

  private static @Nullable UUID id(Asked asked, String field) {
    return asked.choice(
        field,
        text -> {
          try {
            return UUID.fromString(text);
          } catch (IllegalArgumentException e) {
            return null;
          }
        },
        text -> "'" + text + "' is no name of a document");
  }

  private static Result compare(Desk desk, UUID a, Document first, UUID b, Document second) {
    Comparison comparison =
        new Comparer(desk.engine().lexicon())
            .compare(desk.engine().dragoman().read(first), desk.engine().dragoman().read(second));
    ComparisonWords words = new ComparisonWords(comparison);
    List<Ground> reasons = new ArrayList<>();
    for (Reason reason : comparison.reasons()) {
      reasons.add(new Ground(reason.agrees(), reason.ground().label(), words.reason(reason)));
    }
    List<Table> tables = new ArrayList<>();
    add(tables, "Said differently", words.findings(Where.DIFFERENT), a, first, b, second);
    add(tables, "Only in A", words.findings(Where.A), a, first, b, second);
    add(tables, "Only in B", words.findings(Where.B), a, first, b, second);
    add(tables, "In both", words.findings(Where.BOTH), a, first, b, second);
    return new Result(
        new Choice(a.toString(), ComparisonWords.name(comparison.a())),
        new Choice(b.toString(), ComparisonWords.name(comparison.b())),
        words.verdict(),
        reasons,
        tables);
  }

  private static void add(
      List<Table> tables,
      String heading,
      List<Finding> findings,
      UUID a,
      Document first,
      UUID b,
      Document second) {
    if (findings.isEmpty()) {
      return;
    }
    tables.add(
        new Table(
            heading,
            findings.stream()
                .map(
                    finding ->
                        new Row(
                            finding.part().label(),
                            finding.what(),
                            finding.differences().stream()
                                .map(ComparisonWords::difference)
                                .collect(Collectors.joining(" · ")),
                            words(a, first, finding.a()),
                            words(b, second, finding.b())))
                .toList()));
  }

  private static @Nullable Words words(UUID id, Document document, @Nullable Quote quote) {
    if (quote == null) {
      return null;
    }
    boolean title = quote.passage() == Passage.TITLE;
    CodePoints points = CodePoints.of(document.passage(quote.passage()));
    return new Words(
        quote.text(),
        Words.href(id, title, points.at(quote.span().begin()), points.at(quote.span().end())),
        "",
        title ? "title" : "sentence " + (quote.sentence() + 1));
  }
}
