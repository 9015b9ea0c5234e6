package org.dragoman.app.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, in the conventions of OpenGraph, Twitter, schema.org (JSON-LD and
 * microdata), Dublin Core, Highwire and others.
 *
 * <p>Not safe for use by many threads.
 */
final class PageMetadata {
  private static final List<String> DATE_KEYS =
      List.of(
          "property=article:published_time",
          "property=og:article:published_time",
          "itemprop=datePublished",
          "name=article:published_time",
          "name=dc.date.issued",
          "name=dcterms.issued",
          "name=dcterms.created",
          "name=dc.date.created",
          "name=dcterms.date",
          "name=dc.date",
          "name=citation_publication_date",
          "name=citation_date",
          "name=parsely-pub-date",
          "name=sailthru.date",
          "name=publication_date",
          "name=publish-date",
          "name=publishdate",
          "name=pubdate",
          "name=date");

  private static final List<String> META_KEYS =
      List.of("property", "name", "itemprop", "http-equiv");

  /** More words than these that should be dates are not looked at: to refuse one takes time. */
  private static final int MOST_DATES = 200;

  /** How far up an element's article is sought; hostile pages are nested without end. */
  private static final int MOST_ANCESTORS = 50;

  private final Document page;
  private final LinkedData linked;

  /** The first content that is not empty for each {@code attribute=value} in lower case. */
  private final Map<String, String> metas = new HashMap<>();

  PageMetadata(Document page) {
    this.page = page;
    this.linked = LinkedData.of(page);
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String key : META_KEYS) {
        if (!content.isEmpty() && meta.hasAttr(key)) {
          metas.putIfAbsent(key + "=" + meta.attr(key).strip().toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  /** The headline, or null. */
  @Nullable String title() {
    String shared = meta("property=og:title", "name=og:title", "name=twitter:title");
    if (shared == null) {
      shared = linked.headline();
    }
    if (shared == null) {
      shared = meta("name=citation_title", "name=dc.title", "name=dcterms.title");
    }
    if (shared != null) {
      return shared;
    }
    String title = page.title().strip();
    List<Element> headings = page.select("h1");
    if (headings.size() == 1) {
      String heading = headings.get(0).text();
      // A page's title often carries the site's name after the headline.
      if (!heading.isEmpty() && (title.isEmpty() || title.contains(heading))) {
        return heading;
      }
    }
    return title.isEmpty() ? null : title;
  }

  /** Who published it, or null. */
  @Nullable String publisher() {
    String site = meta("property=og:site_name", "name=og:site_name");
    if (site == null) {
      site = linked.publisher();
    }
    return site != null
        ? site
        : meta(
            "name=dc.publisher",
            "name=dcterms.publisher",
            "name=publisher",
            "name=citation_publisher",
            "name=application-name");
  }

  /** The day of publication by its own clock, or null. */
  @Nullable LocalDate published() {
    List<String> candidates = new ArrayList<>();
    for (String key : DATE_KEYS) {
      String value = meta(key);
      if (value != null) {
        candidates.add(value);
      }
    }
    candidates.addAll(linked.dates("datePublished"));
    candidates.addAll(times());
    candidates.addAll(linked.dates("dateCreated"));
    for (String candidate : candidates.subList(0, Math.min(candidates.size(), MOST_DATES))) {
      LocalDate day = Dates.day(candidate);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** Times as elements; an article's own before those of teasers around it. */
  private List<String> times() {
    List<String> published = new ArrayList<>();
    List<String> inArticle = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (Element element : page.select("[itemprop=datePublished], time[datetime]")) {
      List<String> group;
      if (element.hasAttr("pubdate") || element.attr("itemprop").equals("datePublished")) {
        group = published;
      } else {
        group = isInArticle(element) ? inArticle : elsewhere;
      }
      group.add(element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content"));
    }
    published.addAll(inArticle);
    published.addAll(elsewhere);
    return published;
  }

  private static boolean isInArticle(Element element) {
    Element at = element;
    for (int i = 0; i < MOST_ANCESTORS && at != null; i++) {
      if (at.normalName().equals("article") || at.normalName().equals("main")) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  /** The language it says it is in, as a BCP 47 tag, or null. */
  @Nullable String language() {
    Element html = page.selectFirst("html");
    String tag = html == null ? null : Languages.tag(html.attr("lang"));
    if (tag == null && html != null) {
      tag = Languages.tag(html.attr("xml:lang"));
    }
    if (tag == null) {
      tag = linked.language();
    }
    for (String key :
        List.of(
            "http-equiv=content-language",
            "property=og:locale",
            "itemprop=inLanguage",
            "name=dc.language",
            "name=language")) {
      if (tag == null) {
        tag = Languages.tag(meta(key));
      }
    }
    return tag;
  }

  /** The address that it gives as its own, or null where it gives none of http or https. */
  @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String url = canonical == null ? meta("property=og:url") : canonical.attr("href").strip();
    if (url == null) {
      return null;
    }
    try {
      String base = page.baseUri();
      String whole = base.isEmpty() ? url : URI.create(base).resolve(url).toString();
      return whole.matches("https?://\\S+") ? whole : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The content of the first meta element that matches one of {@code attribute=value}. */
  private @Nullable String meta(String... keys) {
    for (String key : keys) {
      String content = metas.get(key.toLowerCase(Locale.ROOT));
      if (content != null) {
        return content;
      }
    }
    return null;
  }
}
