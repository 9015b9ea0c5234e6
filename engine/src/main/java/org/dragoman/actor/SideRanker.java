package org.dragoman.actor;

import java.util.List;
import org.dragoman.grammar.Parse;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link SideChooser} about those whose side no rule tells, and takes over what it says.
 * Confined to one document and one thread.
 */
final class SideRanker {
  /** In words, what told the side of a person. */
  private static final String WHY = "side told by the words around the name";

  /** How many words may stand between a body's seat and what it is called. */
  private static final int FARTHEST = 6;

  /**
   * A name without a title tells little of its bearer, so that its side is only chosen where no
   * more are spoken of.
   */
  private static final int FEW = 2;

  private final ActorLexicon lexicon;
  private final SideWords words;
  private final SideFeatures features;
  private final SideChooser chooser;

  /**
   * @param read the sentences read so far, the one being read last; grows
   */
  SideRanker(ActorLexicon lexicon, List<ReadSentence> read, SideChooser chooser) {
    this.lexicon = lexicon;
    this.words = lexicon.sideWords();
    this.features = new SideFeatures(words, read);
    this.chooser = chooser;
  }

  /** Gives a person without a side the one that the words around the name tell. */
  void settle(OpenSentence at, int k) {
    PersonEntry person = at.persons().get(k);
    boolean guessed = person != null && WHY.equals(person.holder);
    if (person == null || person.party != null && !guessed || at.raws().get(k).counterpart()) {
      return;
    }
    Party told = Affiliations.of(at, k, words);
    if (told != null) {
      person.party = told;
      person.partyInText = true;
      person.holder = null;
      return;
    }
    if (guessed || Affiliations.isListed(at, k)) {
      return;
    }
    boolean bare = at.raws().get(k).bare();
    List<Party> chosen = chosen(at, k, true, bare ? FEW : Integer.MAX_VALUE);
    if (chosen.size() == 1) {
      person.party = chosen.get(0);
      person.holder = WHY;
    }
  }

  /** A reference with the side that the words around it tell, where the rules found none. */
  Resolved complete(OpenSentence at, int k, Resolved found) {
    RawMention raw = found.raw();
    boolean open = found.parties().isEmpty() && found.person() == null;
    if (raw.kind() == Mention.Kind.AGENT && raw.parties().isEmpty()) {
      Party body = based(at.parse(), raw);
      if (body != null) {
        return new Resolved(raw, found.head(), List.of(body), null, found.office(), body.name());
      }
    }
    Party beside = open && raw.kind() == Mention.Kind.AGENT ? JointSides.beside(at, raw) : null;
    if (beside != null) {
      return new Resolved(raw, found.head(), List.of(beside), null, found.office(), beside.name());
    }
    boolean asked = open || chooser.asksAll() && raw.parties().isEmpty();
    if (!asked || !refers(at.parse(), raw)) {
      return found;
    }
    List<Party> chosen = chosen(at, k, open, Integer.MAX_VALUE);
    return chosen.isEmpty()
        ? found
        : new Resolved(raw, found.head(), chosen, null, found.office(), Resolved.names(chosen));
  }

  /** "The Vienna-based agency": the body of that kind that sits there, or null. */
  private @Nullable Party based(Parse parse, RawMention raw) {
    for (int i = raw.last() - 1; i >= Math.max(2, raw.last() - FARTHEST); i--) {
      if (parse.lower(i).equals("based") && parse.text(i - 1).equals("-")) {
        String city = parse.lower(i - 2);
        String code = words.code(SideWords.Kind.BASED, city + " " + parse.lowerLemma(raw.last()));
        return code == null ? null : lexicon.party(code);
      }
    }
    return null;
  }

  /** Whether a mention is of people whom the words around tell the side of. */
  private static boolean refers(Parse parse, RawMention raw) {
    return switch (raw.kind()) {
      case OFFICE, GROUP -> true;
      case AGENT -> raw.sector() != null;
      case PRONOUN -> {
        String lower = parse.lower(raw.first());
        yield lower.equals("they") || lower.equals("them");
      }
      default -> false;
    };
  }

  /**
   * @param most where more sides are spoken of, nothing is chosen
   */
  private List<Party> chosen(OpenSentence at, int k, boolean open, int most) {
    SideCase asked = features.of(at, k, open, most);
    if (asked == null) {
      return List.of();
    }
    int choice = chooser.choose(asked);
    return choice <= 0 || !open ? List.of() : asked.parties(choice);
  }
}
