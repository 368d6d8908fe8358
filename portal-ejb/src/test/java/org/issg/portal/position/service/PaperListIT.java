package org.issg.portal.position.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.meeting.service.MeetingPage;
import org.issg.portal.position.About;
import org.issg.portal.position.PaperState;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.position.service.PaperList.Filter;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.Track;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.PaperRows;
import org.issg.portal.testing.PaperScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class PaperListIT extends PaperScene {

  @Test
  void listShowsExactlyWhatCanBeOpened() {
    drafted();
    submitted();
    refused();
    circulated();
    circulatedTo(OTHER_CTF_DELEGATE);
    drafted(OTHER_CTF_DELEGATE, BodyCode.ISSG);
    List<UUID> all =
        Database.rows("select id from position_paper", row -> row.getObject(1, UUID.class));

    for (Person person :
        List.of(CTF_DELEGATE, OTHER_CTF_DELEGATE, HTF_DELEGATE, ISSG_DELEGATE, CTF_SECRETARY)) {
      assertThat(forward(person, Filter.ALL))
          .as("%s", person)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(id -> opens(person, id)).toList());
    }
  }

  private boolean opens(Person person, UUID id) {
    try {
      as(person, () -> reading.open(id));
      return true;
    } catch (AccessRefused refused) {
      return false;
    }
  }

  @Test
  void listIsOneLeafWithTheIdsShown() {
    UUID id = circulated();

    as(OTHER_CTF_DELEGATE, () -> reading.list(Filter.ALL));

    assertThat(leaf().action()).isEqualTo("position.listed");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().shown()).contains(id.toString());
  }

  @Test
  void filtersNarrowTheList() {
    UUID draft = drafted();
    UUID circulated = circulated();
    UUID turkiye = delegationOf(CTF_DELEGATE);

    assertThat(forward(CTF_DELEGATE, filter(null, null, null, PaperState.DRAFT)))
        .contains(draft)
        .doesNotContain(circulated);
    assertThat(forward(CTF_DELEGATE, filter(BodyCode.CTF, Track.CEASEFIRE, turkiye, null)))
        .contains(draft, circulated);
    for (Filter other :
        List.of(
            filter(BodyCode.HTF, null, null, null),
            filter(null, Track.HUMANITARIAN, null, null),
            filter(null, null, delegationOf(HTF_DELEGATE), null))) {
      assertThat(forward(CTF_DELEGATE, other)).doesNotContain(draft, circulated);
    }
  }

  private static Filter filter(BodyCode body, Track track, UUID delegation, PaperState state) {
    return new Filter(body, track, delegation, state, null, false);
  }

  @Test
  void pagesFollowOneAnotherForwardsAndBackwards() {
    PaperRows.circulated(45, null);

    List<UUID> forwards = forward(CTF_DELEGATE, Filter.ALL);
    List<UUID> backwards = backward(CTF_DELEGATE, forwards);

    assertThat(forwards).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(45);
    assertThat(backwards).isEqualTo(forwards.subList(0, forwards.size() - 1));
  }

  private List<UUID> forward(Person person, Filter filter) {
    List<UUID> ids = new ArrayList<>();
    Filter next = filter;
    PaperList.Page page;
    do {
      Filter now = next;
      page = as(person, () -> reading.list(now));
      ids.addAll(page.ids());
      if (page.hasNext()) {
        next = from(filter, page.rows().get(page.rows().size() - 1), false);
      }
    } while (page.hasNext());
    return ids;
  }

  private List<UUID> backward(Person person, List<UUID> forwards) {
    List<UUID> ids = new ArrayList<>();
    UUID last = forwards.get(forwards.size() - 1);
    PaperLine from = new PaperLine(paper(person, last).paper(), Map.of());
    PaperList.Page page;
    do {
      Filter now = from(Filter.ALL, from, true);
      page = as(person, () -> reading.list(now));
      List<UUID> reversed = new ArrayList<>(page.ids());
      Collections.reverse(reversed);
      ids.addAll(reversed);
      from = page.rows().get(0);
    } while (page.hasPrevious());
    Collections.reverse(ids);
    return ids;
  }

  private static Filter from(Filter filter, PaperLine line, boolean backwards) {
    PageKey key = new PageKey(line.paper().changedAt(), line.paper().id());
    return new Filter(
        filter.body(), filter.track(), filter.delegation(), filter.state(), key, backwards);
  }

  @Test
  void papersStandAtTheAgendaItemThatTheyAreAbout() {
    UUID meeting = ctfMeeting();
    About item = new About(SubjectKind.AGENDA_ITEM, items(meeting).get(0));
    UUID id = as(CTF_DELEGATE, () -> papers.draft(about(BodyCode.CTF, "On it", item)));

    assertThat(at(CTF_DELEGATE, meeting, item)).containsExactly(id);
    assertThat(at(OTHER_CTF_DELEGATE, meeting, item)).isEmpty();
    assertThat(at(CTF_SECRETARY, meeting, item)).isEmpty();
    submit(id);
    int seen = seen(CTF_SECRETARY, id);
    as(CTF_SECRETARY, () -> circulation.circulate(id, seen, symbol()));
    assertThat(at(OTHER_CTF_DELEGATE, meeting, item)).containsExactly(id);
    assertThat(leaf().action()).isEqualTo("meeting.read");
    assertThat(leaf().shown()).contains(id.toString());
    assertThat(as(OTHER_CTF_DELEGATE, () -> reading.about(item)).ids()).containsExactly(id);
    assertThat(leaf().action()).isEqualTo("position.listed");
  }

  private List<UUID> at(Person person, UUID meeting, About item) {
    MeetingPage page = as(person, () -> queries.open(meeting));
    assertThat(page.filing()).isEqualTo(!person.equals(CTF_SECRETARY));
    return page.papersAt(item.id()).stream().map(line -> line.paper().id()).toList();
  }

  @Test
  void paperThatCameToNothingStandsAtNoItem() {
    UUID meeting = ctfMeeting();
    About item = new About(SubjectKind.AGENDA_ITEM, items(meeting).get(0));
    UUID id = as(CTF_DELEGATE, () -> papers.draft(about(BodyCode.CTF, "On it", item)));

    as(CTF_DELEGATE, () -> papers.withdraw(id));

    assertThat(at(CTF_DELEGATE, meeting, item)).isEmpty();
    assertThat(forward(CTF_DELEGATE, Filter.ALL)).contains(id);
  }

  @Test
  void titleIsShownInTheLanguageOfTheReader() {
    PaperLine line = new PaperLine(null, Map.of("en", Samples.MARK + "A", "ar", "ب"));

    assertThat(line.titleFor("ar")).isEqualTo("ب");
    assertThat(line.languageFor("ru")).isEqualTo("en");
  }
}
