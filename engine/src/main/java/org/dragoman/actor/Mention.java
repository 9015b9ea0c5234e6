package org.dragoman.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that stand for an actor, and what they were found to refer to.
 *
 * @param first index of the first token
 * @param last index of the last token, inclusive
 * @param head the token of the mention whose head in the tree lies outside it
 * @param kind how the words refer
 * @param parties the states and bodies referred to, in order; none where unknown
 * @param person the person referred to, or null
 * @param office short normal form of the office named or held, or null
 * @param sector part of society, or null where unknown
 * @param body the body named, or null
 * @param plural whether several actors are meant
 * @param antecedent in words, what the reference was resolved by; null where nothing had to be
 * @param reason in words, by which row or rule the parties were told; null where none were
 * @param acting whether it stands for someone who can act, rather than for an attribute ("Iranian",
 *     "their") or a mere place ("in Tehran")
 */
public record Mention(
    int first,
    int last,
    int head,
    Kind kind,
    List<Party> parties,
    @Nullable Person person,
    @Nullable String office,
    @Nullable Sector sector,
    @Nullable Body body,
    boolean plural,
    @Nullable String antecedent,
    @Nullable String reason,
    boolean acting) {
  public Mention {
    parties = List.copyOf(parties);
  }

  /** A mention of which no reason is known, and which acts unless it is an adjective. */
  public Mention(
      int first,
      int last,
      int head,
      Kind kind,
      List<Party> parties,
      @Nullable Person person,
      @Nullable String office,
      @Nullable Sector sector,
      @Nullable Body body,
      boolean plural,
      @Nullable String antecedent) {
    this(
        first,
        last,
        head,
        kind,
        parties,
        person,
        office,
        sector,
        body,
        plural,
        antecedent,
        null,
        kind != Kind.ADJECTIVE);
  }

  /** How words refer to an actor. */
  public enum Kind {
    STATE,
    CAPITAL,
    ADJECTIVE,
    DEMONYM,
    BODY,
    INSTITUTION,
    PERSON,
    /** An office without its holder's name: "the foreign minister". */
    OFFICE,
    /** A common noun for a kind of actor: "the Iranian delegation". */
    AGENT,
    /** "both sides", "the two countries", "the ministers". */
    GROUP,
    PRONOUN
  }

  /** The first party, or null. */
  public @Nullable Party party() {
    return parties.isEmpty() ? null : parties.get(0);
  }

  /** Whether token {@code i} belongs to the mention. */
  public boolean contains(int i) {
    return first <= i && i <= last;
  }

  /** Whether it stands for someone, rather than for an attribute of something. */
  public boolean acts() {
    return kind != Kind.ADJECTIVE;
  }
}
