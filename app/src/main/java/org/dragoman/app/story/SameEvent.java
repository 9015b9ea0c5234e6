package org.dragoman.app.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.app.story.Reason.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two reported events are one, and says why.
 *
 * <p>First it asks what excludes that: other parties, actor and recipient changed about, kinds that
 * do not go together, another day, another place, other persons at a meeting, a standing that does
 * not fit. What passes is weighed: points for each thing that agrees, fewer or less than none for
 * what differs without excluding. From {@link #THRESHOLD} points on the two are one. The points are
 * set by hand with the tune half of the lab's reports in view.
 *
 * <p>The decision is symmetric: which of the two is asked about the other changes nothing. It is
 * not transitive, which is why {@link StoryClusterer} looks at all members of a story. Stateless;
 * safe for use by many threads.
 */
public final class SameEvent {
  /** Points from which on two events are one. */
  public static final double THRESHOLD = 4.5;

  private static final double PAIR = 1;
  private static final double ONE_PARTY = 0.5;
  private static final double SAME_KIND = 1;
  private static final double KIN = 0.5;
  private static final double OTHER_FAMILY = -0.5;
  private static final double SAME_DAY = 2;
  private static final double NEAR_DAY = 0.5;
  private static final double SAME_CITY = 1.5;
  private static final double SAME_REGION = 0.75;
  private static final double PLACE_NAMED = 0.75;
  private static final double OTHER_PLACES = -1.5;
  private static final double PERSON = 1.25;
  private static final double OTHER_PERSONS = -2;
  private static final double WORDS = 7;

  /** Lost where two texts share no telling word, so that day, place and sides do not suffice. */
  private static final double SILENCE = 1;

  private static final double FIGURE = 0.75;
  private static final double OTHER_FIGURE = -0.75;
  private static final double COPIED = 4;

  /** Persons and figures that earn points at most. */
  private static final int MOST = 2;

  /** Stems that a report has at least, when the share of common ones is told. */
  private static final int FEW_WORDS = 8;

  /** Reasons as they come up. */
  private static final class Tally {
    private final List<Reason> reasons = new ArrayList<>();
    private double score;

    void add(Ground ground, double weight, String detail) {
      reasons.add(new Reason(ground, weight, detail));
      score += weight;
    }

    boolean exclude(Ground ground, Object first, Object second) {
      add(ground, Double.NEGATIVE_INFINITY, first + " / " + second);
      return true;
    }
  }

  /** How two reported events belong together; symmetric. */
  public Verdict compare(ReportedEvent a, ReportedEvent b) {
    Tally tally = new Tally();
    Relation relation = relation(a.standing(), b.standing());
    if (relation == Relation.DIFFERENT) {
      tally.exclude(Ground.STATUS, a.standing(), b.standing());
    } else if (!daysExclude(a, b, tally)
        && !partiesExclude(a, b, tally)
        && !kindsExclude(a, b, tally)
        && !placesExclude(a, b, tally)
        && !personsExclude(a, b, tally)) {
      words(a, b, tally);
      figures(a, b, tally);
      text(a, b, tally);
    }
    boolean one = tally.score >= THRESHOLD;
    return new Verdict(one ? relation : Relation.DIFFERENT, tally.score, tally.reasons);
  }

  private static Relation relation(Standing a, Standing b) {
    if (a == b) {
      return Relation.SAME;
    }
    Set<Standing> both = Set.of(a, b);
    if (both.equals(Set.of(Standing.PLANNED, Standing.HELD))) {
      return Relation.ANNOUNCED_THEN_HELD;
    }
    if (both.equals(Set.of(Standing.PLANNED, Standing.CANCELLED))) {
      return Relation.ANNOUNCED_THEN_CANCELLED;
    }
    return both.equals(Set.of(Standing.HELD, Standing.BACKGROUND))
        ? Relation.SAME
        : Relation.DIFFERENT;
  }

  private static boolean partiesExclude(ReportedEvent a, ReportedEvent b, Tally tally) {
    Set<String> first = a.parties();
    Set<String> second = b.parties();
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    boolean pairs = first.size() > 1 && second.size() > 1;
    if (shared.isEmpty() || pairs && shared.size() < 2) {
      return tally.exclude(Ground.PARTIES, first, second);
    }
    if (!pairs && othersDiffer(a, b, shared)) {
      return tally.exclude(Ground.PARTIES, a.gist().parties(), b.gist().parties());
    }
    if (!a.kind().mutual() && !b.kind().mutual() && turned(a, b)) {
      return tally.exclude(
          Ground.PARTIES, a.actors() + ">" + a.recipients(), b.actors() + ">" + b.recipients());
    }
    tally.add(Ground.PARTIES, pairs ? PAIR : ONE_PARTY, String.join(", ", shared));
    return false;
  }

  /** Whether both reports speak of other parties too, and of none in common. */
  private static boolean othersDiffer(ReportedEvent a, ReportedEvent b, Set<String> shared) {
    Set<String> first = new HashSet<>(a.gist().parties());
    Set<String> second = new HashSet<>(b.gist().parties());
    first.addAll(a.parties());
    second.addAll(b.parties());
    first.removeAll(shared);
    second.removeAll(shared);
    boolean both = !first.isEmpty() && !second.isEmpty();
    first.retainAll(second);
    return both && first.isEmpty();
  }

  private static boolean turned(ReportedEvent a, ReportedEvent b) {
    Set<String> actors = new HashSet<>(a.actors());
    actors.retainAll(b.actors());
    return actors.isEmpty() && !a.recipients().isEmpty() && !b.recipients().isEmpty();
  }

  private static boolean kindsExclude(ReportedEvent a, ReportedEvent b, Tally tally) {
    if (!a.kind().compatible(b.kind())
        || (a.kind() == ActKind.REPORT) != (b.kind() == ActKind.REPORT)) {
      return tally.exclude(Ground.KIND, a.kind(), b.kind());
    }
    if (a.kind() != ActKind.REPORT) {
      tally.add(Ground.KIND, a.kind() == b.kind() ? SAME_KIND : KIN, a.kind() + " / " + b.kind());
      return false;
    }
    Set<ActKind> first = a.gist().kinds();
    Set<ActKind> second = b.gist().kinds();
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    if (remote(first) && present(second) || remote(second) && present(first)) {
      return tally.exclude(Ground.KIND, first, second);
    }
    Set<ActKind.Family> shared = families(first);
    shared.retainAll(families(second));
    tally.add(Ground.KIND, shared.isEmpty() ? OTHER_FAMILY : SAME_KIND, first + " / " + second);
    return false;
  }

  private static Set<ActKind.Family> families(Set<ActKind> kinds) {
    Set<ActKind.Family> families = new HashSet<>();
    kinds.forEach(kind -> families.add(kind.family()));
    return families;
  }

  private static boolean remote(Set<ActKind> kinds) {
    return families(kinds).contains(ActKind.Family.REMOTE) && !present(kinds);
  }

  private static boolean present(Set<ActKind> kinds) {
    return kinds.contains(ActKind.MEETING) || kinds.contains(ActKind.VISIT);
  }

  private static boolean daysExclude(ReportedEvent a, ReportedEvent b, Tally tally) {
    LocalDate first = a.day();
    LocalDate second = b.day();
    boolean background = a.standing() != b.standing() && remembers(a, b);
    if (background && (a.date() == null || b.date() == null)) {
      return tally.exclude(Ground.DAY, when(a), when(b));
    }
    if (first != null && second != null) {
      if (!first.equals(second)) {
        return tally.exclude(Ground.DAY, first, second);
      }
      tally.add(Ground.DAY, SAME_DAY, first.toString());
      return false;
    }
    List<LocalDate> possible = new ArrayList<>(BlockingKeys.days(a));
    possible.retainAll(BlockingKeys.days(b));
    if (possible.isEmpty()) {
      return tally.exclude(Ground.DAY, when(a), when(b));
    }
    tally.add(Ground.DAY, NEAR_DAY, when(a) + " / " + when(b));
    return false;
  }

  /** What is told as background may be years old, so that only a date of its own tells its day. */
  private static boolean remembers(ReportedEvent a, ReportedEvent b) {
    return a.standing() == Standing.BACKGROUND || b.standing() == Standing.BACKGROUND;
  }

  private static String when(ReportedEvent event) {
    LocalDate day = event.day();
    return day != null ? day.toString() : "told on " + event.published();
  }

  private static boolean placesExclude(ReportedEvent a, ReportedEvent b, Tally tally) {
    if (a.kind().family() == ActKind.Family.REMOTE) {
      return false;
    }
    boolean cities = a.city() != null && b.city() != null;
    String first = cities ? a.city() : a.region();
    String second = cities ? b.city() : b.region();
    if (first != null && first.equals(second)) {
      tally.add(Ground.PLACE, cities ? SAME_CITY : SAME_REGION, first);
      return false;
    }
    boolean named =
        names(b, a.city()) || names(a, b.city()) || names(b, a.region()) || names(a, b.region());
    if (first != null && second != null && !named && placed(a, b)) {
      return tally.exclude(Ground.PLACE, first, second);
    }
    Set<String> shared = new HashSet<>(a.gist().places());
    shared.retainAll(b.gist().places());
    if (named || !shared.isEmpty()) {
      tally.add(Ground.PLACE, PLACE_NAMED, at(a) + " / " + at(b));
    } else if (!a.gist().places().isEmpty() && !b.gist().places().isEmpty() && placed(a, b)) {
      tally.add(Ground.PLACE, OTHER_PLACES, a.gist().places() + " / " + b.gist().places());
    }
    return false;
  }

  /**
   * Whether two events of one place each must be of the same: not what governments do from their
   * capitals. Reports as a whole are judged by the kinds of news that both have.
   */
  private static boolean placed(ReportedEvent a, ReportedEvent b) {
    if (a.kind() != ActKind.REPORT) {
      return a.kind().placed() && b.kind().placed();
    }
    Set<ActKind> first = a.gist().kinds();
    Set<ActKind> second = b.gist().kinds();
    if (first.isEmpty() && second.isEmpty()) {
      return true;
    }
    Set<ActKind.Family> shared = families(first.isEmpty() ? second : first);
    shared.retainAll(families(second.isEmpty() ? first : second));
    return Stream.concat(first.stream(), second.stream())
        .anyMatch(kind -> kind.placed() && shared.contains(kind.family()));
  }

  private static @Nullable String at(ReportedEvent event) {
    return event.city() != null ? event.city() : event.region();
  }

  private static boolean names(ReportedEvent event, @Nullable String place) {
    return place != null
        && (event.gist().places().contains(place) || StoryWords.told(place, event.gist().words()));
  }

  /**
   * Who meets whom makes the meeting: where both reports name persons for one side, and no one in
   * common, there were two. At other acts it may be two spokesmen who tell of one.
   */
  private static boolean personsExclude(ReportedEvent a, ReportedEvent b, Tally tally) {
    List<NamedPerson> first = a.persons().isEmpty() ? a.gist().persons() : a.persons();
    List<NamedPerson> second = b.persons().isEmpty() ? b.gist().persons() : b.persons();
    String stranger = PersonNames.strangers(first, second);
    int shared =
        PersonNames.shared(first, second)
            + told(first, second, b.gist().words())
            + told(second, first, a.gist().words());
    boolean strange = shared == 0 && Math.min(first.size(), second.size()) > 1;
    if ((strange || stranger != null && shared < 2) && personal(a) && personal(b)) {
      return tally.exclude(Ground.PERSONS, names(first), names(second));
    }
    if (shared > 0) {
      tally.add(Ground.PERSONS, PERSON * Math.min(MOST, shared), shared + " shared");
    } else if (stranger != null || strange || otherNames(a, b)) {
      tally.add(Ground.PERSONS, OTHER_PERSONS, names(first) + " / " + names(second));
    }
    return false;
  }

  /** Whether two reports of meetings both have names, known or not, and none in common. */
  private static boolean otherNames(ReportedEvent a, ReportedEvent b) {
    Set<String> first = new HashSet<>(names(a.gist().persons()));
    Set<String> second = new HashSet<>(names(b.gist().persons()));
    first.addAll(a.gist().names());
    second.addAll(b.gist().names());
    boolean both = first.size() > 1 && second.size() > 1 && personal(a) && personal(b);
    return both
        && first.stream()
            .noneMatch(name -> second.stream().anyMatch(other -> PersonNames.same(name, other)));
  }

  /** How many persons stand in the other text, whose name was not found to be one there. */
  private static int told(List<NamedPerson> persons, List<NamedPerson> others, Set<String> words) {
    int told = 0;
    for (NamedPerson person : persons) {
      boolean known = PersonNames.shared(List.of(person), others) > 0;
      told += !known && StoryWords.told(person.name(), words) ? 1 : 0;
    }
    return told;
  }

  private static boolean personal(ReportedEvent event) {
    return event.kind() == ActKind.REPORT
        ? event.gist().kinds().isEmpty()
            || event.gist().kinds().stream().anyMatch(ActKind::engagement)
        : event.kind().engagement();
  }

  private static List<String> names(List<NamedPerson> persons) {
    return persons.stream().map(NamedPerson::name).toList();
  }

  private static void words(ReportedEvent a, ReportedEvent b, Tally tally) {
    boolean within = a.document().equals(b.document());
    Set<String> first = within ? a.words() : a.gist().words();
    Set<String> second = within ? b.words() : b.gist().words();
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    int fewer = Math.min(first.size(), second.size());
    double share = (double) shared.size() / Math.max(FEW_WORDS, fewer);
    // A text of one sentence is silent about most things, and that tells little.
    double silence = SILENCE * Math.min(1, (double) fewer / FEW_WORDS);
    tally.add(Ground.WORDS, WORDS * share - silence, shared.size() + " shared");
  }

  private static void figures(ReportedEvent a, ReportedEvent b, Tally tally) {
    boolean within = a.document().equals(b.document());
    List<Figure> first = within ? a.figures() : a.gist().figures();
    List<Figure> second = within ? b.figures() : b.gist().figures();
    int equal = 0;
    int other = 0;
    for (Figure figure : first) {
      if (second.contains(figure)) {
        equal++;
      } else if (second.stream().anyMatch(f -> f.measure().equals(figure.measure()))
          && !grown(a, b)) {
        other++;
      }
    }
    if (equal > 0) {
      tally.add(Ground.FIGURES, FIGURE * Math.min(MOST, equal), equal + " equal");
    } else if (other > 0) {
      tally.add(Ground.FIGURES, OTHER_FIGURE, first + " / " + second);
    }
  }

  /** Whether one was published later, so that its counts may have grown. */
  private static boolean grown(ReportedEvent a, ReportedEvent b) {
    LocalDate first = a.published();
    LocalDate second = b.published();
    return first == null || second == null || !first.equals(second);
  }

  private static void text(ReportedEvent a, ReportedEvent b, Tally tally) {
    if (a.document().equals(b.document())) {
      return;
    }
    boolean forward = CopyKind.of(a.sketch(), b.sketch()).related();
    if (forward) {
      tally.add(Ground.TEXT, COPIED, "similarity " + a.sketch().similarity(b.sketch()));
    }
  }
}
