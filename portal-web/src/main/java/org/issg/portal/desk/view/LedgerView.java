package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.issg.portal.desk.service.LedgerQueries;
import org.issg.portal.desk.service.LedgerState;
import org.issg.portal.shared.view.Addresses;

/** How far the signed tree over the log has come, and its bundles. */
@Named
@RequestScoped
public class LedgerView {

  @Inject private LedgerQueries ledger;

  private LedgerState state;

  public void load() {
    state = ledger.state();
  }

  public LedgerState getState() {
    return state;
  }

  public boolean isManyWaiting() {
    return state.waiting() == LedgerQueries.MANY;
  }

  /** The bundle of what came after a checkpoint. */
  public String address(LedgerState.SignedState checkpoint) {
    return Addresses.of("/desk/bundle").with("since", checkpoint.size()).toString();
  }
}
