package org.issg.portal.desk.service;

/**
 * One value of an administrative record before a change and after it; null where it was not kept or
 * did not exist.
 */
public record ValueLine(String name, String before, String after) {

  public boolean isChanged() {
    return before == null ? after != null : !before.equals(after);
  }
}
