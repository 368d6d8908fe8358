package org.issg.portal.desk.service;

import java.time.Instant;

/**
 * Leaves that follow each other in the tree.
 *
 * @param from the first index
 * @param end the index behind the last
 * @param oldest when the oldest of them was recorded, which need not be the first
 * @param newest when the newest was
 */
record Stretch(long from, long end, Instant oldest, Instant newest) {

  /** The leaves {@code l} themselves; with the moments, so that no other partition is looked at. */
  static final String LEAVES =
      " from audit_entry e join audit_leaf l on l.recorded_at = e.recorded_at and l.id = e.leaf_id"
          + " where e.index >= :from and e.index < :end"
          + " and l.recorded_at >= :oldest and l.recorded_at <= :newest and ";
}
