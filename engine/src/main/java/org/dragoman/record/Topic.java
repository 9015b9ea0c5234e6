package org.dragoman.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The subjects that parties discuss or cooperate on. */
public enum Topic {
  POLITICAL,
  SECURITY,
  DEFENCE,
  COUNTER_TERRORISM,
  NUCLEAR,
  TRADE,
  INVESTMENT,
  FINANCE,
  ENERGY,
  TRANSPORT,
  COMMUNICATIONS,
  TECHNOLOGY,
  SCIENCE,
  SPACE,
  AGRICULTURE,
  WATER,
  ENVIRONMENT_CLIMATE,
  HEALTH,
  EDUCATION,
  CULTURE,
  TOURISM,
  SPORT,
  HUMANITARIAN,
  DEVELOPMENT_AID,
  MIGRATION,
  CONSULAR,
  JUSTICE,
  HUMAN_RIGHTS,
  PARLIAMENTARY,
  CONFLICT_SETTLEMENT,
  RECONSTRUCTION,
  DEMINING,
  BORDERS_TERRITORY,
  MULTILATERAL,
  ELECTIONS,
  MEDIA;

  private static final Map<String, Topic> BY_LABEL = new HashMap<>();

  static {
    for (Topic topic : values()) {
      BY_LABEL.put(topic.label(), topic);
    }
  }

  /** The name in the JSON record: {@code counter-terrorism}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The topic of a label, or null where there is none. */
  public static @Nullable Topic ofLabel(String label) {
    return BY_LABEL.get(label);
  }
}
