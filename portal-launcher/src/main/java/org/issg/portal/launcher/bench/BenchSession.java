package org.issg.portal.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.access.ActorSeal;
import org.postgresql.PGConnection;

/** One connection that asks in the name of an actor, with the wall or without. */
public final class BenchSession {

  private static final int TIMES = 40;
  private static final int SLOW_MILLIS = 200;
  private static final int LIFETIME_SECONDS = 3600;

  private final Connection connection;
  private final ActorSeal seal;

  public BenchSession(Connection connection, ActorSeal seal) {
    this.connection = connection;
    this.seal = seal;
  }

  /** The fastest execution of several, which nothing else on the machine has held up. */
  Plan plan(BenchActor actor, String sql) throws SQLException {
    actAs(actor);
    explain(sql);
    var fastest = explain(sql);
    for (int i = 1; i < TIMES && fastest.millis() < SLOW_MILLIS; i++) {
      fastest = fastest.faster(explain(sql));
    }
    return fastest;
  }

  /** A single execution, with whatever has to be read from the disk. */
  Plan once(BenchActor actor, String sql) throws SQLException {
    actAs(actor);
    return explain(sql);
  }

  private void actAs(BenchActor actor) throws SQLException {
    var backend = connection.unwrap(PGConnection.class).getBackendPID();
    var ends = Instant.now().plusSeconds(LIFETIME_SECONDS);
    var claim = new ActorSeal.Claim(actor.subject(), actor.roles(), "", backend, ends);
    try (var statement =
        connection.prepareStatement("select set_config('portal.actor', ?, false)")) {
      statement.setString(1, seal.seal(claim));
      statement.execute();
    }
  }

  private Plan explain(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery("explain (analyze, costs off, timing off, summary on) " + sql)) {
      List<String> lines = new ArrayList<>();
      while (found.next()) {
        lines.add(found.getString(1));
      }
      return Plan.of(lines);
    }
  }
}
