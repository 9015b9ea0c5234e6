package org.dragoman.app.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.app.fate.BodyLine;
import org.dragoman.app.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** What a search found, and joint bodies, as fields of JSON in their order. */
public final class FoundJson {
  private FoundJson() {}

  /** A document that was found, with the passages that tell why. */
  public static Map<String, @Nullable Object> hit(SearchResult.Hit hit) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("document", hit.id());
    object.put("id", hit.nativeId());
    object.put("title", hit.title());
    object.put("publisher", hit.publisher());
    object.put("published", hit.published());
    object.put("url", hit.url());
    object.put("score", hit.score());
    List<Object> passages = new ArrayList<>();
    for (SearchResult.Highlight passage : hit.passages()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("in", passage.field());
      one.put("begin", passage.begin());
      one.put("end", passage.end());
      one.put("quote", passage.text());
      List<Object> marks = new ArrayList<>();
      for (int[] mark : passage.marks()) {
        int begin = passage.begin() + passage.text().codePointCount(0, mark[0]);
        marks.add(List.of(begin, begin + passage.text().codePointCount(mark[0], mark[1])));
      }
      one.put("marks", marks);
      passages.add(one);
    }
    object.put("passages", passages);
    return object;
  }

  /** A joint body with its sessions. */
  public static Map<String, @Nullable Object> body(BodyLine line) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("name", line.name());
    object.put("names", line.names());
    object.put("parties", line.parties());
    List<Object> sessions = new ArrayList<>();
    for (BodyLine.Session session : line.sessions()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("number", session.number());
      one.put("status", session.status().name().toLowerCase(Locale.ROOT));
      one.put("day", session.day());
      one.put("due", session.due());
      one.put("evidence", session.evidence().stream().map(FoundJson::evidence).toList());
      sessions.add(one);
    }
    object.put("sessions", sessions);
    object.put(
        "gaps",
        line.gaps().stream().map(gap -> Map.of("first", gap.first(), "last", gap.last())).toList());
    return object;
  }

  private static Map<String, @Nullable Object> evidence(BodyLine.Evidence evidence) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("status", evidence.status().name().toLowerCase(Locale.ROOT));
    object.put("document", evidence.document());
    object.put("id", evidence.nativeId());
    object.put("published", evidence.published());
    object.put("publisher", evidence.publisher());
    object.put("in", evidence.passage());
    object.put("sentence", evidence.sentence());
    object.put("begin", evidence.begin());
    object.put("end", evidence.end());
    object.put("quote", evidence.quote());
    return object;
  }
}
