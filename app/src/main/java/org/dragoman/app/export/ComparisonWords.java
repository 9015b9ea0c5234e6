package org.dragoman.app.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.actor.Party;
import org.dragoman.compare.Comparison;
import org.dragoman.compare.Difference;
import org.dragoman.compare.Finding;
import org.dragoman.compare.Reason;
import org.dragoman.compare.Where;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/** What a comparison is told in for people, on a terminal and on a page. Immutable. */
public final class ComparisonWords {
  private final Comparison comparison;
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param comparison the comparison to tell
   */
  public ComparisonWords(Comparison comparison) {
    this.comparison = comparison;
    for (DiplomaticRecord record : List.of(comparison.a(), comparison.b())) {
      Stream<Party> parties =
          Stream.of(
                  record.engagements().stream().flatMap(e -> e.parties().stream()),
                  record.commitments().stream().flatMap(c -> c.by().stream()),
                  record.events().stream()
                      .flatMap(e -> Stream.concat(e.actors().stream(), e.recipients().stream()))
                      .flatMap(side -> Stream.ofNullable(side.party())))
              .flatMap(s -> s);
      parties.forEach(party -> names.put(party.code(), party.name()));
    }
  }

  /** Whose readout a record is: its publisher and the document's title or id. */
  public static String name(DiplomaticRecord record) {
    Document document = record.document();
    String title = Objects.requireNonNullElse(document.title(), document.id());
    return document.publisher() == null ? title : title + " (" + document.publisher() + ")";
  }

  /** Whether the two tell of one engagement, as a sentence. */
  public String verdict() {
    return comparison.sameEngagement()
        ? "Both tell of the same engagement."
        : "They do not seem to tell of the same engagement.";
  }

  /** A reason without its ground: "Kenya, Oman" or "2025-01-16 against 2025-10-08". */
  public String reason(Reason reason) {
    String a = told(reason, reason.a());
    String b = told(reason, reason.b());
    return a.equals(b) ? a : a + (reason.agrees() ? " and " : " against ") + b;
  }

  private String told(Reason reason, @Nullable String words) {
    if (words == null) {
      return "not told";
    }
    return reason.ground() == Reason.Ground.PARTIES
        ? Stream.of(words.split(", ", -1))
            .map(code -> names.getOrDefault(code, code))
            .collect(Collectors.joining(", "))
        : words;
  }

  /** A difference: "firmness: agreed / discussed". */
  public static String difference(Difference difference) {
    return difference.aspect().label()
        + ": "
        + Objects.requireNonNullElse(difference.a(), "not told")
        + " / "
        + Objects.requireNonNullElse(difference.b(), "not told");
  }

  /** The findings of a kind, in order. */
  public List<Finding> findings(Where where) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : comparison.findings()) {
      if (finding.where() == where) {
        findings.add(finding);
      }
    }
    return findings;
  }
}
