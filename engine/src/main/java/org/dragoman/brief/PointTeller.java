package org.dragoman.brief;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.brief.BriefLexicon.CommitmentWords;
import org.dragoman.record.Citation;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.Forum;
import org.dragoman.record.JointBody;
import org.dragoman.record.Position;
import org.dragoman.text.Document;

/**
 * Tells of next steps, positions, bodies, forums, processes and sources. Immutable; safe for use by
 * many threads.
 */
final class PointTeller {
  private final BriefLexicon lexicon;
  private final Wording wording;

  PointTeller(BriefLexicon lexicon, Wording wording) {
    this.lexicon = lexicon;
    this.wording = wording;
  }

  Statement commitment(Commitment commitment, Document document) {
    CommitmentWords words = lexicon.commitment(commitment.status());
    StringBuilder text = new StringBuilder(words.words());
    if (!commitment.by().isEmpty()) {
      text.append(' ').append(words.by()).append(' ').append(wording.names(commitment.by()));
    }
    if (!commitment.to().isEmpty()) {
      text.append(' ').append(words.to()).append(' ').append(wording.names(commitment.to()));
    }
    text.append(Wording.accordingTo(commitment.saidBy(), document));
    text.append(": ").append(Wording.quoted(commitment.what(), commitment.quote()));
    List<String> details = new ArrayList<>();
    if (commitment.due() != null) {
      details.add("due " + Wording.due(commitment.due(), document));
    }
    if (commitment.body() != null) {
      details.add(
          commitment.session() == null
              ? "under the " + commitment.body()
              : Wording.ordinal(commitment.session()) + " session of the " + commitment.body());
    }
    if (!details.isEmpty()) {
      text.append(" (").append(String.join("; ", details)).append(')');
    }
    return new Statement(
        StatementKind.COMMITMENT, Wording.sentence(text.toString()), List.of(commitment.quote()));
  }

  Statement position(Position position, Document document) {
    String side = wording.names(position.side());
    boolean many = position.side().size() > 1;
    if (position.person() != null) {
      side = position.side().isEmpty() ? position.person() : position.person() + " of " + side;
      many = false;
    }
    BriefLexicon.StanceWords words = lexicon.stance(position.stance());
    List<Party> about =
        position.about().stream().filter(p -> !position.object().contains(p.name())).toList();
    String text =
        side
            + " "
            + (many ? words.many() : words.one())
            + " "
            + Wording.quoted(position.object(), position.quote())
            + (about.isEmpty() ? "" : " (about " + wording.names(about) + ")")
            + Wording.accordingTo(position.saidBy(), document);
    return new Statement(StatementKind.POSITION, Wording.sentence(text), List.of(position.quote()));
  }

  Statement body(JointBody body) {
    List<Party> parties =
        body.parties().stream().filter(p -> !body.name().contains(p.name())).toList();
    String text =
        "the report names "
            + (body.session() == null
                ? "the "
                : "the " + Wording.ordinal(body.session()) + " session of the ")
            + body.name()
            + (parties.isEmpty() ? "" : " (" + wording.names(body.parties()) + ")");
    return new Statement(StatementKind.BODY, Wording.sentence(text), List.of(body.quote()));
  }

  Statement forums(List<Forum> forums) {
    List<String> names = forums.stream().map(Forum::name).distinct().toList();
    return new Statement(
        StatementKind.FORUM,
        Wording.sentence("forums and treaties named: " + Wording.list(names)),
        forums.stream().map(Forum::quote).distinct().toList());
  }

  Statement process(DiplomaticProcess process) {
    String text =
        "the report speaks of "
            + wording.indefinite(process.kind())
            + (process.parties().isEmpty() ? "" : " involving " + wording.names(process.parties()));
    return new Statement(StatementKind.PROCESS, Wording.sentence(text), List.of(process.quote()));
  }

  Statement sources(List<Citation> cites, Document document) {
    List<String> names = new ArrayList<>();
    for (Citation citation : cites) {
      String name = Wording.asWritten(citation.name(), document);
      String through = citation.through();
      names.add(
          through == null || through.equals(document.publisher())
              ? name
              : name + " (through " + Wording.asWritten(through, document) + ")");
    }
    String publisher = document.publisher();
    String text =
        (publisher == null ? "the report relies on " : "reported by " + publisher + ", citing ")
            + Wording.list(names.stream().distinct().toList());
    return new Statement(
        StatementKind.SOURCE,
        Wording.sentence(text),
        cites.stream().map(Citation::quote).distinct().toList());
  }
}
