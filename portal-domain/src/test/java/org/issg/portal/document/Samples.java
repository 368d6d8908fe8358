package org.issg.portal.document;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.People;

/** Documents and files by the state that matters to a test. */
final class Samples {

  static final Instant NOON = Instant.parse("2016-03-07T11:00:00Z");

  private Samples() {}

  static Document document() {
    return new Document(
        "ISSG/CTF/2016/12",
        "Monitoring of the cessation of hostilities",
        new Protection(BodyCode.CTF, Distribution.LIMITED),
        People.SECRETARY,
        NOON);
  }

  static Document titled(String title) {
    return new Document(
        null, title, new Protection(BodyCode.CTF, Distribution.LIMITED), People.SECRETARY, NOON);
  }

  static Document withdrawnDocument() {
    Document document = document();
    document.add("en", pdf(), People.SECRETARY, NOON);
    document.withdraw(People.SECRETARY, NOON);
    return document;
  }

  static StoredFile pdf() {
    return new StoredFile(
        UUID.fromString("0190c1d2-0000-7000-8000-0000000000f1"),
        "report.pdf",
        "application/pdf",
        3,
        new byte[] {1, 2, 3});
  }
}
