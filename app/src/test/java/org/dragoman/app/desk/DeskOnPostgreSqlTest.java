package org.dragoman.app.desk;

import org.dragoman.app.ledger.Databases;

class DeskOnPostgreSqlTest extends DeskPages {
  DeskOnPostgreSqlTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
