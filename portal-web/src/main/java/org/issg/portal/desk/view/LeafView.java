package org.issg.portal.desk.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.issg.portal.desk.Redaction;
import org.issg.portal.desk.RedactionReason;
import org.issg.portal.desk.RedactionState;
import org.issg.portal.desk.service.LeafPage;
import org.issg.portal.desk.service.LeafQueries;
import org.issg.portal.desk.service.RedactionRow;
import org.issg.portal.desk.service.RedactionService;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/**
 * One leaf of the log as it is stored, and the destruction of its values; its moment and id stand
 * in the address.
 */
@Named
@ViewScoped
public class LeafView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private LeafQueries leaves;
  @Inject private RedactionService redactions;
  @Inject private Messages messages;

  private String at;
  private RedactionReason reason;
  private UUID waiting;
  private boolean own;
  private boolean requestable;
  private transient LeafPage page;

  public void load() {
    page = leaves.open(key()).orElseThrow(NoSuchPage::new);
    RedactionRow row = page.redactability().redaction();
    boolean undecided = row != null && row.redaction().state() == RedactionState.REQUESTED;
    waiting = undecided ? row.redaction().id() : null;
    own = undecided && row.own();
    requestable = page.redactability().isOpenToRequest();
  }

  private PageKey key() {
    return PageKey.parse(at).orElseThrow(NoSuchPage::new);
  }

  public String request() {
    return done(() -> redactions.request(key(), reason));
  }

  public String confirm() {
    return done(() -> redactions.confirm(waiting));
  }

  public String decline() {
    return done(() -> redactions.decline(waiting));
  }

  public String withdraw() {
    return done(() -> redactions.withdraw(waiting));
  }

  private String done(Runnable act) {
    if (messages.attempt(act)) {
      return "/desk/leaf?faces-redirect=true&at=" + key();
    }
    load();
    return null;
  }

  public LeafPage getPage() {
    return page;
  }

  /** What the same person did that day. */
  public String getDayAddress() {
    return DayAddress.of(page.row().actor(), page.row()).toString();
  }

  /** What became of the record of which the leaf speaks. */
  public String getStoryAddress() {
    return Addresses.of("/desk/record.xhtml").with("object", page.row().objectId()).toString();
  }

  /** Whether values are kept here that auditors do not read. */
  public boolean isUnseen() {
    return page.redactability().kept() && page.values().isEmpty();
  }

  /** What was asked for last, or null. */
  public Redaction getRedaction() {
    RedactionRow row = page == null ? null : page.redactability().redaction();
    return row == null ? null : row.redaction();
  }

  /** Whether this auditor may confirm or decline what another one asked for. */
  public boolean isDecidable() {
    return waiting != null && !own;
  }

  /** Whether this auditor may take the own request back. */
  public boolean isWithdrawable() {
    return waiting != null && own;
  }

  public boolean isRequestable() {
    return requestable;
  }

  public RedactionReason[] getReasons() {
    return RedactionReason.values();
  }

  public RedactionReason getReason() {
    return reason;
  }

  public void setReason(RedactionReason reason) {
    this.reason = reason;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at == null ? "" : at;
  }
}
