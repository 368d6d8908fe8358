package org.issg.portal.mandate.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.issg.portal.access.Membership;
import org.issg.portal.mandate.service.SeatQueries;
import org.issg.portal.mandate.service.SeatService;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** Changing the dates of a seat, and ending it. */
@Named
@ViewScoped
public class SeatEditView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SeatQueries queries;
  @Inject private SeatService service;
  @Inject private Messages messages;

  private String id;
  private UUID seatId;
  private UUID personId;
  private String personName;
  private BodyCode body;
  private MandateFunction function;
  private int seenVersion;
  private final TermForm term = new TermForm();

  /** Shows the seat as it is now. */
  public void load() {
    seatId = Ids.parse(id).orElseThrow(NoSuchPage::new);
    Membership seat = queries.seat(seatId);
    personId = seat.member().id();
    personName = seat.member().displayName();
    body = seat.body();
    function = seat.function();
    seenVersion = seat.version();
    term.show(seat);
  }

  public String save() {
    return messages.attempt(() -> service.reschedule(seatId, seenVersion, term.term()))
        ? person()
        : null;
  }

  /** Ends the seat at once, whatever stands in the form. */
  public String end() {
    return messages.attempt(() -> service.end(seatId, seenVersion)) ? person() : null;
  }

  private String person() {
    return "/mandate/person?faces-redirect=true&kept=seat-" + seatId + "&id=" + personId;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public UUID getPersonId() {
    return personId;
  }

  public String getPersonName() {
    return personName;
  }

  public BodyCode getBody() {
    return body;
  }

  public MandateFunction getFunction() {
    return function;
  }

  public TermForm getTerm() {
    return term;
  }
}
