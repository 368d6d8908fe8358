package org.issg.portal.audit.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.Demonstration.CTF_MEETING;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.UserTransaction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class AuditTrailIT extends MeetingScene {

  private static final int MANY = 64;

  @Inject private AuditTrail audit;
  @Inject private RequestOrigin origin;
  @Inject private UserTransaction transaction;

  @Test
  void leafIsCanonicalAndHashesToItsHash() throws NoSuchAlgorithmException {
    as(CTF_DELEGATE, () -> queries.open(CTF_MEETING));

    Leaf leaf = leaf();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((byte) 0);
    assertThat(leaf.hash()).isEqualTo(digest.digest(leaf.bytes()));
    assertThat(new String(leaf.bytes(), UTF_8)).isEqualTo(leaf.json().toString());
    assertThat(new ArrayList<>(leaf.json().keySet())).isSorted();
  }

  @Test
  void leafSaysTheSameAsTheColumnsBesideIt() {
    as(
        CTF_DELEGATE,
        () -> {
          origin.cameFrom("192.0.2.7", "ab12");
          queries.open(CTF_MEETING);
        });

    Leaf leaf = leaf();
    JsonObject json = leaf.json();
    JsonObject actor = json.getJsonObject("actor");
    JsonObject object = json.getJsonObject("object");
    assertThat(json.getInt("v")).isOne();
    assertThat(json.getString("id")).isEqualTo(leaf.id().toString());
    assertThat(json.getString("at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    assertThat(json.getString("action")).isEqualTo(leaf.action());
    assertThat(json.getString("outcome")).isEqualTo(leaf.outcome());
    assertThat(json.getString("address")).isEqualTo("192.0.2.7");
    assertThat(json.getString("session")).isEqualTo("ab12");
    assertThat(json.getString("body")).isEqualTo(leaf.body());
    assertThat(json.getString("distribution")).isEqualTo(leaf.distribution());
    assertThat(actor.getString("subject")).isEqualTo(leaf.actor());
    assertThat(actor.getString("delegation")).isEqualTo(leaf.delegation());
    assertThat(actor.getString("function")).isEqualTo(leaf.function());
    assertThat(object.getString("kind")).isEqualTo(leaf.objectKind());
    assertThat(object.getString("id")).isEqualTo(leaf.objectId().toString());
    assertThat(object.getInt("version")).isEqualTo(leaf.objectVersion());
  }

  @Test
  void transactionThatIsTakenBackLeavesNeitherRecordNorLeaf() {
    UUID id =
        as(
            CTF_SECRETARY,
            () -> {
              transaction.begin();
              UUID created = meetings.create(Samples.limitedToCtf(), Samples.plenary());
              transaction.rollback();
              return created;
            });

    assertThat(leaves()).isEmpty();
    assertThat(Database.number("select count(*) from meeting where id = ?", id)).isZero();
  }

  /** Its session looks for no changes, so that the leaf would tell of what was never sent. */
  @Test
  void transactionThatBeganByReadingChangesNothing() {
    as(
        CTF_SECRETARY,
        () -> {
          transaction.begin();
          try {
            queries.open(CTF_MEETING);
            assertThatThrownBy(() -> meetings.create(Samples.limitedToCtf(), Samples.plenary()))
                .hasRootCauseInstanceOf(IllegalStateException.class);
          } finally {
            transaction.rollback();
          }
          return null;
        });

    assertThat(leaves()).isEmpty();
  }

  @Test
  void refusalIsWrittenOnceItsTransactionHasEnded() {
    as(
        HTF_DELEGATE,
        () -> {
          try {
            queries.open(CTF_MEETING);
          } catch (AccessRefused refusal) {
            audit.refused(refusal.action(), refusal.about(), refusal.reason().name());
          }
        });

    Leaf leaf = leaf();
    assertThat(leaf.outcome()).isEqualTo("REFUSED");
    assertThat(leaf.action()).isEqualTo("meeting.read");
    assertThat(leaf.reason()).isEqualTo("NOT_A_MEMBER");
    assertThat(leaf.objectId()).isEqualTo(CTF_MEETING);
    assertThat(leaf.actor()).isEqualTo(HTF_DELEGATE.subject());
    assertThat(leaf.delegation()).isEqualTo("DE");
  }

  @Test
  void failureIsWrittenWithItsCode() {
    as(
        CTF_DELEGATE,
        () -> audit.failed(Action.PAGE_CALLED, RecordRef.of("/page.xhtml", null), "UNEXPECTED"));

    assertThat(leaf().outcome()).isEqualTo("FAILED");
    assertThat(leaf().reason()).isEqualTo("UNEXPECTED");
    assertThat(leaf().objectId()).isNull();
  }

  @Test
  void reasonIsACodeAndNeverFreeText() {
    assertThatThrownBy(
            () ->
                as(
                    CTF_DELEGATE,
                    () -> audit.failed(Action.PAGE_CALLED, null, "The name of a person")))
        .rootCause()
        .hasMessageContaining("audit_leaf_reason_is_code");

    assertThat(leaves()).isEmpty();
  }

  @Test
  void manyRefusalsAtOnceLeaveAsManyLeaves() throws InterruptedException, ExecutionException {
    UUID object = UUID.randomUUID();
    ExecutorService people = Executors.newFixedThreadPool(MANY);
    List<Future<?>> refused = new ArrayList<>();

    for (int i = 0; i < MANY; i++) {
      refused.add(people.submit(() -> as(HTF_DELEGATE, () -> tryToOpen(object))));
    }
    for (Future<?> each : refused) {
      each.get();
    }
    people.shutdown();

    assertThat(
            Database.number(
                "select count(*) from audit_leaf where object_id = ? and outcome = 'REFUSED'",
                object))
        .isEqualTo(MANY);
  }

  private void tryToOpen(UUID id) {
    try {
      queries.open(id);
    } catch (AccessRefused refusal) {
      audit.refused(refusal.action(), refusal.about(), refusal.reason().name());
    }
  }
}
