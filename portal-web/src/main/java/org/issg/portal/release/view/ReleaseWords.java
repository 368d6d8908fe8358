package org.issg.portal.release.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.issg.portal.access.Distribution;
import org.issg.portal.release.RecordKind;
import org.issg.portal.release.service.ReleasePage;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Texts;

/** Says in the reader's language who reads what, and where it stands. */
@Named
@RequestScoped
public class ReleaseWords {

  @Inject private Texts texts;

  private String nameOf(BodyCode body) {
    return texts.filled("shared", "body." + body + ".name");
  }

  /** Who reads a record of the body in that circle now. */
  public String readers(Distribution circle, BodyCode body) {
    return texts.filled("release", "now." + circle, nameOf(body));
  }

  /** Who would read a record of the body, once it is open to that circle. */
  public String newReaders(Distribution circle, BodyCode body) {
    Object[] bodies =
        circle == Distribution.GENERAL
            ? Arrays.stream(BodyCode.values()).map(this::nameOf).toArray()
            : new Object[] {nameOf(body)};
    return texts.filled("release", "becomes." + circle, bodies);
  }

  /** The question before something is done with the record at once. */
  public String question(String key, ReleasePage page) {
    return texts.filled("release", key, page.symbol() == null ? page.title() : page.symbol());
  }

  /** How many documents before the meeting are not open to the whole group. */
  public String documents(ReleasePage page) {
    long closed =
        page.documents().stream()
            .filter(each -> each.protection().distribution() != Distribution.GENERAL)
            .count();
    return texts.filled("release", "documents.note", closed, page.documents().size());
  }

  /** Where the record itself is read. */
  public String recordAddress(ReleasePage page) {
    return recordAddress(page.present().kind(), page.opens());
  }

  /**
   * The same for what stands for the record on its page.
   *
   * @param opens of a document the version, of all else the record
   */
  public String recordAddress(RecordKind kind, Object opens) {
    String path =
        switch (kind) {
          case MEETING -> "/meeting/view.xhtml";
          case DOCUMENT -> "/document/read.xhtml";
          case POSITION_PAPER -> "/position/view.xhtml";
          case DOSSIER -> "/dossier/view.xhtml";
        };
    return Addresses.of(path).with("id", opens).toString();
  }

  /** The page about the distribution of a record. */
  public String address(RecordKind kind, Object id) {
    return Addresses.of("/release/record.xhtml")
        .with("kind", kind.stored())
        .with("id", id)
        .toString();
  }

  /** In which part of the navigation such a record is. */
  public String section(RecordKind kind) {
    return switch (kind) {
      case MEETING, DOCUMENT -> "meetings";
      case POSITION_PAPER -> "papers";
      case DOSSIER -> "dossiers";
    };
  }
}
