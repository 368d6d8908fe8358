package org.issg.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.access.Distribution.RESTRICTED;
import static org.issg.portal.release.RecordKind.DOCUMENT;
import static org.issg.portal.release.RecordKind.DOSSIER;
import static org.issg.portal.release.RecordKind.MEETING;
import static org.issg.portal.release.RecordKind.POSITION_PAPER;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.People;
import org.issg.portal.testing.ReleaseScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/**
 * Pages about distribution cost a fixed number of statements, with ten rows and with a thousand.
 */
class ReleaseStatementsIT extends ReleaseScene {

  private static final long MOST = 12;

  @Test
  void pageCostsTheSameWithFewAndWithManyChanges() {
    UUID meeting = ctfMeeting();
    attached(meeting, Samples.text(10));
    changes(10, meeting);
    long few = statements(() -> releaseQueries.open(MEETING, meeting, "en"));
    changes(990, meeting);

    long many = statements(() -> releaseQueries.open(MEETING, meeting, "en"));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
    assertThat(release(CTF_SECRETARY, MEETING, meeting).changes()).hasSize(20);
  }

  @Test
  void pageOfEveryKindStaysWithinItsNumber() {
    UUID document = attached(ctfMeeting(), Samples.text(10));
    UUID paper = circulatedTo(People.OTHER_CTF_DELEGATE);
    UUID dossier = dossier(RESTRICTED);

    assertThat(statements(() -> releaseQueries.open(DOCUMENT, document, "en")))
        .isLessThanOrEqualTo(MOST);
    assertThat(statements(() -> releaseQueries.open(POSITION_PAPER, paper, "fr")))
        .isLessThanOrEqualTo(MOST);
    assertThat(statements(() -> releaseQueries.open(DOSSIER, dossier, "en")))
        .isLessThanOrEqualTo(MOST);
  }

  @Test
  void listCostsTheSameWithFewAndWithManyProposals() {
    proposals(10);
    long few = statements(() -> releaseQueries.list(ReleaseList.Filter.ALL, "en"));
    proposals(990);

    long many = statements(() -> releaseQueries.list(ReleaseList.Filter.ALL, "en"));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
    ReleaseList.Page first =
        as(CTF_SECRETARY, () -> releaseQueries.list(ReleaseList.Filter.ALL, "en"));
    ReleaseList.Line last = first.rows().get(ReleaseList.SIZE - 1);
    ReleaseList.Page second = page(last, false);
    ReleaseList.Page again = page(second.rows().get(0), true);
    assertThat(first.rows()).hasSize(ReleaseList.SIZE).doesNotContainAnyElementsOf(second.rows());
    assertThat(again.rows()).isEqualTo(first.rows());
  }

  private ReleaseList.Page page(ReleaseList.Line from, boolean backwards) {
    ReleaseList.Filter filter =
        new ReleaseList.Filter(null, new PageKey(from.at(), from.id()), backwards);
    return as(CTF_SECRETARY, () -> releaseQueries.list(filter, "en"));
  }

  /** Declined proposals of the past, written past the rules. */
  private static void changes(int count, UUID meeting) {
    Database.change(
        "insert into distribution_change (id, record_kind, record_id, record_mark, body,"
            + " from_distribution, to_distribution, state, proposed_by, proposed_at, reason,"
            + " decided_by, decided_at, decided_reason)"
            + " select gen_random_uuid(), 'meeting', id, record_mark('meeting', id), 'CTF',"
            + " 'LIMITED', 'GENERAL', 'DECLINED', 'one', now(), ?, 'other', now(), 'No'"
            + " from meeting, generate_series(1, ?) where id = ?",
        Samples.MARK,
        count,
        meeting);
  }

  /** So many meetings, each with a proposal that waits. */
  private static void proposals(int count) {
    Database.change(
        "insert into meeting (id, kind, title, place, starts_at, ends_at, zone, state, body,"
            + " distribution, released_at, created_by, created_at, published_by, published_at,"
            + " changed_at) select gen_random_uuid(), 'PLENARY', ?, 'Geneva', '2046-03-07',"
            + " '2046-03-08', 'Europe/Zurich', 'PUBLISHED', 'CTF', 'LIMITED', now(), 'test', now(),"
            + " 'test', now(), now() from generate_series(1, ?)",
        Samples.MARK + "Proposed",
        count);
    Database.change(
        "insert into distribution_change (id, record_kind, record_id, record_mark, body,"
            + " from_distribution, to_distribution, state, proposed_by, proposed_at, reason)"
            + " select gen_random_uuid(), 'meeting', id, record_mark('meeting', id), 'CTF',"
            + " 'LIMITED', 'GENERAL', 'PROPOSED', 'one', now(), ? from meeting m where title = ?"
            + " and not exists (select from distribution_change c where c.record_id = m.id)",
        Samples.MARK,
        Samples.MARK + "Proposed");
  }

  private long statements(Callable<?> call) {
    return statements(CTF_SECRETARY, call);
  }
}
