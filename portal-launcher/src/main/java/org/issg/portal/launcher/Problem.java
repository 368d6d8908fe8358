package org.issg.portal.launcher;

/**
 * Something that the person at the keyboard can put right; its message is one line that says how.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Problem(String message) {
    super(message);
  }

  public Problem(String message, Throwable cause) {
    super(message, cause);
  }
}
