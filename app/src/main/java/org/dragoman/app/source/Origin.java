package org.dragoman.app.source;

import java.nio.file.Path;

/**
 * Where bytes come from. Immutable.
 *
 * @param where what they are called in messages and in {@link SourceResult.Found#where}
 * @param name the name whose extension tells their form; {@code -} for standard input
 * @param id the id of their document, and the beginning of the ids of several
 * @param nested whether they come out of an archive, so that an archive in them is refused
 * @param hops how many fetches led to them; 0 for files
 * @param details what their carrier says of them
 */
record Origin(String where, String name, String id, boolean nested, int hops, Details details) {
  /** A file; its id is its name without the extension. */
  static Origin file(String where, Path path) {
    Path file = path.getFileName();
    String name = file == null ? path.toString() : file.toString();
    return new Origin(where, name, Format.stem(name), false, 0, Details.NONE);
  }

  /** An entry of an archive that is at this place; its id is its path without the extension. */
  Origin entry(String entry) {
    return new Origin(where + "!" + entry, entry, Format.stem(entry), true, hops, details);
  }

  /** What is in this packed file; its name loses one extension. */
  Origin unpacked() {
    String inner = name.equals(Sources.STANDARD_INPUT) ? name : Format.unpackedName(name);
    boolean same = name.equals(Sources.STANDARD_INPUT) || inner.equals(name);
    return new Origin(where, inner, same ? id : Format.stem(id), nested, hops, details);
  }
}
