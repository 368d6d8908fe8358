package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.service.ContentService;
import org.issg.portal.testing.DossierScene;
import org.issg.portal.testing.Incidents;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

class EvidenceServiceIT extends DossierScene {

  @Inject private ContentService content;

  @Test
  void evidenceOfAWaitingReportGoesToItsDelegationAndItsSecretariat() {
    UUID item = evidenceOf(report());

    for (Person reader : List.of(CTF_DELEGATE, CTF_SECRETARY)) {
      StoredFile file = as(reader, () -> evidence.download(item, "bytes=0-99"));

      Leaf leaf = leaf();
      assertThat(leaf.action()).isEqualTo("dossier.evidenceDownloaded");
      assertThat(leaf.outcome()).isEqualTo("READ");
      assertThat(leaf.objectKind()).isEqualTo("evidence_item");
      assertThat(leaf.objectId()).isEqualTo(item);
      assertThat(leaf.json().getString("range")).isEqualTo("bytes=0-99");
      assertThat(as(reader, () -> content.chunk(file.contentId(), 0)))
          .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(Incidents.jpeg()));
    }
    AccessRefused refusal = refused(CTF_COCHAIR, () -> evidence.download(item, null));
    assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(refusal.action()).isEqualTo(Action.EVIDENCE_DOWNLOADED);
    assertThat(refusal.about().kind()).isEqualTo("evidence_item");
    assertThat(refusal.isHidden()).isTrue();
    assertThat(leaves()).isEmpty();
  }

  @Test
  void evidenceOfADossierGoesToWhoReadsTheDossier() {
    UUID report = report();
    UUID item = evidenceOf(report);
    registered(CTF_SECRETARY, report, Incidents.dossier());

    StoredFile file = as(CTF_COCHAIR, () -> evidence.download(item, null));

    assertThat(leaf().json().containsKey("range")).isFalse();
    assertThat(as(CTF_COCHAIR, () -> content.chunk(file.contentId(), 0))).isPresent();
    for (Person other : List.of(HTF_DELEGATE, HTF_SECRETARY)) {
      assertThat(refused(other, () -> evidence.download(item, null)).reason())
          .isEqualTo(Reason.NOT_A_MEMBER);
      assertThat(as(other, () -> content.chunk(file.contentId(), 0))).isEmpty();
    }
    assertThatThrownBy(() -> as(AUDITOR, () -> evidence.download(item, null)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void evidenceOfARestrictedDossierGoesToWhomAGrantNames() {
    UUID report = report();
    UUID item = evidenceOf(report);
    UUID dossier = registered(CTF_SECRETARY, report, Incidents.dossier(Distribution.RESTRICTED));
    assertThat(refused(CTF_COCHAIR, () -> evidence.download(item, null)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);

    grant(dossier, CTF_COCHAIR);

    assertThat(as(CTF_COCHAIR, () -> evidence.download(item, null)).fileName())
        .endsWith("market.jpg");
    assertThat(leaf().distribution()).isEqualTo("RESTRICTED");
    assertThat(as(CTF_DELEGATE, () -> evidence.download(item, null)).fileName())
        .endsWith("market.jpg");
  }

  @Test
  void whatIsNoRangeIsNoPartOfTheLeaf() {
    UUID item = evidenceOf(report());

    as(CTF_DELEGATE, () -> evidence.download(item, "bytes=<script>"));

    assertThat(leaf().json().containsKey("range")).isFalse();
  }

  @Test
  void evidenceThatDoesNotExistIsNotFound() {
    assertThat(refused(CTF_SECRETARY, () -> evidence.download(UUID.randomUUID(), null)).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  private UUID evidenceOf(UUID report) {
    return as(CTF_SECRETARY, () -> reportQueries.open(report)).evidenceIds().get(0);
  }
}
