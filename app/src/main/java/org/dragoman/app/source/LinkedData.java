package org.dragoman.app.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD tells in the vocabulary of schema.org. Where the page describes several
 * things, its article counts first, then the page itself, then anything else.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class LinkedData {
  private static final int MOST_NESTED = 100;

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReportageNewsArticle",
          "ReviewNewsArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "ScholarlyArticle",
          "TechArticle",
          "SocialMediaPosting",
          "BlogPosting",
          "LiveBlogPosting",
          "Report",
          "SpecialAnnouncement",
          "DigitalDocument",
          "TextDigitalDocument",
          "GovernmentService");

  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "AboutPage");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MOST_NESTED).build())
                  .build())
          .build();

  /** The things that are described, those that count most first. */
  private final List<JsonNode> things = new ArrayList<>();

  private final Map<String, JsonNode> byId = new HashMap<>();

  private LinkedData() {}

  /** What a page tells; broken JSON tells nothing. */
  static LinkedData of(org.jsoup.nodes.Document page) {
    LinkedData data = new LinkedData();
    List<JsonNode> all = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(MAPPER.readTree(script.data()), all);
      } catch (JsonProcessingException e) {
        // Decoration of the page, not its text: without it the page's other metadata count.
      }
    }
    for (Set<String> kind : List.of(ARTICLES, PAGES)) {
      all.stream().filter(thing -> is(thing, kind)).forEach(data.things::add);
    }
    all.stream()
        .filter(thing -> !is(thing, ARTICLES) && !is(thing, PAGES))
        .forEach(data.things::add);
    for (JsonNode thing : all) {
      String id = thing.path("@id").asText();
      if (!id.isEmpty() && thing.size() > 1) {
        data.byId.putIfAbsent(id, thing);
      }
    }
    return data;
  }

  private static void collect(JsonNode node, List<JsonNode> all) {
    if (node.isArray()) {
      node.forEach(part -> collect(part, all));
    } else if (node.isObject()) {
      all.add(node);
      collect(node.path("@graph"), all);
      collect(node.path("mainEntity"), all);
    }
  }

  private static boolean is(JsonNode thing, Set<String> kinds) {
    JsonNode type = thing.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isOne(one.asText(), kinds)) {
          return true;
        }
      }
      return false;
    }
    return isOne(type.asText(), kinds);
  }

  private static boolean isOne(String type, Set<String> kinds) {
    return kinds.contains(type.substring(type.lastIndexOf('/') + 1));
  }

  /** The first headline of an article, or null. */
  @Nullable String headline() {
    for (JsonNode thing : things) {
      String headline = thing.path("headline").asText("").strip();
      if (!headline.isEmpty() && is(thing, ARTICLES)) {
        return headline;
      }
    }
    return null;
  }

  /** The publisher's name, or null. */
  @Nullable String publisher() {
    for (JsonNode thing : things) {
      String name = name(thing.path("publisher"));
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private @Nullable String name(JsonNode publisher) {
    JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
    JsonNode told = one.isObject() && !one.has("name") ? byId.get(one.path("@id").asText()) : one;
    if (told == null) {
      return null;
    }
    JsonNode name = told.isTextual() ? told : told.path("name");
    String words = name.isTextual() ? name.asText().strip() : "";
    return words.isEmpty() || Web.isUrl(words) ? null : words;
  }

  /** All values of a field of dates, those that count most first. */
  List<String> dates(String field) {
    List<String> dates = new ArrayList<>();
    for (JsonNode thing : things) {
      String date = thing.path(field).asText("");
      if (!date.isEmpty()) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** The language that an article or page says it is in, or null. */
  @Nullable String language() {
    for (JsonNode thing : things) {
      JsonNode in = thing.path("inLanguage");
      String tag = Languages.tag(in.isObject() ? in.path("alternateName").asText() : in.asText(""));
      if (tag != null && (is(thing, ARTICLES) || is(thing, PAGES))) {
        return tag;
      }
    }
    return null;
  }
}
