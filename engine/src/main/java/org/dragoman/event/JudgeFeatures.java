package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Actors;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * What a judge looks at to tell what one side does to another: the words between and around them,
 * the way from one to the other in the tree, what the predicates on that way govern, and how the
 * coding rules vote. Built once; safe for use by many threads.
 */
public final class JudgeFeatures {
  private static final int LONGEST_WAY = 12;
  private static final int MOST_BETWEEN = 16;

  private final RuleBook rules;
  private final StatusReader statuses;

  public JudgeFeatures(RuleBook rules, StatusReader statuses) {
    this.rules = rules;
    this.statuses = statuses;
  }

  /** Hands over the features of two sides of a sentence; some may come more than once. */
  void extract(SidePair pair, FeatureSink sink) {
    new Extraction(pair, sink).run();
  }

  /**
   * Rows of the features in a table of weights, each once.
   *
   * @param bits the table has 2 to this power rows
   */
  public int[] rows(SidePair pair, int bits) {
    Set<Integer> rows = new LinkedHashSet<>();
    extract(pair, (template, value) -> rows.add(JudgeModel.row(template, value, bits)));
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** One sentence with two sides. */
  private final class Extraction {
    private final Parse parse;
    private final Arguments arguments;
    private final Actors actors;
    private final List<Side> acting;
    private final List<Side> receiving;
    private final FeatureSink sink;
    private final Side source;
    private final Side target;
    private final int s;
    private final int t;

    Extraction(SidePair pair, FeatureSink sink) {
      this.parse = pair.parse();
      this.arguments = new Arguments(parse, rules.lightVerbs());
      this.actors = pair.actors();
      this.acting = pair.acting();
      this.receiving = pair.receiving();
      this.sink = sink;
      Side nearestSource = (acting.isEmpty() ? receiving : acting).get(0);
      Side nearestTarget = (receiving.isEmpty() ? acting : receiving).get(0);
      for (Side one : acting) {
        for (Side other : receiving) {
          if (distance(one, other) < distance(nearestSource, nearestTarget)) {
            nearestSource = one;
            nearestTarget = other;
          }
        }
      }
      source = nearestSource;
      target = nearestTarget;
      s = source.head(parse);
      t = target.head(parse);
    }

    private int distance(Side one, Side other) {
      return Math.max(other.first() - one.last(), one.first() - other.last());
    }

    void run() {
      words();
      List<Integer> up = ancestors(s);
      List<Integer> across = ancestors(t);
      int meeting = meeting(up, across);
      way(up, across, meeting);
      sink.add("sides", (acting.isEmpty() ? "" : "s") + (receiving.isEmpty() ? "" : "t"));
      sides();
      votes(up, across, meeting);
    }

    private boolean inSide(int i) {
      return acting.stream().anyMatch(side -> side.contains(i))
          || receiving.stream().anyMatch(side -> side.contains(i));
    }

    private boolean telling(int i) {
      return switch (parse.upos(i)) {
        case VERB, NOUN, ADJ, ADV, ADP, PART, AUX, SCONJ -> true;
        default -> false;
      };
    }

    private String word(int i) {
      return parse.upos(i) == UniversalTag.NUM
          ? "#"
          : parse.upos(i) == UniversalTag.PROPN ? "Name" : arguments.lemma(i);
    }

    private void words() {
      boolean forward = source.first() < target.first();
      String order = forward ? "st" : "ts";
      sink.add("order", order);
      int from = Math.min(source.last(), target.last()) + 1;
      int to = Math.max(source.first(), target.first()) - 1;
      String last = "<";
      for (int i = from; i <= to && i < parse.size(); i++) {
        String word = word(i);
        if (i - from < MOST_BETWEEN || to - i < MOST_BETWEEN) {
          if (telling(i)) {
            sink.add("between", word);
            sink.add("between " + order, word);
            known("between", i);
          }
          sink.add("between2", last + " " + word);
        }
        last = word;
      }
      sink.add("between2", last + " >");
      sink.add("gap", to < from ? "0" : to - from < 3 ? "3" : to - from < 8 ? "8" : "+");
      for (int k = 1; k <= 3; k++) {
        around("before s", source.first() - k, k);
        around("after s", source.last() + k, k);
        around("before t", target.first() - k, k);
        around("after t", target.last() + k, k);
      }
      for (int i = 0; i < parse.size(); i++) {
        if (telling(i) && !inSide(i) && parse.upos(i) != UniversalTag.ADP) {
          sink.add("anywhere", word(i));
          sink.add(i < from ? "left" : i > to ? "right" : "mid", word(i));
          known("anywhere", i);
        }
      }
    }

    /** What the lexicons know of a word by itself. */
    private void known(String template, int i) {
      String lemma = arguments.lemma(i);
      for (String name : rules.nounClasses().classesOf(lemma)) {
        sink.add(template + " class", name);
      }
      Set<EventType> types = rules.types(lemma, parse.upos(i));
      for (EventType type : types) {
        sink.add(template + " type" + (types.size() == 1 ? " only" : ""), type.name());
      }
    }

    private void around(String template, int i, int k) {
      String word = i < 0 ? "<" : i >= parse.size() ? ">" : word(i);
      sink.add(template + (k == 1 ? "1" : ""), word);
    }

    private List<Integer> ancestors(int i) {
      List<Integer> way = new ArrayList<>();
      for (int at = i; at >= 0 && way.size() < LONGEST_WAY; at = parse.head(at)) {
        way.add(at);
      }
      return way;
    }

    private int meeting(List<Integer> up, List<Integer> across) {
      for (int at : up) {
        if (across.contains(at)) {
          return at;
        }
      }
      return -1;
    }

    private void way(List<Integer> up, List<Integer> across, int meeting) {
      if (meeting < 0) {
        sink.add("way", "none");
        return;
      }
      if (acting.isEmpty() || receiving.isEmpty()) {
        lone(up);
        return;
      }
      String left = way(up, meeting, true);
      String right = way(across, meeting, true);
      sink.add("way", left + "^" + word(meeting) + "^" + right);
      sink.add("bare way", way(up, meeting, false) + "^" + way(across, meeting, false));
      sink.add("way s", left + "^" + word(meeting));
      sink.add("way t", word(meeting) + "^" + right);
      sink.add("meet", word(meeting));
      known("meet", meeting);
      EventStatus status = statuses.status(arguments, meeting);
      sink.add("meet status", status.name());
      sink.add("meet word status", word(meeting) + " " + status);
      for (EventType type : rules.types(arguments.lemma(meeting), parse.upos(meeting))) {
        sink.add("meet type status", type + " " + status);
      }
      sink.add("meet rel", word(meeting) + " " + slot(up, meeting) + " " + slot(across, meeting));
      for (int at : up) {
        if (at == meeting) {
          break;
        }
        if (at != s) {
          sink.add("on s", word(at));
          known("on s", at);
        }
      }
      for (int at : across) {
        if (at == meeting) {
          break;
        }
        if (at != t) {
          sink.add("on t", word(at));
          known("on t", at);
        }
      }
      predicate("meet", meeting);
      for (int at = parse.head(meeting), k = 0; at >= 0 && k < 2; at = parse.head(at), k++) {
        sink.add("above", word(at) + " " + parse.relation(meeting).label());
      }
    }

    /** The predicates over a side that has no other side. */
    private void lone(List<Integer> up) {
      String name = acting.isEmpty() ? "lone t" : "lone s";
      int last = s;
      int verbs = 0;
      for (int at : up) {
        if (at != s && verbs < 2) {
          sink.add(name, word(at) + " " + parse.relation(last).base().label());
          sink.add("meet", word(at));
          if (parse.upos(at) == UniversalTag.VERB) {
            predicate(verbs == 0 ? "meet" : "over", at);
            verbs++;
          }
        }
        last = at;
      }
    }

    private String way(List<Integer> way, int end, boolean words) {
      StringBuilder text = new StringBuilder();
      for (int at : way) {
        if (at == end) {
          break;
        }
        text.append(parse.relation(at).base().label());
        int mark = parse.child(at, Relation.CASE);
        if (mark >= 0) {
          text.append(':').append(arguments.lemma(mark));
        }
        if (words && parse.head(at) != end) {
          text.append('/').append(word(parse.head(at)));
        }
        text.append(' ');
      }
      return text.toString();
    }

    /** The relation by which a side hangs from the word where the ways meet. */
    private String slot(List<Integer> way, int meeting) {
      int below = -1;
      for (int at : way) {
        if (at == meeting) {
          break;
        }
        below = at;
      }
      if (below < 0) {
        return "self";
      }
      int mark = parse.child(below, Relation.CASE);
      return parse.relation(below).base().label() + (mark < 0 ? "" : ":" + arguments.lemma(mark));
    }

    /** What a predicate governs, and what stands over it. */
    private void predicate(String template, int p) {
      String lemma = word(p);
      for (int k = 0; k < parse.childCount(p); k++) {
        int child = parse.child(p, k);
        String relation = parse.relation(child).base().label();
        if (parse.relation(child) == Relation.PUNCT) {
          continue;
        }
        boolean side = inSide(child);
        sink.add(template + " child", relation + (side ? "" : " " + word(child)));
        if (!side && parse.relation(child) == Relation.OBJ) {
          known(template + " obj", child);
        }
        sink.add(template + " frame", lemma + " " + relation + (side ? "" : " " + word(child)));
        if (parse.relation(child) == Relation.OBJ
            || parse.relation(child) == Relation.XCOMP
            || parse.relation(child) == Relation.CCOMP) {
          for (int m = 0; m < parse.childCount(child); m++) {
            int under = parse.child(child, m);
            if (!inSide(under) && telling(under) && parse.upos(under) != UniversalTag.ADP) {
              sink.add(template + " under", word(child) + " " + word(under));
            }
          }
        }
      }
      sink.add(template + " form", parse.xpos(p) + (arguments.passive(p) ? " passive" : ""));
    }

    private void sides() {
      side("s", source, s);
      side("t", target, t);
    }

    private void side(String name, Side side, int head) {
      sink.add(name + " head", word(head));
      for (int i = side.first(); i <= side.last(); i++) {
        if (parse.upos(i) == UniversalTag.NOUN
            || parse.upos(i) == UniversalTag.VERB
            || parse.upos(i) == UniversalTag.ADJ) {
          sink.add(name + " word", word(i));
        }
      }
      Mention mention = actors.at(parse, head);
      sink.add(name + " kind", kind(mention));
      Relation relation = parse.relation(head);
      sink.add(name + " rel", relation.label());
      if (parse.head(head) >= 0) {
        sink.add(name + " gov", word(parse.head(head)) + " " + relation.base().label());
      }
    }

    private String kind(@Nullable Mention mention) {
      return mention == null
          ? "none"
          : mention.kind() + (mention.sector() == null ? "" : " " + mention.sector());
    }

    private void votes(List<Integer> up, List<Integer> across, int meeting) {
      Set<Integer> onWay = new HashSet<>();
      for (List<Integer> way : List.of(up, across)) {
        for (int at : way) {
          onWay.add(at);
          if (at == meeting) {
            break;
          }
        }
      }
      int from = Math.min(source.last(), target.last());
      int to = Math.max(source.first(), target.first());
      Set<String> all = new HashSet<>();
      for (int i = 0; i < parse.size(); i++) {
        CodingRule rule = rules.best(arguments, i);
        if (rule == null) {
          continue;
        }
        EventType kind = rule.type();
        String type = kind == null ? "NONE" : kind.name();
        all.add(type);
        String where =
            i == meeting
                ? "meet"
                : onWay.contains(i)
                    ? "way"
                    : source.contains(i)
                        ? "in s"
                        : target.contains(i) ? "in t" : i > from && i < to ? "mid" : "out";
        sink.add("vote " + where, type);
        sink.add("code " + where, rule.cameo());
        String fits = fits(rule, i);
        sink.add("vote fits", type + " " + fits);
        if (!fits.equals("- -")) {
          sink.add("code fits", rule.cameo() + " " + fits);
          sink.add("predicate fits", word(i) + " " + fits);
          EventStatus status = statuses.status(arguments, i);
          sink.add("vote status", type + " " + status);
          if (!fits.startsWith("-") && !fits.endsWith("-")) {
            sink.add("vote both", type);
            sink.add("vote both status", type + " " + status);
            predicate("fit", i);
          }
        }
      }
      for (String type : all) {
        sink.add("vote", type);
      }
    }

    /** Which sides fill which arguments of a predicate. */
    private String fits(CodingRule rule, int p) {
      return (subjects(p).stream().anyMatch(this::acts)
              ? "s"
              : subjects(p).stream().anyMatch(this::receives) ? "t" : "-")
          + " "
          + objects(p);
    }

    private List<Integer> subjects(int p) {
      List<Integer> subjects = new ArrayList<>(arguments.subject(p));
      if (parse.upos(p) != UniversalTag.VERB) {
        subjects.addAll(arguments.lenderSubject(p));
        subjects.addAll(arguments.possessor(p));
        subjects.addAll(arguments.prepositional(p, "by"));
        subjects.addAll(arguments.attributes(p));
      }
      return subjects;
    }

    private String objects(int p) {
      if (arguments.object(p).stream().anyMatch(this::receives)) {
        return "t";
      }
      if (arguments.object(p).stream().anyMatch(this::acts)) {
        return "s";
      }
      for (int i = 0; i < parse.size(); i++) {
        if (parse.relation(i) == Relation.CASE && parse.head(i) >= 0) {
          int nominal = parse.head(i);
          if (receives(nominal)
              && arguments.prepositional(p, arguments.lemma(i)).contains(nominal)) {
            return arguments.lemma(i);
          }
        }
      }
      return "-";
    }

    private boolean acts(int i) {
      return within(i, acting);
    }

    private boolean receives(int i) {
      return within(i, receiving);
    }

    /** Whether a phrase is a side or holds one: "the army of Syria". */
    private boolean within(int i, List<Side> sides) {
      for (Side side : sides) {
        if (side.contains(i) || parse.dominates(i, side.head(parse)) && near(i, side)) {
          return true;
        }
      }
      return false;
    }

    private boolean near(int i, Side side) {
      int at = side.head(parse);
      for (int k = 0; k < 3 && at >= 0; k++) {
        if (at == i) {
          return true;
        }
        if (parse.upos(at) == UniversalTag.VERB) {
          return false;
        }
        at = parse.head(at);
      }
      return false;
    }
  }
}
