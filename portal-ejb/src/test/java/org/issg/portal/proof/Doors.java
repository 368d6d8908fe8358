package org.issg.portal.proof;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.document.service.DocumentService;
import org.issg.portal.dossier.service.DossierList;
import org.issg.portal.dossier.service.DossierQueries;
import org.issg.portal.dossier.service.EvidenceService;
import org.issg.portal.dossier.service.ReportList;
import org.issg.portal.dossier.service.ReportQueries;
import org.issg.portal.home.SearchKind;
import org.issg.portal.home.SearchWords;
import org.issg.portal.home.service.FoundRecord;
import org.issg.portal.home.service.SearchQueries;
import org.issg.portal.meeting.service.MeetingList;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.position.service.PaperList;
import org.issg.portal.position.service.PaperQueries;
import org.issg.portal.shared.PageKey;

/** Every way through the services to a record of the proof. */
@Dependent
public class Doors {

  @Inject private MeetingQueries meetings;
  @Inject private DocumentService documents;
  @Inject private DossierQueries dossiers;
  @Inject private ReportQueries reports;
  @Inject private EvidenceService evidence;
  @Inject private PaperQueries papers;
  @Inject private SearchQueries search;

  /** Whether the record opens; a refusal must look like a record that is not there. */
  boolean opens(Kind kind, UUID id) {
    return passes(
        () -> {
          switch (kind) {
            case MEETING -> meetings.open(id);
            case DOCUMENT -> documents.open(id);
            case DOSSIER -> dossiers.open(id);
            case REPORT -> reports.open(id);
            case PAPER -> papers.open(id);
          }
        });
  }

  /** Whether the bytes that belong to the record are handed out, under an id of the same value. */
  boolean handsOut(Kind kind, UUID id) {
    return passes(
        () -> {
          if (kind == Kind.REPORT) {
            evidence.download(id, null);
          } else {
            documents.download(id, null);
          }
        });
  }

  private static boolean passes(Runnable door) {
    try {
      door.run();
      return true;
    } catch (AccessRefused refusal) {
      if (!refusal.isHidden()) {
        throw new AssertionError("a refusal to read tells that there is something", refusal);
      }
      return false;
    } catch (EJBAccessException roleMissing) {
      return false;
    }
  }

  /** Everything that the list of that kind shows, page after page. */
  Set<UUID> listed(Kind kind) {
    Set<UUID> listed = new HashSet<>();
    try {
      switch (kind) {
        case MEETING -> pages(listed, this::meetings);
        case DOSSIER -> pages(listed, this::dossiers);
        case PAPER -> pages(listed, this::papers);
        case REPORT -> pages(listed, this::reports);
        case DOCUMENT -> throw new IllegalArgumentException("documents have no list");
      }
    } catch (EJBAccessException roleMissing) {
      return Set.of();
    }
    return listed;
  }

  private static void pages(Set<UUID> listed, Function<PageKey, Leaf> turn) {
    Leaf page = turn.apply(null);
    listed.addAll(page.ids);
    while (page.next != null) {
      page = turn.apply(page.next);
      listed.addAll(page.ids);
    }
  }

  /** One page of a list, and the key of the next one. */
  private record Leaf(Collection<UUID> ids, PageKey next) {}

  private Leaf meetings(PageKey key) {
    MeetingList.Page page = meetings.list(new MeetingList.Filter(null, false, key, false));
    return leaf(
        page.rows(),
        page.hasNext(),
        row -> new PageKey(row.schedule().start().toInstant(), row.id()));
  }

  private Leaf dossiers(PageKey key) {
    DossierList.Page page =
        dossiers.list(new DossierList.Filter(null, null, null, null, null, null, key, false));
    return leaf(page.rows(), page.hasNext(), row -> new PageKey(row.occurrence().at(), row.id()));
  }

  private Leaf papers(PageKey key) {
    PaperList.Page page = papers.list(new PaperList.Filter(null, null, null, null, key, false));
    return leaf(
        page.rows(), page.hasNext(), row -> new PageKey(row.paper().changedAt(), row.paper().id()));
  }

  private Leaf reports(PageKey key) {
    ReportList.Page page = reports.mine(key, false);
    return leaf(
        page.rows(), page.hasNext(), row -> new PageKey(row.report().filedAt(), row.report().id()));
  }

  private static <T> Leaf leaf(List<T> rows, boolean more, Function<T, PageKey> key) {
    return new Leaf(
        rows.stream().map(row -> key.apply(row).id()).toList(),
        more ? key.apply(rows.get(rows.size() - 1)) : null);
  }

  /** What a search for the one word of the proof finds. */
  Set<UUID> found(SearchKind kind) {
    Set<UUID> found = new HashSet<>();
    try {
      search.search(SearchWords.of(Scene.WORD).orElseThrow(), kind, "en").records().stream()
          .map(FoundRecord::id)
          .forEach(found::add);
    } catch (EJBAccessException roleMissing) {
      return Set.of();
    }
    return found;
  }
}
