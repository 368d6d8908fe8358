package org.issg.portal.shared;

import java.io.Serializable;

/** A membership of a body, in force or ended, without its dates. */
public record Mandate(BodyCode body, MandateFunction function) implements Serializable {

  /** As chair of the body, or as one of its co-chairs. */
  public boolean isChair() {
    return function == MandateFunction.CHAIR || function == MandateFunction.CO_CHAIR;
  }

  /** For a delegation, for which it speaks. */
  public boolean isForDelegation() {
    return function.isForDelegation();
  }

  public boolean isSecretary() {
    return function == MandateFunction.SECRETARY;
  }
}
