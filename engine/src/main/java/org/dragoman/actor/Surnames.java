package org.dragoman.actor;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a surname that stands alone, and that nobody named in full before has, whether it is a
 * known person's: "Mladic was handed over". Immutable; safe for use by many threads.
 */
final class Surnames {
  /** Shorter surnames are too often something else. */
  private static final int SHORTEST = 5;

  private final ActorLexicon lexicon;

  Surnames(ActorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Whether a first word that the tagger took for no name is one all the same: it is no common
   * word, and the subject of the verb behind it.
   */
  boolean acts(Parse parse, RawMention raw) {
    int i = raw.nameFirst();
    if (i + 1 >= parse.size()
        || !SideGuess.isSubject(parse, i)
        || lexicon.nameWords().word(parse.lower(i))) {
      return false;
    }
    UniversalTag next = parse.upos(i + 1);
    return next == UniversalTag.VERB || next == UniversalTag.AUX;
  }

  /**
   * The person of the one side that the sentence names and that a known person of the surname is
   * of: "Keita asked Mali's army"; null where none or several sides are.
   *
   * @param day the day of the report, or null where unknown
   */
  KnownPeople.@Nullable Holder ofNamed(
      String folded, List<RawMention> raws, @Nullable LocalDate day) {
    KnownPeople.Holder found = null;
    for (RawMention raw : raws) {
      Party party = raw.parties().size() == 1 ? raw.parties().get(0) : null;
      KnownPeople.Holder holder =
          party == null ? null : lexicon.people().ofParty(folded, party, day);
      if (holder != null && found != null && !found.party().equals(holder.party())) {
        return null;
      }
      found = holder == null ? found : holder;
    }
    return found;
  }

  /** "Choi Sang-ho": a surname and a given name of two syllables, the second without a capital. */
  static boolean isKorean(Parse parse, RawMention raw) {
    int i = raw.nameFirst();
    return raw.nameLast() == i + 3
        && parse.text(i + 2).equals("-")
        && Character.isUpperCase(parse.text(i + 1).codePointAt(0))
        && Character.isLowerCase(parse.text(i + 3).codePointAt(0));
  }

  /** The Korea that a sentence names, or null where it names none or both. */
  static @Nullable Party korea(List<RawMention> raws) {
    Party found = null;
    for (RawMention raw : raws) {
      for (Party party : raw.parties()) {
        boolean korea = party.code().equals("KOR") || party.code().equals("PRK");
        if (korea && found != null && !found.equals(party)) {
          return null;
        }
        found = korea ? party : found;
      }
    }
    return found;
  }

  /**
   * Whether a lone name can be somebody's who never led a state: no given name, place or common
   * word, and somebody who acts or is acted upon.
   */
  boolean prominent(Parse parse, RawMention raw) {
    int i = raw.nameFirst();
    String text = parse.text(i);
    if (text.length() < SHORTEST
        || lexicon.gender(text) != null
        || lexicon.namesPlace(text)
        || lexicon.nameWords().word(parse.lower(i))) {
      return false;
    }
    Relation relation = parse.relation(parse.headOf(raw.first(), raw.last()));
    return switch (relation) {
      case NSUBJ, NSUBJ_PASS, OBJ, IOBJ, OBL_AGENT -> true;
      default -> false;
    };
  }
}
