package org.dragoman.record;

import org.dragoman.event.Arguments;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventStatus;
import org.dragoman.event.Frame;
import org.dragoman.event.PredicateTable;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/**
 * Tells what was done with a topic: goes up from its words to the nearest predicate that tells.
 * Immutable; safe for use by many threads.
 */
final class TopicRoles {
  private static final int HIGHEST = 8;

  private final EventCoder coder;
  private final PredicateTable<TopicRole> cues = new PredicateTable<>();

  TopicRoles(Lexicon lexicon, EventCoder coder) {
    this.coder = coder;
    for (Row row : lexicon.rows("record/topic-roles.tsv", "predicate", "pos", "frame", "role")) {
      Frame frame = Frame.parse(row.get("frame"), coder.rules().nounClasses(), row);
      cues.add(row, "predicate", frame, row.constant("role", TopicRole.class));
    }
  }

  InSentence in(Parse parse) {
    return new InSentence(parse);
  }

  /** The roles of the topics of one sentence. Confined to one thread. */
  final class InSentence {
    private final Parse parse;
    private final Arguments arguments;

    InSentence(Parse parse) {
      this.parse = parse;
      this.arguments = new Arguments(parse, coder.rules().lightVerbs());
    }

    /** The role of the topic whose words have their head at a token. */
    TopicRole role(int topic) {
      int from = topic;
      for (int step = 0; step < HIGHEST; step++) {
        int at = parse.head(from);
        if (at < 0 || leaves(from, at)) {
          return TopicRole.DISCUSSED;
        }
        TopicRole role = parse.relation(from) == Relation.CONJ ? null : cues.best(arguments, at);
        if (role != null) {
          return holds(role, at) ? role : TopicRole.DISCUSSED;
        }
        from = at;
      }
      return TopicRole.DISCUSSED;
    }

    /** Whether the word above stands beside the act, or is what the topic's word does itself. */
    private boolean leaves(int from, int at) {
      boolean verb = parse.upos(from) == UniversalTag.VERB;
      return switch (parse.relation(from)) {
        case CONJ -> verb && parse.upos(at) == UniversalTag.VERB;
        case PARATAXIS -> true;
        case ADVCL -> verb;
        case NSUBJ -> parse.upos(at) == UniversalTag.VERB && !arguments.passive(at);
        default -> false;
      };
    }

    /** What was not, or is not yet, agreed or praised was talked about at most. */
    private boolean holds(TopicRole role, int predicate) {
      EventStatus status = coder.statuses().status(arguments, predicate);
      return switch (role) {
        case AGREED -> status == EventStatus.ACTUAL || status == EventStatus.HISTORICAL;
        case BRIEFED, PRAISED ->
            status != EventStatus.NEGATED && status != EventStatus.HYPOTHETICAL;
        case DISCUSSED, DISPUTED -> status != EventStatus.NEGATED;
      };
    }
  }
}
