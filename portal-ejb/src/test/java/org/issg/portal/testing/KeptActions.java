package org.issg.portal.testing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.issg.portal.audit.Action;

/**
 * Which acts keep values beside their leaf, and for whom; each act stands in one of these lists.
 */
public final class KeptActions {

  /** What was changed is shown to auditors. */
  public static final Set<Action> ADMINISTRATIVE =
      EnumSet.of(
          Action.MEMBER_CREATED,
          Action.LANGUAGE_CHOSEN,
          Action.SEAT_GIVEN,
          Action.SEAT_CHANGED,
          Action.SEAT_ENDED,
          Action.DELEGATION_ADDED,
          Action.DELEGATION_SET,
          Action.ACCOUNT_INVITED,
          Action.ACCOUNT_ROLES_SET,
          Action.ACCOUNT_DISABLED,
          Action.ACCOUNT_ENABLED,
          Action.ACCESS_GRANTED,
          Action.ACCESS_ENDED,
          Action.RULE_MADE,
          Action.RULE_CHANGED,
          Action.RULE_TURNED,
          Action.RULE_DELETED,
          Action.MEETING_PUBLISHED,
          Action.MEETING_CANCELLED,
          Action.DOCUMENT_WITHDRAWN,
          Action.PAPER_CIRCULATED,
          Action.PAPER_REFUSED,
          Action.PAPER_WITHDRAWN,
          Action.DISTRIBUTION_PROPOSED,
          Action.DISTRIBUTION_CONFIRMED,
          Action.DISTRIBUTION_DECLINED,
          Action.DISTRIBUTION_WITHDRAWN,
          Action.DISTRIBUTION_NARROWED);

  /** What was changed is shown to those who keep the record. */
  public static final Set<Action> CONTENT =
      EnumSet.of(
          Action.MEETING_CREATED,
          Action.MEETING_EDITED,
          Action.ITEM_ADDED,
          Action.ITEM_EDITED,
          Action.ITEM_REMOVED,
          Action.ITEMS_ORDERED,
          Action.DOCUMENT_ATTACHED,
          Action.DOCUMENT_REPLACED,
          Action.REPORT_FILED,
          Action.DOSSIER_REGISTERED,
          Action.REPORT_JOINED,
          Action.CLARIFICATION_REQUESTED,
          Action.CLARIFICATION_ANSWERED,
          Action.ASSESSMENT_BEGUN,
          Action.PAPER_DRAFTED,
          Action.PAPER_EDITED,
          Action.PAPER_SUBMITTED,
          Action.PAPER_REVISED);

  /**
   * Sessions, mails, uploads under way, and lists of people, whose seats have values themselves.
   */
  private static final Set<Action> PASSING =
      EnumSet.of(
          Action.SIGN_IN,
          Action.SIGN_OUT,
          Action.SESSION_EXPIRED,
          Action.SESSION_ENDED,
          Action.SESSION_REVOKED,
          Action.DOCUMENT_UPLOADED,
          Action.UPLOADS_SWEPT,
          Action.INVITATION_SENT,
          Action.LIST_TAKEN,
          Action.LIST_DISCARDED,
          Action.LIST_APPLIED);

  /** Of the log itself and its watch: rows that say themselves what these acts made of them. */
  private static final Set<Action> OF_THE_LOG =
      EnumSet.of(
          Action.VERIFICATION_BEGUN,
          Action.LOG_VERIFIED,
          Action.LOG_REFUSED,
          Action.VERIFICATION_BROKEN_OFF,
          Action.SERIES_BEGUN,
          Action.LEAVES_TALLIED,
          Action.ALERT_RAISED,
          Action.ALERT_GROWN,
          Action.ALERT_MAILING,
          Action.ALERT_MAILED,
          Action.ALERT_ACKNOWLEDGED,
          Action.REDACTION_REQUESTED,
          Action.REDACTION_CONFIRMED,
          Action.REDACTION_DECLINED,
          Action.REDACTION_WITHDRAWN,
          Action.VALUES_DESTROYED,
          Action.DEMONSTRATION_LOADED);

  /** What only reads. */
  private static final Set<Action> READING =
      EnumSet.of(
          Action.SESSIONS_LISTED,
          Action.PROFILE_READ,
          Action.PAGE_CALLED,
          Action.DOCUMENT_OPENED,
          Action.DOCUMENT_DOWNLOADED,
          Action.HOME_READ,
          Action.MEETINGS_LISTED,
          Action.MEETING_READ,
          Action.MEETING_PREVIEWED,
          Action.REPORT_READ,
          Action.SOURCE_READ,
          Action.REPORTS_LISTED,
          Action.DOSSIER_READ,
          Action.DOSSIERS_LISTED,
          Action.DOSSIERS_MAPPED,
          Action.BULLETIN_READ,
          Action.EVIDENCE_DOWNLOADED,
          Action.PAPER_READ,
          Action.PAPERS_LISTED,
          Action.PAPER_DOWNLOADED,
          Action.DISTRIBUTION_READ,
          Action.DISTRIBUTIONS_LISTED,
          Action.CHANGES_READ,
          Action.SEATS_LISTED,
          Action.PERSON_READ,
          Action.SEAT_READ,
          Action.DELEGATIONS_LISTED,
          Action.ACCOUNTS_LISTED,
          Action.ACCOUNT_READ,
          Action.LIST_READ,
          Action.SEARCHED,
          Action.LOG_READ,
          Action.LEDGER_READ,
          Action.BUNDLE_TAKEN,
          Action.LEAF_READ,
          Action.DAY_READ,
          Action.REDACTIONS_LISTED,
          Action.LOG_EXPORTED,
          Action.ACCESS_EXPLAINED,
          Action.RECORD_STORY_READ,
          Action.OVERVIEW_READ,
          Action.RULES_LISTED,
          Action.RULE_READ,
          Action.RULE_TRIED,
          Action.RULES_EVALUATED,
          Action.ALERTS_LISTED,
          Action.ALERT_READ);

  private KeptActions() {}

  /** Acts that stand in no list, or in more than one. */
  public static Set<Action> unsorted() {
    Set<Action> seen = EnumSet.noneOf(Action.class);
    Set<Action> twice = EnumSet.noneOf(Action.class);
    for (Set<Action> list : List.of(ADMINISTRATIVE, CONTENT, PASSING, OF_THE_LOG, READING)) {
      list.stream().filter(act -> !seen.add(act)).forEach(twice::add);
    }
    Set<Action> missing = EnumSet.complementOf(EnumSet.copyOf(seen));
    missing.addAll(twice);
    return missing;
  }
}
