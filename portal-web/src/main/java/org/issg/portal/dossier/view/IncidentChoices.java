package org.issg.portal.dossier.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.dossier.Party;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.service.FilingChoices;
import org.issg.portal.dossier.service.ReportQueries;
import org.issg.portal.shared.BodyCode;

/** What forms and filters offer to choose from, read once in each request. */
@Named
@RequestScoped
public class IncidentChoices {

  @Inject private ReportQueries reports;

  private FilingChoices choices;

  /** Reads them before anything of the page is rendered. */
  public void load() {
    choices();
  }

  private FilingChoices choices() {
    if (choices == null) {
      choices = reports.choices();
    }
    return choices;
  }

  public List<Place> getGovernorates() {
    return choices().governorates();
  }

  public List<Place> getCrossings() {
    return choices().crossings();
  }

  public List<Party> getParties() {
    return choices().parties();
  }

  /** Bodies to which the person may report. */
  public List<BodyCode> getBodies() {
    return choices().bodies();
  }

  /** Whether the person keeps one of them, and so notes channel and grading. */
  public boolean isHandling() {
    return !choices().handled().isEmpty();
  }
}
