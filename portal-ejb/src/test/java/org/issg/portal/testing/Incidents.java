package org.issg.portal.testing;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.dossier.Casualties;
import org.issg.portal.dossier.Channel;
import org.issg.portal.dossier.DossierContent;
import org.issg.portal.dossier.EvidenceKind;
import org.issg.portal.dossier.EvidenceNote;
import org.issg.portal.dossier.Grading;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Location;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.ReportContent;
import org.issg.portal.dossier.Source;
import org.issg.portal.dossier.SourceReliability;
import org.issg.portal.dossier.TimePrecision;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Track;

/** What the tests let people tell of incidents; all of it bears the mark of the samples. */
public final class Incidents {

  public static final String ALEPPO = "SY02";
  public static final String IDLIB = "SY07";
  public static final Source SOURCE = new Source("A caller in Atarib", "+963 000 000");
  public static final Grading USUALLY_RELIABLE = new Grading(SourceReliability.B, 2);

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(2016, 3, 7, 6, 40);

  private Incidents() {}

  public static Occurrence longAgo() {
    return at(LONG_AGO);
  }

  public static Occurrence at(LocalDateTime told) {
    return Occurrence.of(told, TimePrecision.EXACT, "Asia/Damascus");
  }

  public static Location inAleppo() {
    return new Location(ALEPPO, null, "Atarib", 36.139, 36.829, 2);
  }

  /** Shelling in Aleppo, by the hotline where the secretariat files it. */
  public static ReportContent shelling(BodyCode body) {
    return shelling(body, Channel.HOTLINE);
  }

  public static ReportContent shelling(BodyCode body, Channel channel) {
    return new ReportContent(
        body,
        channel,
        IncidentKind.SHELLING,
        longAgo(),
        inAleppo(),
        new Casualties(2, 4, 5, null, 1, 2),
        Samples.MARK + "Shells fell on the market.",
        USUALLY_RELIABLE,
        Set.of("UNKNOWN"),
        Set.of("ARM"));
  }

  public static DossierContent dossier() {
    return dossier(Distribution.LIMITED);
  }

  public static DossierContent dossier(Distribution distribution) {
    return dossier(distribution, longAgo(), inAleppo());
  }

  public static DossierContent dossier(
      Distribution distribution, Occurrence occurrence, Location location) {
    return new DossierContent(
        distribution,
        Track.CEASEFIRE,
        IncidentKind.SHELLING,
        occurrence,
        location,
        Samples.MARK + "Shelling of Atarib",
        "Shells are said to have fallen on the market.");
  }

  public static EvidenceNote photograph(UUID upload) {
    return new EvidenceNote(
        upload, EvidenceKind.PHOTO, longAgo().at(), "Atarib, market", "Seen from the north");
  }

  /** The first bytes of a JPEG image, and a few more. */
  public static byte[] jpeg() {
    byte[] image = new byte[2048];
    byte[] start = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};
    System.arraycopy(start, 0, image, 0, start.length);
    return image;
  }
}
