package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.FRENCH_HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_CHAIR;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.OTHER_CTF_COCHAIR;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Location;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.TimePrecision;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.DossierScene;
import org.issg.portal.testing.Incidents;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

class DossierQueriesIT extends DossierScene {

  private static final LocalDate DAY = LocalDate.of(2031, 3, 7);

  @Test
  void bodyReadsItsDossiersAndTheLogSaysWhatWasShown() {
    UUID id = ctfDossier();

    for (Person reader :
        List.of(CTF_COCHAIR, OTHER_CTF_COCHAIR, CTF_DELEGATE, OTHER_CTF_DELEGATE, CTF_SECRETARY)) {
      DossierPage page = page(reader, id);

      assertThat(page.dossier().id()).isEqualTo(id);
      Leaf leaf = leaf();
      assertThat(leaf.action()).isEqualTo("dossier.read");
      assertThat(leaf.outcome()).isEqualTo("READ");
      assertThat(leaf.objectId()).isEqualTo(id);
      assertThat(leaf.shown())
          .containsExactly(
              page.reports().get(0).report().id().toString(),
              page.evidence().get(0).id().toString());
    }
  }

  @Test
  void humanitarianTaskForceSeesNoDossierOfTheCeasefireTaskForce() {
    UUID id = ctfDossier();

    for (Person other :
        List.of(HTF_CHAIR, HTF_DELEGATE, FRENCH_HTF_DELEGATE, HTF_SECRETARY, ISSG_DELEGATE)) {
      AccessRefused refusal = refused(other, () -> queries.open(id));
      assertThat(refusal.reason()).as("%s", other).isEqualTo(Reason.NOT_A_MEMBER);
      assertThat(refusal.action()).isEqualTo(Action.DOSSIER_READ);
      assertThat(refusal.isHidden()).isTrue();
      assertThat(leaves()).isEmpty();
      assertThat(listed(other)).doesNotContain(id);
      assertThat(mapped(other)).doesNotContain(id);
    }
    assertThat(listed(OTHER_CTF_DELEGATE)).contains(id);
    assertThat(mapped(OTHER_CTF_DELEGATE)).contains(id);
  }

  @Test
  void whoReadsNoContentOpensNoDossier() {
    UUID id = ctfDossier();

    assertThat(refused(NEWCOMER, () -> queries.open(id)).reason()).isEqualTo(Reason.NOT_A_MEMBER);
    for (Person outsider : List.of(AUDITOR, ADMINISTRATOR)) {
      assertThatThrownBy(() -> as(outsider, () -> queries.open(id)))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void restrictedDossierIsReadByTheSecretariatAndThoseWhomAGrantNames() {
    UUID id = restrictedDossier();
    UUID report = page(CTF_SECRETARY, id).reports().get(0).report().id();
    assertThat(refused(CTF_COCHAIR, () -> queries.open(id)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);
    assertThat(listed(CTF_COCHAIR)).doesNotContain(id);

    grant(id, CTF_COCHAIR);

    assertThat(page(CTF_COCHAIR, id).evidence()).hasSize(1);
    assertThat(listed(CTF_COCHAIR)).contains(id);
    assertThat(as(CTF_COCHAIR, () -> reportQueries.open(report)).report().id()).isEqualTo(report);
    assertThat(refused(OTHER_CTF_COCHAIR, () -> queries.open(id)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);
    Database.change("update access_grant set expires_at = now() where object_id = ?", id);
    assertThat(refused(CTF_COCHAIR, () -> queries.open(id)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);
  }

  @Test
  void dossierThatDoesNotExistIsNotFound() {
    assertThat(refused(CTF_SECRETARY, () -> queries.open(UUID.randomUUID())).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void mapShowsAPointOrTheMiddleOfTheGovernorate() {
    UUID exact = ctfDossier();
    UUID vague =
        registered(
            CTF_SECRETARY,
            report(),
            Incidents.dossier(
                Distribution.LIMITED, Incidents.longAgo(), Location.in("SY07", "North of Maarat")));

    List<MapPoint> points = as(CTF_DELEGATE, () -> queries.map(DossierList.Filter.ALL));

    assertThat(leaf().action()).isEqualTo("dossier.mapped");
    assertThat(leaf().shown())
        .isEqualTo(points.stream().map(point -> point.id().toString()).toList());
    assertThat(point(points, exact).latitude()).isEqualTo(36.139);
    assertThat(point(points, exact).placePrecision()).isEqualTo(2);
    assertThat(point(points, vague).latitude()).isEqualTo(35.8);
    assertThat(point(points, vague).placePrecision()).isEqualTo(Location.AREA);
  }

  private static MapPoint point(List<MapPoint> points, UUID id) {
    return points.stream().filter(point -> point.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void bulletinCountsDossiersAndTheirReportsByGovernorateAndKind() {
    UUID first = on(DAY.atTime(23, 30), Incidents.inAleppo());
    UUID further = filed(CTF_SECRETARY, BodyCode.CTF);
    as(CTF_SECRETARY, () -> dossiers.join(first, further, null));
    on(DAY.atTime(0, 0), Incidents.inAleppo());
    on(DAY.atTime(12, 0), Location.in("SY07", null));
    on(DAY.plusDays(1).atTime(0, 0), Incidents.inAleppo());
    on(DAY.minusDays(1).atTime(23, 59), Incidents.inAleppo());

    Bulletin bulletin = as(OTHER_CTF_DELEGATE, () -> queries.bulletin(BodyCode.CTF, DAY));

    assertThat(leaf().action()).isEqualTo("dossier.bulletinRead");
    assertThat(leaf().body()).isEqualTo("CTF");
    assertThat(leaf().json().getString("range")).isEqualTo(DAY.toString());
    assertThat(bulletin.lines())
        .containsExactly(
            new Bulletin.Line("SY02", IncidentKind.SHELLING, 2, 3, 0),
            new Bulletin.Line("SY07", IncidentKind.SHELLING, 1, 1, 0));
    assertThat(bulletin.dossiers()).isEqualTo(3);
    assertThat(bulletin.reports()).isEqualTo(4);
  }

  @Test
  void bulletinIsMarkedByTheNarrowestCircleOfWhatItCounts() {
    LocalDate day = LocalDate.of(2031, 4, 1);
    registered(
        CTF_SECRETARY,
        report(),
        Incidents.dossier(
            Distribution.RESTRICTED,
            Occurrence.of(day.atTime(9, 0), TimePrecision.EXACT, "Asia/Damascus"),
            Incidents.inAleppo()));

    assertThat(as(CTF_SECRETARY, () -> queries.bulletin(BodyCode.CTF, day)).distribution())
        .isEqualTo(Distribution.RESTRICTED);
    assertThat(leaf().distribution()).isEqualTo("RESTRICTED");
    assertThat(as(CTF_DELEGATE, () -> queries.bulletin(BodyCode.CTF, day)).distribution())
        .isEqualTo(Distribution.LIMITED);
    assertThat(leaf().distribution()).isEqualTo("LIMITED");
  }

  @Test
  void incidentOfAnUnknownDayStandsInNoBulletin() {
    LocalDate monday = LocalDate.of(2031, 3, 3);
    registered(
        CTF_SECRETARY,
        report(),
        Incidents.dossier(
            Distribution.LIMITED,
            Occurrence.of(monday.atTime(9, 0), TimePrecision.WEEK, "Asia/Damascus"),
            Incidents.inAleppo()));

    assertThat(as(CTF_DELEGATE, () -> queries.bulletin(BodyCode.CTF, monday)).lines()).isEmpty();
  }

  @Test
  void bulletinIsForMembersOfItsBody() {
    on(DAY.atTime(12, 0), Incidents.inAleppo());

    AccessRefused refusal = refused(HTF_DELEGATE, () -> queries.bulletin(BodyCode.CTF, DAY));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_MEMBER);
    assertThat(refusal.action()).isEqualTo(Action.BULLETIN_READ);
    assertThat(leaves()).isEmpty();
    assertThat(as(HTF_DELEGATE, () -> queries.bulletin(BodyCode.HTF, DAY)).lines()).isEmpty();
  }

  @Test
  void reportMayJoinDossiersNearItInTimeAndPlace() {
    UUID same = ctfDossier();
    UUID otherSide = near(Incidents.longAgo(), new Location("SY07", null, null, 36.2, 36.7, 3));
    UUID far = near(Incidents.longAgo(), Location.in("SY12", null));
    UUID later = near(Incidents.at(LocalDateTime.of(2016, 3, 12, 10, 0)), Incidents.inAleppo());
    UUID waiting = report();

    List<Dossier> near = as(CTF_SECRETARY, () -> queries.candidates(waiting));

    assertThat(leaf().action()).isEqualTo("dossier.listed");
    assertThat(near).extracting(Dossier::id).contains(same, otherSide).doesNotContain(far, later);
    assertThat(refused(HTF_SECRETARY, () -> queries.candidates(waiting)).reason())
        .isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThatThrownBy(() -> as(CTF_DELEGATE, () -> queries.candidates(waiting)))
        .isInstanceOf(EJBAccessException.class);
  }

  private UUID on(LocalDateTime local, Location location) {
    return near(Incidents.at(local), location);
  }

  private UUID near(Occurrence occurrence, Location location) {
    return registered(
        CTF_SECRETARY, report(), Incidents.dossier(Distribution.LIMITED, occurrence, location));
  }

  private List<UUID> listed(Person person) {
    return as(person, () -> queries.list(filterOfDay())).rows().stream().map(Dossier::id).toList();
  }

  private List<UUID> mapped(Person person) {
    return as(person, () -> queries.map(filterOfDay())).stream().map(MapPoint::id).toList();
  }

  private static DossierList.Filter filterOfDay() {
    LocalDate day = LocalDate.of(2016, 3, 7);
    return new DossierList.Filter(null, null, null, null, day, day, null, false);
  }
}
