package org.issg.portal.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.Demonstration.CTF_FILE;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import java.sql.SQLException;
import java.util.UUID;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By plain SQL, content comes from a finished upload of one's own, once, and stays as it came. */
class ContentGuardIT {

  private static final String GUARD = "content_of_own_upload";

  private final UUID own = UUID.randomUUID();
  private final UUID unfinished = UUID.randomUUID();
  private final UUID foreign = UUID.randomUUID();
  private final UUID ofTheSecretary = UUID.randomUUID();
  private final UUID paper = UUID.randomUUID();
  private final UUID report = UUID.randomUUID();

  private PlainSql sql;

  @BeforeEach
  void setTheScene() throws SQLException {
    sql = PlainSql.begin();
    upload(own, CTF_DELEGATE);
    upload(unfinished, CTF_DELEGATE);
    sql.execute(
        "update upload set finished_at = null, sha256 = null where id = '" + unfinished + "'");
    upload(foreign, OTHER_CTF_DELEGATE);
    upload(ofTheSecretary, CTF_SECRETARY);
    sql.actAs(CTF_DELEGATE);
    sql.execute(
        "insert into position_paper (id, body, distribution, owner_delegation_id, track, state,"
            + " created_by, created_at, changed_at) values ('%s', 'CTF', 'LIMITED',"
                .formatted(paper)
            + " my_delegation(), 'CEASEFIRE', 'DRAFT', actor_subject(), now(), now())");
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  @Test
  void ownUploadIsTakenOverOnceAndEndsWithIt() throws SQLException {
    sql.execute(paperText("en", own, 1));

    assertThat(sql.number("select count(*) from upload where id = '" + own + "'")).isZero();
    assertThat(chunks(own)).isOne();
    fails(paperText("fr", own, 1), GUARD);
  }

  @Test
  void whatWasTakenOverIsNotChangedByWhoSentIt() throws SQLException {
    sql.execute(paperText("en", own, 1));

    assertThat(sql.change("delete from content_chunk where content_id = '" + own + "'")).isZero();
    fails("insert into content_chunk values ('" + own + "', 1, 'b')", "row-level security");
    fails("update content_chunk set data = 'b'", "permission denied");
    fails("update paper_text set sha256 = sha256('b') where content_id = '" + own + "'", GUARD);
    fails(
        "insert into upload (id, owner, file_name) values ('%s', actor_subject(), 'a')"
            .formatted(own),
        "an id of its own");
  }

  @Test
  void paperTakesNothingButAFinishedUploadOfItsAuthor() throws SQLException {
    for (UUID other : new UUID[] {unfinished, foreign, CTF_FILE, UUID.randomUUID()}) {
      fails(paperText("en", other, 1), GUARD);
    }
    fails(paperText("en", own, 2), GUARD);

    sql.execute(paperText("en", own, 1));
    fails("update paper_text set content_id = '" + CTF_FILE + "' where " + ofPaper(), GUARD);
    fails("update paper_text set content_id = '" + foreign + "' where " + ofPaper(), GUARD);
    assertThat(sql.change("update paper_text set title = 'Ours' where " + ofPaper())).isOne();
  }

  @Test
  void evidenceIsWhatItsReporterHasSent() throws SQLException {
    sql.execute(
        "insert into report (id, body, distribution, owner_delegation_id, submitted_at, channel,"
            + " kind, occurred_at, occurred_precision, zone, governorate, text, filed_by)"
            + " values ('%s', 'CTF', 'LIMITED', my_delegation(), now(), 'DELEGATION', 'OTHER',"
                .formatted(report)
            + " now(), 'DAY', 'UTC', 'SY02', 'Told', actor_subject())");

    for (UUID other : new UUID[] {unfinished, foreign, CTF_FILE}) {
      fails(evidence(other), GUARD);
    }
    sql.execute(evidence(own));
    assertThat(chunks(own)).isOne();
  }

  @Test
  void documentTakesNothingButAFinishedUploadOfItsSecretary() throws SQLException {
    sql.actAs(CTF_SECRETARY);

    for (UUID other : new UUID[] {own, unfinished, CTF_FILE}) {
      fails(documentVersion(other), GUARD);
    }
    sql.execute(documentVersion(ofTheSecretary));
    assertThat(chunks(ofTheSecretary)).isOne();
  }

  private void upload(UUID id, Person owner) throws SQLException {
    sql.execute(
        "insert into upload (id, owner, file_name, media_type, size_bytes, sha256, finished_at)"
            + " values ('%s', '%s', 'a.txt', 'text/plain', 1, sha256('a'), now())"
                .formatted(id, owner.subject()));
    sql.execute("insert into content_chunk values ('%s', 0, 'a')".formatted(id));
  }

  private String paperText(String language, UUID content, int size) {
    return "insert into paper_text (id, paper_id, language, title, content_id, file_name,"
        + " media_type, size_bytes, sha256) values (gen_random_uuid(), '%s', '%s', 'Ours', '%s',"
            .formatted(paper, language, content)
        + " 'a.txt', 'text/plain', %d, sha256('a'))".formatted(size);
  }

  private String ofPaper() {
    return "paper_id = '" + paper + "'";
  }

  private String evidence(UUID content) {
    return "insert into evidence_item (id, report_id, kind, file_name, media_type, size_bytes,"
        + " sha256, content_id, added_by, added_at) values (gen_random_uuid(), '%s', 'PHOTO',"
            .formatted(report)
        + " 'a.txt', 'text/plain', 1, sha256('a'), '%s', actor_subject(), now())"
            .formatted(content);
  }

  private static String documentVersion(UUID content) {
    return "insert into document_version (id, document_id, language, number, file_name,"
        + " media_type, size_bytes, sha256, content_id, added_by, added_at)"
        + " select gen_random_uuid(), document_id, 'en', 99, 'a.txt', 'text/plain', 1,"
        + " sha256('a'), '%s', 'x', now() from document_version where id = '%s'"
            .formatted(content, CTF_FILE);
  }

  private long chunks(UUID content) throws SQLException {
    return sql.number("select count(*) from content_chunk where content_id = '" + content + "'");
  }

  private void fails(String statement, String message) {
    assertThatThrownBy(() -> sql.attempt(statement))
        .as(statement)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(message);
  }
}
