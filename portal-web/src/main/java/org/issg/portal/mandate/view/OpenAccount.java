package org.issg.portal.mandate.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.mandate.service.AccountPage;
import org.issg.portal.mandate.service.AccountQueries;

/** The account that a request shows: read once in each request, a postback included. */
@RequestScoped
public class OpenAccount {

  @Inject private AccountQueries accounts;

  private AccountPage page;

  AccountPage page(UUID id) {
    if (page == null) {
      page = accounts.open(id);
    }
    return page;
  }
}
