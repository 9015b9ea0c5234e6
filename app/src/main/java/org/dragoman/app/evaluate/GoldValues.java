package org.dragoman.app.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;

/** Reads the words by which a row names types and statuses; case does not matter. */
final class GoldValues {
  /** The word for a text that tells of no act. */
  static final String NONE = "NONE";

  private GoldValues() {}

  /** A type, or null for {@code NONE}. */
  static @Nullable EventType type(String word) throws GoldException {
    String name = word.strip().toUpperCase(Locale.ROOT);
    return name.equals(NONE) ? null : constant("type", name, EventType.class);
  }

  /** A status, or null where the word is empty. */
  static @Nullable EventStatus status(String word) throws GoldException {
    String name = word.strip().toUpperCase(Locale.ROOT);
    return name.isEmpty() || name.equals("-") ? null : constant("status", name, EventStatus.class);
  }

  private static <E extends Enum<E>> E constant(String column, String name, Class<E> type)
      throws GoldException {
    if (name.isEmpty()) {
      throw new GoldException("no " + column);
    }
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new GoldException(
          column
              + " \""
              + name
              + "\" is none of "
              + Arrays.stream(type.getEnumConstants())
                  .map(Enum::name)
                  .collect(Collectors.joining(", ")));
    }
  }
}
