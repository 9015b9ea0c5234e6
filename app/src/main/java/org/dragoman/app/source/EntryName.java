package org.dragoman.app.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of entries of archives, which may be meant to lead somewhere else. */
final class EntryName {
  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final int MOST_CHARACTERS = 4096;
  private static final int SHOWN = 100;

  private EntryName() {}

  /** What is wrong with a name, or null where nothing is. */
  static @Nullable String problem(String name) {
    if (name.isBlank()) {
      return "an entry without a name is refused";
    }
    if (name.length() > MOST_CHARACTERS) {
      return "an entry whose name is longer than " + MOST_CHARACTERS + " characters is refused";
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      return "an entry whose name holds control characters is refused";
    }
    if (SEPARATOR.matcher(name).lookingAt() || DRIVE.matcher(name).matches()) {
      return "an entry with an absolute path is refused";
    }
    return SEPARATOR.splitAsStream(name).anyMatch(".."::equals)
        ? "an entry whose path leads out of the archive is refused"
        : null;
  }

  /** Whether an entry is a hidden file or what macOS adds to archives; these are passed over. */
  static boolean isHidden(String name) {
    return SEPARATOR
        .splitAsStream(name)
        .anyMatch(part -> part.equals("__MACOSX") || (part.startsWith(".") && part.length() > 1));
  }

  /** A name without the {@code ./} that archivers put before it. */
  static String plain(String name) {
    String plain = name;
    while (plain.startsWith("./")) {
      plain = plain.substring(2);
    }
    return plain;
  }

  /** A name for messages: of a bad one the beginning, without control characters. */
  static String shown(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "...";
  }
}
