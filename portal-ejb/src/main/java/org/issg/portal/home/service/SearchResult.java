package org.issg.portal.home.service;

import java.util.List;
import java.util.Set;
import org.issg.portal.home.SearchKind;

/**
 * What a search found, kind after kind, best first.
 *
 * @param cut the kinds of which there is more than is shown
 */
public record SearchResult(List<FoundRecord> records, Set<SearchKind> cut) {

  public List<FoundRecord> of(SearchKind kind) {
    return records.stream().filter(each -> each.kind() == kind).toList();
  }
}
