package org.issg.portal.position.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.model.SelectItemGroup;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.StoredFile;
import org.issg.portal.position.About;
import org.issg.portal.position.PaperContent;
import org.issg.portal.position.PaperWords;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.position.service.PaperDraft;
import org.issg.portal.position.service.Subject;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.Track;
import org.junit.jupiter.api.Test;

/** A form that is shown and saved unchanged changes nothing. */
class PaperFormTest {

  private static final UUID ID = UUID.fromString("0190c1d2-0000-7000-8000-000000000001");
  private static final About ITEM = new About(SubjectKind.AGENDA_ITEM, ID);
  private static final About DOSSIER = new About(SubjectKind.DOSSIER, ID);

  private static PaperForm shown() {
    StoredFile file = new StoredFile(ID, "a.pdf", "application/pdf", 7, new byte[32]);
    PaperContent content =
        new PaperContent(
            Track.HUMANITARIAN,
            ITEM,
            List.of(
                new PaperWords("en", "Title", "<p>Text</p>", "Text", null),
                new PaperWords("ar", "عنوان", null, null, file)));
    Actor actor = new Actor("delegate", null, null, Set.of(Role.DELEGATE), ID, "FR", List.of());
    PaperForm form = new PaperForm();
    form.show(new PositionPaper(BodyCode.HTF, content, actor, Instant.EPOCH));
    return form;
  }

  private static TextForm text(PaperForm form, String language) {
    return form.getTexts().stream()
        .filter(text -> text.getLanguage().equals(language))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPaperSurvivesItsForm() {
    PaperDraft draft = shown().draft();

    assertThat(draft.body()).isEqualTo(BodyCode.HTF);
    assertThat(draft.track()).isEqualTo(Track.HUMANITARIAN);
    assertThat(draft.about()).isEqualTo(ITEM);
    assertThat(draft.words())
        .containsExactly(
            new PaperDraft.Words("en", "Title", "<p>Text</p>", null, false),
            new PaperDraft.Words("ar", "عنوان", null, null, true));
  }

  @Test
  void aLanguageThatIsEmptiedIsGone() {
    PaperForm form = shown();
    TextForm arabic = text(form, "ar");

    arabic.setTitle(" ");
    arabic.setFileRemoved(true);

    assertThat(form.draft().words()).extracting(PaperDraft.Words::language).containsExactly("en");
  }

  @Test
  void languagesInUseAndTheExpectedOneAreOpen() {
    PaperForm form = shown();

    form.expect("fr");

    assertThat(form.getTexts())
        .filteredOn(text -> text.getOpen() != null)
        .extracting(TextForm::getLanguage)
        .containsExactly("en", "fr", "ar");
  }

  @Test
  void everyLanguageOfDocumentsHasItsPlace() {
    assertThat(new PaperForm().getTexts())
        .extracting(TextForm::getLanguage)
        .containsExactlyInAnyOrderElementsOf(DocumentVersion.LANGUAGES);
  }

  @Test
  void subjectsStandByTheirMeetingAndDossiersTogether() {
    List<Subject> subjects =
        List.of(
            new Subject(ITEM, BodyCode.CTF, "First", "ISSG/CTF/2016/MTG/5", ID, "Fifth"),
            new Subject(ITEM, BodyCode.CTF, "Second", "ISSG/CTF/2016/MTG/5", ID, "Fifth"),
            new Subject(DOSSIER, BodyCode.CTF, "Shelling", "CTF/INC/2016/0001", ID, null));

    var groups = SubjectMenu.of(subjects, "Dossiers");

    assertThat(groups)
        .extracting(group -> group.getLabel())
        .containsExactly("ISSG/CTF/2016/MTG/5 – Fifth", "Dossiers");
    assertThat(((SelectItemGroup) groups.get(0)).getSelectItems()).hasSize(2);
    assertThat(SubjectMenu.address(subjects.get(0)))
        .isEqualTo("/meeting/view.xhtml?id=" + ID + "#item-" + ID);
    assertThat(SubjectMenu.address(subjects.get(2))).isEqualTo("/dossier/view.xhtml?id=" + ID);
    assertThat(SubjectMenu.address(null)).isNull();
  }
}
