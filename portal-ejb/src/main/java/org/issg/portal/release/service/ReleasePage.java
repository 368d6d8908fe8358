package org.issg.portal.release.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.document.Document;
import org.issg.portal.release.ChangeState;
import org.issg.portal.release.DistributionChange;
import org.issg.portal.release.PresentRecord;

/**
 * Who reads a record, and what was decided about it, for a secretary of its body.
 *
 * @param opens what the page of the record opens
 * @param changes the one that waits first, then the latest
 * @param people names of those who proposed and decided, by their subjects
 * @param named delegations that read it by name where it is restricted
 * @param seated delegations that sit in the body of a limited record
 * @param documents that lie before a meeting, each with a circle of its own
 * @param reader the subject of the secretary
 */
public record ReleasePage(
    PresentRecord present,
    String symbol,
    String title,
    UUID opens,
    List<DistributionChange> changes,
    Map<String, String> people,
    Map<UUID, Delegation> delegations,
    Set<UUID> named,
    Set<UUID> seated,
    List<Document> documents,
    String reader) {

  /** The change that waits for a second person. */
  public Optional<DistributionChange> open() {
    return changes.stream().filter(each -> each.state() == ChangeState.PROPOSED).findFirst();
  }

  /** Whether the reader proposed it, so that somebody else must decide. */
  public boolean isOwn(DistributionChange change) {
    return reader.equals(change.proposal().by());
  }
}
