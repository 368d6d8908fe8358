package org.issg.portal.release.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.issg.portal.release.RecordKind;
import org.issg.portal.release.service.ChangeList;
import org.issg.portal.release.service.ChangeQueries;
import org.issg.portal.release.service.ChangesPage;
import org.issg.portal.release.service.RecordChange;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.Paging;

/** What was changed in a record, page by page; where the page begins stands in the address. */
@Named
@RequestScoped
public class ChangesView {

  private static final String PAGE = "/release/changes.xhtml";

  @Inject private ChangeQueries queries;
  @Inject private Frame frame;

  private String kind;
  private String id;
  private final Paging paging = new Paging();
  private ChangesPage page;

  public void load() {
    page =
        queries.open(
            getRecordKind(),
            Ids.parse(id).orElseThrow(NoSuchPage::new),
            new ChangeList.Filter(paging.key(PageKey::parse), paging.isBackwards()),
            frame.getLanguage());
  }

  public RecordKind getRecordKind() {
    return Optional.ofNullable(kind).flatMap(RecordKind::of).orElseThrow(NoSuchPage::new);
  }

  public ChangesPage getPage() {
    return page;
  }

  public List<RecordChange> getRows() {
    return page.changes().rows();
  }

  public String getNewerAddress() {
    return page.changes().hasPrevious()
        ? Paging.previous(address(), getRows(), ChangesView::key)
        : null;
  }

  public String getOlderAddress() {
    return page.changes().hasNext() ? Paging.next(address(), getRows(), ChangesView::key) : null;
  }

  private Addresses address() {
    return Addresses.of(PAGE).with("kind", kind).with("id", id);
  }

  private static String key(RecordChange change) {
    return new PageKey(change.at(), change.leaf()).toString();
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

  public Paging getPaging() {
    return paging;
  }
}
