package org.dragoman.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.event.Attribution;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventStatus;
import org.dragoman.event.Frame;
import org.dragoman.event.PredicateTable;
import org.dragoman.event.Timing;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.time.Direction;
import org.dragoman.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is to happen next: from predicates of promise, plan, proposal and invitation, from
 * clauses in the future, and from sessions and visits that are called upcoming. Immutable; safe for
 * use by many threads.
 */
final class CommitmentReader {
  private static final int MOST = 8;
  private static final Set<String> UPCOMING =
      Set.of("upcoming", "forthcoming", "next", "coming", "planned", "scheduled");
  private static final Set<String> POSSIBLE = Set.of("potential", "possible", "prospective");
  private static final Set<String> OCCASIONS =
      Set.of(
          "session",
          "meeting",
          "visit",
          "summit",
          "round",
          "trip",
          "talk",
          "conference",
          "consultation",
          "forum",
          "ceremony");
  private static final Set<String> TAKE_PLACE =
      Set.of("hold", "take", "convene", "meet", "begin", "start", "open", "focus", "highlight");
  private static final Set<String> EXPECTATION =
      Set.of("expect", "expectation", "hope", "confidence", "confident", "anticipate");
  private static final Set<String> STEPS =
      Set.of(
          "initiative",
          "project",
          "cooperation",
          "effort",
          "visit",
          "step",
          "partnership",
          "collaboration",
          "investment",
          "agreement",
          "programme",
          "program");

  private final EventCoder coder;
  private final PredicateTable<CommitmentStatus> cues = new PredicateTable<>();

  CommitmentReader(Lexicon lexicon, EventCoder coder) {
    this.coder = coder;
    for (Row row :
        lexicon.rows("record/commitment-cues.tsv", "predicate", "pos", "frame", "status")) {
      cues.add(
          row,
          "predicate",
          Frame.parse(row.get("frame"), coder.rules().nounClasses(), row),
          row.constant("status", CommitmentStatus.class));
    }
  }

  List<Commitment> read(
      Analysis analysis, List<BodyReader.Found> bodies, List<Engagement> engagements) {
    List<Commitment> commitments = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      Clauses clauses = new Clauses(analysis, parse, bodies);
      for (int i = 0; i < parse.size(); i++) {
        for (Commitment commitment : clauses.at(i)) {
          if (!told(commitments, commitment)) {
            commitments.add(commitment);
          }
        }
      }
    }
    for (Engagement engagement : engagements) {
      Commitment commitment = planned(engagement);
      if (commitment != null && !told(commitments, commitment)) {
        commitments.add(commitment);
      }
    }
    return commitments.subList(0, Math.min(MOST, commitments.size()));
  }

  /** A planned engagement is something to come, whoever announced it. */
  private static @Nullable Commitment planned(Engagement engagement) {
    if (engagement.status() != EngagementStatus.PLANNED || engagement.parties().isEmpty()) {
      return null;
    }
    boolean visit = engagement.kind() == EngagementKind.VISIT;
    List<Party> parties = engagement.parties();
    LocalDate date = engagement.date();
    return new Commitment(
        engagement.quote().text(),
        CommitmentStatus.PLANNED,
        visit ? parties.subList(0, 1) : parties,
        visit ? parties.subList(1, parties.size()) : List.of(),
        date == null ? null : date.toString(),
        null,
        null,
        null,
        engagement.quote());
  }

  /** Whether the same words, or nearly the same, already stand for a commitment. */
  private static boolean told(List<Commitment> commitments, Commitment commitment) {
    for (Commitment known : commitments) {
      boolean overlap =
          known.quote().passage() == commitment.quote().passage()
              && known.quote().span().overlaps(commitment.quote().span());
      if (overlap || alike(known.quote().text(), commitment.quote().text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(String a, String b) {
    Set<String> x = new HashSet<>(List.of(a.toLowerCase(Locale.ROOT).split("\\W+")));
    Set<String> y = new HashSet<>(List.of(b.toLowerCase(Locale.ROOT).split("\\W+")));
    int smaller = Math.min(x.size(), y.size());
    x.retainAll(y);
    return x.size() >= 0.8 * smaller;
  }

  /** Reads the commitments of one sentence. */
  private final class Clauses extends SentenceReader {
    Clauses(Analysis analysis, Parse parse, List<BodyReader.Found> bodies) {
      super(analysis, parse, bodies, coder.rules().lightVerbs());
    }

    /** What a predicate tells is to come; coordinated steps are one commitment each. */
    List<Commitment> at(int token) {
      CommitmentStatus cue = cues.best(arguments, token);
      EventStatus status = coder.statuses().status(arguments, token);
      if (status == EventStatus.NEGATED
          || status == EventStatus.HISTORICAL
          || (status == EventStatus.ACTUAL && Timing.longPast(context, token))) {
        return List.of();
      }
      if (cue != null) {
        return byCue(token, cue);
      }
      if (isNoun(token)) {
        return listOf(upcoming(token));
      }
      if (parse.upos(token) == UniversalTag.VERB && future(token)) {
        return listOf(byFuture(token));
      }
      return List.of();
    }

    private static List<Commitment> listOf(@Nullable Commitment commitment) {
      return commitment == null ? List.of() : List.of(commitment);
    }

    private List<Commitment> byCue(int token, CommitmentStatus status) {
      List<Party> by = parties(owners(token, status));
      if (by.isEmpty()) {
        return List.of();
      }
      List<Party> to = others(by, token);
      int first = isNoun(token) ? Phrases.first(parse, token) : subjectFirst(token, status);
      int last = Phrases.last(parse, token);
      int step = arguments.complement(token, "to_inf");
      if (step < 0) {
        step = arguments.complement(token, "ing");
      }
      if (step > token) {
        last = Math.max(last, Phrases.last(parse, step));
      }
      List<Commitment> commitments = new ArrayList<>();
      List<Integer> further = step < 0 ? List.of() : furtherSteps(step);
      int end = further.isEmpty() ? last : Math.min(last, before(further.get(0)));
      commitments.add(commitment(token, status, by, to, first, end));
      for (int k = 0; k < further.size(); k++) {
        int from = further.get(k);
        int until = k + 1 < further.size() ? before(further.get(k + 1)) : Phrases.last(parse, from);
        commitments.add(commitment(from, status, by, to, from, Math.max(from, until)));
      }
      return commitments;
    }

    /** What is planned or expected says what of: the quote starts with its subject. */
    private int subjectFirst(int token, CommitmentStatus status) {
      if (status != CommitmentStatus.PLANNED && status != CommitmentStatus.EXPECTED) {
        return token;
      }
      List<Integer> subject = owners(token, status);
      if (subject.isEmpty() || subject.get(0) > token) {
        return token;
      }
      int first = Phrases.first(parse, subject.get(0));
      return token - first <= 20 ? first : token;
    }

    /** Verbs coordinated with the promised one: "to expand trade, and open a route". */
    private List<Integer> furtherSteps(int step) {
      List<Integer> further = new ArrayList<>();
      for (int k = 0; k < parse.childCount(step); k++) {
        int child = parse.child(step, k);
        boolean verb = parse.upos(child) == UniversalTag.VERB && !parse.has(child, Relation.NSUBJ);
        if (parse.relation(child) == Relation.CONJ && verb && parse.childCount(child) > 0) {
          further.add(child);
        }
      }
      return further;
    }

    /** The last word before a coordinated step, its conjunction and comma left out. */
    private int before(int step) {
      int end = step - 1;
      while (end > 0
          && (parse.upos(end) == UniversalTag.CCONJ
              || parse.upos(end) == UniversalTag.PUNCT
              || parse.upos(end) == UniversalTag.PART
              || parse.upos(end) == UniversalTag.ADV)) {
        end--;
      }
      return end;
    }

    private List<Integer> owners(int token, CommitmentStatus status) {
      if (isNoun(token)) {
        List<Integer> owners = new ArrayList<>(arguments.possessor(token));
        for (String link : List.of("of", "from", "by")) {
          if (parties(owners).isEmpty()) {
            owners.addAll(arguments.modifiers(token, link));
          }
        }
        if (parties(owners).isEmpty()) {
          owners.addAll(arguments.attributes(token));
        }
        if (parties(owners).isEmpty()) {
          owners.clear();
          owners.addAll(arguments.lenderSubject(token));
        }
        return owners;
      }
      boolean told = status == CommitmentStatus.PLANNED || status == CommitmentStatus.EXPECTED;
      boolean passive = parse.upos(token) == UniversalTag.VERB && arguments.passive(token);
      return told && passive ? arguments.object(token) : arguments.subject(token);
    }

    /** "will travel to", said as news: a clause of its own in the future tense. */
    private boolean future(int token) {
      boolean will = false;
      for (int k = 0; k < parse.childCount(token); k++) {
        int child = parse.child(token, k);
        if (parse.relation(child) == Relation.AUX) {
          String lemma = arguments.lemma(child);
          will |= lemma.equals("will") || lemma.equals("shall") || lemma.equals("would");
        }
      }
      boolean headline =
          token == parse.root()
              && parse.xpos(token).equals("VB")
              && parse.has(token, Relation.MARK);
      return (will || headline)
          && coder.statuses().status(arguments, token) == EventStatus.FUTURE
          && parse.relation(token) != Relation.ADVCL;
    }

    private @Nullable Commitment byFuture(int token) {
      List<Integer> subject = arguments.subject(token);
      List<Party> by = parties(subject);
      boolean acts = false;
      for (int head : subject) {
        Mention mention = analysis.actors().at(parse, head);
        acts |= mention != null && mention.acts();
        acts |=
            OCCASIONS.contains(arguments.lemma(head))
                && TAKE_PLACE.contains(arguments.lemma(token));
      }
      if (by.isEmpty() || !acts) {
        return null;
      }
      int first = subject.isEmpty() ? token : Math.min(token, Phrases.first(parse, subject.get(0)));
      return commitment(
          token,
          CommitmentStatus.PLANNED,
          by,
          others(by, token),
          token - first > 12 ? token : first,
          Phrases.last(parse, token));
    }

    /** "the upcoming third session of ...", "potential joint initiatives". */
    private @Nullable Commitment upcoming(int token) {
      String lemma = arguments.lemma(token);
      boolean occasion = OCCASIONS.contains(lemma);
      boolean step = STEPS.contains(lemma);
      if (!occasion && !step) {
        return null;
      }
      CommitmentStatus status = null;
      for (int k = 0; k < parse.childCount(token); k++) {
        int child = parse.child(token, k);
        if (parse.relation(child) != Relation.AMOD) {
          continue;
        }
        if (occasion && UPCOMING.contains(arguments.lemma(child))) {
          status = expected(token) ? CommitmentStatus.EXPECTED : CommitmentStatus.PLANNED;
        } else if (step && POSSIBLE.contains(arguments.lemma(child))) {
          status = CommitmentStatus.PROPOSED;
        }
      }
      if (status == null) {
        return null;
      }
      int first = Phrases.first(parse, token);
      int last = Phrases.last(parse, token);
      List<Party> by = new ArrayList<>(parties(arguments.possessor(token)));
      BodyReader.Found body = body(first, last);
      if (body != null) {
        body.body().parties().stream().filter(p -> !by.contains(p)).forEach(by::add);
      }
      if (by.isEmpty()) {
        by.addAll(parties(arguments.attributes(token)));
      }
      if (by.isEmpty()) {
        by.addAll(analysis.actors().sides());
      }
      return by.isEmpty() ? null : commitment(token, status, by, others(by, token), first, last);
    }

    /** Whether the sentence has spoken of hope or expectation before. */
    private boolean expected(int token) {
      for (int i = 0; i < token; i++) {
        if (EXPECTATION.contains(arguments.lemma(i))) {
          return true;
        }
      }
      return false;
    }

    private BodyReader.@Nullable Found body(int first, int last) {
      for (BodyReader.Found found : bodies) {
        if (found.parse() == parse && found.first() <= last && first <= found.last()) {
          return found;
        }
      }
      return null;
    }

    private Commitment commitment(
        int token,
        CommitmentStatus status,
        List<Party> owing,
        List<Party> to,
        int first,
        int last) {
      List<Party> by = owing;
      int step = arguments.complement(token, "to_inf");
      TimeExpression time = step < 0 ? null : Timing.of(context, step);
      if (time == null) {
        time = Timing.of(context, token);
      }
      String due = null;
      if (time != null) {
        due = time.towards(Direction.FUTURE).due();
      }
      BodyReader.Found body = body(first, last);
      int complement = arguments.complement(token, "to_inf");
      String what =
          complement >= 0
              ? analysis.quote(parse, Math.min(complement, last), Math.max(complement, last)).text()
              : analysis.quote(parse, first, last).text();
      return new Commitment(
          what,
          status,
          by,
          to,
          due,
          body == null ? null : body.body().name(),
          body == null ? null : body.body().session(),
          Attribution.saidBy(context, arguments, coder.statuses(), token, holders(token)),
          analysis.quote(parse, first, last));
    }

    private List<Mention> holders(int token) {
      List<Integer> heads = new ArrayList<>(arguments.subject(token));
      heads.addAll(arguments.possessor(token));
      heads.addAll(arguments.lenderSubject(token));
      List<Mention> holders = new ArrayList<>();
      heads.forEach(head -> holders.addAll(finder.mentions(head)));
      return holders;
    }

    private List<Party> parties(List<Integer> heads) {
      List<Party> parties = new ArrayList<>();
      for (int head : heads) {
        for (Mention mention : finder.mentions(head)) {
          mention.parties().stream().filter(p -> !parties.contains(p)).forEach(parties::add);
        }
      }
      return parties;
    }

    /** The parties named in what follows the predicate that are not the owing side. */
    private List<Party> others(List<Party> by, int token) {
      List<Party> to = new ArrayList<>();
      int last = Phrases.last(parse, token);
      for (Mention mention : analysis.mentions(parse)) {
        boolean after = mention.first() > token && mention.last() <= last;
        if (after
            && mention.kind() != Mention.Kind.GROUP
            && mention.kind() != Mention.Kind.PRONOUN) {
          for (Party party : mention.parties()) {
            if (!by.contains(party) && !to.contains(party)) {
              to.add(party);
            }
          }
        }
      }
      return to;
    }
  }
}
