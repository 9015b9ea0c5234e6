package org.dragoman.actor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.SideWords.Kind;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a pronoun stands for among the mentions before it: who is spoken of agrees in number
 * and gender, subjects go before others, and nobody is his own object. Confined to one document and
 * one thread.
 */
final class Pronouns {
  /** How many sentences back a person may have been named. */
  private static final int REACH = 4;

  private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "i", "me", "my");
  private static final Set<String> ALONE = Set.of("i", "me", "my");

  private final SideWords words;
  private final List<ReadSentence> read;
  private final SideMemory sides;
  private final StandIns standIns;
  private final @Nullable Party home;

  /** What pronouns have told of those who have no name. */
  private final Map<RawMention, ActorLexicon.Gender> genders = new IdentityHashMap<>();

  /**
   * @param read the sentences read so far, the one being read last; grows
   * @param home the side that writes, or null
   */
  Pronouns(
      SideWords words,
      List<ReadSentence> read,
      SideMemory sides,
      StandIns standIns,
      @Nullable Party home) {
    this.words = words;
    this.read = read;
    this.sides = sides;
    this.standIns = standIns;
    this.home = home;
  }

  /**
   * What a pronoun stands for, or null where nothing tells it.
   *
   * @param token where the pronoun stands
   * @param k the number of the mention that it is, or that it owns
   */
  @Nullable Resolved referent(OpenSentence at, int token, int k) {
    String lower = at.parse().lower(token);
    if (lower.equals("it") || lower.equals("its") || lower.equals("itself")) {
      return thing(at, token, k);
    }
    Resolved subject = QuoteSpeakers.subjectOf(at, token, k, lower);
    if (subject != null) {
      return subject;
    }
    if (lower.startsWith("the")) {
      return many(at, token, k);
    }
    if (FIRST_PERSON.contains(lower)) {
      return writer(at, token, k, lower);
    }
    if (lower.startsWith("you")) {
      return addressee(at, token, k);
    }
    return person(at, token, k, lower.startsWith("she") || lower.startsWith("her"));
  }

  // --- he and she

  private @Nullable Resolved person(OpenSentence at, int token, int k, boolean female) {
    Resolved found = speaker(at, token, female);
    if (found == null) {
      found = bestOf(at.parse(), at.before(), at, token, female);
    }
    for (int s = read.size() - 2; s >= Math.max(0, read.size() - 1 - REACH) && found == null; s--) {
      ReadSentence sentence = read.get(s);
      found = bestOf(sentence.parse(), sentence.mentions(), null, -1, female);
    }
    if (found == null) {
      return following(at, token, k, female);
    }
    learn(found, female);
    return Resolved.at(at.raws().get(k), token, found);
  }

  /** "X said he would go": who speaks, or does what the pronoun's clause belongs to. */
  private @Nullable Resolved speaker(OpenSentence at, int token, boolean female) {
    Parse parse = at.parse();
    if (SideGuess.quoted(parse, token)) {
      return null;
    }
    int verb = parse.head(token);
    for (int steps = 0; verb >= 0 && steps < parse.size(); steps++) {
      int above = parse.head(verb);
      boolean within =
          parse.relation(verb) == Relation.CCOMP
              || parse.relation(verb) == Relation.XCOMP
              || parse.relation(verb) == Relation.ADVCL;
      if (within) {
        Resolved told = told(at, above, female);
        if (told != null) {
          return told;
        }
        for (Resolved mention : at.before()) {
          if (parse.head(mention.head()) == above
              && SideGuess.isSubject(parse, mention.head())
              && agrees(parse, mention, female)) {
            return mention;
          }
        }
      }
      verb = above;
    }
    return null;
  }

  /** "told him he had come": who is told, where a pronoun says so; else null. */
  private @Nullable Resolved told(OpenSentence at, int verb, boolean female) {
    for (Resolved mention : at.before()) {
      boolean object =
          mention.raw().kind() == Mention.Kind.PRONOUN
              && at.parse().head(mention.head()) == verb
              && !SideGuess.isSubject(at.parse(), mention.head());
      if (object && at.parse().lemma(verb).equals("tell") && agrees(at.parse(), mention, female)) {
        return mention;
      }
    }
    return null;
  }

  /**
   * The first subject that agrees, else the last other that does.
   *
   * @param at the sentence where the pronoun stands in it, else null
   */
  private @Nullable Resolved bestOf(
      Parse parse, List<Resolved> mentions, @Nullable OpenSentence at, int token, boolean female) {
    int barred = at == null ? -1 : clauseOfObject(parse, token);
    int quoting = at == null || !SideGuess.quoted(parse, token) ? -1 : speakerHead(at);
    Resolved last = null;
    Resolved actor = barred < 0 ? null : subjectOf(parse, mentions, barred);
    for (Resolved mention : mentions) {
      boolean subject = SideGuess.isSubject(parse, mention.head());
      boolean own = actor != null && same(actor, mention);
      if (own || mention.head() == quoting || !agrees(parse, mention, female)) {
        continue;
      }
      if (subject) {
        return mention;
      }
      last = mention;
    }
    return last;
  }

  private static @Nullable Resolved subjectOf(Parse parse, List<Resolved> mentions, int verb) {
    for (Resolved mention : mentions) {
      if (parse.head(mention.head()) == verb && SideGuess.isSubject(parse, mention.head())) {
        return mention;
      }
    }
    return null;
  }

  /** Whether two mentions are of one person, as far as can be told. */
  private static boolean same(Resolved one, Resolved other) {
    return one == other
        || (one.person() != null && one.person() == other.person())
        || (one.raw().kind() == Mention.Kind.PRONOUN
            && one.person() == other.person()
            && !one.parties().isEmpty()
            && one.parties().equals(other.parties()));
  }

  private static int speakerHead(OpenSentence at) {
    int speaker = at.speaker();
    return speaker < 0 ? -1 : at.head(at.raws().get(speaker));
  }

  /** "After he lost, the president": who comes behind the pronoun. */
  private @Nullable Resolved following(OpenSentence at, int token, int k, boolean female) {
    Parse parse = at.parse();
    RawMention own = at.raws().get(k);
    for (int i = k + 1; i < at.raws().size(); i++) {
      PersonEntry next = at.persons().get(i);
      if (next != null && agrees(next.gender, female)) {
        return new Resolved(
            own,
            token,
            next.party == null ? List.of() : List.of(next.party),
            next,
            next.office,
            next.name);
      }
      RawMention raw = at.raws().get(i);
      boolean office = raw.kind() == Mention.Kind.OFFICE && !raw.plural() && !raw.counterpart();
      boolean subject = SideGuess.isSubject(parse, at.head(raw));
      boolean quoted = SideGuess.quoted(parse, token) && at.head(raw) != speakerHead(at);
      if (office && !raw.parties().isEmpty() && (quoted || subject)) {
        return new Resolved(own, token, raw.parties(), null, raw.office(), null);
      }
    }
    return null;
  }

  private boolean agrees(Parse parse, Resolved mention, boolean female) {
    if (mention.person() != null) {
      return agrees(mention.person().gender, female);
    }
    RawMention raw = mention.raw();
    boolean human =
        !raw.plural()
            && switch (raw.kind()) {
              case OFFICE -> true;
              case AGENT ->
                  raw.last() < parse.size() && !words.is(Kind.COLLECTIVE, noun(parse, raw));
              case PRONOUN ->
                  parse.lower(raw.first()).startsWith("h")
                      || parse.lower(raw.first()).startsWith("she");
              default -> false;
            };
    return human && agrees(genderOf(parse, raw), female);
  }

  private static String noun(Parse parse, RawMention raw) {
    return parse.lowerLemma(parse.headOf(raw.first(), raw.last()));
  }

  private ActorLexicon.@Nullable Gender genderOf(Parse parse, RawMention raw) {
    if (raw.kind() == Mention.Kind.PRONOUN) {
      String lower = parse.lower(raw.first());
      return lower.startsWith("her") || lower.startsWith("she")
          ? ActorLexicon.Gender.F
          : ActorLexicon.Gender.M;
    }
    String noun = noun(parse, raw);
    if (noun.endsWith("woman") || words.is(Kind.FEMALE, noun)) {
      return ActorLexicon.Gender.F;
    }
    boolean male = noun.endsWith("man") || words.is(Kind.MALE, noun);
    return male ? ActorLexicon.Gender.M : genders.get(raw);
  }

  private static boolean agrees(ActorLexicon.@Nullable Gender gender, boolean female) {
    return gender == null || (gender == ActorLexicon.Gender.F) == female;
  }

  /** A pronoun tells the gender of whom it stands for. */
  private void learn(Resolved found, boolean female) {
    ActorLexicon.Gender gender = female ? ActorLexicon.Gender.F : ActorLexicon.Gender.M;
    PersonEntry person = found.person();
    if (person == null) {
      genders.putIfAbsent(found.raw(), gender);
    } else if (person.gender == null) {
      person.gender = gender;
    }
  }

  // --- it

  /**
   * "it": the last subject that is no person; else a state or body that the sentence before has as
   * its subject.
   */
  private @Nullable Resolved thing(OpenSentence at, int token, int k) {
    Parse parse = at.parse();
    if (Impersonal.is(parse, token)) {
      return null;
    }
    RawMention own = at.raws().get(k);
    Resolved speaker = null;
    for (int i = token - 1; i >= 0; i--) {
      if (!SideGuess.isSubject(parse, i) || parse.dominates(i, token)) {
        continue;
      }
      Resolved subject =
          parse.lower(i).equals("which") ? antecedent(at, i) : covering(at.before(), i);
      if (subject == null) {
        boolean noun = parse.upos(i) == UniversalTag.NOUN || parse.upos(i) == UniversalTag.PROPN;
        if (noun) {
          return null;
        }
        continue;
      }
      if (isThing(parse, subject)) {
        return Resolved.at(own, token, subject);
      }
      speaker = speaker == null && SideGuess.somebody(subject) ? subject : speaker;
    }
    if (read.size() >= 2) {
      ReadSentence last = read.get(read.size() - 2);
      for (Resolved mention : last.mentions()) {
        boolean subject = SideGuess.isSubject(last.parse(), mention.head());
        if (subject && isThing(last.parse(), mention) && !mention.parties().isEmpty()) {
          return Resolved.at(own, token, mention);
        }
      }
    }
    return speaker == null || speaker.raw().plural() || speaker.parties().isEmpty()
        ? null
        : new Resolved(own, token, speaker.parties(), null, null, speaker.words());
  }

  /** ", which": what stands right before. */
  private static @Nullable Resolved antecedent(OpenSentence at, int token) {
    int end = at.parse().text(Math.max(0, token - 1)).equals(",") ? token - 2 : token - 1;
    return covering(at.before(), end);
  }

  private static @Nullable Resolved covering(List<Resolved> mentions, int token) {
    for (int m = mentions.size() - 1; m >= 0; m--) {
      RawMention raw = mentions.get(m).raw();
      if (raw.first() <= token && token <= raw.last()) {
        return mentions.get(m);
      }
    }
    return null;
  }

  private boolean isThing(Parse parse, Resolved mention) {
    RawMention raw = mention.raw();
    return switch (raw.kind()) {
      case STATE, CAPITAL, BODY, INSTITUTION -> true;
      case AGENT -> !raw.plural() && words.is(Kind.COLLECTIVE, noun(parse, raw));
      case PRONOUN -> parse.lower(raw.first()).equals("it");
      default -> false;
    };
  }

  // --- they

  private @Nullable Resolved many(OpenSentence at, int token, int k) {
    RawMention own = at.raws().get(k);
    Resolved found = manyIn(at.parse(), at.before(), at, token);
    if (found == null && read.size() >= 2) {
      ReadSentence last = read.get(read.size() - 2);
      boolean pair = at.before().isEmpty() && pair(last);
      found = pair ? null : manyIn(last.parse(), last.mentions(), null, -1);
      boolean subject = found != null && SideGuess.isSubject(last.parse(), found.head());
      // In a readout "they" are the two sides rather than others who were just mentioned.
      found = !subject && sides.first().size() >= 2 ? null : found;
    }
    boolean vague = found != null && found.parties().isEmpty() && sides.first().size() >= 2;
    if (found != null && !vague) {
      return Resolved.at(own, token, found);
    }
    List<Party> both = sides.last(at.before(), 2);
    return both.isEmpty() ? null : new Resolved(own, token, both, null, null, null);
  }

  /**
   * The last subject of several people, for an object the last other; else two that one verb has as
   * its subject.
   */
  private @Nullable Resolved manyIn(
      Parse parse, List<Resolved> mentions, @Nullable OpenSentence at, int token) {
    int barred = at == null ? -1 : clauseOfObject(parse, token);
    Resolved subject = null;
    Resolved other = null;
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Resolved mention = mentions.get(m);
      if (!isMany(parse, mention)) {
        continue;
      }
      if (SideGuess.isSubject(parse, mention.head())) {
        boolean itself = barred >= 0 && parse.head(mention.head()) == barred;
        subject = subject == null && !itself ? mention : subject;
      } else if (mention.raw().sector() != Sector.JRN) {
        other = other == null ? mention : other;
      }
    }
    if (at != null && other != null && subject != null && answers(at, token, subject, other)) {
      return other;
    }
    Resolved joint = subject == null ? joint(parse, mentions, barred) : null;
    Resolved first = subject != null ? subject : joint;
    return barred >= 0 && other != null ? other : first != null ? first : other;
  }

  /** "asked the others, and they refused": who was asked answers. */
  private boolean answers(OpenSentence at, int token, Resolved subject, Resolved other) {
    Parse parse = at.parse();
    int asks = parse.head(subject.head());
    int answers = parse.head(token);
    return SideGuess.isSubject(parse, token)
        && answers >= 0
        && asks >= 0
        && answers != asks
        && words.is(Kind.ANSWER, parse.lowerLemma(answers))
        && subject.head() < other.head();
  }

  /** "X and Y met": those that hang together as one subject. */
  private static @Nullable Resolved joint(Parse parse, List<Resolved> mentions, int barred) {
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Resolved one = mentions.get(m);
      if (!SideGuess.isSubject(parse, one.head()) || parse.head(one.head()) == barred) {
        continue;
      }
      List<Party> parties = new ArrayList<>(one.parties());
      boolean several = false;
      for (Resolved other : mentions) {
        if (parse.relation(other.head()) == Relation.CONJ
            && parse.head(other.head()) == one.head()) {
          several = true;
          other.parties().stream().filter(p -> !parties.contains(p)).forEach(parties::add);
        }
      }
      if (several) {
        return new Resolved(one.raw(), one.head(), parties, null, null, Resolved.names(parties));
      }
    }
    // The parser may have torn a pair apart that opens the sentence.
    if (mentions.size() >= 2 && barred < 0) {
      Resolved one = mentions.get(0);
      Resolved other = mentions.get(1);
      boolean pair =
          one.raw().first() == 0
              && parse.lower(one.raw().last() + 1).equals("and")
              && other.raw().first() == one.raw().last() + 2;
      if (pair && !one.parties().isEmpty() && !other.parties().isEmpty()) {
        List<Party> parties = new ArrayList<>(one.parties());
        other.parties().stream().filter(p -> !parties.contains(p)).forEach(parties::add);
        return new Resolved(one.raw(), one.head(), parties, null, null, Resolved.names(parties));
      }
    }
    return null;
  }

  /** Whether a sentence tells of two single sides: "X met Y." */
  private boolean pair(ReadSentence sentence) {
    boolean subject = false;
    List<Party> single = new ArrayList<>();
    for (Resolved mention : sentence.mentions()) {
      boolean isSubject = SideGuess.isSubject(sentence.parse(), mention.head());
      if (isSubject && isMany(sentence.parse(), mention)) {
        return false;
      }
      boolean person = mention.person() != null || SideGuess.somebody(mention);
      if (person && !mention.raw().plural()) {
        subject |= isSubject;
        mention.parties().stream().filter(p -> !single.contains(p)).forEach(single::add);
      }
    }
    return subject && single.size() >= 2;
  }

  private boolean isMany(Parse parse, Resolved mention) {
    RawMention raw = mention.raw();
    return switch (raw.kind()) {
      case DEMONYM, GROUP -> true;
      case OFFICE -> raw.plural();
      case AGENT -> raw.plural() || words.is(Kind.CROWD, noun(parse, raw));
      case PRONOUN -> raw.plural() && parse.lower(raw.first()).startsWith("the");
      default -> false;
    };
  }

  /** The verb whose object a pronoun is: what has it as its subject is another; else -1. */
  private static int clauseOfObject(Parse parse, int token) {
    boolean possessive = parse.relation(token) == Relation.NMOD_POSS;
    if (possessive || SideGuess.isSubject(parse, token)) {
      return -1;
    }
    int at = parse.head(token);
    while (at >= 0 && parse.upos(at) != UniversalTag.VERB) {
      at = parse.head(at);
    }
    return at;
  }

  // --- I, we, you

  /** "we", "I": who is quoted; outside of quotations, the side that writes. */
  private @Nullable Resolved writer(OpenSentence at, int token, int k, String lower) {
    Parse parse = at.parse();
    boolean quoted = SideGuess.quoted(parse, token);
    int speaker = quoted ? at.speaker() : -1;
    RawMention own = at.raws().get(k);
    if (speaker >= 0 && speaker != k) {
      PersonEntry person = at.persons().get(speaker);
      List<Party> parties = at.parties(speaker);
      Resolved earlier = covering(at.before(), at.head(at.raws().get(speaker)));
      if (parties.isEmpty() && earlier != null) {
        parties = earlier.parties();
        person = earlier.person();
      }
      if (!parties.isEmpty()) {
        return new Resolved(own, token, parties, ALONE.contains(lower) ? person : null, null, null);
      }
    }
    if (speaker < 0 && quoted) {
      Resolved before = standIns.speakerBefore();
      if (before != null) {
        return new Resolved(own, token, before.parties(), null, null, null);
      }
    }
    return home == null || ALONE.contains(lower)
        ? null
        : new Resolved(own, token, List.of(home), null, null, null);
  }

  /** "you": whom the one quoted speaks to. */
  private @Nullable Resolved addressee(OpenSentence at, int token, int k) {
    Parse parse = at.parse();
    if (!SideGuess.quoted(parse, token)) {
      return null;
    }
    int speaker = at.speaker();
    if (speaker < 0) {
      List<Party> told = standIns.toldBefore();
      return told.isEmpty()
          ? null
          : new Resolved(at.raws().get(k), token, told, null, null, Resolved.names(told));
    }
    int verb = speaker < 0 ? -1 : parse.head(at.head(at.raws().get(speaker)));
    for (int i = 0; i < at.raws().size(); i++) {
      RawMention raw = at.raws().get(i);
      int head = at.head(raw);
      boolean told =
          i != speaker
              && verb >= 0
              && parse.head(head) == verb
              && (parse.relation(head) == Relation.OBJ || parse.relation(head) == Relation.IOBJ);
      if (told && !at.parties(i).isEmpty()) {
        return new Resolved(at.raws().get(k), token, at.parties(i), null, null, null);
      }
    }
    return null;
  }
}
