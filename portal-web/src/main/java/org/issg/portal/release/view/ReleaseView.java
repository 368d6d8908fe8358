package org.issg.portal.release.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Distribution;
import org.issg.portal.release.DistributionChange;
import org.issg.portal.release.RecordKind;
import org.issg.portal.release.service.ReleasePage;
import org.issg.portal.release.service.ReleaseService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** Who reads a record: the page on which its secretariat proposes, decides, and takes back. */
@Named
@ViewScoped
public class ReleaseView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpenRelease open;
  @Inject private ReleaseService service;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String kind;
  private String id;
  private String seenMark;
  private UUID seenChange;
  private final ReleaseForm form = new ReleaseForm();

  /** Reads the record before anything of the page is rendered. */
  public void load() {
    ReleasePage page = getPage();
    see(page);
    form.expect(page.present().wider(), page.present().narrower(), page.named());
  }

  private void see(ReleasePage page) {
    seenMark = page.present().mark();
    seenChange = page.open().map(DistributionChange::id).orElse(null);
  }

  private RecordKind recordKind() {
    return Optional.ofNullable(kind).flatMap(RecordKind::of).orElseThrow(NoSuchPage::new);
  }

  private UUID recordId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  /** The change as it was seen; a page that showed none has none to decide. */
  private UUID change() {
    if (seenChange == null) {
      throw new NoSuchPage();
    }
    return seenChange;
  }

  public String propose() {
    return done(
        () -> service.propose(recordKind(), recordId(), seenMark, form.getTo(), form.getReason()));
  }

  public String confirm() {
    return done(() -> service.confirm(recordKind(), recordId(), change()));
  }

  public String decline() {
    return done(() -> service.decline(recordKind(), recordId(), change(), form.getRefusal()));
  }

  public String withdraw() {
    return done(() -> service.withdraw(recordKind(), recordId(), change()));
  }

  public String narrow() {
    return done(
        () ->
            service.narrow(
                recordKind(), recordId(), form.getNarrower(), form.chosen(), form.getNarrowing()));
  }

  /** Shows what was done; or why it was not, beside the record as it stands now. */
  private String done(Runnable act) {
    if (messages.attempt(act)) {
      return FacesContext.getCurrentInstance().getViewRoot().getViewId()
          + "?faces-redirect=true&includeViewParams=true&kept=release-"
          + id;
    }
    see(getPage());
    return null;
  }

  public ReleasePage getPage() {
    return open.toRead(recordKind(), recordId());
  }

  /** The change that waits for a second person; null where none does. */
  public DistributionChange getWaiting() {
    return getPage().open().orElse(null);
  }

  public boolean isProposable() {
    return getWaiting() == null && !getPage().present().wider().isEmpty();
  }

  public boolean isNarrowable() {
    return !getPage().present().narrower().isEmpty();
  }

  /** Who proposed or decided, by name. */
  public String person(String subject) {
    return getPage().people().get(subject);
  }

  /** Delegations that read the record by name. */
  public List<String> getNamed() {
    return sorted(
            getPage().delegations().values().stream()
                .filter(each -> getPage().named().contains(each.id())))
        .map(each -> each.name(frame.getLanguage()))
        .toList();
  }

  /** Delegations that read the record now, and so may go on reading it. */
  public List<Delegation> getOffered() {
    ReleasePage page = getPage();
    boolean all = page.present().circle() == Distribution.GENERAL;
    return sorted(
            page.delegations().values().stream()
                .filter(each -> all || page.seated().contains(each.id())))
        .toList();
  }

  private Stream<Delegation> sorted(Stream<Delegation> delegations) {
    return delegations.sorted(Comparator.comparing(each -> each.name(frame.getLanguage())));
  }

  /** Keeps the part of the page open whose button was pressed; null closes it. */
  public String opened(String button) {
    return FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .containsKey("form:" + button)
        ? "open"
        : null;
  }

  public ReleaseForm getForm() {
    return form;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
