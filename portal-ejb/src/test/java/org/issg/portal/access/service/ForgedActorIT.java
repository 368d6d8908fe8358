package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.Demonstration.CTF_MEETING;
import static org.issg.portal.testing.Demonstration.HTF_MEETING;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_DELEGATE;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.ActorSeal;
import org.issg.portal.access.ActorSeal.Claim;
import org.issg.portal.shared.Role;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.SignedActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sends statements of their own as the application's role is nobody without the key. */
class ForgedActorIT {

  private static final String OTHER_KEY = "not-the-key-of-the-application-0123456789";

  private PlainSql sql;

  @BeforeEach
  void begin() throws SQLException {
    sql = PlainSql.beginAsApplication();
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  @Test
  void signedActorIsBelieved() throws SQLException {
    sql.claim(SignedActors.of(CTF_DELEGATE, sql.backend()));

    assertThat(meetings()).contains(CTF_MEETING).doesNotContain(HTF_MEETING);
    assertThat(text("actor_subject()")).isEqualTo(CTF_DELEGATE.subject());
    assertThat(text("actor_has_role('delegate')")).isEqualTo("true");
    assertThat(text("actor_has_role('auditor')")).isEqualTo("false");
    assertThat(text("(select min(delegation) from my_facts())")).isEqualTo("TR");
  }

  @Test
  void ownSettingsMakeNobodyAnActor() throws SQLException {
    sql.execute("set portal.subject = '" + CTF_DELEGATE.subject() + "'");
    sql.execute("set portal.roles = 'delegate,auditor'");
    sql.execute("select set_config('portal.actor.verified', 'true', false)");

    assertNobody("own settings");
  }

  @Test
  void anotherKeyIsNotBelieved() throws SQLException {
    String forged = new ActorSeal(OTHER_KEY).seal(claim(CTF_DELEGATE, sql.backend()));
    assertNobodyBy(forged, "unknown key");

    String[] fields = forged.split(":");
    fields[1] = SignedActors.of(CTF_DELEGATE, sql.backend()).split(":")[1];
    assertNobodyBy(String.join(":", fields), "another key under the known name");
  }

  @Test
  void noFieldCanBeChangedOrMovedUnderItsSignature() throws SQLException {
    String signed = SignedActors.of(CTF_DELEGATE, sql.backend());
    String[] fields = signed.split(":");
    for (int i = 0; i < fields.length; i++) {
      String[] changed = fields.clone();
      changed[i] = i == 4 ? hexadecimal(HTF_DELEGATE.subject()) : fields[i] + "1";
      assertNobodyBy(String.join(":", changed), "field " + i);
      for (int j = i + 1; j < fields.length; j++) {
        String[] swapped = fields.clone();
        swapped[i] = fields[j];
        swapped[j] = fields[i];
        if (!fields[i].equals(fields[j])) {
          assertNobodyBy(String.join(":", swapped), "fields " + i + " and " + j);
        }
      }
    }
    assertNobodyBy(signed.replace(":delegate:", ":auditor:"), "another role");
    assertNobodyBy(signed.replace(":delegate:", ":auditor,delegate:"), "one more role");
    assertNobodyBy(signed + ":", "one more field");
    assertNobodyBy(signed.substring(0, signed.lastIndexOf(':')), "no signature");
    assertNobodyBy(signed.substring(0, signed.lastIndexOf(':') + 1), "an empty signature");
    assertNobodyBy(signed.toUpperCase(Locale.ROOT), "capitals");
  }

  @Test
  void actorOfAnotherConnectionIsNotBelieved() throws SQLException {
    try (PlainSql other = PlainSql.beginAsApplication()) {
      String signed = SignedActors.of(CTF_DELEGATE, other.backend());
      other.claim(signed);
      assertThat(other.ids("select id from meeting")).contains(CTF_MEETING);

      assertNobodyBy(signed, "replayed");
    }
  }

  @Test
  void actorEndsAtTheSecond() throws SQLException {
    Instant now = Instant.now();
    assertNobodyBy(
        SignedActors.seal(
            new Claim(CTF_DELEGATE.subject(), CTF_DELEGATE.roles(), "", sql.backend(), now)),
        "ended");

    sql.claim(
        SignedActors.seal(
            new Claim(
                CTF_DELEGATE.subject(),
                CTF_DELEGATE.roles(),
                "",
                sql.backend(),
                now.plusSeconds(60))));
    assertThat(meetings()).contains(CTF_MEETING);
  }

  @Test
  void whatIsLeftOnAReturnedConnectionIsNobody() throws SQLException {
    sql.claim(SignedActors.of(CTF_DELEGATE, sql.backend()));
    assertThat(meetings()).isNotEmpty();

    sql.rollback();

    assertThat(text("current_setting('portal.actor')")).isEmpty();
    assertNobody("returned");
  }

  @Test
  void anyWordsAtAllReadAsNobody() throws SQLException {
    for (String words :
        List.of(
            "", ":", ":::::::", "1:::::::", "1:x:y:z:g:h:i:j", "\u0627:\u0628:c:d:e:f:g:h", "1")) {
      assertNobodyBy(words, words);
    }
  }

  @Test
  void separatorsInASubjectChangeNothingElse() throws SQLException {
    Person tricky = new Person("x:auditor,delegate:\u0627", Set.of(Role.DELEGATE_NAME));
    sql.claim(SignedActors.of(tricky, sql.backend()));

    assertThat(text("actor_subject()")).isEqualTo(tricky.subject());
    assertThat(text("actor_has_role('auditor')")).isEqualTo("false");
    assertThat(text("actor_sees_as()")).isNull();
  }

  @Test
  void delegationAsWhichTheActorSeesIsSignedToo() throws SQLException {
    sql.claim(
        SignedActors.seal(
            new Claim("somebody", Set.of(), "TR", sql.backend(), SignedActors.end())));

    assertThat(text("actor_sees_as()")).isEqualTo("TR");
  }

  @Test
  void bothKeysCountWhileTheKeyChanges() throws SQLException {
    try (PlainSql scene = PlainSql.begin()) {
      scene.execute(
          "insert into portal_secret.actor_key select left(encode(sha256(convert_to('%1$s',"
                  .formatted(OTHER_KEY)
              + " 'UTF8')), 'hex'), 8), '%1$s'".formatted(OTHER_KEY));
      scene.actAs(CTF_DELEGATE);
      assertThat(scene.ids("select id from meeting")).contains(CTF_MEETING);

      scene.claim(new ActorSeal(OTHER_KEY).seal(claim(HTF_DELEGATE, scene.backend())));
      assertThat(scene.ids("select id from meeting")).contains(HTF_MEETING);

      scene.actAsSuperuser();
      scene.execute("delete from portal_secret.actor_key where secret = '" + OTHER_KEY + "'");
      scene.actAsApplication();
      assertThat(scene.ids("select id from meeting")).isEmpty();
    }
  }

  @Test
  void applicationReadsNoKeyAndChangesNoCheck() throws SQLException {
    List<String> done = new ArrayList<>();
    for (String attack :
        List.of(
            "select * from portal_secret.actor_key",
            "insert into portal_secret.actor_key values ('mine', repeat('x', 40))",
            "delete from portal_secret.actor_key",
            "set role portal_facts",
            "set session authorization portal_facts",
            "create or replace function actor_context(out subject text, out roles text[],"
                + " out sees_as text) language sql as $$ select 'a', '{auditor}'::text[], '' $$",
            "create or replace function actor_subject() returns text language sql return 'a'",
            "alter function actor_context() owner to portal_app",
            "alter function actor_context() security invoker",
            "alter function actor_context() set search_path = pg_temp",
            "drop function actor_has_role(text) cascade",
            "create function hmac(text, text, text) returns bytea language sql return ''::bytea",
            "create temporary table actor_key (id text, secret text)",
            "create schema portal_other",
            "alter table meeting disable row level security",
            "set session_replication_role = replica")) {
      try (PlainSql attacker = PlainSql.beginAsApplication()) {
        attacker.claim(SignedActors.of(AUDITOR, attacker.backend()));
        attacker.execute(attack);
        done.add(attack);
      } catch (SQLException refused) {
        assertThat(refused.getMessage()).as(attack).matches("(?s).*(permission denied|must be).*");
      }
    }
    assertThat(done).isEmpty();
  }

  @Test
  void policiesSwitchedOffShowAnErrorAndNoRow() throws SQLException {
    sql.claim(SignedActors.of(CTF_DELEGATE, sql.backend()));
    sql.execute("set row_security = off");

    assertThatThrownBy(this::meetings)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void keyIsReadByTheRoleAloneThatNobodySignsInWith() {
    List<String> readers =
        Database.rows(
            "select rolname from pg_roles where not rolsuper and rolcanlogin"
                + " and has_table_privilege(oid, 'portal_secret.actor_key', 'select')",
            row -> row.getString(1));

    assertThat(readers).as("that own the tables anyway").containsExactly("portal_migrator");
  }

  private void assertNobodyBy(String setting, String as) throws SQLException {
    sql.claim(setting);
    assertNobody(as);
  }

  private void assertNobody(String as) throws SQLException {
    assertThat(meetings()).as(as).isEmpty();
    assertThat(text("actor_subject()")).as(as).isNull();
    assertThat(text("actor_has_role('delegate') or actor_has_role('auditor')"))
        .as(as)
        .isEqualTo("false");
    assertThat(text("(select count(*) from my_facts())")).as(as).isEqualTo("0");
  }

  private List<UUID> meetings() throws SQLException {
    return sql.ids("select id from meeting");
  }

  private String text(String expression) throws SQLException {
    return sql.text("select (" + expression + ")::text");
  }

  private static Claim claim(Person person, int backend) {
    return new Claim(person.subject(), person.roles(), "", backend, SignedActors.end());
  }

  private static String hexadecimal(String words) {
    return HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
  }
}
