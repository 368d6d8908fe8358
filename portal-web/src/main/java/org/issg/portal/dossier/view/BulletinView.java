package org.issg.portal.dossier.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.service.Bulletin;
import org.issg.portal.dossier.service.DossierQueries;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Parameters;
import org.issg.portal.shared.view.Times;

/** The bulletin of a day: what is registered, counted by governorate and kind. */
@Named
@RequestScoped
public class BulletinView {

  private static final String PAGE = "/dossier/bulletin.xhtml";

  @Inject private DossierQueries dossiers;
  @Inject private IncidentChoices choices;
  @Inject private IncidentWords words;
  @Inject private Times times;
  @Inject private Clock clock;

  private String body;
  private String day;
  private Bulletin bulletin;
  private BulletinTable table;

  /** Reads the bulletin; without a day, that of yesterday, by the calendar of Damascus. */
  public void load() {
    choices.load();
    if (!Parameters.isGiven(body)) {
      body = choices.getBodies().stream().findFirst().orElse(BodyCode.CTF).name();
    }
    if (!Parameters.isGiven(day)) {
      day = LocalDate.ofInstant(clock.instant(), Occurrence.DAMASCUS).minusDays(1).toString();
    }
    bulletin = dossiers.bulletin(Parameters.one(BodyCode.class, body), Parameters.day(day));
    table = new BulletinTable(bulletin);
  }

  public String getTitle() {
    return words.filled(
        "bulletin.title", times.date(bulletin.day().atStartOfDay(Occurrence.DAMASCUS)));
  }

  public String getPreviousAddress() {
    return address(bulletin.day().minusDays(1));
  }

  public String getNextAddress() {
    return address(bulletin.day().plusDays(1));
  }

  private String address(LocalDate other) {
    return Addresses.of(PAGE).with("body", body).with("day", other).toString();
  }

  public Bulletin getBulletin() {
    return bulletin;
  }

  /** Kinds that happened, one column each. */
  public List<IncidentKind> getKinds() {
    return table.kinds();
  }

  public List<Place> getGovernorates() {
    return table.governorates();
  }

  public long count(Place governorate, IncidentKind kind) {
    return table.count(governorate, kind);
  }

  public long governorateTotal(Place governorate) {
    return table.total(governorate);
  }

  public long kindTotal(IncidentKind kind) {
    return table.total(kind);
  }

  public List<BodyCode> getBodies() {
    return choices.getBodies();
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
