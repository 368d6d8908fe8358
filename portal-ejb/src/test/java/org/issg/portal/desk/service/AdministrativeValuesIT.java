package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Term;
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.access.service.MemberService;
import org.issg.portal.access.service.SignedIn;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.ValueLine;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.mandate.AccountRoles;
import org.issg.portal.mandate.Accreditation;
import org.issg.portal.mandate.Invitation;
import org.issg.portal.mandate.service.AccountService;
import org.issg.portal.mandate.service.DelegationService;
import org.issg.portal.mandate.service.SeatService;
import org.issg.portal.meeting.ItemContent;
import org.issg.portal.meeting.ItemKind;
import org.issg.portal.release.RecordKind;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.Role;
import org.issg.portal.testing.Accounts;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.KeptActions;
import org.issg.portal.testing.KeptScene;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What administrative acts changed stays beside their leaves, for auditors, and tells no content.
 */
class AdministrativeValuesIT extends KeptScene {

  private static final AlertTerms TERMS =
      new AlertTerms(AlertKind.REFUSALS, Samples.MARK + "kept", 3, 30, null);

  @Inject private SeatService seats;
  @Inject private DelegationService delegations;
  @Inject private AccountService accounts;
  @Inject private MemberService members;
  @Inject private LoginRegister register;
  @Inject private RuleService rules;
  @Inject private LeafQueries leafQueries;

  private final String account = Accounts.MARK + UUID.randomUUID().toString().substring(0, 13);

  @AfterEach
  void takeAway() {
    new Accounts().removeSamples();
    Database.change("delete from alert_rule where name like ?", Samples.MARK + "%");
  }

  @BeforeEach
  void people() {
    on(Action.MEMBER_CREATED, () -> as(NOBODY, () -> register.loggedIn(signedIn())));
    on(
        Action.LANGUAGE_CHOSEN,
        () -> {
          Person person = Person.member("DELEGATE", "CTF");
          as(person, () -> members.chooseLanguage("ar"));
        });
    on(Action.SEAT_GIVEN, () -> seat(Person.newcomer(DELEGATE_NAME)));
    on(
        Action.SEAT_CHANGED,
        () -> {
          UUID seat = seat(Person.newcomer(DELEGATE_NAME));
          Instant begin =
              Database.rows(
                      "select valid_from from membership where id = ?",
                      row -> row.getTimestamp(1).toInstant(),
                      seat)
                  .get(0);
          Term longer = new Term(begin, begin.plus(Duration.ofDays(9)));
          as(CTF_SECRETARY, () -> seats.reschedule(seat, 0, longer));
        });
    on(
        Action.SEAT_ENDED,
        () -> {
          UUID seat = seat(Person.newcomer(DELEGATE_NAME));
          as(CTF_SECRETARY, () -> seats.end(seat, 0));
        });
    on(
        Action.DELEGATION_ADDED,
        () ->
            as(
                CTF_SECRETARY,
                () -> delegations.add("NOR", Samples.MARK + "Norway", "Norvège", "Н", "ن")));
    on(
        Action.DELEGATION_SET,
        () -> {
          UUID member = Person.newcomer(DELEGATE_NAME).memberId();
          as(CTF_SECRETARY, () -> delegations.set(member, 0, delegationOf(CTF_DELEGATE)));
        });
  }

  @BeforeEach
  void accountsAndRules() {
    on(Action.ACCOUNT_INVITED, this::invited);
    on(
        Action.ACCOUNT_ROLES_SET,
        () -> {
          UUID member = invited();
          as(
              ADMINISTRATOR,
              () -> accounts.setRoles(member, new AccountRoles(Set.of(Role.AUDITOR))));
        });
    on(Action.ACCOUNT_DISABLED, this::disabled);
    on(
        Action.ACCOUNT_ENABLED,
        () -> {
          UUID member = disabled();
          as(ADMINISTRATOR, () -> accounts.enable(member));
        });
    on(Action.RULE_MADE, this::rule);
    on(
        Action.RULE_CHANGED,
        () -> {
          UUID rule = rule();
          AlertTerms terms = new AlertTerms(AlertKind.REFUSALS, TERMS.name(), 5, 60, null);
          as(AUDITOR, () -> rules.change(rule, 0, terms));
        });
    on(
        Action.RULE_TURNED,
        () -> {
          UUID rule = rule();
          as(AUDITOR, () -> rules.turn(rule, 0, false));
        });
    on(
        Action.RULE_DELETED,
        () -> {
          UUID rule = rule();
          as(AUDITOR, () -> rules.delete(rule, 0));
        });
  }

  @BeforeEach
  void publication() {
    on(
        Action.MEETING_PUBLISHED,
        () -> {
          UUID meeting = ctfDraft();
          attached(meeting, Samples.text(20));
          as(CTF_SECRETARY, () -> meetings.publish(meeting));
        });
    on(
        Action.MEETING_CANCELLED,
        () -> {
          UUID meeting = ctfMeeting();
          as(CTF_SECRETARY, () -> meetings.cancel(meeting, "A secret reason"));
        });
    on(
        Action.DOCUMENT_WITHDRAWN,
        () -> {
          UUID meeting = ctfMeeting();
          UUID document = attached(meeting, Samples.text(20));
          as(CTF_SECRETARY, () -> documents.withdraw(meeting, document));
        });
    on(Action.PAPER_CIRCULATED, this::circulated);
    on(Action.PAPER_REFUSED, this::refused);
    on(
        Action.PAPER_WITHDRAWN,
        () -> {
          UUID paper = drafted();
          as(CTF_DELEGATE, () -> papers.withdraw(paper));
        });
    on(
        Action.ACCESS_GRANTED,
        () -> {
          UUID meeting = ctfMeeting();
          as(CTF_SECRETARY, () -> agenda.addItem(meeting, naming(CTF_DELEGATE)));
        });
    on(
        Action.ACCESS_ENDED,
        () -> {
          UUID meeting = ctfMeeting();
          as(CTF_SECRETARY, () -> agenda.addItem(meeting, naming(CTF_DELEGATE)));
          UUID item = items(meeting).get(1);
          int seen = version(meeting);
          as(CTF_SECRETARY, () -> agenda.editItem(meeting, seen, item, naming(CTF_COCHAIR)));
        });
  }

  @BeforeEach
  void distribution() {
    on(
        Action.DISTRIBUTION_PROPOSED,
        () -> {
          UUID meeting = ctfMeeting();
          String mark = release(CTF_SECRETARY, RecordKind.MEETING, meeting).present().mark();
          as(
              CTF_SECRETARY,
              () ->
                  releases.propose(
                      RecordKind.MEETING, meeting, mark, Distribution.GENERAL, REASON));
        });
    on(Action.DISTRIBUTION_CONFIRMED, () -> opened(RecordKind.MEETING, ctfMeeting(), GENERAL));
    on(
        Action.DISTRIBUTION_DECLINED,
        () -> {
          UUID meeting = ctfMeeting();
          UUID change = proposed(RecordKind.MEETING, meeting, GENERAL);
          as(
              OTHER_CTF_SECRETARY,
              () -> releases.decline(RecordKind.MEETING, meeting, change, REASON));
        });
    on(
        Action.DISTRIBUTION_WITHDRAWN,
        () -> {
          UUID meeting = ctfMeeting();
          UUID change = proposed(RecordKind.MEETING, meeting, GENERAL);
          as(CTF_SECRETARY, () -> releases.withdraw(RecordKind.MEETING, meeting, change));
        });
    on(
        Action.DISTRIBUTION_NARROWED,
        () ->
            narrowed(
                RecordKind.MEETING,
                ctfMeeting(),
                Distribution.RESTRICTED,
                delegationOf(CTF_DELEGATE)));
  }

  private static final Distribution GENERAL = Distribution.GENERAL;

  private SignedIn signedIn() {
    String subject = UUID.randomUUID().toString();
    return new SignedIn(
        Samples.MARK + subject,
        subject,
        Samples.MARK + "newcomer",
        Samples.MARK + "Newcomer",
        "newcomer@portal.example",
        Set.of(DELEGATE_NAME),
        Instant.now(),
        "Mozilla/5.0");
  }

  private UUID seat(Person person) {
    Instant begin = Instant.now().minusSeconds(60);
    Accreditation wanted =
        new Accreditation(
            person.account(),
            BodyCode.CTF,
            MandateFunction.OBSERVER,
            null,
            new Term(begin, begin.plus(Duration.ofDays(1))));
    UUID member = as(CTF_SECRETARY, () -> seats.give(wanted));
    return Database.rows(
            "select id from membership where member_id = ?",
            row -> row.getObject(1, UUID.class),
            member)
        .get(0);
  }

  private UUID invited() {
    Invitation wanted =
        new Invitation(
            account,
            "Sample",
            "Person",
            account + "@portal.example",
            "fr",
            new AccountRoles(Set.of(Role.DELEGATE)));
    Database.change("delete from member where username = ?", account);
    return as(ADMINISTRATOR, () -> accounts.invite(wanted));
  }

  private UUID disabled() {
    UUID member = invited();
    as(ADMINISTRATOR, () -> accounts.disable(member));
    return member;
  }

  private UUID rule() {
    return as(AUDITOR, () -> rules.make(TERMS));
  }

  private static ItemContent naming(Person person) {
    return new ItemContent(
        Samples.MARK + "Named",
        1,
        null,
        ItemKind.DISCUSSION,
        null,
        30,
        null,
        Set.of(delegationOf(person)));
  }

  @Test
  void everyActStandsInOneList() {
    assertThat(KeptActions.unsorted()).isEmpty();
  }

  @Test
  void everyAdministrativeActKeepsItsValuesForAuditorsAndNoWordOfContent() {
    assertThat(acts().keySet()).isEqualTo(KeptActions.ADMINISTRATIVE);

    for (Action action : KeptActions.ADMINISTRATIVE) {
      for (Leaf leaf : kept(action)) {
        assertThat(isForAuditors(leaf)).as("%s is for auditors", action).isTrue();
        sides(leaf)
            .map(leaf::values)
            .filter(values -> action != Action.DELEGATION_ADDED && !values.containsKey("threshold"))
            .forEach(
                values ->
                    assertThat(values.toString())
                        .as("%s", action)
                        .doesNotContain(Samples.MARK.strip(), "secret"));
      }
    }
  }

  @Test
  void publicationSaysOnBothSidesWhereTheMeetingAndItsDocumentsStood() {
    List<Leaf> leaves = kept(Action.MEETING_PUBLISHED);

    assertThat(leaves).extracting(Leaf::objectKind).containsExactly("meeting", "document");
    JsonObject before = leaves.get(0).values("before");
    JsonObject after = leaves.get(0).values("after");
    assertThat(before.getString("state")).isEqualTo("DRAFT");
    assertThat(before.isNull("publishedAt")).isTrue();
    assertThat(after.getString("state")).isEqualTo("PUBLISHED");
    assertThat(after.getString("publishedAt")).isNotEmpty();
    assertThat(leaves.get(1).values("before").isNull("releasedAt")).isTrue();
    assertThat(leaves.get(1).values("after").isNull("releasedAt")).isFalse();
  }

  @Test
  void grantNamesRecordDelegationAndEnd() {
    Leaf granted = kept(Action.ACCESS_GRANTED).get(0);
    Leaf ended = kept(Action.ACCESS_ENDED).get(0);

    assertThat(granted.values("after").getString("recordKind")).isEqualTo("agenda_item");
    assertThat(granted.values("after").getString("delegation"))
        .isEqualTo(delegationOf(CTF_DELEGATE).toString());
    assertThat(granted.values("after").isNull("until")).isTrue();
    assertThat(ended.values("before").isNull("until")).isTrue();
    assertThat(ended.values("after").getString("until")).isNotEmpty();
  }

  @Test
  void grantThatANarrowingEndsIsKeptWithItsEnd() {
    UUID meeting = ctfMeeting();
    narrowed(
        RecordKind.MEETING,
        meeting,
        Distribution.RESTRICTED,
        delegationOf(CTF_DELEGATE),
        delegationOf(CTF_COCHAIR));
    opened(RecordKind.MEETING, meeting, Distribution.LIMITED);

    narrowed(RecordKind.MEETING, meeting, Distribution.RESTRICTED, delegationOf(CTF_DELEGATE));

    Leaf ended =
        leaves().stream()
            .filter(leaf -> leaf.action().equals(Action.ACCESS_ENDED.stored()))
            .findFirst()
            .orElseThrow();
    assertThat(ended.values("before").isNull("until")).isTrue();
    assertThat(
            Database.number(
                "select count(*) from access_grant where id = ? and expires_at = ?::timestamptz",
                ended.objectId(),
                ended.values("after").getString("until")))
        .isOne();
  }

  @Test
  void auditorSeesTheSidesOfAChangeOfDistribution() {
    Leaf leaf = kept(Action.DISTRIBUTION_CONFIRMED).get(0);
    PageKey key =
        Database.rows(
                "select recorded_at from audit_leaf where id = ?",
                row -> new PageKey(row.getTimestamp(1).toInstant(), leaf.id()),
                leaf.id())
            .get(0);

    LeafPage page = as(AUDITOR, () -> leafQueries.open(key)).orElseThrow();

    assertThat(page.values())
        .contains(
            new ValueLine("fromDistribution", "LIMITED", "LIMITED"),
            new ValueLine("toDistribution", "GENERAL", "GENERAL"),
            new ValueLine("state", "PROPOSED", "CONFIRMED"));
  }

  @Test
  void valuesOfAccountsAreForAuditorsAlone() throws SQLException {
    String count =
        "select count(*) from leaf_values where leaf_id = '%s'"
            .formatted(kept(Action.ACCOUNT_DISABLED).get(0).id());

    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(AUDITOR);
      assertThat(sql.number(count)).isEqualTo(2);
      for (Person other :
          List.of(CTF_SECRETARY, HTF_SECRETARY, CTF_COCHAIR, CTF_DELEGATE, ADMINISTRATOR)) {
        sql.actAs(other);
        assertThat(sql.number(count)).as("%s", other).isZero();
      }
    }
  }
}
