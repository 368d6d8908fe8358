package org.issg.portal.dossier;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Distribution;
import org.issg.portal.document.StoredFile;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.People;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.Track;

/** Incidents by what matters to a test. */
final class Samples {

  static final Instant NOON = Instant.parse("2016-03-07T11:00:00Z");
  static final Instant LATER = NOON.plusSeconds(3600);
  static final Grading B2 = new Grading(SourceReliability.B, 2);

  /** Co-chairs the Ceasefire Task Force for Türkiye. */
  static final Actor CO_CHAIR =
      People.actor(
          "co-chair",
          Set.of(Role.DELEGATE),
          People.TURKEY,
          new Mandate(BodyCode.CTF, MandateFunction.CO_CHAIR));

  private Samples() {}

  static Occurrence morning() {
    return Occurrence.of(
        LocalDateTime.parse("2016-03-07T06:40"), TimePrecision.EXACT, "Asia/Damascus");
  }

  static Location aleppo() {
    return new Location("SY02", null, "Atarib", 36.139, 36.829, 2);
  }

  static ReportContent told(Channel channel, Grading grading, Occurrence occurrence) {
    return new ReportContent(
        BodyCode.CTF,
        channel,
        IncidentKind.SHELLING,
        occurrence,
        aleppo(),
        null,
        "Shells fell on the market.",
        grading,
        Set.of("UNKNOWN"),
        Set.of("ARM", "SAF"));
  }

  static ReportContent told() {
    return told(Channel.HOTLINE, B2, morning());
  }

  /** A report that the actor files at noon. */
  static Report report(Actor actor) {
    return report(actor, told());
  }

  static Report report(Actor actor, ReportContent content) {
    return new Report(Report.protectionFor(actor, content.body()), content, parties(), actor, NOON);
  }

  static List<Party> parties() {
    return Stream.of("SAF", "ARM", "UNKNOWN").map(Samples::party).toList();
  }

  static Party party(String code) {
    Party party = new Party();
    set(party, "code", code);
    return party;
  }

  static DossierContent content(Distribution distribution) {
    return new DossierContent(
        distribution,
        Track.CEASEFIRE,
        IncidentKind.SHELLING,
        morning(),
        aleppo(),
        "Shelling of Atarib",
        "Shells are said to have fallen.");
  }

  /** A dossier of France's report. */
  static Dossier dossier() {
    return new Dossier(
        "CTF/INC/2016/0042",
        report(People.DELEGATE),
        content(Distribution.LIMITED),
        B2,
        People.SECRETARY,
        NOON);
  }

  /** The same, put into a state. */
  static Dossier dossierIn(DossierState state) {
    Dossier dossier = dossier();
    set(dossier, "state", state);
    return dossier;
  }

  static List<EventKind> steps(Dossier dossier) {
    return listOf(dossier, "events").stream()
        .map(DossierEvent.class::cast)
        .map(DossierEvent::kind)
        .toList();
  }

  static List<?> listOf(Dossier dossier, String name) {
    try {
      return (List<?>) field(Dossier.class, name).get(dossier);
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
  }

  static StoredFile file(String mediaType) {
    return new StoredFile(UUID.randomUUID(), "market.jpg", mediaType, 1, new byte[32]);
  }

  private static void set(Object record, String name, Object value) {
    try {
      field(record.getClass(), name).set(record, value);
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
  }

  private static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException renamed) {
      throw new AssertionError(renamed);
    }
  }
}
