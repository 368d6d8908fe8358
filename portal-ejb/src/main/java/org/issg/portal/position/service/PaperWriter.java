package org.issg.portal.position.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.service.UploadService;
import org.issg.portal.position.About;
import org.issg.portal.position.PaperContent;
import org.issg.portal.position.PaperText;
import org.issg.portal.position.PaperWords;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;

/** Makes the content of a paper of what was typed and sent: texts cleaned, files handed over. */
@Dependent
public class PaperWriter {

  @Inject private Subjects subjects;
  @Inject private UploadService uploads;
  @Inject private AccessGate gate;

  /**
   * The content that a draft makes.
   *
   * @param present the paper as it is; null for a new one
   */
  PaperContent content(PaperDraft draft, PositionPaper present, Action action) {
    About about = draft.about();
    boolean isNew = present == null || !about(present).equals(Optional.ofNullable(about));
    if (about != null && isNew) {
      requireKnown(about, present == null ? draft.body() : present.protection().body(), action);
    }
    return new PaperContent(
        draft.track(),
        about,
        draft.words().stream().map(words -> words(words, present, action)).toList());
  }

  private static Optional<About> about(PositionPaper paper) {
    return Optional.ofNullable(paper.about());
  }

  private void requireKnown(About about, BodyCode body, Action action) {
    Subject subject =
        subjects
            .of(about)
            .orElseThrow(
                () ->
                    gate.refusal(
                        action,
                        RecordRef.of(about.kind().name().toLowerCase(Locale.ROOT), about.id()),
                        Reason.NOT_FOUND));
    if (subject.body() != body) {
      throw new RuleViolation("position.about.otherBody");
    }
  }

  private PaperWords words(PaperDraft.Words typed, PositionPaper present, Action action) {
    RichText text = new RichText(typed.html());
    return new PaperWords(
        typed.language(), typed.title(), text.html(), text.plain(), file(typed, present, action));
  }

  private StoredFile file(PaperDraft.Words typed, PositionPaper present, Action action) {
    if (typed.upload() != null) {
      return uploads.handOver(typed.upload(), action);
    }
    return typed.keepsFile() && present != null
        ? present.text(typed.language()).map(PaperText::file).orElse(null)
        : null;
  }
}
