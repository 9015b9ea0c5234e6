package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of an actor dictionary.
 *
 * @param name as the dictionary writes it, without the underscore at its end
 * @param line where it stands
 * @param codes what it stands for, in the order of the dictionary; at least one
 */
record ActorEntry(String name, SourceLine line, List<DatedCode> codes) {
  ActorEntry {
    codes = List.copyOf(codes);
  }

  /** A block that is being read: a name, its synonyms, and the codes that all of them share. */
  private static final class Block {
    private final SourceLine line;
    private final List<ActorEntry> named = new ArrayList<>();
    private final List<DatedCode> shared = new ArrayList<>();

    Block(SourceLine line) {
      this.line = line;
    }

    List<ActorEntry> entries() {
      List<ActorEntry> entries = new ArrayList<>();
      for (ActorEntry entry : named) {
        List<DatedCode> codes = entry.codes.isEmpty() ? shared : entry.codes;
        if (codes.isEmpty()) {
          throw line.error("no code for " + entry.name);
        }
        entries.add(new ActorEntry(entry.name, entry.line, codes));
      }
      return entries;
    }
  }

  /**
   * The entries of an actor dictionary. A line with a name begins a block; {@code +SYNONYM_} adds
   * another name, and an indented line codes. The codes of a block hold for all its names, those of
   * a synonym's own line for that synonym alone.
   */
  static List<ActorEntry> all(List<SourceLine> lines) {
    List<ActorEntry> entries = new ArrayList<>();
    Block block = null;
    for (SourceLine line : lines) {
      String text = line.text();
      if (text.startsWith("[")) {
        if (block == null) {
          throw line.error("a code without a name");
        }
        block.shared.addAll(DatedCode.all(text, line));
        continue;
      }
      int bracket = text.indexOf('[');
      List<DatedCode> codes =
          bracket < 0 ? List.of() : DatedCode.all(text.substring(bracket), line);
      String name = (bracket < 0 ? text : text.substring(0, bracket)).strip();
      if (name.startsWith("+")) {
        if (block == null) {
          throw line.error("a synonym without a name");
        }
        block.named.add(new ActorEntry(plain(name.substring(1), line), line, codes));
        continue;
      }
      close(block, entries);
      block = new Block(line);
      block.shared.addAll(codes);
      block.named.add(new ActorEntry(plain(name, line), line, List.of()));
    }
    close(block, entries);
    return entries;
  }

  private static void close(@Nullable Block block, List<ActorEntry> entries) {
    if (block != null) {
      entries.addAll(block.entries());
    }
  }

  /** A name without the underscores at its end, those inside it being blanks. */
  private static String plain(String name, SourceLine line) {
    String plain = name.strip().replace('_', ' ').strip().replaceAll("\\s+", " ");
    if (plain.isEmpty() || !plain.chars().anyMatch(Character::isLetterOrDigit)) {
      throw line.error("no name: " + line.text());
    }
    return plain;
  }
}
