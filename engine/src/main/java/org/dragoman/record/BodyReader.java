package org.dragoman.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PhraseTable;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads joint bodies by the form of their names: a commission, council or dialogue that two states
 * stand before or that is called joint or intergovernmental. Immutable; safe for use by many
 * threads.
 */
final class BodyReader {
  private static final Set<String> SHARED =
      Set.of(
          "joint",
          "intergovernmental",
          "bilateral",
          "mixed",
          "binational",
          "inter-governmental",
          "strategic");
  private static final Set<String> SITTING = Set.of("session", "meeting", "round", "sitting");
  private static final Set<String> INSIDE = Set.of("-", "–", "and", "&", "/");
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("inaugural", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("thirteenth", 13),
          Map.entry("fourteenth", 14),
          Map.entry("fifteenth", 15),
          Map.entry("sixteenth", 16),
          Map.entry("seventeenth", 17),
          Map.entry("eighteenth", 18),
          Map.entry("nineteenth", 19),
          Map.entry("twentieth", 20));

  private final PhraseTable<Boolean> heads = new PhraseTable<>(true);

  BodyReader(Lexicon lexicon) {
    for (Row row : lexicon.rows("record/joint-body-heads.tsv", "phrase")) {
      heads.add(List.of(row.require("phrase").split(" ")), true);
    }
  }

  /**
   * A joint body found in a sentence.
   *
   * @param first first token of the words that tell of it, its session's number among them
   * @param nameFirst first token of its name
   * @param last last token of its name
   */
  record Found(Parse parse, int first, int nameFirst, int last, JointBody body) {}

  /** Each mention of a joint body, in order. */
  List<Found> find(Analysis analysis) {
    List<Found> found = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      for (int i = 0; i < parse.size(); i++) {
        PhraseTable.Match<Boolean> head = heads.longest(i, parse.size(), parse::text, parse::lemma);
        if (head == null || inBody(analysis, parse, head.last())) {
          continue;
        }
        Found body = body(analysis, parse, i, head.last());
        if (body != null) {
          found.add(body);
          i = Math.max(head.last(), body.last());
        } else {
          i = head.last();
        }
      }
    }
    return found;
  }

  /** The bodies of a document, each once. */
  static List<JointBody> distinct(List<Found> found) {
    List<JointBody> bodies = new ArrayList<>();
    for (Found one : found) {
      int known = -1;
      for (int i = 0; i < bodies.size(); i++) {
        if (same(bodies.get(i), one.body())) {
          known = i;
        }
      }
      if (known < 0) {
        bodies.add(one.body());
      } else if (bodies.get(known).session() == null && one.body().session() != null) {
        bodies.set(known, one.body());
      }
    }
    return bodies;
  }

  private static boolean same(JointBody a, JointBody b) {
    Set<String> x = words(a.name());
    Set<String> y = words(b.name());
    Set<String> smaller = x.size() <= y.size() ? x : y;
    Set<String> larger = smaller == x ? y : x;
    return larger.containsAll(smaller);
  }

  private static Set<String> words(String name) {
    return new LinkedHashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  private static boolean inBody(Analysis analysis, Parse parse, int token) {
    Mention mention = analysis.actors().at(parse, token);
    return mention != null && mention.body() != null;
  }

  private @Nullable Found body(Analysis analysis, Parse parse, int headFirst, int headLast) {
    int first = headFirst;
    while (first > 0 && partOfName(analysis, parse, first - 1)) {
      first--;
    }
    while (first < headFirst && INSIDE.contains(parse.text(first))) {
      first++;
    }
    boolean capital = Character.isUpperCase(parse.text(headLast).codePointAt(0));
    Set<Party> parties = new LinkedHashSet<>();
    boolean shared = false;
    for (int i = first; i <= headLast; i++) {
      Mention mention = analysis.actors().at(parse, i);
      if (mention != null && mention.person() == null) {
        parties.addAll(mention.parties());
      }
      shared |= SHARED.contains(parse.lower(i));
    }
    int last = capital ? extension(parse, headLast) : headLast;
    boolean between = parties.isEmpty() && between(analysis, parse, last, parties);
    boolean bilateral = parties.size() >= 2;
    boolean joint = shared && (headLast > headFirst || first < headFirst || between);
    if (!bilateral && !(joint && (capital || containsJoint(parse, first, headLast)))) {
      return null;
    }
    String name =
        analysis
            .document()
            .passage(parse.sentence().passage())
            .substring(parse.token(first).begin(), parse.token(last).end());
    int quoteFirst = first;
    Integer session = null;
    int at = sitting(parse, first, last);
    if (at >= 0) {
      int number = ordinalBefore(parse, at);
      if (number >= 0) {
        session = ordinal(parse, number);
        quoteFirst = Math.min(first, number);
      }
    } else if (first > 0) {
      session = ordinal(parse, first - 1);
    }
    JointBody body =
        new JointBody(
            name,
            List.copyOf(parties),
            session,
            analysis.quote(parse, quoteFirst, Math.max(last, at)));
    return new Found(parse, quoteFirst, first, last, body);
  }

  private static boolean containsJoint(Parse parse, int first, int last) {
    for (int i = first; i <= last; i++) {
      String lower = parse.lower(i);
      if (lower.equals("joint") || lower.equals("intergovernmental")) {
        return true;
      }
    }
    return false;
  }

  /** Capitalised words, states' names and the marks that join them stand before the head. */
  private static boolean partOfName(Analysis analysis, Parse parse, int i) {
    String text = parse.text(i);
    String lower = text.toLowerCase(Locale.ROOT);
    if (SHARED.contains(lower) || INSIDE.contains(text)) {
      return i > 0 && (!lower.equals("and") || named(analysis, parse, i - 1));
    }
    return named(analysis, parse, i)
        || (Character.isUpperCase(text.codePointAt(0))
            && !ORDINALS.containsKey(lower)
            && !lower.equals("the")
            && !lower.equals("a")
            && parse.upos(i) != org.dragoman.grammar.UniversalTag.PRON
            && parse.upos(i) != org.dragoman.grammar.UniversalTag.ADP)
        || lower.equals("economic")
        || lower.equals("trade");
  }

  private static boolean named(Analysis analysis, Parse parse, int i) {
    Mention mention = analysis.actors().at(parse, i);
    return mention != null
        && switch (mention.kind()) {
          case STATE, ADJECTIVE, CAPITAL -> true;
          default -> false;
        };
  }

  /** "on Trade, Economic, Scientific and Technological Cooperation", "for Economic Cooperation". */
  private static int extension(Parse parse, int head) {
    int link = head + 1;
    if (link >= parse.size()
        || !(parse.text(link).equals("on")
            || parse.text(link).equals("for")
            || parse.text(link).equals("of"))) {
      return head;
    }
    int last = head;
    for (int i = link + 1; i < parse.size(); i++) {
      String text = parse.text(i);
      if (Character.isUpperCase(text.codePointAt(0))) {
        last = i;
      } else if (!text.equals(",")
          && !text.equals("and")
          && !text.equals("-")
          && !text.equals("the")
          && !text.equals("of")
          && !text.equals("in")) {
        break;
      }
    }
    return last;
  }

  private static boolean between(Analysis analysis, Parse parse, int last, Set<Party> parties) {
    if (last + 1 >= parse.size() || !parse.text(last + 1).equals("between")) {
      return false;
    }
    for (int i = last + 2; i < Math.min(parse.size(), last + 12); i++) {
      Mention mention = analysis.actors().at(parse, i);
      if (mention != null) {
        parties.addAll(mention.parties());
      }
    }
    return parties.size() >= 2;
  }

  /** "third session of the", "the committee's third session", "commission meeting": its token. */
  private static int sitting(Parse parse, int first, int last) {
    int i = first - 1;
    while (i >= 0 && (parse.text(i).equals("the") || parse.text(i).equals("of"))) {
      i--;
    }
    if (i >= 0 && i < first - 1 && SITTING.contains(parse.lowerLemma(i))) {
      return i;
    }
    for (int j = last + 1; j < Math.min(parse.size(), last + 4); j++) {
      if (SITTING.contains(parse.lowerLemma(j))) {
        return j;
      }
    }
    return -1;
  }

  private static int ordinalBefore(Parse parse, int sitting) {
    for (int i = sitting - 1; i >= Math.max(0, sitting - 3); i--) {
      if (ordinal(parse, i) != null) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Integer ordinal(Parse parse, int i) {
    String lower = parse.lower(i);
    Integer word = ORDINALS.get(lower);
    if (word != null) {
      return word;
    }
    if (lower.matches("\\d{1,3}(st|nd|rd|th)")) {
      return Integer.valueOf(lower.substring(0, lower.length() - 2));
    }
    return null;
  }
}
