package org.issg.portal.testing;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** The same statements by many clients, whose connections stay open from one turn to the next. */
public final class Replays implements Clients.Client, AutoCloseable {

  private final Person person;
  private final List<RecordedStatements.Sent> statements;
  private final Supplier<Map<String, Object>> leaves;
  private final Queue<Replay> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param leaves give what is another in each leaf, by the names of columns
   */
  public Replays(
      Person person,
      List<RecordedStatements.Sent> statements,
      Supplier<Map<String, Object>> leaves) {
    this.person = person;
    this.statements = List.copyOf(statements);
    this.leaves = leaves;
  }

  @Override
  public void work(Clients.Turns turns) throws Exception {
    Replay known = idle.poll();
    Replay replay = known == null ? new Replay(person, statements, leaves) : known;
    try {
      turns.take(replay::run);
    } finally {
      idle.add(replay);
    }
  }

  @Override
  public void close() {
    for (Replay replay = idle.poll(); replay != null; replay = idle.poll()) {
      try {
        replay.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
