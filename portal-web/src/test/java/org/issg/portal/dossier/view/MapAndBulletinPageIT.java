package org.issg.portal.dossier.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.journey.Fitness;
import org.issg.portal.journey.Incidents;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** Dossiers on the map and in the bulletin of their day; their pages in every look. */
@Journey
class MapAndBulletinPageIT {

  private static UUID dossier(Visitors visitors, String title, String governorate, String day) {
    var delegate = new Incidents(visitors.as(Person.CTF_DELEGATE_TR));
    var report = delegate.report("Rounds fell on a street.", governorate, day);
    return new Incidents(visitors.as(Person.SECRETARIAT_CTF)).register(report, title);
  }

  @Test
  void marksOfTheMapAreReachedByKeyboardAndLeadToTheirDossier(Visitors visitors) {
    var title = Names.unique("Shelling on the map");
    dossier(visitors, title, "SY06", "2016-02-28");
    var delegate = visitors.as(Person.CTF_DELEGATE_IR);
    delegate.open("/dossier/map.xhtml?from=2016-02-28&until=2016-02-28");

    mark(delegate, title).focus();
    delegate.page().keyboard().press("Enter");
    var link = delegate.page().locator(".leaflet-popup a[href*='/dossier/view']");
    assertThat(link).isFocused();
    delegate.page().keyboard().press("Escape");
    assertThat(delegate.page().locator(".leaflet-popup")).hasCount(0);
    assertThat(mark(delegate, title)).isFocused();
    delegate.page().keyboard().press("Enter");
    delegate.page().keyboard().press("Enter");

    assertThat(delegate.heading()).hasText(title);
  }

  private static Locator mark(Visit visit, String title) {
    return visit.page().locator(".mark[aria-label='" + title + "']");
  }

  @Test
  void mapIsNotMirrored(Visitors visitors) {
    var west = Names.unique("Shelling in the west");
    var east = Names.unique("Shelling in the east");
    dossier(visitors, west, "SY06", "2016-02-29");
    dossier(visitors, east, "SY08", "2016-02-29");

    for (var look : List.of(Look.WIDE, Look.WIDE_ARABIC, Look.PHONE_ARABIC)) {
      var delegate = visitors.as(Person.CTF_DELEGATE_IR, look);
      delegate.open("/dossier/map.xhtml?from=2016-02-29&until=2016-02-29");
      assertThat(delegate.page().locator(".map-outline")).hasCount(14);
      assertThat(Layout.extent(mark(delegate, west)).middle())
          .isLessThan(Layout.extent(mark(delegate, east)).middle());
    }
  }

  @Test
  void bulletinCountsTheDossiersOfItsDay(Visitors visitors) {
    dossier(visitors, Names.unique("First of the day"), "SY02", "2016-03-01");
    dossier(visitors, Names.unique("Second of the day"), "SY02", "2016-03-01");
    dossier(visitors, Names.unique("Third of the day"), "SY07", "2016-03-01");
    var delegate = visitors.as(Person.CTF_DELEGATE_IR);

    delegate.open("/dossier/bulletin.xhtml?body=CTF&day=2016-03-01");

    assertThat(delegate.heading()).hasText("Bulletin of 1 March 2016");
    assertThat(delegate.page().locator(".tally tbody th"))
        .hasText(new String[] {"Aleppo", "Idlib"});
    assertThat(delegate.page().locator(".tally tbody .total")).hasText(new String[] {"2", "1"});
    assertThat(delegate.page().locator(".tally tfoot .total")).hasText("3");
    delegate.link("Previous day").click();
    assertThat(delegate.heading()).hasText("Bulletin of 29 February 2016");
  }

  @Test
  void bulletinOfAForeignBodyAndMalformedAddressesLeadNowhere(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_IR);

    for (var path :
        List.of(
            "bulletin.xhtml?body=HTF&day=2016-03-01",
            "bulletin.xhtml?body=CTF&day=yesterday",
            "list.xhtml?kind=PARTY",
            "list.xhtml?from=7.3.2016",
            "map.xhtml?state=UNKNOWN",
            "list.xhtml?after=nowhere",
            "view.xhtml?id=1",
            "reportView.xhtml")) {
      assertThat(delegate.get("/dossier/" + path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void pagesOfAReportAndOfADossierAreFitForUse(Visitors visitors) {
    var dossier = dossier(visitors, Names.unique("Dossier for every look"), "SY12", "2016-03-02");
    var waiting =
        new Incidents(visitors.as(Person.CTF_DELEGATE_TR))
            .report("Rounds fell on a street.", "SY12", "2016-03-02");
    new Incidents(visitors.as(Person.CTF_COCHAIR_RU)).ask(dossier, "Türkiye");
    var fitness = new Fitness();
    var complaints = new ArrayList<String>();

    for (var look : Look.values()) {
      for (var reader : List.of(Person.CTF_COCHAIR_US, Person.CTF_DELEGATE_TR)) {
        var delegate = visitors.as(reader, look);
        delegate.open(Incidents.DOSSIER + dossier);
        fitness.complaints(delegate, look).forEach(each -> complaints.add("dossier: " + each));
      }
      var secretary = visitors.as(Person.SECRETARIAT_CTF, look);
      secretary.open(Incidents.REPORT + waiting);
      fitness.complaints(secretary, look).forEach(each -> complaints.add("report: " + each));
    }

    assertThat(complaints).isEmpty();
  }
}
