package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.service.DossierList.Filter;
import org.issg.portal.dossier.service.DossierList.Page;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.DossierScene;
import org.issg.portal.testing.IncidentRows;
import org.issg.portal.testing.Incidents;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

class DossierListIT extends DossierScene {

  @Test
  void listShowsExactlyWhatCanBeOpened() {
    ctfDossier();
    grant(restrictedDossier(), CTF_DELEGATE);
    UUID embargoed = ctfDossier();
    Database.change(
        "update dossier set not_before = now() + interval '1 day' where id = ?", embargoed);
    List<UUID> all = Database.rows("select id from dossier", row -> row.getObject(1, UUID.class));

    for (Person person :
        List.of(CTF_DELEGATE, OTHER_CTF_DELEGATE, HTF_DELEGATE, NEWCOMER, CTF_SECRETARY)) {
      assertThat(ids(forward(person, Filter.ALL)))
          .as("%s", person)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(id -> opens(person, id)).toList());
    }
  }

  private boolean opens(Person person, UUID id) {
    return as(
        person,
        () -> {
          try {
            return queries.open(id).dossier().id().equals(id);
          } catch (AccessRefused refused) {
            return false;
          }
        });
  }

  @Test
  void latestIncidentsFollowPageByPageThereAndBack() {
    IncidentRows.dossiers(45, "2016-03-07");
    Filter ctf = new Filter(BodyCode.CTF, null, null, null, null, null, null, false);

    List<Page> there = forward(OTHER_CTF_DELEGATE, ctf);

    assertThat(there).hasSizeGreaterThan(2);
    assertThat(ids(there))
        .isEqualTo(
            Database.rows(
                "select id from dossier where body = 'CTF' and distribution = 'LIMITED'"
                    + " order by occurred_at desc, id desc",
                row -> row.getObject(1, UUID.class)));
    Page page = there.get(there.size() - 1);
    for (int i = there.size() - 1; i > 0; i--) {
      assertThat(page.hasPrevious()).isTrue();
      Filter back = at(ctf, key(page.rows().get(0)), true);
      page = as(OTHER_CTF_DELEGATE, () -> queries.list(back));
      assertThat(page.rows()).extracting(Dossier::id).isEqualTo(ids(List.of(there.get(i - 1))));
      assertThat(page.hasNext()).isTrue();
    }
    assertThat(page.hasPrevious()).isFalse();
  }

  @Test
  void eachCriterionNarrowsTheList() {
    UUID id = ctfDossier();
    LocalDate day = LocalDate.of(2016, 3, 7);
    List<Filter> fitting =
        List.of(
            new Filter(BodyCode.CTF, null, null, null, day, day, null, false),
            new Filter(null, IncidentKind.SHELLING, null, null, day, day, null, false),
            new Filter(null, null, Incidents.ALEPPO, null, day, day, null, false),
            new Filter(null, null, null, DossierState.REGISTERED, day, day, null, false));
    List<Filter> others =
        List.of(
            new Filter(BodyCode.HTF, null, null, null, day, day, null, false),
            new Filter(null, IncidentKind.OTHER, null, null, day, day, null, false),
            new Filter(null, null, Incidents.IDLIB, null, day, day, null, false),
            new Filter(null, null, null, DossierState.CLOSED, day, day, null, false),
            new Filter(null, null, null, null, day.plusDays(1), null, null, false),
            new Filter(null, null, null, null, null, day.minusDays(1), null, false));

    assertThat(fitting)
        .allSatisfy(filter -> assertThat(ids(forward(CTF_DELEGATE, filter))).contains(id));
    assertThat(others)
        .allSatisfy(filter -> assertThat(ids(forward(CTF_DELEGATE, filter))).doesNotContain(id));
  }

  @Test
  void listLeavesOneLeafThatNamesWhatWasShown() {
    ctfDossier();

    Page page = as(CTF_DELEGATE, () -> queries.list(Filter.ALL));

    assertThat(page.places()).containsKey(Incidents.ALEPPO);
    assertThat(leaf().action()).isEqualTo("dossier.listed");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().shown())
        .isNotEmpty()
        .isEqualTo(page.rows().stream().map(row -> row.id().toString()).toList());
  }

  @Test
  void restrictedDossierIsOnTheListOfWhomAGrantNames() {
    UUID id = registered(CTF_SECRETARY, report(), Incidents.dossier(Distribution.RESTRICTED));
    grant(id, OTHER_CTF_DELEGATE);

    assertThat(ids(forward(OTHER_CTF_DELEGATE, Filter.ALL))).contains(id);
    assertThat(ids(forward(CTF_DELEGATE, Filter.ALL))).doesNotContain(id);
  }

  private List<Page> forward(Person person, Filter filter) {
    List<Page> pages = new ArrayList<>();
    Page page = as(person, () -> queries.list(filter));
    pages.add(page);
    while (page.hasNext()) {
      Filter next = at(filter, key(page.rows().get(page.rows().size() - 1)), false);
      page = as(person, () -> queries.list(next));
      pages.add(page);
    }
    return pages;
  }

  private static Filter at(Filter filter, PageKey key, boolean backwards) {
    return new Filter(
        filter.body(),
        filter.kind(),
        filter.governorate(),
        filter.state(),
        filter.from(),
        filter.until(),
        key,
        backwards);
  }

  private static PageKey key(Dossier dossier) {
    return new PageKey(dossier.occurrence().at(), dossier.id());
  }

  private static List<UUID> ids(List<Page> pages) {
    return pages.stream().flatMap(page -> page.rows().stream()).map(Dossier::id).toList();
  }
}
