package org.dragoman.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.actor.Mention;
import org.dragoman.event.Arguments;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PhraseTable;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/** Reads who publishes a report and on whom it relies. Immutable; safe for use by many threads. */
public final class SourceReader {
  /** What a word tells of a source. */
  enum Cue {
    REPORT,
    CITE,
    ACCORDING,
    TOLD,
    SPEAK,
    POST,
    RELEASE,
    PLATFORM,
    UNNAMED,
    NOBODY
  }

  private static final Set<String> PRESS =
      Set.of(
          "agency", "newspaper", "daily", "media", "news", "tv", "television", "website", "radio");
  private static final Set<String> VOICES =
      Set.of("ministry", "embassy", "spokesman", "spokesperson", "spokeswoman", "source", "office");

  private final Outlets outlets;
  private final Map<String, Cue> cues = new HashMap<>();

  /** Loads outlets and cues. */
  public SourceReader(
      Lexicon lexicon,
      ActorLexicon actors,
      java.util.function.Function<String, List<String>> tokenizer) {
    outlets = new Outlets(lexicon, actors, tokenizer);
    for (Row row : lexicon.rows("record/citation-cues.tsv", "word", "kind")) {
      cues.put(row.require("word"), row.constant("kind", Cue.class));
    }
  }

  /** The outlets in use. */
  Outlets outlets() {
    return outlets;
  }

  /**
   * The publisher: the document's own metadata, else an outlet that signs the text in its last
   * line, else null.
   */
  public @Nullable String publisher(Document document) {
    if (document.publisher() != null) {
      return document.publisher();
    }
    String text = document.text().stripTrailing();
    int lineStart = text.lastIndexOf('\n') + 1;
    String line = text.substring(lineStart).strip();
    if (lineStart > 0 && line.length() <= 60) {
      String plain = line.replaceAll("^[-–—/(\\s]+|[-–—/).\\s]+$", "");
      boolean reports = !plain.isEmpty() && text.contains(plain + " report");
      return reports || outlets.whole(plain) != null ? plain : null;
    }
    return null;
  }

  /** Whom the report relies on, each once, in order. */
  List<Citation> read(Analysis analysis) {
    List<Citation> citations = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      if (parse.sentence().passage() == Passage.TEXT) {
        read(analysis, parse, citations);
      }
    }
    String publisher = analysis.document().publisher();
    if (publisher != null) {
      String own = Outlets.key(publisher);
      citations.removeIf(
          c -> own.contains(Outlets.key(c.name())) || Outlets.key(c.name()).contains(own));
    }
    return citations;
  }

  private void read(Analysis analysis, Parse parse, List<Citation> citations) {
    Arguments arguments = new Arguments(parse, Set.of());
    for (int i = 0; i < parse.size(); i++) {
      Cue cue = cues.get(arguments.lemma(i));
      if (cue == null) {
        continue;
      }
      switch (cue) {
        case REPORT -> {
          for (int subject : arguments.subject(i)) {
            if (press(parse, subject)) {
              add(analysis, parse, subject, CitationKind.REPORTS, citations);
            }
          }
        }
        case CITE -> {
          for (int object : arguments.object(i)) {
            if (authority(analysis, parse, object)) {
              add(analysis, parse, object, CitationKind.CITES, citations);
            }
          }
        }
        case ACCORDING -> {
          int source = accordingTo(parse, i);
          if (source >= 0 && authority(analysis, parse, source)) {
            add(analysis, parse, source, CitationKind.ACCORDING, citations);
          }
        }
        case TOLD -> {
          for (int object : arguments.object(i)) {
            if (press(parse, object)) {
              add(analysis, parse, object, CitationKind.TOLD, citations);
            }
          }
        }
        case SPEAK -> {
          for (int subject : arguments.subject(i)) {
            int voice = voice(analysis, parse, arguments, subject);
            if (voice >= 0) {
              add(analysis, parse, voice, CitationKind.SPOKE, citations);
            }
          }
        }
        case POST, RELEASE, PLATFORM, UNNAMED, NOBODY -> {
          // These tell of the chain only.
        }
      }
    }
    bracketed(analysis, parse, citations);
  }

  /** "(Source: Reuters)", "(Reuters)". */
  private void bracketed(Analysis analysis, Parse parse, List<Citation> citations) {
    for (int i = 1; i < parse.size(); i++) {
      String before = parse.text(i - 1);
      if (!before.equals("(") && !before.equals(":")) {
        continue;
      }
      if (before.equals(":") && (i < 2 || !parse.lemma(i - 2).equalsIgnoreCase("source"))) {
        continue;
      }
      PhraseTable.Match<Outlets.Outlet> match =
          outlets.table().longest(i, parse.size(), parse::text);
      boolean closed =
          match != null
              && (match.last() + 1 >= parse.size() || parse.text(match.last() + 1).equals(")"));
      // An acronym in brackets behind its own long form is no further source.
      boolean behindName = i >= 2 && Character.isUpperCase(parse.text(i - 2).codePointAt(0));
      if (match != null && closed && !(before.equals("(") && behindName)) {
        add(span(analysis, parse, i, match.last()), CitationKind.CITES, citations);
      }
    }
  }

  /** What a lemma tells of a source, or null. */
  @Nullable Cue cue(String lemma) {
    return cues.get(lemma);
  }

  /** Whether a noun is an outlet. */
  boolean press(Parse parse, int head) {
    if (PRESS.contains(parse.lowerLemma(head))) {
      return true;
    }
    for (int i = Phrases.first(parse, head); i <= head; i++) {
      PhraseTable.Match<Outlets.Outlet> match =
          outlets.table().longest(i, parse.size(), parse::text);
      if (match != null && match.last() >= head) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun is somebody on whose word a report can rely. */
  boolean authority(Analysis analysis, Parse parse, int head) {
    Mention mention = analysis.actors().at(parse, head);
    return (mention != null && mention.kind() != Mention.Kind.PRONOUN)
        || press(parse, head)
        || VOICES.contains(parse.lowerLemma(head));
  }

  /** Whose voice a subject is: the ministry for which a spokesman speaks; -1 where nobody's. */
  static int voice(Analysis analysis, Parse parse, Arguments arguments, int subject) {
    Mention mention = analysis.actors().at(parse, subject);
    for (int i = subject; i >= 0 && mention != null && i <= mention.last(); i++) {
      if (parse.lemma(i).equalsIgnoreCase("ministry") && i > mention.first()) {
        return i;
      }
    }
    if (!VOICES.contains(arguments.lemma(subject))) {
      return -1;
    }
    for (String link : List.of("for", "of")) {
      for (int owner : arguments.modifiers(subject, link)) {
        if (VOICES.contains(arguments.lemma(owner))) {
          return owner;
        }
      }
    }
    return Phrases.first(parse, subject) < subject || (mention != null && mention.first() < subject)
        ? subject
        : -1;
  }

  /** The noun after "according to", or -1. */
  static int accordingTo(Parse parse, int according) {
    if (according + 1 >= parse.size() || !parse.text(according + 1).equals("to")) {
      return -1;
    }
    int head = parse.head(according);
    if (parse.relation(according) == Relation.CASE && head > according) {
      return head;
    }
    for (int k = 0; k < parse.childCount(according); k++) {
      int child = parse.child(according, k);
      if (child > according + 1) {
        return child;
      }
    }
    return -1;
  }

  /** The words for the one whose head is at a token, without article. */
  static Quote named(Analysis analysis, Parse parse, int head) {
    Mention mention = analysis.actors().at(parse, head);
    int first = Phrases.first(parse, head);
    int last = head;
    if (mention != null) {
      first = Math.min(first, mention.first());
      last = Math.max(last, mention.last());
    } else {
      last = Math.max(head, nameEnd(parse, head));
    }
    return span(analysis, parse, first, last);
  }

  private static void add(
      Analysis analysis, Parse parse, int head, CitationKind kind, List<Citation> citations) {
    add(named(analysis, parse, head), kind, citations);
  }

  /** A name goes on through flat parts and an acronym in brackets. */
  private static int nameEnd(Parse parse, int head) {
    int last = head;
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      if (parse.relation(child) == Relation.FLAT || parse.relation(child) == Relation.COMPOUND) {
        last = Math.max(last, child);
      }
    }
    if (last + 3 < parse.size()
        && parse.text(last + 1).equals("(")
        && parse.text(last + 3).equals(")")) {
      return last + 3;
    }
    return last;
  }

  private static Quote span(Analysis analysis, Parse parse, int first, int last) {
    int from = first;
    while (from < last
        && (parse.text(from).equalsIgnoreCase("the")
            || parse.text(from).equalsIgnoreCase("an")
            || parse.text(from).equalsIgnoreCase("a"))) {
      from++;
    }
    return analysis.quote(parse, from, last);
  }

  private static void add(Quote quote, CitationKind kind, List<Citation> citations) {
    String key = Outlets.key(quote.text());
    for (Citation known : citations) {
      String other = Outlets.key(known.name());
      if (other.contains(key) || key.contains(other)) {
        return;
      }
    }
    citations.add(new Citation(quote.text(), kind, null, quote));
  }
}
