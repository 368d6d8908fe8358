package org.issg.portal.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Set;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/** When and where a meeting is held, in the zone of its place. */
@Embeddable
public class Schedule {

  /** The longest a meeting lasts; the database holds it too. */
  public static final Duration LONGEST = Duration.ofHours(36);

  private static final Set<String> LINK_SCHEMES = Set.of("http", "https");

  private String place;
  private String room;

  @Column(name = "video_link")
  private String videoLink;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String zone;

  protected Schedule() {}

  public Schedule(
      LocalDateTime start, LocalDateTime end, String zone, String place, String room, String link) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new RuleViolation("meeting.zone.unknown");
    }
    this.zone = zone;
    this.startsAt = start.atZone(ZoneId.of(zone)).toInstant();
    this.endsAt = end.atZone(ZoneId.of(zone)).toInstant();
    if (!endsAt.isAfter(startsAt)) {
      throw new RuleViolation("meeting.endsAt.beforeStart");
    }
    if (endsAt.isAfter(startsAt.plus(LONGEST))) {
      throw new RuleViolation("meeting.endsAt.tooLate");
    }
    this.place = Texts.required(place, "meeting.place.missing");
    this.room = Texts.optional(room);
    this.videoLink = webAddress(link);
  }

  private static String webAddress(String link) {
    String address = Texts.optional(link);
    if (address == null) {
      return null;
    }
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null
          && uri.getScheme() != null
          && LINK_SCHEMES.contains(uri.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      throw new RuleViolation("meeting.videoLink.form");
    }
    throw new RuleViolation("meeting.videoLink.form");
  }

  public ZonedDateTime start() {
    return startsAt.atZone(ZoneId.of(zone));
  }

  public ZonedDateTime end() {
    return endsAt.atZone(ZoneId.of(zone));
  }

  public String zone() {
    return zone;
  }

  public String place() {
    return place;
  }

  public String room() {
    return room;
  }

  public String videoLink() {
    return videoLink;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule that
        && startsAt.equals(that.startsAt)
        && endsAt.equals(that.endsAt)
        && zone.equals(that.zone)
        && place.equals(that.place)
        && Objects.equals(room, that.room)
        && Objects.equals(videoLink, that.videoLink);
  }

  @Override
  public int hashCode() {
    return Objects.hash(startsAt, endsAt, zone, place, room, videoLink);
  }
}
