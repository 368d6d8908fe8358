package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import java.time.LocalDate;
import java.util.UUID;
import org.issg.portal.dossier.service.DossierList.Filter;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.testing.DossierScene;
import org.issg.portal.testing.IncidentRows;
import org.junit.jupiter.api.Test;

/** A page about incidents costs a fixed number of statements, whatever the number of rows. */
class DossierStatementsIT extends DossierScene {

  private static final long MOST = 12;
  private static final int FEW = 10;
  private static final int MANY = 1000;

  @Test
  void dossierCostsTheSameWithFewAndWithManyReports() {
    UUID few = restrictedDossier();
    grant(few, CTF_COCHAIR);
    IncidentRows.fill(few, FEW);
    UUID many = restrictedDossier();
    grant(many, CTF_COCHAIR);
    IncidentRows.fill(many, MANY);

    long fewStatements = statements(CTF_COCHAIR, () -> queries.open(few));
    long manyStatements = statements(CTF_COCHAIR, () -> queries.open(many));

    DossierPage page = page(CTF_COCHAIR, many);
    assertThat(page.reports()).hasSize(MANY + 1);
    assertThat(page.evidence()).hasSize(MANY + 1);
    assertThat(page.clarifications()).hasSize(MANY);
    assertThat(manyStatements).isEqualTo(fewStatements).isLessThanOrEqualTo(MOST);
  }

  @Test
  void listMapAndBulletinCostTheSameWithFewAndWithManyDossiers() {
    Filter all = Filter.ALL;
    LocalDate day = LocalDate.of(2016, 3, 7);
    IncidentRows.dossiers(FEW, "2016-03-07");
    long list = statements(CTF_DELEGATE, () -> queries.list(all));
    long map = statements(CTF_DELEGATE, () -> queries.map(all));
    long bulletin = statements(CTF_DELEGATE, () -> queries.bulletin(BodyCode.CTF, day));

    IncidentRows.dossiers(MANY, "2016-03-07");

    assertThat(as(CTF_DELEGATE, () -> queries.list(all)).rows()).hasSize(DossierList.SIZE);
    assertThat(as(CTF_DELEGATE, () -> queries.map(all))).hasSize(DossierList.POINTS);
    assertThat(statements(CTF_DELEGATE, () -> queries.list(all)))
        .isEqualTo(list)
        .isLessThanOrEqualTo(MOST);
    assertThat(statements(CTF_DELEGATE, () -> queries.map(all)))
        .isEqualTo(map)
        .isLessThanOrEqualTo(MOST);
    assertThat(statements(CTF_DELEGATE, () -> queries.bulletin(BodyCode.CTF, day)))
        .isEqualTo(bulletin)
        .isLessThanOrEqualTo(MOST);
  }

  @Test
  void reportsCostTheSameWithFewAndWithMany() {
    UUID delegation = delegationOf(CTF_DELEGATE);
    UUID waiting = report();
    IncidentRows.reports(FEW, delegation);
    long mine = statements(CTF_DELEGATE, () -> reportQueries.mine(null, false));
    long handled = statements(CTF_SECRETARY, () -> reportQueries.waiting());
    long near = statements(CTF_SECRETARY, () -> queries.candidates(waiting));

    IncidentRows.reports(MANY, delegation);
    IncidentRows.dossiers(MANY, "2016-03-07");

    assertThat(as(CTF_SECRETARY, () -> reportQueries.waiting()).rows()).hasSize(ReportList.WAITING);
    assertThat(statements(CTF_DELEGATE, () -> reportQueries.mine(null, false)))
        .isEqualTo(mine)
        .isLessThanOrEqualTo(MOST);
    assertThat(statements(CTF_SECRETARY, () -> reportQueries.waiting()))
        .isEqualTo(handled)
        .isLessThanOrEqualTo(MOST);
    assertThat(statements(CTF_SECRETARY, () -> queries.candidates(waiting)))
        .isEqualTo(near)
        .isLessThanOrEqualTo(MOST);
  }

  @Test
  void reportCostsNoMoreThanAPageMay() {
    UUID id = report();
    assertThat(statements(CTF_SECRETARY, () -> reportQueries.open(id))).isLessThanOrEqualTo(MOST);
  }
}
