package org.issg.portal.mandate.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.mandate.service.PersonPage;
import org.issg.portal.mandate.service.SeatQueries;

/** The person that a request shows: read once in each request, a postback included. */
@RequestScoped
public class OpenPerson {

  @Inject private SeatQueries seats;

  private PersonPage page;

  PersonPage page(UUID id) {
    if (page == null) {
      page = seats.person(id);
    }
    return page;
  }
}
