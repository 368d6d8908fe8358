package org.issg.portal.testing;

import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.document.service.UploadIntake;
import org.issg.portal.dossier.Channel;
import org.issg.portal.dossier.DossierContent;
import org.issg.portal.dossier.service.DossierPage;
import org.issg.portal.dossier.service.DossierQueries;
import org.issg.portal.dossier.service.DossierService;
import org.issg.portal.dossier.service.EvidenceService;
import org.issg.portal.dossier.service.ReportQueries;
import org.issg.portal.dossier.service.ReportService;
import org.issg.portal.shared.BodyCode;

/** A test for which incidents have been reported and dossiers registered. */
public abstract class DossierScene extends ServiceIT {

  @Inject protected ReportService reports;
  @Inject protected ReportQueries reportQueries;
  @Inject protected DossierService dossiers;
  @Inject protected DossierQueries queries;
  @Inject protected EvidenceService evidence;
  @Inject protected UploadIntake intake;

  /** A report that the person has filed with a source and a photograph. */
  protected final UUID filed(Person person, BodyCode body) {
    UUID photograph = photograph(person);
    return as(
        person,
        () ->
            reports.file(
                Incidents.shelling(body, Channel.HOTLINE),
                Incidents.SOURCE,
                List.of(Incidents.photograph(photograph))));
  }

  /** The id of a photograph that has arrived whole. */
  protected final UUID photograph(Person sender) {
    return upload(sender, "market.jpg", Incidents.jpeg());
  }

  protected final UUID upload(Person sender, String name, byte[] content) {
    return as(
        sender,
        () -> intake.take(Samples.MARK + name, new ByteArrayInputStream(content)).contentId());
  }

  /** A report of Türkiye to the Ceasefire Task Force. */
  protected final UUID report() {
    return filed(CTF_DELEGATE, BodyCode.CTF);
  }

  protected final UUID registered(Person secretary, UUID report, DossierContent content) {
    return as(secretary, () -> dossiers.register(report, content, Incidents.USUALLY_RELIABLE));
  }

  /** A dossier of the Ceasefire Task Force of a report of Türkiye. */
  protected final UUID ctfDossier() {
    return registered(CTF_SECRETARY, report(), Incidents.dossier());
  }

  protected final UUID restrictedDossier() {
    return registered(CTF_SECRETARY, report(), Incidents.dossier(Distribution.RESTRICTED));
  }

  /** Somebody else who sits in the Ceasefire Task Force for the same delegation. */
  protected static Person colleagueOf(Person person) {
    Person colleague = Person.member("DELEGATE", "CTF");
    Database.change(
        "update member set delegation_id = ? where subject = ?",
        delegationOf(person),
        colleague.subject());
    return colleague;
  }

  /** Grants a restricted dossier to the delegation of a person. */
  protected static void grant(UUID dossier, Person person) {
    Database.change(
        "insert into access_grant (id, object_kind, object_id, delegation_id, granted_by)"
            + " select gen_random_uuid(), 'dossier', ?, delegation_id, ? from member"
            + " where subject = ?",
        dossier,
        Samples.MARK,
        person.subject());
  }

  /** The page of a dossier as the person sees it. */
  protected final DossierPage page(Person person, UUID dossier) {
    return as(person, () -> queries.open(dossier));
  }

  protected final int version(UUID dossier) {
    return page(CTF_SECRETARY, dossier).dossier().version();
  }

  /** The delegation for which the person sits. */
  protected static UUID delegationOf(Person person) {
    return Database.rows(
            "select delegation_id from member where subject = ?",
            row -> row.getObject(1, UUID.class),
            person.subject())
        .get(0);
  }
}
