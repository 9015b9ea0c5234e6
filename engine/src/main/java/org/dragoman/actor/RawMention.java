package org.dragoman.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention as one sentence shows it, before it is known what it refers to.
 *
 * @param first index of the first token
 * @param last index of the last token, inclusive
 * @param kind how the words refer
 * @param parties parties that the words themselves name
 * @param office the office named, or null
 * @param sector part of society, or null
 * @param nameFirst first token of the person's name, or -1
 * @param nameLast last token of the person's name, or -1
 * @param body the body named, or null
 * @param plural whether several actors are meant
 * @param counterpart whether the words are "counterpart": the office is another mention's
 * @param owner token of the possessive pronoun whose side is meant, or -1: "his ministry"
 * @param bare whether nothing but its form makes the name a person's
 * @param why in words, the row that tells its party, or null
 */
record RawMention(
    int first,
    int last,
    Mention.Kind kind,
    List<Party> parties,
    @Nullable String office,
    @Nullable Sector sector,
    int nameFirst,
    int nameLast,
    @Nullable Body body,
    boolean plural,
    boolean counterpart,
    int owner,
    boolean bare,
    @Nullable String why) {
  RawMention {
    parties = List.copyOf(parties);
  }

  /** A mention of which no row tells the party. */
  RawMention(
      int first,
      int last,
      Mention.Kind kind,
      List<Party> parties,
      @Nullable String office,
      @Nullable Sector sector,
      int nameFirst,
      int nameLast,
      @Nullable Body body,
      boolean plural,
      boolean counterpart,
      int owner,
      boolean bare) {
    this(
        first,
        last,
        kind,
        parties,
        office,
        sector,
        nameFirst,
        nameLast,
        body,
        plural,
        counterpart,
        owner,
        bare,
        null);
  }

  RawMention withWhy(@Nullable String row) {
    return with(parties, sector, body, plural, owner, row);
  }

  static RawMention of(int first, int last, Mention.Kind kind, List<Party> parties) {
    return new RawMention(
        first, last, kind, parties, null, null, -1, -1, null, false, false, -1, false);
  }

  /** A name with the kind of actor right before it, which tells the side. */
  RawMention introducedBy(RawMention role) {
    return new RawMention(
        role.first,
        last,
        kind,
        role.parties,
        office,
        role.sector,
        nameFirst,
        nameLast,
        body,
        plural,
        counterpart,
        role.owner,
        false,
        why);
  }

  /** The same mention, with a name whose last token is its own. */
  RawMention named(int from, int to) {
    return new RawMention(
        first,
        to,
        kind,
        parties,
        office,
        sector,
        from,
        to,
        body,
        plural,
        counterpart,
        owner,
        bare,
        why);
  }

  /** The same mention with another last token. */
  RawMention reaching(int end) {
    return new RawMention(
        first,
        end,
        kind,
        parties,
        office,
        sector,
        nameFirst,
        nameLast,
        body,
        plural,
        counterpart,
        owner,
        bare,
        why);
  }

  boolean named() {
    return nameFirst >= 0;
  }

  RawMention withSector(@Nullable Sector value) {
    return with(parties, value, body, plural, owner, why);
  }

  RawMention withBody(@Nullable Body value) {
    return with(parties, sector, value, plural, owner, why);
  }

  RawMention withPlural(boolean value) {
    return with(parties, sector, body, value, owner, why);
  }

  RawMention withOwner(int token) {
    return with(parties, sector, body, plural, token, why);
  }

  RawMention withParties(List<Party> value) {
    return with(value, sector, body, plural, owner, why);
  }

  private RawMention with(
      List<Party> otherParties,
      @Nullable Sector otherSector,
      @Nullable Body otherBody,
      boolean many,
      int otherOwner,
      @Nullable String row) {
    return new RawMention(
        first,
        last,
        kind,
        otherParties,
        office,
        otherSector,
        nameFirst,
        nameLast,
        otherBody,
        many,
        counterpart,
        otherOwner,
        bare,
        row);
  }
}
