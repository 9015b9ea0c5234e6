package org.dragoman.actor;

import java.util.Set;

/** The short normal forms of offices that a record uses. */
public final class Offices {
  private static final String PORTFOLIO = "minister of ";

  /** Every normal form but those of ministers, who are named by portfolio. */
  public static final Set<String> NAMED =
      Set.of(
          "president",
          "prime minister",
          "foreign minister",
          "secretary of state",
          "deputy foreign minister",
          "ambassador",
          "crown prince",
          "king",
          "emir",
          "national security advisor",
          "parliament speaker",
          "spokesperson",
          "special envoy",
          "secretary-general",
          "chief of staff",
          "other");

  private Offices() {}

  /** Whether a word is a normal form: one of {@link #NAMED}, or {@code minister of} something. */
  public static boolean isNormal(String office) {
    return NAMED.contains(office)
        || (office.startsWith(PORTFOLIO) && office.length() > PORTFOLIO.length());
  }
}
