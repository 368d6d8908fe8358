package org.issg.portal.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** What is measured in a database that has the demonstration data. */
@FunctionalInterface
public interface Comparison {

  /**
   * Fills the database, asks, and prints what it found.
   *
   * @param superuser who may write anything
   * @param migrator to whom the tables belong
   * @param with asks behind the second wall
   * @param without asks without it
   * @return whether nothing was found to look at
   */
  boolean run(Connection superuser, Connection migrator, BenchSession with, BenchSession without)
      throws SQLException;
}
