package org.dragoman.record;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.actor.Party;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PhraseTable;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** News agencies and outlets by the names under which they are cited. Only read once built. */
final class Outlets {
  /** An outlet and the state it belongs to, or null. */
  record Outlet(String name, @Nullable Party party) {}

  private final PhraseTable<Outlet> table = new PhraseTable<>(false);
  private final Function<String, List<String>> tokenizer;

  Outlets(Lexicon lexicon, ActorLexicon actors, Function<String, List<String>> tokenizer) {
    this.tokenizer = tokenizer;
    for (Row row : lexicon.rows("record/outlets.tsv", "name", "iso3", "form")) {
      String code = row.get("iso3");
      Party party = code.isEmpty() ? null : actors.party(code);
      if (!code.isEmpty() && party == null) {
        throw row.error("no party " + code);
      }
      Outlet outlet = new Outlet(row.require("name"), party);
      table.add(tokenizer.apply(outlet.name()), outlet);
      if (!row.get("form").isEmpty()) {
        table.add(tokenizer.apply(row.get("form")), outlet);
      }
    }
  }

  PhraseTable<Outlet> table() {
    return table;
  }

  /** The outlet that a line of text consists of, or null. */
  @Nullable Outlet whole(String line) {
    List<String> words = tokenizer.apply(line);
    PhraseTable.Match<Outlet> match = table.longest(0, words.size(), words::get);
    return match != null && match.last() == words.size() - 1 ? match.value() : null;
  }

  /** The first outlet named anywhere in a line, or null. */
  @Nullable Outlet within(String line) {
    List<String> words = tokenizer.apply(line.strip());
    for (int i = 0; i < words.size(); i++) {
      PhraseTable.Match<Outlet> match = table.longest(i, words.size(), words::get);
      if (match != null) {
        return match.value();
      }
    }
    return null;
  }

  /** A name for comparison: lower case, letters and digits only. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
