package org.issg.portal.access;

/** What a person wants to do with a record, as far as the access rules tell it apart. */
public enum Operation {
  READ,
  CREATE,

  /** Change the words; of a delegation's record, only that delegation may. */
  EDIT,

  /** Give the answer that a delegation was asked for. */
  ANSWER,

  /** What the secretariat does with what others wrote: register, give a symbol, circulate. */
  HANDLE,

  /** See what it was before its changes and after them, as the log keeps it. */
  KEEP,

  /** What only the chair or a co-chair of the body decides. */
  CHAIR
}
