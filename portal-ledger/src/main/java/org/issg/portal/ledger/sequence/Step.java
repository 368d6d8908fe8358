package org.issg.portal.ledger.sequence;

/** How far a batch has come; what happens between any two of these must lose and double nothing. */
enum Step {
  FOUND,
  ENTERED,
  SIGNED,
  KEPT,
  CHECKPOINTED,
  COMMITTED
}
