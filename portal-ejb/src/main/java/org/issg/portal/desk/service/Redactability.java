package org.issg.portal.desk.service;

/**
 * What is left of the values beside a leaf.
 *
 * @param kept whether there are any
 * @param redaction the last one that was asked for; null if there was none
 */
public record Redactability(boolean kept, RedactionRow redaction) {

  /** Whether somebody may ask for them to be destroyed. */
  public boolean isOpenToRequest() {
    return kept && (redaction == null || !redaction.redaction().isOpen());
  }
}
