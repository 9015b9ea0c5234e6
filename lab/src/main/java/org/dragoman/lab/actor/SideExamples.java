package org.dragoman.lab.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.ActorFinder;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.actor.Party;
import org.dragoman.actor.SideCase;
import org.dragoman.actor.SideChooser;
import org.dragoman.grammar.EnglishGrammar;
import org.dragoman.grammar.Grammar;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.place.Gazetteer;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads marked sentences for the choices between sides in them. Confined to one thread. */
final class SideExamples implements SideChooser {
  /** How much a choice counts that a rule makes anyway. */
  private static final double RULED = 0.5;

  /** How much words count that stand for nobody. */
  private static final double UNMARKED = 0.3;

  private final Sentences source;
  private final ActorFinder finder;
  private final List<SideExample> examples = new ArrayList<>();
  private ActorSentence current;

  /** What reads the sentences. */
  private record Sentences(org.dragoman.text.Sentences split, Grammar grammar) {}

  private SideExamples(ActorSentence first) {
    Lexicon lexicon = Lexicon.bundled();
    org.dragoman.text.Sentences split = org.dragoman.text.Sentences.english(lexicon);
    source = new Sentences(split, EnglishGrammar.load());
    Gazetteer gazetteer = new Gazetteer(lexicon);
    finder =
        new ActorFinder(
            new ActorLexicon(lexicon, form -> words(split, form)), gazetteer::stateOf, this);
    current = first;
  }

  private static List<String> words(org.dragoman.text.Sentences split, String form) {
    return split.split(Document.of("form", form), Passage.TEXT).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::text)
        .toList();
  }

  /** The choices in sentences, those that rules make among them. */
  static List<SideExample> of(List<ActorSentence> sentences) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    SideExamples reader = new SideExamples(sentences.get(0));
    sentences.forEach(reader::read);
    return reader.examples;
  }

  private void read(ActorSentence sentence) {
    current = sentence;
    Document document = Document.of("sentence", sentence.text());
    List<Parse> parses = new ArrayList<>();
    for (Sentence part : source.split().split(document, Passage.TEXT)) {
      parses.add(source.grammar().parse(part, finder.properNouns(part)));
    }
    finder.find(document, parses, null);
  }

  /** Answers rightly, so that what follows is read as it would be by a good model. */
  @Override
  public int choose(SideCase asked) {
    ActorSentence.@Nullable Mark mark = mark(asked);
    int right = 0;
    for (int i = 1; i < asked.size() && mark != null && !mark.parties().isEmpty(); i++) {
      Set<String> codes = new HashSet<>();
      for (Party party : asked.parties(i)) {
        codes.add(party.code());
      }
      right = codes.equals(mark.parties()) ? i : right;
    }
    boolean known = mark != null && !mark.parties().isEmpty();
    boolean owns = asked.parse().xpos(asked.first()).equals("PRP$");
    if (mark != null || !owns) {
      double weight = (asked.open() ? 1 : RULED) * (mark == null ? UNMARKED : 1);
      examples.add(new SideExample(asked, right, known, weight, current.line()));
    }
    return right;
  }

  @Override
  public boolean asksAll() {
    return true;
  }

  /** The mark that shares most with a mention, or null. */
  private ActorSentence.@Nullable Mark mark(SideCase asked) {
    Span span = asked.parse().span(asked.first(), asked.last());
    ActorSentence.@Nullable Mark best = null;
    int most = 0;
    for (ActorSentence.Mark mark : current.marks()) {
      int shared =
          Math.min(mark.span().end(), span.end()) - Math.max(mark.span().begin(), span.begin());
      if (shared > most) {
        most = shared;
        best = mark;
      }
    }
    return best;
  }
}
