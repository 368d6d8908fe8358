package org.issg.portal.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.RawUpload;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visitors;
import org.issg.portal.launcher.Portal;
import org.issg.portal.launcher.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A portal that dies in the middle of an upload comes back whole. */
@Journey
class KilledUploadJourneyIT {

  private static final int HALF = 5 << 20;

  private Visitors visitors;
  private Portal portal;

  @BeforeEach
  void visit(Visitors visitors) {
    this.visitors = visitors;
  }

  @AfterEach
  void closeAndReclaim() {
    if (portal != null) {
      portal.close();
    }
    visitors.reclaimSignIns();
  }

  @Test
  void killedPayaraDuringAnUploadLeavesNoHalfDocument() throws IOException {
    var port = Ports.free();
    var name = Names.unique("half").replace(' ', '-') + ".pdf";
    portal = visitors.anotherPortal(port, Map.of());
    var meeting = dieDuringUpload(name);

    portal = visitors.anotherPortal(port, Map.of());

    var database = visitors.database();
    assertThat(database.count("select count(*) from document_version where file_name = ?", name))
        .isZero();
    assertThat(
            database.count("select count(*) from meeting_document where meeting_id = ?", meeting))
        .isZero();
    assertThat(
            database.count(
                "select count(*) from upload where file_name = ? and finished_at is not null",
                name))
        .isZero();
    worksAgain(meeting);
  }

  private UUID dieDuringUpload(String name) throws IOException {
    var secretary = visitors.strangerAt(portal);
    secretary.open("/");
    secretary.signIn(Person.SECRETARIAT_CTF);
    var desk = new Secretariat(secretary);
    var meeting = desk.call(Names.unique("Meeting with a killed upload"));
    desk.openDocuments(meeting);
    try (var upload = RawUpload.begin(secretary, name, 2L * HALF)) {
      var half = new byte[HALF];
      System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, half, 0, 9);
      upload.send(half);
      visitors.database().await(1, CHUNKS_OF, name);
      portal.kill();
    }
    return meeting;
  }

  private static final String CHUNKS_OF =
      "select count(*) from upload u where file_name = ?"
          + " and exists (select 1 from content_chunk where content_id = u.id)";

  private void worksAgain(UUID meeting) {
    var secretary = visitors.strangerAt(portal);
    secretary.open("/meeting/documents.xhtml?id=" + meeting);
    secretary.signIn(Person.SECRETARIAT_CTF);
    assertThat(secretary.page().locator("li.document").count()).isZero();
    assertThat(secretary.get("/meeting/view.xhtml?id=" + meeting).status()).isEqualTo(200);
  }
}
