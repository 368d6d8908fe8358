package org.issg.portal.position;

/** How far a position paper has come on its way from a delegation to its readers. */
public enum PaperState {
  /** With its delegation alone. */
  DRAFT,
  /** With the secretariat, which circulates or refuses it. */
  SUBMITTED,
  /** Read by those to whom it was distributed; its words are final. */
  CIRCULATED,
  /** Back with its delegation, with the secretariat's reason. */
  REFUSED,
  WITHDRAWN,
  /** Circulated, and replaced by a later paper. */
  SUPERSEDED
}
