package org.issg.portal.position.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Operation;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.service.AskedRange;
import org.issg.portal.dossier.service.Registers;
import org.issg.portal.position.About;
import org.issg.portal.position.PaperText;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Reading papers: a single one with its files, and lists. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class PaperQueries {

  private static final RecordRef ANY = RecordRef.of(PositionPaper.KIND, null);

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private PaperLoader papers;
  @Inject private PaperList list;
  @Inject private Subjects subjects;
  @Inject private Registers registers;
  @Inject private AuditTrail audit;

  /** Everything that the page of a paper shows. */
  public PaperPage open(UUID id) {
    PositionPaper paper = papers.load(id, Operation.READ, Action.PAPER_READ);
    PaperPage page = page(paper);
    audit.read(Action.PAPER_READ, paper.ref(), paper.texts().stream().map(PaperText::id).toList());
    return page;
  }

  private PaperPage page(PositionPaper paper) {
    Actor actor = current.get();
    BodyCode body = paper.protection().body();
    UUID owner = paper.protection().ownerDelegationId();
    boolean own = owner.equals(actor.delegationId()) && actor.isDelegateIn(body);
    boolean handled = actor.isSecretaryOf(body);
    paper.events().size();
    return new PaperPage(
        paper,
        subject(paper),
        own || handled ? named(paper) : List.of(),
        registers.delegations(),
        own,
        handled);
  }

  private Subject subject(PositionPaper paper) {
    About about = paper.about();
    return about == null ? null : subjects.of(about).orElse(null);
  }

  private List<UUID> named(PositionPaper paper) {
    if (paper.protection().distribution() != Distribution.RESTRICTED) {
      return List.of();
    }
    return em.createQuery(
            "select g.delegationId from AccessGrant g where g.objectKind = :kind"
                + " and g.objectId = :id",
            UUID.class)
        .setParameter("kind", PositionPaper.KIND)
        .setParameter("id", paper.id())
        .getResultList();
  }

  /** A paper for somebody of its delegation who is about to change it. */
  @RolesAllowed(DELEGATE_NAME)
  public PaperEdit openToEdit(UUID id) {
    PositionPaper paper = papers.load(id, Operation.EDIT, Action.PAPER_READ);
    List<Subject> offered = subjects.in(List.of(paper.protection().body()));
    Subject subject = subject(paper);
    audit.read(Action.PAPER_READ, paper.ref(), ids(offered));
    return new PaperEdit(paper, subject, offered);
  }

  /** What an empty form offers; somebody who sits in no body for a delegation is refused. */
  @RolesAllowed(DELEGATE_NAME)
  public PaperChoices choices() {
    List<BodyCode> bodies = papers.draftable(current.get());
    List<Subject> offered = subjects.in(bodies);
    audit.read(Action.PAPERS_LISTED, ANY, ids(offered));
    return new PaperChoices(bodies, offered);
  }

  private static List<UUID> ids(List<Subject> subjects) {
    return subjects.stream().map(subject -> subject.about().id()).toList();
  }

  /** One page of the papers that the actor may see, latest change first. */
  public PaperList.Page list(PaperList.Filter filter) {
    PaperList.Page page = list.page(filter, registers.delegations());
    audit.read(Action.PAPERS_LISTED, ANY, page.ids());
    return page;
  }

  /** Papers about one record, with the delegations that they are of. */
  public PaperList.Page about(About about) {
    PaperList.Page page =
        new PaperList.Page(
            list.about(about.kind(), List.of(about.id())), registers.delegations(), false, false);
    audit.read(Action.PAPERS_LISTED, ANY, page.ids());
    return page;
  }

  /**
   * Permits one request for the bytes of a paper's document.
   *
   * @param range the range as it stands in the request, or null for the whole
   */
  public StoredFile download(UUID textId, String range) {
    PaperText text = papers.document(textId, Action.PAPER_DOWNLOADED);
    audit.read(Action.PAPER_DOWNLOADED, text.ref(), AskedRange.known(range));
    return text.file();
  }
}
