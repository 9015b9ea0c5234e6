package org.dragoman.app.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.app.search.SearchResult.Highlight;
import org.dragoman.app.search.SearchResult.Hit;
import org.jspecify.annotations.Nullable;

/** Searches an index as it was last committed. Safe for use by many threads. */
public final class Searcher implements AutoCloseable {
  private static final int MOST_COUNTS = 5;

  private final Directory directory;
  private final DirectoryReader reader;
  private final Analyzer analyzer = IndexFields.analyzer();
  private final PartyNames parties;

  private Searcher(Directory directory, DirectoryReader reader, PartyNames parties) {
    this.directory = directory;
    this.reader = reader;
    this.parties = parties;
  }

  /**
   * Opens an index.
   *
   * @param parties by which {@code state:} understands names
   * @throws SearchException where there is none, or it is broken
   */
  public static Searcher open(SearchIndex index, PartyNames parties) {
    try {
      Directory directory = FSDirectory.open(index.folder());
      try {
        return new Searcher(directory, DirectoryReader.open(directory), parties);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw broken(index.folder(), e);
    }
  }

  private static SearchException broken(Object where, Exception e) {
    return SearchException.broken(
        where + ": the index cannot be read; `dragoman doctor --repair` makes it anew", e);
  }

  /**
   * Searches.
   *
   * @throws SearchException where the query cannot be read, or the index is broken
   */
  public SearchResult search(SearchRequest request) {
    Query asked = new Queries(parties, analyzer).read(request.query());
    Query days = Queries.days(request.from(), request.to());
    Query query =
        days == null
            ? asked
            : new BooleanQuery.Builder()
                .add(asked, BooleanClause.Occur.MUST)
                .add(days, BooleanClause.Occur.FILTER)
                .build();
    try {
      IndexSearcher searcher = new IndexSearcher(reader);
      int most = Math.min(SearchRequest.FARTHEST, request.skip() + request.limit());
      TopDocs top = top(searcher, query, request.order(), most);
      List<ScoreDoc> wanted = new ArrayList<>();
      for (int i = request.skip(); i < top.scoreDocs.length; i++) {
        wanted.add(top.scoreDocs[i]);
      }
      return new SearchResult(
          top.totalHits.value,
          hits(searcher, asked, wanted, request.order()),
          counts(searcher, query));
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QueryException("the query stands for too many words; use longer beginnings", e);
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
      // What was read from a broken file may not even look like what it should be.
      throw broken(directory, e);
    }
  }

  private static TopDocs top(
      IndexSearcher searcher, Query query, SearchRequest.Order order, int most) throws IOException {
    if (order == SearchRequest.Order.RELEVANCE) {
      return searcher.search(
          query, new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE, false));
    }
    boolean newest = order == SearchRequest.Order.NEWEST;
    SortField date = new SortField(IndexFields.DATE, SortField.Type.LONG, newest);
    // Documents without a day stand last in either order.
    date.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    Sort sort = new Sort(date, SortField.FIELD_DOC);
    return searcher.search(
        query, new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE, false));
  }

  private List<Hit> hits(
      IndexSearcher searcher, Query query, List<ScoreDoc> found, SearchRequest.Order order)
      throws IOException {
    int[] documents = found.stream().mapToInt(hit -> hit.doc).toArray();
    List<List<Highlight>> passages = new Highlights(searcher, analyzer).of(query, documents);
    StoredFields stored = reader.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      Document document = stored.document(documents[i]);
      IndexableField date = document.getField(IndexFields.DATE);
      Number day = date == null ? null : date.numericValue();
      hits.add(
          new Hit(
              UUID.fromString(required(document, IndexFields.ID)),
              required(document, IndexFields.NATIVE_ID),
              document.get(IndexFields.TITLE),
              document.get(IndexFields.PUBLISHER),
              document.get(IndexFields.STORED_URL),
              day == null ? null : LocalDate.ofEpochDay(day.longValue()),
              order == SearchRequest.Order.RELEVANCE ? (double) found.get(i).score : null,
              passages.get(i)));
    }
    return hits;
  }

  private static String required(Document document, String field) throws IOException {
    String value = document.get(field);
    if (value == null) {
      throw new IOException("a document of the index has no " + field);
    }
    return value;
  }

  private Map<String, Map<String, Long>> counts(IndexSearcher searcher, Query query)
      throws IOException {
    FacetsCollector collector = new FacetsCollector();
    searcher.search(query, collector);
    FacetsConfig config = IndexFields.facets();
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (String field : IndexFields.COUNTED) {
      counts.put(field, counts(collector, config, field));
    }
    return counts;
  }

  private Map<String, Long> counts(FacetsCollector collector, FacetsConfig config, String field)
      throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    String stored = config.getDimConfig(field).indexFieldName;
    if (FieldInfos.getMergedFieldInfos(reader).fieldInfo(stored) == null) {
      return counts;
    }
    Facets facets =
        new SortedSetDocValuesFacetCounts(
            new DefaultSortedSetDocValuesReaderState(reader, stored, config), collector);
    @Nullable FacetResult top = facets.getTopChildren(MOST_COUNTS, field);
    if (top != null) {
      for (LabelAndValue value : top.labelValues) {
        counts.put(value.label, value.value.longValue());
      }
    }
    return counts;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new SearchException(directory + ": " + e.getMessage(), e);
    }
    analyzer.close();
  }
}
