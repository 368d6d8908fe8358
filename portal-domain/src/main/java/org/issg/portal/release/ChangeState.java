package org.issg.portal.release;

/** How far a change of a record's distribution has come. */
public enum ChangeState {
  /** Waits for a second person. */
  PROPOSED,
  /** Agreed to by a second person, and done. */
  CONFIRMED,
  DECLINED,
  /** Taken back by whoever proposed it. */
  WITHDRAWN,
  /** Towards fewer readers, done at once by one person. */
  NARROWED
}
