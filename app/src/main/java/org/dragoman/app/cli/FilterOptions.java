package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command takes which events are wanted. */
final class FilterOptions {
  @Option(names = "--actor", paramLabel = "NAME", description = "Who acts: name or code.")
  private @Nullable String actor;

  @Option(names = "--recipient", paramLabel = "NAME", description = "Who is acted upon.")
  private @Nullable String recipient;

  @Option(
      names = "--side",
      paramLabel = "NAME",
      description = "Who stands on either side. Twice: one acts upon the other.")
  private List<String> sides = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "PLOVER types, such as CONSULT,AGREE.")
  private List<String> types = new ArrayList<>();

  @Option(names = "--cameo", paramLabel = "CODE", description = "How the CAMEO code begins.")
  private @Nullable String cameo;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description = "actual, future, negated, historical.")
  private List<String> statuses = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The first day: the event's date, else the day of publication.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The last day.")
  private @Nullable LocalDate to;

  @Option(names = "--place", paramLabel = "NAME", description = "The country where it happened.")
  private @Nullable String place;

  @Option(
      names = "--publisher",
      paramLabel = "WORDS",
      description = "Words in the name of the document's publisher.")
  private @Nullable String publisher;

  @Option(
      names = "--source",
      paramLabel = "WORDS",
      description = "Words in the name of who says it, or whom its document cites.")
  private @Nullable String source;

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "Words of its clause, in any order.")
  private @Nullable String words;

  @Option(
      names = "--min-confidence",
      paramLabel = "NUMBER",
      description = "The least confidence, 0 to 1.")
  private @Nullable Double confidence;

  @Option(names = "--rejected", description = "Also events that a reader rejected.")
  private boolean rejected;

  /** Whether anything is asked that not all events have. */
  boolean any() {
    return !(actor == null
        && recipient == null
        && sides.isEmpty()
        && types.isEmpty()
        && cameo == null
        && statuses.isEmpty()
        && from == null
        && to == null
        && place == null
        && publisher == null
        && source == null
        && words == null
        && confidence == null);
  }

  /** Whether statuses are asked for. */
  boolean statusAsked() {
    return !statuses.isEmpty();
  }

  /**
   * The filter.
   *
   * @throws QuestionException where a name is nobody's, or a word is no type or status
   */
  EventFilter filter(PartyNames names) {
    if (sides.size() > 2) {
      throw new QuestionException(
          "--side: an event has two sides, and " + sides.size() + " are named");
    }
    if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
      throw new QuestionException("--min-confidence: " + confidence + " is not within 0 and 1");
    }
    return new EventFilter(
        code(names, actor),
        code(names, recipient),
        sides.stream().map(side -> names.find(side).code()).distinct().toList(),
        types(),
        cameo,
        statuses(),
        from,
        to,
        code(names, place),
        publisher,
        source,
        words,
        confidence,
        rejected);
  }

  private static @Nullable String code(PartyNames names, @Nullable String name) {
    return name == null ? null : names.find(name).code();
  }

  private Set<EventType> types() {
    Set<EventType> found = EnumSet.noneOf(EventType.class);
    for (String type : types) {
      try {
        found.add(EventType.valueOf(type.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new QuestionException(
            "--type: '" + type + "' is none of " + EnumSet.allOf(EventType.class));
      }
    }
    return found;
  }

  private Set<EventStatus> statuses() {
    Set<EventStatus> found = EnumSet.noneOf(EventStatus.class);
    for (String status : statuses) {
      try {
        found.add(EventStatus.valueOf(status.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new QuestionException(
            "--status: '" + status + "' is none of actual, future, negated, historical");
      }
    }
    return found;
  }
}
