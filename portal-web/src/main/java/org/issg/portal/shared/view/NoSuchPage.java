package org.issg.portal.shared.view;

/** An address that leads nowhere, such as one with a malformed id. */
public class NoSuchPage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchPage() {
    super("no such page");
  }
}
