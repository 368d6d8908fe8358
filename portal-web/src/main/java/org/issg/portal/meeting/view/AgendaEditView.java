package org.issg.portal.meeting.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.access.Delegation;
import org.issg.portal.meeting.AgendaItem;
import org.issg.portal.meeting.AgendaLine;
import org.issg.portal.meeting.ItemKind;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.service.AgendaService;
import org.issg.portal.meeting.service.MeetingPage;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** Building the agenda: its items and their order. */
@Named
@ViewScoped
public class AgendaEditView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String SELF = "/meeting/agenda?faces-redirect=true&id=";

  @Inject private OpenMeeting open;
  @Inject private AgendaService agenda;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String id;
  private String item;
  private int seenVersion;
  private String order;
  private ItemForm form = new ItemForm();

  /** Shows the agenda; with an item in the address, that item in the form. */
  public void load() {
    seenVersion = page().meeting().version();
    if (isEditingItem()) {
      AgendaItem shown = selected();
      form.show(shown, page().named().getOrDefault(shown.id(), Set.of()));
    }
  }

  private AgendaItem selected() {
    UUID itemId = Ids.parse(item).orElseThrow(NoSuchPage::new);
    return page().meeting().items().stream()
        .filter(each -> each.id().equals(itemId))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }

  private UUID meetingId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  /** Saves the item in the form: a new one at the end, or the one being changed. */
  public String saveItem() {
    return messages.attempt(this::store) ? SELF + id + "&kept=item-" + id : null;
  }

  private void store() {
    if (isEditingItem()) {
      UUID itemId = Ids.parse(item).orElseThrow(NoSuchPage::new);
      agenda.editItem(meetingId(), seenVersion, itemId, form.content());
    } else {
      agenda.addItem(meetingId(), form.content());
    }
  }

  public String remove(String itemId) {
    UUID gone = Ids.parse(itemId).orElseThrow(NoSuchPage::new);
    return messages.attempt(() -> agenda.removeItem(meetingId(), seenVersion, gone))
        ? SELF + id
        : null;
  }

  /** Keeps the order that was dragged or typed. */
  public String reorder() {
    return messages.attempt(() -> agenda.order(meetingId(), seenVersion, ordered()))
        ? SELF + id
        : null;
  }

  private List<UUID> ordered() {
    return Arrays.stream((order == null ? "" : order).split(","))
        .map(each -> Ids.parse(each).orElseThrow(() -> new RuleViolation("meeting.order.stale")))
        .toList();
  }

  private MeetingPage page() {
    return open.toEdit(meetingId());
  }

  public Meeting getMeeting() {
    return page().meeting();
  }

  public List<AgendaLine> getAgenda() {
    return page().agenda();
  }

  /** Delegations by their name in the reader's language. */
  public List<Delegation> getDelegations() {
    return page().delegations().values().stream()
        .sorted(Comparator.comparing(each -> each.name(frame.getLanguage())))
        .toList();
  }

  /** Names of the delegations that alone know of an item; empty for an item for all. */
  public String readers(AgendaLine line) {
    return page().named().getOrDefault(line.item().id(), Set.of()).stream()
        .map(each -> page().delegations().get(each).name(frame.getLanguage()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Name of the delegation that leads an item; null when the chair does. */
  public String lead(AgendaLine line) {
    Delegation delegation = page().delegations().get(line.item().leadDelegationId());
    return delegation == null ? null : delegation.name(frame.getLanguage());
  }

  public boolean isEditingItem() {
    return item != null && !item.isEmpty();
  }

  public Track[] getTracks() {
    return Track.values();
  }

  public ItemKind[] getKinds() {
    return ItemKind.values();
  }

  public ItemForm getForm() {
    return form;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }
}
