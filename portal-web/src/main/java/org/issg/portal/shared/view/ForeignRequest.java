package org.issg.portal.shared.view;

/** A request that no script of the portal has sent. */
public class ForeignRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForeignRequest() {
    super("foreign request");
  }
}
