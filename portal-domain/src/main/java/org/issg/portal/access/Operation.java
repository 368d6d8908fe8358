package org.issg.portal.access;

/** What a person wants to do with a record, as far as the access rules tell it apart. */
public enum Operation {
  READ,
  CREATE,
  EDIT
}
