package org.issg.portal.document.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.Callable;
import org.issg.portal.document.StoredFile;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class UploadIntakeIT extends ServiceIT {

  @Inject private UploadIntake intake;

  @Test
  void fileArrivesInChunksAndLeavesOneLeaf() throws NoSuchAlgorithmException {
    byte[] sent = Samples.text(2 * UploadIntake.CHUNK + 17);

    StoredFile file = as(CTF_SECRETARY, taking("report.txt", sent));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("document.uploaded");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.objectId()).isEqualTo(file.contentId());
    assertThat(file.size()).isEqualTo(sent.length);
    assertThat(file.mediaType()).isEqualTo("text/plain");
    assertThat(file.sha256()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(sent));
    assertThat(
            Database.rows(
                "select length(data) from content_chunk where content_id = ? order by number",
                row -> row.getInt(1),
                file.contentId()))
        .containsExactly(UploadIntake.CHUNK, UploadIntake.CHUNK, 17);
  }

  @Test
  void nameKeepsItsScriptAndLosesItsFolders() {
    byte[] sent = "%PDF-1.4 sample".getBytes(UTF_8);

    StoredFile file =
        as(
            CTF_SECRETARY,
            () ->
                intake.take(
                    "C:\\Papers\\" + Samples.MARK + "جدول الأعمال.pdf",
                    new ByteArrayInputStream(sent)));

    assertThat(file.fileName()).isEqualTo(Samples.MARK + "جدول الأعمال.pdf");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void fileOfExactlyTheLimitIsTaken() {
    StoredFile file = as(CTF_SECRETARY, taking("limit.txt", Samples.text((int) intake.limit())));

    assertThat(file.size()).isEqualTo(intake.limit());
  }

  @Test
  void tooLargeFileLeavesNothing() {
    byte[] large = Samples.text((int) intake.limit() + 1);

    assertThatThrownBy(() -> as(CTF_SECRETARY, taking("large.txt", large)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.upload.tooLarge");

    assertNothingIsLeft();
  }

  @Test
  void emptyFileLeavesNothing() {
    assertThatThrownBy(() -> as(CTF_SECRETARY, taking("empty.txt", new byte[0])))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.upload.empty");

    assertNothingIsLeft();
  }

  @Test
  void kindIsReadFromTheBytesAndNotFromTheName() {
    List<byte[]> hostile =
        List.of(
            "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8),
            "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8),
            new byte[] {'M', 'Z', 0, 1, 2, 3},
            new byte[] {'P', 'K', 3, 4, 0, 0});

    for (byte[] content : hostile) {
      assertThatThrownBy(() -> as(CTF_SECRETARY, taking("harmless.txt", content)))
          .as(new String(content, UTF_8))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("document.upload.kind");

      assertNothingIsLeft();
    }
  }

  @Test
  void senderWhoGoesAwayLeavesNothing() {
    InputStream cut =
        new SequenceInputStream(
            new ByteArrayInputStream(Samples.text(UploadIntake.CHUNK)), new BrokenStream());

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> intake.take(Samples.MARK + "cut.txt", cut)))
        .hasCauseInstanceOf(IOException.class);

    assertNothingIsLeft();
  }

  @Test
  void whoNeitherSitsNorKeepsABodySendsNoFiles() {
    for (Person other : List.of(ADMINISTRATOR, AUDITOR)) {
      assertThatThrownBy(() -> as(other, taking("paper.txt", Samples.text(10))))
          .isInstanceOf(EJBAccessException.class);

      assertNothingIsLeft();
    }
  }

  private Callable<StoredFile> taking(String name, byte[] content) {
    return () -> intake.take(Samples.MARK + name, new ByteArrayInputStream(content));
  }

  private void assertNothingIsLeft() {
    assertThat(leaves()).isEmpty();
    assertThat(
            Database.number(
                "select count(*) from upload where file_name like ?", Samples.MARK + "%"))
        .isZero();
    assertThat(
            Database.number(
                "select count(*) from content_chunk where content_id not in"
                    + " (select content_id from document_version"
                    + " union all select content_id from evidence_item"
                    + " union all select content_id from paper_text where content_id is not null"
                    + " union all select id from upload)"))
        .isZero();
  }

  /** A sender whose connection breaks. */
  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }
  }
}
