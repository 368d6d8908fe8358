package org.issg.portal.dossier.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.issg.portal.document.MediaTypes;
import org.issg.portal.dossier.Clarification;
import org.issg.portal.dossier.EvidenceItem;
import org.issg.portal.dossier.Location;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.Party;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.TimePrecision;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Texts;
import org.issg.portal.shared.view.Times;

/** Says when, where, how many and what, as exactly as it is known, in the reader's language. */
@Named
@RequestScoped
public class IncidentWords {

  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

  @Inject private Times times;
  @Inject private Frame frame;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private String text(String key, Object... arguments) {
    return texts.filled("dossier", key, arguments);
  }

  /** Such as {@code Bulletin of 7 March 2016}, of any text that takes what is said. */
  public String filled(String key, Object argument) {
    return text(key, argument);
  }

  /** Such as {@code 7 March 2016, 09:30 (Damascus)}, or the day, or the week. */
  public String when(Occurrence occurrence) {
    String date = times.date(occurrence.local());
    return switch (occurrence.precision()) {
      case EXACT -> times.moment(occurrence.local());
      case DAY -> text("when.day", date);
      case WEEK -> text("when.week", date);
    };
  }

  /** The same for a list, where an unknown hour is left out. */
  public String whenInShort(Occurrence occurrence) {
    return occurrence.precision() == TimePrecision.DAY
        ? times.date(occurrence.local())
        : when(occurrence);
  }

  /** The same moment by the clocks of Geneva; null where it says nothing new. */
  public String inGeneva(Occurrence occurrence) {
    boolean told =
        occurrence.precision() != TimePrecision.EXACT
            || occurrence.local().getZone().equals(GENEVA);
    return told ? null : times.moment(occurrence.at().atZone(GENEVA));
  }

  public String iso(Occurrence occurrence) {
    ZonedDateTime local = occurrence.local();
    return switch (occurrence.precision()) {
      case EXACT -> times.iso(local);
      case DAY -> local.toLocalDate().toString();
      case WEEK -> DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY).format(local);
    };
  }

  /** When evidence was collected, by the clocks of the incident. */
  public String collected(EvidenceItem item) {
    return item.collectedAt() == null
        ? null
        : times.moment(item.collectedAt().atZone(ZoneId.of(item.report().occurrence().zone())));
  }

  /** What the place of a time zone is called. */
  public String zone(String id) {
    return times.zone(Instant.EPOCH.atZone(ZoneId.of(id)));
  }

  public String place(Place place) {
    return place.name(frame.getLanguage());
  }

  /** The name in the reader's script, then in the other. */
  public String bothNames(Place place) {
    return "ar".equals(frame.getLanguage())
        ? place.nameAr() + " · " + place.nameEn()
        : place.nameEn() + " · " + place.nameAr();
  }

  /** Decimal degrees, latitude first; null where they are not known. */
  public String coordinates(Location location) {
    return location.hasPoint()
        ? String.format(Locale.ROOT, "%.5f, %.5f", location.latitude(), location.longitude())
        : null;
  }

  /** The name of a party, with its reference where the Security Council has listed it. */
  public String party(Party party) {
    String name = party.name(frame.getLanguage());
    return party.isDesignated()
        ? name + " (" + text("incident.designated", party.designatedSymbol()) + ")"
        : name;
  }

  /** Such as {@code 3–5}; one number where both ends are the same. */
  public String range(Integer low, Integer high) {
    if (low == null) {
      return text("incident.unknown");
    }
    return low.equals(high) ? low.toString() : low + "–" + high;
  }

  /** Whether the time for an answer is over without one. */
  public boolean isLate(Clarification clarification) {
    return !clarification.isAnswered() && !clarification.isRunning(clock.instant());
  }

  /** How a browser shows a file: image, video, audio or pdf; {@code file} for anything else. */
  public String shownAs(String mediaType) {
    return MediaTypes.readAs(mediaType).orElse("file");
  }

  /** A short word for a kind of file. */
  public String fileType(String mediaType) {
    return switch (mediaType) {
      case "video/quicktime" -> "MOV";
      case "audio/mpeg" -> "MP3";
      case "audio/mp4" -> "M4A";
      default -> mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    };
  }
}
