package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_AUDITOR;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.issg.portal.desk.RedactionReason;
import org.issg.portal.release.RecordKind;
import org.issg.portal.release.service.ChangeList;
import org.issg.portal.release.service.ChangeQueries;
import org.issg.portal.release.service.RecordChange;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.CurrentActor;
import org.issg.portal.testing.LogTree;
import org.issg.portal.testing.ReleaseScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** What was written in a record is destroyed by two auditors who never read it. */
class RedactedContentIT extends ReleaseScene {

  @Inject private ChangeQueries changes;
  @Inject private LeafQueries leaves;
  @Inject private RedactionService redactions;
  @Inject private Redactor redactor;
  @Inject private CurrentActor current;

  private List<RecordChange> changes(UUID meeting) {
    ChangeList.Filter newest = new ChangeList.Filter(null, false);
    return as(CTF_SECRETARY, () -> changes.open(RecordKind.MEETING, meeting, newest, "en"))
        .changes()
        .rows();
  }

  @Test
  void auditorsDestroyWhatTheyDoNotReadAndTheChangeIsStillNamed() {
    UUID meeting = ctfDraft();
    int seen = version(meeting);
    as(CTF_SECRETARY, () -> meetings.edit(meeting, seen, Samples.named("A name in error")));
    RecordChange change = changes(meeting).get(0);
    PageKey leaf = new PageKey(change.at(), change.leaf());

    LeafPage page = as(AUDITOR, () -> leaves.open(leaf)).orElseThrow();
    assertThat(page.values()).isEmpty();
    assertThat(page.redactability().isOpenToRequest()).isTrue();
    UUID id = as(AUDITOR, () -> redactions.request(leaf, RedactionReason.KEPT_IN_ERROR));
    as(OTHER_AUDITOR, () -> redactions.confirm(id));
    LogTree.await();
    assertThat(as(NOBODY, () -> current.as(Redactor.ACTOR, () -> redactor.destroy(id)))).isTrue();

    RecordChange now = changes(meeting).get(0);
    assertThat(now.leaf()).isEqualTo(change.leaf());
    assertThat(now.action()).isEqualTo("meeting.edited");
    assertThat(now.values()).isEmpty();
    assertThat(now.destroyed()).isTrue();
    assertThat(changes(meeting).get(1).destroyed()).isFalse();
  }
}
