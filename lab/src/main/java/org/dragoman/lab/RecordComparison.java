package org.dragoman.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record that was found beside the one that was wanted, both as JSON, part by part.
 *
 * <p>What counts as the same: an engagement of the same kind and the same set of parties; a
 * participant with the same family name and party; a topic or forum of the same name; a commitment
 * whose quote, or a source whose name, shares half of the shorter one's words; a joint body whose
 * name shares 60 per cent of them and whose session is the same; a process with the same set of
 * parties; an event of the same type, actor and recipient, the two either way round where the act
 * is mutual. Each wanted item takes the first found one that is the same and not yet taken.
 * Participants, topics, forums and events count once however often they stand in the record.
 */
final class RecordComparison {
  /** The parts, in the order in which they are compared and printed. */
  enum Part {
    ENGAGEMENTS,
    PARTICIPANTS,
    TOPICS,
    COMMITMENTS,
    EVENTS,
    BODIES,
    FORUMS,
    PROCESSES,
    CITES;

    /** The name of the record's field, in small letters. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How one part compares.
   *
   * @param wanted how many items were wanted
   * @param found how many were found
   * @param missed those wanted that were not found, in words
   * @param wrong those found that were not wanted, in words
   */
  record Result(int wanted, int found, List<String> missed, List<String> wrong) {
    Result {
      missed = List.copyOf(missed);
      wrong = List.copyOf(wrong);
    }

    /** How many were wanted and found. */
    int matched() {
      return wanted - missed.size();
    }
  }

  /**
   * How the standing of matched events compares.
   *
   * @param matched found events that were wanted, each time they stand in the record
   * @param agreeing those whose status is the wanted one
   */
  record StatusResult(int matched, int agreeing) {}

  private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "SUPPORT", "COOPERATE");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "the", "a", "an", "of", "to", "in", "on", "for", "and", "at", "by", "with", "his", "her",
          "its", "their");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern NAME_WORD = Pattern.compile("[\\p{L}\\p{N}_'’-]+");
  private static final double HALF = 0.5;
  private static final double MOST = 0.6;

  private final JsonNode wanted;
  private final JsonNode found;

  /**
   * @param wanted the reference record
   * @param found the record to compare; fields that are missing count as empty
   */
  RecordComparison(JsonNode wanted, JsonNode found) {
    this.wanted = wanted;
    this.found = found;
  }

  /** The comparison of one part. */
  Result of(Part part) {
    return switch (part) {
      case ENGAGEMENTS ->
          paired(
              items("engagements"),
              RecordComparison::sameEngagement,
              e -> text(e, "kind") + " " + parties(e) + quoted(e));
      case COMMITMENTS ->
          paired(
              items("commitments"),
              (a, b) -> share(text(a, "quote"), text(b, "quote"), HALF),
              c -> text(c, "status") + quoted(c));
      case BODIES ->
          paired(
              items("bodies"),
              (a, b) ->
                  share(text(a, "name"), text(b, "name"), MOST)
                      && text(a, "session").equals(text(b, "session")),
              b ->
                  text(b, "name")
                      + (text(b, "session").isEmpty() ? "" : ", session " + text(b, "session")));
      case PROCESSES ->
          paired(items("processes"), RecordComparison::sameParties, p -> parties(p) + quoted(p));
      case CITES ->
          paired(items("cites"), (a, b) -> share(a.asText(), b.asText(), HALF), JsonNode::asText);
      case TOPICS -> keyed(record -> names(record, "topics", topic -> topic));
      case FORUMS -> keyed(record -> names(record, "forums", RecordComparison::upper));
      case PARTICIPANTS -> keyed(RecordComparison::people);
      case EVENTS -> keyed(RecordComparison::events);
    };
  }

  /**
   * How one field of matched items compares.
   *
   * @param matched found items that were wanted
   * @param agreeing those whose field is the wanted one; an unknown one agrees with an unknown one
   * @param differing the others, in words: what was wanted, what was found
   */
  record FieldResult(int matched, int agreeing, List<String> differing) {
    FieldResult {
      differing = List.copyOf(differing);
    }
  }

  /**
   * The comparison of the offices of participants: of those with the same family name and party,
   * the first office that either record gives each.
   */
  FieldResult offices() {
    Map<String, String> wantedOffices = officesOf(wanted);
    Map<String, String> foundOffices = officesOf(found);
    List<String> differing = new ArrayList<>();
    int matched = 0;
    for (Map.Entry<String, String> each : wantedOffices.entrySet()) {
      String office = foundOffices.get(each.getKey());
      if (office != null) {
        matched++;
        if (!office.equals(each.getValue())) {
          differing.add(
              each.getKey().replace("\t", " ")
                  + ": "
                  + orNone(each.getValue())
                  + ", not "
                  + orNone(office));
        }
      }
    }
    return new FieldResult(matched, matched - differing.size(), differing);
  }

  private static Map<String, String> officesOf(JsonNode record) {
    Map<String, String> offices = new TreeMap<>();
    for (JsonNode engagement : record.path("engagements")) {
      for (JsonNode person : engagement.path("participants")) {
        String family = family(text(person, "name"));
        if (!family.isEmpty()) {
          offices.merge(
              family + "\t" + upper(text(person, "party")),
              text(person, "office").toLowerCase(Locale.ROOT),
              (first, other) -> first.isEmpty() ? other : first);
        }
      }
    }
    return offices;
  }

  /**
   * The comparison of one field of the engagements that match in kind and parties, such as {@code
   * place_country}.
   */
  FieldResult engagementField(String field) {
    List<JsonNode> left = list(found, "engagements");
    List<String> differing = new ArrayList<>();
    int matched = 0;
    for (JsonNode item : list(wanted, "engagements")) {
      JsonNode match = null;
      for (JsonNode candidate : left) {
        if (match == null && sameEngagement(item, candidate)) {
          match = candidate;
        }
      }
      if (match == null) {
        continue;
      }
      left.remove(match);
      matched++;
      if (!upper(text(item, field)).equals(upper(text(match, field)))) {
        differing.add(
            text(item, "kind")
                + " "
                + parties(item)
                + ": "
                + orNone(text(item, field))
                + ", not "
                + orNone(text(match, field))
                + quoted(match));
      }
    }
    return new FieldResult(matched, matched - differing.size(), differing);
  }

  private static boolean sameEngagement(JsonNode a, JsonNode b) {
    return text(a, "kind").equals(text(b, "kind")) && sameParties(a, b);
  }

  /** The comparison of the status of events. */
  StatusResult eventStatus() {
    Map<String, Set<String>> statuses = new LinkedHashMap<>();
    for (JsonNode event : wanted.path("events")) {
      statuses.computeIfAbsent(eventKey(event), key -> new HashSet<>()).add(text(event, "status"));
    }
    int matched = 0;
    int agreeing = 0;
    for (JsonNode event : found.path("events")) {
      Set<String> status = statuses.get(eventKey(event));
      if (status != null) {
        matched++;
        agreeing += status.contains(text(event, "status")) ? 1 : 0;
      }
    }
    return new StatusResult(matched, agreeing);
  }

  private record Items(List<JsonNode> wanted, List<JsonNode> found) {}

  private Items items(String field) {
    return new Items(list(wanted, field), list(found, field));
  }

  private static List<JsonNode> list(JsonNode record, String field) {
    List<JsonNode> items = new ArrayList<>();
    record.path(field).forEach(items::add);
    return items;
  }

  private static Result paired(
      Items items, BiPredicate<JsonNode, JsonNode> same, Function<JsonNode, String> words) {
    List<JsonNode> left = new ArrayList<>(items.found());
    List<String> missed = new ArrayList<>();
    for (JsonNode item : items.wanted()) {
      int match = 0;
      while (match < left.size() && !same.test(item, left.get(match))) {
        match++;
      }
      if (match < left.size()) {
        left.remove(match);
      } else {
        missed.add(words.apply(item));
      }
    }
    return new Result(
        items.wanted().size(), items.found().size(), missed, left.stream().map(words).toList());
  }

  /** Compares by keys, each with words that describe its item. */
  private Result keyed(Function<JsonNode, Map<String, String>> keys) {
    Map<String, String> wantedKeys = keys.apply(wanted);
    Map<String, String> foundKeys = keys.apply(found);
    return new Result(
        wantedKeys.size(),
        foundKeys.size(),
        without(wantedKeys, foundKeys.keySet()),
        without(foundKeys, wantedKeys.keySet()));
  }

  private static List<String> without(Map<String, String> all, Collection<String> taken) {
    List<String> rest = new ArrayList<>();
    all.forEach(
        (key, words) -> {
          if (!taken.contains(key)) {
            rest.add(words);
          }
        });
    return rest;
  }

  private static Map<String, String> names(
      JsonNode record, String field, Function<String, String> form) {
    Map<String, String> names = new TreeMap<>();
    for (JsonNode name : record.path(field)) {
      names.putIfAbsent(form.apply(name.asText()), name.asText());
    }
    return names;
  }

  private static Map<String, String> people(JsonNode record) {
    Map<String, String> people = new TreeMap<>();
    for (JsonNode engagement : record.path("engagements")) {
      for (JsonNode person : engagement.path("participants")) {
        String name = text(person, "name");
        String family = family(name);
        if (!family.isEmpty()) {
          String party = upper(text(person, "party"));
          people.putIfAbsent(family + "\t" + party, name + " (" + orNone(party) + ")");
        }
      }
    }
    return people;
  }

  /** The last word of a name, in small letters; empty where there is none. */
  private static String family(String name) {
    String family = "";
    Matcher matcher = NAME_WORD.matcher(name.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      family = matcher.group();
    }
    return family;
  }

  private static Map<String, String> events(JsonNode record) {
    Map<String, String> events = new TreeMap<>();
    for (JsonNode event : record.path("events")) {
      events.putIfAbsent(
          eventKey(event),
          text(event, "type")
              + " "
              + orNone(text(event, "actor"))
              + " > "
              + orNone(text(event, "recipient"))
              + quoted(event));
    }
    return events;
  }

  private static String eventKey(JsonNode event) {
    String type = text(event, "type");
    String actor = upper(text(event, "actor"));
    String recipient = upper(text(event, "recipient"));
    boolean turned = MUTUAL.contains(type) && actor.compareTo(recipient) > 0;
    return String.join("\t", type, turned ? recipient : actor, turned ? actor : recipient);
  }

  private static boolean sameParties(JsonNode a, JsonNode b) {
    return partySet(a).equals(partySet(b));
  }

  private static Set<String> partySet(JsonNode item) {
    Set<String> parties = new TreeSet<>();
    item.path("parties").forEach(party -> parties.add(upper(party.asText())));
    return parties;
  }

  private static String parties(JsonNode item) {
    return orNone(String.join(",", partySet(item)));
  }

  private static String orNone(String words) {
    return words.isEmpty() ? "-" : words;
  }

  /** The text of a field; empty where it is missing or null. */
  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() ? "" : value.asText();
  }

  private static String quoted(JsonNode item) {
    return " \"" + text(item, "quote").replaceAll("\\s+", " ") + "\"";
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }

  /** Whether two texts share a part of the words of the one that has fewer. */
  private static boolean share(String a, String b, double part) {
    Set<String> first = words(a);
    Set<String> second = words(b);
    int fewer = Math.min(first.size(), second.size());
    first.retainAll(second);
    return fewer > 0 && first.size() >= part * fewer;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      if (!EMPTY_WORDS.contains(matcher.group())) {
        words.add(matcher.group());
      }
    }
    return words;
  }
}
