package org.dragoman.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.event.EventCoder;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PhraseTable;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics from phrases of a lexicon: a strong phrase shows its topic by itself, a weak one
 * where the sentence also tells that something is discussed or shared. Words inside the names of
 * bodies, offices and persons show nothing. Immutable; safe for use by many threads.
 */
final class TopicReader {
  private record Entry(@Nullable Topic topic, boolean strong) {}

  private final PhraseTable<Entry> phrases = new PhraseTable<>(true);
  private final Set<String> cues = new HashSet<>();
  private final TopicRoles roles;

  TopicReader(Lexicon lexicon, EventCoder coder) {
    roles = new TopicRoles(lexicon, coder);
    for (Row row : lexicon.rows("record/topics.tsv", "phrase", "topic", "strength")) {
      boolean strong =
          switch (row.require("strength")) {
            case "strong" -> true;
            case "weak" -> false;
            default -> throw row.error("strength is strong or weak, not " + row.get("strength"));
          };
      phrases.add(words(row), new Entry(row.constant("topic", Topic.class), strong));
    }
    for (Row row : lexicon.rows("record/topic-stops.tsv", "phrase")) {
      phrases.add(words(row), new Entry(null, false));
    }
    for (Row row : lexicon.rows("record/topic-cues.tsv", "lemma")) {
      cues.add(row.require("lemma").toLowerCase(Locale.ROOT));
    }
  }

  private static List<String> words(Row row) {
    return List.of(row.require("phrase").split(" "));
  }

  List<TopicEvidence> read(Analysis analysis, List<BodyReader.Found> bodies) {
    List<TopicEvidence> found = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      read(analysis, parse, bodies, found);
    }
    return found;
  }

  private void read(
      Analysis analysis, Parse parse, List<BodyReader.Found> bodies, List<TopicEvidence> found) {
    boolean[] name = names(analysis, parse);
    for (BodyReader.Found body : bodies) {
      if (body.parse() == parse) {
        Arrays.fill(name, body.nameFirst(), body.last() + 1, true);
      }
    }
    boolean discussed = discussed(parse);
    TopicRoles.InSentence sentence = roles.in(parse);
    Set<Topic> here = new HashSet<>();
    for (int i = 0; i < parse.size(); i++) {
      if (name[i]) {
        continue;
      }
      PhraseTable.Match<Entry> match = phrases.longest(i, parse.size(), parse::text, parse::lemma);
      if (match == null) {
        continue;
      }
      for (Entry entry : match.values()) {
        Topic topic = entry.topic();
        if (topic != null && (entry.strong() || discussed) && here.add(topic)) {
          found.add(
              new TopicEvidence(
                  topic,
                  sentence.role(parse.headOf(i, match.last())),
                  analysis.quote(parse, i, match.last())));
        }
      }
      i = match.last();
    }
  }

  private boolean discussed(Parse parse) {
    for (int i = 0; i < parse.size(); i++) {
      if (cues.contains(parse.lowerLemma(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean[] names(Analysis analysis, Parse parse) {
    boolean[] name = new boolean[parse.size()];
    for (Mention mention : analysis.mentions(parse)) {
      boolean proper =
          switch (mention.kind()) {
            case BODY, INSTITUTION, PERSON, OFFICE -> true;
            case AGENT, GROUP, STATE, CAPITAL, ADJECTIVE, DEMONYM, PRONOUN -> false;
          };
      for (int i = mention.first(); proper && i <= mention.last(); i++) {
        name[i] = true;
      }
    }
    ministries(parse, name);
    return name;
  }

  /** "the Ministry of Energy", "Energy Department": what follows or precedes is a name. */
  private static void ministries(Parse parse, boolean[] name) {
    for (int i = 0; i < parse.size(); i++) {
      String lemma = parse.lowerLemma(i);
      if (!lemma.equals("ministry") && !lemma.equals("department") && !lemma.equals("minister")) {
        continue;
      }
      for (int j = i - 1; j >= 0 && capital(parse, j); j--) {
        name[j] = true;
      }
      boolean of = i + 1 < parse.size() && parse.text(i + 1).equals("of");
      for (int j = i + 2; of && j < parse.size() && (capital(parse, j) || joins(parse, j)); j++) {
        name[j] = true;
      }
    }
  }

  private static boolean capital(Parse parse, int i) {
    return Character.isUpperCase(parse.text(i).codePointAt(0));
  }

  private static boolean joins(Parse parse, int i) {
    boolean joint = parse.text(i).equals("and") || parse.text(i).equals(",");
    return joint && i + 1 < parse.size() && capital(parse, i + 1);
  }
}
