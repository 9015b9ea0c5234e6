package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;

/**
 * Gives a person the side that the words behind the name tell: "Nuno Tavares, a Portuguese officer
 * serving with the mission, said". Stateless.
 */
final class Appositions {
  /** Between the name and its apposition stand a comma, an article and such as "former". */
  private static final int FARTHEST = 4;

  private static final Set<String> LEADING =
      Set.of("lead", "head", "command", "chair", "run", "represent", "govern", "coach", "captain");

  private Appositions() {}

  /** The mentions of a sentence, names with the sides of their appositions. */
  static List<RawMention> complete(Parse parse, List<RawMention> raws) {
    List<RawMention> completed = raws;
    for (int k = 0; k + 1 < raws.size(); k++) {
      RawMention name = raws.get(k);
      RawMention behind = raws.get(k + 1);
      // A lone word with a capital may be a town: "shelled Malakal, the army said".
      boolean lone = name.bare() && name.nameFirst() == name.nameLast();
      boolean open = name.named() && name.parties().isEmpty() && !name.counterpart() && !lone;
      boolean told = open && behind.parties().size() == 1;
      boolean listed = k + 2 < raws.size() && raws.get(k + 2).named();
      if (told && (describes(parse, name, behind, listed) || leads(parse, name, behind))) {
        completed = completed == raws ? new ArrayList<>(raws) : completed;
        completed.set(k, name.withParties(behind.parties()));
      }
    }
    return completed;
  }

  private static boolean describes(
      Parse parse, RawMention name, RawMention behind, boolean listed) {
    boolean somebody = behind.kind() == Mention.Kind.AGENT || behind.kind() == Mention.Kind.OFFICE;
    int comma = name.last() + 1;
    int gap = behind.first() - comma;
    if (!somebody
        || behind.named()
        || behind.plural()
        || behind.counterpart()
        || gap < 1
        || gap > FARTHEST
        || !parse.text(comma).equals(",")) {
      return false;
    }
    for (int i = comma + 1; i < behind.first(); i++) {
      boolean leads =
          switch (parse.upos(i)) {
            case DET, ADJ, ADV, NOUN, NUM -> true;
            default -> false;
          };
      if (!leads) {
        return false;
      }
    }
    int end = behind.last() + 1;
    if (end < parse.size() && SideGuess.isSpeech(parse.lemma(end))) {
      // "received X, Tehran radio said": who tells it.
      return false;
    }
    // ", a Kenyan nurse, and Paul Mugisha": the next of a list has a name.
    boolean next =
        listed
            && end + 1 < parse.size()
            && parse.text(end).equals(",")
            && parse.upos(end + 1) == UniversalTag.CCONJ;
    return next || closed(parse, end);
  }

  /** "X, who heads the Czech delegation", "X leads the Japanese team": whose it is, he is. */
  private static boolean leads(Parse parse, RawMention name, RawMention behind) {
    int i = name.last() + 1;
    boolean relative =
        i + 1 < parse.size() && parse.text(i).equals(",") && parse.lower(i + 1).equals("who");
    i = relative ? i + 2 : i;
    boolean ours = behind.kind() == Mention.Kind.AGENT || behind.kind() == Mention.Kind.BODY;
    if (!ours || i >= behind.first() || behind.first() - i > FARTHEST) {
      return false;
    }
    return LEADING.contains(parse.lemma(i))
        || (parse.lemma(i).equals("speak") && parse.lower(i + 1).equals("for"));
  }

  /** A list of persons goes on with "and"; an apposition ends in a comma or at the verb. */
  private static boolean closed(Parse parse, int from) {
    for (int i = from; i < parse.size(); i++) {
      String text = parse.text(i);
      if (text.equals(",") || text.equals(".") || text.equals(";")) {
        return i + 1 >= parse.size() || parse.upos(i + 1) != UniversalTag.CCONJ;
      }
      if (parse.upos(i) == UniversalTag.CCONJ) {
        return false;
      }
    }
    return true;
  }
}
