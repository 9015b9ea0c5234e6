package org.dragoman.event;

import java.util.Arrays;
import java.util.Set;
import org.dragoman.actor.Actors;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.Parse;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what the coding rules say of its tokens. Each is looked up when it is first asked
 * for and kept, since every pair of sides of the sentence asks for the same. Confined to one
 * thread.
 */
final class RuledSentence {
  private final Parse parse;
  private final Actors actors;
  private final RuleBook rules;
  private final Arguments arguments;
  private final @Nullable CodingRule[] best;
  private final boolean[] bestKnown;
  private final @Nullable Set<EventType>[] types;
  private final @Nullable Mention[] mentions;

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type.
  RuledSentence(Parse parse, Actors actors, RuleBook rules) {
    this.parse = parse;
    this.actors = actors;
    this.rules = rules;
    this.arguments = new Arguments(parse, rules.lightVerbs());
    this.best = new CodingRule[parse.size()];
    this.bestKnown = new boolean[parse.size()];
    this.types = new Set[parse.size()];
    this.mentions = new Mention[parse.size()];
    for (Mention mention : actors.of(parse)) {
      Arrays.fill(mentions, mention.first(), mention.last() + 1, mention);
    }
  }

  Parse parse() {
    return parse;
  }

  /** The actors of the document. */
  Actors actors() {
    return actors;
  }

  Arguments arguments() {
    return arguments;
  }

  RuleBook rules() {
    return rules;
  }

  /** The mention that covers a token, or null. */
  @Nullable Mention mention(int token) {
    return mentions[token];
  }

  /** The rule that fits a token best, or null. */
  @Nullable CodingRule best(int token) {
    if (!bestKnown[token]) {
      best[token] = rules.best(arguments, token);
      bestKnown[token] = true;
    }
    return best[token];
  }

  /** The types that rules give to the lemma of a token in some frame or other; possibly none. */
  Set<EventType> types(int token) {
    Set<EventType> found = types[token];
    if (found == null) {
      found = rules.types(arguments.lemma(token), parse.upos(token));
      types[token] = found;
    }
    return found;
  }
}
