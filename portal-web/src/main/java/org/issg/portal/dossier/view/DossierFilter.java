package org.issg.portal.dossier.view;

import java.util.List;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.service.DossierList;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Parameters;

/** Which dossiers are looked for, as it stands in the address. */
public class DossierFilter {

  private String body;
  private String kind;
  private String governorate;
  private String state;
  private String from;
  private String until;

  /** The filter for the service; what is malformed leads nowhere. */
  DossierList.Filter toFilter(PageKey key, boolean backwards) {
    return new DossierList.Filter(
        Parameters.one(BodyCode.class, body),
        Parameters.one(IncidentKind.class, kind),
        Parameters.isGiven(governorate) ? governorate : null,
        Parameters.one(DossierState.class, state),
        Parameters.day(from),
        Parameters.day(until),
        key,
        backwards);
  }

  Addresses address(String page) {
    return Addresses.of(page)
        .with("body", body)
        .with("kind", kind)
        .with("governorate", governorate)
        .with("state", state)
        .with("from", from)
        .with("until", until);
  }

  /** Bodies that have dossiers. */
  public List<BodyCode> getBodies() {
    return List.of(BodyCode.CTF, BodyCode.HTF);
  }

  public IncidentKind[] getKinds() {
    return IncidentKind.values();
  }

  /** States that a dossier can be in today. */
  public List<DossierState> getStates() {
    return List.of(
        DossierState.REGISTERED,
        DossierState.CLARIFICATION_REQUESTED,
        DossierState.UNDER_ASSESSMENT);
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getGovernorate() {
    return governorate;
  }

  public void setGovernorate(String governorate) {
    this.governorate = governorate;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
