package org.dragoman.app.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dragoman.app.story.Difference.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * Finds in what the reports of a story differ: in numbers of one measure, date, standing, place,
 * and in the parties and persons. What only some reports tell is no difference of numbers, date or
 * place; a person whom only some name is one of who took part. Stateless.
 */
public final class Differences {
  private Differences() {}

  /**
   * The differences, numbers first.
   *
   * @param members all reported events of a story in the order in which they joined it
   */
  public static List<Difference> of(List<ReportedEvent> members) {
    List<Difference> differences = new ArrayList<>();
    Map<String, Map<String, List<String>>> numbers = new LinkedHashMap<>();
    for (ReportedEvent member : members) {
      for (Figure figure : member.figures()) {
        note(
            numbers.computeIfAbsent(figure.measure(), m -> new LinkedHashMap<>()),
            number(figure.value()),
            member.document());
      }
    }
    numbers.forEach((measure, values) -> add(differences, Aspect.NUMBER, measure, values));
    add(differences, members, Aspect.DATE, m -> text(m.date()));
    add(differences, members, Aspect.STATUS, m -> m.standing().name());
    add(differences, members, Aspect.PLACE, m -> m.city() != null ? m.city() : m.region());
    add(differences, members, Aspect.WHO, m -> String.join(", ", new TreeSet<>(m.parties())));
    persons(differences, members);
    return List.copyOf(differences);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) && value < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static void add(
      List<Difference> differences,
      List<ReportedEvent> members,
      Aspect aspect,
      Function<ReportedEvent, @Nullable String> of) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (ReportedEvent member : members) {
      String value = of.apply(member);
      if (value != null) {
        note(values, value, member.document());
      }
    }
    add(differences, aspect, "", values);
  }

  private static void add(
      List<Difference> differences,
      Aspect aspect,
      String measure,
      Map<String, List<String>> values) {
    Set<String> documents = new LinkedHashSet<>();
    values.values().forEach(documents::addAll);
    // Two numbers of one measure in a single report ("five here, two there") are no difference.
    if (values.size() > 1 && documents.size() > 1) {
      differences.add(new Difference(aspect, measure, values));
    }
  }

  /** Persons whom some reports that name any leave out. */
  private static void persons(List<Difference> differences, List<ReportedEvent> members) {
    Map<String, List<String>> naming = new LinkedHashMap<>();
    Set<String> documents = new LinkedHashSet<>();
    for (ReportedEvent member : members) {
      for (NamedPerson named : member.persons()) {
        String person = named.name();
        String known =
            naming.keySet().stream()
                .filter(name -> PersonNames.same(name, person))
                .findFirst()
                .orElse(person);
        note(naming, known, member.document());
        documents.add(member.document());
      }
    }
    Map<String, List<String>> some = new LinkedHashMap<>();
    naming.forEach(
        (person, by) -> {
          if (by.size() < documents.size()) {
            some.put(person, by);
          }
        });
    if (!some.isEmpty()) {
      differences.add(new Difference(Aspect.WHO, "", some));
    }
  }

  private static void note(Map<String, List<String>> values, String value, String document) {
    List<String> documents =
        Objects.requireNonNull(values.computeIfAbsent(value, v -> new ArrayList<>()));
    if (!documents.contains(document)) {
      documents.add(document);
    }
  }
}
