package org.issg.portal.shared;

/** The four tracks that run in parallel, none a condition of another. */
public enum Track {
  HUMANITARIAN,
  CEASEFIRE,
  COUNTER_TERRORISM,
  POLITICAL_PROCESS
}
