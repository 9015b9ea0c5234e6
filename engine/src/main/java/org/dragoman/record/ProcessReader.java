package org.dragoman.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.event.Arguments;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PhraseTable;
import org.dragoman.lexicon.Row;

/**
 * Reads the wars, disputes, negotiations and settlements that a document speaks of: by a name that
 * is known, or by a head noun whose phrase names the parties. Immutable; safe for use by many
 * threads.
 */
final class ProcessReader {
  private record Named(String kind, List<Party> parties) {}

  private static final Set<String> LINKS =
      Set.of("between", "against", "on", "in", "of", "with", "around", "over", "among");

  private static final Set<String> TALKS = Set.of("negotiation", "mediation");

  private static final Set<String> SHARING = Set.of("between", "with", "among");

  private final PhraseTable<String> heads = new PhraseTable<>(true);
  private final PhraseTable<Named> named = new PhraseTable<>(true);

  ProcessReader(Lexicon lexicon, ActorLexicon actors) {
    for (Row row : lexicon.rows("record/process-heads.tsv", "lemma", "kind")) {
      heads.add(List.of(row.require("lemma").split(" ")), row.require("kind"));
    }
    for (Row row : lexicon.rows("record/named-processes.tsv", "phrase", "parties", "kind")) {
      List<Party> parties = new ArrayList<>();
      for (String code : row.list("parties")) {
        Party party = actors.party(code);
        if (party == null) {
          throw row.error("no party " + code);
        }
        parties.add(party);
      }
      named.add(List.of(row.require("phrase").split(" ")), new Named(row.require("kind"), parties));
    }
  }

  List<DiplomaticProcess> read(Analysis analysis) {
    List<DiplomaticProcess> processes = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      for (int i = 0; i < parse.size(); i++) {
        PhraseTable.Match<Named> name = named.longest(i, parse.size(), parse::text, parse::lemma);
        PhraseTable.Match<String> head = heads.longest(i, parse.size(), parse::text, parse::lemma);
        Mention mention = analysis.actors().at(parse, i);
        if (mention != null && mention.body() != null) {
          i = mention.last();
        } else if (name != null && (head == null || name.last() >= head.last())) {
          add(
              processes,
              new DiplomaticProcess(
                  name.value().kind(),
                  name.value().parties(),
                  analysis.quote(parse, i, name.last())));
          i = name.last();
        } else if (head != null) {
          byHead(analysis, parse, i, head.last(), head.value(), processes);
          i = head.last();
        }
      }
    }
    return processes;
  }

  /** The same parties' process of the same document is one, whatever it is called. */
  private static void add(List<DiplomaticProcess> processes, DiplomaticProcess process) {
    for (DiplomaticProcess known : processes) {
      if (Set.copyOf(known.parties()).equals(Set.copyOf(process.parties()))) {
        return;
      }
    }
    processes.add(process);
  }

  private static void byHead(
      Analysis analysis,
      Parse parse,
      int first,
      int last,
      String kind,
      List<DiplomaticProcess> processes) {
    Mention inside = analysis.actors().at(parse, last);
    if (inside != null && inside.body() != null) {
      return;
    }
    boolean talks = TALKS.contains(kind);
    Set<Party> parties = new LinkedHashSet<>();
    int from = first;
    int to = last;
    for (int k = 0; k < parse.childCount(last); k++) {
      int child = parse.child(last, k);
      boolean linked =
          switch (parse.relation(child)) {
            case NMOD_POSS, AMOD, COMPOUND -> true;
            case NMOD, OBL -> linked(parse, child, talks);
            default -> false;
          };
      if (linked && addParties(analysis, parse, child, parties)) {
        from = Math.min(from, parse.leftEdge(child));
        to = Math.max(to, lastOf(analysis, parse, child));
      }
    }
    if (parties.isEmpty()) {
      for (int side : new Arguments(parse, Set.of()).prepositional(last, "between")) {
        if (addParties(analysis, parse, side, parties)) {
          to = Math.max(to, lastOf(analysis, parse, side));
        }
      }
    }
    if (!parties.isEmpty()) {
      add(
          processes,
          new DiplomaticProcess(
              kind, List.copyOf(parties), analysis.quote(parse, Math.max(from, 0), to)));
    }
  }

  /** Talks are whose they are with or between; what they are held in is only a place. */
  private static boolean linked(Parse parse, int nominal, boolean talks) {
    int mark = parse.child(nominal, Relation.CASE);
    if (mark < 0) {
      return false;
    }
    String lemma = parse.lemma(mark);
    return talks ? SHARING.contains(lemma) : LINKS.contains(lemma);
  }

  /** Adds the parties named in a phrase; a coordinated noun of its own begins another phrase. */
  private static boolean addParties(Analysis analysis, Parse parse, int head, Set<Party> parties) {
    boolean any = false;
    Mention mention = analysis.actors().at(parse, head);
    if (mention != null
        && mention.kind() != Mention.Kind.PRONOUN
        && mention.kind() != Mention.Kind.GROUP) {
      any = parties.addAll(mention.parties());
    }
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      boolean another =
          parse.relation(child) == Relation.CONJ && analysis.actors().at(parse, child) == null;
      if (!another) {
        any |= addParties(analysis, parse, child, parties);
      }
    }
    return any;
  }

  /** Last token of the phrase that {@link #addParties} looks through. */
  private static int lastOf(Analysis analysis, Parse parse, int head) {
    int last = head;
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      boolean another =
          parse.relation(child) == Relation.CONJ && analysis.actors().at(parse, child) == null;
      if (!another) {
        last = Math.max(last, lastOf(analysis, parse, child));
      }
    }
    return last;
  }
}
