package org.dragoman.app.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dragoman.app.ledger.PartyNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries in the syntax of Lucene's classic parser, with the fields of the index. What would
 * cost more than it is worth is refused: leading wildcards, regular expressions, deep nesting.
 *
 * <p>For one thread.
 */
final class Queries {
  private static final int LONGEST = 2000;
  private static final int DEEPEST = 50;

  /** Letters before a wildcard, so that it stands for few enough terms. */
  private static final int LEAST_LETTERS = 2;

  private static final float TITLE_BOOST = 2;

  private static final Pattern PLACE =
      Pattern.compile("Encountered (.*?) at line (\\d+), column (\\d+)", Pattern.DOTALL);
  private static final Pattern LEXICAL =
      Pattern.compile(
          "Lexical error at line (\\d+), column (\\d+)\\.\\s+Encountered: (.*)", Pattern.DOTALL);

  private final PartyNames parties;
  private final Analyzer analyzer;

  Queries(PartyNames parties, Analyzer analyzer) {
    this.parties = parties;
    this.analyzer = analyzer;
  }

  /**
   * Reads a query.
   *
   * @throws QueryException where it is none; the message tells the place
   */
  Query read(String text) {
    if (text.isBlank()) {
      throw new QueryException("the query is empty");
    }
    if (text.length() > LONGEST) {
      throw new QueryException("the query is longer than " + LONGEST + " characters");
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth > DEEPEST) {
        throw wrong(text, i, "more than " + DEEPEST + " brackets are open");
      }
    }
    try {
      Query query = new Parser(text, analyzer).parse(text);
      if (query == null) {
        throw new QueryException("the query asks for nothing: " + text);
      }
      return query;
    } catch (ParseException e) {
      throw told(text, e);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QueryException("the query has too many parts", e);
    }
  }

  private static QueryException told(String text, ParseException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof QueryException known) {
        return known;
      }
      String message = String.valueOf(cause.getMessage());
      Matcher place = PLACE.matcher(message);
      if (place.find()) {
        int at = Integer.parseInt(place.group(3));
        boolean end = place.group(1).contains("<EOF>");
        return wrong(
            text, end ? text.length() : at, end ? "something is missing" : "is not expected");
      }
      Matcher lexical = LEXICAL.matcher(message);
      if (lexical.find()) {
        boolean end = lexical.group(3).contains("<EOF>");
        int at = end ? text.length() : Integer.parseInt(lexical.group(2));
        return wrong(text, at, end ? "a quotation mark or slash is not closed" : "is not expected");
      }
    }
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new QueryException("the query cannot be read: " + message, e);
  }

  /** What is wrong at a place, with the words that stand there. */
  static QueryException wrong(String text, int at, String what) {
    int from = Math.max(0, Math.min(at, text.length()));
    String rest = text.substring(from);
    String there =
        rest.isEmpty() ? "the end" : "'" + rest.substring(0, Math.min(20, rest.length())) + "'";
    return new QueryException(
        "the query cannot be read at character " + (from + 1) + ", " + there + ": " + what);
  }

  /** A search by days, both ends included; null where it is unbounded on both. */
  static @Nullable Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null && to == null
        ? null
        : LongPoint.newRangeQuery(
            IndexFields.DATE,
            from == null ? Long.MIN_VALUE : from.toEpochDay(),
            to == null ? Long.MAX_VALUE : to.toEpochDay());
  }

  private final class Parser extends MultiFieldQueryParser {
    private final String query;

    Parser(String query, Analyzer words) {
      super(
          new String[] {IndexFields.TITLE, IndexFields.TEXT},
          words,
          Map.of(IndexFields.TITLE, TITLE_BOOST, IndexFields.TEXT, 1f));
      this.query = query;
      setDefaultOperator(Operator.AND);
      setAllowLeadingWildcard(false);
      setFuzzyPrefixLength(LEAST_LETTERS);
      setSplitOnWhitespace(true);
    }

    @Override
    protected @Nullable Query getFieldQuery(@Nullable String field, String text, boolean quoted)
        throws ParseException {
      Query special = special(field, text);
      return special != null ? special : super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected @Nullable Query getFieldQuery(@Nullable String field, String text, int slop)
        throws ParseException {
      Query special = special(field, text);
      return special != null ? special : super.getFieldQuery(field, text, slop);
    }

    /** The search in a field of codes or days; null in a field of words. */
    private @Nullable Query special(@Nullable String field, String text) throws ParseException {
      known(field);
      if (field == null) {
        return null;
      }
      if (field.equals(IndexFields.DATE)) {
        return days(first(text), last(text));
      }
      return IndexFields.EXACT.contains(field)
          ? new TermQuery(new Term(field, code(field, text)))
          : null;
    }

    private String code(String field, String text) {
      String party = field.equals(IndexFields.STATE) ? parties.code(text) : null;
      return IndexFields.exact(party == null ? text : party);
    }

    private void known(@Nullable String field) throws ParseException {
      if (field != null && !IndexFields.NAMED.contains(field)) {
        throw refused(
            field + ":",
            "no field is called so; there are " + String.join(", ", IndexFields.NAMED));
      }
    }

    /** A refusal that tells the place of some words of the query. */
    private ParseException refused(String words, String why) {
      ParseException refused = new ParseException(why);
      refused.initCause(wrong(query, Math.max(0, query.indexOf(words)), why));
      return refused;
    }

    @Override
    protected @Nullable Query getRangeQuery(
        @Nullable String field,
        @Nullable String from,
        @Nullable String to,
        boolean fromIncluded,
        boolean toIncluded)
        throws ParseException {
      known(field);
      if (!IndexFields.DATE.equals(field)) {
        throw refused(
            from == null ? "[" : from, "a range is only taken by date, as date:[2026-01-01 TO *]");
      }
      LocalDate first = from == null ? null : fromIncluded ? first(from) : last(from).plusDays(1);
      LocalDate end = to == null ? null : toIncluded ? last(to) : first(to).minusDays(1);
      if (first != null && end != null && end.isBefore(first)) {
        throw refused(String.valueOf(from), "the range ends before it begins");
      }
      Query days = days(first, end);
      return days == null ? newMatchAllDocsQuery() : days;
    }

    private LocalDate first(String text) throws ParseException {
      return day(text, true);
    }

    private LocalDate last(String text) throws ParseException {
      return day(text, false);
    }

    private LocalDate day(String text, boolean first) throws ParseException {
      try {
        if (text.matches("\\d{4}")) {
          Year year = Year.parse(text);
          return first ? year.atDay(1) : year.atMonth(12).atEndOfMonth();
        }
        if (text.matches("\\d{4}-\\d{2}")) {
          YearMonth month = YearMonth.parse(text);
          return first ? month.atDay(1) : month.atEndOfMonth();
        }
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw refused(text, "is no day as 2026-03-01, month as 2026-03 or year");
      }
    }

    @Override
    protected @Nullable Query getPrefixQuery(@Nullable String field, String text)
        throws ParseException {
      known(field);
      letters(text + "*", text.length());
      if (IndexFields.DATE.equals(field)) {
        throw refused(text, "a date takes no wildcard");
      }
      return field != null && IndexFields.EXACT.contains(field)
          ? new PrefixQuery(new Term(field, IndexFields.exact(text)))
          : super.getPrefixQuery(field, text);
    }

    @Override
    protected @Nullable Query getWildcardQuery(@Nullable String field, String text)
        throws ParseException {
      if (text.equals("*") && "*".equals(field)) {
        return newMatchAllDocsQuery();
      }
      known(field);
      if (text.equals("*") && IndexFields.DATE.equals(field)) {
        throw refused(field + ":*", "a date takes no wildcard");
      }
      if (text.equals("*")) {
        return super.getWildcardQuery(field, text);
      }
      int letters = 0;
      while (letters < text.length() && "*?".indexOf(text.charAt(letters)) < 0) {
        letters++;
      }
      letters(text, letters);
      return super.getWildcardQuery(field, text);
    }

    private void letters(String words, int letters) throws ParseException {
      if (letters < LEAST_LETTERS) {
        throw refused(words, "a wildcard needs at least " + LEAST_LETTERS + " letters before it");
      }
    }

    @Override
    protected @Nullable Query getRegexpQuery(@Nullable String field, String text)
        throws ParseException {
      throw refused("/", "regular expressions are not taken; put words with / in quotation marks");
    }

    @Override
    protected @Nullable Query getFuzzyQuery(@Nullable String field, String text, float similarity)
        throws ParseException {
      known(field);
      if (field != null && (IndexFields.EXACT.contains(field) || field.equals(IndexFields.DATE))) {
        throw refused(text, "only words are searched by likeness");
      }
      return super.getFuzzyQuery(field, text, similarity);
    }
  }
}
