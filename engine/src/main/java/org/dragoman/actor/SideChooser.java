package org.dragoman.actor;

/** Says which side words mean that no rule tells the side of. */
public interface SideChooser {
  /** The candidate meant; 0 or less where it is not known. */
  int choose(SideCase asked);

  /**
   * Whether mentions whose side a rule tells are asked about too; what is answered about them is
   * not used. For training.
   */
  default boolean asksAll() {
    return false;
  }
}
