package org.issg.portal.ledger.sequence;

import java.sql.SQLException;

/** A query within a proof has failed. */
public final class UncheckedSqlException extends RuntimeException {

  UncheckedSqlException(SQLException cause) {
    super(cause);
  }

  @Override
  public synchronized SQLException getCause() {
    return (SQLException) super.getCause();
  }
}
