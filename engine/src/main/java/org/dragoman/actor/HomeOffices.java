package org.dragoman.actor;

import java.util.Set;
import org.dragoman.grammar.Parse;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose mayors, governors and home ministers are by the place where they act: they mostly do
 * so at home, unlike foreign ministers. Stateless.
 */
final class HomeOffices {
  private static final Set<String> OFFICES =
      Set.of(
          "minister of health",
          "minister of interior",
          "minister of justice",
          "minister of education",
          "minister of transport",
          "minister of agriculture",
          "minister of labour",
          "minister of labor",
          "minister of housing");

  private static final Set<String> WORDS =
      Set.of("mayor", "governor", "prefect", "sheriff", "police", "alderman", "councillor");

  /** Governors who act abroad too. */
  private static final Set<String> OTHERS = Set.of("bank", "general", "reserve");

  private static final Set<String> ABROAD =
      Set.of("meet", "see", "attend", "join", "address", "thank", "sign", "represent", "speak");

  private HomeOffices() {}

  /** Whether a person holds an office in which he mostly acts at home. */
  private static boolean atHome(Parse parse, RawMention raw) {
    String office = raw.office();
    if (office == null) {
      return false;
    }
    boolean local = OFFICES.contains(office);
    for (int i = raw.first(); i < raw.nameFirst(); i++) {
      String lower = parse.lower(i);
      if (OTHERS.contains(lower)) {
        return false;
      }
      local |= WORDS.contains(lower);
    }
    return local;
  }

  /**
   * "Mayor X opened the bridge in Turku": the state of the one place of the sentence, unless
   * another state acts there; else null.
   */
  static @Nullable Party of(OpenSentence at, RawMention raw, Localities localities) {
    Parse parse = at.parse();
    int head = at.head(raw);
    int verb = parse.head(head);
    boolean acts =
        raw.named()
            && verb >= 0
            && SideGuess.isSubject(parse, head)
            && !SideGuess.isMotion(parse.lemma(verb))
            && !ABROAD.contains(parse.lemma(verb));
    if (!acts || !atHome(parse, raw)) {
      return null;
    }
    Party here = localities.setting(at);
    if (here == null) {
      return null;
    }
    for (RawMention other : at.raws()) {
      boolean state =
          (other.kind() == Mention.Kind.STATE || other.kind() == Mention.Kind.CAPITAL)
              && !SideGuess.place(parse, other);
      boolean somebody = other.kind() == Mention.Kind.PERSON || other.kind() == Mention.Kind.OFFICE;
      boolean second = somebody && SideGuess.isSubject(parse, at.head(other));
      if ((state || second) && !other.parties().isEmpty() && !other.parties().contains(here)) {
        return null;
      }
    }
    return here;
  }
}
