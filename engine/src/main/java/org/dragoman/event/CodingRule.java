package org.dragoman.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the coding rules says of its predicate.
 *
 * @param actor slots in which the actor is looked for, in order; none for the default
 * @param recipient slots in which the recipient is looked for, in order; none for the default
 * @param type PLOVER type, or null where the row says that this is no event
 * @param mode PLOVER mode in lower case, or null
 * @param cameo CAMEO code
 * @param line where the row stands, {@code file:line}
 */
public record CodingRule(
    List<String> actor,
    List<String> recipient,
    @Nullable EventType type,
    @Nullable String mode,
    String cameo,
    String line) {
  public CodingRule {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
  }
}
