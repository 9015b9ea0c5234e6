package org.dragoman.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.app.story.CopyKind;
import org.dragoman.app.story.TextSketch;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds of each new text the earlier one that it is most like, where it is a copy.
 *
 * <p>Texts find each other by the bands of their sketches. Under a band the ledger keeps few texts,
 * the first ones, and of texts with one sketch the first alone: it stands for the others. So the
 * work for a text does not grow with the ledger, however many are copies or of one pattern.
 */
final class TextCopies {
  /** Ids given as one text. */
  static final String IDS = "(SELECT CAST(unnest(string_to_array(:ids, ',')) AS UUID))";

  /** Every other band of a sketch is kept: of 400 copies one shares none of these. */
  private static final int BAND_STEP = 2;

  /** Of the bands that are kept, copies share five on average; texts of one pattern share one. */
  private static final int LEAST_BANDS = 2;

  /** Texts under a band at most; more have a stock phrase in common and are no copies. */
  private static final int MOST_TEXTS = 32;

  private final Handle handle;

  /** Texts by band, in the order in which they came there. */
  private final Map<Long, List<UUID>> bands = new HashMap<>();

  private final Map<UUID, Text> texts = new HashMap<>();

  TextCopies(Handle handle) {
    this.handle = handle;
  }

  /** A text as copies are told by it. */
  record Text(UUID document, @Nullable LocalDate published, TextSketch sketch) {
    /** The canonical order of reported events: the earlier of two texts is the original. */
    static final Comparator<Text> ORDER =
        Comparator.comparing(Text::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(text -> text.document().toString());

    private List<Long> bands() {
      List<Long> some = new ArrayList<>();
      long[] all = sketch.bands();
      for (int i = 0; i < all.length; i += BAND_STEP) {
        some.add(all[i]);
      }
      return some;
    }
  }

  /**
   * Notes the originals of texts, and keeps the texts for those that come later.
   *
   * @param fresh new texts in order
   * @param again whether some of them may have been noted before
   */
  void note(Rows rows, List<Text> fresh, boolean again) {
    List<Text> all = new ArrayList<>(fresh);
    if (again) {
      Set<UUID> noted = noted(fresh);
      all.removeIf(text -> noted.contains(text.document()));
    }
    fetch(all);
    for (Text text : all) {
      List<Long> own = text.bands();
      Text original = original(text, own);
      boolean first = true;
      if (original != null) {
        rows.add(
            Table.DOCUMENT_COPY,
            text.document(),
            original.document(),
            CopyKind.of(original.sketch(), text.sketch()).name().toLowerCase(Locale.ROOT),
            original.sketch().similarity(text.sketch()));
        first = !original.sketch().equals(text.sketch());
      }
      if (first) {
        texts.put(text.document(), text);
        for (Long band : own) {
          List<UUID> kept = bands.computeIfAbsent(band, key -> new ArrayList<>());
          if (kept.size() < MOST_TEXTS) {
            kept.add(text.document());
            rows.add(Table.TEXT_BAND, band, text.document());
          }
        }
      }
    }
  }

  private @Nullable Text original(Text text, List<Long> own) {
    Text best = null;
    for (UUID document : often(own)) {
      Text other = texts.get(document);
      if (other != null
          && !document.equals(text.document())
          && Text.ORDER.compare(other, text) < 0
          && CopyKind.of(other.sketch(), text.sketch()).related()
          && (best == null || closer(text, other, best))) {
        best = other;
      }
    }
    return best;
  }

  /** The texts under several of some bands. */
  private Set<UUID> often(List<Long> own) {
    Map<UUID, Integer> counts = new HashMap<>();
    Set<UUID> often = new HashSet<>();
    for (Long band : own) {
      for (UUID document : bands.getOrDefault(band, List.of())) {
        if (counts.merge(document, 1, Integer::sum) == LEAST_BANDS) {
          often.add(document);
        }
      }
    }
    return often;
  }

  /** Whether a text is nearer to one other than to the best so far; the earlier of equals. */
  private static boolean closer(Text text, Text other, Text best) {
    int order =
        Double.compare(
            text.sketch().similarity(other.sketch()), text.sketch().similarity(best.sketch()));
    return order > 0 || (order == 0 && Text.ORDER.compare(other, best) < 0);
  }

  /** Those of some texts of which copies or bands are told already. */
  private Set<UUID> noted(List<Text> fresh) {
    return new HashSet<>(
        handle
            .createQuery(
                "SELECT document FROM document_copy WHERE document IN "
                    + IDS
                    + " UNION SELECT document FROM text_band WHERE document IN "
                    + IDS)
            .bind("ids", ids(fresh.stream().map(Text::document).toList()))
            .mapTo(UUID.class)
            .list());
  }

  /** Fetches what the ledger has under the bands of some texts. */
  private void fetch(List<Text> fresh) {
    Set<Long> sought = new HashSet<>();
    fresh.forEach(text -> sought.addAll(text.bands()));
    if (sought.isEmpty()) {
      return;
    }
    record Kept(long band, UUID document) {}
    handle
        .createQuery(
            "SELECT band, document FROM text_band WHERE band IN (SELECT"
                + " CAST(unnest(string_to_array(:bands, ',')) AS BIGINT)) ORDER BY band, document")
        .bind("bands", sought.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .map((result, context) -> new Kept(result.getLong(1), result.getObject(2, UUID.class)))
        .forEach(
            kept ->
                bands.computeIfAbsent(kept.band(), key -> new ArrayList<>()).add(kept.document()));
    Set<UUID> needed = new HashSet<>();
    fresh.forEach(text -> needed.addAll(often(text.bands())));
    if (needed.isEmpty()) {
      return;
    }
    handle
        .createQuery(
            "SELECT g.document, CAST(d.published AS TEXT), g.sketch FROM report g JOIN document d ON"
                + " d.id = g.document WHERE g.document IN "
                + IDS)
        .bind("ids", ids(List.copyOf(needed)))
        .map(
            (result, context) -> {
              String published = result.getString(2);
              return new Text(
                  result.getObject(1, UUID.class),
                  published == null ? null : LocalDate.parse(published),
                  TextSketch.fromBytes(result.getBytes(3)));
            })
        .forEach(text -> texts.put(text.document(), text));
  }

  private static String ids(List<UUID> documents) {
    return documents.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
