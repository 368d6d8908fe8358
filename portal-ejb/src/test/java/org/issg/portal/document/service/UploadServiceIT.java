package org.issg.portal.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Samples;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class UploadServiceIT extends ServiceIT {

  @Inject private UploadService uploads;
  @Inject private UploadSweeper sweeper;
  @Inject private ContentService content;

  @Test
  void nobodyAppendsToTheUploadOfAnother() {
    UUID id = begun();

    assertThatThrownBy(() -> as(OTHER_CTF_SECRETARY, () -> uploads.append(id, 0, Samples.text(10))))
        .isInstanceOf(EJBException.class);

    assertThat(chunks(id)).isZero();
  }

  @Test
  void nothingIsAppendedToAFinishedUpload() {
    UUID id = finished();

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> uploads.append(id, 1, Samples.text(10))))
        .isInstanceOf(EJBException.class);

    assertThat(chunks(id)).isOne();
  }

  @Test
  void nobodyFinishesTheUploadOfAnother() {
    UUID id = begun();

    AccessRefused refusal =
        refused(OTHER_CTF_SECRETARY, () -> uploads.finish(id, "text/plain", 10, new byte[32]));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(refusal.isHidden()).isTrue();
    assertThat(leaves()).isEmpty();
  }

  @Test
  void nobodyDiscardsTheUploadOfAnother() {
    UUID id = finished();

    as(OTHER_CTF_SECRETARY, () -> uploads.discard(id));

    assertThat(chunks(id)).isOne();
    assertThat(left(id)).isOne();
  }

  @Test
  void nobodyReadsTheUploadOfAnother() {
    UUID id = finished();

    Optional<byte[]> own = as(CTF_SECRETARY, () -> content.chunk(id, 0));
    Optional<byte[]> foreign = as(OTHER_CTF_SECRETARY, () -> content.chunk(id, 0));

    assertThat(own).hasValue(Samples.text(10));
    assertThat(foreign).isEmpty();
  }

  @Test
  void auditorsSendNothing() {
    UUID id = begun();
    List<Runnable> acts =
        List.of(
            () -> uploads.begin(Samples.MARK + "no.txt"),
            () -> uploads.append(id, 0, Samples.text(10)),
            () -> uploads.finish(id, "text/plain", 10, new byte[32]),
            () -> uploads.discard(id));

    for (Runnable act : acts) {
      assertThatThrownBy(() -> as(AUDITOR, act)).isInstanceOf(EJBAccessException.class);

      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void whoSitsInNoBodySendsNothing() {
    AccessRefused refusal = refused(NEWCOMER, () -> uploads.begin(Samples.MARK + "no.txt"));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_MEMBER);
  }

  @Test
  void uploadThatNobodyAttachedWithinADayIsSwept() {
    UUID stale = finished();
    UUID fresh = finished();
    Database.change(
        "update upload set started_at = now() - interval '25 hours' where id = ?", stale);

    as(CTF_SECRETARY, () -> sweeper.sweepHourly());

    assertThat(leaf().action()).isEqualTo("document.uploadsSwept");
    assertThat(leaf().outcome()).isEqualTo("DONE");
    assertThat(leaf().actor()).isEqualTo("system:upload-sweeper");
    assertThat(left(stale) + chunks(stale)).isZero();
    assertThat(left(fresh) + chunks(fresh)).isEqualTo(2);
  }

  private UUID begun() {
    return as(CTF_SECRETARY, () -> uploads.begin(Samples.MARK + "paper.txt"));
  }

  private UUID finished() {
    UUID id = begun();
    as(CTF_SECRETARY, () -> uploads.append(id, 0, Samples.text(10)));
    as(CTF_SECRETARY, () -> uploads.finish(id, "text/plain", 10, new byte[32]));
    return id;
  }

  private static long left(UUID id) {
    return Database.number("select count(*) from upload where id = ?", id);
  }

  private static long chunks(UUID id) {
    return Database.number("select count(*) from content_chunk where content_id = ?", id);
  }
}
