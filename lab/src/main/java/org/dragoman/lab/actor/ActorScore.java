package org.dragoman.lab.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.actor.Body;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Span;

/**
 * What the engine finds of the actors that sentences speak of. A mention counts as found where the
 * engine has one that can act on some of its words; each counts once. An apposition that the engine
 * has as one mention counts as one.
 */
final class ActorScore {
  /** A mention as the engine has it. */
  record Found(Span span, Set<String> parties) {}

  /**
   * A mention found wrongly, not at all, or with another party.
   *
   * @param what in a word or two, what is wrong
   * @param words the words concerned
   * @param wanted the marked parties, as text
   * @param found the engine's parties, as text
   */
  record Wrong(ActorSentence sentence, String what, String words, String wanted, String found) {}

  /** Numbers of mentions. */
  private static final class Counts {
    private int marked;
    private int found;
    private int matched;
    private int known;
    private int right;
    private int unknown;
    private int open;
  }

  private record Pair(int mark, int found, int shared) {}

  /** The codes of the bodies that may be named by what is here, in lower case. */
  private final Map<String, String> acting = new HashMap<>();

  private final Counts all = new Counts();
  private final Map<String, Counts> byKind = new TreeMap<>();
  private final List<Wrong> wrong = new ArrayList<>();

  ActorScore() {
    Lexicon lexicon = Lexicon.bundled();
    Map<String, String> parents = new HashMap<>();
    for (Row row : lexicon.rows("actor/body-organs.tsv", "acronym", "parent")) {
      parents.put(row.require("acronym"), row.require("parent"));
    }
    for (Row row : lexicon.rows("actor/bodies.tsv", "acronym", "name", "kind", "party")) {
      String acronym = row.require("acronym");
      String code = parents.getOrDefault(acronym, acronym);
      acting.put(acronym.toLowerCase(Locale.ROOT), code);
      acting.putIfAbsent(row.require("name").toLowerCase(Locale.ROOT), code);
    }
  }

  /** An organ counts as the body that it acts for; a body's name counts as its code. */
  private Set<String> acting(Set<String> parties) {
    return parties.stream()
        .map(code -> acting.getOrDefault(code.toLowerCase(Locale.ROOT), code))
        .collect(Collectors.toSet());
  }

  /** Reads sentences as the engine reads reports. */
  static ActorScore of(Dragoman dragoman, List<ActorSentence> sentences) {
    ActorScore score = new ActorScore();
    for (ActorSentence sentence : sentences) {
      score.add(sentence, found(dragoman.analyse(Document.of("sentence", sentence.text()))));
    }
    return score;
  }

  private static List<Found> found(Analysis analysis) {
    List<Found> found = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.actors().of(parse)) {
        if (mention.acting() && parse.sentence().passage() == Passage.TEXT) {
          found.add(new Found(parse.span(mention.first(), mention.last()), parties(mention)));
        }
      }
    }
    return found;
  }

  /** The codes of a mention's parties; of a body that cannot act, its own. */
  private static Set<String> parties(Mention mention) {
    Body body = mention.body();
    return mention.parties().isEmpty() && body != null
        ? Set.of(body.acronym())
        : mention.parties().stream().map(Party::code).collect(Collectors.toSet());
  }

  /** Counts a sentence. */
  void add(ActorSentence sentence, List<Found> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int m = 0; m < sentence.marks().size(); m++) {
      Span mark = sentence.marks().get(m).span();
      for (int f = 0; f < found.size(); f++) {
        Span span = found.get(f).span();
        int shared = Math.min(mark.end(), span.end()) - Math.max(mark.begin(), span.begin());
        if (shared > 0) {
          pairs.add(new Pair(m, f, shared));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::shared).reversed());
    boolean[] markTaken = new boolean[sentence.marks().size()];
    boolean[] foundTaken = new boolean[found.size()];
    int known = 0;
    int right = 0;
    int unknown = 0;
    int open = 0;
    int matched = 0;
    for (Pair pair : pairs) {
      if (markTaken[pair.mark()] || foundTaken[pair.found()]) {
        continue;
      }
      markTaken[pair.mark()] = true;
      foundTaken[pair.found()] = true;
      matched++;
      ActorSentence.Mark mark = sentence.marks().get(pair.mark());
      Found got = found.get(pair.found());
      if (mark.parties().isEmpty()) {
        unknown++;
        if (got.parties().isEmpty()) {
          open++;
        } else {
          tell(sentence, "guessed", mark.span(), Set.of(), got.parties());
        }
      } else {
        known++;
        if (acting(mark.parties()).equals(acting(got.parties()))) {
          right++;
        } else {
          tell(sentence, "party", mark.span(), mark.parties(), got.parties());
        }
      }
    }
    int marked = markTaken.length;
    for (int m = 0; m < markTaken.length; m++) {
      ActorSentence.Mark mark = sentence.marks().get(m);
      if (!markTaken[m] && apposed(mark, found, foundTaken)) {
        marked--;
      } else if (!markTaken[m]) {
        tell(sentence, "missed", mark.span(), mark.parties(), Set.of());
      }
    }
    for (int f = 0; f < foundTaken.length; f++) {
      if (!foundTaken[f]) {
        tell(sentence, "none there", found.get(f).span(), Set.of(), found.get(f).parties());
      }
    }
    for (Counts counts :
        List.of(all, byKind.computeIfAbsent(sentence.kind(), kind -> new Counts()))) {
      counts.marked += marked;
      counts.found += found.size();
      counts.matched += matched;
      counts.known += known;
      counts.right += right;
      counts.unknown += unknown;
      counts.open += open;
    }
  }

  /** Whether a mention that stands for another mark holds a mark too: "X, the minister". */
  private static boolean apposed(ActorSentence.Mark mark, List<Found> found, boolean[] foundTaken) {
    for (int f = 0; f < foundTaken.length; f++) {
      Span span = found.get(f).span();
      boolean holds = span.begin() <= mark.span().begin() && mark.span().end() <= span.end();
      if (foundTaken[f] && holds) {
        return true;
      }
    }
    return false;
  }

  private void tell(
      ActorSentence sentence, String what, Span span, Set<String> wanted, Set<String> found) {
    String words = sentence.text().substring(span.begin(), span.end());
    wrong.add(new Wrong(sentence, what, words, text(wanted), text(found)));
  }

  private static String text(Set<String> parties) {
    return parties.isEmpty() ? "?" : String.join("+", new TreeSet<>(parties));
  }

  /** Harmonic mean of precision and recall of mentions, 0 to 100. */
  double f1() {
    return f1(all);
  }

  /** Share of the mentions found, whose party is marked, that have it; 0 to 100. */
  double partyAccuracy() {
    return percent(all.right, all.known);
  }

  private static double f1(Counts counts) {
    return percent(2 * counts.matched, counts.marked + counts.found);
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** What is wrong, sentence by sentence. */
  List<Wrong> wrong() {
    return List.copyOf(wrong);
  }

  /** The figures as lines: one for all, then one a kind of sentence. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-20s %6s %6s %9s %6s %6s %6s %6s",
            "kind",
            "marked",
            "found",
            "precision",
            "recall",
            "F1",
            "party",
            "open"));
    lines.add(line("all", all));
    byKind.forEach((kind, counts) -> lines.add(line(kind, counts)));
    return lines;
  }

  private static String line(String kind, Counts counts) {
    return String.format(
        Locale.ROOT,
        "%-20s %6d %6d %9.1f %6.1f %6.1f %6.1f %6.1f",
        kind,
        counts.marked,
        counts.found,
        percent(counts.matched, counts.found),
        percent(counts.matched, counts.marked),
        f1(counts),
        percent(counts.right, counts.known),
        percent(counts.open, counts.unknown));
  }
}
