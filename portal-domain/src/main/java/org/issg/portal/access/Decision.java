package org.issg.portal.access;

/** The answer of the access policy, with its reason. */
public record Decision(Reason reason) {

  public static final Decision PERMITTED = new Decision(Reason.PERMITTED);

  public static Decision refused(Reason reason) {
    return new Decision(reason);
  }

  public boolean isPermitted() {
    return reason == Reason.PERMITTED;
  }
}
