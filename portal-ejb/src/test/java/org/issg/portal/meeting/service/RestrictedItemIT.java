package org.issg.portal.meeting.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.FRENCH_HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.access.Reason;
import org.issg.portal.document.service.DocumentService;
import org.issg.portal.home.SearchWords;
import org.issg.portal.home.service.FoundRecord;
import org.issg.portal.home.service.SearchQueries;
import org.issg.portal.meeting.AgendaLine;
import org.issg.portal.meeting.ChangeKind;
import org.issg.portal.meeting.ItemContent;
import org.issg.portal.meeting.ItemKind;
import org.issg.portal.meeting.service.MeetingDocumentService.Attachment;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** An agenda item that only the delegations that it names may know of. */
class RestrictedItemIT extends MeetingScene {

  private static final String TITLE = Samples.MARK + "Quinquereme";

  @Inject private DocumentService reading;
  @Inject private SearchQueries search;

  private static UUID delegationOf(Person person) {
    return Database.rows(
            "select delegation_id from member where subject = ?",
            row -> row.getObject(1, UUID.class),
            person.subject())
        .get(0);
  }

  private static ItemContent naming(Person... people) {
    Set<UUID> named =
        Set.of(people).stream().map(RestrictedItemIT::delegationOf).collect(Collectors.toSet());
    return new ItemContent(TITLE, 1, null, ItemKind.DISCUSSION, null, 30, null, named);
  }

  /** A published meeting with an item for Türkiye alone. */
  private UUID meetingForTurkey() {
    UUID meeting = ctfMeeting();
    as(CTF_SECRETARY, () -> agenda.addItem(meeting, naming(CTF_DELEGATE)));
    return meeting;
  }

  private UUID restrictedItem(UUID meeting) {
    List<UUID> items = items(meeting);
    return items.get(items.size() - 1);
  }

  private List<String> titles(Person person, UUID meeting) {
    return as(person, () -> queries.open(meeting)).agenda().stream()
        .map(line -> line.item().title())
        .toList();
  }

  @Test
  void itemIsOnTheAgendaOfTheDelegationThatItNamesAndOfNobodyElse() {
    UUID meeting = meetingForTurkey();
    as(CTF_SECRETARY, () -> agenda.addItem(meeting, Samples.item("Second item")));

    assertThat(titles(CTF_DELEGATE, meeting)).containsExactly("First item", "Second item", TITLE);
    assertThat(leaf().shown()).contains(restrictedItem(meeting).toString());
    assertThat(titles(CTF_SECRETARY, meeting)).endsWith(TITLE);
    for (Person other : List.of(CTF_COCHAIR, OTHER_CTF_DELEGATE)) {
      MeetingPage page = as(other, () -> queries.open(meeting));
      assertThat(page.agenda()).extracting(AgendaLine::number).containsExactly("1", "2");
      assertThat(page.meeting().agendaRevision()).isEqualTo(2);
      assertThat(page.changes())
          .extracting(change -> change.kind())
          .containsExactly(ChangeKind.ITEM_ADDED, ChangeKind.PUBLISHED);
      assertThat(page.named()).isEmpty();
    }
  }

  private List<FoundRecord> found(Person person) {
    SearchWords words = SearchWords.of("Quinquereme").orElseThrow();
    return as(person, () -> search.search(words, null, "en")).records();
  }

  @Test
  void itemIsFoundByTheDelegationThatItNamesAlone() {
    meetingForTurkey();

    assertThat(found(CTF_DELEGATE)).hasSize(1);
    for (Person other : List.of(CTF_COCHAIR, OTHER_CTF_DELEGATE, FRENCH_HTF_DELEGATE)) {
      assertThat(found(other)).isEmpty();
    }
  }

  @Test
  void documentAtTheItemGoesToTheSameDelegations() {
    UUID meeting = meetingForTurkey();
    UUID upload = upload(CTF_SECRETARY, Samples.text(20));
    Attachment attachment =
        new Attachment(restrictedItem(meeting), null, Samples.MARK + "Map", "en", upload);

    UUID document = as(CTF_SECRETARY, () -> documents.attach(meeting, attachment));
    UUID version = currentVersion(meeting, document).id();

    assertThat(as(CTF_DELEGATE, () -> queries.open(meeting)).documents()).hasSize(1);
    assertThat(as(CTF_DELEGATE, () -> reading.open(version))).isNotNull();
    assertThat(as(OTHER_CTF_DELEGATE, () -> queries.open(meeting)).documents()).isEmpty();
    assertThat(refused(OTHER_CTF_DELEGATE, () -> reading.open(version)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);
    as(
        OTHER_CTF_SECRETARY,
        () ->
            agenda.editItem(
                meeting, version(meeting), restrictedItem(meeting), naming(OTHER_CTF_DELEGATE)));
    assertThat(as(OTHER_CTF_DELEGATE, () -> reading.open(version))).isNotNull();
    assertThat(refused(CTF_DELEGATE, () -> reading.open(version)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);
  }

  @Test
  void eachNameThatComesOrGoesIsALeaf() {
    UUID meeting = meetingForTurkey();
    UUID item = restrictedItem(meeting);
    int seen = version(meeting);

    as(CTF_SECRETARY, () -> agenda.editItem(meeting, seen, item, naming(OTHER_CTF_DELEGATE)));

    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactlyInAnyOrder("meeting.itemEdited", "access.ended", "access.granted");
    assertThat(titles(CTF_DELEGATE, meeting)).doesNotContain(TITLE);
    assertThat(titles(OTHER_CTF_DELEGATE, meeting)).contains(TITLE);
    assertThat(page(meeting).named().get(item)).containsExactly(delegationOf(OTHER_CTF_DELEGATE));
  }

  @Test
  void itemOfAPublishedMeetingIsNotOpenedToAll() {
    UUID meeting = meetingForTurkey();
    int seen = version(meeting);
    UUID item = restrictedItem(meeting);

    assertThatThrownBy(
            () ->
                as(
                    CTF_SECRETARY,
                    () -> agenda.editItem(meeting, seen, item, Samples.item("For all"))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.item.named.stays");
  }

  @Test
  void secondWallHidesTheItemAndKeepsItRestricted() throws SQLException {
    UUID meeting = meetingForTurkey();
    UUID item = restrictedItem(meeting);
    String found = "select id from agenda_item where id = '" + item + "'";
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(CTF_DELEGATE);
      assertThat(sql.ids(found)).containsExactly(item);
      for (Person other :
          List.of(CTF_COCHAIR, OTHER_CTF_DELEGATE, FRENCH_HTF_DELEGATE, HTF_SECRETARY)) {
        sql.actAs(other);
        assertThat(sql.ids(found)).as("%s", other).isEmpty();
        assertThat(sql.ids("select id from meeting_change where item_id = '" + item + "'"))
            .as("%s", other)
            .isEmpty();
      }
      sql.actAs(CTF_SECRETARY);
      assertThat(sql.ids(found)).containsExactly(item);
      assertThatThrownBy(
              () ->
                  sql.change(
                      "update agenda_item set distribution = null where id = '" + item + "'"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("stays restricted");
    }
  }

  @Test
  void secondWallLetsAGrantOnlyEndAndOnlyByItsSecretariat() throws SQLException {
    UUID item = restrictedItem(meetingForTurkey());
    String grant = " where object_kind = 'agenda_item' and object_id = '" + item + "'";
    try (PlainSql sql = PlainSql.begin()) {
      for (Person other : List.of(CTF_DELEGATE, OTHER_CTF_DELEGATE, HTF_SECRETARY)) {
        sql.actAs(other);
        assertThat(sql.change("update access_grant set expires_at = now()" + grant)).isZero();
      }
      sql.actAs(CTF_SECRETARY);
      assertThat(sql.change("update access_grant set expires_at = now()" + grant)).isOne();
      assertThatThrownBy(
              () ->
                  sql.change(
                      "update access_grant set expires_at = now() + interval '1 day'" + grant))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("only end earlier");
    }
  }

  @Test
  void secondWallNamesReadersOfADocumentWithItsItemAlone() throws SQLException {
    UUID document = attached(meetingForTurkey(), "Text".getBytes(UTF_8));
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(CTF_SECRETARY);
      assertThatThrownBy(
              () ->
                  sql.change(
                      ("insert into access_grant (id, object_kind, object_id, delegation_id,"
                              + " granted_by) values (gen_random_uuid(), 'document', '%s', '%s',"
                              + " '%s')")
                          .formatted(document, delegationOf(CTF_COCHAIR), CTF_SECRETARY.subject())))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void secondWallLetsNobodyElseNameReaders() throws SQLException {
    UUID item = restrictedItem(meetingForTurkey());
    for (Person other : List.of(CTF_DELEGATE, CTF_COCHAIR, HTF_SECRETARY)) {
      try (PlainSql sql = PlainSql.begin()) {
        sql.actAs(other);
        assertThatThrownBy(
                () ->
                    sql.change(
                        ("insert into access_grant (id, object_kind, object_id, delegation_id,"
                                + " granted_by) values (gen_random_uuid(), 'agenda_item', '%s',"
                                + " '%s', '%s')")
                            .formatted(item, delegationOf(CTF_COCHAIR), other.subject())))
            .as("%s", other)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("row-level security");
      }
    }
  }
}
