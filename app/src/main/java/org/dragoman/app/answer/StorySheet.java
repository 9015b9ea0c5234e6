package org.dragoman.app.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.app.query.DueItem;
import org.dragoman.app.query.DyadBrief;
import org.dragoman.app.query.EventStory;
import org.dragoman.app.query.EventStory.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * Words an event with all its reports. Reports have numbers, by which the differences name them.
 * Immutable; safe for use by many threads.
 */
public final class StorySheet {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]+");

  private final Function<String, String> names;
  private final BriefSheet steps;

  /**
   * @param names the name of a party by its code
   */
  public StorySheet(Function<String, String> names) {
    this.names = names;
    this.steps = new BriefSheet(names);
  }

  /**
   * An event.
   *
   * @param most rows of reports at most
   */
  public Sheet of(EventStory story, int most) {
    List<UUID> documents = story.documents();
    List<String> facts = new ArrayList<>();
    DueItem commitment = story.commitment();
    if (commitment == null) {
      facts.add(
          documents.size() == 1 ? "told by 1 report" : "told by " + documents.size() + " reports");
      if (documents.size() > 1) {
        facts.add(
            story.differences().isEmpty()
                ? "no differences"
                : story.differences().size() == 1
                    ? "1 difference"
                    : story.differences().size() + " differences");
      }
    } else {
      facts.add(commitment.state().label());
    }
    if (story.story() != null) {
      facts.add("story " + story.story());
    }
    List<Sheet.Section> sections = new ArrayList<>();
    add(
        sections,
        "Reports",
        Math.max(0, story.told().size() - most),
        story.told().stream().limit(most).map(row -> told(row, documents)).toList());
    add(
        sections,
        "Differences",
        0,
        story.differences().stream().map(one -> difference(one, documents)).toList());
    if (commitment != null) {
      add(sections, "Next step", 0, List.of(steps.dueStep(commitment)));
      add(
          sections,
          "What became of it",
          0,
          story.fates().stream()
              .map(
                  fate ->
                      new Sheet.Line(
                          String.valueOf(fate.day()), became(fate), null, List.of(fate.evidence())))
              .toList());
    } else {
      add(sections, "What it settles", 0, story.fates().stream().map(this::settles).toList());
    }
    add(
        sections,
        "Tied to",
        0,
        story.links().stream()
            .map(
                link ->
                    new Sheet.Line(
                        link.story(),
                        link.relation().replace('_', ' '),
                        null,
                        List.of(link.evidence())))
            .toList());
    return new Sheet(title(story), facts, sections);
  }

  private static void add(
      List<Sheet.Section> sections, String heading, long left, List<Sheet.Line> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Sheet.Section(heading, left, lines));
    }
  }

  private String title(EventStory story) {
    if (story.commitment() != null || story.told().isEmpty()) {
      return story.asked();
    }
    EventStory.Told first =
        story.told().stream()
            .filter(row -> row.id().equals(story.asked()))
            .findFirst()
            .orElse(story.told().get(0));
    return story.asked() + ": " + what(first);
  }

  private String what(EventStory.Told row) {
    StringBuilder text = new StringBuilder(row.type());
    if (row.mode() != null) {
      text.append(' ').append(row.mode());
    }
    if (row.cameo() != null) {
      text.append(' ').append(row.cameo());
    }
    text.append(' ').append(named(row.actors()));
    if (!row.engagement()) {
      text.append(" → ").append(named(row.recipients()));
    }
    return text.toString();
  }

  private String named(Collection<String> codes) {
    return codes.isEmpty()
        ? "nobody known"
        : codes.stream().map(names).collect(Collectors.joining(", "));
  }

  private Sheet.Line told(EventStory.Told row, List<UUID> documents) {
    StringBuilder text = new StringBuilder(what(row));
    if (row.date() != null) {
      text.append(" · on ").append(row.date());
    }
    String place = row.place() != null ? row.place() : name(row.placeCountry());
    if (place != null) {
      text.append(" · in ").append(place);
    }
    Set<String> people = new LinkedHashSet<>();
    row.people().forEach(person -> people.add(person(person)));
    if (!people.isEmpty()) {
      text.append(" · ").append(String.join("; ", people));
    }
    for (EventStory.Amount amount : row.numbers()) {
      text.append(" · ").append(amount.measure()).append(": ").append(amount.value());
    }
    if (row.saidBy() != null) {
      text.append(" · according to ").append(row.saidBy());
    }
    if (!row.cites().isEmpty()) {
      text.append(" · citing ").append(String.join(", ", new LinkedHashSet<>(row.cites())));
    }
    text.append(" · ").append(row.id());
    boolean plain = row.status().equals("actual") || row.status().equals("held");
    String flag = "rejected".equals(row.verdict()) ? "rejected" : plain ? null : row.status();
    return new Sheet.Line(
        mark(documents, row.evidence().document()), text.toString(), flag, List.of(row.evidence()));
  }

  private String person(DyadBrief.Person person) {
    String party = name(person.party());
    return person.name() + (party == null ? "" : " (" + party + ")");
  }

  private @Nullable String name(@Nullable String code) {
    return code == null ? null : names.apply(code);
  }

  private static String mark(List<UUID> documents, UUID document) {
    return "[" + (documents.indexOf(document) + 1) + "]";
  }

  private Sheet.Line difference(EventStory.Divergence difference, List<UUID> documents) {
    List<String> parts = new ArrayList<>();
    for (EventStory.Value value : difference.values()) {
      parts.add(
          worded(difference.aspect(), value.value()) + " " + marks(value.documents(), documents));
    }
    if (!difference.silent().isEmpty()) {
      parts.add("not told " + marks(difference.silent(), documents));
    }
    String lead = difference.aspect().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Sheet.Line(
        difference.measure().isEmpty() ? lead : lead + " of " + difference.measure(),
        String.join(" · ", parts),
        null,
        List.of());
  }

  private static String marks(List<UUID> some, List<UUID> documents) {
    return some.stream()
        .map(document -> documents.indexOf(document) + 1)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Codes of parties as names; other values as they are. */
  private String worded(Aspect aspect, String value) {
    if (aspect != Aspect.SIDES && aspect != Aspect.PARTIES) {
      return value;
    }
    Matcher codes = CODE.matcher(value);
    return codes.replaceAll(code -> Matcher.quoteReplacement(names.apply(code.group())));
  }

  private static String became(EventStory.FateLink fate) {
    return fate.kind()
        + (fate.newDue() == null ? "" : ", now due " + fate.newDue())
        + " · "
        + fate.by()
        + " · "
        + fate.reasons();
  }

  private Sheet.Line settles(EventStory.FateLink fate) {
    Sheet.Line step = steps.dueStep(fate.commitment());
    return new Sheet.Line(
        fate.commitment().id(),
        step.text(),
        fate.kind() + (fate.newDue() == null ? "" : ", now due " + fate.newDue()),
        List.of(fate.commitment().evidence(), fate.evidence()));
  }
}
