package org.dragoman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.app.answer.FoundJson;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.app.search.SearchException;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.app.search.SearchRequest;
import org.dragoman.app.search.SearchResult;
import org.dragoman.app.search.Searcher;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Routes;
import org.jspecify.annotations.Nullable;

/** Searches for words, as an answer and as a feed that a reader of news can take. */
final class Searches implements Routes {
  private static final int FEED_ENTRIES = 50;
  private static final String RETRY_SECONDS = "5";

  private final LedgerPool ledger;
  private final Reply reply;
  private final PartyNames parties;
  private final Map<String, String> environment;
  private final ObjectMapper mapper = new ObjectMapper();

  Searches(LedgerPool ledger, Engine engine, Map<String, String> environment) {
    this.ledger = ledger;
    this.reply = new Reply(ledger);
    this.parties = new PartyNames(engine.lexicon());
    this.environment = environment;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/search", this::search);
    routes.get("/feeds/search.rss", context -> feed(context, "rss_2.0", "application/rss+xml"));
    routes.get("/feeds/search.atom", context -> feed(context, "atom_1.0", "application/atom+xml"));
  }

  private void search(Context context) {
    Params params = Params.of(context, "q", "from", "to", "order", "after", "most");
    int most = params.count("most", 20, 1, Params.MOST);
    int skip = params.count("after", 0, 0, SearchRequest.FARTHEST - most);
    Set<SearchRequest.Order> orders = params.words("order", SearchRequest.Order.class);
    SearchRequest request =
        new SearchRequest(
            params.need("q"),
            params.day("from"),
            params.day("to"),
            orders.isEmpty() ? SearchRequest.Order.RELEVANCE : orders.iterator().next(),
            skip,
            most);
    if (Form.of(context) == Form.JSON) {
      reply.object(context, "", open -> counted(ask(open, request), skip + most));
    } else {
      reply.items(
          context,
          open -> {
            SearchResult result = ask(open, request);
            return new Items(hits(result), next(result, skip + most), result.total());
          });
    }
  }

  private ObjectNode counted(SearchResult result, int reached) {
    ObjectNode node = Reply.json(new Items(hits(result), next(result, reached), result.total()));
    ObjectNode counts = node.putObject("counts");
    result
        .counts()
        .forEach(
            (field, values) -> {
              ObjectNode told = counts.putObject(field);
              values.forEach(told::put);
            });
    return node;
  }

  private List<JsonNode> hits(SearchResult result) {
    List<JsonNode> hits = new ArrayList<>();
    result.hits().forEach(hit -> hits.add(Json.node(mapper, FoundJson.hit(hit))));
    return hits;
  }

  private static @Nullable String next(SearchResult result, int reached) {
    return result.total() > reached && reached < SearchRequest.FARTHEST
        ? Integer.toString(reached)
        : null;
  }

  private SearchResult ask(Ledger open, SearchRequest request) {
    try (Searcher searcher = Searcher.open(SearchIndex.of(open.address(), environment), parties)) {
      return searcher.search(request);
    } catch (SearchException e) {
      if (e.brokenIndex()) {
        throw new ServiceUnavailableResponse("the index is being made; ask again in a while");
      }
      throw e;
    }
  }

  /** What is asked, and where the server is reached: links in a feed are whole. */
  private record FeedKey(String type, String query, String base) {}

  private void feed(Context context, String type, String media) {
    String query = Params.of(context, "q").need("q");
    String base = context.scheme() + "://" + context.host();
    String text =
        ledger.answer(
            new FeedKey(type, query, base),
            open ->
                written(
                    type,
                    query,
                    base,
                    ask(
                        open,
                        new SearchRequest(
                            query, null, null, SearchRequest.Order.NEWEST, 0, FEED_ENTRIES))));
    context.contentType(media + "; charset=utf-8");
    context.result(text);
  }

  private static String written(String type, String query, String base, SearchResult result) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType(type);
    feed.setTitle("Dragoman: " + xml(query));
    feed.setDescription("Documents of the ledger, the newest first");
    String address = base + "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    feed.setLink(address);
    feed.setUri(address);
    List<SyndEntry> entries = new ArrayList<>();
    for (SearchResult.Hit hit : result.hits()) {
      SyndEntry entry = new SyndEntryImpl();
      String link = base + "/documents/" + hit.id();
      entry.setUri(link);
      entry.setLink(link);
      entry.setTitle(xml(hit.title() == null ? hit.nativeId() : hit.title()));
      if (hit.publisher() != null) {
        entry.setAuthor(xml(hit.publisher()));
      }
      LocalDate day = hit.published();
      if (day != null) {
        entry.setPublishedDate(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        entry.setUpdatedDate(entry.getPublishedDate());
      }
      SyndContentImpl words = new SyndContentImpl();
      words.setType("text/plain");
      words.setValue(
          xml(
              hit.passages().stream()
                  .map(SearchResult.Highlight::text)
                  .collect(Collectors.joining(" … "))));
      entry.setDescription(words);
      entries.add(entry);
    }
    feed.setEntries(entries);
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Text without the characters that XML cannot hold. */
  private static String xml(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
