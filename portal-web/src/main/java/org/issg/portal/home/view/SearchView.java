package org.issg.portal.home.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.issg.portal.home.SearchKind;
import org.issg.portal.home.SearchWords;
import org.issg.portal.home.service.FoundRecord;
import org.issg.portal.home.service.SearchQueries;
import org.issg.portal.home.service.SearchResult;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Parameters;

/** What a search found, kind after kind; the words and the kind stand in the address. */
@Named
@RequestScoped
public class SearchView {

  private static final String PAGE = "/home/search.xhtml";

  @Inject private SearchQueries queries;
  @Inject private Frame frame;

  private String q;
  private String kind;
  private SearchResult result;

  /** Searches, if anything was typed. */
  public void load() {
    SearchKind only = Parameters.one(SearchKind.class, kind);
    Optional<SearchWords> wanted = SearchWords.of(q);
    wanted.ifPresent(words -> result = queries.search(words, only, frame.getLanguage()));
  }

  public boolean isSearched() {
    return result != null;
  }

  /** The kinds of which something was found. */
  public List<Group> getGroups() {
    return result == null
        ? List.of()
        : Arrays.stream(SearchKind.values())
            .map(each -> new Group(each, result.of(each), result.cut().contains(each)))
            .filter(group -> !group.records().isEmpty())
            .toList();
  }

  public SearchKind[] getKinds() {
    return SearchKind.values();
  }

  public String address(FoundRecord found) {
    return RecordAddress.of(found.kind(), found.opens());
  }

  /** The same search for more of one kind. */
  public String moreAddress(SearchKind more) {
    return Addresses.of(PAGE).with("q", q).with("kind", more).toString();
  }

  public List<Passage> passages(FoundRecord found) {
    return Passage.of(found.extract());
  }

  /** Whether more of a kind can be shown by looking for it alone. */
  public boolean isAllKinds() {
    return kind == null || kind.isEmpty();
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  /**
   * What was found of one kind.
   *
   * @param cut there is more than is shown
   */
  public record Group(SearchKind kind, List<FoundRecord> records, boolean cut) {}
}
