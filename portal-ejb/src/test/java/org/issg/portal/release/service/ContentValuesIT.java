package org.issg.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_CHAIR;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.AccessPolicy;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Protection;
import org.issg.portal.access.service.MemberService;
import org.issg.portal.audit.Action;
import org.issg.portal.dossier.Channel;
import org.issg.portal.dossier.service.DossierQueries;
import org.issg.portal.dossier.service.DossierService;
import org.issg.portal.dossier.service.ReportService;
import org.issg.portal.release.RecordKind;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.service.CurrentActor;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Incidents;
import org.issg.portal.testing.KeptActions;
import org.issg.portal.testing.KeptScene;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was changed in a record stays beside the leaf, for those alone who keep the record. */
class ContentValuesIT extends KeptScene {

  private static final List<Person> PEOPLE =
      List.of(
          CTF_SECRETARY,
          OTHER_CTF_SECRETARY,
          HTF_SECRETARY,
          CTF_COCHAIR,
          CTF_DELEGATE,
          OTHER_CTF_DELEGATE,
          HTF_CHAIR,
          ISSG_DELEGATE,
          ADMINISTRATOR);

  @Inject private ReportService reports;
  @Inject private DossierService dossiers;
  @Inject private DossierQueries dossierQueries;
  @Inject private MemberService members;
  @Inject private CurrentActor current;

  @BeforeEach
  void meetings() {
    on(Action.MEETING_CREATED, () -> as(CTF_SECRETARY, this::create));
    on(
        Action.MEETING_EDITED,
        () -> {
          UUID meeting = as(CTF_SECRETARY, this::create);
          as(CTF_SECRETARY, () -> meetings.edit(meeting, 0, Samples.named("Renamed")));
        });
    on(Action.ITEM_ADDED, this::ctfDraft);
    on(
        Action.ITEM_EDITED,
        () -> {
          UUID meeting = ctfDraft();
          UUID item = items(meeting).get(0);
          int seen = version(meeting);
          as(CTF_SECRETARY, () -> agenda.editItem(meeting, seen, item, Samples.item("Changed")));
        });
    on(
        Action.ITEM_REMOVED,
        () -> {
          UUID meeting = ctfDraft();
          UUID item = items(meeting).get(0);
          int seen = version(meeting);
          as(CTF_SECRETARY, () -> agenda.removeItem(meeting, seen, item));
        });
    on(
        Action.ITEMS_ORDERED,
        () -> {
          UUID meeting = ctfDraft();
          as(CTF_SECRETARY, () -> agenda.addItem(meeting, Samples.item("Second item")));
          List<UUID> items = items(meeting);
          int seen = version(meeting);
          as(CTF_SECRETARY, () -> agenda.order(meeting, seen, List.of(items.get(1), items.get(0))));
        });
    on(Action.DOCUMENT_ATTACHED, () -> attached(ctfDraft(), Samples.text(20)));
    on(
        Action.DOCUMENT_REPLACED,
        () -> {
          UUID meeting = ctfDraft();
          UUID document = attached(meeting, Samples.text(20));
          UUID newer = upload(CTF_SECRETARY, Samples.text(21));
          as(CTF_SECRETARY, () -> documents.replace(meeting, document, "en", newer));
        });
  }

  private UUID create() {
    return meetings.create(Samples.limitedToCtf(), Samples.plenary());
  }

  @BeforeEach
  void dossiers() {
    on(Action.REPORT_FILED, this::report);
    on(Action.DOSSIER_REGISTERED, this::dossier);
    on(
        Action.REPORT_JOINED,
        () -> {
          UUID dossier = dossier();
          UUID report = report();
          as(CTF_SECRETARY, () -> dossiers.join(dossier, report, Incidents.USUALLY_RELIABLE));
        });
    on(Action.CLARIFICATION_REQUESTED, () -> asked(dossier()));
    on(Action.CLARIFICATION_ANSWERED, () -> answered(dossier()));
    on(
        Action.ASSESSMENT_BEGUN,
        () -> {
          UUID dossier = dossier();
          answered(dossier);
          int seen = version(CTF_SECRETARY, dossier);
          as(CTF_SECRETARY, () -> dossiers.beginAssessment(dossier, seen));
        });
  }

  private UUID report() {
    UUID photograph =
        as(
            CTF_DELEGATE,
            () ->
                intake
                    .take(Samples.MARK + "a.jpg", new ByteArrayInputStream(Incidents.jpeg()))
                    .contentId());
    return as(
        CTF_DELEGATE,
        () ->
            reports.file(
                Incidents.shelling(BodyCode.CTF, Channel.HOTLINE),
                Incidents.SOURCE,
                List.of(Incidents.photograph(photograph))));
  }

  private UUID dossier() {
    UUID report = report();
    return as(
        CTF_SECRETARY,
        () -> dossiers.register(report, Incidents.dossier(), Incidents.USUALLY_RELIABLE));
  }

  private int version(Person person, UUID dossier) {
    return as(person, () -> dossierQueries.open(dossier)).dossier().version();
  }

  private UUID asked(UUID dossier) {
    int seen = version(CTF_COCHAIR, dossier);
    return as(
        CTF_COCHAIR,
        () ->
            dossiers.requestClarification(
                dossier, seen, delegationOf(CTF_DELEGATE), "Who saw this?"));
  }

  private void answered(UUID dossier) {
    UUID asked = asked(dossier);
    as(CTF_DELEGATE, () -> dossiers.answer(dossier, asked, "Our own people."));
  }

  @BeforeEach
  void papers() {
    on(Action.PAPER_DRAFTED, this::drafted);
    on(
        Action.PAPER_EDITED,
        () -> {
          UUID paper = drafted();
          int seen = seen(CTF_DELEGATE, paper);
          as(CTF_DELEGATE, () -> papers.edit(paper, seen, words(BodyCode.CTF, "Second thoughts")));
        });
    on(Action.PAPER_SUBMITTED, this::submitted);
    on(
        Action.PAPER_REVISED,
        () -> {
          UUID paper = refused();
          as(CTF_DELEGATE, () -> papers.revise(paper));
        });
  }

  @Test
  void everyChangeOfContentKeepsItsValuesAndNoAuditorReadsThem() throws SQLException {
    assertThat(acts().keySet()).isEqualTo(KeptActions.CONTENT);

    for (Action action : KeptActions.CONTENT) {
      Leaf leaf = kept(action).get(0);
      assertThat(isForAuditors(leaf)).as("%s is for auditors", action).isFalse();
      assertThat(readable(AUDITOR, leaf)).as("an auditor reads %s", action).isZero();
    }
  }

  /**
   * The second wall and the first, for people of every kind, on changes of every kind of record.
   */
  @Test
  void whoReadsAChangeIsDecidedAlikeByPolicyAndDatabase() throws SQLException {
    List<Person> people = new ArrayList<>(PEOPLE);
    people.add(Person.newcomer(DELEGATE_NAME));
    for (Action action :
        List.of(
            Action.MEETING_EDITED,
            Action.DOCUMENT_ATTACHED,
            Action.REPORT_FILED,
            Action.DOSSIER_REGISTERED,
            Action.PAPER_EDITED,
            Action.PAPER_SUBMITTED,
            Action.PAPER_REVISED)) {
      Leaf leaf = kept(action).get(0);
      Protection kept = protection(leaf);
      for (Person person : people) {
        boolean keeps = as(person, () -> decides(kept));
        assertThat(readable(person, leaf) > 0).as("%s of %s", action, person).isEqualTo(keeps);
      }
      assertThat(as(CTF_SECRETARY, () -> decides(kept)))
          .isEqualTo(kept.isWithSecretariat())
          .isEqualTo(action != Action.PAPER_EDITED && action != Action.PAPER_REVISED);
    }
  }

  private boolean decides(Protection kept) {
    members.frame(); // has the actor looked up
    return AccessPolicy.decide(current.get(), Operation.KEEP, kept, List.of(), Instant.now())
        .isPermitted();
  }

  /** The protection under which the database keeps the change. */
  private static Protection protection(Leaf leaf) {
    return Database.rows(
            "select distinct body, owner_delegation_id, with_secretariat from leaf_values"
                + " where leaf_id = ?",
            row ->
                new Protection(
                    BodyCode.valueOf(row.getString(1)),
                    Distribution.LIMITED,
                    row.getObject(2, UUID.class),
                    row.getBoolean(3) ? Instant.EPOCH : null,
                    null,
                    null),
            leaf.id())
        .get(0);
  }

  private static long readable(Person person, Leaf leaf) throws SQLException {
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(person);
      return sql.number(
          "select count(*) from leaf_values where leaf_id = '%s'".formatted(leaf.id()));
    }
  }

  @Test
  void changesOfADraftStayWithItsKeepersWhenItIsOpenedToAll() throws SQLException {
    UUID meeting = ctfDraft();
    Leaf added = leaf();
    as(CTF_SECRETARY, () -> meetings.publish(meeting));

    opened(RecordKind.MEETING, meeting, Distribution.GENERAL);

    assertThat(as(HTF_CHAIR, () -> queries.open(meeting)).meeting().id()).isEqualTo(meeting);
    assertThat(readable(HTF_CHAIR, added)).isZero();
    assertThat(readable(CTF_DELEGATE, added)).isZero();
    assertThat(readable(CTF_SECRETARY, added)).isOne();
  }

  @Test
  void whatADelegationWroteBeforeItHandedThePaperInStaysItsOwn() throws SQLException {
    UUID paper = drafted();
    Leaf draft = leaf();
    submit(paper);
    Leaf submission = leaf();

    assertThat(readable(CTF_DELEGATE, draft)).isOne();
    assertThat(readable(CTF_SECRETARY, draft)).isZero();
    assertThat(readable(CTF_SECRETARY, submission)).isEqualTo(2);
    assertThat(readable(OTHER_CTF_DELEGATE, submission)).isZero();
  }

  @Test
  void bothSidesOfAnEditedMeetingAreKept() {
    Leaf leaf = kept(Action.MEETING_EDITED).get(0);

    assertThat(leaf.values("before").getString("title")).isEqualTo(Samples.MARK + "Plenary");
    assertThat(leaf.values("after").getString("title")).isEqualTo(Samples.MARK + "Renamed");
    assertThat(leaf.values("after").getString("zone"))
        .isEqualTo(leaf.values("before").getString("zone"));
    assertThat(leaf.json().toString()).doesNotContain("Renamed");
  }

  @Test
  void itemsKeepTheirOrderBeforeAndAfter() {
    Leaf leaf = kept(Action.ITEMS_ORDERED).get(0);

    assertThat(leaf.values("before").getJsonArray("order"))
        .hasToString("[\"First item\",\"Second item\"]");
    assertThat(leaf.values("after").getJsonArray("order"))
        .hasToString("[\"Second item\",\"First item\"]");
  }

  @Test
  void itemThatIsTakenOffHasNoAfter() {
    Leaf leaf = kept(Action.ITEM_REMOVED).get(0);

    assertThat(sides(leaf)).containsExactly("before");
    assertThat(leaf.values("before").getString("title")).isEqualTo("First item");
  }

  @Test
  void filesAreKeptByTheirDigests() throws Exception {
    byte[] content = Samples.text(21);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));

    JsonObject after = kept(Action.DOCUMENT_REPLACED).get(0).values("after");

    assertThat(after.getString("file")).isEqualTo(digest);
    assertThat(after.getInt("number")).isEqualTo(2);
  }

  @Test
  void reportNeverNamesItsSource() {
    Leaf leaf = kept(Action.REPORT_FILED).get(0);

    JsonObject after = leaf.values("after");

    assertThat(after.getString("text")).startsWith(Samples.MARK);
    assertThat(after.getJsonArray("alleged")).hasToString("[\"UNKNOWN\"]");
    assertThat(after.getString("latitude")).isEqualTo("36.139");
    assertThat(after.getJsonArray("evidence")).hasSize(1);
    assertThat(after.toString())
        .doesNotContain(Incidents.SOURCE.name(), Incidents.SOURCE.contact());
  }

  @Test
  void textOfAPaperIsKeptByItsDigest() {
    JsonObject after = kept(Action.PAPER_EDITED).get(0).values("after");

    assertThat(after.getString("title.en")).isEqualTo(Samples.MARK + "Second thoughts");
    assertThat(after.getString("text.en")).matches("[0-9a-f]{64}");
    assertThat(after.isNull("file.en")).isTrue();
    assertThat(after.toString()).doesNotContain("Words of");
  }
}
