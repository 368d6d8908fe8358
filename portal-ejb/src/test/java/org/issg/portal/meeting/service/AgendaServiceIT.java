package org.issg.portal.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_SECRETARY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.meeting.AgendaItem;
import org.issg.portal.meeting.service.MeetingDocumentService.Attachment;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class AgendaServiceIT extends MeetingScene {

  @Test
  void itemComesToTheEndOfTheAgenda() {
    UUID id = ctfDraft();
    int seen = version(id);

    as(CTF_SECRETARY, () -> agenda.addItem(id, Samples.item("Second item")));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("meeting.itemAdded");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.objectId()).isEqualTo(id);
    assertThat(leaf.objectVersion()).isEqualTo(seen + 1);
    assertThat(titles(id)).containsExactly("First item", "Second item");
  }

  @Test
  void itemIsRewritten() {
    UUID id = ctfDraft();
    int seen = version(id);
    UUID item = items(id).get(0);

    as(CTF_SECRETARY, () -> agenda.editItem(id, seen, item, Samples.item("Rewritten")));

    assertThat(leaf().action()).isEqualTo("meeting.itemEdited");
    assertThat(leaf().objectVersion()).isEqualTo(seen + 1);
    assertThat(titles(id)).containsExactly("Rewritten");
  }

  @Test
  void removedItemLeavesItsDocumentsToTheMeeting() {
    UUID id = ctfDraft();
    UUID item = items(id).get(0);
    UUID upload = upload(CTF_SECRETARY, Samples.text(10));
    Attachment paper = new Attachment(item, null, Samples.MARK + "Paper", "en", upload);
    as(CTF_SECRETARY, () -> documents.attach(id, paper));
    as(CTF_SECRETARY, () -> agenda.addItem(id, Samples.item("Second item")));
    int seen = version(id);

    as(CTF_SECRETARY, () -> agenda.removeItem(id, seen, item));

    assertThat(leaf().action()).isEqualTo("meeting.itemRemoved");
    MeetingPage page = page(id);
    assertThat(titles(id)).containsExactly("Second item");
    assertThat(page.meeting().items().get(0).position()).isOne();
    assertThat(page.documentsAt(null)).hasSize(1);
  }

  @Test
  void itemsTakeANewOrder() {
    UUID id = threeItems();
    List<UUID> before = items(id);
    int seen = version(id);
    List<UUID> wanted = List.of(before.get(2), before.get(0), before.get(1));

    as(CTF_SECRETARY, () -> agenda.order(id, seen, wanted));

    assertThat(leaf().action()).isEqualTo("meeting.itemsOrdered");
    assertThat(leaf().objectVersion()).isEqualTo(seen + 1);
    assertThat(items(id)).isEqualTo(wanted);
    assertThat(page(id).meeting().items())
        .extracting(AgendaItem::position)
        .containsExactly(1, 2, 3);
  }

  @Test
  void orderThatForgetsAnItemChangesNothing() {
    UUID id = threeItems();
    List<UUID> before = items(id);
    int seen = version(id);

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> agenda.order(id, seen, before.subList(0, 2))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.order.stale");

    assertThat(leaves()).isEmpty();
    assertThat(items(id)).isEqualTo(before);
  }

  @Test
  void whoSawAnOlderAgendaChangesNothing() {
    UUID id = threeItems();
    List<UUID> before = items(id);
    int seen = version(id);
    as(OTHER_CTF_SECRETARY, () -> agenda.editItem(id, seen, before.get(0), Samples.item("New")));
    List<Runnable> acts =
        List.of(
            () -> agenda.editItem(id, seen, before.get(0), Samples.item("Newer")),
            () -> agenda.removeItem(id, seen, before.get(0)),
            () -> agenda.order(id, seen, before));

    for (Runnable act : acts) {
      assertThatThrownBy(() -> as(CTF_SECRETARY, act))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("shared.changedByOther");

      assertThat(leaves()).isEmpty();
    }
    assertThat(titles(id)).first().isEqualTo("New");
  }

  @Test
  void itemOfAnotherMeetingIsGone() {
    UUID id = ctfDraft();
    UUID foreign = items(ctfDraft()).get(0);
    int seen = version(id);

    assertThatThrownBy(
            () -> as(CTF_SECRETARY, () -> agenda.editItem(id, seen, foreign, Samples.item("No"))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.item.gone");

    assertThat(leaves()).isEmpty();
  }

  @Test
  void delegatesOfTheBodyChangeNoAgenda() {
    UUID id = ctfMeeting();
    UUID item = items(id).get(0);
    int seen = version(id);
    List<Runnable> acts =
        List.of(
            () -> agenda.addItem(id, Samples.item("No")),
            () -> agenda.editItem(id, seen, item, Samples.item("No")),
            () -> agenda.removeItem(id, seen, item),
            () -> agenda.order(id, seen, List.of(item)));

    for (Runnable act : acts) {
      assertThatThrownBy(() -> as(CTF_COCHAIR, act)).isInstanceOf(EJBAccessException.class);

      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void secretaryOfAnotherBodyChangesNoAgenda() {
    UUID id = published(ISSG_SECRETARY, Samples.general(BodyCode.ISSG), Samples.plenary());
    MeetingPage page = as(HTF_SECRETARY, () -> queries.open(id));
    UUID item = page.meeting().items().get(0).id();
    int seen = page.meeting().version();
    List<Runnable> acts =
        List.of(
            () -> agenda.addItem(id, Samples.item("No")),
            () -> agenda.editItem(id, seen, item, Samples.item("No")),
            () -> agenda.removeItem(id, seen, item),
            () -> agenda.order(id, seen, List.of(item)));

    for (Runnable act : acts) {
      AccessRefused refusal = refused(HTF_SECRETARY, act);

      assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
      assertThat(refusal.isHidden()).isFalse();
      assertThat(leaves()).isEmpty();
    }
  }

  private UUID threeItems() {
    UUID id = ctfDraft();
    as(CTF_SECRETARY, () -> agenda.addItem(id, Samples.item("Second item")));
    as(CTF_SECRETARY, () -> agenda.addItem(id, Samples.item("Third item")));
    return id;
  }

  private List<String> titles(UUID id) {
    return page(id).meeting().items().stream().map(AgendaItem::title).toList();
  }
}
