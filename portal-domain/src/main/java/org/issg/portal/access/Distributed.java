package org.issg.portal.access;

import org.issg.portal.audit.Recorded;

/** A record whose circle of readers can be changed after its release. */
public interface Distributed extends Recorded {

  Protection protection();

  /** Gives it to that circle; a release decides who has to agree. */
  void distribute(Distribution circle);
}
