package org.dragoman.app.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.app.query.DueItem;
import org.dragoman.app.query.DueList;
import org.dragoman.app.query.DueState;
import org.dragoman.app.query.DyadBrief;
import org.dragoman.app.query.EventRow;
import org.dragoman.app.query.Evidence;
import org.dragoman.app.query.Fate;
import org.dragoman.app.query.Part;
import org.jspecify.annotations.Nullable;

/** Words briefs and lists of what is due. Immutable; safe for use by many threads. */
public final class BriefSheet {
  private static final String UNKNOWN_DAY = "no day";

  private final Function<String, String> names;

  /**
   * @param names the name of a party by its code
   */
  public BriefSheet(Function<String, String> names) {
    this.names = names;
  }

  /** A brief on two parties. */
  public Sheet of(DyadBrief brief) {
    List<String> facts = new ArrayList<>();
    facts.add(counted(brief.documents(), "document"));
    if (brief.first() != null) {
      facts.add(
          Objects.equals(brief.first(), brief.last())
              ? "of " + brief.first()
              : "of " + brief.first() + " to " + brief.last());
    }
    if (brief.since() != null) {
      facts.add("since " + brief.since());
    }
    if (brief.topic() != null) {
      facts.add("on " + brief.topic());
    }
    facts.add("as of " + brief.asOf());
    List<Sheet.Section> sections = new ArrayList<>();
    add(sections, "Engagements", brief.engagements(), this::engagement);
    add(sections, "Topics by quarter", brief.topics(), BriefSheet::topic);
    add(sections, "Next steps", brief.commitments(), this::step);
    add(sections, "Positions", brief.positions(), this::position);
    add(
        sections,
        "Changes of stance",
        new Part<>(brief.changes().size(), brief.changes()),
        this::change);
    add(sections, "Joint bodies", brief.bodies(), BriefSheet::session);
    add(sections, "Processes", brief.processes(), this::process);
    add(sections, "Other acts", brief.acts(), this::act);
    add(sections, "Sources", brief.sources(), BriefSheet::source);
    return new Sheet(names.apply(brief.a()) + " and " + names.apply(brief.b()), facts, sections);
  }

  /** A list of what is due. */
  public Sheet of(DueList due) {
    List<String> facts = new ArrayList<>();
    facts.add("as of " + due.asOf());
    due.parts().forEach((state, part) -> facts.add(part.total() + " " + heading(state)));
    List<Sheet.Section> sections = new ArrayList<>();
    due.parts()
        .forEach(
            (state, part) -> {
              if (!part.items().isEmpty()) {
                String name = heading(state);
                String shown =
                    name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1)
                        + (state == DueState.DUE ? " within " + due.within() + " days" : "");
                add(sections, shown, part, this::dueStep);
              }
            });
    String title = due.party() == null ? "What is due" : "What is due: " + name(due.party());
    return new Sheet(due.body() == null ? title : title + ", " + due.body(), facts, sections);
  }

  private static String heading(DueState state) {
    return state == DueState.UNDATED ? "without a day" : state.label();
  }

  private static <T> void add(
      List<Sheet.Section> sections, String heading, Part<T> part, Function<T, Sheet.Line> line) {
    if (!part.items().isEmpty()) {
      sections.add(
          new Sheet.Section(heading, part.left(), part.items().stream().map(line).toList()));
    }
  }

  private Sheet.Line engagement(DyadBrief.Engagement engagement) {
    List<String> told = new ArrayList<>();
    told.add(engagement.kind());
    if (engagement.placeCity() != null) {
      told.add("in " + engagement.placeCity());
    } else if (engagement.placeCountry() != null) {
      told.add("in " + name(engagement.placeCountry()));
    }
    String others = engagement.parties().size() > 2 ? " (" + names(engagement.parties()) + ")" : "";
    String people =
        engagement.people().stream().map(this::person).distinct().collect(Collectors.joining("; "));
    return new Sheet.Line(
        day(engagement.day()),
        String.join(" ", told)
            + others
            + (people.isEmpty() ? "" : ": " + people)
            + Sheet.told(engagement.telling(), " · "),
        engagement.status().equals("held") ? null : engagement.status(),
        List.of(engagement.evidence()));
  }

  private String person(DyadBrief.Person person) {
    List<String> known = new ArrayList<>();
    if (person.office() != null) {
      known.add(person.office());
    }
    if (person.party() != null) {
      known.add(name(person.party()));
    }
    return person.name() + (known.isEmpty() ? "" : " (" + String.join(", ", known) + ")");
  }

  private static Sheet.Line topic(DyadBrief.TopicLine line) {
    return new Sheet.Line(
        line.quarter() == null ? UNKNOWN_DAY : line.quarter(),
        line.topic() + ", " + line.role() + ", " + counted(line.documents(), "document"),
        null,
        List.of(line.evidence()));
  }

  private Sheet.Line step(DueItem item) {
    return step(item, day(item.evidence().published()), item.state().label());
  }

  private Sheet.Line dueStep(DueItem item) {
    return step(item, item.due() == null ? UNKNOWN_DAY : item.due(), null);
  }

  private Sheet.Line step(DueItem item, String lead, @Nullable String flag) {
    StringBuilder text = new StringBuilder();
    if (!item.by().isEmpty()) {
      text.append(names(item.by())).append(": ");
    }
    text.append(item.what()).append(" (").append(item.status());
    if (!item.to().isEmpty()) {
      text.append(", to ").append(names(item.to()));
    }
    if (item.due() != null) {
      text.append(", due ").append(item.due());
    }
    if (item.body() != null) {
      text.append(", ").append(item.body());
    }
    if (item.session() != null) {
      text.append(", session ").append(item.session());
    }
    if (item.saidBy() != null) {
      text.append(", according to ").append(item.saidBy());
    }
    text.append(')');
    List<Evidence> evidence = new ArrayList<>(List.of(item.evidence()));
    Fate fate = item.fate();
    String told = flag;
    if (fate != null) {
      evidence.add(fate.evidence());
      String fateTold =
          fate.kind().name().toLowerCase(Locale.ROOT)
              + (fate.note() == null ? "" : ", " + fate.note());
      told = flag == null || fateTold.startsWith(flag) ? fateTold : flag + ", " + fateTold;
    } else if (item.state() == DueState.UNDATED) {
      told = null;
    }
    return new Sheet.Line(lead, text.toString(), told, evidence);
  }

  private Sheet.Line position(DyadBrief.Position position) {
    return new Sheet.Line(
        day(position.evidence().published()), taken(position), null, List.of(position.evidence()));
  }

  private String taken(DyadBrief.Position position) {
    String side = names(position.sides());
    String who =
        position.person() == null
            ? side
            : position.person() + (side.isEmpty() ? "" : " (" + side + ")");
    return who
        + " "
        + position.stance()
        + " "
        + position.object()
        + (position.saidBy() == null ? "" : ", according to " + position.saidBy());
  }

  private Sheet.Line change(DyadBrief.StanceChange change) {
    return new Sheet.Line(
        day(change.after().evidence().published()),
        String.format(
            "%s on %s: %s, then %s",
            name(change.side()),
            change.object(),
            change.before().stance(),
            change.after().stance()),
        null,
        List.of(change.before().evidence(), change.after().evidence()));
  }

  private static Sheet.Line session(DyadBrief.Session session) {
    return new Sheet.Line(
        day(session.evidence().published()),
        session.name()
            + (session.session() == null ? "" : ", session " + session.session())
            + ", "
            + counted(session.documents(), "document"),
        null,
        List.of(session.evidence()));
  }

  private Sheet.Line process(DyadBrief.Process process) {
    return new Sheet.Line(
        day(process.evidence().published()),
        process.kind()
            + (process.parties().isEmpty() ? "" : " of " + names(process.parties()))
            + ", "
            + counted(process.documents(), "document"),
        null,
        List.of(process.evidence()));
  }

  private Sheet.Line act(EventRow event) {
    String text =
        (event.actor() == null ? "somebody" : name(event.actor()))
            + " → "
            + (event.recipient() == null ? "somebody" : name(event.recipient()))
            + ": "
            + event.type()
            + (event.mode() == null ? "" : " " + event.mode())
            + " "
            + event.cameo()
            + Sheet.told(event.telling(), " · ");
    return new Sheet.Line(
        day(event.day()),
        text,
        event.status().equals("actual") ? null : event.status(),
        List.of(event.evidence()));
  }

  private static Sheet.Line source(DyadBrief.Source source) {
    return new Sheet.Line(
        counted(source.documents(), "document"),
        source.name() + " (" + source.kind() + ")",
        null,
        List.of(source.evidence()));
  }

  private String name(String code) {
    return names.apply(code);
  }

  private String names(List<String> codes) {
    return codes.stream().map(names).collect(Collectors.joining(", "));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? UNKNOWN_DAY : day.toString();
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
