package org.issg.portal.document.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.issg.portal.shared.service.Caller;
import org.issg.portal.shared.service.CurrentActor;

/** Throws away, once an hour, uploads that nobody attached within a day. */
@Singleton
public class UploadSweeper {

  @Inject private CurrentActor current;
  @Inject private UploadSweep sweep;

  @Schedule(hour = "*", minute = "17", persistent = false)
  public void sweepHourly() {
    current.assume(Caller.system("upload-sweeper"));
    sweep.sweep();
  }
}
