package org.issg.portal.proof;

import static org.issg.portal.access.Operation.CHAIR;
import static org.issg.portal.access.Operation.EDIT;
import static org.issg.portal.access.Operation.HANDLE;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.issg.portal.access.Operation;

/** One statement that changes what it may of the records of a kind, and gives their ids. */
enum Change {
  EDIT_MEETINGS(
      Kind.MEETING,
      "update meeting set version = version returning id",
      Change::isOfSecretariat,
      EDIT),
  EDIT_DOCUMENTS(
      Kind.DOCUMENT,
      "update document set version = version returning id",
      Change::isOfSecretariat,
      EDIT),
  MOVE_DOSSIERS(
      Kind.DOSSIER,
      "update dossier set version = version where state = 'CLARIFICATION_REQUESTED' returning id",
      item -> true,
      HANDLE,
      CHAIR),
  EDIT_DRAFTED_PAPERS(
      Kind.PAPER,
      "update position_paper set version = version where state = 'DRAFT' returning id",
      item -> item.stage() == Stage.DRAFT,
      EDIT),
  HANDLE_CIRCULATED_PAPERS(
      Kind.PAPER,
      "update position_paper set version = version where state = 'CIRCULATED' returning id",
      item -> item.stage().released(Moments.ANY) != null,
      HANDLE);

  private final Kind kind;
  private final String statement;
  private final Predicate<Item> concerned;
  private final List<Operation> operations;

  Change(Kind kind, String statement, Predicate<Item> concerned, Operation... operations) {
    this.kind = kind;
    this.statement = statement;
    this.concerned = concerned;
    this.operations = List.of(operations);
  }

  /** No service makes a meeting or a document that a delegation owns, and nobody edits one. */
  private static boolean isOfSecretariat(Item item) {
    return item.owner() == null;
  }

  Kind kind() {
    return kind;
  }

  String statement() {
    return statement;
  }

  /** Who may change the record so. */
  BitSet who(Judge judge, Item item) {
    BitSet who = new BitSet();
    if (concerned.test(item)) {
      operations.forEach(operation -> who.or(judge.whoMay(operation, item)));
    }
    return who;
  }
}
