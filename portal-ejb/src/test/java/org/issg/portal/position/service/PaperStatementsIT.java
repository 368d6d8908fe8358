package org.issg.portal.position.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_DELEGATE;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.issg.portal.position.About;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.position.service.PaperList.Filter;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.PaperRows;
import org.issg.portal.testing.PaperScene;
import org.issg.portal.testing.People;
import org.junit.jupiter.api.Test;

/** A page of papers costs a fixed number of statements, with ten rows and with a thousand. */
class PaperStatementsIT extends PaperScene {

  private static final long MOST = 12;

  @Test
  void listCostsTheSameWithFewAndWithManyPapers() {
    PaperRows.circulated(10, null);
    long few = statements(() -> reading.list(Filter.ALL));
    PaperRows.circulated(990, null);

    long many = statements(() -> reading.list(Filter.ALL));

    assertThat(as(CTF_DELEGATE, () -> reading.list(Filter.ALL)).rows()).hasSize(PaperList.SIZE);
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
  }

  @Test
  void papersAboutARecordCostTheSameWithFewAndWithMany() {
    UUID meeting = ctfMeeting();
    About item = new About(SubjectKind.AGENDA_ITEM, items(meeting).get(0));
    PaperRows.circulated(10, item.id());
    long few = statements(() -> reading.about(item));
    long fewOnPage = statements(() -> queries.open(meeting));
    PaperRows.circulated(990, item.id());

    long many = statements(() -> reading.about(item));
    long manyOnPage = statements(() -> queries.open(meeting));

    assertThat(as(CTF_DELEGATE, () -> queries.open(meeting)).papersAt(item.id())).hasSize(1000);
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
    assertThat(manyOnPage).isEqualTo(fewOnPage).isLessThanOrEqualTo(MOST);
  }

  @Test
  void paperCostsTheSameWithFewAndWithManySteps() {
    UUID id = circulatedTo(People.OTHER_CTF_DELEGATE);
    step(id, 10);
    long few = statements(() -> reading.open(id));
    step(id, 990);

    long many = statements(() -> reading.open(id));

    assertThat(paper(CTF_DELEGATE, id).paper().events()).hasSizeGreaterThan(1000);
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
  }

  @Test
  void formCostsTheSameWhateverThereIsToWriteAbout() {
    UUID id = drafted();
    UUID meeting = ctfMeeting();
    long few = statements(() -> reading.openToEdit(id));
    long fewChoices = statements(() -> reading.choices());
    Database.change(
        "insert into agenda_item (id, meeting_id, position, title, kind, planned_minutes)"
            + " select gen_random_uuid(), ?, 1 + number, 'Item ' || number, 'DISCUSSION', 5"
            + " from generate_series(1, 1000) as number",
        meeting);

    assertThat(statements(() -> reading.openToEdit(id))).isEqualTo(few).isLessThanOrEqualTo(MOST);
    assertThat(statements(() -> reading.choices())).isEqualTo(fewChoices);
  }

  private static void step(UUID paper, int count) {
    Database.change(
        "insert into paper_event (id, paper_id, at, kind, by_subject)"
            + " select gen_random_uuid(), ?, now(), 'REVISED', 'test' from generate_series(1, ?)",
        paper,
        count);
  }

  private long statements(Callable<?> call) {
    return statements(CTF_DELEGATE, call);
  }
}
