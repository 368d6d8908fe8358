package org.issg.portal.testing;

/** A log of which the database takes no leaf, until it is closed. */
public final class ShutLog implements AutoCloseable {

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
    Database.change("drop trigger log_shut on audit_leaf; drop function log_shut()");
  }
}
