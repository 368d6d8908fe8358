package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.dossier.Channel;
import org.issg.portal.dossier.EvidenceItem;
import org.issg.portal.dossier.Party;
import org.issg.portal.dossier.Report;
import org.issg.portal.dossier.ReportContent;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.DossierScene;
import org.issg.portal.testing.Incidents;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class ReportServiceIT extends DossierScene {

  @Test
  void delegateFilesForTheirDelegation() {
    UUID id = report();

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("dossier.reportFiled");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.objectKind()).isEqualTo("report");
    assertThat(leaf.objectId()).isEqualTo(id);
    assertThat(leaf.body()).isEqualTo("CTF");
    assertThat(leaf.delegation()).isEqualTo("TR");
    assertThat(leaf.json().toString()).doesNotContain("Atarib", "market");
    ReportPage page = as(CTF_DELEGATE, () -> reportQueries.open(id));
    assertThat(page.report().channel()).isEqualTo(Channel.DELEGATION);
    assertThat(page.report().grading()).isNull();
    assertThat(page.report().delegationId()).isEqualTo(delegationOf(CTF_DELEGATE));
    assertThat(page.delegation().code()).isEqualTo("TR");
    assertThat(page.report().casualties().killedHigh()).isEqualTo(4);
    assertThat(page.report().occurrence()).isEqualTo(Incidents.longAgo());
    assertThat(page.report().location()).isEqualTo(Incidents.inAleppo());
    assertThat(page.alleged()).extracting(Party::code).containsExactly("UNKNOWN");
    assertThat(page.affected()).extracting(Party::code).containsExactly("ARM");
  }

  @Test
  void secretariatFilesByChannelWithItsGrading() {
    UUID id = filed(CTF_SECRETARY, BodyCode.CTF);

    Report report = as(CTF_SECRETARY, () -> reportQueries.open(id)).report();

    assertThat(report.channel()).isEqualTo(Channel.HOTLINE);
    assertThat(report.grading()).isEqualTo(Incidents.USUALLY_RELIABLE);
    assertThat(report.delegationId()).isNull();
  }

  @Test
  void evidenceComesInWithTheHashOfItsBytes() {
    UUID id = report();

    ReportPage page = as(CTF_DELEGATE, () -> reportQueries.open(id));

    assertThat(page.evidence()).hasSize(1);
    EvidenceItem item = page.evidence().get(0);
    assertThat(item.file().mediaType()).isEqualTo("image/jpeg");
    assertThat(item.file().size()).isEqualTo(Incidents.jpeg().length);
    assertThat(
            Database.number(
                "select count(*) from content_chunk where content_id = ? and sha256(data) = ?",
                item.file().contentId(),
                item.file().sha256()))
        .isOne();
    assertThat(item.collectedWhere()).isEqualTo("Atarib, market");
  }

  @Test
  void fileThatIsNoEvidenceIsNotTaken() {
    UUID text = upload(CTF_DELEGATE, "note.txt", Samples.text(100));

    assertThatThrownBy(
            () ->
                as(
                    CTF_DELEGATE,
                    () ->
                        reports.file(
                            Incidents.shelling(BodyCode.CTF),
                            null,
                            List.of(Incidents.photograph(text)))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.evidence.format");

    assertThat(leaves()).isEmpty();
    assertThat(Database.number("select count(*) from upload where id = ?", text)).isOne();
  }

  @Test
  void fileThatSomebodyElseSentIsNotFound() {
    UUID foreign = photograph(HTF_DELEGATE);

    AccessRefused refusal =
        refused(
            CTF_DELEGATE,
            () ->
                reports.file(
                    Incidents.shelling(BodyCode.CTF),
                    null,
                    List.of(Incidents.photograph(foreign))));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(refusal.action()).isEqualTo(Action.REPORT_FILED);
    assertThat(refusal.about().kind()).isEqualTo("upload");
    assertThat(leaves()).isEmpty();
  }

  @Test
  void partyThatNobodyKnowsIsRefused() {
    ReportContent content = Incidents.shelling(BodyCode.CTF);
    ReportContent unknown =
        new ReportContent(
            content.body(),
            content.channel(),
            content.kind(),
            content.occurrence(),
            content.location(),
            content.casualties(),
            content.text(),
            null,
            Set.of("NOSUCH"),
            null);

    assertThatThrownBy(() -> as(CTF_DELEGATE, () -> reports.file(unknown, null, List.of())))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.parties.unknown");
  }

  @Test
  void nobodyReportsToABodyInWhichTheyDoNotSit() {
    assertThat(refusal(HTF_DELEGATE).reason()).isEqualTo(Reason.NOT_OWNER);
    assertThat(refusal(ISSG_DELEGATE).reason()).isEqualTo(Reason.NOT_OWNER);
    assertThat(refusal(NEWCOMER).reason()).isEqualTo(Reason.ROLE_MISSING);
    AccessRefused refusal = refusal(HTF_SECRETARY);
    assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refusal.action()).isEqualTo(Action.REPORT_FILED);
    assertThat(refusal.about().kind()).isEqualTo("report");
    assertThat(refusal.about().body()).isEqualTo("CTF");
    assertThat(leaves()).isEmpty();
  }

  private AccessRefused refusal(Person person) {
    return refused(person, () -> reports.file(Incidents.shelling(BodyCode.CTF), null, List.of()));
  }

  @Test
  void whoReadsNoContentFilesNone() {
    for (Person outsider : List.of(AUDITOR, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(
              () ->
                  as(
                      outsider,
                      () -> reports.file(Incidents.shelling(BodyCode.CTF), null, List.of())))
          .as("%s", outsider)
          .isInstanceOf(EJBAccessException.class);

      assertThat(leaves()).isEmpty();
    }
  }
}
