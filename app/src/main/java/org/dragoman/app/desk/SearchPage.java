package org.dragoman.app.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.app.search.QueryException;
import org.dragoman.app.search.SearchException;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.app.search.SearchRequest;
import org.dragoman.app.search.SearchResult;
import org.dragoman.app.search.Searcher;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were searched for. Immutable.
 *
 * @param query what was searched for; empty for nothing
 * @param form further fields of its filter
 * @param total how many there are, or -1 where nothing was searched for
 * @param hits some of them
 * @param facets by what they can be narrowed
 * @param previous the address of the page before, or null
 * @param next the address of the page behind, or null
 */
public record SearchPage(
    String query,
    List<Field> form,
    long total,
    List<Hit> hits,
    List<Facet> facets,
    @Nullable String previous,
    @Nullable String next) {
  private static final int EACH = 20;

  public SearchPage {
    form = List.copyOf(form);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * A document.
   *
   * @param href its page
   * @param source who published it, and when
   */
  public record Hit(String href, List<Piece> title, String source, List<Passage> passages) {
    public Hit {
      title = List.copyOf(title);
      passages = List.copyOf(passages);
    }
  }

  /**
   * A passage of it.
   *
   * @param href where it stands
   */
  public record Passage(String href, List<Piece> pieces) {
    public Passage {
      pieces = List.copyOf(pieces);
    }
  }

  /** A piece of a passage, marked where it was searched for. */
  public record Piece(String text, boolean marked) {}

  /** By what the documents can be narrowed. */
  public record Facet(String name, List<Value> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /**
   * A value of a facet.
   *
   * @param href the search narrowed by it
   */
  public record Value(String name, long count, String href) {}

  /** The page that is asked for. */
  static SearchPage of(Desk desk, Asked asked) {
    String query = asked.text("q");
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    String sort = asked.text("sort");
    List<Field> form =
        List.of(
            Field.day("from", "From", asked.text("from")),
            Field.day("to", "To", asked.text("to")),
            Field.choice("sort", "Sort", sort, List.of("relevance", "newest", "oldest")));
    int skip = asked.number("skip", 0, 0, SearchRequest.FARTHEST - EACH);
    if (query.isEmpty()) {
      return new SearchPage(query, form, -1, List.of(), List.of(), null, null);
    }
    try {
      SearchRequest request = new SearchRequest(query, from, to, order(sort), skip, EACH);
      SearchResult result = search(desk.index(), desk, request);
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("q", query);
      for (String name : List.of("from", "to", "sort")) {
        if (!asked.text(name).isEmpty()) {
          fields.put(name, asked.text(name));
        }
      }
      boolean more = skip + EACH < Math.min(result.total(), SearchRequest.FARTHEST - EACH);
      return new SearchPage(
          query,
          form,
          result.total(),
          result.hits().stream().map(SearchPage::hit).toList(),
          facets(desk, result, fields, query),
          skip == 0 ? null : address(fields, Math.max(0, skip - EACH)),
          more ? address(fields, skip + EACH) : null);
    } catch (QueryException e) {
      asked.notice(String.valueOf(e.getMessage()));
      return new SearchPage(query, form, -1, List.of(), List.of(), null, null);
    } catch (SearchException e) {
      if (!e.brokenIndex()) {
        throw e;
      }
      asked.notice("the index is being made; search again in a moment");
      return new SearchPage(query, form, -1, List.of(), List.of(), null, null);
    }
  }

  private static SearchResult search(SearchIndex index, Desk desk, SearchRequest request) {
    try (Searcher searcher = Searcher.open(index, desk.searched())) {
      return searcher.search(request);
    }
  }

  private static SearchRequest.Order order(String sort) {
    return switch (sort) {
      case "newest" -> SearchRequest.Order.NEWEST;
      case "oldest" -> SearchRequest.Order.OLDEST;
      default -> SearchRequest.Order.RELEVANCE;
    };
  }

  private static String address(Map<String, String> fields, int skip) {
    StringBuilder address = new StringBuilder("/search?");
    fields.forEach(
        (name, value) -> address.append(name).append('=').append(encoded(value)).append('&'));
    return address.append("skip=").append(skip).toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Hit hit(SearchResult.Hit hit) {
    List<Piece> title =
        List.of(new Piece(hit.title() == null ? hit.nativeId() : hit.title(), false));
    List<Passage> passages = new ArrayList<>();
    for (SearchResult.Highlight highlight : hit.passages()) {
      boolean inTitle = highlight.field().equals("title");
      if (inTitle) {
        title = pieces(highlight);
      } else {
        passages.add(
            new Passage(
                Words.href(hit.id(), false, highlight.begin(), highlight.end()),
                pieces(highlight)));
      }
    }
    List<String> source = new ArrayList<>();
    if (hit.publisher() != null) {
      source.add(hit.publisher());
    }
    if (hit.published() != null) {
      source.add(hit.published().toString());
    }
    return new Hit("/documents/" + hit.id(), title, String.join(", ", source), passages);
  }

  private static List<Piece> pieces(SearchResult.Highlight highlight) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (int[] mark : highlight.marks()) {
      if (mark[0] > at) {
        pieces.add(new Piece(highlight.text().substring(at, mark[0]), false));
      }
      pieces.add(new Piece(highlight.text().substring(mark[0], mark[1]), true));
      at = mark[1];
    }
    if (at < highlight.text().length()) {
      pieces.add(new Piece(highlight.text().substring(at), false));
    }
    return pieces;
  }

  private static List<Facet> facets(
      Desk desk, SearchResult result, Map<String, String> fields, String query) {
    List<Facet> facets = new ArrayList<>();
    result
        .counts()
        .forEach(
            (field, counts) -> {
              List<Value> values = new ArrayList<>();
              counts.forEach(
                  (value, count) -> {
                    Map<String, String> narrowed = new LinkedHashMap<>(fields);
                    String word = value.replace("\\", "\\\\").replace("\"", "\\\"");
                    narrowed.put("q", query + " " + field + ":\"" + word + "\"");
                    values.add(
                        new Value(
                            field.equals("state") ? desk.parties().name(value) : value,
                            count,
                            address(narrowed, 0)));
                  });
              if (!values.isEmpty()) {
                facets.add(
                    new Facet(
                        field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1),
                        values));
              }
            });
    return facets;
  }
}
