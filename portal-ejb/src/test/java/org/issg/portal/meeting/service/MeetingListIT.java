package org.issg.portal.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.ISSG_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.Schedule;
import org.issg.portal.meeting.service.MeetingList.Filter;
import org.issg.portal.meeting.service.MeetingList.Page;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class MeetingListIT extends MeetingScene {

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(2016, 3, 7, 10, 0);

  @Test
  void listShowsExactlyWhatCanBeOpened() {
    meetingsOfEveryProtection();
    List<UUID> all = Database.rows("select id from meeting", row -> row.getObject(1, UUID.class));

    for (Person person :
        List.of(
            CTF_DELEGATE, HTF_DELEGATE, ISSG_DELEGATE, NEWCOMER, CTF_SECRETARY, HTF_SECRETARY)) {
      List<UUID> listed = new ArrayList<>(ids(forward(person, null, false)));
      listed.addAll(ids(forward(person, null, true)));

      assertThat(listed)
          .as("%s", person)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(id -> opens(person, id)).toList());
    }
  }

  @Test
  void databaseKeepsNoMeetingLongerThanTheListLooksBack() {
    UUID id =
        published(
            CTF_SECRETARY, new Protection(BodyCode.CTF, Distribution.LIMITED), Samples.plenary());
    String lasts = "update meeting set ends_at = starts_at + cast(? as interval) where id = ?";
    String longest = Schedule.LONGEST.toString();

    assertThat(Database.change(lasts, longest, id)).isEqualTo(1);
    assertThatThrownBy(() -> Database.change(lasts, longest + "0.001S", id))
        .rootCause()
        .hasMessageContaining("meeting_not_endless");
  }

  /** Drafts, embargoes, grants and releases beside the demonstration data. */
  private void meetingsOfEveryProtection() {
    for (Distribution distribution : Distribution.values()) {
      Protection ctf = new Protection(BodyCode.CTF, distribution);
      draft(CTF_SECRETARY, ctf, Samples.plenary());
      published(CTF_SECRETARY, ctf, Samples.plenary(LONG_AGO));
      UUID embargoed = published(CTF_SECRETARY, ctf, Samples.plenary());
      Database.change(
          "update meeting set not_before = now() + interval '1 day' where id = ?", embargoed);
      UUID granted =
          published(HTF_SECRETARY, new Protection(BodyCode.HTF, distribution), Samples.plenary());
      grant(granted, CTF_DELEGATE);
    }
  }

  private static void grant(UUID meeting, Person person) {
    Database.change(
        "insert into access_grant (id, object_kind, object_id, member_id, granted_by)"
            + " select gen_random_uuid(), 'meeting', ?, id, ? from member where subject = ?",
        meeting,
        Samples.MARK,
        person.subject());
  }

  private boolean opens(Person person, UUID id) {
    return as(
        person,
        () -> {
          try {
            return queries.open(id).meeting().id().equals(id);
          } catch (AccessRefused refused) {
            return false;
          }
        });
  }

  @Test
  void comingMeetingsFollowPageByPageWithoutGapsOrDoubles() {
    manyMeetings("2046-03-07");

    List<Page> pages = forward(CTF_DELEGATE, BodyCode.CTF, false);

    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages.subList(0, pages.size() - 1))
        .allSatisfy(page -> assertThat(page.rows()).hasSize(MeetingList.SIZE));
    assertThat(ids(pages))
        .isEqualTo(
            Database.rows(
                "select id from meeting where body = 'CTF' and released_at is not null"
                    + " and ends_at > now() order by starts_at, id",
                row -> row.getObject(1, UUID.class)));
  }

  @Test
  void pastMeetingsFollowLatestFirst() {
    manyMeetings("2016-03-07");

    List<Page> pages = forward(CTF_DELEGATE, BodyCode.CTF, true);

    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(ids(pages))
        .isEqualTo(
            Database.rows(
                "select id from meeting where body = 'CTF' and released_at is not null"
                    + " and ends_at <= now() order by starts_at desc, id desc",
                row -> row.getObject(1, UUID.class)));
  }

  @Test
  void wayBackShowsTheSamePages() {
    for (boolean past : List.of(false, true)) {
      manyMeetings(past ? "2016-03-07" : "2046-03-07");
      List<Page> there = forward(CTF_DELEGATE, BodyCode.CTF, past);

      List<List<UUID>> back = new ArrayList<>();
      Page page = there.get(there.size() - 1);
      while (page.hasPrevious()) {
        PageKey first = key(page.rows().get(0));
        page = as(CTF_DELEGATE, () -> queries.list(new Filter(BodyCode.CTF, past, first, true)));
        back.add(0, ids(List.of(page)));
      }

      assertThat(back)
          .isEqualTo(
              there.subList(0, there.size() - 1).stream().map(each -> ids(List.of(each))).toList());
      assertThat(page.hasNext()).isTrue();
    }
  }

  @Test
  void listLeavesOneLeafThatNamesWhatWasShown() {
    Page page = as(CTF_DELEGATE, () -> queries.list(new Filter(null, false, null, false)));

    assertThat(page.rows()).isNotEmpty();
    assertThat(page.hasPrevious()).isFalse();
    assertThat(leaf().action()).isEqualTo("meeting.listed");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().shown())
        .isEqualTo(page.rows().stream().map(each -> each.id().toString()).toList());
  }

  @Test
  void listOfOneBodyShowsNoOther() {
    List<Page> pages = forward(ISSG_DELEGATE, BodyCode.ISSG, false);
    List<Page> others = forward(ISSG_DELEGATE, BodyCode.CTF, false);

    assertThat(pages)
        .flatExtracting(Page::rows)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.protection().body()).isEqualTo(BodyCode.ISSG));
    assertThat(ids(others)).isEmpty();
  }

  @Test
  void releaseToTheGroupReachesEveryMember() {
    UUID id = published(ISSG_SECRETARY, Samples.general(BodyCode.ISSG), Samples.plenary());

    assertThat(ids(forward(HTF_DELEGATE, null, false))).contains(id);
  }

  /** Forty-five published meetings, of which always three begin at the same time. */
  private static void manyMeetings(String day) {
    Database.change(
        "insert into meeting (id, kind, title, place, starts_at, ends_at, zone, state, body,"
            + " distribution, released_at, created_by, created_at, published_by, published_at,"
            + " changed_at)"
            + " select gen_random_uuid(), 'PLENARY', ? || number, 'Geneva',"
            + " ?::timestamptz + interval '1 day' * (number % 15),"
            + " ?::timestamptz + interval '1 day' * (number % 15) + interval '1 hour',"
            + " 'Europe/Zurich', 'PUBLISHED', 'CTF', 'LIMITED', now(), 'test', now(), 'test',"
            + " now(), now() from generate_series(1, 45) as number",
        Samples.MARK, day, day);
  }

  private List<Page> forward(Person person, BodyCode body, boolean past) {
    List<Page> pages = new ArrayList<>();
    PageKey key = null;
    Page page;
    do {
      Filter filter = new Filter(body, past, key, false);
      page = as(person, () -> queries.list(filter));
      pages.add(page);
      key = page.hasNext() ? key(page.rows().get(page.rows().size() - 1)) : null;
    } while (page.hasNext());
    return Collections.unmodifiableList(pages);
  }

  private static PageKey key(Meeting meeting) {
    return new PageKey(meeting.schedule().start().toInstant(), meeting.id());
  }

  private static List<UUID> ids(List<Page> pages) {
    return pages.stream().flatMap(page -> page.rows().stream()).map(Meeting::id).toList();
  }
}
