package org.issg.portal.meeting.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingDetails;
import org.issg.portal.meeting.MeetingKind;
import org.issg.portal.meeting.Schedule;
import org.issg.portal.shared.BodyCode;

/** What is typed about a meeting, until it is saved. */
public class MeetingForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> ZONES =
      List.of(
          "Europe/Zurich",
          "Europe/Vienna",
          "Europe/Berlin",
          "Europe/Moscow",
          "America/New_York",
          "Asia/Amman",
          "Asia/Damascus",
          "UTC");

  private BodyCode body;
  private Distribution distribution;
  private String symbol;
  private MeetingKind kind = MeetingKind.PLENARY;
  private String title;
  private LocalDate day;
  private LocalTime start;
  private LocalTime end;
  private String zone = ZONES.get(0);
  private String place;
  private String room;
  private String videoLink;

  void show(Meeting meeting) {
    MeetingDetails details = meeting.details();
    Schedule schedule = details.schedule();
    ZonedDateTime begins = schedule.start();
    body = meeting.protection().body();
    distribution = meeting.protection().distribution();
    symbol = details.symbol();
    kind = details.kind();
    title = details.title();
    day = begins.toLocalDate();
    start = begins.toLocalTime();
    end = schedule.end().toLocalTime();
    zone = schedule.zone();
    place = schedule.place();
    room = schedule.room();
    videoLink = schedule.videoLink();
  }

  MeetingDetails details() {
    return new MeetingDetails(
        symbol,
        kind,
        title,
        new Schedule(day.atTime(start), day.atTime(end), zone, place, room, videoLink));
  }

  Protection protection() {
    return new Protection(body, distribution);
  }

  public List<String> getZones() {
    return ZONES;
  }

  public BodyCode getBody() {
    return body;
  }

  public void setBody(BodyCode body) {
    this.body = body;
  }

  public Distribution getDistribution() {
    return distribution;
  }

  public void setDistribution(Distribution distribution) {
    this.distribution = distribution;
  }

  public String getSymbol() {
    return symbol;
  }

  public void setSymbol(String symbol) {
    this.symbol = symbol;
  }

  public MeetingKind getKind() {
    return kind;
  }

  public void setKind(MeetingKind kind) {
    this.kind = kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalTime getStart() {
    return start;
  }

  public void setStart(LocalTime start) {
    this.start = start;
  }

  public LocalTime getEnd() {
    return end;
  }

  public void setEnd(LocalTime end) {
    this.end = end;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getRoom() {
    return room;
  }

  public void setRoom(String room) {
    this.room = room;
  }

  public String getVideoLink() {
    return videoLink;
  }

  public void setVideoLink(String videoLink) {
    this.videoLink = videoLink;
  }
}
