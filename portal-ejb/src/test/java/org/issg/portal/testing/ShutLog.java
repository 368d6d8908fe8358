package org.issg.portal.testing;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** A log of which the database takes no leaf, until it is closed. */
public final class ShutLog implements AutoCloseable {

  private static final String DEADLOCK = "40P01";
  private static final int ATTEMPTS = 5;
  private static final long PAUSE_NANOS = 100_000_000;

  public ShutLog() {
    Database.change(
        "create function log_shut() returns trigger language plpgsql as"
            + " $$ begin raise exception 'the log is shut'; end $$;"
            + " create trigger log_shut before insert on audit_leaf"
            + " for each row execute function log_shut()");
  }

  /** Does something while the log is shut. */
  public static void during(Runnable act) {
    ShutLog shut = new ShutLog();
    try {
      act.run();
    } finally {
      shut.close();
    }
  }

  @Override
  public void close() {
    for (int attempt = 1; !isOpened(attempt == ATTEMPTS); attempt++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Whether the trigger is gone; whoever reads the log may have been in the way. */
  private static boolean isOpened(boolean last) {
    try {
      Database.change("drop trigger log_shut on audit_leaf; drop function log_shut()");
      return true;
    } catch (IllegalStateException failed) {
      if (last
          || !(failed.getCause() instanceof SQLException refused)
          || !DEADLOCK.equals(refused.getSQLState())) {
        throw failed;
      }
      return false;
    }
  }
}
