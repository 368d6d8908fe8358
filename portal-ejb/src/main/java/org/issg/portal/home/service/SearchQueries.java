package org.issg.portal.home.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.home.SearchKind;
import org.issg.portal.home.SearchWords;
import org.issg.portal.shared.service.ActsAsCaller;

/** Finding records again by their words; the log says what was shown, never what was looked for. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class SearchQueries {

  /** Records shown of each kind when all kinds are looked for. */
  public static final int OF_EACH = 10;

  /** Records shown when one kind is looked for. */
  public static final int OF_ONE = 60;

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;

  /**
   * What the actor may see that has all of the words, or begins like the one that was typed.
   *
   * @param kind one kind alone, or null for all
   * @param language the reader's, for titles and documents that are there in several
   */
  public SearchResult search(SearchWords wanted, SearchKind kind, String language) {
    int most = kind == null ? OF_EACH : OF_ONE;
    SearchResult result = cut(find(wanted, kind, language, most + 1), most);
    audit.read(
        Action.SEARCHED,
        RecordRef.of("search", null),
        result.records().stream().map(FoundRecord::id).toList());
    return result;
  }

  @SuppressWarnings("unchecked")
  private List<FoundRecord> find(SearchWords wanted, SearchKind kind, String language, int most) {
    List<Object[]> rows =
        em.createNativeQuery(SearchStatement.TEXT)
            .setParameter("words", wanted.words())
            .setParameter("beginning", wanted.beginning())
            .setParameter("kind", kind == null ? "" : kind.name())
            .setParameter("language", language)
            .setParameter("hit", String.valueOf(FoundRecord.HIT))
            .setParameter("hitEnd", String.valueOf(FoundRecord.HIT_END))
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(FoundRecord::of).toList();
  }

  private static SearchResult cut(List<FoundRecord> found, int most) {
    SearchResult all = new SearchResult(found, Set.of());
    List<FoundRecord> shown = new ArrayList<>();
    Set<SearchKind> cut = EnumSet.noneOf(SearchKind.class);
    for (SearchKind kind : SearchKind.values()) {
      List<FoundRecord> ofKind = all.of(kind);
      if (ofKind.size() > most) {
        cut.add(kind);
      }
      shown.addAll(ofKind.subList(0, Math.min(most, ofKind.size())));
    }
    return new SearchResult(List.copyOf(shown), cut);
  }
}
