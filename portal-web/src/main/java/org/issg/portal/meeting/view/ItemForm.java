package org.issg.portal.meeting.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.meeting.AgendaItem;
import org.issg.portal.meeting.ItemContent;
import org.issg.portal.meeting.ItemKind;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;

/** What is typed about an agenda item, until it is saved. */
public class ItemForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_MINUTES = 20;

  private String title;
  private boolean sub;
  private Track track;
  private ItemKind kind = ItemKind.DISCUSSION;
  private String lead;
  private int minutes = USUAL_MINUTES;
  private String note;
  private boolean restricted;
  private List<String> named = List.of();

  void show(AgendaItem item, Set<UUID> readers) {
    title = item.title();
    sub = item.depth() > 1;
    track = item.track();
    kind = item.kind();
    lead = item.leadDelegationId() == null ? null : item.leadDelegationId().toString();
    minutes = item.plannedMinutes();
    note = item.note();
    restricted = item.isRestricted();
    named = readers.stream().map(UUID::toString).toList();
  }

  ItemContent content() {
    UUID delegation = Ids.parse(lead).orElse(null);
    return new ItemContent(title, sub ? 2 : 1, track, kind, delegation, minutes, note, readers());
  }

  private Set<UUID> readers() {
    if (!restricted) {
      return Set.of();
    }
    Set<UUID> readers = new HashSet<>();
    named.forEach(each -> Ids.parse(each).ifPresent(readers::add));
    if (readers.isEmpty()) {
      throw new RuleViolation("meeting.item.named.none");
    }
    return readers;
  }

  public boolean isRestricted() {
    return restricted;
  }

  public void setRestricted(boolean restricted) {
    this.restricted = restricted;
  }

  /** A list that Faces can make another one of. */
  public List<String> getNamed() {
    return new ArrayList<>(named);
  }

  public void setNamed(List<String> named) {
    this.named = List.copyOf(named);
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public boolean isSub() {
    return sub;
  }

  public void setSub(boolean sub) {
    this.sub = sub;
  }

  public Track getTrack() {
    return track;
  }

  public void setTrack(Track track) {
    this.track = track;
  }

  public ItemKind getKind() {
    return kind;
  }

  public void setKind(ItemKind kind) {
    this.kind = kind;
  }

  public String getLead() {
    return lead;
  }

  public void setLead(String lead) {
    this.lead = lead;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
