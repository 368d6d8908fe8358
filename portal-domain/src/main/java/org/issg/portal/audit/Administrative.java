package org.issg.portal.audit;

import java.util.Map;

/** A record that auditors may see through: its changes keep what it was and what it became. */
public interface Administrative extends Recorded {

  /** Its values as the log keeps them: codes, ids and moments, no names of people. */
  Map<String, Object> values();
}
