package org.dragoman.brief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;

/**
 * A record in sentences. Immutable.
 *
 * @param document the document, with what its own text told of publisher and date filled in
 * @param lead the sentences of the first paragraph: what was held or is to be held, about what
 * @param points one sentence each: next steps, positions, acts, bodies, forums, processes, sources
 */
public record Brief(Document document, List<Statement> lead, List<Statement> points) {
  public Brief {
    lead = List.copyOf(lead);
    points = List.copyOf(points);
  }

  /** All sentences, those of the lead first. */
  public List<Statement> statements() {
    List<Statement> all = new ArrayList<>(lead);
    all.addAll(points);
    return all;
  }

  /** All that the sentences cite, each once, in the order of first use. */
  public List<Quote> sources() {
    Set<Quote> sources = new LinkedHashSet<>();
    statements().forEach(statement -> sources.addAll(statement.citations()));
    return List.copyOf(sources);
  }
}
