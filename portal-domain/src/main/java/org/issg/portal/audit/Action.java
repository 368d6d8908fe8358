package org.issg.portal.audit;

import java.util.Arrays;
import java.util.Optional;

/** What was done or tried; the stored name never changes, whatever the code is called. */
public enum Action {
  SIGN_IN("access.signIn"),
  SIGN_OUT("access.signOut"),
  SESSION_EXPIRED("access.sessionExpired"),
  SESSION_ENDED("access.sessionEnded"),
  SESSION_REVOKED("access.sessionRevoked"),
  SESSIONS_LISTED("access.sessionsListed"),
  MEMBER_CREATED("access.memberCreated"),
  LANGUAGE_CHOSEN("access.languageChosen"),
  PROFILE_READ("access.profileRead"),
  PAGE_CALLED("access.pageCalled"),
  DOCUMENT_UPLOADED("document.uploaded"),
  DOCUMENT_ATTACHED("document.attached"),
  DOCUMENT_REPLACED("document.replaced"),
  DOCUMENT_WITHDRAWN("document.withdrawn"),
  DOCUMENT_OPENED("document.opened"),
  DOCUMENT_DOWNLOADED("document.downloaded"),
  UPLOADS_SWEPT("document.uploadsSwept"),
  HOME_READ("meeting.homeRead"),
  MEETINGS_LISTED("meeting.listed"),
  MEETING_READ("meeting.read"),
  MEETING_PREVIEWED("meeting.previewed"),
  MEETING_CREATED("meeting.created"),
  MEETING_EDITED("meeting.edited"),
  MEETING_PUBLISHED("meeting.published"),
  MEETING_CANCELLED("meeting.cancelled"),
  ITEM_ADDED("meeting.itemAdded"),
  ITEM_EDITED("meeting.itemEdited"),
  ITEM_REMOVED("meeting.itemRemoved"),
  ITEMS_ORDERED("meeting.itemsOrdered"),
  REPORT_FILED("dossier.reportFiled"),
  REPORT_READ("dossier.reportRead"),
  SOURCE_READ("dossier.sourceRead"),
  REPORTS_LISTED("dossier.reportsListed"),
  DOSSIER_REGISTERED("dossier.registered"),
  REPORT_JOINED("dossier.reportJoined"),
  CLARIFICATION_REQUESTED("dossier.clarificationRequested"),
  CLARIFICATION_ANSWERED("dossier.clarificationAnswered"),
  ASSESSMENT_BEGUN("dossier.assessmentBegun"),
  DOSSIER_READ("dossier.read"),
  DOSSIERS_LISTED("dossier.listed"),
  DOSSIERS_MAPPED("dossier.mapped"),
  BULLETIN_READ("dossier.bulletinRead"),
  EVIDENCE_DOWNLOADED("dossier.evidenceDownloaded"),
  PAPER_DRAFTED("position.drafted"),
  PAPER_EDITED("position.edited"),
  PAPER_SUBMITTED("position.submitted"),
  PAPER_REVISED("position.revised"),
  PAPER_WITHDRAWN("position.withdrawn"),
  PAPER_CIRCULATED("position.circulated"),
  PAPER_REFUSED("position.refused"),
  PAPER_READ("position.read"),
  PAPERS_LISTED("position.listed"),
  PAPER_DOWNLOADED("position.downloaded"),
  ACCESS_GRANTED("access.granted"),
  ACCESS_ENDED("access.ended"),
  DISTRIBUTION_READ("release.read"),
  DISTRIBUTION_PROPOSED("release.proposed"),
  DISTRIBUTION_CONFIRMED("release.confirmed"),
  DISTRIBUTION_DECLINED("release.declined"),
  DISTRIBUTION_WITHDRAWN("release.withdrawn"),
  DISTRIBUTION_NARROWED("release.narrowed"),
  DISTRIBUTIONS_LISTED("release.listed"),
  SEATS_LISTED("mandate.listed"),
  PERSON_READ("mandate.personRead"),
  SEAT_READ("mandate.seatRead"),
  SEAT_GIVEN("mandate.given"),
  SEAT_CHANGED("mandate.changed"),
  SEAT_ENDED("mandate.ended"),
  DELEGATIONS_LISTED("mandate.delegationsListed"),
  DELEGATION_ADDED("mandate.delegationAdded"),
  DELEGATION_SET("mandate.delegationSet"),
  ACCOUNTS_LISTED("mandate.accountsListed"),
  ACCOUNT_READ("mandate.accountRead"),
  ACCOUNT_INVITED("mandate.invited"),
  INVITATION_SENT("mandate.invitationSent"),
  ACCOUNT_ROLES_SET("mandate.rolesSet"),
  ACCOUNT_DISABLED("mandate.disabled"),
  ACCOUNT_ENABLED("mandate.enabled"),
  LIST_TAKEN("mandate.listTaken"),
  LIST_DISCARDED("mandate.listDiscarded"),
  LIST_READ("mandate.listRead"),
  LIST_APPLIED("mandate.listApplied"),
  SEARCHED("home.searched"),
  LOG_READ("desk.logRead"),
  LEDGER_READ("desk.ledgerRead"),
  BUNDLE_TAKEN("desk.bundleTaken"),
  VERIFICATION_BEGUN("desk.verificationBegun"),
  LOG_VERIFIED("desk.logVerified"),
  LOG_REFUSED("desk.logRefused"),
  VERIFICATION_BROKEN_OFF("desk.verificationBrokenOff"),
  LEAF_READ("desk.leafRead"),
  LOG_EXPORTED("desk.logExported"),
  ACCESS_EXPLAINED("desk.accessExplained"),
  RECORD_STORY_READ("desk.recordRead"),
  OVERVIEW_READ("desk.overviewRead"),
  SERIES_BEGUN("audit.seriesBegun"),
  LEAVES_TALLIED("audit.leavesTallied"),
  DEMONSTRATION_LOADED("demonstration.loaded");

  private final String stored;

  Action(String stored) {
    this.stored = stored;
  }

  public String stored() {
    return stored;
  }

  /** The action of that stored name, or nothing. */
  public static Optional<Action> of(String stored) {
    return Arrays.stream(values()).filter(action -> action.stored.equals(stored)).findFirst();
  }
}
