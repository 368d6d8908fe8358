package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;
import org.issg.portal.desk.service.LedgerQueries;
import org.issg.portal.desk.service.LedgerState;
import org.issg.portal.desk.service.VerificationService;
import org.issg.portal.desk.service.VerificationState;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.Texts;
import org.issg.portal.shared.view.Times;

/** How far the signed tree over the log has come, its verifications, and its bundles. */
@Named
@RequestScoped
public class LedgerView {

  @Inject private LedgerQueries ledger;
  @Inject private VerificationService verifications;
  @Inject private Messages messages;
  @Inject private Frame frame;
  @Inject private Texts texts;
  @Inject private Times times;

  private LedgerState state;

  public void load() {
    state = ledger.state();
  }

  /** Begins a verification, and shows how it goes on. */
  public String verify() {
    if (messages.attempt(verifications::begin)) {
      return "/desk/ledger?faces-redirect=true";
    }
    load();
    return null;
  }

  public LedgerState getState() {
    return state;
  }

  /** Whether one may be begun; the service decides when the button was pressed. */
  public boolean isStartable() {
    return state == null
        || state.verifiable() && state.running() == null && !state.checkpoints().isEmpty();
  }

  /** The verification that ended last; asked for where there is one. */
  public VerificationState getLast() {
    return state.ended().get(0);
  }

  public boolean isManyWaiting() {
    return state.waiting() == LedgerQueries.MANY;
  }

  /** The leaves of the moment at which the oldest that waits was recorded. */
  public String getWaitingAddress() {
    Instant oldest = state.oldestWaiting();
    return Addresses.of("/desk/log.xhtml")
        .with("from", oldest)
        .with("until", oldest.plusMillis(1))
        .toString();
  }

  /** How long the oldest leaf that waits has been waiting. */
  public String getLag() {
    return filled("ledger.lag.seconds", number(state.lag().toSeconds()));
  }

  /** The bundle of what came after a checkpoint. */
  public String address(LedgerState.SignedState checkpoint) {
    return Addresses.of("/desk/bundle").with("since", checkpoint.size()).toString();
  }

  /** Who began it, and when. */
  public String begun(VerificationState running) {
    return filled("verify.begun", running.by(), times.exact(running.begunAt()));
  }

  /** How many leaves of how many. */
  public String progress(VerificationState each) {
    return filled("verify.progress", number(each.leaves()), number(each.size()));
  }

  /** All of its leaves, or of one that came to no end, how many of them. */
  public String count(VerificationState each) {
    return each.leaves() == each.size()
        ? number(each.size())
        : filled("verify.of", number(each.leaves()), number(each.size()));
  }

  /** The look of a notice that says how it ended. */
  public String look(VerificationState each) {
    return switch (each.result()) {
      case VERIFIED -> "done";
      case REFUSED -> "refused";
      case BROKEN_OFF -> "waiting";
    };
  }

  /** Colour and shape of the word that says how it ended. */
  public String shape(VerificationState each) {
    return switch (each.result()) {
      case VERIFIED -> "outcome-DONE";
      case REFUSED -> "outcome-FAILED";
      case BROKEN_OFF -> "state-POSTPONED";
    };
  }

  private String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  private String filled(String key, Object... values) {
    return texts.filled("desk", key, values);
  }

  private Locale locale() {
    return Locale.forLanguageTag(frame.getLanguage() + "-u-nu-latn");
  }
}
