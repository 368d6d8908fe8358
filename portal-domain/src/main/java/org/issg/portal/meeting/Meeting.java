package org.issg.portal.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distributed;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.document.Document;
import org.issg.portal.document.DocumentSymbol;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/** A gathering of a body with an agenda; once it is over or cancelled, its agenda never changes. */
@Entity
public class Meeting implements Distributed {

  @Id private UUID id;
  @Version private int version;
  private String symbol;

  @Enumerated(EnumType.STRING)
  private MeetingKind kind;

  private String title;
  @Embedded private Schedule schedule;

  @Enumerated(EnumType.STRING)
  private MeetingState state;

  @Column(name = "agenda_revision")
  private int agendaRevision;

  @Embedded private Protection protection;

  @Column(name = "created_by", updatable = false)
  private String createdBy;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Embedded private Publication publication;
  @Embedded private Cancellation cancellation;

  @Column(name = "changed_at")
  private Instant changedAt;

  @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<AgendaItem> items = new ArrayList<>();

  @OneToMany(mappedBy = "meeting", cascade = CascadeType.PERSIST)
  private List<MeetingChange> changes = new ArrayList<>();

  protected Meeting() {}

  public Meeting(Protection protection, MeetingDetails details, Actor actor, Instant at) {
    this.id = Ids.next();
    this.protection = protection;
    this.state = MeetingState.DRAFT;
    this.createdBy = actor.subject();
    this.createdAt = at;
    this.changedAt = at;
    write(details);
  }

  /** Changes what the meeting is, when and where it is held. */
  public void edit(MeetingDetails details, Instant at) {
    requireOpen();
    ChangeKind change =
        schedule.equals(details.schedule()) ? ChangeKind.DETAILS_CHANGED : ChangeKind.RESCHEDULED;
    write(details);
    changed(change, at);
  }

  private void write(MeetingDetails details) {
    symbol = DocumentSymbol.parse(details.symbol());
    kind = details.kind();
    title = details.title();
    schedule = details.schedule();
  }

  /** Shows the meeting to those to whom it is distributed. */
  public void publish(Actor actor, Instant at) {
    if (state != MeetingState.DRAFT) {
      throw new RuleViolation("meeting.publish.notDraft");
    }
    if (items.isEmpty()) {
      throw new RuleViolation("meeting.publish.noItems");
    }
    state = MeetingState.PUBLISHED;
    publication = new Publication(actor.subject(), at);
    protection = protection.released(at);
    changed(ChangeKind.PUBLISHED, at);
  }

  /** Calls a published meeting off; readers are told why. */
  public void cancel(Actor actor, String reason, Instant at) {
    if (state != MeetingState.PUBLISHED) {
      throw new RuleViolation("meeting.cancel.notPublished");
    }
    String given = Texts.required(reason, "meeting.cancel.reason.missing");
    state = MeetingState.CANCELLED;
    cancellation = new Cancellation(actor.subject(), at, given);
    changed(ChangeKind.CANCELLED, at);
  }

  /** Adds an item at the end of the agenda; those for all stand before restricted ones. */
  public AgendaItem addItem(ItemContent content, Instant at) {
    requireOpen();
    AgendaItem item = new AgendaItem(this, items.size() + 1, content);
    items.add(item);
    arrange();
    changed(ChangeKind.ITEM_ADDED, item, at);
    return item;
  }

  /**
   * Rewrites an item. Once the meeting is published, one that is restricted stays so; one that
   * becomes restricted goes off the agenda for those whom it no longer names.
   */
  public void editItem(UUID itemId, ItemContent content, Instant at) {
    requireOpen();
    AgendaItem item = item(itemId);
    boolean narrows = content.isRestricted() && !item.isRestricted();
    if (item.isRestricted() && !content.isRestricted() && publication != null) {
      throw new RuleViolation("meeting.item.named.stays");
    }
    item.write(content);
    arrange();
    if (narrows) {
      changed(ChangeKind.ITEM_REMOVED, at);
    }
    changed(ChangeKind.ITEM_CHANGED, item, at);
  }

  /** Takes an item off; that a restricted one is gone is told to nobody. */
  public void removeItem(UUID itemId, Instant at) {
    requireOpen();
    AgendaItem item = item(itemId);
    items.remove(item);
    arrange();
    if (item.isRestricted()) {
      changedAt = at;
    } else {
      changed(ChangeKind.ITEM_REMOVED, at);
    }
  }

  /**
   * Puts the items in a new order, which must name each of them exactly once; restricted ones stay
   * behind those for all.
   */
  public void order(List<UUID> itemIds, Instant at) {
    requireOpen();
    Set<UUID> present = new HashSet<>();
    items.forEach(item -> present.add(item.id()));
    if (itemIds.size() != items.size() || !present.equals(Set.copyOf(itemIds))) {
      throw new RuleViolation("meeting.order.stale");
    }
    items.sort((a, b) -> itemIds.indexOf(a.id()) - itemIds.indexOf(b.id()));
    arrange();
    changed(ChangeKind.ORDER_CHANGED, at);
  }

  /** Notes that a document before the meeting came, changed or went. */
  public void documentChanged(ChangeKind change, Document document, Instant at) {
    requireOpen();
    boolean restricted = document.protection().distribution() == Distribution.RESTRICTED;
    note(change, null, document.id(), restricted, at);
  }

  /** The agenda goes with the meeting; documents and papers keep circles of their own. */
  @Override
  public void distribute(Distribution circle) {
    protection = protection.distributed(circle);
  }

  private void arrange() {
    items.sort(Comparator.comparing(AgendaItem::isRestricted));
    for (int i = 0; i < items.size(); i++) {
      items.get(i).moveTo(i + 1);
    }
  }

  private void requireOpen() {
    if (!state.isOpen()) {
      throw new RuleViolation("meeting.agenda.final");
    }
  }

  private void changed(ChangeKind change, AgendaItem item, Instant at) {
    note(change, item.id(), null, item.isRestricted(), at);
  }

  private void changed(ChangeKind change, Instant at) {
    note(change, null, null, false, at);
  }

  /** The revision that everybody sees counts no change of which some may not know. */
  private void note(
      ChangeKind change, UUID itemId, UUID documentId, boolean restricted, Instant at) {
    changedAt = at;
    if (publication != null) {
      agendaRevision += restricted ? 0 : 1;
      changes.add(new MeetingChange(this, change, itemId, documentId, restricted, at));
    }
  }

  /** The item of that id; one of another meeting is not found. */
  public AgendaItem item(UUID itemId) {
    return items.stream()
        .filter(item -> item.id().equals(itemId))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("meeting.item.gone"));
  }

  @Override
  public RecordRef ref() {
    return new RecordRef(
        "meeting", id, version, protection.body().name(), protection.distribution().name());
  }

  /** Where the meeting stands in public; no word of it. */
  public Map<String, Object> standing() {
    return new Values()
        .with("symbol", symbol)
        .with("state", state)
        .with("publishedAt", publication == null ? null : publication.at())
        .with("notBefore", protection.notBefore())
        .map();
  }

  /**
   * What the secretariat wrote about the meeting itself, as the log keeps it for the secretariat.
   */
  public Map<String, Object> words() {
    return new Values()
        .with("symbol", symbol)
        .with("kind", kind)
        .with("title", title)
        .with("startsAt", schedule.start().toInstant())
        .with("endsAt", schedule.end().toInstant())
        .with("zone", schedule.zone())
        .with("place", schedule.place())
        .with("room", schedule.room())
        .with("videoLink", schedule.videoLink())
        .map();
  }

  /** The items in their order, likewise. */
  public Map<String, Object> sequence() {
    return new Values()
        .with("items", items.stream().map(AgendaItem::id).toList())
        .with("order", items.stream().map(AgendaItem::title).toList())
        .map();
  }

  /** What the secretariat wrote about the meeting itself. */
  public MeetingDetails details() {
    return new MeetingDetails(symbol, kind, title, schedule);
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version;
  }

  public String symbol() {
    return symbol;
  }

  public MeetingKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public Schedule schedule() {
    return schedule;
  }

  public MeetingState state() {
    return state;
  }

  /** How often the meeting has changed since it was published, its publication included. */
  public int agendaRevision() {
    return agendaRevision;
  }

  @Override
  public Protection protection() {
    return protection;
  }

  /** Null unless it was cancelled. */
  public Cancellation cancellation() {
    return cancellation;
  }

  /** Null while it is a draft. */
  public Publication publication() {
    return publication;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public List<AgendaItem> items() {
    return Collections.unmodifiableList(items);
  }
}
