package org.issg.portal.shared;

/** In what function a person sits in a body. */
public enum MandateFunction {
  DELEGATE,
  HEAD_OF_DELEGATION,
  CO_CHAIR,
  CHAIR,
  OBSERVER,
  SECRETARY;

  /** Whether whoever holds it speaks for a delegation; observers and secretaries need none. */
  public boolean isForDelegation() {
    return this != OBSERVER && this != SECRETARY;
  }
}
