package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.FRENCH_HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.DossierScene;
import org.issg.portal.testing.Incidents;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class ReportQueriesIT extends DossierScene {

  @Test
  void waitingReportIsReadByItsDelegationAndItsSecretariatAlone() {
    UUID id = filed(OTHER_CTF_DELEGATE, BodyCode.CTF);

    for (Person reader : List.of(OTHER_CTF_DELEGATE, CTF_SECRETARY, OTHER_CTF_SECRETARY)) {
      assertThat(as(reader, () -> reportQueries.open(id)).report().id()).isEqualTo(id);
    }
    for (Person other :
        List.of(CTF_COCHAIR, CTF_DELEGATE, FRENCH_HTF_DELEGATE, HTF_DELEGATE, HTF_SECRETARY)) {
      AccessRefused refusal = refused(other, () -> reportQueries.open(id));
      assertThat(refusal.reason()).as("%s", other).isEqualTo(Reason.DRAFT_OF_OTHERS);
      assertThat(refusal.action()).isEqualTo(Action.REPORT_READ);
      assertThat(refusal.about().id()).isEqualTo(id);
      assertThat(refusal.isHidden()).isTrue();
      assertThat(leaves()).isEmpty();
    }
    assertThat(refused(NEWCOMER, () -> reportQueries.open(id)).reason())
        .isEqualTo(Reason.NOT_A_MEMBER);
    assertThatThrownBy(() -> as(AUDITOR, () -> reportQueries.open(id)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void reportThatDoesNotExistIsNotFound() {
    assertThat(refused(CTF_SECRETARY, () -> reportQueries.open(UUID.randomUUID())).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void registeredReportIsReadByTheBody() {
    UUID id = report();
    UUID dossier = registered(CTF_SECRETARY, id, Incidents.dossier());

    ReportPage page = as(OTHER_CTF_DELEGATE, () -> reportQueries.open(id));

    assertThat(page.standing().state()).isEqualTo(DossierState.REGISTERED);
    assertThat(page.standing().dossierId()).isEqualTo(dossier);
    assertThat(page.registrable()).isFalse();
    assertThat(leaf().action()).isEqualTo("dossier.reportRead");
    assertThat(leaf().shown()).isEqualTo(page.evidenceIds().stream().map(UUID::toString).toList());
    assertThat(refused(HTF_DELEGATE, () -> reportQueries.open(id)).reason())
        .isEqualTo(Reason.NOT_A_MEMBER);
  }

  @Test
  void reportIsMarkedByTheDossierThroughWhichItIsRead() {
    UUID id = report();
    UUID dossier = registered(CTF_SECRETARY, id, Incidents.dossier(Distribution.RESTRICTED));
    grant(dossier, CTF_COCHAIR);

    for (Person reader : List.of(CTF_SECRETARY, CTF_COCHAIR)) {
      ReportPage page = as(reader, () -> reportQueries.open(id));

      assertThat(page.protection().distribution()).isEqualTo(Distribution.RESTRICTED);
      assertThat(leaves()).extracting(Leaf::distribution).containsOnly("RESTRICTED");
    }
  }

  @Test
  void sourceIsNamedToWhoFiledAndToTheSecretariatAndEachTimeInTheLog() {
    UUID id = report();

    for (Person reader : List.of(CTF_DELEGATE, CTF_SECRETARY, OTHER_CTF_SECRETARY)) {
      ReportPage page = as(reader, () -> reportQueries.open(id));

      assertThat(page.source()).as("%s", reader).isEqualTo(Incidents.SOURCE);
      assertThat(leaves())
          .extracting(Leaf::action)
          .containsExactlyInAnyOrder("dossier.sourceRead", "dossier.reportRead");
      assertThat(leaves()).extracting(Leaf::objectId).containsOnly(id);
      assertThat(leaves())
          .allSatisfy(leaf -> assertThat(leaf.json().toString()).doesNotContain("caller"));
    }
  }

  @Test
  void sourceIsKeptFromEverybodyElseWhoReadsTheReport() {
    UUID id = report();
    registered(CTF_SECRETARY, id, Incidents.dossier());
    Person colleague = colleagueOf(CTF_DELEGATE);

    for (Person reader : List.of(CTF_COCHAIR, OTHER_CTF_DELEGATE, colleague)) {
      ReportPage page = as(reader, () -> reportQueries.open(id));

      assertThat(page.source()).as("%s", reader).isNull();
      assertThat(leaf().action()).isEqualTo("dossier.reportRead");
    }
  }

  @Test
  void reportWithoutASourceLeavesNoLeafOfOne() {
    UUID id =
        as(CTF_DELEGATE, () -> reports.file(Incidents.shelling(BodyCode.CTF), null, List.of()));

    assertThat(as(CTF_SECRETARY, () -> reportQueries.open(id)).source()).isNull();

    assertThat(leaf().action()).isEqualTo("dossier.reportRead");
  }

  @Test
  void delegationLearnsHowFarItsReportsHaveCome() {
    UUID waiting = report();
    UUID registered = report();
    UUID dossier = registered(CTF_SECRETARY, registered, Incidents.dossier());
    UUID kept = report();
    UUID restricted = registered(CTF_SECRETARY, kept, Incidents.dossier(Distribution.RESTRICTED));
    String reference = page(CTF_SECRETARY, restricted).dossier().reference();

    ReportList.Page page = as(colleagueOf(CTF_DELEGATE), () -> reportQueries.mine(null, false));

    assertThat(leaf().action()).isEqualTo("dossier.reportsListed");
    assertThat(leaf().shown()).isEqualTo(page.ids().stream().map(UUID::toString).toList());
    assertThat(page.ids()).startsWith(kept, registered, waiting);
    assertThat(standing(page, waiting)).isEqualTo(Standing.RECEIVED);
    assertThat(standing(page, registered).dossierId()).isEqualTo(dossier);
    assertThat(standing(page, kept))
        .isEqualTo(new Standing(DossierState.REGISTERED, reference, null));
    assertThat(as(CTF_DELEGATE, () -> reportQueries.open(kept)).standing().reference())
        .isEqualTo(reference);
    assertThat(as(OTHER_CTF_DELEGATE, () -> reportQueries.mine(null, false)).ids())
        .doesNotContain(waiting, registered, kept);
  }

  private static Standing standing(ReportList.Page page, UUID report) {
    return page.rows().stream()
        .filter(row -> row.report().id().equals(report))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  @Test
  void secretariatSeesWhatWaitsForItOldestFirst() {
    UUID first = filed(CTF_DELEGATE, BodyCode.CTF);
    UUID second = filed(CTF_SECRETARY, BodyCode.CTF);
    UUID other = filed(HTF_DELEGATE, BodyCode.HTF);
    UUID done = report();
    registered(CTF_SECRETARY, done, Incidents.dossier());

    ReportList.Page page = as(CTF_SECRETARY, () -> reportQueries.waiting());

    assertThat(page.ids()).containsSubsequence(first, second).doesNotContain(other, done);
    assertThat(leaf().action()).isEqualTo("dossier.reportsListed");
    assertThat(leaf().shown()).isEqualTo(page.ids().stream().map(UUID::toString).toList());
    assertThat(as(HTF_SECRETARY, () -> reportQueries.waiting()).ids())
        .contains(other)
        .doesNotContain(first, second);
    assertThatThrownBy(() -> as(CTF_COCHAIR, () -> reportQueries.waiting()))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void ownReportsFollowPageByPageThereAndBack() {
    Database.change(
        "insert into report (id, body, distribution, owner_delegation_id, submitted_at, channel,"
            + " kind, occurred_at, occurred_precision, zone, governorate, text, filed_by)"
            + " select gen_random_uuid(), 'CTF', 'LIMITED', ?,"
            + " timestamptz '2016-03-07' + interval '1 hour' * (number / 3), 'DELEGATION',"
            + " 'OTHER', '2016-03-01', 'DAY', 'UTC', 'SY02', ? || number, 'test'"
            + " from generate_series(1, 45) as number",
        delegationOf(CTF_DELEGATE),
        Samples.MARK);
    List<UUID> all =
        Database.rows(
            "select id from report where owner_delegation_id = ?"
                + " order by submitted_at desc, id desc",
            row -> row.getObject(1, UUID.class),
            delegationOf(CTF_DELEGATE));

    List<ReportList.Page> there = new ArrayList<>();
    ReportList.Page page = mine(null, false);
    there.add(page);
    while (page.hasNext()) {
      page = mine(key(page, page.rows().size() - 1), false);
      there.add(page);
    }

    assertThat(there).flatExtracting(ReportList.Page::ids).isEqualTo(all);
    for (int i = there.size() - 1; i > 0; i--) {
      assertThat(page.hasPrevious()).isTrue();
      page = mine(key(page, 0), true);
      assertThat(page.ids()).isEqualTo(there.get(i - 1).ids());
    }
    assertThat(page.hasPrevious()).isFalse();
  }

  private ReportList.Page mine(PageKey key, boolean backwards) {
    return as(CTF_DELEGATE, () -> reportQueries.mine(key, backwards));
  }

  private static PageKey key(ReportList.Page page, int row) {
    Report report = page.rows().get(row).report();
    return new PageKey(report.filedAt(), report.id());
  }

  @Test
  void formOffersTheBodiesToWhichAPersonReports() {
    assertThat(as(CTF_DELEGATE, () -> reportQueries.choices()).bodies())
        .containsExactly(BodyCode.CTF);
    FilingChoices choices = as(HTF_SECRETARY, () -> reportQueries.choices());
    assertThat(choices.bodies()).containsExactly(BodyCode.HTF);
    assertThat(choices.handled()).containsExactly(BodyCode.HTF);
    assertThat(choices.governorates()).hasSize(14);
    assertThat(choices.crossings()).isNotEmpty();
    assertThat(choices.parties()).isNotEmpty();
  }
}
