package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.jspecify.annotations.Nullable;

/** Remembers which sides a document speaks of. Confined to one thread. */
final class SideMemory {
  private final List<ReadSentence> read;
  private final int reach;

  /** Parties in the order in which the document first names them. */
  private final Map<Party, Integer> firstSeen = new HashMap<>();

  /**
   * @param read the sentences read so far, the one being read last; grows
   * @param reach how many sentences back is remembered
   */
  SideMemory(List<ReadSentence> read, int reach) {
    this.read = read;
    this.reach = reach;
  }

  /** Takes note of parties as the document names them. */
  void note(List<Party> parties) {
    for (Party party : parties) {
      firstSeen.putIfAbsent(party, firstSeen.size());
    }
  }

  /**
   * The sides spoken of last: those of persons and offices, else those of states; as many as {@code
   * count}, in order of the document.
   */
  List<Party> last(List<Resolved> before, int count) {
    List<Party> persons = last(before, count, true);
    List<Party> found = persons.size() >= 2 ? persons : last(before, count, false);
    List<Party> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(this::firstSeen));
    return ordered;
  }

  /** The side spoken of last in the sentences before that is not a given one, or null. */
  @Nullable Party other(@Nullable Party side) {
    for (Party party : last(List.of(), 3)) {
      if (!party.equals(side)) {
        return party;
      }
    }
    return null;
  }

  private int firstSeen(Party party) {
    return firstSeen.getOrDefault(party, Integer.MAX_VALUE);
  }

  private List<Party> last(List<Resolved> before, int count, boolean personsOnly) {
    Set<Party> sides = new LinkedHashSet<>();
    Parse here = read.get(read.size() - 1).parse();
    collect(here, before, sides, personsOnly);
    for (int s = read.size() - 2;
        s >= Math.max(0, read.size() - reach) && sides.size() < count;
        s--) {
      collect(read.get(s).parse(), read.get(s).mentions(), sides, personsOnly);
    }
    List<Party> list = new ArrayList<>(sides);
    return list.subList(0, Math.min(count, list.size()));
  }

  private static void collect(
      Parse parse, List<Resolved> mentions, Set<Party> sides, boolean personsOnly) {
    Set<Party> found = new LinkedHashSet<>();
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Resolved mention = mentions.get(m);
      boolean actor =
          switch (mention.raw().kind()) {
            case PERSON, OFFICE -> true;
            case STATE, CAPITAL -> !personsOnly && !SideGuess.place(parse, mention.raw());
            case AGENT, BODY, DEMONYM, INSTITUTION -> !personsOnly;
            default -> false;
          };
      if (actor) {
        List<Party> reversed = new ArrayList<>(mention.parties());
        Collections.reverse(reversed);
        found.addAll(reversed);
      }
    }
    // "Israeli and Lebanese officers met under a UN flag": two states rather than the body.
    int states = 0;
    for (Party party : found) {
      states += party.kind() == Party.Kind.STATE ? 1 : 0;
    }
    if (states >= 2) {
      found.removeIf(party -> party.kind() == Party.Kind.BODY);
    }
    sides.addAll(found);
  }

  /** The parties of the first two sides whose persons or offices the document names. */
  List<Party> first() {
    Set<Party> found = new LinkedHashSet<>();
    for (ReadSentence sentence : read) {
      for (Resolved mention : sentence.mentions()) {
        if (mention.person() != null || mention.raw().kind() == Mention.Kind.OFFICE) {
          found.addAll(mention.parties());
        }
        if (found.size() >= 2) {
          return found.stream().limit(2).toList();
        }
      }
    }
    return List.of();
  }
}
