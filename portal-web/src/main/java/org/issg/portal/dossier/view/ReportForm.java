package org.issg.portal.dossier.view;

import java.util.List;
import java.util.Set;
import org.issg.portal.dossier.Casualties;
import org.issg.portal.dossier.Channel;
import org.issg.portal.dossier.EvidenceNote;
import org.issg.portal.dossier.ReportContent;
import org.issg.portal.dossier.Source;
import org.issg.portal.shared.BodyCode;

/** What is typed in a report, until it is filed; the files are one text, as files.js writes it. */
public class ReportForm extends IncidentForm {

  private static final long serialVersionUID = 1L;

  private BodyCode body;
  private String text;
  private String[] alleged = {};
  private String[] affected = {};
  private Integer killedLow;
  private Integer killedHigh;
  private Integer civiliansLow;
  private Integer civiliansHigh;
  private Integer woundedLow;
  private Integer woundedHigh;
  private String evidence;
  private String sourceName;
  private String sourceContact;
  private Channel channel = Channel.HOTLINE;

  ReportContent content() {
    return new ReportContent(
        body,
        channel,
        getKind(),
        occurrence(),
        location(),
        new Casualties(killedLow, killedHigh, woundedLow, woundedHigh, civiliansLow, civiliansHigh),
        text,
        grading(),
        Set.of(alleged),
        Set.of(affected));
  }

  /** Null where no source is named. */
  Source source() {
    return sourceName == null && sourceContact == null
        ? null
        : new Source(sourceName, sourceContact);
  }

  List<EvidenceNote> notes() {
    return new EvidenceRows(evidence, getZone()).notes();
  }

  public BodyCode getBody() {
    return body;
  }

  public void setBody(BodyCode body) {
    this.body = body;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String[] getAlleged() {
    return alleged.clone();
  }

  public void setAlleged(String[] alleged) {
    this.alleged = alleged.clone();
  }

  public String[] getAffected() {
    return affected.clone();
  }

  public void setAffected(String[] affected) {
    this.affected = affected.clone();
  }

  public Integer getKilledLow() {
    return killedLow;
  }

  public void setKilledLow(Integer killedLow) {
    this.killedLow = killedLow;
  }

  public Integer getKilledHigh() {
    return killedHigh;
  }

  public void setKilledHigh(Integer killedHigh) {
    this.killedHigh = killedHigh;
  }

  public Integer getCiviliansLow() {
    return civiliansLow;
  }

  public void setCiviliansLow(Integer civiliansLow) {
    this.civiliansLow = civiliansLow;
  }

  public Integer getCiviliansHigh() {
    return civiliansHigh;
  }

  public void setCiviliansHigh(Integer civiliansHigh) {
    this.civiliansHigh = civiliansHigh;
  }

  public Integer getWoundedLow() {
    return woundedLow;
  }

  public void setWoundedLow(Integer woundedLow) {
    this.woundedLow = woundedLow;
  }

  public Integer getWoundedHigh() {
    return woundedHigh;
  }

  public void setWoundedHigh(Integer woundedHigh) {
    this.woundedHigh = woundedHigh;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }

  public String getSourceName() {
    return sourceName;
  }

  public void setSourceName(String sourceName) {
    this.sourceName = sourceName;
  }

  public String getSourceContact() {
    return sourceContact;
  }

  public void setSourceContact(String sourceContact) {
    this.sourceContact = sourceContact;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }
}
