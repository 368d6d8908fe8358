package org.issg.portal.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.Track;

/** One point of a meeting's agenda. */
@Entity
public class AgendaItem {

  /** How the access rules call an agenda item. */
  public static final String KIND = "agenda_item";

  @Id private UUID id;
  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "meeting_id")
  private Meeting meeting;

  private int position;
  private int depth;
  private String title;

  @Enumerated(EnumType.STRING)
  private Track track;

  @Enumerated(EnumType.STRING)
  private ItemKind kind;

  @Column(name = "lead_delegation_id")
  private UUID leadDelegationId;

  @Column(name = "planned_minutes")
  private int plannedMinutes;

  private String note;

  @Enumerated(EnumType.STRING)
  private Distribution distribution;

  protected AgendaItem() {}

  AgendaItem(Meeting meeting, int position, ItemContent content) {
    this.id = Ids.next();
    this.meeting = meeting;
    this.position = position;
    write(content);
  }

  final void write(ItemContent content) {
    depth = content.depth();
    title = content.title();
    track = content.track();
    kind = content.kind();
    leadDelegationId = content.leadDelegation();
    plannedMinutes = content.minutes();
    note = content.note();
    distribution = content.isRestricted() ? Distribution.RESTRICTED : null;
  }

  void moveTo(int position) {
    this.position = position;
  }

  /** Whether only named delegations may know of it; grants name them. */
  public boolean isRestricted() {
    return distribution == Distribution.RESTRICTED;
  }

  /** The item as grants and the log name it. */
  public RecordRef ref() {
    Distribution circle = distribution == null ? meeting.protection().distribution() : distribution;
    return new RecordRef(KIND, id, version, meeting.protection().body().name(), circle.name());
  }

  /** What the secretariat wrote about the item, as the log keeps it for the secretariat. */
  public Map<String, Object> words() {
    return new Values()
        .with("item", id)
        .with("position", position)
        .with("depth", depth)
        .with("title", title)
        .with("track", track)
        .with("kind", kind)
        .with("lead", leadDelegationId)
        .with("minutes", plannedMinutes)
        .with("note", note)
        .with("restricted", isRestricted())
        .map();
  }

  public UUID id() {
    return id;
  }

  public int position() {
    return position;
  }

  public int depth() {
    return depth;
  }

  public String title() {
    return title;
  }

  public Track track() {
    return track;
  }

  public ItemKind kind() {
    return kind;
  }

  /** The delegation that leads the item; null when the chair does. */
  public UUID leadDelegationId() {
    return leadDelegationId;
  }

  public int plannedMinutes() {
    return plannedMinutes;
  }

  public String note() {
    return note;
  }
}
