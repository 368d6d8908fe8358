package org.issg.portal.position.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.FRENCH_HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.PaperScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** What row-level security gives of papers by plain SQL, with the first wall left out. */
class PaperWallIT extends PaperScene {

  private static final List<Person> OTHERS =
      List.of(
          OTHER_CTF_DELEGATE,
          CTF_COCHAIR,
          HTF_DELEGATE,
          FRENCH_HTF_DELEGATE,
          HTF_SECRETARY,
          ISSG_SECRETARY,
          NEWCOMER,
          AUDITOR);

  @Test
  void draftIsSeenByItsDelegationAlone() throws SQLException {
    UUID upload = upload(CTF_DELEGATE, Samples.text(10));
    UUID id = as(CTF_DELEGATE, () -> papers.draft(document(upload)));

    for (Person other : OTHERS) {
      assertThat(seenBy(other, id, upload)).as("%s", other).isZero();
    }
    assertThat(seenBy(CTF_SECRETARY, id, upload)).isZero();
    assertThat(seenBy(CTF_DELEGATE, id, upload)).isEqualTo(4);
  }

  @Test
  void submittedPaperIsSeenByItsSecretariatToo() throws SQLException {
    UUID upload = upload(CTF_DELEGATE, Samples.text(10));
    UUID id = as(CTF_DELEGATE, () -> papers.draft(document(upload)));
    submit(id);

    for (Person other : OTHERS) {
      assertThat(seenBy(other, id, upload)).as("%s", other).isZero();
    }
    assertThat(seenBy(CTF_SECRETARY, id, upload)).isEqualTo(5);
    assertThat(seenBy(CTF_DELEGATE, id, upload)).isEqualTo(5);
  }

  @Test
  void namedDelegationsSeeWhatOthersOfTheBodyDoNot() throws SQLException {
    UUID id = circulatedTo(OTHER_CTF_DELEGATE);

    assertThat(seenBy(OTHER_CTF_DELEGATE, id, id)).as("with the circulation alone").isEqualTo(3);
    assertThat(seenBy(CTF_COCHAIR, id, id)).isZero();
    assertThat(seenBy(HTF_DELEGATE, id, id)).isZero();
  }

  /** Rows of the paper, its texts and steps, and its content. */
  private static long seenBy(Person person, UUID paper, UUID content) throws SQLException {
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(person);
      return sql.number("select count(*) from position_paper where id = '" + paper + "'")
          + sql.number("select count(*) from paper_text where paper_id = '" + paper + "'")
          + sql.number("select count(*) from paper_event where paper_id = '" + paper + "'")
          + sql.number("select count(*) from content_chunk where content_id = '" + content + "'");
    }
  }

  @Test
  void secretariatChangesNoWord() throws SQLException {
    UUID id = submitted();

    assertThat(
            changed(
                CTF_SECRETARY,
                "update paper_text set title = 'Hers' where paper_id = '" + id + "'"))
        .isZero();
    assertThat(changed(CTF_SECRETARY, "delete from paper_text where paper_id = '" + id + "'"))
        .isZero();
    fails(
        CTF_SECRETARY,
        "insert into paper_text (id, paper_id, language, title) values (gen_random_uuid(), '"
            + id
            + "', 'fr', 'Hers')",
        "row-level security");
    fails(
        CTF_SECRETARY,
        "update position_paper set track = 'HUMANITARIAN', state = 'CIRCULATED', symbol = 'X', released_at = now(),"
            + " circulated_at = now(), circulated_by = 'x' where id = '"
            + id
            + "'",
        "words of a paper are final");
    fails(
        CTF_SECRETARY,
        "update position_paper set owner_delegation_id = owner_delegation_id where id = '"
            + id
            + "'",
        "permission denied");
  }

  @Test
  void delegationChangesItsWordsInADraftAlone() throws SQLException {
    UUID id = drafted();
    String change = "update paper_text set title = 'Ours' where paper_id = '" + id + "'";
    assertThat(changed(CTF_DELEGATE, change)).isOne();

    submit(id);

    assertThat(changed(CTF_DELEGATE, change)).isZero();
    fails(
        CTF_DELEGATE,
        "update position_paper set track = 'HUMANITARIAN' where id = '" + id + "'",
        "words of a paper are final");
  }

  @Test
  void delegationDoesNotCirculateItsOwnPaper() {
    UUID id = submitted();

    fails(
        CTF_DELEGATE,
        "update position_paper set state = 'CIRCULATED', symbol = 'X', released_at = now(), circulated_at = now(),"
            + " circulated_by = actor_subject() where id = '"
            + id
            + "'",
        "row-level security");
    fails(
        CTF_DELEGATE,
        "update position_paper set state = 'DRAFT', submitted_at = null, submitted_by = null where id = '"
            + id
            + "'",
        "does not go from");
  }

  @Test
  void nobodyDraftsForOthers() {
    fails(
        CTF_DELEGATE,
        insert("(select id from delegation where code = 'FR')", "CTF", "DRAFT"),
        "row-level security");
    fails(CTF_DELEGATE, insert("my_delegation()", "HTF", "DRAFT"), "row-level security");
    fails(
        CTF_SECRETARY,
        insert("(select id from delegation where code = 'TR')", "CTF", "DRAFT"),
        "row-level security");
  }

  private static String insert(String owner, String body, String state) {
    return "insert into position_paper (id, body, distribution, owner_delegation_id, track, state, created_by,"
        + " created_at, changed_at) values (gen_random_uuid(), '"
        + body
        + "', 'LIMITED', "
        + owner
        + ", 'CEASEFIRE', '"
        + state
        + "', actor_subject(), now(), now())";
  }

  @Test
  void onlyTheSecretariatOfThePaperNamesItsReaders() {
    String grant = naming(submitted());

    for (Person other : List.of(CTF_DELEGATE, OTHER_CTF_DELEGATE, HTF_SECRETARY)) {
      fails(other, grant, "row-level security");
    }
    fails(CTF_SECRETARY, grant.replace("'position_paper'", "'dossier'"), "row-level security");
    fails(CTF_SECRETARY, grant.replace("actor_subject()", "'somebody else'"), "row-level security");
  }

  private static String naming(UUID paper) {
    return "insert into access_grant (id, object_kind, object_id, delegation_id, granted_by) select gen_random_uuid(),"
        + " 'position_paper', '"
        + paper
        + "', id, actor_subject() from delegation where code = 'FR'";
  }

  @Test
  void readersAreNamedAsThePaperIsCirculatedAndNeverLater() {
    fails(CTF_SECRETARY, naming(submitted()), "row-level security");
    fails(CTF_SECRETARY, naming(circulated()), "row-level security");
  }

  @Test
  void auditorsLearnTheSymbolAndNothingElse() throws SQLException {
    UUID id = circulated();
    UUID text = paper(CTF_DELEGATE, id).paper().textFor("en").id();

    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(AUDITOR);
      assertThat(
              sql.number(
                  "select count(*) from symbols_of(array['"
                      + id
                      + "', '"
                      + text
                      + "']::uuid[])"
                      + " where symbol like 'ISSG/CTF/9999/PP/%'"))
          .isEqualTo(2);
    }
    assertThat(seenBy(AUDITOR, id, id)).isZero();
  }

  @Test
  void draftBeginsWithoutWhatTheSecretariatGives() throws SQLException {
    String draft = insert("my_delegation()", "CTF", "DRAFT");
    for (String column : List.of("symbol", "not_before", "withdrawn_at", "refused_at")) {
      String value = column.equals("symbol") ? "'X'" : "now()";
      fails(
          CTF_DELEGATE,
          draft
              .replace("changed_at)", "changed_at, " + column + ")")
              .replace("now(), now())", "now(), now(), " + value + ")"),
          "row-level security");
    }
    fails(CTF_DELEGATE, draft.replace("actor_subject()", "'x'"), "row-level security");
    assertThat(changed(CTF_DELEGATE, draft)).isOne();
  }

  @Test
  void eachStepWritesItsOwnColumnsAlone() throws SQLException {
    UUID draft = drafted();
    UUID submitted = submitted();
    UUID circulated = circulated();

    for (String column :
        List.of(
            "symbol = 'X'",
            "distribution = 'GENERAL'",
            "not_before = now()",
            "refused_at = now(), refused_by = actor_subject(), refused_reason = 'No'")) {
      keepsItsColumns(CTF_DELEGATE, column, draft);
      keepsItsColumns(CTF_DELEGATE, column, submitted);
      keepsItsColumns(
          CTF_DELEGATE,
          "state = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by = actor_subject(), " + column,
          submitted);
    }
    for (String column : List.of("symbol = 'X'", "not_before = now()", "circulated_at = now()")) {
      keepsItsColumns(CTF_SECRETARY, column, circulated);
      keepsItsColumns(CTF_SECRETARY, "state = 'SUPERSEDED', " + column, circulated);
    }
    fails(CTF_SECRETARY, update("distribution = 'GENERAL'", circulated), "nobody decided");
    String refusal =
        "state = 'REFUSED', refused_at = now(), refused_by = actor_subject(), refused_reason = 'No'";
    keepsItsColumns(CTF_SECRETARY, refusal + ", distribution = 'GENERAL'", submitted);
    assertThat(changed(CTF_SECRETARY, update(refusal, submitted))).isOne();
  }

  @Test
  void stepsAreTakenInOnesOwnName() throws SQLException {
    UUID submitted = submitted();

    fails(
        CTF_SECRETARY,
        update(
            "state = 'REFUSED', refused_at = now(), refused_by = 'x', refused_reason = 'No'",
            submitted),
        "in one's own name");
    fails(
        CTF_DELEGATE,
        update("state = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by = 'x'", submitted),
        "in one's own name");
  }

  private static void keepsItsColumns(Person person, String columns, UUID paper) {
    fails(person, update(columns, paper), "does not write these columns");
  }

  private static String update(String columns, UUID paper) {
    return "update position_paper set " + columns + " where id = '" + paper + "'";
  }

  @Test
  void wayOfAPaperHoldsForEverybody() {
    UUID id = circulated();

    for (String state : List.of("DRAFT", "SUBMITTED", "WITHDRAWN", "REFUSED")) {
      assertThatThrownBy(
              () -> Database.change("update position_paper set state = ? where id = ?", state, id))
          .hasStackTraceContaining("does not go from");
    }
  }

  private static int changed(Person person, String statement) throws SQLException {
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(person);
      return sql.change(statement);
    }
  }

  private static void fails(Person person, String statement, String message) {
    assertThatThrownBy(() -> changed(person, statement))
        .as(statement)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(message);
  }
}
