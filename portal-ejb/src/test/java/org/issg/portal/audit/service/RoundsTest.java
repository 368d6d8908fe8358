package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server's log says of a round that failed. */
class RoundsTest {

  private final List<LogRecord> said = new ArrayList<>();
  private final Logger log = Logger.getAnonymousLogger();

  @BeforeEach
  void listen() {
    log.setUseParentHandlers(false);
    log.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            said.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
  }

  private LogRecord failed(RuntimeException failure) {
    Rounds.run(
        log,
        "Nothing was done",
        () -> {
          throw failure;
        });
    assertThat(said).hasSize(1);
    return said.get(0);
  }

  @Test
  void shutLogIsOneLineWithWhatTheDatabaseSays() {
    LogRecord line = failed(new LogUnwritable(new PersistenceException("the log is shut")));

    assertThat(line.getThrown()).isNull();
    assertThat(new SimpleFormatter().formatMessage(line))
        .isEqualTo(
            "Nothing was done: the audit log cannot be written (the log is shut);"
                + " the next round tries again");
  }

  @Test
  void anythingElseIsToldWithWhereItFailed() {
    EJBException failure = new EJBException("boom");

    assertThat(failed(failure).getThrown()).isSameAs(failure);
  }
}
