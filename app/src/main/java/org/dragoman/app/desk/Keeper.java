package org.dragoman.app.desk;

import java.util.List;

/** Changes the ledger for the desk. Implementations are safe for use by many threads. */
public interface Keeper {
  /** Brings up to date what is derived from the ledger, after rows were set right. */
  void changed();

  /**
   * Reads files into the ledger and brings up to date what is derived from it.
   *
   * @param files names of files and folders
   * @return how many documents were added
   */
  long add(List<String> files);
}
