package org.issg.portal.release.service;

import java.util.UUID;
import org.issg.portal.access.Distributed;
import org.issg.portal.document.Document;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.position.PositionPaper;

/**
 * How a record of any kind is called.
 *
 * @param symbol or the reference of a dossier; null where it has none
 * @param opens what its page opens: of a document the version in use, of all else the record
 */
record RecordName(String symbol, String title, UUID opens) {

  static RecordName of(Distributed record, String language) {
    if (record instanceof Meeting meeting) {
      return new RecordName(meeting.symbol(), meeting.title(), meeting.id());
    }
    if (record instanceof Document document) {
      return new RecordName(
          document.symbol(), document.title(), document.currentFor(language).id());
    }
    if (record instanceof PositionPaper paper) {
      return new RecordName(paper.symbol(), paper.textFor(language).title(), paper.id());
    }
    if (record instanceof Dossier dossier) {
      return new RecordName(dossier.reference(), dossier.title(), dossier.id());
    }
    throw new IllegalArgumentException("A record without a name: " + record);
  }
}
