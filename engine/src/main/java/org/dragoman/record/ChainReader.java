package org.dragoman.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.event.Arguments;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.record.SourceReader.Cue;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Reads the chain by which news reached a report: outlets, whom they cite, statements, posts and
 * people who are not named. Immutable; safe for use by many threads.
 */
final class ChainReader {
  private static final int HIGHEST = 5;

  /** The most tokens that stand before the last of an outlet's name. */
  private static final int LONGEST = 5;

  private static final Set<String> OWNING = Set.of("by", "from", "of");

  /** Verbs under which "not to be" leaves a source without a name. */
  private static final Set<String> NAMING = Set.of("name", "identify", "quote");

  private final SourceReader sources;

  ChainReader(SourceReader sources) {
    this.sources = sources;
  }

  /** All on whose word something stands, each once, in order; the cited ones are among them. */
  List<Citation> read(Analysis analysis, List<Citation> cites) {
    List<Citation> chain = new ArrayList<>();
    for (Parse parse : analysis.parses()) {
      if (parse.sentence().passage() == Passage.TEXT) {
        new Links(analysis, parse, chain).read();
      }
    }
    for (Citation cite : cites) {
      if (known(chain, cite.name()) < 0) {
        chain.add(cite);
      }
    }
    return chain;
  }

  private static int known(List<Citation> chain, String name) {
    String key = Outlets.key(name);
    for (int i = 0; i < chain.size(); i++) {
      String other = Outlets.key(chain.get(i).name());
      if (other.contains(key) || key.contains(other)) {
        return i;
      }
    }
    return -1;
  }

  /** The links of one sentence. Confined to one thread. */
  private final class Links {
    private final Analysis analysis;
    private final Parse parse;
    private final Arguments arguments;
    private final List<Citation> chain;

    /** The outlet that passes the sentence's news on, or null. */
    private @Nullable String passer;

    Links(Analysis analysis, Parse parse, List<Citation> chain) {
      this.analysis = analysis;
      this.parse = parse;
      this.arguments = new Arguments(parse, Set.of());
      this.chain = chain;
    }

    void read() {
      outlets();
      // What is told more exactly comes first: a statement posted on X is a post.
      for (Cue kind :
          List.of(Cue.PLATFORM, Cue.RELEASE, Cue.POST, Cue.CITE, Cue.ACCORDING, Cue.TOLD)) {
        each(kind);
      }
      each(Cue.REPORT);
      each(Cue.SPEAK);
    }

    private void each(Cue kind) {
      for (int i = 0; i < parse.size(); i++) {
        if (sources.cue(arguments.lemma(i)) == kind) {
          switch (kind) {
            case PLATFORM -> platform(i);
            case RELEASE -> release(i);
            case POST -> post(i);
            case CITE -> cite(i);
            case ACCORDING -> according(i);
            case TOLD -> told(i);
            case REPORT, SPEAK -> speak(i);
            case UNNAMED, NOBODY -> throw new IllegalStateException("tells of no link: " + kind);
          }
        }
      }
    }

    // --- outlets

    private void outlets() {
      for (int i = 0; i < parse.size(); i++) {
        Cue cue = sources.cue(arguments.lemma(i));
        if (cue == Cue.REPORT || cue == Cue.CITE) {
          arguments.subject(i).forEach(subject -> outlet(subject, CitationKind.REPORTS));
          // "..., Reuters reports, citing": taken for a noun by most parsers.
          if (cue == Cue.REPORT && i > 0) {
            publisher(i - 1);
            outlet(i - 1, CitationKind.REPORTS);
          }
          if (cue == Cue.CITE) {
            quotedBy(i);
          }
        } else if (cue == Cue.ACCORDING) {
          int source = SourceReader.accordingTo(parse, i);
          if (source >= 0) {
            outlet(source, CitationKind.ACCORDING);
          }
        } else if (cue == Cue.TOLD && parse.upos(i) == UniversalTag.VERB) {
          arguments.object(i).forEach(object -> outlet(object, CitationKind.TOLD));
        }
      }
    }

    /** "was quoted as saying by TASS", whatever the outlet hangs on. */
    private void quotedBy(int verb) {
      for (int i = verb + 1; i < parse.size(); i++) {
        int mark = parse.child(i, Relation.CASE);
        if (mark > verb && parse.lower(mark).equals("by")) {
          outlet(i, CitationKind.REPORTS);
        }
      }
    }

    private void outlet(int head, CitationKind kind) {
      if (sources.press(parse, head) && !nobody(head)) {
        add(head, kind, null);
        passer = passer == null ? name(head).text() : passer;
      }
    }

    /** Adds the outlet whose report this is where its name ends at a token. */
    private void publisher(int last) {
      String publisher = analysis.document().publisher();
      for (int first = last; publisher != null && first >= Math.max(0, last - LONGEST); first--) {
        Quote quote = analysis.quote(parse, first, last);
        boolean same = Outlets.key(publisher).equals(Outlets.key(quote.text()));
        if (same && parse.upos(first) != UniversalTag.PUNCT) {
          add(quote, CitationKind.REPORTS, null);
          passer = quote.text();
        }
      }
    }

    // --- statements and posts

    private void platform(int token) {
      int mark = parse.child(token, Relation.CASE);
      boolean on = mark >= 0 && Set.of("on", "via", "to").contains(parse.lower(mark));
      if (!on || !Character.isUpperCase(parse.text(token).codePointAt(0))) {
        return;
      }
      int at = parse.head(token);
      for (int step = 0; step < HIGHEST && at >= 0; step++) {
        Cue cue = sources.cue(arguments.lemma(at));
        boolean says = cue == Cue.SPEAK || cue == Cue.POST || cue == Cue.REPORT;
        if (says && parse.upos(at) == UniversalTag.VERB && speakers(at, CitationKind.POST)) {
          return;
        }
        at = parse.head(at);
      }
    }

    private void release(int token) {
      if (parse.upos(token) != UniversalTag.NOUN) {
        return;
      }
      int mark = parse.child(token, Relation.CASE);
      int head = parse.head(token);
      boolean within = mark >= 0 && parse.lower(mark).equals("in") && head >= 0;
      if (within && parse.upos(head) == UniversalTag.VERB) {
        speakers(head, CitationKind.RELEASE);
      } else if (says(head) && parse.relation(token) == Relation.NSUBJ) {
        owner(token, CitationKind.RELEASE);
      }
    }

    private void post(int token) {
      if (parse.upos(token) == UniversalTag.VERB && arguments.lemma(token).equals("tweet")) {
        speakers(token, CitationKind.POST);
      }
    }

    /** Whether a token is a verb of saying. */
    private boolean says(int token) {
      return token >= 0 && sources.cue(arguments.lemma(token)) == Cue.SPEAK;
    }

    /** Adds whose text or channel a noun is. */
    private void owner(int noun, CitationKind kind) {
      List<Integer> owners = new ArrayList<>(arguments.possessor(noun));
      OWNING.forEach(link -> owners.addAll(arguments.modifiers(noun, link)));
      if (owners.isEmpty()) {
        owners.addAll(arguments.attributes(noun));
      }
      for (int owner : owners) {
        if (someone(owner)) {
          add(owner, kind, passer);
          return;
        }
      }
    }

    // --- people and authorities

    private void cite(int token) {
      for (int object : arguments.object(token)) {
        if (nobody(object)) {
          add(object, CitationKind.ANONYMOUS, passer);
        } else if (sources.cue(arguments.lemma(object)) == Cue.RELEASE) {
          owner(object, CitationKind.RELEASE);
        } else if (sources.authority(analysis, parse, object)) {
          add(object, CitationKind.CITES, passer);
        }
      }
    }

    private void according(int token) {
      int source = SourceReader.accordingTo(parse, token);
      if (source < 0) {
        return;
      }
      Cue cue = sources.cue(arguments.lemma(source));
      if (cue == Cue.RELEASE) {
        owner(source, CitationKind.RELEASE);
      } else if (nobody(source)) {
        add(source, CitationKind.ANONYMOUS, passer);
      } else if (cue == Cue.POST) {
        owner(source, CitationKind.POST);
      } else if (sources.authority(analysis, parse, source)) {
        add(source, CitationKind.ACCORDING, passer);
      }
    }

    private void told(int token) {
      boolean outlet = false;
      for (int object : arguments.object(token)) {
        outlet |= sources.press(parse, object);
      }
      for (int subject : arguments.subject(token)) {
        if (nobody(subject)) {
          add(subject, CitationKind.ANONYMOUS, passer);
        } else if (outlet && someone(subject)) {
          add(subject, CitationKind.SPOKE, passer);
        }
      }
    }

    private void speak(int token) {
      for (int subject : arguments.subject(token)) {
        if (nobody(subject)) {
          add(subject, CitationKind.ANONYMOUS, passer);
          continue;
        }
        int voice = says(token) ? SourceReader.voice(analysis, parse, arguments, subject) : -1;
        if (voice >= 0) {
          add(voice, CitationKind.SPOKE, passer);
        }
      }
    }

    private boolean speakers(int verb, CitationKind kind) {
      boolean found = false;
      for (int subject : arguments.subject(verb)) {
        if (nobody(subject)) {
          add(subject, CitationKind.ANONYMOUS, passer);
          found = true;
        } else if (someone(subject)) {
          add(subject, kind, passer);
          found = true;
        }
      }
      return found;
    }

    private boolean someone(int head) {
      Mention mention = analysis.actors().at(parse, head);
      return sources.authority(analysis, parse, head)
          && (mention == null || mention.kind() != Mention.Kind.ADJECTIVE);
    }

    /** Whether a noun is somebody whom the document does not name. */
    private boolean nobody(int head) {
      Mention mention = analysis.actors().at(parse, head);
      boolean named = mention != null && mention.person() != null;
      if (named || sources.cue(arguments.lemma(head)) != Cue.NOBODY) {
        return false;
      }
      if (arguments.lemma(head).startsWith("source")) {
        return true;
      }
      int determiner = parse.child(head, Relation.DET);
      boolean one = determiner >= 0 && parse.lower(determiner).startsWith("a");
      boolean several = determiner < 0 && parse.xpos(head).equals("NNS");
      return one || several || unnamed();
    }

    /** Whether the sentence says that somebody is not named. */
    private boolean unnamed() {
      for (int i = 0; i < parse.size(); i++) {
        boolean refused =
            NAMING.contains(arguments.lemma(i)) && i > 1 && parse.lower(i - 1).equals("be");
        if (refused || sources.cue(arguments.lemma(i)) == Cue.UNNAMED) {
          return true;
        }
      }
      return false;
    }

    private Quote name(int head) {
      return SourceReader.named(analysis, parse, head);
    }

    private void add(int head, CitationKind kind, @Nullable String through) {
      add(name(head), kind, through);
    }

    private void add(Quote quote, CitationKind kind, @Nullable String through) {
      boolean self = through != null && Outlets.key(through).equals(Outlets.key(quote.text()));
      if (known(chain, quote.text()) < 0) {
        chain.add(new Citation(quote.text(), kind, self ? null : through, quote));
      }
    }
  }
}
