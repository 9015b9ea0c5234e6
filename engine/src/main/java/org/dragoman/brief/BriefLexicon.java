package org.dragoman.brief;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dragoman.event.Event;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.dragoman.record.CommitmentStatus;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.Stance;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicRole;
import org.jspecify.annotations.Nullable;

/** The words of which briefs are made. Immutable; safe for use by many threads. */
final class BriefLexicon {
  /**
   * @param base with {@code past} and {@code ing} the verb, all empty where the kind has none
   * @param noun with its article
   * @param link between noun and sides
   * @param many whether the noun is a plural
   * @param done what follows "was" where it was held
   */
  record EngagementWords(
      String base, String past, String ing, String noun, String link, boolean many, String done) {}

  /** A next step's standing, and what leads to those who owe it and to whom they owe it. */
  record CommitmentWords(String words, String by, String to) {}

  /** A position's verb, of one side and of several. */
  record StanceWords(String one, String many) {}

  /**
   * @param to between the verb and the others, possibly empty
   * @param alone behind the verb where there are no others, possibly empty
   */
  record ActWords(String base, String past, String participle, String to, String alone) {}

  private final Map<EngagementKind, EngagementWords> engagements =
      new EnumMap<>(EngagementKind.class);
  private final Map<CommitmentStatus, CommitmentWords> commitments =
      new EnumMap<>(CommitmentStatus.class);
  private final Map<Stance, StanceWords> stances = new EnumMap<>(Stance.class);
  private final Map<Topic, String> topics = new EnumMap<>(Topic.class);
  private final Map<TopicRole, String> roles = new EnumMap<>(TopicRole.class);
  private final Map<String, ActWords> acts = new HashMap<>();
  private final Map<String, String> offices = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, Boolean> articles = new HashMap<>();
  private final Set<String> masses = new HashSet<>();

  /**
   * Reads {@code brief/*.tsv} and {@code actor/states.tsv}.
   *
   * @throws LexiconException where a row is wrong or one is missing
   */
  BriefLexicon(Lexicon lexicon) {
    for (Row row :
        lexicon.rows(
            "brief/engagements.tsv",
            "kind",
            "base",
            "past",
            "ing",
            "noun",
            "link",
            "many",
            "done")) {
      engagements.put(
          row.constant("kind", EngagementKind.class),
          new EngagementWords(
              row.get("base"),
              row.get("past"),
              row.get("ing"),
              row.require("noun"),
              row.require("link"),
              row.get("many").equals("yes"),
              row.require("done")));
    }
    for (Row row : lexicon.rows("brief/commitments.tsv", "status", "words", "by", "to")) {
      commitments.put(
          row.constant("status", CommitmentStatus.class),
          new CommitmentWords(row.require("words"), row.require("by"), row.require("to")));
    }
    for (Row row : lexicon.rows("brief/stances.tsv", "stance", "one", "many")) {
      stances.put(
          row.constant("stance", Stance.class),
          new StanceWords(row.require("one"), row.require("many")));
    }
    for (Row row : lexicon.rows("brief/topics.tsv", "topic", "words")) {
      topics.put(row.constant("topic", Topic.class), row.require("words"));
    }
    for (Row row : lexicon.rows("brief/topic-roles.tsv", "role", "words")) {
      roles.put(row.constant("role", TopicRole.class), row.require("words"));
    }
    for (Row row :
        lexicon.rows("brief/events.tsv", "act", "base", "past", "participle", "to", "alone")) {
      acts.put(
          row.require("act"),
          new ActWords(
              row.require("base"),
              row.require("past"),
              row.require("participle"),
              row.get("to"),
              row.get("alone")));
    }
    for (Row row : lexicon.rows("brief/offices.tsv", "office", "words")) {
      offices.put(row.require("office"), row.get("words"));
    }
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      states.put(row.require("iso3"), row.require("name"));
    }
    for (Row row : lexicon.rows("brief/articles.tsv", "form", "part", "article")) {
      articles.put(
          row.require("part") + " " + row.require("form"), row.require("article").equals("yes"));
    }
    for (Row row : lexicon.rows("brief/masses.tsv", "word")) {
      masses.add(row.require("word"));
    }
  }

  EngagementWords engagement(EngagementKind kind) {
    return told(engagements.get(kind), "brief/engagements.tsv", kind.label());
  }

  CommitmentWords commitment(CommitmentStatus status) {
    return told(commitments.get(status), "brief/commitments.tsv", status.label());
  }

  StanceWords stance(Stance stance) {
    return told(stances.get(stance), "brief/stances.tsv", stance.label());
  }

  String topic(Topic topic) {
    return told(topics.get(topic), "brief/topics.tsv", topic.label());
  }

  String role(TopicRole role) {
    return told(roles.get(role), "brief/topic-roles.tsv", role.label());
  }

  /** The words of an act by its code, else by type and mode, else by type. */
  ActWords act(Event event) {
    String type = event.type().name();
    ActWords words = acts.get(event.cameo());
    if (words == null && event.mode() != null) {
      words = acts.get(type + " " + event.mode());
    }
    return told(words == null ? acts.get(type) : words, "brief/events.tsv", type);
  }

  /** What an office is called, or null where it is left out. */
  @Nullable String office(@Nullable String office) {
    if (office == null) {
      return null;
    }
    String words = offices.getOrDefault(office, office);
    return words.isEmpty() ? null : words;
  }

  /** The name of the state of an ISO 3166-1 alpha-3 code, or null. */
  @Nullable String state(String code) {
    return states.get(code);
  }

  /**
   * Whether a name takes "the".
   *
   * @param usual whether such a name does where the table does not tell
   */
  boolean article(String name, boolean usual) {
    Boolean whole = articles.get("name " + name);
    if (whole == null) {
      whole = articles.get("last " + name.substring(name.lastIndexOf(' ') + 1));
    }
    int space = name.indexOf(' ');
    if (whole == null && space > 0) {
      whole = articles.get("first " + name.substring(0, space));
    }
    return whole == null ? usual : whole;
  }

  /** Whether a kind of process takes no article. */
  boolean mass(String kind) {
    return masses.contains(kind.substring(kind.lastIndexOf(' ') + 1));
  }

  private static <T> T told(@Nullable T words, String file, String key) {
    if (words == null) {
      throw new LexiconException(file + ": no row for " + key);
    }
    return words;
  }
}
