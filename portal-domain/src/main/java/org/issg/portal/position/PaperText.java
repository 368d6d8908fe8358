package org.issg.portal.position;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.audit.Values;
import org.issg.portal.document.StoredFile;
import org.issg.portal.shared.Ids;

/** A paper in one language; it changes only while the paper is a draft. */
@Entity
public class PaperText implements Recorded {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "paper_id", updatable = false)
  private PositionPaper paper;

  @Column(updatable = false)
  private String language;

  private String title;
  private String html;
  private String plain;
  @Embedded private StoredFile file;

  protected PaperText() {}

  PaperText(PositionPaper paper, PaperWords words) {
    this.id = Ids.next();
    this.paper = paper;
    this.language = words.language();
    write(words);
  }

  final void write(PaperWords words) {
    title = words.title();
    html = words.html();
    plain = words.plain();
    file = words.file();
  }

  /** What it says now. */
  public PaperWords words() {
    return new PaperWords(language, title, html, plain, file);
  }

  /** Adds this language to what the log keeps of the paper. */
  void addTo(Values values) {
    values
        .with("title." + language, title)
        .with("text." + language, html == null ? null : digest(html))
        .with("fileName." + language, file == null ? null : file.fileName())
        .with("file." + language, file == null ? null : file.digest());
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public RecordRef ref() {
    RecordRef whole = paper.ref();
    return new RecordRef("paper_text", id, whole.version(), whole.body(), whole.distribution());
  }

  public UUID id() {
    return id;
  }

  public PositionPaper paper() {
    return paper;
  }

  public String language() {
    return language;
  }

  public String title() {
    return title;
  }

  /** The cleaned text with its markup; null where there is only a document. */
  public String html() {
    return html;
  }

  /** The document; null where there is only a text. */
  public StoredFile file() {
    return file;
  }
}
