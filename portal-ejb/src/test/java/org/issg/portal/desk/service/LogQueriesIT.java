package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.service.LogQueries.Filter;
import org.issg.portal.desk.service.LogQueries.Page;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class LogQueriesIT extends MeetingScene {

  private static final String SYMBOL = "ISSG/CTF/2046/MTG/9";

  @Inject private LogQueries log;
  @Inject private AuditTrail audit;
  @Inject private UserTransaction transaction;

  @Test
  void logOfAMeetingTellsItsStoryNewestFirst() {
    UUID id = published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(SYMBOL));

    Page page = page(about(id));

    assertThat(page.rows())
        .extracting(Row::action)
        .containsExactly("meeting.published", "meeting.itemAdded", "meeting.created");
    assertThat(page.rows())
        .allSatisfy(
            row -> {
              assertThat(row.actor()).isEqualTo(CTF_SECRETARY.subject());
              assertThat(row.actorName()).isEqualTo("CTF Secretariat");
              assertThat(row.function()).isEqualTo("SECRETARY");
              assertThat(row.body()).isEqualTo("CTF");
            });
    assertThat(page.symbols()).containsEntry(id, SYMBOL);
    assertThat(page.hasNewer()).isFalse();
    assertThat(page.hasOlder()).isFalse();
  }

  @Test
  void readingTheLogIsInTheLog() {
    UUID id = ctfDraft();

    Page page = page(about(id));

    assertThat(leaf().action()).isEqualTo("desk.logRead");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().actor()).isEqualTo(AUDITOR.subject());
    assertThat(leaf().shown())
        .isEqualTo(page.rows().stream().map(row -> row.id().toString()).toList());
  }

  @Test
  void personIsFoundBySubjectUserNameAndPartOfTheName() {
    UUID id = ctfDraft();
    as(OTHER_CTF_SECRETARY, () -> queries.open(id));

    for (String person :
        List.of(OTHER_CTF_SECRETARY.subject(), "secretariat-ctf-2", "f secretariat 2")) {
      Page page = page(new Filter(person, null, id, null, null, null, null, false));

      assertThat(page.rows())
          .as(person)
          .extracting(Row::actor)
          .containsExactly(OTHER_CTF_SECRETARY.subject());
    }
  }

  @Test
  void leavesAreFoundByActionAndByOutcome() {
    UUID id = ctfDraft();
    as(CTF_SECRETARY, () -> queries.open(id));

    Page created =
        page(new Filter(null, Action.MEETING_CREATED, id, null, null, null, null, false));
    Page read = page(new Filter(null, null, id, Outcome.READ, null, null, null, false));
    Page refused = page(new Filter(null, null, id, Outcome.REFUSED, null, null, null, false));

    assertThat(created.rows()).extracting(Row::action).containsExactly("meeting.created");
    assertThat(read.rows()).extracting(Row::outcome).containsExactly("READ");
    assertThat(refused.rows()).isEmpty();
  }

  @Test
  void leavesAreFoundByTheirTime() {
    UUID id = ctfDraft();
    List<Row> all = page(about(id)).rows();
    Instant newest = all.get(0).at();

    Page from = page(new Filter(null, null, id, null, newest, null, null, false));
    Page until = page(new Filter(null, null, id, null, null, newest, null, false));

    assertThat(from.rows()).containsExactly(all.get(0));
    assertThat(until.rows()).isEqualTo(all.subList(1, all.size()));
  }

  @Test
  void pagesFollowWithoutGapsOrDoublesEvenWithinOneMoment() {
    UUID object = UUID.randomUUID();
    as(CTF_SECRETARY, () -> refusals(object, 120));

    List<Page> older = new ArrayList<>();
    for (Page page = page(about(object)); page != null; page = older(object, page)) {
      older.add(page);
    }
    List<Page> newer = new ArrayList<>();
    for (Page page = older.get(2); page != null; page = newer(object, page)) {
      newer.add(0, page);
    }

    assertThat(older).extracting(page -> page.rows().size()).containsExactly(50, 50, 20);
    assertThat(older).flatExtracting(Page::rows).extracting(Row::id).doesNotHaveDuplicates();
    assertThat(newer).extracting(Page::rows).isEqualTo(older.stream().map(Page::rows).toList());
  }

  @Test
  void nobodyButAuditorsReadsTheLog() {
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> log.page(about(null))))
          .as("%s", other)
          .isInstanceOf(EJBAccessException.class);

      assertThat(leaves()).isEmpty();
    }
  }

  /** Leaves of one transaction, which all have its time. */
  private Void refusals(UUID object, int count) throws Exception {
    transaction.begin();
    for (int i = 0; i < count; i++) {
      audit.refused(Action.PAGE_CALLED, RecordRef.of("test", object), "NOT_FOUND");
    }
    transaction.commit();
    return null;
  }

  private Page page(Filter filter) {
    return as(AUDITOR, () -> log.page(filter));
  }

  private Page older(UUID object, Page from) {
    return from.hasOlder()
        ? page(from(object, from.rows().get(from.rows().size() - 1), false))
        : null;
  }

  private Page newer(UUID object, Page from) {
    return from.hasNewer() ? page(from(object, from.rows().get(0), true)) : null;
  }

  private static Filter from(UUID object, Row row, boolean newer) {
    return new Filter(null, null, object, null, null, null, new PageKey(row.at(), row.id()), newer);
  }

  private static Filter about(UUID object) {
    return new Filter(null, null, object, null, null, null, null, false);
  }
}
