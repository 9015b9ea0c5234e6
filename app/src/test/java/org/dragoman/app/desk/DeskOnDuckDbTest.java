package org.dragoman.app.desk;

import org.dragoman.app.ledger.Databases;

class DeskOnDuckDbTest extends DeskPages {
  DeskOnDuckDbTest() {
    super(Databases.Kind.DUCKDB);
  }
}
