package org.issg.portal.document.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.issg.portal.audit.service.Rounds;
import org.issg.portal.shared.service.Caller;
import org.issg.portal.shared.service.CurrentActor;

/** Throws away, once an hour, uploads that nobody attached within a day. */
@Singleton
public class UploadSweeper {

  private static final Logger LOG = Logger.getLogger(UploadSweeper.class.getName());

  @Inject private CurrentActor current;
  @Inject private UploadSweep sweep;

  @Schedule(hour = "*", minute = "17", persistent = false)
  public void sweepHourly() {
    current.assume(Caller.system("upload-sweeper"));
    Rounds.run(LOG, "Old uploads could not be thrown away", sweep::sweep);
  }
}
