package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.issg.portal.testing.Demonstration.CTF_MEETING;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Samples;
import org.issg.portal.testing.ShutLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be recorded is neither shown nor done. */
class UnwritableLogIT extends MeetingScene {

  @Inject private AuditTrail audit;

  private ShutLog shut;

  @AfterEach
  void open() {
    if (shut != null) {
      shut.close();
      shut = null;
    }
  }

  private void shut() {
    shut = new ShutLog();
  }

  private Throwable thrown(Callable<?> act) {
    return catchThrowable(act::call);
  }

  @Test
  void meetingIsNotShown() {
    shut();

    Throwable thrown = thrown(() -> as(CTF_DELEGATE, () -> queries.open(CTF_MEETING)));

    assertThat(thrown).isInstanceOf(LogUnwritable.class);
    assertThat(thrown).rootCause().hasMessageContaining("the log is shut");
  }

  @Test
  void meetingIsNotChanged() {
    UUID meeting = ctfDraft();
    int version = version(meeting);
    shut();

    Throwable thrown =
        thrown(
            () ->
                as(
                    CTF_SECRETARY,
                    () -> {
                      meetings.edit(meeting, version, Samples.named("Renamed"));
                      return null;
                    }));

    assertThat(thrown).isInstanceOf(LogUnwritable.class);
    assertThat(
            Database.rows(
                "select title from meeting where id = ?", row -> row.getString(1), meeting))
        .containsExactly(Samples.MARK + "Plenary");
  }

  @Test
  void refusalThatCannotBeRecordedSaysSo() {
    shut();

    Throwable thrown =
        thrown(
            () ->
                as(
                    HTF_DELEGATE,
                    () -> {
                      try {
                        return queries.open(CTF_MEETING);
                      } catch (AccessRefused refusal) {
                        audit.refused(refusal.action(), refusal.about(), refusal.reason().name());
                        return null;
                      }
                    }));

    assertThat(thrown).isInstanceOf(LogUnwritable.class);
    assertThat(leaves()).isEmpty();
  }

  @Test
  void rehearsalTellsAndLeavesNothing() {
    assertThatCode(() -> as(CTF_DELEGATE, audit::rehearse)).doesNotThrowAnyException();
    assertThat(leaves()).isEmpty();
    shut();

    assertThatThrownBy(() -> as(CTF_DELEGATE, audit::rehearse)).isInstanceOf(LogUnwritable.class);
  }
}
