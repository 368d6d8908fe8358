package org.issg.portal.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_DELEGATE;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.issg.portal.meeting.service.MeetingList.Filter;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** A page costs a fixed number of statements, whatever the number of rows. */
class MeetingStatementsIT extends MeetingScene {

  private static final long MOST = 12;

  @Test
  void meetingCostsTheSameWithFewAndWithManyItems() {
    UUID few = ctfMeeting();
    fill(few, 10, 2);
    UUID many = ctfMeeting();
    fill(many, 200, 50);

    long fewStatements = statements(() -> queries.open(few));
    long manyStatements = statements(() -> queries.open(many));

    MeetingPage page = as(CTF_DELEGATE, () -> queries.open(many));
    assertThat(page.agenda()).hasSize(201);
    assertThat(page.documents()).hasSize(50);
    assertThat(manyStatements).isEqualTo(fewStatements).isLessThanOrEqualTo(MOST);
  }

  @Test
  void listCostsTheSameWithFewAndWithManyMeetings() {
    Filter coming = new Filter(BodyCode.CTF, false, null, false);
    long fewStatements = statements(() -> queries.list(coming));
    meetings(30);

    long manyStatements = statements(() -> queries.list(coming));

    assertThat(as(CTF_DELEGATE, () -> queries.list(coming)).rows()).hasSize(MeetingList.SIZE);
    assertThat(manyStatements).isEqualTo(fewStatements).isLessThanOrEqualTo(MOST);
  }

  private long statements(Callable<?> call) {
    return statements(CTF_DELEGATE, call);
  }

  /** Items and documents, each document in two languages and noted as a change. */
  private static void fill(UUID meeting, int items, int documents) {
    Database.change(
        "insert into agenda_item (id, meeting_id, position, title, kind, planned_minutes,"
            + " lead_delegation_id) select gen_random_uuid(), ?, 1 + number, 'Item ' || number,"
            + " 'DISCUSSION', 5, (select id from delegation where code = 'FR')"
            + " from generate_series(1, ?) as number",
        meeting,
        items);
    Database.change(
        "with added as (insert into document (id, title, body, distribution, released_at,"
            + " created_by, created_at) select gen_random_uuid(), ? || number, 'CTF', 'LIMITED',"
            + " now(), 'test', now() from generate_series(1, ?) as number returning id),"
            + " versions as (insert into document_version (id, document_id, language, number,"
            + " file_name, media_type, size_bytes, sha256, content_id, added_by, added_at)"
            + " select gen_random_uuid(), id, language, 1, 'paper.txt', 'text/plain', 1,"
            + " sha256(''), gen_random_uuid(), 'test', now()"
            + " from added cross join (values ('en'), ('ar')) as each (language)),"
            + " changes as (insert into meeting_change (id, meeting_id, at, revision, kind,"
            + " document_id) select gen_random_uuid(), ?, now(), 2, 'DOCUMENT_ADDED', id from added)"
            + " insert into meeting_document (id, meeting_id, document_id, position)"
            + " select gen_random_uuid(), ?, id, row_number() over () from added",
        Samples.MARK,
        documents,
        meeting,
        meeting);
  }

  private static void meetings(int count) {
    Database.change(
        "insert into meeting (id, kind, title, place, starts_at, ends_at, zone, state, body,"
            + " distribution, released_at, created_by, created_at, published_by, published_at,"
            + " changed_at) select gen_random_uuid(), 'PLENARY', ? || number, 'Geneva',"
            + " '2046-03-07', '2046-03-08', 'Europe/Zurich', 'PUBLISHED', 'CTF', 'LIMITED', now(),"
            + " 'test', now(), 'test', now(), now() from generate_series(1, ?) as number",
        Samples.MARK,
        count);
  }
}
