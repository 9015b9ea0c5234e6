package org.dragoman.app.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a report names.
 *
 * @param name the fullest form of the name that the report gives
 * @param party code of the party that the person speaks for, or null where unknown
 */
public record NamedPerson(String name, @Nullable String party) {
  public NamedPerson {
    Objects.requireNonNull(name, "name");
  }
}
